"""Typing Vietnamese with an input method, in every text of a dossier: nothing gets in between."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ocop_desktop.dossier.returned import Returned
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.fields.choice import ListChoiceEditor
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.long_text import PAUSE_MS, GrowingText
from ocop_desktop.ui.fields.text import LineEditor
from ocop_desktop.ui.returned.note import ReturnedNote
from ocop_desktop.ui.table.editor import TableEditor
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY
from tests.ui.pages_dossier.conftest import page_of, press, settle

# What an input method shows before a word is done: keys m a a t j o n g and m a 6 t 5 o n g.
TELEX = ("m", "ma", "mâ", "mât", "mật")
VNI = ("m", "ma", "mâ", "mât", "mật", "mật")


def send(preedit: str = "", commit: str = "", *, back: int = 0) -> None:
    """Send one event to the widget in focus; `back` letters before the cursor are replaced."""
    widget = QApplication.focusWidget()
    assert widget is not None
    event = QInputMethodEvent(preedit, [])
    if commit or back:
        event.setCommitString(commit, -back, back)
    QApplication.sendEvent(widget, event)


def text_of(widget: QWidget | None) -> str:
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    assert isinstance(widget, QLineEdit)
    return widget.text()


def compose_all(window: MainWindow, workspace: Workspace, dossier: str) -> None:
    """Type “mật ong” three ways into the widget in focus while the dossier changes elsewhere."""
    widget = QApplication.focusWidget()
    press(window, "Ctrl+A")
    press(window, "Delete")
    typed = ""
    for keys in (TELEX, VNI):
        steps = len(workspace.dossiers.history(dossier))
        for shown in keys:
            send(shown)
            assert text_of(widget) == typed
        settle()
        assert QApplication.focusWidget() is widget
        assert len(workspace.dossiers.history(dossier)) == steps
        turn = not workspace.dossiers.get(dossier).planned.get("x")
        workspace.dossiers.set(dossier, "planned/x", turn)
        settle()
        assert QApplication.focusWidget() is widget
        send(commit="mật")
        send(commit=" ")
        typed += "mật "
        assert text_of(widget) == typed
    # Others type into the text at once and mend it: "o" "oo" → "ô".
    send(commit="o")
    send(commit="ô", back=1)
    send(commit="n")
    send(commit="g")
    typed += "ông"
    assert text_of(widget) == typed
    assert isinstance(widget, InputLine | GrowingText)
    assert widget.legacy.offer is None


@pytest.fixture
def sections(inside: MainWindow, workspace: Workspace, honey: str) -> Iterator[str]:
    found = workspace.assess(honey, TODAY)
    return (s.id for s in found.rulebook.sections if s.id in found.progress)


def test_every_text_of_every_section(
    inside: MainWindow, workspace: Workspace, honey: str, sections: Iterator[str]
) -> None:
    count = 0
    for name in sections:
        inside.navigator.go(rooms.SECTION, honey, name)
        settle()
        for editor in page_of(inside)._form.shown():
            words = editor.spec.kind in ("text", "long_text")
            if not words or isinstance(editor, ListChoiceEditor) or editor.isHidden():
                continue
            editor.input().setFocus()
            compose_all(inside, workspace, honey)
            editor.flush()
            stored = workspace.dossiers.get(honey).text(editor.spec.id)
            assert stored == "mật mật ông" if isinstance(editor, LineEditor) else stored
            count += 1
    assert count > 30


def test_cells_of_every_kind_of_table(
    inside: MainWindow, workspace: Workspace, honey: str, sections: Iterator[str]
) -> None:
    count = 0
    for name in sections:
        inside.navigator.go(rooms.SECTION, honey, name)
        settle()
        for editor in page_of(inside)._form.shown():
            if not isinstance(editor, TableEditor):
                continue
            columns = editor.spec.columns
            column = next((i for i, c in enumerate(columns) if c.kind == "text"), None)
            if column is None:
                continue
            row = len(editor.model.lines)
            editor.view.setFocus()
            editor.view.go_to(row, column)
            press(inside, "F2")
            compose_all(inside, workspace, honey)
            press(inside, "Return")
            assert editor.model.line(row).values[columns[column].id] == "mật mật ông"
            count += 1
    assert count > 10


def test_composition_that_begins_on_a_cell_opens_it(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    inside.navigator.go(rooms.SECTION, honey, "people")
    settle()
    table = next(e for e in page_of(inside)._form.shown() if isinstance(e, TableEditor))
    row = len(table.model.lines)
    table.view.setFocus()
    table.view.go_to(row, 0)
    for shown in TELEX:
        send(shown)
    send(commit="mật")
    press(inside, "Tab")
    assert table.model.line(row).values[table.spec.columns[0].id] == "mật"


def test_other_texts(inside: MainWindow, workspace: Workspace, honey: str) -> None:
    item = Returned(id="f", target="producer.name", words="Sửa tên.", on=TODAY)
    workspace.returns.put(honey, [item])
    inside.navigator.go(rooms.SECTION, honey, "producer")
    settle()
    note = next(n for n in page_of(inside).findChildren(ReturnedNote) if n.isVisible())
    note.answer.setFocus()
    compose_all(inside, workspace, honey)
    QTest.qWait(PAUSE_MS + 100)
    assert workspace.returns.items(honey)[0].answer == "mật mật ông"
    inside.navigator.go(rooms.ASSESSMENT, honey, criterion="1.1")
    settle()
    page_of(inside).blocks["1.1"].description.box.setFocus()
    compose_all(inside, workspace, honey)


def test_a_pause_does_not_store_half_a_word(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    inside.navigator.go(rooms.SECTION, honey, "story")
    settle()
    editor = next(e for e in page_of(inside)._form.shown() if e.spec.kind == "long_text")
    editor.box.setFocus()
    press(inside, "Ctrl+End")
    steps = len(workspace.dossiers.history(honey))
    send(commit=" ")
    send("mậ")
    QTest.qWait(PAUSE_MS + 100)
    assert len(workspace.dossiers.history(honey)) == steps
    send(commit="mật")
    QTest.qWait(PAUSE_MS + 100)
    assert workspace.dossiers.get(honey).text(editor.spec.id).endswith(" mật")
