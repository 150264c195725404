import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.outline import outline, ready_count
from ocop_desktop.ui.page import Page
from ocop_desktop.ui.pages.dossier_home import DossierHomePage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY


@pytest.fixture(autouse=True)
def rooms_inside(window: MainWindow) -> None:
    """Every room inside a dossier leads somewhere, whoever builds its page."""
    for room in (rooms.SECTION, rooms.ASSESSMENT, rooms.EVIDENCE, rooms.CHECK, rooms.EXPORT):
        window._factories[room] = Page


def open_page(window: MainWindow, dossier_id: str) -> DossierHomePage:
    window.navigator.go(rooms.DOSSIER, dossier_id)
    QApplication.processEvents()
    page = window.page(rooms.DOSSIER)
    assert isinstance(page, DossierHomePage)
    return page


def test_tasks_are_walked_with_arrows_and_opened_with_enter(
    window: MainWindow, honey: str, qtbot: QtBot
) -> None:
    page = open_page(window, honey)
    rows = page.tasks.rows
    assert len(rows) == 18
    rows[0].setFocus()
    qtbot.waitUntil(rows[0].hasFocus)
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    qtbot.waitUntil(rows[1].hasFocus)
    qtbot.keyClick(rows[1], Qt.Key.Key_Return)
    assert (window.navigator.current.room, window.navigator.current.section) == (
        rooms.SECTION,
        "producer",
    )


def test_only_one_task_is_a_tab_stop(window: MainWindow, honey: str) -> None:
    rows = open_page(window, honey).tasks.rows
    assert sum(row.focusPolicy() == Qt.FocusPolicy.StrongFocus for row in rows) == 1


def test_three_scores_each_with_its_reason(window: MainWindow, honey: str) -> None:
    claimed, proven, valid = open_page(window, honey).tiles_text()
    assert claimed.startswith("Tự chấm: 70,0 trên 100 điểm")
    assert "4 mức tối thiểu chưa đạt" in claimed
    assert "Chưa có giấy kèm theo: tiêu chí 1.1" in proven
    assert valid.startswith("Còn hiệu lực: ")


def test_a_missing_minimum_leads_to_its_criterion(
    window: MainWindow, honey: str, qtbot: QtBot
) -> None:
    page = open_page(window, honey)
    chip = next(b for b in page.ladder.findChildren(QPushButton) if b.text().startswith("5.1"))
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert window.navigator.current.room == rooms.ASSESSMENT
    assert window.navigator.current.criterion == "5.1"


def test_an_unfinished_dossier_is_led_through_its_sections(
    window: MainWindow, started: str, qtbot: QtBot
) -> None:
    page = open_page(window, started)
    first = page.steps.buttons[0]
    assert first.accessibleName().startswith("Mở mục: Điền tiếp mục Chủ thể")
    assert not page.road.isVisible()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert window.navigator.current.section == "producer"


def test_the_road_stands_there_once_points_are_claimed(window: MainWindow, honey: str) -> None:
    page = open_page(window, honey)
    assert page.road.isVisible()
    assert len(page.road.buttons) == 5


def test_a_step_can_be_planned_and_taken_back(window: MainWindow, honey: str) -> None:
    page = open_page(window, honey)
    page.road.planned.emit("raise-10-2", True)
    assert window.workspace.dossiers.get(honey).planned == {"raise-10-2": True}
    page.road.planned.emit("raise-10-2", False)
    assert window.workspace.dossiers.get(honey).planned == {}


def test_a_commit_brings_page_and_stars_up_to_date(
    window: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_page(window, honey)
    before = page.tiles_text()[0]
    workspace.dossiers.set(honey, "assessment/1.1", None)
    assert page.tiles_text()[0] != before
    workspace.dossiers.set(honey, "product.name", "Mật ong mới")
    assert page.title() == "Mật ong mới"


def test_the_outline_counts_what_is_ready(workspace: Workspace, honey: str, started: str) -> None:
    full = outline(workspace.assess(honey, TODAY))
    begun = outline(workspace.assess(started, TODAY))
    assert ready_count(full)[1] == ready_count(begun)[1] == 17
    assert ready_count(full)[0] > ready_count(begun)[0]
    check = begun[1].entries[2]
    assert check.title == "Kiểm tra"
    assert check.state == "in_progress"
    assert check.note.startswith("Còn ")


def test_a_mistake_is_told_in_its_row(workspace: Workspace, started: str) -> None:
    workspace.dossiers.set(started, "producer.email", "không phải email")
    group = outline(workspace.assess(started, TODAY))[0]
    row = next(entry for entry in group.entries if entry.target.section == "producer")
    assert (row.state, row.tone, row.count) == ("blocked", "red", "1")
    assert "Email" in row.note
