"""From an answer on a printed page to its field, with the mouse and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.entry_places import name_of_path, target_of_path
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.pages_dossier.preview import Preview
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY
from tests.ui.pages_dossier.conftest import page_of, press, settle


@pytest.fixture
def preview(inside: MainWindow, honey: str, qtbot: QtBot) -> Preview:
    inside.navigator.go(rooms.EXPORT, honey)
    page = page_of(inside)
    qtbot.waitUntil(lambda: page.preview.pages > 0)
    settle()
    assert isinstance(page.preview, Preview)
    return page.preview


def middle_of(preview: Preview, target: str) -> QPoint:
    return preview.sheet._boxes(target)[0].center().toPoint()


def test_a_click_opens_the_field_and_back_shows_the_page_again(
    inside: MainWindow, preview: Preview, honey: str, qtbot: QtBot
) -> None:
    sheet = preview.sheet
    assert "producer.name" in sheet.targets
    at = middle_of(preview, "producer.name")
    QTest.mouseMove(sheet, at)
    qtbot.waitUntil(lambda: sheet.under == "producer.name")
    assert sheet.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(sheet, QPoint(3, 3))
    qtbot.waitUntil(lambda: sheet.under == "")
    assert sheet.cursor().shape() == Qt.CursorShape.ArrowCursor
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=at)
    settle()
    here = Target(rooms.SECTION, honey, "producer", "producer.name")
    assert inside.navigator.current == here
    line = QApplication.focusWidget()
    assert line is page_of(inside)._form.editors["producer.name"].input()
    line.selectAll()
    qtbot.keyClicks(line, "HTX Moi")
    press(inside, "Return")
    before = preview._pdf
    inside.navigator.back()
    qtbot.waitUntil(lambda: preview._pdf is not before)
    assert (preview.page, sheet.at) == (1, "producer.name")


def test_answers_are_walked_and_opened_by_keyboard(
    inside: MainWindow, preview: Preview, honey: str
) -> None:
    sheet = preview.sheet
    sheet.setFocus(Qt.FocusReason.TabFocusReason)
    first = sheet.targets[0]
    assert sheet.at == first
    assessment = preview._assess()
    assert name_of_path(first, assessment) in sheet.accessibleName()
    press(inside, "Right")
    assert sheet.at == sheet.targets[1]
    press(inside, "End")
    assert sheet.at == sheet.targets[-1]
    press(inside, "Home")
    press(inside, "Return")
    assert inside.navigator.current == target_of_path(first, assessment)


def test_the_walk_goes_on_with_the_next_page(
    inside: MainWindow, preview: Preview, qtbot: QtBot
) -> None:
    preview.show_document(1)
    qtbot.waitUntil(lambda: preview.pages > 5)
    sheet = preview.sheet
    sheet.setFocus()
    pages = set()
    for _ in range(400):
        press(inside, "Right")
        pages.add(preview.page)
        assert sheet.at
        if preview.page > 3:
            break
    assert {1, 2, 3} <= pages
    press(inside, "Left")
    assert preview.page <= 4


def test_every_entry_leads_somewhere(workspace: Workspace, honey: str) -> None:
    found = workspace.assess(honey, TODAY)
    for path in found.dossier.answers:
        target = target_of_path(path, found)
        if path.partition(".")[0] in found.progress:
            assert target == Target(rooms.SECTION, honey, path.partition(".")[0], path)
            assert name_of_path(path, found) == found.rulebook.fields[path].label
    assert target_of_path("assessment/1.1", found) == Target(
        rooms.ASSESSMENT, honey, criterion="1.1"
    )
    assert target_of_path("evidence/ab", found) == Target(rooms.EVIDENCE, honey, field="ab")
    assert target_of_path("không.có", found) is None


def test_a_version_leads_to_the_dossier_and_old_versions_are_no_drafts(
    inside: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    made = workspace.versions.finalise(honey, TODAY)
    workspace.versions.reopen(honey, "sửa tên")
    workspace.dossiers.set(honey, "producer.name", "HTX Moi")
    inside.navigator.go(rooms.VERSION, honey, section=made.id)
    page = page_of(inside)
    qtbot.waitUntil(lambda: page.preview.pages > 0)
    settle()
    at = middle_of(page.preview, "producer.name")
    qtbot.mouseClick(page.preview.sheet, Qt.MouseButton.LeftButton, pos=at)
    settle()
    assert inside.navigator.current.field == "producer.name"
