"""Điền nhanh: all sections on one page, the same data, by keyboard; two columns where wide."""

from itertools import pairwise

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.quick_page import QuickPage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY
from tests.ui.pages_dossier.conftest import page_of, press, settle


def open_quick(window: MainWindow, dossier: str, field: str = "") -> QuickPage:
    window.navigator.go(rooms.QUICK, dossier, field.partition(".")[0] or None, field or None)
    settle()
    page = page_of(window)
    assert isinstance(page, QuickPage)
    return page


def wait_until_whole(page: QuickPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page._to_build and not page._stale)
    settle()


def test_every_field_of_every_section_is_there_once(
    inside: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    page = open_quick(inside, honey)
    wait_until_whole(page, qtbot)
    found = workspace.assess(honey, TODAY)
    own = [s for s in found.rulebook.sections if s.id in found.progress and not s.tool]
    assert list(page.forms) == [section.id for section in own]
    for section in own:
        assert list(page.forms[section.id].editors) == [field.id for field in section.fields]
    for editor in page._shown():
        assert editor.value() == found.dossier.answers.get(editor.spec.id)
    tops = [form.y() for form in page.forms.values()]
    assert tops == sorted(tops)
    assert len(page.chips) == len(own)


def test_typing_stores_and_shows_on_the_section_page(
    inside: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    page = open_quick(inside, honey, "people.labour_date")
    editor = page.editor("people.labour_date")
    assert editor is not None
    line = QApplication.focusWidget()
    assert line is editor.input()
    wait_until_whole(page, qtbot)
    top = editor.mapTo(page.area.viewport(), editor.rect().topLeft()).y()
    assert 0 <= top <= page.area.viewport().height() - editor.height()
    QTest.keySequence(line, "Ctrl+A")
    qtbot.keyClicks(line, "05032026")
    press(inside, "Return")
    assert workspace.dossiers.get(honey).text("people.labour_date") == "2026-03-05"
    page.back.click()
    settle()
    assert inside.navigator.current.room == rooms.SECTION
    assert inside.navigator.current.field == "people.labour_date"
    form = page_of(inside)._form
    assert form.editors["people.labour_date"].value() == "2026-03-05"
    form.quick.click()
    settle()
    assert inside.navigator.current == inside.navigator.current.__class__(
        rooms.QUICK, honey, "people", "people.labour_date"
    )


def test_sections_and_unfinished_fields_are_walked_by_keyboard(
    inside: MainWindow, started: str, qtbot: QtBot
) -> None:
    page = open_quick(inside, started)
    press(inside, "Ctrl+PgDown")
    assert page._at.startswith("producer.")
    press(inside, "Ctrl+PgUp")
    assert page._at.startswith("registration.")
    seen = []
    for _ in range(30):
        press(inside, "F8")
        seen.append(page._at)
    assert len(set(seen)) == len(seen)
    assert {name.partition(".")[0] for name in seen} >= {"producer", "product"}
    wait_until_whole(page, qtbot)


def test_sections_come_and_go_with_the_answers(
    inside: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    page = open_quick(inside, honey)
    wait_until_whole(page, qtbot)
    assert "resources" not in page.forms
    workspace.dossiers.set(honey, "set", "du-lich-cong-dong-sinh-thai-diem-du-lich")
    wait_until_whole(page, qtbot)
    found = workspace.assess(honey, TODAY)
    own = [s.id for s in found.rulebook.sections if s.id in found.progress and not s.tool]
    assert list(page.forms) == own
    workspace.dossiers.undo(honey)
    wait_until_whole(page, qtbot)
    assert "resources" not in page.forms


def test_a_finalised_dossier_is_read_only_here_too(
    inside: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    workspace.versions.finalise(honey, TODAY)
    page = open_quick(inside, honey)
    wait_until_whole(page, qtbot)
    assert all(editor.read_only for editor in page._shown())


@pytest.mark.parametrize(("wide", "columns"), [(1366, 1), (1920, 2)])
def test_two_columns_where_there_is_room(
    inside: MainWindow, honey: str, wide: int, columns: int
) -> None:
    inside.resize(wide, 900)
    inside.navigator.go(rooms.SECTION, honey, "producer")
    settle()
    form = page_of(inside)._form._form
    assert form.columns == columns
    name, kind = (form_editor.geometry() for form_editor in form._editors[:2])
    assert (kind.left() > name.right()) == (columns == 2)
    for editor in form._editors:
        box = editor.geometry()
        assert box.left() >= 0
        assert box.right() <= form.width()
    boxes = [editor.geometry() for editor in form._editors]
    for one, other in pairwise(boxes):
        assert not one.intersects(other)
