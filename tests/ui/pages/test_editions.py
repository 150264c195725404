"""Editions side by side in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop import paths
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages import PAGES
from ocop_desktop.ui.pages.editions.page import EditionsPage
from ocop_desktop.ui.pages_dossier import PAGES as INSIDE
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.chips import ChipButton
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import NewDossier, Workspace
from tests.ui.conftest import HONEY, NOW, TODAY, discard

REAL, FICTION = "qd-26-2026", "qd-99-2031-gia-dinh"
FORMS = Path(__file__).parents[2] / "data" / "forms"


@pytest.fixture(scope="module")
def both() -> Catalogue:
    return Catalogue(paths.forms_dir(), FORMS)


@pytest.fixture
def desk(
    qtbot: QtBot, tmp_path: Path, both: Catalogue, theme: Theme, settings: Settings
) -> Iterator[MainWindow]:
    with Workspace.open(tmp_path / "hai bộ", both) as workspace:
        window = MainWindow(
            workspace,
            theme=theme,
            settings=settings,
            pages={**PAGES, **INSIDE},
            today=lambda: TODAY,
            now=lambda: NOW,
        )
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
        yield window
        discard(window)


def add(workspace: Workspace, title: str, **options: int) -> str:
    made = workspace.dossiers.create(NewDossier(title=title, set_id=HONEY, rulebook=REAL))
    for number, option in options.items():
        value = {"option": option, "description": f"mô tả {number}"}
        workspace.dossiers.set(made, f"assessment/{number.strip('_').replace('_', '.')}", value)
    return made


def open_page(window: MainWindow) -> EditionsPage:
    window.navigator.go(rooms.EDITIONS)
    QApplication.processEvents()
    page = window.current_page()
    assert isinstance(page, EditionsPage)
    return page


def test_two_editions_are_compared_line_by_line(desk: MainWindow) -> None:
    page = open_page(desk)
    assert (page.before.currentData(), page.after.currentData()) == (REAL, FICTION)
    lines = desk.workspace.editions.differences(REAL, FICTION)
    assert page.table.lines.rowCount() == len(lines)
    page.only.setCurrentIndex(page.only.findData(HONEY))
    page.only.activated.emit(page.only.currentIndex())
    own = [line for line in lines if line.set == HONEY]
    assert 0 < page.table.lines.rowCount() == len(own) < len(lines)
    page.table.setFocus()
    page.table.selectRow(0)
    assert own[0].after in page.detail.text()
    page.after.setCurrentIndex(page.after.findData(REAL))
    page.after.activated.emit(page.after.currentIndex())
    assert page.table.lines.rowCount() == 0
    assert not page.run.isVisible()


def test_a_dry_run_tells_each_dossier_and_a_move_lists_what_to_review(
    desk: MainWindow, qtbot: QtBot
) -> None:
    workspace = desk.workspace
    add(workspace, "Một", _1_1=2)
    points = add(workspace, "Hai", _1_1=2, _4_1=3)
    page = open_page(desk)
    assert page.trials.isHidden()
    page.run.setFocus()
    QTest.keyClick(page.run, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.reading.busy)
    table = page.trials
    rows = {
        table.item(row, 0).text(): table.item(row, 1).text()  # type: ignore[union-attr]
        for row in range(table.rowCount())
    }
    assert rows == {"Một": "Không ảnh hưởng", "Hai": "Điểm thay đổi"}
    assert "1 trên 2 hồ sơ" in page.outcome.accessibleName()
    assert len(workspace.dossiers.list()) == 2
    table.selectRow(list(rows).index("Hai"))
    page.take.click()
    made = next(row.id for row in workspace.dossiers.list() if row.rulebook == FICTION)
    assert workspace.dossiers.get(points).rulebook == REAL
    chips = {chip.text(): chip for chip in page.outcome.findChildren(ChipButton)}
    assert "4.1" in chips
    desk.navigator.went.disconnect()  # the invented edition has no checks to open a page with
    chips["4.1"].click()
    assert desk.navigator.current.dossier_id == made
    assert desk.navigator.current.criterion == "4.1"


def test_one_edition_alone_has_nothing_to_compare(window: MainWindow) -> None:
    page = open_page(window)
    assert not page.run.isVisible()
    assert not page.table.isVisible()
    assert page.first_focus() is None


def test_the_settings_lead_here(window: MainWindow) -> None:
    window.navigator.go(rooms.SETTINGS)
    page = window.current_page()
    page.editions.click()  # type: ignore[union-attr]
    assert isinstance(window.current_page(), EditionsPage)
    assert window.rail.button(rooms.SETTINGS).isChecked()


def test_a_dossier_whose_set_is_gone_has_to_choose_anew(desk: MainWindow, qtbot: QtBot) -> None:
    tea = desk.workspace.dossiers.create(
        NewDossier(title="Chè MẪU", set_id="che-tuoi-che-che-bien", rulebook=REAL)
    )
    page = open_page(desk)
    page.try_all()
    qtbot.waitUntil(lambda: not page.reading.busy)
    page.move_current()
    assert "chọn bộ khác" in page.outcome.accessibleName()
    assert len(desk.workspace.dossiers.list()) == 2
    assert desk.workspace.dossiers.get(tea).set == "che-tuoi-che-che-bien"
