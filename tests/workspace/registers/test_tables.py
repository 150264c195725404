"""Tables in and out: what an officer's Excel holds comes in, and goes out as it came."""

import csv
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace
from tests.workspace.registers.conftest import TODAY, add_dossier, listed

Save = Callable[..., Path]
GROUPS = ["", "Sao", "Ngày", "Năm", "Số QĐ", "Cơ quan"]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    def act(rows: list[list[Any]], name: str = "sổ.xlsx") -> Path:
        path = tmp_path / name
        if path.suffix == ".csv":
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file, delimiter=";").writerows(rows)
        else:
            book = Workbook()
            for row in rows:
                book.active.append(row)
            book.save(path)
        return path

    return act


def ledger() -> list[list[Any]]:
    top = ["STT", "SP", "Nhóm", "Loại hình", "Chủ thể", "Xã/phường", "Địa chỉ", "Đại diện",
           "Điện thoại", "Sao hiện tại", "Ngày hết hạn", "Lần 1", "", "", "", "",
           "Lần 2", "", "", "", "", "Ghi chú"]  # fmt: skip
    below = ["", *[""] * 10, *GROUPS[1:], *GROUPS[1:], ""]
    one = [1, "Mật ong (MẪU)", "Mật ong", "HTX", "HTX Mẫu Một", "Phú Long", "Thôn 1", "Bà Mẫu",
           "0900000001", 4, date(2028, 6, 30), 3, date(2022, 6, 30), 2022, "12/QĐ-UBND",
           "UBND huyện", 4, date(2025, 6, 30), 2025, "34/QĐ-UBND", "UBND tỉnh", ""]  # fmt: skip
    two = [2, "Chè (MẪU)", "Chè", "Hộ kinh doanh", "Hộ Mẫu Hai", "Phú Long", "", "", "",
           "3*", "15/3/2027", 3, "15/3/2024", 2024, "56/QĐ-UBND", "UBND tỉnh",
           "", "", "", "", "", "xem lại"]  # fmt: skip
    return [["SỔ THEO DÕI SẢN PHẨM OCOP"], [], top, below, one, two]


def test_the_ledger_of_22_columns_comes_in_and_goes_out(
    workspace: Workspace, save: Save, tmp_path: Path
) -> None:
    incoming = workspace.intake.prepare("products", save(ledger()))
    assert [row.problems for row in incoming.rows] == [{}, {}]
    assert incoming.count("new") == 2
    assert listed(workspace, "products") == []
    assert workspace.intake.take_in("products", incoming) == 2
    products = listed(workspace, "products")
    told = [(r.cells["name"], r.cells["star"], r.cells["expires"]) for r in products]
    assert told == [("Chè (MẪU)", 3, "2027-03-15"), ("Mật ong (MẪU)", 4, "2028-06-30")]
    assert len(listed(workspace, "recognitions")) == 3
    kinds = {r.cells["name"]: r.cells["kind"] for r in listed(workspace, "producers")}
    assert kinds == {"HTX Mẫu Một": "cooperative", "Hộ Mẫu Hai": "business_household"}
    out = tmp_path / "ra.xlsx"
    sheet = workspace.outlet.sheet("products", Query(), TODAY, layout_id="so-22-cot")
    workspace.outlet.write(sheet, out)
    lines = list(load_workbook(out).active.iter_rows(values_only=True))
    assert len(lines[0]) == 22
    honey = dict(zip(lines[0], lines[2], strict=True))
    assert (honey["Sao lần 1"], honey["Năm lần 2"], honey["Số QĐ lần 2"]) == (3, 2025, "34/QĐ-UBND")
    again = workspace.intake.prepare("products", out)
    assert again.count("same") == 2
    workspace.registers.undo()
    assert listed(workspace, "products") == listed(workspace, "recognitions") == []


def test_the_national_table(workspace: Workspace, save: Save, tmp_path: Path) -> None:
    workspace.intake.take_in("products", workspace.intake.prepare("products", save(ledger())))
    workspace.registers.add(
        "products", {"name": "Chưa có sao", "producer": "Hộ", "revenue": 1_234_560_000}
    )
    out = tmp_path / "ptnt.csv"
    register, layout = workspace.outlet.find("ptnt-ocop")
    sheet = workspace.outlet.sheet(register, Query(), TODAY, layout_id=layout, year=2026)
    workspace.outlet.write(sheet, out)
    lines = list(csv.reader(out.read_text("utf-8-sig").splitlines()))
    assert lines[0] == ["MA_OCOP", "Ma_DonViHanhChinh", "Ma_ThoiGian", "Ma_SanPham", "TenSanPham",
                        "XepHang", "ChuTheSXKD", "DoanhThuNam", "TrangThai"]  # fmt: skip
    assert [line[5] for line in lines[1:]] == ["3*", "4*"]
    assert lines[2][1:3] == ["14458", "2026"]
    assert lines[2][8] == "Còn hạn"


def test_a_standard_in_millions_is_read_back_as_money(workspace: Workspace, save: Save) -> None:
    rows = [["MA_OCOP", "Ma_ThoiGian", "TenSanPham", "ChuTheSXKD", "DoanhThuNam"],
            ["1", "2026", "A", "Hộ", "2143.5"], ["2", "2026", "B", "Hộ", "666,17"],
            ["3", "2026", "C", "Hộ", "1.250"], ["4", "2026", "D", "Hộ", "1,250.50"],
            ["5", "2026", "E", "Hộ", "45"]]  # fmt: skip
    incoming = workspace.intake.prepare("products", save(rows, "s.csv"))
    assert incoming.count("wrong") == 0
    workspace.intake.take_in("products", incoming)
    revenues = [row.cells["revenue"] for row in listed(workspace, "products")]
    assert revenues == [
        2_143_500_000, 666_170_000, 1_250_000_000, 1_250_500_000, 45_000_000,
    ]  # fmt: skip


def test_numbers_are_read_both_ways(workspace: Workspace, save: Save) -> None:
    rows = [["Sản phẩm", "Chủ thể", "Doanh thu năm"],
            ["A", "Hộ", "1.234.500"], ["B", "Hộ", "1234500,0"], ["C", "Hộ", 1234500.0],
            ["D", "Hộ", "1,2 tỷ"], ["E", "Hộ", "nhiều"]]  # fmt: skip
    incoming = workspace.intake.prepare("products", save(rows, "s.csv"))
    assert [row.action for row in incoming.rows] == ["new"] * 4 + ["wrong"]
    assert "nhiều" in incoming.rows[4].problems["Doanh thu năm"]
    workspace.intake.take_in("products", incoming)
    revenues = [row.cells["revenue"] for row in listed(workspace, "products")]
    assert revenues == [1_234_500, 1_234_500, 1_234_500, 1_200_000_000]


def test_doubles_are_seen_in_the_file_and_in_the_register(workspace: Workspace, save: Save) -> None:
    workspace.registers.add("products", {"name": "Chè xanh", "producer": "Hộ Mẫu"})
    rows = [["Sản phẩm", "Chủ thể", "Ghi chú"], ["CHÈ XANH", "hộ mẫu", "cũ"],
            ["Mới", "Hộ Mẫu", ""], ["mới", "Hộ  Mẫu", ""]]  # fmt: skip
    incoming = workspace.intake.prepare("products", save(rows))
    assert [row.action for row in incoming.rows] == ["change", "new", "doubled"]
    assert incoming.rows[2].problems == {"Sản phẩm": "Trùng với dòng 3."}


def test_a_table_cannot_overrule_a_dossier(workspace: Workspace, save: Save) -> None:
    add_dossier(workspace, "Chè", "Hộ Mẫu", registration__year=2027)
    listed(workspace, "products")
    rows = [["Sản phẩm", "Chủ thể", "Năm đăng ký", "Ghi chú"], ["Chè", "Hộ Mẫu", 2020, "x"]]
    workspace.intake.take_in("products", workspace.intake.prepare("products", save(rows)))
    (row,) = listed(workspace, "products")
    assert (row.cells["year"], row.cells["note"]) == (2027, "x")


def test_old_fonts_are_turned_into_unicode(workspace: Workspace, save: Save) -> None:
    rows = [["S¶n phÈm", "Chñ thÓ"], ["MËt ong rõng", "Hîp t¸c x· MÉu"]]
    incoming = workspace.intake.prepare("products", save(rows))
    assert incoming.legacy == "tcvn3"
    assert incoming.rows[0].title == "Mật ong rừng"
    vni = [["Saûn phaåm", "Chuû theå"], ["Maät ong röøng", "Hôïp taùc xaõ Maãu"]]
    assert workspace.intake.prepare("products", save(vni, "vni.xlsx")).legacy == "vni"


def test_columns_tied_by_hand_are_remembered(workspace: Workspace, save: Save) -> None:
    path = save([["Hàng", "Nơi làm", "Lạ"], ["Chè", "Hộ Mẫu", "?"]])
    with pytest.raises(UserError, match="Không nhận ra cột nào"):
        workspace.intake.prepare("products", path)
    table = workspace.intake.read("products", path)
    columns = {"Hàng": "products.name", "Nơi làm": "products.producer", "Lạ": ""}
    drafts = workspace.intake.drafts("products", table, columns)
    workspace.intake.take_in("products", workspace.intake.judge("products", drafts, columns))
    assert workspace.intake.prepare("products", path).count("same") == 1


def test_hostile_files_are_refused_in_words(workspace: Workspace, tmp_path: Path) -> None:
    def refused(name: str, content: bytes, match: str) -> None:
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(UserError, match=match):
            workspace.intake.prepare("products", path)

    refused("a.xlsx", b"PK\x03\x04 broken", "không phải bảng Excel")
    refused("b.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Excel đời cũ")
    refused("c.csv", b"\x00\x01\x02,\x00", "không phải bảng")
    refused("d.csv", b"", "không có dòng nào")
    bomb = tmp_path / "e.xlsx"
    with zipfile.ZipFile(bomb, "w") as archive:
        archive.writestr("xl/workbook.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>')
    with pytest.raises(UserError, match="không phải bảng Excel"):
        workspace.intake.prepare("products", bomb)
    many = tmp_path / "f.xlsx"
    with zipfile.ZipFile(many, "w") as archive:
        for at in range(3_001):
            archive.writestr(f"x{at}", "")
    with pytest.raises(UserError, match="bung ra quá lớn"):
        workspace.intake.prepare("products", many)
    with pytest.raises(UserError, match="Không đọc được"):
        workspace.intake.prepare("products", tmp_path / "không có.xlsx")


def test_text_never_becomes_a_formula(workspace: Workspace, tmp_path: Path) -> None:
    workspace.registers.add("ideas", {"name": "=1+1", "person": "+84 900", "next": "@x"})
    sheet = workspace.outlet.sheet("ideas", Query(), TODAY)
    workspace.outlet.write(sheet, tmp_path / "i.xlsx")
    cell = load_workbook(tmp_path / "i.xlsx").active["A2"]
    assert (cell.data_type, cell.value) == ("s", "=1+1")
    workspace.outlet.write(sheet, tmp_path / "i.csv")
    assert "'=1+1,'+84 900" in (tmp_path / "i.csv").read_text("utf-8-sig")
    assert workspace.intake.prepare("ideas", tmp_path / "i.csv").count("same") == 1
    with pytest.raises(UserError, match=r"đuôi \.xlsx hoặc \.csv"):
        workspace.outlet.write(sheet, tmp_path / "i.txt")


@pytest.mark.parametrize("name", ["products", "producers", "recognitions", "support", "ideas"])
def test_every_register_reads_what_it_wrote(
    workspace: Workspace, save: Save, tmp_path: Path, name: str
) -> None:
    workspace.intake.take_in("products", workspace.intake.prepare("products", save(ledger())))
    workspace.registers.add("ideas", {"name": "Ý", "person": "A", "stage": "guided", "set": 4})
    workspace.registers.add(
        "support",
        {"product": "Chè", "producer": "Hộ", "content": "Tem", "cost": 5, "opinion": "partly"},
    )
    out = tmp_path / f"{name}.xlsx"
    workspace.outlet.write(workspace.outlet.sheet(name, Query(), TODAY), out)
    incoming = workspace.intake.prepare(name, out)
    assert incoming.rows
    assert [row.problems for row in incoming.rows if row.problems] == []
    assert incoming.count("same") == len(incoming.rows)


def _codepage(text: str) -> bytes:
    """Return text as Windows wrote Vietnamese: tone marks behind their letters."""
    made = []
    for sign in text:
        parts = unicodedata.normalize("NFD", sign)
        if parts[0] != sign and sign.lower() != "đ":
            tones = [one for one in parts[1:] if one in "\u0300\u0301\u0303\u0309\u0323"]
            others = [one for one in parts[1:] if one not in tones]
            sign = unicodedata.normalize("NFC", parts[0] + "".join(others)) + "".join(tones)  # noqa: PLW2901
        made.append(sign)
    return "".join(made).encode("cp1258")


ROWS = (
    "STT;Sản phẩm;Chủ thể;Ngày hết hạn;Số QĐ lần 1;Ghi chú\r\n"
    "1;Mật ong rừng “Đỉnh Mây” (MẪU);Hộ Nguyễn Thị Mẫu;;;Đã đủ giấy tờ, chờ kiểm tra\r\n"
    "2;Chè ướp sen (MẪU);HTX Ở Giữa;;;kỹ thuật, lọ sứ\r\n"
)


@pytest.mark.parametrize(
    "raw",
    [
        _codepage(ROWS),
        ROWS.encode("utf-16"),
        b"\xfe\xff" + ROWS.encode("utf-16-be"),
        ROWS.encode(),
        ROWS.replace(";", "\t").encode("utf-16"),
    ],
    ids=["cp1258", "utf-16", "utf-16-be", "utf-8", "unicode-text"],
)
def test_every_way_windows_writes_vietnamese_is_read(
    workspace: Workspace, tmp_path: Path, raw: bytes
) -> None:
    path = tmp_path / "sổ.csv"
    path.write_bytes(raw)
    incoming = workspace.intake.prepare("products", path)
    assert incoming.legacy == ""
    assert [(row.action, row.title) for row in incoming.rows] == [
        ("new", "Mật ong rừng “Đỉnh Mây” (MẪU)"), ("new", "Chè ướp sen (MẪU)"),
    ]  # fmt: skip
    workspace.intake.take_in("products", incoming)
    notes = [row.cells["note"] for row in listed(workspace, "products")]
    assert notes == ["kỹ thuật, lọ sứ", "Đã đủ giấy tờ, chờ kiểm tra"]
    assert workspace.intake.prepare("products", path).count("same") == 2


def test_bytes_of_old_fonts_are_no_code_page(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "cũ.csv"
    for text, legacy in (
        ("S¶n phÈm;Chñ thÓ\nMËt ong rõng;Hîp t¸c x· MÉu\n", "tcvn3"),
        ("Saûn phaåm;Chuû theå\nMaät ong röøng;Hôïp taùc xaõ Maãu\n", "vni"),
    ):
        path.write_bytes(text.encode("cp1252"))
        incoming = workspace.intake.prepare("products", path)
        assert (incoming.legacy, incoming.rows[0].title) == (legacy, "Mật ong rừng")


def test_what_finds_no_place_is_told(workspace: Workspace, save: Save, tmp_path: Path) -> None:
    head = ["MA_OCOP", "Ma_DonViHanhChinh", "Ma_ThoiGian", "Ma_SanPham", "TenSanPham",
            "XepHang", "ChuTheSXKD", "DoanhThuNam", "TrangThai"]  # fmt: skip
    rows = [head, ["1", "14458", "2026", "", "Chè mới", "3*", "Hộ A", "12,5", "Còn hạn"],
            ["2", "14458", "2026", "", "Mật (MẪU)", "", "Hộ B", "", ""]]  # fmt: skip
    incoming = workspace.intake.prepare("products", save(rows, "p.csv"))
    assert incoming.lost() == {"XepHang": 1}
    assert incoming.skipped() == ("Ma_ThoiGian", "TrangThai")
    workspace.intake.take_in("products", workspace.intake.prepare("products", save(ledger())))
    out = tmp_path / "r.csv"
    sheet = workspace.outlet.sheet("products", Query(), TODAY, layout_id="ptnt-ocop", year=2026)
    workspace.outlet.write(sheet, out)
    again = workspace.intake.prepare("products", out)
    assert (again.lost(), again.count("same")) == ({}, 2)  # the stars are known already
    no_day = [["Sản phẩm", "Chủ thể", "Sao lần 1", "Số QĐ lần 1"], ["Gạo", "Hộ C", "3", "1/QĐ"]]
    assert workspace.intake.prepare("products", save(no_day)).lost() == {
        "Sao lần 1": 1, "Số QĐ lần 1": 1,
    }  # fmt: skip


def test_the_national_table_comes_back_as_it_went(workspace: Workspace, tmp_path: Path) -> None:
    money = (2_143_496_123, 1, 45_000_000, 999_999_999, None)
    workspace.registers.add("producers", {"name": "Hộ"})
    for number, revenue in enumerate(money):
        cells = {"product": f"Chè {number}", "producer": "Hộ", "star": 3, "issued": "2025-01-01"}
        workspace.registers.add("recognitions", cells)
        workspace.registers.add(
            "products", {"name": f"Chè {number}", "producer": "Hộ", "revenue": revenue}
        )
    paths = []
    for name in ("1.csv", "2.csv"):
        sheet = workspace.outlet.sheet("products", Query(), TODAY, layout_id="ptnt-ocop", year=2026)
        workspace.outlet.write(sheet, tmp_path / name)
        incoming = workspace.intake.prepare("products", tmp_path / name)
        assert incoming.count("same") == len(money)  # a shortened number takes nothing away
        workspace.intake.take_in("products", incoming)
        paths.append(tmp_path / name)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert [row.cells["revenue"] for row in listed(workspace, "products")] == list(money)
