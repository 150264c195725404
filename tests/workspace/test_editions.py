"""Dossiers between two editions: what changed, what a move would do, and the move itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import NewDossier, Workspace
from tests.media import files

REAL, FICTION = "qd-26-2026", "qd-99-2031-gia-dinh"
HONEY, TEA = "mat-ong-va-nong-san-khac", "che-tuoi-che-che-bien"
FORMS = Path(__file__).parent.parent / "data" / "forms"


@pytest.fixture(scope="module")
def both() -> Catalogue:
    return Catalogue(paths.forms_dir(), FORMS)


@pytest.fixture
def desk(tmp_path: Path, both: Catalogue) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "hai bộ", both) as opened:
        yield opened


def dossier(desk: Workspace, title: str, set_id: str, **options: int) -> str:
    made = desk.dossiers.create(NewDossier(title=title, set_id=set_id, rulebook=REAL))
    for number, option in options.items():
        value = {"option": option, "description": f"mô tả {number}"}
        desk.dossiers.set(made, f"assessment/{number.strip('_').replace('_', '.')}", value)
    return made


def test_differences_are_told_line_by_line(desk: Workspace) -> None:
    lines = [str(line) for line in desk.editions.differences(REAL, FICTION)]
    assert any(line.startswith(f"~ {HONEY} 4.1 mức 3: 3 điểm") for line in lines)
    assert any(line.startswith("+ bộ sản phẩm banh-mat-gia-dinh") for line in lines)
    assert desk.editions.differences(REAL, REAL) == ()
    with pytest.raises(UserError, match="qd-1-1999"):
        desk.editions.differences(REAL, "qd-1-1999")


def test_a_dry_run_tells_the_effect_and_writes_nothing(desk: Workspace) -> None:
    same = dossier(desk, "Một", HONEY, _1_1=2)
    points = dossier(desk, "Hai", HONEY, _1_1=2, _4_1=3)
    gone = dossier(desk, "Ba", TEA, _1_1=2)
    desk.dossiers.add(FICTION, {"set": HONEY, "product.name": "Bộ mới"})
    hidden = dossier(desk, "Đã xóa", HONEY)
    desk.dossiers.remove(hidden)
    before = {row.id: row for row in desk.dossiers.list()}
    trials = {trial.dossier: trial.move for trial in desk.editions.try_all(REAL, FICTION)}
    assert set(trials) == {same, points, gone}
    assert trials[same].effect == "unaffected"
    assert trials[points].effect == "points_change"
    assert trials[points].review == ("4.1",)
    assert trials[gone].effect == "set_missing"
    assert {row.id: row for row in desk.dossiers.list()} == before


def test_a_move_copies_what_is_the_same_and_marks_the_rest(desk: Workspace, tmp_path: Path) -> None:
    old = dossier(desk, "Mật ong MẪU", HONEY, _1_1=2, _4_1=3)
    paper = files.pdf(tmp_path / "giấy.pdf")
    desk.evidence.add(old, [paper], criteria=["4.1"])
    desk.dossiers.set(old, "producer.phone", "0912345678")
    was = desk.dossiers.get(old)
    made = desk.editions.move(old, FICTION)
    new = desk.dossiers.get(made.dossier)
    assert (new.rulebook, new.set) == (FICTION, HONEY)
    assert new.answer("1.1").option == 2
    assert new.answer("4.1").option is None
    assert new.answer("4.1").description == "mô tả _4_1"
    assert new.text("product.name") == "Mật ong MẪU"
    assert "producer.phone" in made.move.dropped
    assert "product.name" not in made.move.dropped
    assert desk.evidence.path(made.dossier, new.evidence[0].id).read_bytes() == paper.read_bytes()
    assert desk.dossiers.get(old) is was
    assert desk.editions.to_review(made.dossier) == ("4.1",)
    origin = desk.editions.origin(made.dossier)
    assert origin is not None
    assert (origin.dossier, origin.rulebook) == (old, REAL)
    assert desk.editions.origin(old) is None
    assert desk.editions.to_review(old) == ()


def test_review_ends_when_somebody_has_looked(desk: Workspace) -> None:
    made = desk.editions.move(dossier(desk, "x", HONEY, _4_1=3), FICTION).dossier
    desk.dossiers.set(made, "assessment/4.1", {"option": 1})
    assert desk.editions.to_review(made) == ()
    desk.dossiers.undo(made)
    assert desk.editions.to_review(made) == ("4.1",)
    copy = desk.dossiers.duplicate(made)
    assert desk.editions.to_review(copy) == ("4.1",)


def test_a_move_without_its_set_keeps_the_papers_and_the_answers(desk: Workspace) -> None:
    made = desk.editions.move(dossier(desk, "Chè MẪU", TEA, _1_1=2), FICTION)
    new = desk.dossiers.get(made.dossier)
    assert (new.set, new.assessment) == (None, {})
    assert new.text("product.name") == "Chè MẪU"
    assert desk.editions.to_review(made.dossier) == ()


def test_a_move_to_the_same_or_an_unknown_edition_is_refused(desk: Workspace) -> None:
    old = dossier(desk, "x", HONEY)
    for edition, words in ((REAL, "đã theo đúng"), ("qd-1-1999", "qd-1-1999")):
        with pytest.raises(UserError, match=words):
            desk.editions.move(old, edition)
    assert desk.dossiers.count() == 1
