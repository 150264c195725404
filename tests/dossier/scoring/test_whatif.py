"""Trying options leaves the dossier as it is."""

import msgspec
import pytest

from ocop_desktop.dossier.scoring.whatif import Change, compare, variant
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.model import Rulebook

TOURISM = "du-lich-cong-dong-sinh-thai-diem-du-lich"


def test_the_dossier_stays_as_it_is(honey: Dossier) -> None:
    before = msgspec.to_builtins(honey)
    tried = variant(honey, {"3.5": 2, "10": None})
    assert msgspec.to_builtins(honey) == before
    assert tried["3.5"] == Answer(option=2, description=honey.answer("3.5").description)
    assert tried["10"].option is None
    assert tried["10"].description == honey.answer("10").description
    assert {n: a for n, a in tried.items() if n not in {"3.5", "10"}} == {
        n: a for n, a in honey.assessment.items() if n not in {"3.5", "10"}
    }


def test_four_levels_more_make_four_stars(rulebook: Rulebook, honey: Dossier) -> None:
    tried = variant(honey, {"2.3": 3, "3.5": 2, "5.1": 5, "10": 2})
    found = compare(rulebook, honey, honey.assessment, tried)
    assert (found.first.star, found.second.star) == (3, 4)
    assert (found.first.points.total, found.second.points.total) == (70, 76)
    assert found.changes == (
        Change(criterion="2.3", before=2, after=3),
        Change(criterion="3.5", before=1, after=2),
        Change(criterion="5.1", before=3, after=5),
        Change(criterion="10", before=1, after=3),
    )
    fours = tuple((4, number) for number in ("10", "2.3", "3.5", "5.1"))
    assert [pair for pair in found.minimums_gained if pair[0] == 4] == list(fours)
    assert found.minimums_lost == ()


def test_the_other_way_round_loses_what_was_gained(rulebook: Rulebook, honey: Dossier) -> None:
    tried = variant(honey, {"2.3": 3, "5.1": 1})
    there = compare(rulebook, honey, honey.assessment, tried)
    back = compare(rulebook, honey, tried, honey.assessment)
    assert there.minimums_gained == back.minimums_lost
    assert there.minimums_lost == back.minimums_gained
    assert {c.criterion: (c.before, c.after) for c in back.changes} == {
        c.criterion: (c.after, c.before) for c in there.changes
    }


def test_without_a_story_its_structure_falls_too(rulebook: Rulebook, honey: Dossier) -> None:
    found = compare(rulebook, honey, honey.assessment, variant(honey, {"5.1": 1}))
    assert found.changes == (
        Change(criterion="5.1", before=3, after=0),
        Change(criterion="5.2", before=2, after=0),
    )


def test_two_equal_variants_do_not_differ(rulebook: Rulebook, honey: Dossier) -> None:
    same = compare(rulebook, honey, honey.assessment, variant(honey, {"1.1": 3}))
    assert (same.changes, same.minimums_gained, same.minimums_lost) == ((), (), ())
    assert same.first == same.second


def test_losing_the_safety_certificate_loses_the_three_star_minimum(
    rulebook: Rulebook, honey: Dossier
) -> None:
    found = compare(rulebook, honey, honey.assessment, variant(honey, {"10": None}))
    assert found.minimums_lost == ((3, "10"),)
    assert found.second.star == 2


def test_a_criterion_with_cases_keeps_its_case(rulebook: Rulebook) -> None:
    village = Dossier(
        id="d",
        rulebook=rulebook.id,
        set=TOURISM,
        assessment={"8": Answer(option=1, case="b")},
    )
    tried = variant(village, {"8": 2})
    assert tried["8"] == Answer(option=2, case="b")
    found = compare(rulebook, village, village.assessment, tried)
    assert found.changes == (Change(criterion="8", before=1, after=3),)
    with pytest.raises(UserError, match="chọn trường hợp"):
        compare(rulebook, village, village.assessment, variant(village, {"9": 1}))


def test_eliminations_count_in_both(rulebook: Rulebook, honey: Dossier) -> None:
    out = msgspec.structs.replace(honey, eliminations={"2.1": True})
    found = compare(rulebook, out, out.assessment, variant(out, {"3.5": 2}))
    assert (found.first.star, found.second.star) == (0, 0)
    assert found.second.points.total == found.first.points.total + 1
