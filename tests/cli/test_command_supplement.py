from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop.exchange.snapshot import snapshot
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from tests.media import files

Run = Callable[..., Any]
Write = Callable[..., Path]
DAY = ("--today", "2026-11-20")


@pytest.fixture
def handed(run: Run, write: Write, tmp_path: Path) -> tuple[str, str]:
    """A dossier and the package it was handed in as."""
    files.pdf(tmp_path / "giấy.pdf")
    path = write(
        answers={"product.name": "Mật ong"}, evidence=[{"file": "giấy.pdf", "criteria": ["1.1"]}]
    )
    (dossier,) = run("import", path, "--json").value
    made = run("export", dossier, "--out", tmp_path / "nộp", "--draft", "--json", *DAY).value
    return dossier, made["zip"]


def test_what_changed_is_written_and_told(
    run: Run, handed: tuple[str, str], tmp_path: Path
) -> None:
    dossier, package = handed
    new = files.pdf(tmp_path / "haccp.pdf", ["HACCP"])
    assert run("evidence", "add", dossier, new, "--criteria", "10").code == 0
    run("set", dossier, "product.name=Mật ong rừng")
    ran = run(
        "supplement", dossier, "--since", package, "--out", tmp_path / "ra", "--draft",
        "--json", *DAY,
    )  # fmt: skip
    assert ran.code == 0
    value = ran.value
    assert value["added"] == ["MC-02"]
    assert (value["replaced"], value["withdrawn"], value["redescribed"]) == ([], [], [])
    assert value["answers"] == ["product.name"]
    assert value["since"] == run("verify", package, "--json").value["snapshot"]
    verified = run("verify", value["zip"], "--json").value
    assert (verified["whole"], verified["snapshot"]) == (True, value["snapshot"])
    assert verified["since"] == value["since"]
    assert f"bổ sung cho bản {value['since']}" in run("verify", value["zip"]).out
    plain = run(
        "supplement", dossier, "--since", package, "--out", tmp_path / "hai", "--draft", *DAY
    )
    assert "thêm: MC-02 haccp.pdf" in plain.out


def test_nothing_to_bring_is_said(run: Run, handed: tuple[str, str], tmp_path: Path) -> None:
    dossier, package = handed
    ran = run("supplement", dossier, "--since", package, "--out", tmp_path, "--draft", *DAY)
    assert ran.code == 1
    assert "chưa có gì thay đổi" in ran.err


def test_a_final_supplement_waits_like_a_package(
    run: Run, handed: tuple[str, str], tmp_path: Path
) -> None:
    dossier, package = handed
    run("set", dossier, "product.name=Mật ong rừng")
    ran = run("supplement", dossier, "--since", package, "--out", tmp_path, "--json", *DAY)
    assert ran.code == 1
    assert ran.value["findings"]


def test_usage(run: Run, tmp_path: Path) -> None:
    assert run("supplement", "abc", "--out", tmp_path).code == 2
    assert run("supplement", "--help").code == 0


def test_a_version_is_a_base_by_number_or_code(
    run: Run, write: Write, tmp_path: Path, catalogue: Catalogue
) -> None:
    (dossier,) = run("import", write(answers={"product.name": "Mật"}), "--json").value
    with Workspace.open(tmp_path / "w", catalogue) as opened:
        opened._store.versions.add(
            "v1", dossier, opened._store.entries(dossier), day="2027-04-09",
            snapshot=snapshot(opened.dossiers.get(dossier)), score=None, note="", label="chốt",
        )  # fmt: skip
        code = opened.versions.list(dossier)[0].snapshot
        opened.versions.reopen(dossier, "sửa tên")
    run("set", dossier, "product.name=Mật ong rừng")
    for number, since in enumerate(("1", code, code.lower())):
        out = tmp_path / str(number)
        ran = run("supplement", dossier, "--since", since, "--out", out, "--draft", "--json", *DAY)
        assert ran.value["since"] == code, ran.err
    ran = run("supplement", dossier, "--since", "9", "--out", tmp_path, "--draft", *DAY)
    assert "không có bản chốt số 9" in ran.err
    ran = run("supplement", dossier, "--since", "FFFF-FFFF", "--out", tmp_path, "--draft", *DAY)
    assert f"1 ({code})" in ran.err
