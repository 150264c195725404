"""Worked cases written for people (tests/cases/*.toml), and what must hold for any answers."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_desktop import paths
from ocop_desktop.dossier.scoring.score import Score, minimum, score, score_set, star_for
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.criteria import CriteriaSet, SetCriterion
from ocop_desktop.rulebook.edition import Edition
from ocop_desktop.rulebook.loader import load
from ocop_desktop.rulebook.model import Rulebook

CASES = Path(__file__).parent.parent / "cases"
# Also needed outside fixtures: parameter lists and hypothesis strategies are made at import.
LAW = load(paths.forms_dir() / "qd-26-2026")
SETS = {chosen.no: chosen for chosen in LAW.sets.values()}
Assessment = dict[str, Answer]


def _read(name: str) -> Any:
    return tomli.loads((CASES / name).read_text(encoding="utf-8"))


MARKS = _read("moc-diem-26-bo.toml")["sets"]
STORIES = _read("truong-hop.toml")["cases"]


def _case(item: SetCriterion) -> str | None:
    return item.criterion.cases[0].id if item.criterion.cases else None


def _answer(item: SetCriterion, option: int | None) -> Answer:
    return Answer(option=option, case=_case(item) if option else None)


def _start(chosen: CriteriaSet, start: str) -> Assessment:
    if start == "nothing":
        return {}
    if start == "highest":
        return {i.number: _answer(i, len(i.options(_case(i)))) for i in chosen.criteria}
    if start == "lowest":
        boxes = {item.number for item in chosen.criteria if item.criterion.single_box}
        return {i.number: _answer(i, 1) for i in chosen.criteria if i.number not in boxes}
    star = int(start.removeprefix("minimum-"))
    found = {i.number: minimum(i, None, star, cumulative=True) for i in chosen.criteria}
    return {
        number: _answer(chosen.by_number[number], option)
        for number, option in found.items()
        if option
    }


def _choose(assessment: Assessment, changes: Mapping[str, int | str]) -> Assessment:
    found = dict(assessment)
    for number, choice in changes.items():
        if choice == 0:
            found.pop(number, None)
        elif isinstance(choice, str):
            found[number] = Answer(case=choice[0], option=int(choice[1:]))
        else:
            found[number] = Answer(option=choice)
    return found


def _scored(chosen: CriteriaSet, assessment: Assessment, *yes: str) -> Score:
    return score_set(LAW.edition, chosen, assessment, dict.fromkeys(yes, True))


@pytest.mark.parametrize("case", STORIES, ids=lambda case: case["title"])
def test_worked_case(case: dict[str, Any]) -> None:
    chosen = SETS[case["set"]]
    assessment = _choose(_start(chosen, case["start"]), case.get("choose", {}))
    found = _scored(chosen, assessment, *case.get("answer_yes", ()))
    points = found.points
    result = {
        "points": [points.A, points.B, points.C, points.total],
        "by_points": found.star_by_points,
        "by_minimums": found.star_by_minimums,
        "star": found.star,
        "blocking": [f"{b.star}: {b.criterion} {b.have}/{b.need}" for b in found.blocking],
        "eliminated": [f"{rule.kind} {rule.id}" for rule in found.eliminations],
    }
    for key, value in case["expect"].items():
        got = result[key]
        if key == "blocking":
            stars = {line[0] for line in value} if value else {"3", "4", "5"}
            got = [line for line in got if line[0] in stars]
        assert got == value, key
    assert case["why"].endswith(".")


@pytest.mark.parametrize("entry", _read("bac-sao.toml")["bands"], ids=lambda e: e["points"])
def test_band_of_an_average(entry: dict[str, Any]) -> None:
    assert star_for(LAW.edition, Decimal(entry["points"])) == entry["star"]
    assert star_for(LAW.edition, float(entry["points"])) == entry["star"]


def _all_sets(entry: dict[str, Any]) -> str:
    return f"{entry['no']} {entry['id']}"


@pytest.mark.parametrize("entry", MARKS, ids=_all_sets)
def test_marks_of_every_set(entry: dict[str, Any]) -> None:
    chosen = SETS[entry["no"]]
    assert chosen.name == entry["name"]
    nothing = _scored(chosen, {})
    assert (nothing.points.total, nothing.star, nothing.answered) == (0, 1, 0)
    assert [len(nothing.blockers(star)) for star in (3, 4, 5)] == entry["marks"]
    highest = _scored(chosen, _start(chosen, "highest"))
    assert (highest.points.total, highest.star, highest.blocking) == (100, 5, ())
    lowest = _scored(chosen, _start(chosen, "lowest"))
    assert lowest.points.total == entry["lowest"]
    for star, forced in zip((3, 4, 5), entry["forced"], strict=True):
        exact = _scored(chosen, _start(chosen, f"minimum-{star}"))
        assert exact.points.total == forced
        assert exact.star_by_minimums >= star
        assert not exact.blockers(star)
        assert exact.star == min(exact.star_by_points, exact.star_by_minimums)


@pytest.mark.parametrize("entry", MARKS, ids=_all_sets)
def test_one_level_below_each_minimum_blocks_that_star(entry: dict[str, Any]) -> None:
    chosen = SETS[entry["no"]]
    full = _start(chosen, "highest")
    for star in (3, 4, 5):
        for item in chosen.criteria:
            need = minimum(item, None, star, cumulative=True)
            if need is None:
                continue
            below = {**full, item.number: _answer(item, need - 1 or None)}
            found = _scored(chosen, below)
            assert [blocker.criterion for blocker in found.blockers(star)] == [item.number]
            assert found.star_by_minimums < star
            at = _scored(chosen, {**full, item.number: _answer(item, need)})
            assert at.star_by_minimums >= star


def test_a_star_on_its_own_when_the_edition_does_not_add_up(rulebook: Rulebook) -> None:
    single = msgspec.structs.replace(rulebook.edition, cumulative_minimums=False)
    chosen = SETS[4]
    assessment = _choose(_start(chosen, "highest"), {"3.5": 0})
    found = score_set(single, chosen, assessment, {})
    assert {blocker.star for blocker in found.blocking} == {3, 4}
    assert found.star_by_minimums == 5


@pytest.mark.parametrize(
    ("no", "number", "answer", "words"),
    [
        (4, "1.1", Answer(option=4), "không có mức 4"),
        (4, "1.1", Answer(option=0), "không có mức 0"),
        (4, "2.4", Answer(option=2), "không có mức 2"),
        (26, "8", Answer(option=1), "chọn trường hợp"),
        (26, "8", Answer(option=1, case="c"), "trường hợp “c”"),
        (26, "8", Answer(option=3, case="a"), "không có mức 3"),
    ],
)
def test_an_option_that_does_not_exist_is_refused(
    no: int, number: str, answer: Answer, words: str
) -> None:
    with pytest.raises(UserError, match=words):
        _scored(SETS[no], {number: answer})


def test_a_dossier_without_a_set_has_no_score(rulebook: Rulebook) -> None:
    for name in (None, "khong-co"):
        with pytest.raises(UserError, match="bộ sản phẩm"):
            score(rulebook, Dossier(id="x", rulebook=rulebook.id, set=name))


def test_answers_to_other_criteria_are_not_counted() -> None:
    assert _scored(SETS[4], {"99": Answer(option=1)}).points.total == 0


# What must hold whatever is chosen.


@st.composite
def _sets_and_answers(draw: st.DrawFn) -> tuple[CriteriaSet, Assessment]:
    chosen = draw(st.sampled_from(tuple(SETS.values())))
    assessment: Assessment = {}
    for item in chosen.criteria:
        case = draw(st.sampled_from([c.id for c in item.criterion.cases] or [None]))
        option = draw(st.integers(0, len(item.options(case))))
        if option:
            assessment[item.number] = Answer(option=option, case=case)
    return chosen, assessment


def _has_story(chosen: CriteriaSet, points: Mapping[str, int]) -> bool:
    return chosen.by_number["5.1"].criterion.topic != "story" or points["5.1"] > 0


@settings(max_examples=150, deadline=None)
@given(_sets_and_answers())
def test_points_are_the_sum_of_the_options(pair: tuple[CriteriaSet, Assessment]) -> None:
    chosen, assessment = pair
    found = _scored(chosen, assessment)
    expected = {}
    for item in chosen.criteria:
        answer = assessment.get(item.number)
        expected[item.number] = (
            item.options(answer.case)[answer.option - 1].points if answer and answer.option else 0
        )
    if not _has_story(chosen, expected):
        expected["5.2"] = 0
    assert found.per_criterion == expected
    assert found.points.total == sum(expected.values())
    assert found.points.total == found.points.A + found.points.B + found.points.C
    assert found.answered == len(assessment)


def _star_by_hand(edition: Edition, chosen: CriteriaSet, assessment: Assessment) -> int:
    """Highest star no marked option up to it stands above the chosen one; read straight off."""
    reached = 2
    for star in (3, 4, 5):
        for item in chosen.criteria:
            answer = assessment.get(item.number, Answer())
            for index, option in enumerate(item.options(answer.case or _case(item)), start=1):
                marked = option.min_star is not None and option.min_star <= star
                if marked and index > (answer.option or 0):
                    return reached
        reached = star
    assert edition.cumulative_minimums
    return reached


@settings(max_examples=150, deadline=None)
@given(_sets_and_answers())
def test_star_is_the_lower_of_the_two(pair: tuple[CriteriaSet, Assessment]) -> None:
    chosen, assessment = pair
    found = _scored(chosen, assessment)
    assert found.star_by_points == star_for(LAW.edition, found.points.total)
    assert found.star_by_minimums == _star_by_hand(LAW.edition, chosen, assessment)
    if not found.eliminated:
        assert found.star == min(found.star_by_points, found.star_by_minimums)
    else:
        assert found.star == 0


@settings(max_examples=200, deadline=None)
@given(_sets_and_answers(), st.data())
def test_a_higher_option_never_lowers_the_star(
    pair: tuple[CriteriaSet, Assessment], data: st.DataObject
) -> None:
    chosen, assessment = pair
    item = data.draw(st.sampled_from(chosen.criteria))
    answer = assessment.get(item.number, Answer(case=_case(item)))
    top = len(item.options(answer.case))
    if answer.option == top:
        return
    better = Answer(option=(answer.option or 0) + 1, case=answer.case)
    before, after = (
        _scored(chosen, assessment),
        _scored(chosen, {**assessment, item.number: better}),
    )
    assert after.points.total >= before.points.total
    # Set 16 only: a first choice worth 0 points may stop the scoring.
    if not after.eliminated:
        assert after.star >= before.star


@settings(max_examples=60, deadline=None)
@given(_sets_and_answers(), st.data())
def test_an_elimination_leaves_no_star_and_the_points_as_they_are(
    pair: tuple[CriteriaSet, Assessment], data: st.DataObject
) -> None:
    chosen, assessment = pair
    questions = [rule.id for rule in chosen.disqualifiers] + [
        item.number
        for item in chosen.criteria
        if any(not rule.zero_points_at for rule in item.criterion.eliminates)
    ]
    if not questions:
        return
    asked = data.draw(st.sampled_from(questions))
    plain, out = _scored(chosen, assessment), _scored(chosen, assessment, asked)
    assert (out.star, out.eliminated) == (0, True)
    assert asked in {rule.id for rule in out.eliminations}
    assert out.points == plain.points
