"""Như xã đọc: components, contents, reasons, and the ways to mend them."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.check_page import CheckPage
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.chips import ChipButton
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY
from tests.ui.pages_dossier.conftest import page_of, press, settle


def open_reading(window: MainWindow, dossier: str) -> CheckPage:
    window.navigator.go(rooms.CHECK, dossier)
    settle()
    page = page_of(window)
    assert isinstance(page, CheckPage)
    page.by.setFocus()
    press(window, "Right")
    press(window, "Right")
    return page


def words(page: CheckPage) -> str:
    labels = page.commune.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisible())


def test_the_reading_shows_components_contents_and_reasons(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    workspace.dossiers.set(honey, "producer.representative", None)
    page = open_reading(inside, honey)
    assert page.commune.isVisible()
    found = workspace.assess(honey, TODAY)
    text = words(page)
    for component in found.rulebook.commune_desk.components:
        assert component.name in text
    for content in found.rulebook.commune_desk.contents:
        assert content.name in text
        assert content.ask in text
    assert found.dossier.text("people.labour_note")[:40] in text
    assert "Phụ lục minh chứng" in text
    assert [row.finding for row in page.rows] == list(found.blocking)
    assert any("trả lại vì" in one.text() for one in page.findChildren(QLabel))
    press(inside, "Left")
    assert not page.commune.isVisible()


def test_links_and_chips_lead_to_their_places(
    inside: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    del qtbot
    statement = next(
        f.id for f in workspace.dossiers.rulebook(honey).fields.values() if f.slot == "mau-03/II.2"
    )
    workspace.dossiers.set(honey, statement, None)
    page = open_reading(inside, honey)
    label = workspace.dossiers.rulebook(honey).fields[statement].label
    assert f"Chưa khai: {label}" in words(page)
    chip = next(c for c in page.commune.findChildren(ChipButton) if "3.3" in c.text())
    chip.click()
    settle()
    assert inside.navigator.current.criterion == "3.3"
    inside.navigator.back()
    settle()
    link = next(
        one
        for one in page.commune.findChildren(ActionButton)
        if one.accessibleName() == f"Tới chỗ sửa: {label}"
    )
    link.click()
    settle()
    assert inside.navigator.current.field == statement


def test_the_reading_follows_an_edit(inside: MainWindow, workspace: Workspace, honey: str) -> None:
    page = open_reading(inside, honey)
    statement = next(
        f.id for f in workspace.dossiers.rulebook(honey).fields.values() if f.slot == "mau-03/II.4"
    )
    workspace.dossiers.set(honey, statement, "Lời khai mới về bản sắc địa phương.")
    settle()
    assert "Lời khai mới về bản sắc địa phương." in words(page)
