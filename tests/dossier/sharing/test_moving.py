"""A dossier taken to another edition: what is the same stays, the rest waits for a person."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from ocop_desktop import paths
from ocop_desktop.dossier.files.jsonfile import decode, encode
from ocop_desktop.dossier.scoring.score import score
from ocop_desktop.dossier.sharing.moving import move
from ocop_desktop.dossier.values import Answer, Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.rulebook import amended
from tests.rulebook.amended import ADDED, AMENDED, HONEY_FILE, PART_C, Edit, amend

# 6.2 is gone; 6.1 takes over its two points.
GONE = (
    Edit(PART_C, 'id = "tap-chat--mat-ong"', "{ points = 2,", "{ points = 4,"),
    Edit(HONEY_FILE, 'number = "6.1"', "max = 2", "max = 4"),
    Edit("rulebook.toml", "[integrity]", "leaves = 787", "leaves = 786"),
    Edit("rulebook.toml", "[integrity]", "4 = 290", "4 = 289"),
)


def without_even(folder: Path) -> Rulebook:
    """Return the edition without "Độ đồng đều" (6.2)."""
    criteria = paths.forms_dir() / amended.REAL / PART_C
    text = criteria.read_text(encoding="utf-8")
    start = text.index('[[criteria]]\nid = "do-dong-deu-cua-san-pham"')
    block = text[start : text.index("[[criteria]]", start + 5)]
    return amend(folder, [*GONE, Edit(PART_C, block, block, "")], without='number = "6.2"')


def test_nothing_changes_where_nothing_changed(
    rulebook: Rulebook, honey: Dossier, tmp_path: Path
) -> None:
    found = move(rulebook, amend(tmp_path, amended.CLOCK), honey)
    assert (found.effect, found.review, found.dropped) == ("unaffected", (), ())
    assert (found.star_before, found.star_after) == (3, 3)
    assert (found.points_before, found.points_after) == (70, 70)
    assert found.dossier == msgspec.structs.replace(honey, rulebook=AMENDED)


def test_another_title_keeps_the_answer(rulebook: Rulebook, honey: Dossier, tmp_path: Path) -> None:
    found = move(rulebook, amend(tmp_path, amended.TITLE), honey)
    assert found.effect == "unaffected"
    assert found.dossier.assessment == honey.assessment


def test_other_points_wait_for_a_person(rulebook: Rulebook, honey: Dossier, tmp_path: Path) -> None:
    """6.3 (2 points) and 6.4 (3 points) are open again; their descriptions stay."""
    found = move(rulebook, amend(tmp_path, amended.POINTS), honey)
    assert found.review == ("6.3", "6.4")
    assert (found.points_before, found.points_after) == (70, 65)
    assert (found.star_before, found.star_after) == (3, 3)
    assert found.effect == "points_change"
    for number in found.review:
        assert found.dossier.answer(number) == Answer(description=honey.answer(number).description)
        assert found.dossier.answer(number).description
    assert {n: a for n, a in found.dossier.assessment.items() if n not in found.review} == {
        n: a for n, a in honey.assessment.items() if n not in found.review
    }


def test_a_minimum_is_lost(rulebook: Rulebook, honey: Dossier, tmp_path: Path) -> None:
    """Ready for 4 stars; the changed taste has to be judged anew, and it carries a 4-star mark."""
    options = {"2.3": 3, "3.5": 2, "5.1": 5, "10": 2}
    ready = msgspec.structs.replace(
        honey,
        assessment=honey.assessment | {n: Answer(option=o) for n, o in options.items()},
    )
    found = move(rulebook, amend(tmp_path, amended.POINTS), ready)
    assert (found.star_before, found.star_after) == (4, 3)
    assert found.effect == "minimum_lost"


def test_a_higher_band_is_felt_without_any_review(
    rulebook: Rulebook, honey: Dossier, tmp_path: Path
) -> None:
    options = {"2.3": 3, "3.5": 2, "5.1": 5, "10": 2, "1.1": 1, "3.3": 1, "1.4": 1}
    ready = msgspec.structs.replace(
        honey,
        assessment=honey.assessment | {n: Answer(option=o) for n, o in options.items()},
    )
    assert score(rulebook, ready).points.total == 72
    to_72 = move(rulebook, amend(tmp_path / "a", amended.BAND), ready)
    assert (to_72.star_before, to_72.star_after, to_72.effect) == (4, 4, "unaffected")
    lower = msgspec.structs.replace(ready, assessment=ready.assessment | {"1.7": Answer(option=1)})
    to_71 = move(rulebook, amend(tmp_path / "b", amended.BAND), lower)
    assert (to_71.star_before, to_71.star_after) == (4, 3)
    assert (to_71.effect, to_71.review) == ("minimum_lost", ())


def test_a_set_that_is_not_there_leaves_the_answers(rulebook: Rulebook, tmp_path: Path) -> None:
    newer = amend(tmp_path, (), added=True)
    paper = Evidence(id="e", file="a.pdf", kind="kiem-nghiem", criteria=("7",), fields=())
    snack = Dossier(
        id="d",
        rulebook=AMENDED,
        set=ADDED,
        answers={"product.name": "Bánh MẪU"},
        assessment={"1.1": Answer(option=1, description="Bột gạo trong xã")},
        eliminations={"6.1": False},
        evidence=(paper,),
    )
    found = move(newer, rulebook, snack)
    assert (found.effect, found.review) == ("set_missing", ("1.1",))
    assert found.dossier.set is None
    assert (found.dossier.assessment, found.dossier.eliminations) == ({}, {})
    assert found.dossier.answers == snack.answers
    assert found.dossier.evidence == (msgspec.structs.replace(paper, criteria=()),)


def test_a_criterion_that_moved_takes_its_answer_along(
    rulebook: Rulebook, honey: Dossier, tmp_path: Path
) -> None:
    """6.2 and 6.3 exchange their numbers: options, words and papers follow the criterion."""
    tied = msgspec.structs.replace(
        honey,
        assessment=honey.assessment | {"6.2": Answer(option=1, description="Đều")},
        evidence=(Evidence(id="e", file="a.pdf", criteria=("6.2", "7")),),
    )
    found = move(rulebook, amend(tmp_path, amended.swapped("6.2", "6.3")), tied)
    assert (found.effect, found.review) == ("unaffected", ())
    assert found.dossier.answer("6.3") == tied.answer("6.2")
    assert found.dossier.answer("6.2") == tied.answer("6.3")
    assert found.dossier.evidence[0].criteria == ("6.3", "7")
    assert found.points_before == found.points_after


def test_a_question_follows_its_criterion(
    rulebook: Rulebook, honey: Dossier, tmp_path: Path
) -> None:
    """6.1 (with the stop) and 6.2 exchange their numbers."""
    asked = msgspec.structs.replace(honey, eliminations={"2.1": False, "6.1": True})
    found = move(rulebook, amend(tmp_path, amended.swapped("6.1", "6.2")), asked)
    assert found.dossier.eliminations == {"2.1": False, "6.2": True}


def test_a_new_id_in_the_same_place_keeps_the_answer(
    rulebook: Rulebook, honey: Dossier, tmp_path: Path
) -> None:
    renamed = tuple(
        Edit(file, '"dinh-duong--mat-ong"', '"dinh-duong--mat-ong"', '"dinh-duong--moi"')
        for file in (PART_C, HONEY_FILE)
    )
    found = move(rulebook, amend(tmp_path, renamed), honey)
    assert (found.effect, found.review) == ("unaffected", ())
    assert found.dossier.answer("7") == honey.answer("7")


def test_a_review_is_a_change_even_with_the_same_points(
    rulebook: Rulebook, honey: Dossier, tmp_path: Path
) -> None:
    zeros = {"6.3": Answer(option=1), "6.4": Answer(option=1)}
    worthless = msgspec.structs.replace(honey, assessment=honey.assessment | zeros)
    found = move(rulebook, amend(tmp_path, amended.POINTS), worthless)
    assert found.points_before == found.points_after
    assert (found.review, found.effect) == (("6.3", "6.4"), "points_change")


def test_a_criterion_that_is_gone_is_named_and_its_papers_stay(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier, tmp_path: Path
) -> None:
    tied = msgspec.structs.replace(
        honey, evidence=(*honey.evidence, Evidence(id="x", file="x.pdf", criteria=("6.2",)))
    )
    newer = without_even(tmp_path)
    found = move(rulebook, newer, tied)
    assert found.review == ("6.1", "6.2")
    assert "6.2" not in found.dossier.assessment
    assert found.dossier.answer("6.1").description == honey.answer("6.1").description
    assert [paper.id for paper in found.dossier.evidence] == [p.id for p in tied.evidence]
    assert found.dossier.evidence[-1].criteria == ()
    again = decode(encode(found.dossier), lambda _: (newer, units), found.dossier.id)
    assert again.assessment == found.dossier.assessment


@pytest.mark.parametrize(
    ("edits", "gone"),
    [(amended.STOP, "6.1"), (amended.CAUSE, "gia-mao-ho-so"), (amended.CLOCK, "")],
)
def test_a_question_in_other_words_is_asked_again(
    rulebook: Rulebook,
    honey: Dossier,
    tmp_path: Path,
    edits: tuple[Edit, ...],
    gone: str,
) -> None:
    flags = {"gia-mao-ho-so": False, "ho-so-dang-ky": False, "2.1": False, "6.1": True}
    asked = msgspec.structs.replace(honey, eliminations=flags)
    found = move(rulebook, amend(tmp_path, edits), asked)
    assert found.dossier.eliminations == {k: v for k, v in flags.items() if k != gone}


def test_a_condition_in_other_words_is_asked_again(
    rulebook: Rulebook, honey: Dossier, tmp_path: Path
) -> None:
    met = msgspec.structs.replace(honey, requirements={"1.1": True, "5.3": True})
    found = move(rulebook, amend(tmp_path, amended.CONDITION), met)
    assert found.dossier.requirements == {"5.3": True}
    assert found.review == ("1.1",)
    assert found.dossier.answer("1.1").option is None


def test_nothing_written_is_lost(rulebook: Rulebook, honey: Dossier, tmp_path: Path) -> None:
    """Answers, descriptions, papers: all there, and the old dossier is as it was."""
    before = msgspec.to_builtins(honey)
    edits = (*amended.POINTS, *amended.CONDITION, *amended.STOP, *amended.LABEL)
    found = move(rulebook, amend(tmp_path, edits, added=True), honey)
    assert msgspec.to_builtins(honey) == before
    assert found.dossier.answers == honey.answers
    assert found.dossier.evidence == honey.evidence
    assert found.dossier.planned == honey.planned
    assert {n: a.description for n, a in found.dossier.assessment.items()} == {
        n: a.description for n, a in honey.assessment.items()
    }


def test_a_field_that_is_no_longer_asked_is_named(rulebook: Rulebook, honey: Dossier) -> None:
    fields = {name: f for name, f in rulebook.fields.items() if name != "product.brand"}
    kinds = tuple(k for k in rulebook.evidence.kinds if k.id != "cau-chuyen")
    newer = msgspec.structs.replace(
        rulebook,
        fields=fields,
        evidence=msgspec.structs.replace(rulebook.evidence, kinds=kinds),
    )
    paper = Evidence(
        id="e",
        file="a.pdf",
        kind="cau-chuyen",
        expires_on=date(2030, 1, 1),
        fields=("product.brand", "product.name"),
    )
    found = move(rulebook, newer, msgspec.structs.replace(honey, evidence=(paper,)))
    assert found.dropped == ("product.brand",)
    assert "product.brand" not in found.dossier.answers
    assert found.dossier.evidence == (
        msgspec.structs.replace(paper, kind=None, fields=("product.name",)),
    )


def test_there_and_back_again(rulebook: Rulebook, honey: Dossier, tmp_path: Path) -> None:
    newer = amend(tmp_path, amended.CLOCK, added=True)
    assert move(newer, rulebook, move(rulebook, newer, honey).dossier).dossier == honey


def test_every_set_can_be_moved_to_itself(rulebook: Rulebook) -> None:
    for set_id, chosen in rulebook.sets.items():
        answers = {
            item.number: Answer(
                option=1, case=item.criterion.cases[0].id if item.criterion.cases else None
            )
            for item in chosen.criteria
        }
        one = Dossier(id="d", rulebook=rulebook.id, set=set_id, assessment=answers)
        found = move(rulebook, rulebook, one)
        assert (found.effect, found.dossier) == ("unaffected", one)
