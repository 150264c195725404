"""schema, import, list, show, set."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[..., Path]


def test_schema_describes_the_fields(run: Run) -> None:
    value = run("schema").value
    assert value["properties"]["rulebook"] == {"const": "qd-26-2026"}
    assert "product.name" in value["properties"]["answers"]["properties"]
    assert run("schema", "--rulebook", "qd-1-1999").code == 1


def test_import_list_show(run: Run, write: Write) -> None:
    path = write(answers={"product.name": "Mật ong", "registration.target_star": "4"})
    made = run("import", path)
    assert made.code == 0
    dossier_id = made.out.split()[0]
    assert made.out == f"{dossier_id}  Mật ong\n"
    (listed,) = run("list", "--json").value
    assert (listed["id"], listed["title"], listed["target_star"]) == (dossier_id, "Mật ong", 4)
    assert dossier_id[:8] in run("list").out
    shown = run("show", dossier_id[:8], "--json").value
    assert shown["answers"]["product.name"] == "Mật ong"
    assert shown["id"] == dossier_id
    assert ": 4 sao\n" in run("show", dossier_id).out
    assert run("import", path, "--json").value == [run("list", "--json").value[1]["id"]]


def test_a_shown_dossier_can_be_imported(run: Run, write: Write, tmp_path: Path) -> None:
    dossier_id = run("import", write(assessment={"1.1": {"option": 2}})).out.split()[0]
    (tmp_path / "ra.json").write_text(run("show", dossier_id, "--json").out, "utf-8")
    assert run("import", tmp_path / "ra.json").code == 0


def test_looking_creates_no_workspace(run: Run, tmp_path: Path) -> None:
    assert run("list", "--json").value == []
    assert "Chưa có hồ sơ nào" in run("list").out
    for words in (("show", "abc"), ("set", "abc", "product.name=x"), ("score", "abc")):
        ran = run(*words)
        assert ran.code == 1
        assert "Chưa có dữ liệu" in ran.err
    assert not (tmp_path / "w").exists()


def test_one_bad_file_does_not_keep_the_others_out(run: Run, write: Write) -> None:
    good, bad = write("tốt.json"), write("xấu.json", set="không-có")
    ran = run("import", good, bad, good, "--json")
    assert ran.code == 1
    first, error, last = ran.value
    assert first != last
    assert error["file"] == str(bad)
    assert "không-có" in error["error"]
    assert str(bad) in ran.err
    assert len(run("list", "--json").value) == 2


@pytest.fixture
def honey(run: Run, write: Write) -> str:
    made: str = run("import", write(answers={"product.name": "Mật ong"})).out.split()[0]
    return made


def _answers(run: Run, dossier_id: str) -> dict[str, Any]:
    answers: dict[str, Any] = run("show", dossier_id, "--json").value["answers"]
    return answers


def test_set_reads_what_a_person_types(run: Run, honey: str) -> None:
    ran = run(
        "set",
        honey[:6],
        "producer.phone=091 234 5678",
        "producer.province=ninh binh",
        "quality.safety_expires=31/1/2028",
        "registration.year=2027",
        "registration.kind=Lần đầu",
        "producer.representative_disability=không",
        "producer.history=Một.\nHai = ba.",
    )
    assert ran.code == 0
    answers = _answers(run, honey)
    assert answers["producer.phone"] == "0912345678"
    assert answers["producer.province"] == "37"
    assert answers["quality.safety_expires"] == "2028-01-31"
    assert answers["registration.year"] == 2027
    assert answers["registration.kind"] == "first"
    assert answers["producer.representative_disability"] is False
    assert answers["producer.history"] == "Một.\nHai = ba."
    assert "producer.phone: 0912 345 678" in ran.out


def test_set_tells_machines_what_changed(run: Run, honey: str) -> None:
    value = run("set", honey, "product.name=Mật ong rừng", "--json").value
    assert value == [{"field": "product.name", "old": "Mật ong", "new": "Mật ong rừng"}]
    assert run("set", honey, "product.name=Mật ong rừng", "--json").value == []
    assert "Không có gì thay đổi" in run("set", honey, "product.name=Mật ong rừng").out
    run("set", honey, "product.name=")
    assert "product.name" not in _answers(run, honey)


def test_set_takes_tables_set_and_options(run: Run, honey: str) -> None:
    table = json.dumps([{"stage": "Lọc"}])
    ran = run("set", honey, f"process.steps={table}")
    assert ran.code in (0, 1)
    assert run("set", honey, "assessment/1.1=2").code == 0
    shown = run("show", honey, "--json").value
    assert shown["assessment"]["1.1"]["option"] == 2
    assert run("set", honey, "assessment/1.1=").code == 0
    assert run("show", honey, "--json").value["assessment"]["1.1"]["option"] is None
    assert run("set", honey, "set=che-tuoi-che-che-bien").code == 0
    assert run("show", honey, "--json").value["set"] == "che-tuoi-che-che-bien"


@pytest.mark.parametrize(
    ("pair", "words"),
    [
        ("producer.phone=12", "producer.phone"),
        ("product.nmae=x", "gần giống: product.name"),
        ("zzz=x", "lệnh schema"),
        ("registration.kind=lạ", "registration.kind"),
        ("product.samples=ba", "số"),
        ("set=mat-onng", "lệnh suggest"),
        ("assessment/1.1=9", "không có mức 9"),
        ("assessment/1.1=hai", "số thứ tự"),
        ("assessment/77=1", "77"),
        ("product.name", "thiếu dấu ="),
        ("market.outlets=[{]", "JSON"),
        ("market.outlets=[1]", "market.outlets"),
        ("product.name=x\x07y", "ký tự điều khiển"),
    ],
)
def test_set_refuses_all_when_one_is_wrong(run: Run, honey: str, pair: str, words: str) -> None:
    before = run("show", honey, "--json").out
    ran = run("set", honey, "product.brand=Rừng", pair)
    assert ran.code == 1
    assert words in ran.err
    assert run("show", honey, "--json").out == before


def test_an_id_must_be_known_and_unambiguous(run: Run, write: Write, honey: str) -> None:
    for word in ("zzz", "", "x" * 500, "\udcff"):
        assert "Không có hồ sơ" in run("show", word).err
    assert "không thể là tên tệp" in run("import", "x" * 500).err
    ids = [run("import", write()).out.split()[0] for _ in range(20)]
    common = next(a[0] for a in ids if sum(b[0] == a[0] for b in [*ids, honey]) > 1)
    assert "Nhiều hồ sơ" in run("show", common).err


def test_a_workspace_in_use_is_told(run: Run, honey: str, tmp_path: Path) -> None:
    from ocop_desktop.workspace import Workspace  # noqa: PLC0415

    with Workspace.open(tmp_path / "w"):
        ran = run("list")
    assert ran.code == 1
    assert "đang mở ở một cửa sổ khác" in ran.err
