"""A council rehearsal by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.rehearsal_page import RehearsalPage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.pages_dossier.conftest import page_of, settle


def open_page(window: MainWindow, dossier: str) -> RehearsalPage:
    window.navigator.go(rooms.REHEARSAL, dossier)
    settle()
    page = page_of(window)
    assert isinstance(page, RehearsalPage)
    return page


def add(page: RehearsalPage, name: str) -> None:
    page.head.add.click()
    page.head.form.name.setText(name)
    QTest.keyClick(page.head.form.name, Qt.Key.Key_Return)
    settle()


def cell(page: RehearsalPage, row: int, column: int) -> str:
    item = page.grid.item(row, column)
    assert item is not None
    return item.text()


def test_a_scorer_is_added_and_marks_with_digits(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_page(inside, honey)
    assert page.grid.isHidden()
    assert page.first_focus() is page.head.add
    add(page, "Nguyễn Văn MẪU")
    assert page.grid.hasFocus()
    assert inside.panel.isVisible(), "the levels stand beside the grid"
    own = workspace.dossiers.get(honey)
    for digit in (Qt.Key.Key_2, Qt.Key.Key_1):
        QTest.keyClick(page.grid, digit)
    settle()
    sheet = workspace.rehearsals.sheets(honey)[0]
    assert (sheet.scorer, sheet.role) == ("Nguyễn Văn MẪU", "Tổ tư vấn")
    assert {n: a.option for n, a in sheet.assessment.items()} == {"1.1": 2, "1.2": 1}
    assert cell(page, 0, 1) == "2/3"
    assert page.grid.currentRow() == 2
    assert workspace.dossiers.get(honey) is own, "the dossier's own answers are not touched"


def test_differences_have_a_word_and_the_result_a_sentence(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    one = workspace.rehearsals.add(honey, "Một MẪU").id
    two = workspace.rehearsals.add(honey, "Hai MẪU").id
    for sheet, option in ((one, 1), (two, 3)):
        workspace.rehearsals.set_option(honey, sheet, "1.1", option)
        workspace.rehearsals.set_option(honey, sheet, "1.2", 1)
    workspace.rehearsals.set_option(honey, one, "1.3", 1)
    page = open_page(inside, honey)
    assert [cell(page, row, 4) for row in range(3)] == ["Lệch xa: 2", "Giống nhau", "Chưa chấm đủ"]
    assert cell(page, 0, 3) == "2"
    said = page.head.banner.accessibleName()
    assert said.startswith("Trung bình ")
    assert "Luật không nói" in said
    workspace.rehearsals.set_elimination(honey, two, next(iter(page.panel.causes)), applies=True)
    settle()
    assert "1 phiếu loại hồ sơ" in page.head.banner.accessibleName()


def test_a_digit_without_a_level_is_refused(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    workspace.rehearsals.add(honey, "Một MẪU")
    page = open_page(inside, honey)
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_9)
    settle()
    assert workspace.rehearsals.sheets(honey)[0].assessment == {}
    assert page.grid.currentRow() == 0


def test_the_panel_marks_remarks_and_answers_questions(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    workspace.rehearsals.add(honey, "Một MẪU")
    page = open_page(inside, honey)
    page.panel.levels.choose("3")
    page.panel.remark.setText("Cần xem hợp đồng")
    page.panel.remark.editingFinished.emit()
    cause, box = next(iter(page.panel.causes.items()))
    box.click()
    page.panel.opinion.setFocus()
    page.panel.opinion.setPlainText("Đồng ý")
    page.grid.setFocus()
    settle()
    sheet = workspace.rehearsals.sheets(honey)[0]
    answer = sheet.assessment["1.1"]
    assert (answer.option, answer.description) == (3, "Cần xem hợp đồng")
    assert sheet.eliminations == {cause: True}
    assert sheet.opinion == "Đồng ý"


def test_a_sheet_goes_out_and_comes_back(
    inside: MainWindow,
    workspace: Workspace,
    honey: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = workspace.rehearsals.add(honey, "Một MẪU").id
    page = open_page(inside, honey)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "ra"))
    (tmp_path / "ra").mkdir()
    page.head.export.click()
    files = list((tmp_path / "ra").iterdir())
    assert len(files) == 1
    page.head.remove.click()
    settle()
    assert workspace.rehearsals.sheets(honey) == ()
    assert page.grid.isHidden()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(files[0])], ""))
    page.head.bring.click()
    settle()
    assert [sheet.id for sheet in workspace.rehearsals.sheets(honey)] == [made]
    assert not page.grid.isHidden()


def test_a_scorer_is_renamed(inside: MainWindow, workspace: Workspace, honey: str) -> None:
    workspace.rehearsals.add(honey, "Một MẪU", "Họp xã")
    page = open_page(inside, honey)
    page.head.rename.click()
    assert page.head.form.role.currentText() == "Họp xã"
    page.head.form.name.setText("Hai MẪU")
    page.head.form.go.click()
    settle()
    assert [sheet.scorer for sheet in workspace.rehearsals.sheets(honey)] == ["Hai MẪU"]
    head = page.grid.horizontalHeaderItem(1)
    assert head is not None
    assert head.text() == "Hai MẪU"


def test_minutes_are_written_and_opened(
    inside: MainWindow,
    workspace: Workspace,
    honey: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    page = open_page(inside, honey)
    assert not page.head.minutes.isEnabled()
    workspace.rehearsals.add(honey, "Một MẪU")
    settle()
    opened: list[Path] = []
    monkeypatch.setattr(page.printing.saving, "open_file", opened.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page.head.minutes.click()
    assert page.printing.busy
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].suffix == ".docx"
    assert opened[0].is_file()
    qtbot.waitUntil(lambda: not page.printing.busy)
