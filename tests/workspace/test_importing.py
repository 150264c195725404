"""Dossier files come in whole with their evidence, or the workspace is as it was."""

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.reading import read_dossier
from tests.media import files

TODAY = date(2026, 11, 20)
HONEY = "mat-ong-va-nong-san-khac"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "nguồn"
    (home / "giấy tờ").mkdir(parents=True)
    files.pdf(home / "giấy tờ" / "ATTP.pdf")
    files.photo(home / "ảnh.jpg")
    return home


def written(folder: Path, **more: Any) -> Path:
    content = {
        "rulebook": "qd-26-2026",
        "set": HONEY,
        "answers": {"product.name": "Mật ong"},
        "assessment": {"1.1": {"option": 2}, "1.2": None},
        "evidence": [
            {"file": "giấy tờ/ATTP.pdf", "criteria": ["10"], "expires_on": "2028-01-31"},
            {"file": "ảnh.jpg"},
        ],
    }
    path = folder / "hồ sơ.json"
    path.write_text(json.dumps(content | more, ensure_ascii=False), "utf-8")
    return path


def nothing_came_in(workspace: Workspace) -> bool:
    contents = list((workspace.folder / "files").glob("??/*"))
    return workspace.dossiers.list(include_deleted=True) == [] and contents == []


def test_a_file_comes_in_with_its_evidence(workspace: Workspace, folder: Path) -> None:
    (made,) = workspace.dossiers.import_file(written(folder))
    dossier = workspace.dossiers.get(made)
    assert dossier.answer("1.1").option == 2
    first, second = dossier.evidence
    paper, photo = (folder / "giấy tờ" / "ATTP.pdf").read_bytes(), (folder / "ảnh.jpg").read_bytes()
    assert (first.file, first.size, first.criteria) == ("ATTP.pdf", len(paper), ("10",))
    assert first.expires_on == date(2028, 1, 31)
    assert workspace.evidence.path(made, first.id).read_bytes() == paper
    assert workspace.evidence.path(made, second.id).read_bytes() == photo
    assert not workspace.dossiers.can_undo(made)


def test_a_partial_file_is_enough(workspace: Workspace, folder: Path) -> None:
    path = folder / "h.json"
    path.write_text('{"rulebook": "qd-26-2026"}', "utf-8")
    (made,) = workspace.dossiers.import_file(path)
    assert workspace.dossiers.get(made).set is None


def test_importing_twice_makes_two(workspace: Workspace, folder: Path) -> None:
    path = written(folder)
    assert workspace.dossiers.import_file(path) != workspace.dossiers.import_file(path)
    assert len(list((workspace.folder / "files").glob("??/*"))) == 2


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ({"file": "không có.pdf"}, "Không thấy tệp minh chứng"),
        ({"file": "giấy tờ"}, "Không thấy tệp minh chứng"),
        ({"file": "../bí mật.txt"}, r"evidence\[1\].file"),
        ({"file": "/etc/passwd"}, r"evidence\[1\].file"),
        ({"file": "nối.pdf"}, "nằm ngoài thư mục"),
        ({"file": "rỗng.pdf"}, "rỗng"),
        ({"file": "ảnh.jpg", "sha256": "0" * 64}, "khác với mã đã ghi"),
        ({"file": "ảnh.jpg", "kind": "lạ"}, r"evidence\[1\].kind"),
        ({"file": "ảnh.jpg", "criteria": ["99"]}, r"evidence\[1\].criteria"),
        ({"file": "a\u0000b"}, r"evidence\[1\]"),
        ({"file": "chương trình.pdf"}, "là chương trình"),
        ({"file": "bom.png"}, "quá lớn để mở an toàn"),
        ({"file": "kín.pdf"}, "có mật khẩu"),
        ({"file": "giả.jpg"}, "nội dung là tệp PDF"),
    ],
)
def test_evidence_that_cannot_come_in_keeps_all_out(
    workspace: Workspace, folder: Path, evidence: dict[str, Any], words: str
) -> None:
    (folder.parent / "bí mật.txt").write_text("x")
    (folder / "nối.pdf").symlink_to(folder.parent / "bí mật.txt")
    (folder / "rỗng.pdf").write_bytes(b"")
    (folder / "chương trình.pdf").write_bytes(b"MZ" + b"\0" * 100)
    files.png_bomb(folder / "bom.png")
    files.locked_pdf(folder / "kín.pdf", user="bí mật")
    files.pdf(folder / "giả.jpg", ["khac"])
    path = written(folder, evidence=[{"file": "giấy tờ/ATTP.pdf"}, evidence])
    with pytest.raises(UserError, match=words):
        workspace.dossiers.import_file(path)
    assert nothing_came_in(workspace)


def test_what_is_no_file_is_told(workspace: Workspace, folder: Path) -> None:
    os.mkfifo(folder / "ống.json")
    for name, words in (
        ("không có.json", "Không thấy tệp"),
        ("ống.json", "không phải tệp thường"),
        ("giấy tờ", "không phải gói"),
        ("x.zip", "Không thấy"),
    ):
        with pytest.raises(UserError, match=words):
            workspace.dossiers.import_file(folder / name)
    assert nothing_came_in(workspace)


def test_reading_needs_no_workspace_and_no_evidence(workspace: Workspace, folder: Path) -> None:
    (folder / "ảnh.jpg").unlink()
    dossier = read_dossier(written(folder), workspace.catalogue)
    assert [item.id for item in dossier.evidence] == ["0001", "0002"]


def test_a_written_data_file_comes_back_the_same(workspace: Workspace, folder: Path) -> None:
    (made,) = workspace.dossiers.import_file(written(folder))
    workspace.dossiers.set(made, "producer.history", "Dòng một.\n\nDòng hai <b>&“”.")
    out = folder / "ra"
    out.mkdir()
    workspace.dossiers.export_json(made, out / "hồ sơ.json")
    (again,) = workspace.dossiers.import_file(out / "hồ sơ.json")
    first, second = workspace.dossiers.get(made), workspace.dossiers.get(again)
    assert (first.answers, first.assessment) == (second.answers, second.assessment)
    assert [e.sha256 for e in first.evidence] == [e.sha256 for e in second.evidence]
    assert [e.file for e in first.evidence] == [e.file for e in second.evidence]


def test_the_same_file_makes_the_same_package(workspace: Workspace, folder: Path) -> None:
    path, made = written(folder), []
    for name in ("một", "hai"):
        (dossier,) = workspace.dossiers.import_file(path)
        made.append(
            workspace.packages.export(dossier, folder / name, ("pdf",), draft=True, today=TODAY)
        )
    (again,) = workspace.dossiers.import_file(made[0].zip)
    made.append(workspace.packages.export(again, folder / "ba", ("pdf",), draft=True, today=TODAY))
    assert len({package.zip.read_bytes() for package in made}) == 1


def test_ids_of_papers_are_never_shared(workspace: Workspace, folder: Path) -> None:
    same = {"file": "ảnh.jpg", "id": "a" * 32}
    path = written(folder, evidence=[same, same, {"file": "ảnh.jpg", "id": "../x"}])
    (made,) = workspace.dossiers.import_file(path)
    ids = [item.id for item in workspace.dossiers.get(made).evidence]
    assert len({*ids}) == 3
    assert all(len(name) == 32 and name.isalnum() for name in ids)
