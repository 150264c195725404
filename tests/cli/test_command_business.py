"""business, tables."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import tomli

Run = Callable[..., Any]
Write = Callable[..., Path]
CASES = Path(__file__).parent.parent / "cases" / "business"


def answers() -> dict[str, Any]:
    return dict(tomli.loads((CASES / "mat-ong.toml").read_text(encoding="utf-8"))["answers"])


def test_the_plan_is_told_and_given(run: Run, write: Write) -> None:
    file = write(answers=answers())
    told = run("business", file)
    assert told.code == 0
    lines = told.out.splitlines()
    assert lines[0] == "2027: sản lượng 11.600 kg, doanh thu 3.048.480.000 đồng"
    assert "  hòa vốn 4.981 kg (42,9% sản lượng)" in lines
    assert "Hoàn vốn sau 0,3 năm" in lines
    value = run("business", file, "--json").value
    assert value["years"][0]["profit"] == 728_945_600
    assert value["cash"][0]["quarters"][0]["closing"] == 227_936_400
    assert value["missing"] == []


def test_what_is_missing_is_a_finding(run: Run, write: Write) -> None:
    told = run("business", write(answers={"registration.year": 2027}))
    assert told.code == 1
    assert "Còn thiếu: Chưa có chi phí — " in told.out


def test_tables_go_out_and_come_back(run: Run, write: Write, tmp_path: Path) -> None:
    run("import", write(answers=answers()))
    (dossier,) = run("list", "--json").value
    out = tmp_path / "b.xlsx"
    told = run("tables", "export", dossier["id"], out, "--field", "business.costs")
    assert (told.code, told.out.strip()) == (0, f"{out}: 1 bảng")
    book = openpyxl.load_workbook(out)
    book.active["E3"] = 130_000
    book.save(out)
    assert run("tables", "import", dossier["id"], out, "--dry-run").code == 0
    before = run("business", dossier["id"], "--json").value["years"][0]["cost"]
    told = run("tables", "import", dossier["id"], out)
    assert told.code == 0
    assert told.out.splitlines()[0] == "business.costs: 5 dòng"
    assert "5 dòng thành 5 dòng; 1 dòng mới hoặc đã sửa;" in told.out
    after = run("business", dossier["id"], "--json").value["years"][0]["cost"]
    assert after - before == 11_600 * 11_000


def test_a_wrong_cell_stores_nothing(run: Run, write: Write, tmp_path: Path) -> None:
    run("import", write(answers=answers()))
    (dossier,) = run("list", "--json").value
    out = tmp_path / "b.xlsx"
    run("tables", "export", dossier["id"], out)
    book = openpyxl.load_workbook(out)
    book["Các khoản chi phí"]["E3"] = "chưa biết"
    book["Đầu tư và nguồn vốn"]["A3"] = "Kho khác"
    book.save(out)
    told = run("tables", "import", dossier["id"], out)
    assert told.code == 1
    assert "Trang “Các khoản chi phí”, dòng 3, cột Đơn giá" in told.out
    stored = run("show", dossier["id"], "--json").value
    assert stored["answers"]["plan.investments"][0]["item"] == "Kho mát"
    assert run("tables", "export", dossier["id"], out, "--field", "khong.co").code == 1
