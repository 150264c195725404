"""The days ahead in the window: filters, the month by keyboard, a row leads to its place."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ocop_desktop import app, paths
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.radar.page import RadarPage
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY, discard


@pytest.fixture
def page(
    workspace: Workspace, theme: Theme, settings: Settings, qtbot: QtBot
) -> Iterator[RadarPage]:
    workspace.dossiers.import_file(paths.samples_dir() / "che-shan-tuyet-dinh-suong" / "ho-so.json")
    window = MainWindow(
        workspace, theme=theme, settings=settings, pages=app.all_pages(), today=lambda: TODAY
    )
    with qtbot.waitActive(window):
        window.show()
    window.navigator.go(rooms.RADAR)
    found = window.current_page()
    assert isinstance(found, RadarPage)
    qtbot.waitUntil(lambda: bool(found.rows), timeout=20_000)
    yield found
    discard(window)


def titles(page: RadarPage) -> list[str]:
    return [row.accessibleName().split(", ")[1] for row in page.rows]


def test_everything_ahead_is_listed_and_filtered(page: RadarPage) -> None:
    assert len(page.rows) == 8
    assert page.filters["review"].isHidden()
    page.filters["certificate"].setChecked(False)
    assert len(page.rows) == 5
    assert "Giấy chứng nhận OCOP hết hạn" not in titles(page)


def test_a_day_of_the_month_is_chosen_by_keyboard(page: RadarPage) -> None:
    month = page.month
    month.setFocus()
    for _ in range(5):
        QTest.keyClick(month, Qt.Key.Key_PageDown)
    assert month.day == date(2027, 4, 20)
    month.set_day(date(2027, 4, 7))
    assert "Ngày cuối nộp hồ sơ cho xã" in month.accessibleName()
    QTest.keyClick(month, Qt.Key.Key_Return)
    assert titles(page) == ["Ngày cuối nộp hồ sơ cho xã"]
    page.all.click()
    assert len(page.rows) == 8


def test_a_row_leads_to_its_field(page: RadarPage) -> None:
    row = next(r for r in page.rows if "Giấy chứng nhận OCOP hết hạn" in r.accessibleName())
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    target = page.context.navigator.current
    assert (target.room, target.field) == (rooms.SECTION, "registration.certificate_expires")


def test_the_list_is_saved_for_a_phone(page: RadarPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.filters["paper"].setChecked(False)
    page.save_file(tmp_path / "l.ics")
    qtbot.waitUntil((tmp_path / "l.ics").is_file, timeout=20_000)
    written = (tmp_path / "l.ics").read_text("utf-8")
    assert written.count("BEGIN:VEVENT") == 7


def test_more_days_are_put_below_and_equal_ones_are_counted(
    page: RadarPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ocop_desktop.ui.radar.page._SHOWN", 5)
    dossiers = page.context.workspace.dossiers
    dossiers.duplicate(dossiers.recent(1)[0].id)
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: len(page.rows) == 5, timeout=20_000)
    assert not page.more.isHidden()
    assert page.filters["round"].text().endswith("6")
    first = titles(page)
    page.more.click()
    assert len(page.rows) == 10
    assert titles(page)[:5] == first
    for _ in range(3):
        page.more.click()
    assert len(page.rows) == 16
    assert page.more.isHidden()
    page.month.set_day(date(2027, 4, 7))
    assert "2 × Ngày cuối nộp hồ sơ cho xã" in page.month.accessibleName()
