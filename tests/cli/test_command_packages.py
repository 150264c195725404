"""export, verify, demo, --self-test."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.media import files

Run = Callable[..., Any]
Write = Callable[..., Path]
DAY = ("--today", "2026-11-20")


def test_a_file_is_exported_without_a_workspace(run: Run, write: Write, tmp_path: Path) -> None:
    files.pdf(tmp_path / "giấy.pdf")
    path = write(answers={"product.name": "Mật ong"}, evidence=[{"file": "giấy.pdf"}])
    out = tmp_path / "ra"
    ran = run("export", path, "--out", out, "--draft", "--formats", "docx", "--json", *DAY)
    assert ran.code == 0
    value = ran.value
    assert Path(value["folder"]).parent == out
    assert Path(value["zip"]).is_file()
    assert value["draft"] is True
    assert "Minh chứng/MC-01 giấy.pdf" in value["files"]
    forms = [name for name in value["files"] if name.endswith(".pdf") and name[0].isdigit()]
    assert forms == ["05 Phụ lục minh chứng.pdf"], "forms were asked for as DOCX only"
    assert "Bộ in/01 Mẫu số 01 - Phiếu đăng ký.pdf" in value["files"]
    assert "xem-ho-so.html" in value["files"]
    assert not (tmp_path / "w").exists()
    for package in (value["folder"], value["zip"], out):
        verified = run("verify", package, "--json")
        assert verified.code == 0
        assert verified.value == {
            "whole": True,
            "snapshot": value["snapshot"],
            "changed": [],
            "missing": [],
            "added": [],
            "errors": [],
        }
    assert value["snapshot"] in run("verify", out).out


def test_a_dossier_of_the_workspace_is_exported_and_comes_back(
    run: Run, write: Write, tmp_path: Path
) -> None:
    made = run("import", write(answers={"product.name": "Mật ong"})).out.split()[0]
    ran = run("export", made[:8], "--out", tmp_path / "ra", "--draft", "--formats", "docx", *DAY)
    assert ran.code == 0
    assert "Bản nháp mã " in ran.out
    (package,) = (tmp_path / "ra").glob("*.zip")
    again = run("import", package)
    assert again.code == 0
    assert "Mật ong" in again.out
    assert run("score", package, "--json").value == run("score", made, "--json").value


def test_a_final_export_names_what_blocks_it(run: Run, write: Write, tmp_path: Path) -> None:
    ran = run("export", write(), "--out", tmp_path / "ra", "--json", *DAY)
    assert ran.code == 1
    assert {item["severity"] for item in ran.value["findings"]} == {"blocking"}
    assert "lỗi phải sửa" in ran.value["error"]
    plain = run("export", write(), "--out", tmp_path / "ra", *DAY)
    assert "[Phải sửa] product.name" in plain.out
    assert "lỗi phải sửa" in plain.err
    assert not (tmp_path / "ra").exists()


def test_verify_names_what_became_of_a_package(run: Run, write: Write, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    value = run("export", write(), "--out", out, "--draft", "--formats", "docx", "--json").value
    folder = Path(value["folder"])
    (folder / "01 Mẫu số 01 - Phiếu đăng ký.docx").write_bytes(b"x")
    (folder / "Dữ liệu" / "ho-so.json").unlink()
    (folder / "lạ.txt").write_text("x")
    ran = run("verify", folder, "--json")
    assert ran.code == 1
    assert ran.value["whole"] is False
    assert ran.value["changed"] == ["01 Mẫu số 01 - Phiếu đăng ký.docx"]
    assert ran.value["missing"] == ["Dữ liệu/ho-so.json"]
    assert ran.value["added"] == ["lạ.txt"]
    told = run("verify", folder)
    assert "Bị sửa: 01 Mẫu số 01" in told.out
    assert "không còn nguyên vẹn" in told.err
    assert run("verify", tmp_path / "không có").code == 1
    assert run("import", folder).code == 1


@pytest.mark.parametrize("formats", ["odt", "", "docx;pdf"])
def test_formats_are_docx_and_pdf(run: Run, write: Write, tmp_path: Path, formats: str) -> None:
    assert run("export", write(), "--out", tmp_path / "ra", "--formats", formats).code == 2


def test_the_demo_makes_a_package_of_every_sample(run: Run, tmp_path: Path) -> None:
    ran = run("demo", "--out", tmp_path / "ra", "--json", *DAY)
    assert ran.code == 0
    assert ran.value
    for item in ran.value:
        assert item["score"]["points"]["total"] > 0
        assert run("verify", item["package"]["zip"]).code == 0
    assert not (tmp_path / "w").exists()


def test_the_app_tests_itself(run: Run, tmp_path: Path) -> None:
    ran = run("--self-test", "--json")
    assert ran.code == 0
    assert json.loads(ran.out)["whole"] is True
    assert not (tmp_path / "w").exists()


def test_a_package_of_a_dossier_that_is_here_is_told_and_may_be_a_copy(
    run: Run, write: Write, tmp_path: Path
) -> None:
    made = run("import", write(answers={"product.name": "Mật ong"})).out.split()[0]
    run("export", made, "--out", tmp_path / "ra", "--draft", "--formats", "docx", *DAY)
    (package,) = (tmp_path / "ra").glob("*.zip")
    first = run("import", package, "--json")
    again = run("import", package)
    assert again.out.split()[0] == first.value[0]
    assert "không nhập lần hai" in again.err
    copy = run("import", package, "--separate")
    assert copy.out.split()[0] not in (made, first.value[0])
    assert "bản riêng" in copy.err
    both = run("import", tmp_path / "ra", "--tree", "--separate")
    assert both.code == 1
    assert "bỏ một trong hai" in both.err
