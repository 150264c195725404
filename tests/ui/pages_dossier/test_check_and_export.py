"""Check leads to the place; export makes a package."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.check_page import CheckPage
from ocop_desktop.ui.pages_dossier.export_page import ExportPage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY
from tests.ui.pages_dossier.conftest import page_of, press, settle


def open_check(window: MainWindow, dossier: str) -> CheckPage:
    window.navigator.go(rooms.CHECK, dossier)
    settle()
    page = page_of(window)
    assert isinstance(page, CheckPage)
    return page


def test_every_finding_is_listed_and_leads_somewhere(
    inside: MainWindow, workspace: Workspace, started: str
) -> None:
    page = open_check(inside, started)
    findings = workspace.assess(started, TODAY).findings
    assert [row.finding for row in page.rows] == list(findings)
    for finding in findings[::9]:
        open_check(inside, started)
        row = next(one for one in page.rows if one.finding == finding)
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Return)
        settle()
        target = inside.navigator.current
        assert target.room != rooms.CHECK
        assert (target.field or "") == finding.field or target.room != rooms.SECTION
        assert (target.criterion or "") == finding.criterion


def test_the_field_of_a_finding_has_the_focus(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    workspace.dossiers.set(honey, "producer.address", None)
    page = open_check(inside, honey)
    row = next(row for row in page.rows if row.finding.field == "producer.address")
    row.click()
    settle()
    section = page_of(inside)
    assert QApplication.focusWidget() is section._form.editors["producer.address"].input()
    assert section._form.editors["producer.address"].problem


def test_the_list_is_walked_by_arrows_and_sorted_by_section(
    inside: MainWindow, started: str
) -> None:
    page = open_check(inside, started)
    page.rows[0].setFocus()
    QTest.keyClick(page.rows[0], Qt.Key.Key_Down)
    assert page.rows[1].hasFocus()
    page.by.set_index(1)
    settle()
    sections = [row.finding.section for row in page.rows]
    assert sections == sorted(sections, key=sections.index)
    assert len({*sections}) > 5


def test_the_sentence_says_what_would_happen_today(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_check(inside, honey)
    assert page.sentence.property("banner") == "warn"
    workspace.dossiers.set(honey, "producer.name", None)
    settle()
    assert page.sentence.property("banner") == "error"
    assert "1 lỗi phải sửa" in page.sentence.accessibleName()


@pytest.fixture
def export(inside: MainWindow, honey: str, tmp_path: Path, qtbot: QtBot) -> ExportPage:
    inside.navigator.go(rooms.EXPORT, honey)
    settle()
    page = page_of(inside)
    assert isinstance(page, ExportPage)
    qtbot.waitUntil(lambda: page.preview.pages > 0)
    page.options.set_folder(tmp_path / "gói")
    (tmp_path / "gói").mkdir()
    return page


def test_real_pages_are_shown_and_turned(export: ExportPage, qtbot: QtBot) -> None:
    preview = export.preview
    assert preview.page == 1
    assert not preview.sheet._picture.isNull()
    preview.show_document(1)
    qtbot.waitUntil(lambda: preview.pages > 5)
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.page == 2
    QTest.keyClick(preview, Qt.Key.Key_PageUp)
    QTest.keyClick(preview, Qt.Key.Key_PageUp)
    assert preview.page == 1


def test_a_draft_is_made_by_keyboard_and_its_folder_opened(
    export: ExportPage, inside: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    opened: list[Path] = []
    export._open_file = opened.append
    export.options.docx.setChecked(False)
    export.options.draft.setChecked(True)
    export.options.go.setFocus()
    press(inside, "Ctrl+Return")
    assert export.options.go.busy
    qtbot.waitUntil(lambda: export._result is not None)
    result = export._result
    assert result is not None
    assert result.draft
    assert result.snapshot in export.options.done.accessibleName()
    assert zipfile.is_zipfile(result.zip)
    assert QApplication.focusWidget() is export.options.open_button
    press(inside, "Space")
    assert opened == [result.folder]
    assert inside.settings.last_folder("export") == str(tmp_path / "gói")


def test_a_final_package_stays_closed_while_something_blocks(
    export: ExportPage, workspace: Workspace, honey: str
) -> None:
    assert export.options.final.isEnabled()
    export.options.final.setChecked(True)
    workspace.dossiers.set(honey, "producer.name", None)
    settle()
    assert not export.options.final.isEnabled()
    assert export.options.is_draft
    assert not export.options.to_findings.isHidden()


def test_stopping_leaves_nothing_behind(export: ExportPage, tmp_path: Path, qtbot: QtBot) -> None:
    export.start()
    export.stop()
    qtbot.waitUntil(lambda: export._task is None)
    settle()
    assert not export.options.go.busy
    assert export._result is None
    assert list((tmp_path / "gói").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said(
    export: ExportPage, tmp_path: Path, qtbot: QtBot
) -> None:
    blocker = tmp_path / "tệp"
    blocker.write_text("x")
    export.options.set_folder(blocker)
    export.start()
    qtbot.waitUntil(lambda: export._task is None)
    settle()
    assert export.options.done.property("banner") == "error"
    assert not export.options.go.busy


def test_no_format_no_button(export: ExportPage) -> None:
    export.options.docx.setChecked(False)
    export.options.pdf.setChecked(False)
    assert not export.options.go.isEnabled()


def test_the_copy_for_everybody_is_written_from_the_page(
    export: ExportPage, tmp_path: Path, qtbot: QtBot
) -> None:
    export.options.to_public.click()
    qtbot.waitUntil(lambda: export._task is None)
    settle()
    assert [path for path in (tmp_path / "gói").iterdir() if path.is_dir()]
    assert not list((tmp_path / "gói").glob("*.zip"))
