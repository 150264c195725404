"""Evidence of a dossier: added, described, tied, taken out, brought back."""

import threading
from datetime import date
from pathlib import Path

import pytest

from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.workspace import Workspace


@pytest.fixture
def papers(tmp_path: Path) -> list[Path]:
    found = []
    for name, content in (("Giấy ATTP.pdf", b"attp"), ("Ảnh vườn.jpg", b"anh"), ("c.pdf", b"cc")):
        (tmp_path / name).write_bytes(content)
        found.append(tmp_path / name)
    return found


def test_files_come_in_as_one_step(workspace: Workspace, honey: str, papers: list[Path]) -> None:
    seen: list[tuple[int, int, str]] = []
    made = workspace.evidence.add(
        honey,
        papers,
        kind="dang-ky-kinh-doanh",
        criteria=["1.1"],
        progress=lambda done, of, what: seen.append((done, of, what)),
    )
    assert [item.file for item in made] == ["Giấy ATTP.pdf", "Ảnh vườn.jpg", "c.pdf"]
    assert [item.order for item in made] == [1, 2, 3]
    assert workspace.dossiers.get(honey).evidence == tuple(made)
    assert workspace.evidence.path(honey, made[0].id).read_bytes() == b"attp"
    assert seen == [(4, 9, "Giấy ATTP.pdf"), (7, 9, "Ảnh vườn.jpg"), (9, 9, "c.pdf")]
    assert len(workspace.dossiers.undo(honey)) == 3
    assert workspace.dossiers.get(honey).evidence == ()


def test_the_same_content_is_recognised(
    workspace: Workspace, honey: str, papers: list[Path], tmp_path: Path
) -> None:
    first = workspace.evidence.add(honey, papers[:1], criteria=["1.1"])[0]
    (tmp_path / "bản chép.pdf").write_bytes(b"attp")
    again = workspace.evidence.add(
        honey, [tmp_path / "bản chép.pdf", papers[0]], criteria=["1.2"], kind="dang-ky-kinh-doanh"
    )
    assert {item.id for item in again} == {first.id}
    (only,) = workspace.dossiers.get(honey).evidence
    assert (only.file, only.kind, only.criteria) == (
        "Giấy ATTP.pdf",
        "dang-ky-kinh-doanh",
        ("1.1", "1.2"),
    )


def test_what_is_said_about_a_file_can_change(
    workspace: Workspace, honey: str, papers: list[Path]
) -> None:
    item = workspace.evidence.add(honey, papers[:1])[0]
    workspace.evidence.update(
        honey, item.id, title="Giấy chứng nhận", expires_on=date(2028, 4, 1), criteria=("1.1",)
    )
    (now,) = workspace.dossiers.get(honey).evidence
    assert (now.title, now.expires_on, now.label) == (
        "Giấy chứng nhận",
        date(2028, 4, 1),
        "Giấy chứng nhận",
    )
    workspace.evidence.update(honey, item.id, expires_on=None)
    assert workspace.dossiers.get(honey).evidence[0].expires_on is None


def test_a_file_taken_out_comes_back_with_undo(
    workspace: Workspace, honey: str, papers: list[Path]
) -> None:
    item = workspace.evidence.add(honey, papers[:1])[0]
    workspace.evidence.remove(honey, item.id)
    assert workspace.dossiers.get(honey).evidence == ()
    workspace.dossiers.undo(honey)
    assert workspace.evidence.path(honey, item.id).is_file()
    with pytest.raises(KeyError):
        workspace.evidence.remove(honey, "không có")


def test_one_bad_file_means_no_record(workspace: Workspace, honey: str, papers: list[Path]) -> None:
    papers[2].write_bytes(b"")
    with pytest.raises(UserError, match="rỗng"):
        workspace.evidence.add(honey, papers)
    assert workspace.dossiers.get(honey).evidence == ()
    assert list((workspace.folder / "files").glob("??/*")) == []


def test_stopping_means_no_record(workspace: Workspace, honey: str, papers: list[Path]) -> None:
    asked = iter([False, True])
    with pytest.raises(CancelledError):
        workspace.evidence.add(honey, papers, cancelled=lambda: next(asked))
    assert workspace.dossiers.get(honey).evidence == ()
    assert list((workspace.folder / "files").glob("??/*")) == []


def test_copying_may_run_in_another_thread(
    workspace: Workspace, honey: str, papers: list[Path]
) -> None:
    copies: list[object] = []
    worker = threading.Thread(target=lambda: copies.extend(workspace.evidence.copy(papers)))
    worker.start()
    worker.join()
    made = workspace.evidence.attach(honey, copies, fields=["quality.tests"])  # type: ignore[arg-type]
    assert len(made) == 3
    assert workspace.dossiers.get(honey).evidence_of_field("quality.tests") == tuple(made)


def test_a_content_that_vanished_is_told(
    workspace: Workspace, honey: str, papers: list[Path], tmp_path: Path
) -> None:
    item = workspace.evidence.add(honey, papers[:1])[0]
    out = workspace.evidence.copy_out(honey, item.id, tmp_path / "dữ liệu")
    assert out.name == "Giấy ATTP.pdf"
    workspace.evidence.path(honey, item.id).unlink()
    with pytest.raises(UserError, match="Không thấy nội dung"):
        workspace.evidence.path(honey, item.id)
    with pytest.raises(UserError):
        workspace.evidence.copy_out(honey, item.id, tmp_path)
