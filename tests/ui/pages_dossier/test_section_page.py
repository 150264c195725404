"""Sections generated from data, driven by keyboard in the whole window."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.findings_view import FindingRow
from ocop_desktop.ui.pages_dossier.section_page import SectionPage
from ocop_desktop.ui.widgets.chips import ChipButton
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.media import files
from tests.ui.pages_dossier.conftest import page_of, press, settle


def open_section(window: MainWindow, dossier: str, section: str, field: str = "") -> SectionPage:
    window.navigator.go(rooms.SECTION, dossier, section, field or None)
    settle()
    page = page_of(window)
    assert isinstance(page, SectionPage)
    return page


def test_typing_is_stored_and_shown_everywhere(
    inside: MainWindow, workspace: Workspace, started: str, qtbot: QtBot
) -> None:
    page = open_section(inside, started, "product", "product.name")
    line = QApplication.focusWidget()
    assert line is page._form.editors["product.name"].input()
    line.selectAll()
    qtbot.keyClicks(line, "Tra hoa vang MAU")
    press(inside, "Return")
    assert workspace.dossiers.get(started).text("product.name") == "Tra hoa vang MAU"
    assert "Tra hoa vang MAU" in inside.topline.breadcrumb.words


def test_undo_brings_the_old_answer_back_into_the_field(
    inside: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    page = open_section(inside, honey, "producer", "producer.name")
    editor = page._form.editors["producer.name"]
    before = editor.line.text()
    editor.line.selectAll()
    qtbot.keyClicks(editor.line, "HTX khac")
    press(inside, "Return")
    press(inside, "Ctrl+Z")
    assert editor.line.text() == before
    assert workspace.dossiers.get(honey).text("producer.name") == before


def test_fields_appear_without_moving_the_one_in_focus(inside: MainWindow, honey: str) -> None:
    page = open_section(inside, honey, "registration")
    editors = page._form.editors
    assert editors["registration.certificate_number"].isHidden()
    kind = editors["registration.kind"]
    year = editors["registration.year"]
    year.input().setFocus()
    settle()
    before = year.mapTo(page.area.viewport(), year.rect().topLeft()).y()
    kind.commit("upgrade")
    settle()
    assert not editors["registration.certificate_number"].isHidden()
    assert year.mapTo(page.area.viewport(), year.rect().topLeft()).y() == before
    kind.commit("first")
    settle()
    assert editors["registration.certificate_number"].isHidden()


def test_f8_walks_through_what_is_missing_and_on_to_the_next_page(
    inside: MainWindow, started: str
) -> None:
    page = open_section(inside, started, "producer")
    seen = []
    for _ in range(40):
        press(inside, "F8")
        if inside.navigator.current.section != "producer":
            break
        seen.append(page._at)
    assert inside.navigator.current.section == "product"
    assert seen == sorted(set(seen), key=seen.index)
    assert "producer.address" in seen
    assert "producer.name" not in seen


def test_ctrl_enter_visits_every_section_in_order(inside: MainWindow, honey: str) -> None:
    open_section(inside, honey, "registration")
    visited = []
    while inside.navigator.current.room == rooms.SECTION:
        visited.append(inside.navigator.current.section)
        press(inside, "Ctrl+Return")
    assert visited[0] == "registration"
    assert visited[-1] == "plan"
    assert len(visited) == 13
    assert inside.navigator.current.room == rooms.EVIDENCE


def test_words_that_are_no_value_survive_going_elsewhere(
    inside: MainWindow, workspace: Workspace, honey: str, started: str, qtbot: QtBot
) -> None:
    page = open_section(inside, honey, "producer", "producer.phone")
    line = page._form.editors["producer.phone"].line
    line.selectAll()
    qtbot.keyClicks(line, "09x")
    open_section(inside, honey, "product")
    page = open_section(inside, honey, "producer")
    editor = page._form.editors["producer.phone"]
    assert editor.line.text() == "09x"
    assert editor.problem
    assert workspace.dossiers.get(honey).text("producer.phone") == "0900000001"
    page = open_section(inside, started, "producer")
    assert page._form.editors["producer.phone"].line.text() == ""
    page = open_section(inside, honey, "producer")
    assert page._form.editors["producer.phone"].line.text() == "09x"


def test_an_empty_field_is_not_scolded_before_it_was_visited(
    inside: MainWindow, started: str
) -> None:
    page = open_section(inside, started, "producer", "producer.address")
    phone = page._form.editors["producer.phone"]
    assert phone.problem is None
    phone.input().setFocus()
    page._form.editors["producer.email"].input().setFocus()
    settle()
    assert phone.problem


def test_help_follows_the_focus_and_the_cell(inside: MainWindow, honey: str) -> None:
    page = open_section(inside, honey, "materials", "materials.sources")
    table = page._form.editors["materials.sources"]
    table.view.go_to(0, 1)
    settle()
    words = " ".join(label.text() for label in page.panel.help.findChildren(QLabel))
    assert "Tỷ lệ" in words
    assert "Sổ thu mua" in words


def test_an_example_goes_into_the_table_as_if_typed(
    inside: MainWindow, workspace: Workspace, started: str
) -> None:
    page = open_section(inside, started, "people", "people.labour")
    table = page._form.editors["people.labour"]
    page.panel.help.insert.emit("Sơ chế | 5 | 4 | 3 | 1 | 2 | 2 | 6.000.000\nBán hàng | 2 | 2")
    rows = workspace.dossiers.get(started).rows("people.labour")
    assert [row["group"] if "group" in row else next(iter(row.values())) for row in rows] == [
        "Sơ chế",
        "Bán hàng",
    ]
    assert table.value() == rows


def test_what_could_not_be_stored_stays_typed_and_is_said(
    inside: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot, monkeypatch: Any
) -> None:
    page = open_section(inside, honey, "producer", "producer.name")

    def full(*_: Any, **__: Any) -> None:
        raise UserError("Đĩa đầy — dọn bớt rồi thử lại.")

    real = workspace.dossiers.set_many
    monkeypatch.setattr(workspace.dossiers, "set_many", full)
    editor = page._form.editors["producer.name"]
    editor.line.selectAll()
    qtbot.keyClicks(editor.line, "Moi")
    press(inside, "Return")
    assert inside.error_bar.isVisible()
    assert editor.line.text() == "Moi"
    monkeypatch.setattr(workspace.dossiers, "set_many", real)
    editor.line.setFocus()
    editor.line.end(False)
    qtbot.keyClicks(editor.line, "!")
    press(inside, "Return")
    assert workspace.dossiers.get(honey).text("producer.name") == "Moi!"


def test_a_commit_elsewhere_leaves_a_composition_alone(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_section(inside, honey, "producer", "producer.name")
    line = page._form.editors["producer.name"].line
    QApplication.sendEvent(line, QInputMethodEvent("ô", []))
    before = line.text()
    workspace.dossiers.set(honey, "producer.name", "từ nơi khác")
    workspace.dossiers.set(honey, "producer.phone", "0900000002")
    settle()
    assert line.composing
    assert line.text() == before
    assert page._form.editors["producer.phone"].line.text() == "0900 000 002"


def test_a_finding_of_the_panel_leads_to_its_field(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    workspace.dossiers.set(honey, "quality.safety_issued", "2030-01-01")
    page = open_section(inside, honey, "quality")
    own = page.panel.findings._wanted
    finding = next(f for f in own if f.field == "quality.safety_issued")
    page.panel.findings.chosen.emit(finding)
    settle()
    assert page._at == "quality.safety_issued"
    assert page._form.editors["quality.safety_issued"].problem == finding.message


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_nothing_is_cut_off_at_any_text_size(inside: MainWindow, honey: str, scale: int) -> None:
    inside.set_scale(scale)
    for section in ("registration", "producer", "quality", "packaging"):
        page = open_section(inside, honey, section)
        form = page._form
        settle()
        assert form.width() <= page.area.viewport().width()
        bottom = 0
        for row in form._form.rows():
            for editor in row:
                box = editor.geometry()
                assert box.top() >= bottom, f"{editor.spec.id} overlaps the row above"
                assert box.right() <= form._form.width()
                assert editor.height() >= editor.heightForWidth(editor.width()), editor.spec.id
                inside_box = editor.rect()
                for part in (editor.header, editor.input(), editor.problem_row):
                    if part.isVisible() and part.parentWidget() is editor:
                        assert inside_box.contains(part.geometry()), editor.spec.id
                for label in (editor.label, editor.hint):
                    if label.isVisible():
                        assert label.height() >= label.heightForWidth(label.width())
            bottom = max(editor.geometry().bottom() for editor in row)


def test_tourism_asks_its_own_sections(inside: MainWindow, tourism: str) -> None:
    open_section(inside, tourism, "registration")
    visited = []
    while inside.navigator.current.room == rooms.SECTION:
        visited.append(inside.navigator.current.section)
        press(inside, "Ctrl+Return")
    assert {"resources", "operation", "service"} <= set(visited)
    assert not {"materials", "process", "quality", "packaging"} & set(visited)


def test_a_table_says_what_it_proves_and_leads_there(inside: MainWindow, honey: str) -> None:
    page = open_section(inside, honey, "people", "people.labour")
    note = page._form.editors["people.labour"]._note
    assert note is not None
    chip = note.findChild(ChipButton)
    assert chip.text() == "Tiêu chí 3.3"
    chip.click()
    settle()
    assert inside.navigator.current.room == rooms.ASSESSMENT
    assert inside.navigator.current.criterion == "3.3"


def test_a_changed_number_changes_its_paper_and_undo_is_offered(
    inside: MainWindow, workspace: Workspace, honey: str, tmp_path: Path
) -> None:
    (item,) = workspace.evidence.add(honey, [files.pdf(tmp_path / "attp.pdf", ["attp"])])
    number = workspace.dossiers.get(honey).text("quality.safety_number")
    workspace.paper_views.say(honey, item.id, subkind="giay-attp", number=number)
    page = open_section(inside, honey, "quality", "quality.safety_number")
    page._form.editors["quality.safety_number"].commit("77/2026")
    settle()

    def paper() -> str:
        return workspace.dossiers.get(honey).evidence[0].number

    assert paper() == "77/2026"
    press(inside, "Ctrl+Z")
    assert paper() == workspace.dossiers.get(honey).text("quality.safety_number") == number


def test_words_that_are_no_value_stand_in_the_summary_too(
    inside: MainWindow, honey: str, qtbot: QtBot
) -> None:
    page = open_section(inside, honey, "producer", "producer.phone")
    line = page._form.editors["producer.phone"].line
    line.selectAll()
    qtbot.keyClicks(line, "09x")
    press(inside, "Tab")
    page.panel.show_tab("findings")
    settle()
    row = page.panel.findings.findChildren(FindingRow)[0]
    assert row.finding.field == "producer.phone"
    assert page._form.editors["producer.phone"].problem in row.finding.message
    row.click()
    settle()
    assert QApplication.focusWidget() is line
    line.selectAll()
    qtbot.keyClicks(line, "0900000001")
    press(inside, "Tab")
    rows = page.panel.findings.findChildren(FindingRow)
    assert all(one.finding.rule != "draft" for one in rows)
