"""From a dossier to a package and back: whole, equal, frozen, or not there at all."""

import json
import threading
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest

from ocop_desktop import documents, paths
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.exchange.snapshot import snapshot
from ocop_desktop.workspace import NewDossier, Workspace
from ocop_desktop.workspace.data_file import evidence_codes, evidence_in_order
from ocop_desktop.workspace.packages import BlockedError, PackageResult
from tests.media import files

TODAY = date(2026, 11, 20)
DATA = "Dữ liệu/ho-so.json"


@pytest.fixture
def sample(workspace: Workspace) -> str:
    (file,) = paths.samples_dir().glob("mat-ong*/ho-so.json")
    (made,) = workspace.dossiers.import_file(file)
    return made


@pytest.fixture
def small(workspace: Workspace, honey: str, tmp_path: Path) -> str:
    """A dossier with a little of everything, quick to export."""
    files.pdf(tmp_path / "giấy ATTP.PDF", ["attp", "trang hai"])
    files.pdf(tmp_path / "hợp đồng.pdf", ["hop dong"])
    workspace.evidence.add(honey, [tmp_path / "hợp đồng.pdf"], criteria=["4.1"])
    paper = workspace.evidence.add(honey, [tmp_path / "giấy ATTP.PDF"], criteria=["1.1", "10"])[0]
    workspace.evidence.update(honey, paper.id, title="Giấy “ATTP”: số 12/2026")
    workspace.dossiers.set(honey, "assessment/1.1", {"option": 2, "description": "Trong xã."})
    return honey


def export(
    workspace: Workspace, dossier: str, out: Path, formats: tuple[str, ...] = ("docx",)
) -> PackageResult:
    return workspace.packages.export(dossier, out, formats, draft=True, today=TODAY)


def test_a_finished_dossier_becomes_a_package(
    workspace: Workspace, sample: str, tmp_path: Path
) -> None:
    steps: list[tuple[int, int, str]] = []
    made = workspace.packages.export(
        sample,
        tmp_path / "ra",
        today=TODAY,
        progress=lambda done, of, what: steps.append((done, of, what)),
    )
    for name in (
        "01 Mẫu số 01 - Phiếu đăng ký.docx",
        "01 Mẫu số 01 - Phiếu đăng ký.pdf",
        "02 Mẫu số 02 - Báo cáo tự đánh giá.docx",
        DATA,
        "manifest-sha256.txt",
    ):
        assert name in made.files
    dossier = workspace.dossiers.get(sample)
    assert sum(name.startswith("Minh chứng/MC-") for name in made.files) == len(dossier.evidence)
    assert made.snapshot in made.folder.name
    assert not made.draft
    for place in (made.folder, made.zip):
        result = workspace.packages.verify(place)
        assert (result.whole, result.snapshot) == (True, made.snapshot)
    assert [step[0] for step in steps] == list(range(1, len(steps) + 1))
    assert {step[1] for step in steps} == {len(steps)}


def test_nothing_changed_means_equal_bytes(
    workspace: Workspace, small: str, tmp_path: Path
) -> None:
    first = export(workspace, small, tmp_path / "một", ("docx", "pdf"))
    second = export(workspace, small, tmp_path / "hai", ("docx", "pdf"))
    assert first.zip.read_bytes() == second.zip.read_bytes()
    workspace.dossiers.set(small, "product.brand", "Rừng Mẫu")
    third = export(workspace, small, tmp_path / "ba", ("docx", "pdf"))
    assert third.snapshot != first.snapshot
    workspace.dossiers.undo(small)
    assert export(workspace, small, tmp_path / "bốn").snapshot == first.snapshot


def test_a_package_comes_back_as_the_same_dossier(
    workspace: Workspace, small: str, tmp_path: Path
) -> None:
    made = export(workspace, small, tmp_path / "ra")
    was = workspace.dossiers.get(small)
    for source in (made.folder, made.zip, made.folder / DATA):
        (again,) = workspace.dossiers.import_file(source)
        now = workspace.dossiers.get(again)
        assert snapshot(now) == snapshot(was)
        assert [e.sha256 for e in now.evidence] == [e.sha256 for e in was.evidence]
        first = now.evidence[0]
        assert first.file == "hợp đồng.pdf"
        assert (
            workspace.evidence.path(again, first.id).read_bytes()
            == (tmp_path / "hợp đồng.pdf").read_bytes()
        )


def test_evidence_stands_in_the_order_of_the_criteria(
    workspace: Workspace, small: str, tmp_path: Path
) -> None:
    made = export(workspace, small, tmp_path / "ra")
    papers = [name for name in made.files if name.startswith("Minh chứng/")]
    assert papers == [
        "Minh chứng/MC-01 Giấy “ATTP” số 12 2026.pdf",
        "Minh chứng/MC-02 hợp đồng.pdf",
    ]
    dossier, rulebook = workspace.dossiers.get(small), workspace.dossiers.rulebook(small)
    codes = evidence_codes(rulebook, dossier)
    assert [codes[item.id] for item in evidence_in_order(rulebook, dossier)] == ["MC-01", "MC-02"]
    data = json.loads((made.folder / DATA).read_bytes())
    assert {item["file"] for item in data["evidence"]} == set(papers)


def test_a_link_is_evidence_without_a_file(
    workspace: Workspace, small: str, tmp_path: Path
) -> None:
    clip = {"link": "https://vidu.vn/clip", "title": "Clip", "order": 9, "criteria": ["5.1"]}
    workspace.dossiers.set(small, "evidence/clip", clip)
    made = export(workspace, small, tmp_path / "ra")
    assert sum(name.startswith("Minh chứng/") for name in made.files) == 2
    data = json.loads((made.folder / DATA).read_bytes())
    assert data["evidence"][-1]["link"] == "https://vidu.vn/clip"


def test_a_final_package_waits_for_what_blocks_it(
    workspace: Workspace, small: str, tmp_path: Path
) -> None:
    with pytest.raises(BlockedError, match="lỗi phải sửa") as caught:
        workspace.packages.export(small, tmp_path / "ra", today=TODAY)
    assert caught.value.findings == workspace.assess(small, TODAY).blocking
    assert not (tmp_path / "ra").exists()


def test_a_draft_always_works(workspace: Workspace, tmp_path: Path) -> None:
    made = workspace.dossiers.create(NewDossier(title=""))
    package = export(workspace, made, tmp_path / "ra", ("docx", "pdf"))
    assert package.draft
    assert "BẢN NHÁP" in package.folder.name
    assert workspace.packages.verify(package.zip).whole
    workspace.dossiers.set(made, "producer.phone", "chưa có số")
    assert export(workspace, made, tmp_path / "ra").files


def test_an_export_never_overwrites(workspace: Workspace, small: str, tmp_path: Path) -> None:
    first, second = (export(workspace, small, tmp_path / "ra") for _ in range(2))
    assert second.folder.name == f"{first.folder.name} (2)"


def test_a_frozen_source_is_exported_while_typing_goes_on(
    workspace: Workspace, small: str, tmp_path: Path
) -> None:
    source = workspace.packages.source(small)
    expected = export(workspace, small, tmp_path / "trước").zip.read_bytes()
    made: list[PackageResult] = []

    def work() -> None:
        made.append(
            workspace.packages.export(source, tmp_path / "ra", ("docx",), draft=True, today=TODAY)
        )

    worker = threading.Thread(target=work)
    worker.start()
    typed = 0
    while worker.is_alive():
        typed += 1
        workspace.dossiers.set(small, "product.brand", f"Thương hiệu {typed}")
        for item in workspace.dossiers.get(small).evidence:
            workspace.evidence.remove(small, item.id)
        time.sleep(0.001)
    worker.join()
    assert typed > 0
    assert made[0].zip.read_bytes() == expected
    assert workspace.dossiers.get(small).text("product.brand") == f"Thương hiệu {typed}"


@pytest.mark.parametrize("step", [1, 5, 9, 12])
def test_stopping_leaves_nothing(
    workspace: Workspace, small: str, tmp_path: Path, step: int
) -> None:
    asked = iter([False] * step + [True] * 50)
    with pytest.raises(CancelledError):
        workspace.packages.export(
            small,
            tmp_path / "ra",
            ("docx",),
            draft=True,
            today=TODAY,
            cancelled=lambda: next(asked),
        )
    assert list((tmp_path / "ra").iterdir()) == []


def test_a_document_that_fails_leaves_nothing(
    workspace: Workspace, small: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise UserError("máy thiếu phông chữ — cài phông")

    monkeypatch.setattr(documents, "render", fail)
    with pytest.raises(UserError, match="phông"):
        export(workspace, small, tmp_path / "ra")
    assert list((tmp_path / "ra").iterdir()) == []


def test_lost_and_changed_contents_are_told(
    workspace: Workspace, small: str, tmp_path: Path
) -> None:
    item = workspace.dossiers.get(small).evidence[0]
    content = workspace.evidence.path(small, item.id)
    content.write_bytes(b"bi sua")
    with pytest.raises(UserError, match="đã mất hoặc bị sửa"):
        export(workspace, small, tmp_path / "ra")
    content.unlink()
    with pytest.raises(UserError, match="Không thấy nội dung"):
        export(workspace, small, tmp_path / "ra")
    assert not list((tmp_path / "ra").glob("*"))


def test_an_unknown_format_is_told(workspace: Workspace, small: str, tmp_path: Path) -> None:
    for formats in ((), ("odt",)):
        with pytest.raises(UserError, match="Định dạng"):
            export(workspace, small, tmp_path / "ra", formats)


def test_a_package_that_was_tampered_with_stays_out(
    workspace: Workspace, small: str, tmp_path: Path
) -> None:
    made = export(workspace, small, tmp_path / "ra")
    before = workspace.dossiers.list()
    contents = set((workspace.folder / "files").rglob("*"))
    paper = next((made.folder / "Minh chứng").iterdir())
    paper.write_bytes(b"khac")
    with pytest.raises(UserError, match="không còn nguyên vẹn"):
        workspace.dossiers.import_file(made.folder)
    with zipfile.ZipFile(made.zip, "a") as file:
        file.writestr("../../ra ngoài.txt", "x")
    with pytest.raises(UserError, match="không an toàn"):
        workspace.dossiers.import_file(made.zip)
    assert workspace.dossiers.list() == before
    assert set((workspace.folder / "files").rglob("*")) == contents
