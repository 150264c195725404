"""What the commune returned: on top of the tasks, beside the fields, answered by keyboard."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop.dossier.returned import Returned
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.returned.note import ReturnedNote
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.pages_dossier.conftest import page_of, press, settle

DAY = date(2026, 11, 18)


def item(item_id: str, target: str, words: str, **more: object) -> Returned:
    made = {"id": item_id, "target": target, "words": words, "by": "Cán bộ MẪU", "on": DAY}
    return Returned(**made | more)  # type: ignore[arg-type]


@pytest.fixture
def returned(workspace: Workspace, honey: str) -> str:
    workspace.returns.put(
        honey,
        [
            item("f", "producer.address", "Ghi thêm số nhà, tên thôn."),
            item("c", "assessment/1.1", "Nguyên liệu mua ở đâu?", mark="question"),
            item("p", "evidence", "Thiếu phiếu kiểm nghiệm."),
            item("s", "market", "Bảng khách hàng chưa rõ."),
        ],
    )
    return honey


def notes_in(window: MainWindow) -> list[ReturnedNote]:
    page = page_of(window)
    return [note for note in page.findChildren(ReturnedNote) if note.isVisible()]


def test_items_stand_on_top_of_the_tasks_and_lead_to_their_place(
    inside: MainWindow, returned: str
) -> None:
    inside.navigator.go(rooms.DOSSIER, returned)
    settle()
    rows = page_of(inside).tasks.returned_rows
    assert [row.finding.message for row in rows] == [
        "Nguyên liệu mua ở đâu?",
        "Ghi thêm số nhà, tên thôn.",
        "Thiếu phiếu kiểm nghiệm.",
        "Bảng khách hàng chưa rõ.",
    ]
    assert "Cán bộ MẪU, 18/11/2026, cần trả lời" in rows[0].accessibleDescription()
    assert QApplication.focusWidget() is rows[0]
    states = {row.entry.title: row.entry.state for row in page_of(inside).tasks.rows}
    assert [state for state in states.values() if state == "returned"] == ["returned"] * 4
    press(inside, "Down")
    press(inside, "Return")
    assert inside.navigator.current.field == "producer.address"
    top = inside.sidecolumn.rows[1]
    assert (top.entry.short, top.entry.state) == ("Số nhà, thôn, tổ dân phố", "returned")
    assert not top.isChecked()


def test_an_item_is_answered_and_ticked_beside_its_field(
    inside: MainWindow, workspace: Workspace, returned: str, qtbot: QtBot
) -> None:
    inside.navigator.go(rooms.SECTION, returned, "producer", "producer.address")
    settle()
    (note,) = notes_in(inside)
    field = page_of(inside)._form.editors["producer.address"]
    assert field.isAncestorOf(note)
    press(inside, "Backtab")
    press(inside, "Backtab")
    assert QApplication.focusWidget() is note.answer
    qtbot.keyClicks(note.answer, "Da ghi thon 5")
    press(inside, "Tab")
    assert QApplication.focusWidget() is note.done
    kept = {one.id: one for one in workspace.returns.items(returned)}
    assert kept["f"].answer == "Da ghi thon 5"
    assert page_of(inside)._open_fields == {"producer.address"}
    press(inside, "Space")
    assert {one.id for one in workspace.returns.open_items(returned)} == {"c", "p", "s"}
    assert QApplication.focusWidget() is note.done
    assert note.property("banner") == "ok"
    press(inside, "Ctrl+Z")
    assert not note.done.isChecked()
    assert note.answer.toPlainText() == "Da ghi thon 5"


def test_typing_an_answer_is_not_disturbed_by_another_commit(
    inside: MainWindow, workspace: Workspace, returned: str, qtbot: QtBot
) -> None:
    inside.navigator.go(rooms.SECTION, returned, "producer")
    settle()
    (note,) = notes_in(inside)
    note.answer.setFocus()
    qtbot.keyClicks(note.answer, "Da s")
    workspace.dossiers.set(returned, "producer.phone", "0900000009")
    settle()
    assert note.answer.toPlainText() == "Da s"
    assert note.answer.textCursor().position() == 4


def test_items_of_criteria_papers_and_whole_sections_stand_on_their_pages(
    inside: MainWindow, returned: str
) -> None:
    inside.navigator.go(rooms.ASSESSMENT, returned, criterion="1.1")
    settle()
    (note,) = notes_in(inside)
    assert page_of(inside).blocks["1.1"].isAncestorOf(note)
    assert note.done.whole == "Đã trả lời"
    inside.navigator.go(rooms.EVIDENCE, returned)
    settle()
    assert len(notes_in(inside)) == 1
    inside.navigator.go(rooms.SECTION, returned, "market")
    settle()
    assert len(notes_in(inside)) == 1
    inside.navigator.go(rooms.SECTION, returned, "plan")
    settle()
    assert notes_in(inside) == []


def test_f8_stops_at_what_was_returned(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    workspace.returns.put(honey, [item("f", "producer.name", "Tên chưa đúng giấy phép.")])
    inside.navigator.go(rooms.SECTION, honey, "producer")
    settle()
    page = page_of(inside)
    assert page.first_focus() is page._form.editors["producer.name"].input()


def test_what_belongs_to_no_page_is_answered_on_the_dossiers_own_page(
    inside: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    workspace.returns.put(honey, [item("w", "", "Thiếu bộ giấy có dấu.")])
    inside.navigator.go(rooms.DOSSIER, honey)
    settle()
    assert page_of(inside).tasks.returned_rows == []
    (note,) = notes_in(inside)
    note.answer.setFocus()
    qtbot.keyClicks(note.answer, "Da gui kem")
    press(inside, "Tab")
    press(inside, "Space")
    (kept,) = workspace.returns.items(honey)
    assert (kept.answer, kept.done) == ("Da gui kem", True)


def test_returned_items_come_first_where_everything_is_below_each_other(
    inside: MainWindow, returned: str, workspace: Workspace
) -> None:
    inside.set_scale(200)
    inside.navigator.go(rooms.DOSSIER, returned)
    settle()
    page = page_of(inside)
    top = page.tasks.mapTo(page, page.tasks.rect().topLeft()).y()
    assert top < page._score.mapTo(page, page._score.rect().topLeft()).y()
    for one in workspace.returns.items(returned):
        workspace.returns.set_done(returned, one.id, done=True)
    settle()
    top = page.tasks.mapTo(page, page.tasks.rect().topLeft()).y()
    assert top > page._score.mapTo(page, page._score.rect().topLeft()).y()
    inside.set_scale(100)
