"""The table on the screen, driven by keyboard."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ocop_desktop.rulebook.sections import Choice, Column, Field
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.table.editor import TableEditor
from ocop_desktop.ui.table.measures import column_widths

COLUMNS = (
    Column(id="who", kind="text", label="Người nuôi"),
    Column(id="kg", kind="decimal", label="Sản lượng", unit="kg", total="sum"),
    Column(id="local", kind="yes_no", label="Trong xã"),
    Column(
        id="mark",
        kind="choice",
        label="Chứng nhận",
        choices=(Choice(id="viet", label="VietGAP"), Choice(id="org", label="Hữu cơ")),
    ),
)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Bench:
    """A table between two lines, and what it committed."""

    def __init__(self, qtbot: QtBot, tools: FieldTools) -> None:
        spec = Field(
            id="a.t", kind="table", label="Nguồn", source="Điều 3", slot="a/1", columns=COLUMNS
        )
        self.qtbot = qtbot
        self.window = QWidget()
        self.before, self.after = QLineEdit(), QLineEdit()
        self.editor = TableEditor(spec, tools)
        column = QVBoxLayout(self.window)
        for widget in (self.before, self.editor, self.after):
            column.addWidget(widget)
        self.window.resize(800, 500)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.seen: list[Any] = []
        self.editor.committed.connect(self.seen.append)
        self.view = self.editor.view
        self.view.setFocus()

    def key(self, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.target(), key, modifier)

    def type(self, text: str) -> None:
        for character in text:
            self.qtbot.keyClicks(self.target(), character)

    def target(self) -> QWidget:
        """Return what has the keyboard: an open cell, or the table."""
        open_cells = [
            line
            for line in self.view.findChildren(InputLine)
            if line.isVisible() and line.property("filled")
        ]
        return open_cells[-1] if open_cells else self.view

    def at(self) -> tuple[int, int]:
        index = self.view.currentIndex()
        return index.row(), index.column()


def test_spare_width_goes_to_columns_with_long_words(bench: Bench) -> None:
    """A unit of two letters does not take the page; a tick box takes nothing."""
    columns = (
        Column(id="year", kind="year", label="Năm"),
        Column(id="unit", kind="text", label="Đơn vị"),
        Column(id="work", kind="text", label="Việc"),
        Column(id="done", kind="yes_no", label="Ước"),
    )
    spec = Field(id="a.w", kind="table", label="Việc", source="Điều 3", slot="a/1", columns=columns)
    editor = TableEditor(spec, bench.editor.tools)
    row = {"year": 2027, "unit": "kg", "work": "Rửa, sấy khô chai trước khi rót mật"}
    editor.show_value([row])
    theme = bench.editor.tools.theme
    tight = column_widths(theme, editor.view.table, 10)
    wide = column_widths(theme, editor.view.table, 1000)
    assert sum(wide) == 1000
    grown = [after - before for before, after in zip(tight, wide, strict=True)]
    assert grown[2] > 2 * grown[1] > 0
    assert grown[0] > 0 == grown[3]
    bench.qtbot.addWidget(editor)


@pytest.fixture
def bench(qtbot: QtBot, tools: FieldTools) -> Bench:
    return Bench(qtbot, tools)


def test_typing_tab_and_enter_fill_a_row(bench: Bench) -> None:
    bench.type("To ong")
    bench.key(Qt.Key.Key_Tab)
    assert bench.at() == (0, 1)
    bench.type("1234,5")
    bench.key(Qt.Key.Key_Return)
    assert bench.at() == (1, 1)
    assert bench.seen == [[{"who": "To ong"}], [{"who": "To ong", "kg": 1234.5}]]


def test_arrows_move_and_up_down_leave_a_cell(bench: Bench) -> None:
    bench.editor.set_value([{"who": "A"}, {"who": "B"}])
    bench.key(Qt.Key.Key_Right)
    bench.key(Qt.Key.Key_Down)
    assert bench.at() == (1, 1)
    bench.type("5")
    bench.key(Qt.Key.Key_Up)
    assert bench.at() == (0, 1)
    assert bench.seen == [[{"who": "A"}, {"who": "B", "kg": 5}]]


def test_escape_gives_the_words_up(bench: Bench) -> None:
    bench.type("x")
    bench.key(Qt.Key.Key_Escape)
    assert bench.target() is bench.view
    assert bench.seen == []


def test_space_ticks(bench: Bench) -> None:
    bench.view.go_to(0, 2)
    bench.key(Qt.Key.Key_Space)
    bench.key(Qt.Key.Key_Space)
    assert bench.seen == [[{"local": True}], [{"local": False}]]


def test_a_choice_cell_is_found_by_bare_letters(bench: Bench) -> None:
    bench.view.go_to(0, 3)
    bench.type("huu")
    line = bench.target()
    bench.qtbot.keyClick(line._list.popup(), Qt.Key.Key_Return)
    assert bench.seen == [[{"mark": "org"}]]
    assert bench.target() is bench.view


def test_a_block_from_excel_is_pasted(bench: Bench) -> None:
    QGuiApplication.clipboard().setText('"Tổ ong\nĐá Bạc"\t1.234,5\tcó\r\nHộ B\t1234.5\tkhông\r\n')
    bench.key(Qt.Key.Key_V, CONTROL)
    assert bench.seen == [
        [
            {"who": "Tổ ong Đá Bạc", "kg": 1234.5, "local": True},
            {"who": "Hộ B", "kg": 1234.5, "local": False},
        ]
    ]


def test_one_copied_cell_fills_the_selection(bench: Bench) -> None:
    bench.editor.set_value([{"who": "A"}, {"who": "B"}, {"who": "C"}])
    QGuiApplication.clipboard().setText("7")
    bench.view.go_to(0, 1)
    bench.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    bench.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    bench.key(Qt.Key.Key_V, CONTROL)
    assert [row.get("kg") for row in bench.seen[-1]] == [7, 7, 7]


def test_too_wide_a_block_says_what_was_left_out(bench: Bench) -> None:
    QGuiApplication.clipboard().setText("a\tb\tc")
    bench.view.go_to(0, 2)
    bench.key(Qt.Key.Key_V, CONTROL)
    assert "3 cột" in bench.editor.notice.text()


def test_copy_cut_and_clear(bench: Bench) -> None:
    bench.editor.set_value([{"who": "A", "kg": 1000}, {"who": "B"}])
    bench.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    bench.key(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "A\t1.000"
    bench.key(Qt.Key.Key_X, CONTROL)
    assert bench.seen == [[{"who": "B"}]]
    bench.view.go_to(1, 0)
    bench.key(Qt.Key.Key_Delete)
    assert bench.seen[-1] is None


def test_undo_stays_in_the_table_until_nothing_is_left(bench: Bench) -> None:
    assert not claims_undo(bench.view)
    bench.type("x")
    bench.key(Qt.Key.Key_Return)
    assert claims_undo(bench.view)
    bench.key(Qt.Key.Key_Z, CONTROL)
    assert bench.seen == [[{"who": "x"}], None]
    assert not claims_undo(bench.view)
    bench.key(Qt.Key.Key_Y, CONTROL)
    assert bench.seen[-1] == [{"who": "x"}]


def claims_undo(widget: QWidget) -> bool:
    event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CONTROL)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_rows_are_inserted_moved_and_removed_by_key(bench: Bench) -> None:
    bench.editor.set_value([{"who": "A"}, {"who": "B"}])
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    bench.key(Qt.Key.Key_Down, both)
    assert [row["who"] for row in bench.seen[-1]] == ["B", "A"]
    assert bench.at() == (1, 0)
    bench.key(Qt.Key.Key_Insert)
    bench.type("giua")
    bench.key(Qt.Key.Key_Return)
    assert [row["who"] for row in bench.seen[-1]] == ["B", "giua", "A"]
    bench.key(Qt.Key.Key_Up)
    bench.key(Qt.Key.Key_Delete, CONTROL)
    assert [row["who"] for row in bench.seen[-1]] == ["B", "A"]


def test_tab_leaves_behind_the_last_cell_and_ctrl_tab_anywhere(bench: Bench) -> None:
    bench.view.go_to(0, 3)
    bench.key(Qt.Key.Key_Tab)
    assert bench.after.hasFocus()
    bench.view.setFocus()
    bench.view.go_to(0, 1)
    bench.key(Qt.Key.Key_Tab, CONTROL)
    assert bench.after.hasFocus()


def test_an_input_method_opens_the_cell_and_is_left_alone(bench: Bench) -> None:
    QApplication.sendEvent(bench.view, QInputMethodEvent("mậ", []))
    line = bench.target()
    assert isinstance(line, InputLine)
    assert line.composing
    bench.key(Qt.Key.Key_Return)
    assert bench.target() is line
    done = QInputMethodEvent("", [])
    done.setCommitString("mật")
    QApplication.sendEvent(line, done)
    bench.key(Qt.Key.Key_Return)
    assert bench.seen == [[{"who": "mật"}]]


def test_wrong_words_are_said_below_and_kept(bench: Bench) -> None:
    bench.type("A")
    bench.key(Qt.Key.Key_Tab)
    bench.type("nhieu")
    bench.key(Qt.Key.Key_Return)
    assert bench.seen == [[{"who": "A"}]]
    assert str(bench.editor.problem).startswith("Dòng 1, Sản lượng:")
    draft = bench.editor.draft()
    bench.editor.set_value([{"who": "khác"}])
    bench.editor.restore(draft)
    assert bench.editor.model.data(bench.editor.model.index(0, 1)) == "nhieu"


def test_totals_follow_every_edit(bench: Bench) -> None:
    bench.editor.set_value([{"kg": 1000}])
    assert bench.editor.totals.accessibleName() == "Tổng 1 dòng, Sản lượng 1.000"
    bench.view.go_to(1, 1)
    bench.type("500")
    bench.key(Qt.Key.Key_Return)
    assert bench.editor.totals.accessibleName() == "Tổng 2 dòng, Sản lượng 1.500"


def test_the_buttons_do_what_they_say(bench: Bench) -> None:
    bench.editor.set_value([{"who": "A"}])
    buttons = {b.accessibleName(): b for b in bench.editor.header.findChildren(QWidget)}
    buttons["Thêm dòng"].click()
    assert bench.at() == (1, 0)
    QGuiApplication.clipboard().setText("B")
    buttons["Dán từ Excel"].click()
    bench.view.go_to(0, 0)
    buttons["Xóa dòng"].click()
    assert bench.seen == [[{"who": "A"}, {"who": "B"}], [{"who": "B"}]]


def test_the_menu_names_every_verb_with_its_key(bench: Bench) -> None:
    menu = bench.view.build_menu()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert len(texts) == 8
    assert all("\t" in text for text in texts)


def test_five_hundred_rows_draw_only_what_is_seen(bench: Bench) -> None:
    bench.editor.set_value([{"who": f"Hộ {at}", "kg": at} for at in range(500)])
    bench.editor.grab()
    judged = bench.editor.model.cells._judged
    assert bench.view.height() < 600
    assert bench.editor.model.total(1) == sum(range(500))
    assert len(judged) == 500, "each row is judged once and then remembered"
