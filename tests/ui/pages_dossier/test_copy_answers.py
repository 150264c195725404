"""Answers of another dossier taken over in the window, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.copy_dialog import CopyDialog
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import NewDossier, Workspace
from tests.ui.conftest import TODAY
from tests.ui.pages_dossier.conftest import page_of, press, settle


@pytest.fixture
def other(workspace: Workspace, honey: str) -> str:
    name = workspace.dossiers.get(honey).text("producer.name")
    made = workspace.dossiers.create(NewDossier(title="Sáp ong MẪU", producer_name=name))
    workspace.dossiers.set_many(
        made, {"producer.phone": "0900000009", "producer.email": "sap@vidu.vn"}
    )
    return made


def open_dialog(window: MainWindow, dossier: str) -> CopyDialog:
    window.navigator.go(rooms.SECTION, dossier, "producer")
    settle()
    page_of(window)._form.copy.setFocus(Qt.FocusReason.TabFocusReason)
    press(window, "Space")
    (dialog,) = window.findChildren(CopyDialog)
    settle()
    return dialog


def test_the_newest_of_the_same_producer_is_offered_and_taken_in_one_step(
    inside: MainWindow, workspace: Workspace, honey: str, other: str
) -> None:
    dialog = open_dialog(inside, other)
    assert QApplication.focusWidget() is dialog.line
    assert "Mật ong" in dialog.line.text()
    rows = {row.item.field: row for row in dialog.rows}
    assert not rows["producer.phone"].tick.isChecked()
    assert "0900 000 009" in rows["producer.phone"].tick.accessibleDescription()
    assert rows["producer.address"].tick.isChecked()
    assert "producer.name" not in rows
    count = len(dialog.fields)
    assert str(count) in dialog.take.text()
    steps = len(workspace.dossiers.history(other))
    dialog.take.setFocus()
    QTest.keyClick(dialog.take, Qt.Key.Key_Space)
    settle()
    dossier = workspace.dossiers.get(other)
    assert dossier.text("producer.address") == workspace.dossiers.get(honey).text(
        "producer.address"
    )
    assert dossier.text("producer.phone") == "0900000009"
    assert len(workspace.dossiers.history(other)) == steps + 1
    form = page_of(inside)._form
    assert form.editors["producer.address"].value() == dossier.text("producer.address")
    inside.toast.undo_button().click()
    assert workspace.dossiers.get(other).text("producer.address") == ""


def test_another_dossier_is_found_by_words(
    inside: MainWindow, workspace: Workspace, honey: str, other: str
) -> None:
    workspace.dossiers.create(NewDossier(title="Trà hoa vàng", producer_name="Hộ khác"))
    dialog = open_dialog(inside, honey)
    dialog.line.selectAll()
    QTest.keyClicks(dialog.line, "tra hoa")
    assert [item.label for item in dialog.line.suggestions] == ["Trà hoa vàng · Hộ khác"]
    dialog.line._pick("Trà hoa vàng · Hộ khác")
    assert [row.item.field for row in dialog.rows] == ["producer.name"]
    assert dialog.fields == []
    assert not dialog.take.isEnabled()
    dialog.all.click()
    assert dialog.fields == ["producer.name"]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    assert workspace.dossiers.get(honey).text("producer.name") != "Hộ khác"


def test_a_finalised_dossier_offers_no_copying(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    workspace.versions.finalise(honey, TODAY)
    inside.navigator.go(rooms.SECTION, honey, "producer")
    settle()
    page = page_of(inside)
    assert page._form.copy.isHidden()
    assert page.copy() is None
