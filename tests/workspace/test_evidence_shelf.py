"""Evidence of a dossier: added, described, tied, taken out, brought back."""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.workspace import Workspace
from tests.media import files


@pytest.fixture
def papers(tmp_path: Path) -> list[Path]:
    return [
        files.pdf(tmp_path / "Giấy ATTP.pdf", ["attp"]),
        files.photo(tmp_path / "Ảnh vườn.jpg"),
        files.pdf(tmp_path / "c.pdf", ["c"]),
    ]


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
    assert workspace.evidence.path(honey, made[0].id).read_bytes() == papers[0].read_bytes()
    sizes = [path.stat().st_size for path in papers]
    assert seen == [
        (sum(sizes[: place + 1]), sum(sizes), path.name) for place, path in enumerate(papers)
    ]
    assert len(workspace.dossiers.undo(honey)) == 3
    assert workspace.dossiers.get(honey).evidence == ()


def test_the_same_content_is_recognised(
    workspace: Workspace, honey: str, papers: list[Path], tmp_path: Path
) -> None:
    first = workspace.evidence.add(honey, papers[:1], criteria=["1.1"])[0]
    (tmp_path / "bản chép.pdf").write_bytes(papers[0].read_bytes())
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


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("ảnh.jpg", files.pdf),
        ("giấy.pdf", lambda path: files.locked_pdf(path, user="kín")),
        ("bom.png", files.png_bomb),
        ("bảng.xlsx", lambda path: files.xlsx(path, {"xl/a.xml": b"0" * 40_000_000})),
        ("clip.mp4", lambda path: files.mp4(path, brand=b"qt  ")),
    ],
)
def test_what_cannot_be_evidence_is_not_stored(
    workspace: Workspace, honey: str, tmp_path: Path, name: str, make: Callable[[Path], Path]
) -> None:
    whole = files.pdf(tmp_path / "tốt.pdf", ["tot"])
    with pytest.raises(UserError, match=name):
        workspace.evidence.add(honey, [whole, make(tmp_path / name)])
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
