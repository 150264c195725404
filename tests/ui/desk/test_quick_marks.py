"""The four contents are marked in the panel of the desk, by keyboard."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.desk.page import DeskPage
from ocop_desktop.ui.desk.quick_mark import QuickMark
from ocop_desktop.ui.window import MainWindow
from tests.ui.pages_dossier.conftest import settle

FRIDAY = date(2027, 4, 2)
IDEA = "content/idea"
ORIGIN = "Nghề của thôn, đã hỏi trưởng thôn."


@pytest.fixture
def desk(window: MainWindow, package: Path) -> DeskPage:
    window.workspace.desk.receive(package, FRIDAY)
    window.navigator.go(rooms.DESK)
    settle()
    page = window.current_page()
    assert isinstance(page, DeskPage)
    return page


def marks(page: DeskPage) -> dict[str, tuple[str, str]]:
    assert page.case is not None
    found = page.context.workspace.desk.marks(page.case.id)
    return {item.target: (item.mark, item.words) for item in found}


def say(qtbot: QtBot, row: QuickMark, key: Qt.Key, words: str) -> None:
    """Mark with a digit, write, and leave the box."""
    row.chips["fine"].setFocus()
    qtbot.keyClick(row.chips["fine"], key)
    assert row.words.hasFocus()
    row.words.setPlainText(words)
    qtbot.keyClick(row.words, Qt.Key.Key_Tab)
    settle()


def test_a_content_is_found_fine_in_the_panel(qtbot: QtBot, desk: DeskPage) -> None:
    row = desk.panel.quick[IDEA]
    assert row.told.text() == "Chưa xem"
    say(qtbot, row, Qt.Key.Key_1, ORIGIN)
    assert marks(desk) == {IDEA: ("fine", ORIGIN)}
    # The panel keeps its rows, so the focus that went on stays where it is.
    assert desk.panel.quick[IDEA] is row
    assert (row.told.text(), row.told.isVisible(), row.words.isVisible()) == (ORIGIN, True, False)
    assert desk.case is not None
    assert desk.case.state == "in_review"


def test_a_wish_without_words_is_not_stored(qtbot: QtBot, desk: DeskPage) -> None:
    row = desk.panel.quick[IDEA]
    say(qtbot, row, Qt.Key.Key_2, "")
    assert marks(desk) == {}
    assert not row.chips["mend"].isChecked()
    assert row.told.isVisible()


def test_another_mark_asks_for_its_own_words(qtbot: QtBot, desk: DeskPage) -> None:
    row = desk.panel.quick[IDEA]
    say(qtbot, row, Qt.Key.Key_1, ORIGIN)
    say(qtbot, row, Qt.Key.Key_3, "Từ năm nào?")
    assert marks(desk) == {IDEA: ("question", "Từ năm nào?")}
    assert "return" in desk.panel.buttons


def test_a_case_that_left_is_only_read(desk: DeskPage) -> None:
    assert desk.case is not None
    workspace, case = desk.context.workspace, desk.case
    workspace.desk.mark(case.id, IDEA, "mend", "Ghi năm.", today=FRIDAY)
    workspace.desk.move(workspace.desk.case(case.id, FRIDAY), "return", FRIDAY, stops=True)
    desk.context.navigator.go(rooms.DESK, section=case.id, field="all")
    settle()
    assert desk.panel.quick == {}
    assert desk.panel.buttons["history"].accessibleName() == "Nhật ký"
