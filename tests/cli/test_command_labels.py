"""label and trace."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import tomli

Run = Callable[..., Any]
Write = Callable[..., Path]
CASES = Path(__file__).parent.parent / "cases"
BASE = tomli.loads((CASES / "nhan.toml").read_text(encoding="utf-8"))["bases"]["mat-ong"]
ANSWERS = BASE["answers"] | {"packaging.trace_link": "https://truyxuat.example/thung-may"}
DAY = ("--today", "2026-11-22")


def test_a_label_is_checked_from_a_file(run: Run, write: Write, tmp_path: Path) -> None:
    file, label = write(answers=ANSWERS), tmp_path / "nhan.txt"
    label.write_text(BASE["text"], encoding="utf-8")
    fine = run("label", "check", file, "--text", label, *DAY, "--json")
    assert fine.code == 0
    assert fine.value["fine"] is True
    label.write_text(BASE["text"].replace("500 g", "500 gr"), encoding="utf-8")
    told = run("label", "check", file, "--text", label, *DAY)
    assert told.code == 1
    assert "CHƯA KHỚP: Định lượng — đơn vị ghi “gr”" in told.out
    assert "Ký hiệu đúng là “g”" in told.out


def test_without_words_the_needs_are_told(run: Run, write: Write) -> None:
    told = run("label", "check", write(answers=ANSWERS), *DAY)
    assert told.code == 1
    assert "Chưa có chữ của nhãn" in told.out
    assert "cần: Tên hàng hóa" in told.out


def test_a_draft_has_the_size_asked_for(run: Run, write: Write, tmp_path: Path) -> None:
    out = tmp_path / "nhan.pdf"
    made = run(
        "label", "design", write(answers=ANSWERS), "--size", "120", "80", "--out", out, "--json"
    )
    assert made.value["width"] == 120
    assert made.value["left_out"] == []
    assert out.read_bytes().startswith(b"%PDF")


def test_codes_that_cannot_be_printed_are_told(run: Run, write: Write, tmp_path: Path) -> None:
    bare = {**ANSWERS, "packaging.gtin": "", "packaging.trace_link": ""}
    told = run("label", "design", write(answers=bare), "--out", tmp_path / "nhan.pdf")
    assert "Mã vạch chưa in" in told.out
    assert "Mã QR chưa in" in told.out
    link = {**ANSWERS, "packaging.trace_link": "https://truyxuat.example/mau"}
    told = run("label", "design", write(answers=link), "--out", tmp_path / "nhan.pdf")
    assert "Mã QR chưa in" not in told.out


def test_a_label_too_small_says_how_large(run: Run, write: Write, tmp_path: Path) -> None:
    file, out = write(answers=ANSWERS), tmp_path / "nhan.pdf"
    told = run("label", "design", file, "--size", "30", "20", "--out", out)
    assert told.code == 1
    assert "Nhãn nhỏ quá" in told.out
    refused = run("label", "design", file, "--size", "5", "5", "--out", out)
    assert "từ 20 đến 400 mm" in refused.err


def test_sheets_and_code_are_written(run: Run, write: Write, tmp_path: Path) -> None:
    file = write(answers=ANSWERS)
    for verb in ("label", "trace"):
        out = tmp_path / f"{verb}.docx"
        assert run(verb, "sheet", file, "--format", "docx", "--out", out).code == 0
        assert out.read_bytes().startswith(b"PK")
    code = run("trace", "qr", file, "--out", tmp_path / "a.svg", "--json")
    assert code.value["link"] == "https://truyxuat.example/thung-may"
    assert "<svg" in (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert "đổi đuôi tệp" in run("trace", "qr", file, "--out", tmp_path / "a.bmp").err
    wrong = run("trace", "qr", file, "--link", "truyxuat", "--out", tmp_path / "b.svg")
    assert "không phải đường dẫn" in wrong.err


def test_lots_are_told(run: Run, write: Write) -> None:
    rows = [{"lot": "A1", "day": "2026-08-12", "kind": "material", "quantity": 10, "unit": "kg"}]
    told = run("trace", "check", write(answers=ANSWERS | {"tracing.events": rows}), *DAY)
    assert told.code == 1
    assert "Lô A1: vào 10, đóng gói 0" in told.out
    assert "chưa có trong bảng các lô hàng" in told.out


def test_tourism_is_told_why(run: Run, write: Write) -> None:
    file = write(set="du-lich-cong-dong-sinh-thai-diem-du-lich")
    assert "dịch vụ" in run("label", "check", file).out
    assert "dịch vụ" in run("trace", "check", file).out
