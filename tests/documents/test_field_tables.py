"""Tables out to Excel and back, and files that are not what they say."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ocop_desktop import paths
from ocop_desktop.documents.field_tables import read_field_tables, tables_of, write_field_tables
from ocop_desktop.dossier.jsonfile import decode
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
