"""The indicators page shows the numbers of tests/cases/so-theo-doi.toml."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages import PAGES
from ocop_desktop.ui.registers import PAGES_OFFICE
from ocop_desktop.ui.registers.indicators_page import IndicatorsPage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.register_case import CASE, fill


def test_cards_and_bars_say_what_was_counted_by_hand(
    workspace: Workspace,
    make_window: Callable[[], MainWindow],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    fill(workspace)
    for room, factory in PAGES_OFFICE.items():
        monkeypatch.setitem(PAGES, room, factory)
    window = make_window()
    window.navigator.go(rooms.INDICATORS)
    page = window.current_page()
    assert isinstance(page, IndicatorsPage)
    qtbot.waitUntil(lambda: not page.reading.busy, timeout=20_000)
    page.years.setCurrentIndex(page.years.findData(CASE["year"]))
    page.years.activated.emit(page.years.currentIndex())
    qtbot.waitUntil(lambda: not page.reading.busy, timeout=20_000)
    for name, one in CASE["values"].items():
        card = page.cards[name]
        said = card.accessibleName().removeprefix(f"{card.figure.indicator.title}: ")
        assert said.startswith(f"{one['card']}."), name
    assert "xã Phát Diệm" in page.charts["support_asked"].accessibleName()
    assert "75 triệu" in page.charts["support_asked"].accessibleName()
