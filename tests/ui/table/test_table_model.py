"""The model of a table field."""

from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ocop_desktop.dossier.kinds import MAX_ROWS
from ocop_desktop.rulebook.sections import Choice, Column, Field
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.table.model import Role, TableModel

COLUMNS = (
    Column(id="who", kind="text", label="Người nuôi", required=True),
    Column(id="kg", kind="decimal", label="Sản lượng", unit="kg", total="sum"),
    Column(id="local", kind="yes_no", label="Trong xã"),
    Column(
        id="mark",
        kind="choice",
        label="Chứng nhận",
        choices=(Choice(id="viet", label="VietGAP"), Choice(id="org", label="Hữu cơ")),
    ),
    Column(id="day", kind="date", label="Ngày"),
    Column(id="place", kind="commune", label="Nơi"),
)
SPEC = Field(
    id="a.t", kind="table", label="Bảng", source="Điều 3", slot="mau-02/1", columns=COLUMNS
)


@pytest.fixture
def model(tools: FieldTools) -> TableModel:
    made = TableModel(SPEC, tools.units)
    made.setProperty(
        "tester",
        QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made),
    )
    return made


def put(model: QAbstractItemModel, row: int, column: int, text: str) -> None:
    assert model.setData(model.index(row, column), text)


def test_typing_into_the_last_row_adds_one(model: TableModel) -> None:
    assert model.rowCount() == 1
    put(model, 0, 0, "Đàn ong của HTX")
    assert model.rowCount() == 2
    assert model.rows() == [{"who": "Đàn ong của HTX"}]


def test_every_kind_is_parsed_and_shown(model: TableModel, tools: FieldTools) -> None:
    for column, text in enumerate(
        ["Hộ", "1.234,5", "x", "huu co", "5/3/26", "xã Phú Long, tỉnh Ninh Bình"]
    ):
        put(model, 0, column, text)
    row = model.rows()[0]
    assert tools.units.title(row.pop("place")) == "xã Phú Long, tỉnh Ninh Bình"
    assert row == {"who": "Hộ", "kg": 1234.5, "local": True, "mark": "org", "day": "2026-03-05"}
    shown = [model.data(model.index(0, at)) for at in range(6)]
    assert shown == ["Hộ", "1.234,5", None, "Hữu cơ", "05/3/2026", "xã Phú Long, tỉnh Ninh Bình"]
    assert model.data(model.index(0, 1), Qt.ItemDataRole.EditRole) == "1234,5"


def test_words_that_do_not_parse_stay_and_are_not_a_value(model: TableModel) -> None:
    put(model, 0, 0, "Hộ")
    put(model, 0, 1, "nhiều lắm")
    index = model.index(0, 1)
    assert model.data(index) == "nhiều lắm"
    assert "số" in model.data(index, Role.PROBLEM)
    assert model.rows() == [{"who": "Hộ"}]
    put(model, 0, 1, "5")
    assert model.data(index, Role.PROBLEM) is None


def test_a_missing_required_cell_is_said(model: TableModel) -> None:
    put(model, 0, 1, "5")
    assert model.data(model.index(0, 0), Role.PROBLEM) == "chưa điền."
    assert model.problems_of(1) == {}, "the empty last row is no mistake"


def test_ticks_are_set_by_check_state(model: TableModel) -> None:
    index = model.index(0, 2)
    model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert model.rows() == [{"local": True}]
    model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.rows() == [{"local": False}]


def test_sums(model: TableModel) -> None:
    model.load([{"kg": 1.5}, {"kg": 2}, {"who": "Hộ"}])
    assert model.total(1) == pytest.approx(3.5)
    assert model.total(0) is None


def test_a_block_is_pasted_over_rows_and_past_the_end(model: TableModel) -> None:
    model.load([{"who": "A"}])
    last = model.put_block(0, 1, [["1.000", "có", "thừa"], ["2,5", "không"], ["x", ""]])
    assert last == (2, 3)
    assert model.rows() == [
        {"who": "A", "kg": 1000, "local": True},
        {"kg": 2.5, "local": False},
    ]
    assert model.data(model.index(2, 1)) == "x"
    assert model.data(model.index(0, 3)) == "thừa"


def test_undo_and_redo_run_through_every_edit(model: TableModel) -> None:
    states: list[Any] = [model.rows()]
    put(model, 0, 0, "A")
    states.append(model.rows())
    model.put_block(1, 0, [["B"], ["C"]])
    states.append(model.rows())
    model.move_lines(0, 0, 1)
    states.append(model.rows())
    model.remove_lines({1})
    states.append(model.rows())
    for state in reversed(states[:-1]):
        assert model.undo()
        assert model.rows() == state
    assert not model.undo()
    for state in states[1:]:
        assert model.redo()
        assert model.rows() == state
    assert not model.redo()


def test_rows_move_only_where_there_is_room(model: TableModel) -> None:
    model.load([{"who": name} for name in "ABC"])
    assert not model.move_lines(0, 0, -1)
    assert not model.move_lines(2, 2, 1)
    assert model.move_lines(1, 2, -1)
    assert [row["who"] for row in model.rows()] == ["B", "C", "A"]


def test_inserted_rows_stay_empty_until_typed_into(model: TableModel) -> None:
    model.load([{"who": "A"}, {"who": "B"}])
    assert model.insertRows(1, 1)
    assert model.rowCount() == 4
    assert model.rows() == [{"who": "A"}, {"who": "B"}]
    put(model, 1, 0, "giữa")
    assert [row["who"] for row in model.rows()] == ["A", "giữa", "B"]


def test_the_table_has_an_end(model: TableModel) -> None:
    model.load([{"who": str(at)} for at in range(MAX_ROWS - 1)])
    model.put_block(MAX_ROWS - 1, 0, [["a"], ["b"], ["c"]])
    assert model.rowCount() == MAX_ROWS
    assert len(model.rows()) == MAX_ROWS
    assert not model.insertRows(0, 1)


def test_a_stranger_in_a_stored_row_does_not_hide_it(model: TableModel) -> None:
    model.load([{"who": "A", "kg": "chữ"}, "rác", {"lạ": 1}])
    assert model.data(model.index(0, 1)) == "chữ"
    assert model.data(model.index(0, 1), Role.PROBLEM)
