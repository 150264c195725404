"""Finalising freezes and locks; reopening asks why; versions are read, compared, exported."""

from datetime import date
from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.snapshot import short, snapshot
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.packages import BlockedError
from ocop_desktop.workspace.versions import NotReadyError
from tests.media import files

TODAY = date(2026, 11, 20)


@pytest.fixture
def sample(workspace: Workspace) -> str:
    """The honey sample: nothing of it is blocking."""
    (file,) = paths.samples_dir().glob("mat-ong*/ho-so.json")
    (made,) = workspace.dossiers.import_file(file)
    return made


def test_an_unfinished_dossier_is_refused_with_its_findings(
    workspace: Workspace, honey: str
) -> None:
    with pytest.raises(NotReadyError, match=r"còn \d+ lỗi phải sửa") as refused:
        workspace.versions.finalise(honey, TODAY)
    blocking = workspace.assess(honey, TODAY).blocking
    assert refused.value.findings == blocking
    assert blocking[0].message.rstrip(".") in str(refused.value)
    assert workspace.versions.list(honey) == []
    workspace.dossiers.set(honey, "product.name", "Vẫn sửa được")


def test_a_version_says_what_was_frozen(workspace: Workspace, sample: str) -> None:
    told: list[tuple[str, frozenset[str]]] = []
    workspace.subscribe(lambda name, changed: told.append((name, changed)))
    made = workspace.versions.finalise(sample, TODAY, "  nộp  xã lần đầu ")
    dossier = workspace.dossiers.get(sample)
    assert (made.number, made.day, made.note, made.locks) == (1, TODAY, "nộp xã lần đầu", True)
    assert made.snapshot == short(snapshot(dossier))
    assert made.points == 70
    assert made.star == workspace.assess(sample, TODAY).score.star  # type: ignore[union-attr]
    assert workspace.versions.get(made.id) == dossier
    assert workspace.versions.current(sample) == made
    assert workspace.dossiers.summary(sample).version == 1
    assert told == [(sample, frozenset())]


def test_a_finalised_dossier_cannot_be_edited(
    workspace: Workspace, sample: str, tmp_path: Path
) -> None:
    workspace.dossiers.set(sample, "producer.phone", "0912000111")
    made = workspace.versions.finalise(sample, TODAY)
    before = workspace.dossiers.get(sample)
    paper = before.evidence[0].id
    papers = [files.pdf(tmp_path / "a.pdf")]
    for act in (
        lambda: workspace.dossiers.set(sample, "product.name", "Khác"),
        lambda: workspace.dossiers.set_many(sample, {"set": "ruou-trang"}),
        lambda: workspace.dossiers.undo(sample),
        lambda: workspace.dossiers.redo(sample),
        lambda: workspace.evidence.add(sample, papers),
        lambda: workspace.evidence.attach(sample, workspace.evidence.copy(papers)),
        lambda: workspace.evidence.update(sample, paper, title="Khác"),
        lambda: workspace.evidence.remove(sample, paper),
        lambda: workspace.versions.finalise(sample, TODAY),
    ):
        with pytest.raises(UserError, match=r"đã chốt \(bản 1\).* — mở lại hồ sơ"):
            act()
    assert not workspace.dossiers.can_undo(sample)
    assert not workspace.dossiers.can_redo(sample)
    assert workspace.dossiers.get(sample) == before
    assert workspace.versions.list(sample) == [made]


def test_scorers_go_on_and_copies_are_open(workspace: Workspace, sample: str) -> None:
    version = workspace.versions.finalise(sample, TODAY)
    sheet = workspace.rehearsals.add(sample, "Người chấm MẪU")
    workspace.rehearsals.set_option(sample, sheet.id, "1.1", 2)
    assert workspace.dossiers.can_undo(sample)
    workspace.dossiers.undo(sample)
    workspace.dossiers.redo(sample)
    assert workspace.versions.current(sample) == version
    assert workspace.versions.compare(version.id) == ()
    copy = workspace.dossiers.duplicate(sample)
    workspace.dossiers.set(copy, "product.brand", "Sửa được")
    assert workspace.versions.list(copy) == []


def test_reopening_asks_why_and_keeps_the_version(workspace: Workspace, sample: str) -> None:
    frozen = workspace.versions.finalise(sample, TODAY)
    for empty in ("", "  \n "):
        with pytest.raises(UserError, match="lý do"):
            workspace.versions.reopen(sample, empty)
    opened = workspace.versions.reopen(sample, "Xã trả lại {ngày 25/11}")
    assert (opened.id, opened.reason, opened.locks) == (frozen.id, "Xã trả lại {ngày 25/11}", False)
    assert workspace.dossiers.summary(sample).version is None
    assert workspace.versions.current(sample) is None
    newest = workspace.dossiers.history(sample)[0]
    assert (newest.state, newest.label) == ("event", "Mở lại bản 1: Xã trả lại {ngày 25/11}")
    with pytest.raises(UserError, match="đang mở"):
        workspace.versions.reopen(sample, "lần nữa")


def test_versions_are_compared_field_by_field(workspace: Workspace, sample: str) -> None:
    first = workspace.versions.finalise(sample, TODAY)
    assert workspace.versions.compare(first.id) == ()
    workspace.versions.reopen(sample, "sửa số điện thoại")
    old = workspace.dossiers.get(sample).text("producer.phone")
    workspace.dossiers.set(sample, "producer.phone", "0912000222")
    second = workspace.versions.finalise(sample, TODAY)
    workspace.versions.reopen(sample, "thêm chữ")
    workspace.dossiers.set(sample, "product.brand", "Thung Mây mới")
    (change,) = workspace.versions.compare(first.id, second.id)
    assert (change.path, change.label) == ("producer.phone", "Điện thoại")
    assert old.replace(" ", "") in change.before.replace(" ", "")
    assert "222" in change.after
    assert {c.path for c in workspace.versions.compare(first.id)} == {
        "producer.phone",
        "product.brand",
    }
    assert [item.number for item in workspace.versions.list(sample)] == [2, 1]
    assert workspace.versions.find(sample, 2).id == second.id
    with pytest.raises(UserError, match=r"không có bản chốt số 3 — đang có: 1, 2\."):
        workspace.versions.find(sample, 3)


def test_the_declaration_reads_like_the_dossier(workspace: Workspace, sample: str) -> None:
    now = workspace.versions.declaration_now(sample, TODAY)
    version = workspace.versions.finalise(sample, TODAY)
    declared = workspace.versions.declaration(version.id)
    assert declared == now
    dossier = workspace.dossiers.get(sample)
    assert declared.product == dossier.text("product.name")
    assert declared.set.startswith("4. ")
    assert declared.headline.startswith("70,0 điểm")
    assert sum(item.count for item in declared.papers) == len(dossier.evidence)
    assert sum(item.points for item in declared.criteria) == declared.points
    said = {one.path: one.text for section in declared.sections for one in section.said}
    assert said["producer.kind"] == "Hợp tác xã"
    assert said["people.labour"].startswith(f"{len(dossier.rows('people.labour'))} dòng; ")
    assert len(said["story.text"]) <= 170
    assert said["product.photos"] == f"{len(dossier.evidence_of_field('product.photos'))} tệp"


def test_a_package_of_a_finalised_dossier_is_the_version(
    workspace: Workspace, sample: str, tmp_path: Path
) -> None:
    first = workspace.versions.finalise(sample, TODAY)
    source = workspace.packages.source(sample)
    assert source.version == 1
    late = date(2036, 1, 1)  # by then papers have lapsed; what was handed in stays what it was
    made = workspace.packages.export(source, tmp_path / "một", ("docx",), today=late)
    assert (made.snapshot, made.draft) == (first.snapshot, False)
    workspace.versions.reopen(sample, "thêm chữ")
    workspace.dossiers.set(sample, "product.brand", "Tên khác")
    assert workspace.packages.source(sample).version == 0
    old = workspace.packages.source_of(first.id)
    again = workspace.packages.export(old, tmp_path / "hai", ("docx",), today=late)
    assert again.snapshot == made.snapshot
    assert again.zip.read_bytes() == made.zip.read_bytes()
    with pytest.raises(BlockedError):
        workspace.packages.export(sample, tmp_path / "ba", ("docx",), today=late)


def test_a_lost_file_keeps_it_from_being_finalised(workspace: Workspace, sample: str) -> None:
    item = workspace.dossiers.get(sample).evidence[0]
    workspace.evidence.path_of(item).unlink()
    with pytest.raises(UserError, match="Không thấy nội dung"):
        workspace.versions.finalise(sample, TODAY)
    assert workspace.versions.current(sample) is None


def test_unknown_ids(workspace: Workspace) -> None:
    with pytest.raises(UserError, match="Không có hồ sơ"):
        workspace.versions.list("0" * 32)
    for ask in (workspace.versions.get, workspace.versions.version, workspace.versions.compare):
        with pytest.raises(KeyError):
            ask("không có")
