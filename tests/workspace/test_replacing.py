"""A newer paper in the place of an older one."""

from datetime import date
from pathlib import Path

import pytest

from ocop_desktop.dossier.values import Adjustments, Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace
from tests.media import files

TODAY = date(2026, 11, 20)
NUMBER = "quality.safety_number"


@pytest.fixture
def safety(workspace: Workspace, honey: str, tmp_path: Path) -> str:
    path = files.pdf(tmp_path / "attp 2024.pdf", ["cu", "cu"])
    (item,) = workspace.evidence.add(honey, [path], criteria=["10"], fields=["product.photos"])
    workspace.paper_views.say(
        honey,
        item.id,
        subkind="giay-attp",
        number="12/2024",
        issuer="Chi cục Mẫu",
        expires_on=date(2026, 3, 1),
        adjustments=Adjustments(pages=(2, 1)),
    )
    return honey


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    return files.pdf(tmp_path / "attp 2026.pdf", ["moi"])


def only(workspace: Workspace, dossier: str) -> Evidence:
    (item,) = workspace.dossiers.get(dossier).evidence
    return item


def test_the_newer_paper_takes_the_ties_and_the_older_one_is_kept(
    workspace: Workspace, safety: str, fresh: Path, tmp_path: Path
) -> None:
    old = only(workspace, safety)
    assert workspace.dossiers.get(safety).text(NUMBER) == "12/2024"
    new = workspace.replacements.replace(safety, old.id, fresh, TODAY)
    assert only(workspace, safety) == new
    assert (new.id, new.criteria, new.fields) == (old.id, old.criteria, old.fields)
    assert (new.kind, new.subkind, new.issuer) == (old.kind, old.subkind, old.issuer)
    assert (new.file, new.number, new.expires_on) == ("attp 2026.pdf", "", None)
    assert new.adjustments is None
    assert workspace.dossiers.get(safety).text(NUMBER) == "", "the field said it of the older one"
    (kept,) = workspace.replacements.kept(safety, new.id)
    assert (kept.paper.number, kept.paper.sha256, kept.on) == (old.number, old.sha256, TODAY)
    copy = workspace.replacements.copy_out(kept, tmp_path)
    assert copy.read_bytes() == (tmp_path / "attp 2024.pdf").read_bytes()


def test_one_undo_takes_it_back(workspace: Workspace, safety: str, fresh: Path) -> None:
    before = workspace.dossiers.get(safety)
    workspace.replacements.replace(safety, only(workspace, safety).id, fresh, TODAY)
    workspace.dossiers.undo(safety)
    assert workspace.dossiers.get(safety) == before
    assert workspace.replacements.kept(safety, only(workspace, safety).id) == ()


def test_the_older_one_can_go_on_again(workspace: Workspace, safety: str, fresh: Path) -> None:
    old = only(workspace, safety)
    workspace.replacements.replace(safety, old.id, fresh, TODAY)
    workspace.evidence.update(safety, old.id, criteria=("10", "1.1"))
    (kept,) = workspace.replacements.kept(safety, old.id)
    back = workspace.replacements.bring_back(safety, kept.id, date(2026, 11, 21))
    assert only(workspace, safety) == back
    assert (back.sha256, back.number, back.criteria) == (old.sha256, "12/2024", ("10", "1.1"))
    assert workspace.dossiers.get(safety).text(NUMBER) == "12/2024"
    (other,) = workspace.replacements.kept(safety, old.id)
    assert other.paper.file == "attp 2026.pdf"


def test_the_package_holds_only_the_newer_one_under_the_same_code(
    workspace: Workspace, safety: str, fresh: Path, tmp_path: Path
) -> None:
    packages = workspace.packages
    handed = packages.export(safety, tmp_path / "nộp", ("pdf",), draft=True, today=TODAY)
    workspace.replacements.replace(safety, only(workspace, safety).id, fresh, TODAY)
    made = packages.export(safety, tmp_path / "lại", ("pdf",), draft=True, today=TODAY)
    papers = [name for name in made.files if name.startswith("Minh chứng/")]
    assert papers == ["Minh chứng/MC-01 attp 2026.pdf"]
    told = packages.supplement(
        safety, handed.zip, tmp_path / "bổ sung", ("pdf",), draft=True, today=TODAY
    ).told
    assert [change.code for change in told.replaced] == ["MC-01"]
    assert (told.added, told.withdrawn) == ((), ())


def test_what_is_there_already_or_cannot_be_taken_in_replaces_nothing(
    workspace: Workspace, safety: str, tmp_path: Path
) -> None:
    old = only(workspace, safety)
    broken = tmp_path / "hỏng.pdf"
    broken.write_bytes(b"")
    for path, says in ((tmp_path / "attp 2024.pdf", "đã có trong hồ sơ"), (broken, "0 byte")):
        with pytest.raises(UserError, match=says):
            workspace.replacements.replace(safety, old.id, path, TODAY)
    assert only(workspace, safety) == old
    assert workspace.evidence.path(safety, old.id).is_file()


@pytest.mark.parametrize(
    "value", [{}, {"of": "", "on": "2026-01-01", "paper": {}}, {"of": "a", "on": "hôm qua"}, 3]
)
def test_an_entry_of_another_shape_is_refused(
    workspace: Workspace, safety: str, value: object
) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        workspace.dossiers.set(safety, "replaced/a1", value)
    with pytest.raises(KeyError):
        workspace.dossiers.set(safety, "replaced/../a", None)


def test_the_older_paper_goes_along_to_another_machine(
    workspace: Workspace, safety: str, fresh: Path, tmp_path: Path, catalogue: Catalogue
) -> None:
    old = only(workspace, safety)
    workspace.replacements.replace(safety, old.id, fresh, TODAY)
    workspace.syncing.write(tmp_path / "máy.ocopsync")
    with Workspace.open(tmp_path / "máy kia", catalogue) as other:
        other.syncing.take(tmp_path / "máy.ocopsync", TODAY)
        (kept,) = other.replacements.kept(safety, old.id)
        (tmp_path / "ra").mkdir()
        copy = other.replacements.copy_out(kept, tmp_path / "ra")
        assert copy.read_bytes() == (tmp_path / "attp 2024.pdf").read_bytes()


TESTS = "quality.tests"


@pytest.fixture
def tested(workspace: Workspace, honey: str, tmp_path: Path) -> str:
    """A test report with its row: its number, its laboratory and a result that is its own."""
    (item,) = workspace.evidence.add(honey, [files.pdf(tmp_path / "kn 2024.pdf", ["cu"])])
    workspace.paper_views.say(
        honey, item.id, subkind="phieu-kiem-nghiem", number="KN-24", issuer="Trung tâm Một MẪU",
        issued_on=date(2024, 5, 2),
    )  # fmt: skip
    return honey


def row_of(workspace: Workspace, dossier: str) -> tuple[object, ...]:
    (row,) = workspace.dossiers.get(dossier).rows(TESTS)
    return row.get("number"), row.get("lab"), row.get("tested_on")


def behind(workspace: Workspace, dossier: str) -> list[str]:
    findings = workspace.assess(dossier, TODAY).findings
    return [one.message for one in findings if one.rule == "paper-row-replaced"]


def test_the_row_of_a_test_report_follows_the_newer_one(
    workspace: Workspace, tested: str, fresh: Path
) -> None:
    old = only(workspace, tested)
    assert row_of(workspace, tested) == ("KN-24", "Trung tâm Một MẪU", "2024-05-02")
    assert workspace.replacements.rows(tested, old.id) == ("Phiếu kiểm nghiệm",)
    workspace.replacements.replace(tested, old.id, fresh, TODAY, row=True)
    assert len(behind(workspace, tested)) == 1, "until the newer number is known"
    workspace.paper_views.say(tested, old.id, number="KN-26", issuer="Trung tâm Hai MẪU")
    workspace.paper_views.say(tested, old.id, issued_on=date(2026, 6, 1))
    assert row_of(workspace, tested) == ("KN-26", "Trung tâm Hai MẪU", "2026-06-01")
    assert behind(workspace, tested) == []
    workspace.dossiers.undo(tested)
    workspace.dossiers.undo(tested)
    assert row_of(workspace, tested) == ("KN-24", "Trung tâm Một MẪU", "2024-05-02")


def test_a_row_that_was_not_to_follow_is_a_finding(
    workspace: Workspace, tested: str, fresh: Path
) -> None:
    old = only(workspace, tested)
    workspace.replacements.replace(tested, old.id, fresh, TODAY)
    workspace.paper_views.say(tested, old.id, number="KN-26")
    rows = workspace.dossiers.get(tested).rows(TESTS)
    assert [row.get("number") for row in rows] == ["KN-24", "KN-26"]
    (message,) = behind(workspace, tested)
    assert "dòng 1 còn ghi giấy số KN-24" in message
    workspace.dossiers.set(tested, TESTS, rows[1:])
    assert behind(workspace, tested) == []
