"""Pasting from the old fonts: offered in every text, never done silently, and taken back."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ocop_desktop.dossier.returned import Returned
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.fields.legacy_offer import LegacyOffer, pasted_words
from ocop_desktop.ui.returned.note import ReturnedNote
from ocop_desktop.ui.table.editor import TableEditor
from ocop_desktop.ui.table.legacy_paste import converted
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY
from tests.ui.pages_dossier.conftest import page_of, press, settle

TCVN3, VNI, MEANT = "MËt ong hoa rõng", "Maät ong hoa röøng", "Mật ong hoa rừng"


def offers(window: MainWindow) -> list[LegacyOffer]:
    return [one for one in window.findChildren(LegacyOffer) if one.isVisible()]


def paste(window: MainWindow, widget: QWidget, text: str) -> None:
    QApplication.clipboard().setText(text)
    widget.setFocus()
    press(window, "Ctrl+A")
    press(window, "Ctrl+V")


@pytest.mark.parametrize(("text", "name"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
def test_a_line_is_converted_by_keyboard_and_back(
    inside: MainWindow, workspace: Workspace, honey: str, text: str, name: str
) -> None:
    inside.navigator.go(rooms.SECTION, honey, "product", "product.name")
    settle()
    line = page_of(inside)._form.editors["product.name"].line
    paste(inside, line, text)
    assert line.text() == text
    (offer,) = offers(inside)
    assert name in offer.text
    assert MEANT in offer.text
    assert not offer.hasFocus()
    press(inside, "Alt+Return")
    assert line.text() == MEANT
    assert offer.undo.isVisible()
    press(inside, "Ctrl+Z")
    assert line.text() == text
    press(inside, "Ctrl+Y")
    press(inside, "Return")
    assert workspace.dossiers.get(honey).text("product.name") == MEANT
    press(inside, "Ctrl+Z")
    assert workspace.dossiers.get(honey).text("product.name") != MEANT


def test_what_is_refused_stays(inside: MainWindow, workspace: Workspace, honey: str) -> None:
    inside.navigator.go(rooms.SECTION, honey, "product", "product.name")
    settle()
    line = page_of(inside)._form.editors["product.name"].line
    paste(inside, line, VNI)
    press(inside, "Esc")
    assert offers(inside) == []
    press(inside, "Return")
    assert workspace.dossiers.get(honey).text("product.name") == VNI


def test_the_offer_outlives_leaving_and_is_stored_then(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    inside.navigator.go(rooms.SECTION, honey, "product", "product.name")
    settle()
    line = page_of(inside)._form.editors["product.name"].line
    paste(inside, line, TCVN3)
    press(inside, "Tab")
    assert workspace.dossiers.get(honey).text("product.name") == TCVN3
    (offer,) = offers(inside)
    offer.take.click()
    assert workspace.dossiers.get(honey).text("product.name") == MEANT
    offer.undo.click()
    assert workspace.dossiers.get(honey).text("product.name") == TCVN3


def test_only_what_was_pasted_is_converted(inside: MainWindow, honey: str) -> None:
    inside.navigator.go(rooms.SECTION, honey, "story")
    settle()
    page = page_of(inside)
    editor = next(e for e in page._form.shown() if e.spec.kind == "long_text")
    box = editor.box
    before = box.toPlainText()
    box.setFocus()
    press(inside, "Ctrl+End")
    QApplication.clipboard().setText(f"\n{VNI}\nÑaëc saûn queâ höông")
    press(inside, "Ctrl+V")
    (offer,) = offers(inside)
    press(inside, "Alt+Return")
    assert box.toPlainText() == f"{before}\n{MEANT}\nĐặc sản quê hương"
    press(inside, "Ctrl+Z")
    assert box.toPlainText() == f"{before}\n{VNI}\nÑaëc saûn queâ höông"
    QApplication.clipboard().setText("chữ thường")
    press(inside, "Ctrl+V")
    assert not offer.isVisible()


def test_a_block_of_cells_is_one_offer_and_one_step(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    inside.navigator.go(rooms.SECTION, honey, "people")
    settle()
    table = next(e for e in page_of(inside)._form.shown() if isinstance(e, TableEditor))
    name = table.spec.id
    rows = len(workspace.dossiers.get(honey).rows(name))
    column = table.spec.columns[0].id
    table.view.setFocus()
    table.view.go_to(rows, 0)
    QApplication.clipboard().setText("Nu«i ong rõng\t3\nMËt ong\t2")
    press(inside, "Ctrl+V")
    assert [r[column] for r in workspace.dossiers.get(honey).rows(name)[rows:]] == [
        "Nu«i ong rõng",
        "MËt ong",
    ]
    (offer,) = offers(inside)
    press(inside, "Alt+Return")
    done = workspace.dossiers.get(honey).rows(name)[rows:]
    assert [r[column] for r in done] == ["Nuôi ong rừng", "Mật ong"]
    offer.undo.click()
    assert workspace.dossiers.get(honey).rows(name)[rows][column] == "Nu«i ong rõng"


def test_a_cell_that_was_typed_into_keeps_the_offer(inside: MainWindow, honey: str) -> None:
    inside.navigator.go(rooms.SECTION, honey, "people")
    settle()
    table = next(e for e in page_of(inside)._form.shown() if isinstance(e, TableEditor))
    rows = len(table.model.lines)
    table.view.setFocus()
    table.view.go_to(rows, 0)
    press(inside, "F2")
    QApplication.clipboard().setText(TCVN3)
    press(inside, "Ctrl+V")
    press(inside, "Return")
    (offer,) = offers(inside)
    offer.take.click()
    assert table.model.rows()[rows][table.spec.columns[0].id] == MEANT


def test_other_texts_offer_it_too(inside: MainWindow, workspace: Workspace, honey: str) -> None:
    item = Returned(id="f", target="producer.name", words="Sửa tên.", on=TODAY)
    workspace.returns.put(honey, [item])
    inside.navigator.go(rooms.SECTION, honey, "producer")
    settle()
    note = next(n for n in page_of(inside).findChildren(ReturnedNote) if n.isVisible())
    paste(inside, note.answer, VNI)
    press(inside, "Alt+Return")
    assert note.answer.toPlainText() == MEANT
    inside.navigator.go(rooms.ASSESSMENT, honey, criterion="1.1")
    settle()
    box = page_of(inside).blocks["1.1"].description.box
    paste(inside, box, TCVN3)
    press(inside, "Alt+Return")
    assert box.toPlainText() == MEANT


@pytest.mark.parametrize(
    ("before", "after", "came"),
    [
        ("", "abc", "abc"),
        ("ab", "axb", ""),
        ("ab", "axyb", "axyb"),
        ("M nay", "Mật ong nay", "Mật ong"),
        ("abc", "c", ""),
        ("abc", "xyz", "xyz"),
        ("một hai", "một ba hai", "ba hai"),
    ],
)
def test_what_an_edit_put_in(before: str, after: str, came: str) -> None:
    assert pasted_words(before, after) == came


def test_cells_are_looked_at_together_and_alone() -> None:
    assert converted([["MËt ong", "12"]]) == ([["Mật ong", "12"]], "tcvn3")
    assert converted([["Mật ong", "§Æc s¶n"]]) == ([["Mật ong", "Đặc sản"]], "tcvn3")
    assert converted([["Mật ong", "1.234,5"]])[1] is None
