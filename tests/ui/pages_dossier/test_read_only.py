"""A finalised dossier can be read everywhere and changed nowhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.fields.choice import RadioEditor
from ocop_desktop.ui.fields.wrapping import WrapRadio
from ocop_desktop.ui.table.editor import TableEditor
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY
from tests.ui.pages_dossier.conftest import page_of, press, settle


@pytest.fixture
def locked(workspace: Workspace, honey: str) -> str:
    workspace.versions.finalise(honey, TODAY)
    return honey


@pytest.fixture
def untouched(workspace: Workspace, locked: str, inside: MainWindow) -> Iterator[None]:
    """Check after the test that nothing was tried to be stored."""
    before = workspace.dossiers.get(locked)
    yield
    assert workspace.dossiers.get(locked) is before
    assert inside.error_bar.isHidden()


def sections(workspace: Workspace, dossier: str) -> list[str]:
    found = workspace.assess(dossier, TODAY)
    return [s.id for s in found.rulebook.sections if s.id in found.progress]


@pytest.mark.usefixtures("untouched")
def test_no_field_of_any_section_can_be_changed(
    inside: MainWindow, workspace: Workspace, locked: str
) -> None:
    for name in sections(workspace, locked):
        inside.navigator.go(rooms.SECTION, locked, name)
        settle()
        for editor in page_of(inside)._form.shown():
            assert editor.read_only
            target = editor.input()
            if target.isVisible():
                target.setFocus()
                for key in (Qt.Key.Key_X, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_F4):
                    QTest.keyClick(QApplication.focusWidget() or target, key)
            editor.flush()
        settle()


@pytest.mark.usefixtures("untouched")
def test_a_line_can_be_entered_and_copied(inside: MainWindow, locked: str) -> None:
    inside.navigator.go(rooms.SECTION, locked, "producer", "producer.name")
    settle()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.isReadOnly()
    line.selectAll()
    QTest.keySequence(line, "Ctrl+C")
    assert QApplication.clipboard().text() == line.text()
    assert line.text()


@pytest.mark.usefixtures("untouched")
def test_a_table_is_walked_and_copied_but_not_edited(inside: MainWindow, locked: str) -> None:
    inside.navigator.go(rooms.SECTION, locked, "people")
    settle()
    page = page_of(inside)
    table = next(e for e in page._form.shown() if isinstance(e, TableEditor) and e.value())
    rows = len(table.value())
    assert table.model.rowCount() == rows
    table.view.setFocus()
    table.view.go_to(0, 0)
    QApplication.clipboard().setText("dán\tvào")
    for keys in ("Ctrl+V", "Ctrl+X", "Delete", "Ctrl+Delete", "Insert", "F2", "a"):
        press(inside, keys)
    assert len(table.value()) == rows
    assert table.model.rowCount() == rows
    assert [action.text() for action in table.view.build_menu().actions()] == ["Sao chép\tCtrl+C"]


@pytest.mark.usefixtures("untouched")
def test_choices_keep_their_answer(inside: MainWindow, locked: str, qtbot: QtBot) -> None:
    inside.navigator.go(rooms.SECTION, locked, "registration")
    settle()
    for editor in page_of(inside)._form.shown():
        if not isinstance(editor, RadioEditor):
            continue
        before = [b.isChecked() for b in editor.buttons.values()]
        for button in editor.buttons.values():
            assert isinstance(button, WrapRadio)
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
            QTest.keyClick(button, Qt.Key.Key_Down)
        assert [b.isChecked() for b in editor.buttons.values()] == before


@pytest.mark.usefixtures("untouched")
def test_criteria_can_be_tried_but_not_answered(inside: MainWindow, locked: str) -> None:
    inside.navigator.go(rooms.ASSESSMENT, locked, criterion="1.1")
    settle()
    page = page_of(inside)
    block = page.blocks["1.1"]
    chosen = [card.isChecked() for card in block.cards]
    for keys in ("1", "2", "0", "Delete"):
        press(inside, keys)
    assert [card.isChecked() for card in block.cards] == chosen
    assert block.description.box.isReadOnly()
    assert page.criterion_papers.add_button.isHidden()
    page.attempt.toggle()
    settle()
    QTest.keyClick(block.focus_target(), Qt.Key.Key_1)
    assert block.cards[1].isChecked()
    assert not page.attempt.card.take.isEnabled()
    page.attempt.stop()
    settle()
    assert [card.isChecked() for card in block.cards] == chosen


@pytest.mark.usefixtures("untouched")
def test_papers_are_only_looked_at(inside: MainWindow, locked: str) -> None:
    inside.navigator.go(rooms.EVIDENCE, locked)
    settle()
    page = page_of(inside)
    head = page.head
    for button in (head.add_button, head.scan_button, head.more_button):
        assert button.isHidden()
    assert page.form.head.renew.isHidden()
    assert page.form.head.left.isHidden()
    assert not page.acceptDrops()
    page.choose_files()
    page.paste()
    page.remove_current()
    assert all(editor.read_only for editor in page.form.editors.values())


@pytest.mark.usefixtures("untouched")
def test_steps_of_the_road_cannot_be_planned(inside: MainWindow, locked: str) -> None:
    inside.navigator.go(rooms.ROAD, locked)
    settle()
    rows = page_of(inside).rows
    assert rows
    assert not any(row.plan.isEnabled() for row in rows)
    assert all(row.open.isEnabled() for row in rows)
    inside.navigator.go(rooms.DOSSIER, locked)
    settle()
    marks = [b for b in page_of(inside).road.findChildren(QAbstractButton) if b.isCheckable()]
    assert marks
    assert not any(button.isEnabled() for button in marks)


def test_reopening_lets_go_on_at_once(
    inside: MainWindow, workspace: Workspace, locked: str, qtbot: QtBot
) -> None:
    inside.navigator.go(rooms.SECTION, locked, "producer", "producer.name")
    settle()
    line = page_of(inside)._form.editors["producer.name"].input()
    assert line.isReadOnly()
    workspace.versions.reopen(locked, "xã trả lại")
    settle()
    assert not line.isReadOnly()
    line.selectAll()
    qtbot.keyClicks(line, "HTX Moi")
    press(inside, "Return")
    assert workspace.dossiers.get(locked).text("producer.name") == "HTX Moi"
