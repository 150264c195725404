"""rehearse, print, export-blank."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from ocop_desktop import paths

Run = Callable[..., Any]
Write = Callable[..., Path]
DAY = ("--today", "2026-11-20")
SAMPLE = paths.samples_dir() / "mat-ong-hoa-rung-thung-may" / "ho-so.json"


@pytest.fixture
def honey(run: Run, write: Write) -> str:
    answers = {"product.name": "Mật ong MẪU"}
    made: str = run("import", write(answers=answers)).out.split()[0]
    return made


def test_sheets_are_added_marked_averaged_and_removed(run: Run, honey: str) -> None:
    assert run("rehearse", honey, "--json").value["sheets"] == []
    assert "Chưa có phiếu chấm nào" in run("rehearse", honey).out
    made = run("rehearse", honey[:8], "--new-sheet", "Bà MẪU", "--role", "Tổ tư vấn", "--json")
    assert made.code == 0
    assert made.value["sheets"][0]["role"] == "Tổ tư vấn"
    run("rehearse", honey, "--sheet", "bà mẫu", "--mark", "1.1=3", "1.2=2")
    run("rehearse", honey, "--new-sheet", "Ông MẪU")
    value = run("rehearse", honey, "--sheet", "Ông MẪU", "--mark", "1.1=1", "--json").value
    assert [sheet["points"]["total"] for sheet in value["sheets"]] == [4, 1]
    assert value["average"] == 2.5
    assert value["star"] == 1
    apart = {s["criterion"]: s["distance"] for s in value["spreads"] if s["distance"]}
    assert apart == {"1.1": 2, "1.2": 1}
    told = run("rehearse", honey).out
    assert "Trung bình 2,50 điểm" in told
    assert "Chấm khác nhau ở 1.1 Nguồn gốc sản phẩm: 3, 1" in told
    gone = run("rehearse", honey, "--remove-sheet", "Ông MẪU", "--json").value
    assert [sheet["scorer"] for sheet in gone["sheets"]] == ["Bà MẪU"]


def test_a_sheet_goes_out_and_comes_back(run: Run, honey: str, tmp_path: Path) -> None:
    run("rehearse", honey, "--new-sheet", "Bà MẪU")
    ran = run("rehearse", honey, "--export-sheet", "Bà MẪU", "--out", tmp_path, "--json")
    file = Path(ran.value["file"])
    assert file.parent == tmp_path
    assert file.name.endswith(".ocopphieu.json")
    assert run("rehearse", honey, "--add-sheet", file, "--json").value["outcome"] == "unchanged"
    run("rehearse", honey, "--remove-sheet", "Bà MẪU")
    told = run("rehearse", honey, "--add-sheet", file)
    assert "Đã thêm phiếu của Bà MẪU." in told.out
    plain = json.loads(file.read_text("utf-8"))
    plain["assessment"] = {"1.1": {"option": 3}}
    file.write_text(json.dumps(plain), "utf-8")
    bad = run("rehearse", honey, "--add-sheet", file, "--json")
    assert bad.code == 1
    assert "bị sửa bên ngoài" in bad.value["error"]


def test_what_cannot_be_rehearsed_is_told(run: Run, honey: str) -> None:
    for words, said in (
        (("--new-sheet", " "), "chưa có tên"),
        (("--remove-sheet", "Ai đó"), "Không có phiếu chấm của “Ai đó”"),
        (("--add-sheet", "không-có.ocopphieu.json"), "Không đọc được"),
    ):
        ran = run("rehearse", honey, *words)
        assert ran.code == 1
        assert said in ran.err
    run("rehearse", honey, "--new-sheet", "Bà MẪU")
    ran = run("rehearse", honey, "--sheet", "Bà MẪU", "--mark", "1.1=3", "9.9=1")
    assert ran.code == 1
    assert run("rehearse", honey, "--json").value["sheets"][0]["assessment"] == {}
    for words in (("--export-sheet", "Bà MẪU"), ("--mark", "1.1=2"), ("--out", "x")):
        assert run("rehearse", honey, *words).code == 2


def test_print_writes_one_document(run: Run, tmp_path: Path) -> None:
    for fmt in ("pdf", "docx"):
        out = tmp_path / f"sao.{fmt}"
        ran = run(
            "print", SAMPLE, "--document", "bao-cao-sao", "--format", fmt, "--out", out, "--json",
            *DAY,
        )  # fmt: skip
        assert ran.code == 0
        assert ran.value["path"] == str(out)
        assert ran.value["draft"] is False
        assert out.stat().st_size > 1000
    (page,) = PdfReader(tmp_path / "sao.pdf").pages
    assert "Đường tới 4 sao" in page.extract_text()
    five = tmp_path / "năm.pdf"
    run("print", SAMPLE, "--document", "bao-cao-sao", "--star", "5", "--out", five, *DAY)
    assert "Đường tới 5 sao" in PdfReader(five).pages[0].extract_text()
    assert not (tmp_path / "w").exists()


def test_print_marks_what_is_not_ready(run: Run, honey: str, tmp_path: Path) -> None:
    ran = run("print", honey, "--document", "mau-01", "--out", tmp_path, *DAY)
    assert ran.code == 0
    assert "bản nháp vì hồ sơ còn lỗi" in ran.out
    assert (tmp_path / "Mẫu số 01 - Phiếu đăng ký - Mật ong MẪU.pdf").is_file()
    blank = run("print", honey, "--document", "phieu-cham", "--blank", "--out", tmp_path, "--json")
    assert blank.value["draft"] is False
    assert run("print", honey, "--document", "lạ", "--out", tmp_path).code == 1
    assert run("print", honey, "--document", "mau-01").code == 2
    assert run("print", honey, "--document", "mau-01", "--format", "odt", "--out", "x").code == 2


def test_blank_sheets_come_by_number_by_id_or_all(run: Run, tmp_path: Path) -> None:
    made = run("export-blank", "4", "--out", tmp_path / "một", "--json").value
    assert [Path(path).suffix for path in made] == [".docx", ".pdf"]
    everything = run("export-blank", "--out", tmp_path / "hết", "--formats", "docx", "--json").value
    assert len({Path(path).name for path in everything}) == 26
    assert run("export-blank", "27", "--out", tmp_path / "không").code == 1
    assert not (tmp_path / "không").exists()
    assert run("export-blank", "4").code == 2
