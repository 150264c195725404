"""Two officers exchange dossiers by a file, from the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
Write = Callable[..., Path]
DAY = ("--today", "2027-04-09")


def test_share_merge_and_choose(run: Run, write: Write, tmp_path: Path) -> None:
    there = ("--workspace", tmp_path / "máy kia")
    (dossier,) = run("import", write(answers={"product.name": "Mật ong"}), "--json").value
    first, second = tmp_path / "1.ocopsync", tmp_path / "2.ocopsync"
    assert run("share", "--out", first, "--json").value["dossiers"] == 1
    look = run("merge", first, "--dry-run", "--json", *there, *DAY).value
    assert look["dossiers"][0]["what"] == "new"
    assert run("list", "--json", *there).value == []
    assert run("merge", first, *there, *DAY).code == 0
    run("set", dossier, "product.brand=Thung Mây", "product.code=M-1")
    run("set", dossier, "product.brand=Đồi Ngang", *there)
    assert run("share", dossier, "--out", second, *there).code == 0
    ran = run("merge", second, *DAY)
    assert ran.code == 1
    assert "Thương hiệu, nhãn hiệu" in ran.out
    assert "1. Thung Mây" in ran.out
    assert "2. Đồi Ngang" in ran.out
    listed = run("choose", dossier, "--json").value
    own, other = listed[0].pop("whose")
    assert own.startswith("Máy này, ghi ")
    assert other.startswith("Máy ")
    assert "gộp" in other
    assert listed == [
        {
            "path": "product.brand",
            "label": "Thương hiệu, nhãn hiệu",
            "values": ["Thung Mây", "Đồi Ngang"],
        }
    ]
    assert run("choose", dossier, "product.brand", "2", "--json").value == []
    shown = run("show", dossier, "--json").value["answers"]
    assert (shown["product.brand"], shown["product.code"]) == ("Đồi Ngang", "M-1")


def test_wrong_usage_is_told(run: Run, write: Write, tmp_path: Path) -> None:
    (dossier,) = run("import", write(answers={"product.name": "Mật ong"}), "--json").value
    assert "không chờ chọn" in run("choose", dossier, "product.brand", "1").err
    assert "mã hồ sơ, chỗ chờ chọn và số" in run("choose", dossier, "product.brand").err
    (tmp_path / "x.ocopsync").write_bytes(b"x")
    assert "Không mở được gói" in run("merge", tmp_path / "x.ocopsync").err


def test_rows_of_registers_are_merged_and_chosen(run: Run, write: Write, tmp_path: Path) -> None:
    there = ("--workspace", tmp_path / "máy kia")
    table, edited = tmp_path / "y.csv", tmp_path / "z.ocopsync"
    table.write_text('"Ý tưởng, sản phẩm"\nTrà sen MẪU\n', encoding="utf-8")
    run("register", "import", "ideas", table)
    run("share", "--out", edited)
    told = run("merge", edited, "--json", *there, *DAY).value
    assert told["rows"] == {"new": 1, "changed": 0, "problems": [], "notes": []}
    assert run("choose", "registers", "--json", *there).value == []
    assert "không chờ chọn" in run("choose", "registers", "ideas/x/name", "1", *there).err


def test_the_count_of_receipts_is_taken_over(run: Run, write: Write) -> None:
    run("import", write(answers={"product.name": "Mật ong"}))
    assert run("desk", "take-numbers", "--json").value == {"counts": 0}
