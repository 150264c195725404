"""print-blank, print-draft."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[..., Path]


def test_blank_booklets_need_no_workspace(run: Run, tmp_path: Path) -> None:
    made = run("print-blank", "--set", "4", "--section", "producer", "people", "--out", tmp_path)
    assert made.code == 0
    assert made.out.strip().endswith(" trang")
    assert (tmp_path / "Sổ ghi hồ sơ - bộ 4.pdf").read_bytes().startswith(b"%PDF")
    value = run(
        "print-blank", "--set", "ruou-trang", "--criteria", "--out", tmp_path / "a.docx",
        "--format", "docx", "--json",
    ).value  # fmt: skip
    assert value == {"path": str(tmp_path / "a.docx"), "pages": 0}
    assert not (tmp_path / "w").exists()


def test_a_draft_of_a_file(run: Run, write: Write, tmp_path: Path) -> None:
    file = write(answers={"producer.name": "HTX Mẫu"})
    made = run("print-draft", file, "--papers", "--out", tmp_path / "giấy.pdf", "--json")
    assert made.code == 0
    assert made.value["pages"] >= 1


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--set", "4", "--out", "x"), 2, "cần một trong --section --all --criteria --papers"),
        (("--set", "4", "--all", "--papers", "--out", "x"), 2, "--papers không đi với --all"),
        (("--set", "99", "--all", "--out", "x"), 1, "Không có bộ sản phẩm “99”"),
        (("--set", "4", "--section", "lạ", "--out", "x"), 1, "không có mục “lạ”"),
        (("--set", "4", "--all"), 2, "thiếu --out"),
    ],
)
def test_wrong_words(run: Run, words: tuple[str, ...], code: int, told: str) -> None:
    ran = run("print-blank", *words)
    assert ran.code == code
    assert told in ran.err
