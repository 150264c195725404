"""Tables out to Excel and back, and files that are not what they say."""

import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ocop_desktop import paths
from ocop_desktop.documents.field_tables import read_field_tables, tables_of, write_field_tables
from ocop_desktop.dossier.files.jsonfile import decode
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Field
from ocop_desktop.rulebook.units import AdminUnits


@pytest.fixture(scope="module")
def fields(rulebook: Rulebook) -> list[Field]:
    return tables_of(rulebook.fields.values())


@pytest.fixture(scope="module")
def honey(rulebook: Rulebook, units: AdminUnits) -> Dossier:
    file = next((paths.samples_dir() / "mat-ong-hoa-rung-thung-may").glob("*.json"))
    return decode(file.read_bytes(), lambda _: (rulebook, units), "a" * 32)


def written(
    fields: list[Field], honey: Dossier, units: AdminUnits, tmp_path: Path
) -> tuple[Path, dict[str, Any]]:
    path = tmp_path / "bảng.xlsx"
    tables = {field.id: honey.rows(field.id) for field in fields}
    write_field_tables(fields, tables, units, path)
    return path, {name: rows for name, rows in tables.items() if rows}


def test_every_table_comes_back_as_it_was(
    fields: list[Field], honey: Dossier, units: AdminUnits, tmp_path: Path
) -> None:
    path, tables = written(fields, honey, units, tmp_path)
    found = read_field_tables(path, fields, units)
    assert found.problems == ()
    assert found.rows.keys() == tables.keys()
    for name, rows in tables.items():
        assert found.rows[name] == rows, name


def test_words_that_look_like_formulas_stay_words(
    fields: list[Field], units: AdminUnits, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    rows = [{"content": "=1+1", "quantity": "+84", "when": "@năm"}]
    write_field_tables(fields, {"plan.support": rows}, units, path)
    cell = openpyxl.load_workbook(path)["Nhu cầu hỗ trợ"]["A3"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
    assert read_field_tables(path, fields, units).rows["plan.support"] == rows


def costs_book(*rows: list[Any], head: list[str] | None = None) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Các khoản chi phí"
    sheet.append(head or ["Loại", "Khoản chi", "Cách tính", "Mức", "Đơn giá (đồng)"])
    for row in rows:
        sheet.append(row)
    return book


def test_a_sheet_is_known_by_its_name_and_columns_by_their_heads(
    fields: list[Field], units: AdminUnits, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    costs_book(["nguyên liệu", "Mật thô", "mỗi tháng", 1.5, 120000]).save(path)
    assert read_field_tables(path, fields, units).rows == {
        "business.costs": [
            {
                "kind": "materials", "item": "Mật thô", "basis": "month", "quantity": 1.5,
                "price": 120000,
            }
        ]
    }  # fmt: skip


def test_what_cannot_be_read_is_named_with_its_place(
    fields: list[Field], units: AdminUnits, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    costs_book(
        ["Nguyên liệu", "Mật thô", "Mỗi tháng", "nhiều", "=B1*2"],
        ["Không có loại này", "Chai", "Cả năm", 1, 5],
    ).save(path)
    problems = read_field_tables(path, fields, units).problems
    assert problems[0].startswith("Trang “Các khoản chi phí”, dòng 2, cột Mức: Chưa phải là số")
    assert problems[1] == (
        "Trang “Các khoản chi phí”, dòng 2, cột Đơn giá: là công thức chưa có kết quả — "
        "chép rồi dán lại dạng giá trị."
    )
    assert "dòng 3, cột Loại" in problems[2]


def test_a_percent_of_excel_is_a_percent(
    fields: list[Field], units: AdminUnits, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Bán hàng và chi tiêu theo quý"
    sheet.append(["Quý", "Thu tiền bán hàng", "Chi sản xuất"])
    sheet.append([1, 0.285, 30])
    sheet["B2"].number_format = "0.0%"
    book.save(path)
    found = read_field_tables(path, fields, units)
    assert found.rows["business.quarters"] == [{"quarter": 1, "sales": 28.5, "costs": 30}]


def hostile(path: Path, kind: str) -> None:
    if kind == "text":
        path.write_text("không phải Excel", encoding="utf-8")
    elif kind == "old":
        path.write_bytes(b"\xd0\xcf\x11\xe0" + b"0" * 600)
    elif kind == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a.txt", "b")
    else:
        costs_book().save(path)
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
            if kind == "bomb":
                with archive.open("xl/huge.xml", "w") as part:
                    for _ in range(620):
                        part.write(b" " * 1024 * 1024)
            else:
                archive.writestr("xl/evil.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')


@pytest.mark.parametrize("kind", ["text", "old", "zip", "bomb", "entity"])
def test_files_that_are_not_what_they_say(
    kind: str, fields: list[Field], units: AdminUnits, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    hostile(path, kind)
    with pytest.raises(UserError, match=" — "):
        read_field_tables(path, fields, units)


def test_a_workbook_of_something_else_is_refused(
    fields: list[Field], units: AdminUnits, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(UserError, match="không có bảng nào của hồ sơ"):
        read_field_tables(path, fields, units)
    with pytest.raises(UserError, match="Không đọc được"):
        read_field_tables(tmp_path / "b.xlsx", fields, units)


def test_too_many_rows_are_refused(fields: list[Field], units: AdminUnits, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    costs_book(*(["Khác", str(n), "Cả năm", 1, 1] for n in range(2_100))).save(path)
    with pytest.raises(UserError, match="hơn 2000 dòng"):
        read_field_tables(path, fields, units)


def edited(fields: list[Field], honey: Dossier, units: AdminUnits, tmp_path: Path) -> Any:
    path, _ = written(fields, honey, units, tmp_path)
    return path, openpyxl.load_workbook(path)


def test_what_people_add_is_named_and_not_taken_for_rows(
    fields: list[Field], honey: Dossier, units: AdminUnits, tmp_path: Path
) -> None:
    path, book = edited(fields, honey, units, tmp_path)
    costs = book["Các khoản chi phí"]
    costs.insert_rows(5, 2)
    costs["H2"], costs["H3"] = "Ghi chú", "hỏi lại"
    costs.append(["Tổng cộng", None, None, None, "=SUM(E3:E9)"])
    costs["E3"] = "130.500 đ"
    book.create_sheet("Nháp")["A1"] = "tính thử"
    book.create_sheet("Trống")
    book.save(path)
    found = read_field_tables(path, fields, units)
    assert found.problems == ()
    assert found.notes == (
        "Trang “Các khoản chi phí”: cột “Ghi chú” không phải cột của bảng nên bỏ qua.",
        "Trang “Các khoản chi phí”, dòng 14: dòng cộng, không nhập vào bảng.",
        "Trang “Nháp” không phải bảng của hồ sơ này nên bỏ qua.",
    )
    rows = found.rows["business.costs"]
    assert rows[0]["price"] == 130_500
    assert rows[1:] == list(honey.rows("business.costs"))[1:]


def test_a_head_merged_over_two_rows_and_columns_in_another_order(
    fields: list[Field], units: AdminUnits, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Đầu tư và nguồn vốn"
    sheet.append(["Năm", "Hạng mục", "Kinh phí", "Nguồn vốn", None])
    sheet.append([None, None, None, "Vốn vay", "Vốn tự có"])
    for merged in ("A1:A2", "B1:B2", "C1:C2", "D1:E1"):
        sheet.merge_cells(merged)
    sheet.append([datetime(2027, 1, 1), "Kho", "120.000.000", "50 000 000", 70_000_000])  # noqa: DTZ001 - as Excel keeps it
    book.save(tmp_path / "a.xlsx")
    found = read_field_tables(tmp_path / "a.xlsx", fields, units)
    assert found.problems == ()
    assert found.rows["plan.investments"] == [
        {"year": 2027, "item": "Kho", "cost": 120_000_000, "loan": 50_000_000, "own": 70_000_000}
    ]
    assert "support" in found.missing["plan.investments"]


def test_one_table_on_two_sheets_is_refused(
    fields: list[Field], honey: Dossier, units: AdminUnits, tmp_path: Path
) -> None:
    path, book = edited(fields, honey, units, tmp_path)
    book.copy_worksheet(book["Các khoản chi phí"])
    book.save(path)
    (problem,) = read_field_tables(path, fields, units).problems
    assert "đã có ở trang khác" in problem
