"""Fields of one line, driven by keyboard."""

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ocop_desktop.rulebook.sections import Choice, Field
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.fields.places import exact_commune
from ocop_desktop.ui.fields.registry import editor_for
from ocop_desktop.ui.fields.tools import FieldTools

Make = Callable[..., Any]


def field(kind: str, **more: Any) -> Field:
    given = {"id": "a.b", "label": "Câu hỏi", "source": "Điều 3", "slot": "mau-01/1"}
    return Field(kind=kind, **(given | more))


@pytest.fixture
def make(qtbot: QtBot, tools: FieldTools) -> Make:
    """Show a field above another control, so that it can be left."""
    kept: list[QWidget] = []

    def build(kind: str, **more: Any) -> FieldEditor:
        window = QWidget()
        column = QVBoxLayout(window)
        editor = editor_for(field(kind, **more), tools)
        editor.setProperty("seen", [])
        other = editor_for(field("text", id="a.other", label="Khác"), tools)
        column.addWidget(editor)
        column.addWidget(other)
        qtbot.addWidget(window)
        kept.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        other.setFocus()
        return editor

    return build


def listen(editor: FieldEditor) -> list[Any]:
    seen: list[Any] = []
    editor.committed.connect(seen.append)
    return seen


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def leave(editor: FieldEditor) -> None:
    editor.input().clearFocus()


@pytest.mark.parametrize(
    ("kind", "typed", "value", "shown"),
    [
        ("text", "  HTX   Thung May ", "HTX Thung May", "HTX Thung May"),
        ("integer", "12500", 12500, "12.500"),
        ("decimal", "1234567,8", 1234567.8, "1.234.567,8"),
        ("decimal", "1234.5", 1234.5, "1.234,5"),
        ("percent", "61,9", 61.9, "61,9"),
        ("money", "1.250.000", 1250000, "1.250.000"),
        ("date", "5/3/26", "2026-03-05", "05/3/2026"),
        ("date", "05032026", "2026-03-05", "05/3/2026"),
        ("year", "2027", 2027, "2027"),
        ("phone", "0912345678", "0912345678", "0912 345 678"),
        ("email", "htx@vidu.vn", "htx@vidu.vn", "htx@vidu.vn"),
        ("gtin", "8934567890120", "8934567890120", "8934567890120"),
        ("personal_number", "001099012345", "001099012345", "001099012345"),
        ("link", "https://vidu.vn", "https://vidu.vn", "https://vidu.vn"),
    ],
)
def test_typing_and_leaving_commits_and_shows_the_full_form(
    make: Make, qtbot: QtBot, kind: str, typed: str, value: Any, shown: str
) -> None:
    editor = make(kind)
    seen = listen(editor)
    editor.setFocus()
    qtbot.keyClicks(editor.input(), typed)
    assert seen == []
    leave(editor)
    assert seen == [value]
    assert editor.line.text() == shown
    assert editor.problem is None


def test_enter_commits_and_leaves_the_words_as_typed(make: Make, qtbot: QtBot) -> None:
    editor = make("money")
    seen = listen(editor)
    editor.setFocus()
    qtbot.keyClicks(editor.input(), "2500000")
    qtbot.keyClick(editor.input(), Qt.Key.Key_Return)
    assert seen == [2500000]
    assert editor.line.text() == "2500000"


def test_numbers_lose_their_grouping_while_they_are_edited(make: Make, qtbot: QtBot) -> None:
    editor = make("decimal", unit="kg")
    editor.set_value(1234567.8)
    assert editor.line.text() == "1.234.567,8"
    editor.setFocus()
    assert editor.line.text() == "1234567,8"
    leave(editor)
    assert editor.line.text() == "1.234.567,8"


def test_words_that_are_no_value_stay_with_their_sentence(make: Make, qtbot: QtBot) -> None:
    editor = make("date")
    editor.set_value("2026-03-05")
    seen = listen(editor)
    editor.setFocus()
    editor.line.selectAll()
    qtbot.keyClicks(editor.input(), "31/2/2026")
    leave(editor)
    assert seen == []
    assert editor.line.text() == "31/2/2026"
    assert "31/2/2026" in str(editor.problem)
    assert editor.problem_row.isVisible()
    assert editor.line.property("error") is True
    assert editor.value() == "2026-03-05"
    assert editor.draft() == "31/2/2026"
    editor.set_value("2026-03-05")
    assert editor.line.text() == "31/2/2026", "the same stored value must not wipe a draft"


def test_the_sentence_goes_as_soon_as_the_words_make_sense(make: Make, qtbot: QtBot) -> None:
    editor = make("integer")
    editor.setFocus()
    qtbot.keyClicks(editor.input(), "12x")
    qtbot.keyClick(editor.input(), Qt.Key.Key_Return)
    assert editor.problem
    qtbot.keyClick(editor.input(), Qt.Key.Key_Backspace)
    assert editor.problem is None


def test_a_draft_can_be_taken_to_another_widget(make: Make, qtbot: QtBot) -> None:
    editor = make("gtin")
    editor.setFocus()
    qtbot.keyClicks(editor.input(), "8934567890123")
    leave(editor)
    other = make("gtin")
    other.restore(editor.draft())
    assert other.line.text() == "8934567890123"
    assert other.problem == editor.problem


def test_clearing_commits_none(make: Make, qtbot: QtBot) -> None:
    editor = make("text")
    editor.set_value("cũ")
    seen = listen(editor)
    editor.setFocus()
    editor.line.selectAll()
    qtbot.keyClick(editor.input(), Qt.Key.Key_Delete)
    leave(editor)
    assert seen == [None]


def test_nothing_happens_while_an_input_method_composes(make: Make) -> None:
    editor = make("text")
    seen = listen(editor)
    editor.setFocus()
    compose(editor.input(), "mậ")
    assert editor.composing
    editor.flush()
    editor.set_value("từ nơi khác")
    assert seen == []
    assert editor.line.text() == ""
    compose(editor.input(), "", "mật")
    assert not editor.composing
    leave(editor)
    assert seen == ["mật"]


def test_an_unfinished_composition_is_not_judged(make: Make, qtbot: QtBot) -> None:
    editor = make("integer")
    editor.setFocus()
    qtbot.keyClicks(editor.input(), "x")
    qtbot.keyClick(editor.input(), Qt.Key.Key_Return)
    sentence = editor.problem
    compose(editor.input(), "â")
    qtbot.keyClick(editor.input(), Qt.Key.Key_Return)
    assert editor.problem == sentence
    assert editor.line.text() == "x"


def test_decomposed_letters_are_committed_composed(make: Make) -> None:
    editor = make("text")
    seen = listen(editor)
    editor.setFocus()
    compose(editor.input(), "", unicodedata.normalize("NFD", "Mật ong rừng"))
    leave(editor)
    assert seen == ["Mật ong rừng"]
    assert unicodedata.is_normalized("NFC", seen[0])


def test_undo_belongs_to_the_page_once_the_line_is_committed(make: Make, qtbot: QtBot) -> None:
    editor = make("text")
    editor.setFocus()
    qtbot.keyClicks(editor.input(), "abc")
    assert claims_undo(editor)
    qtbot.keyClick(editor.input(), Qt.Key.Key_Return)
    assert not claims_undo(editor)


def claims_undo(editor: FieldEditor) -> bool:
    event = QKeyEvent(
        QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )
    event.ignore()
    QApplication.sendEvent(editor.input(), event)
    return event.isAccepted()


def test_a_finding_is_shown_until_it_is_gone(make: Make) -> None:
    editor = make("date")
    editor.set_problem("Ngày ký ở sau hôm nay.")
    assert editor.problem_row.text == "Ngày ký ở sau hôm nay."
    assert "Ngày ký" in editor.input().accessibleDescription()
    editor.set_problem("Nên xem lại.", "problems")
    assert editor.line.property("error") is False
    editor.set_problem(None)
    assert not editor.problem_row.isVisible()


def test_every_control_says_its_name(make: Make) -> None:
    for kind in ("text", "long_text", "money", "date", "commune", "link", "table"):
        more = {"columns": ()} if kind == "table" else {}
        editor = make(kind, label="Tên gọi", hint="Lời nhắc", **more)
        assert editor.input().accessibleName() == "Tên gọi"


def test_the_link_is_copied_not_opened(make: Make, qtbot: QtBot) -> None:
    editor = make("link")
    editor.set_value("https://vidu.vn/ong")
    qtbot.mouseClick(editor.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "https://vidu.vn/ong"


def test_the_calendar_takes_a_day_by_keyboard(make: Make, qtbot: QtBot) -> None:
    editor = make("date")
    seen = listen(editor)
    editor.setFocus()
    qtbot.keyClick(editor.input(), Qt.Key.Key_F4)
    grid = editor.line.popup.grid
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert seen == ["2026-12-21"]
    assert not editor.line.popup.isVisible()


def test_long_choices_are_searched_without_accents(make: Make, qtbot: QtBot) -> None:
    names = ["Hợp tác xã", "Tổ hợp tác", "Hộ kinh doanh", "Trang trại", "Hội", "Hiệp hội"]
    choices = tuple(Choice(id=str(at), label=name) for at, name in enumerate(names))
    editor = make("choice", choices=choices)
    seen = listen(editor)
    editor.setFocus()
    qtbot.keyClicks(editor.input(), "trang")
    assert [item.label for item in editor.line.suggestions] == ["Trang trại"]
    qtbot.keyClick(editor.line._list.popup(), Qt.Key.Key_Return)
    assert seen == ["3"]
    assert editor.line.text() == "Trang trại"


def test_a_commune_is_found_by_bare_words(make: Make, qtbot: QtBot) -> None:
    editor = make("commune")
    seen = listen(editor)
    editor.setFocus()
    qtbot.keyClicks(editor.input(), "phu long ninh binh")
    qtbot.keyClick(editor.line._list.popup(), Qt.Key.Key_Return)
    assert editor.tools.units.title(seen[0]) == "xã Phú Long, tỉnh Ninh Bình"
    assert editor.line.text() == "xã Phú Long, tỉnh Ninh Bình"


def test_every_commune_title_is_read_back(tools: FieldTools) -> None:
    codes = list(tools.units.communes)[::40]
    assert [exact_commune(tools.units, tools.units.title(code)) for code in codes] == codes


def test_an_unknown_commune_stays_as_typed(make: Make, qtbot: QtBot) -> None:
    editor = make("commune")
    editor.setFocus()
    qtbot.keyClicks(editor.input(), "khong co dau")
    leave(editor)
    assert editor.line.text() == "khong co dau"
    assert editor.problem


def test_money_is_read_back_in_words(make: Make, qtbot: QtBot) -> None:
    editor = make("money")
    assert editor.words.isHidden()
    editor.line.setFocus()
    qtbot.keyClicks(editor.line, "1.250.000.000")
    assert editor.words.text() == "Một tỷ hai trăm năm mươi triệu đồng"
    qtbot.keyClicks(editor.line, "x")
    assert editor.words.isHidden()
    editor.set_value(7_000_000)
    assert editor.words.text() == "Bảy triệu đồng"
    editor.set_value(None)
    assert editor.words.isHidden()


@pytest.mark.parametrize("typed", ["5/3/26", "05032026", "5-3-2026", "5.3.2026", "05/03/2026"])
def test_dates_as_people_type_them(make: Make, qtbot: QtBot, typed: str) -> None:
    editor = make("date")
    seen = listen(editor)
    editor.line.setFocus()
    qtbot.keyClicks(editor.line, typed)
    qtbot.keyClick(editor.line, Qt.Key.Key_Tab)
    assert seen == ["2026-03-05"]
    assert editor.line.text() == "05/3/2026"


def test_a_pause_hints_softly_and_leaving_says_it(make: Make, qtbot: QtBot) -> None:
    editor = make("phone")
    editor.line.setFocus()
    qtbot.keyClicks(editor.line, "09")
    assert editor.problem is None
    qtbot.waitUntil(lambda: editor.problem is not None)
    assert not editor.line.property("error")
    assert editor.draft_problem is None
    qtbot.keyClicks(editor.line, "12345678")
    assert editor.problem is None
    editor.line.selectAll()
    qtbot.keyClicks(editor.line, "09")
    leave(editor)
    assert editor.line.property("error")
    assert editor.draft_problem
