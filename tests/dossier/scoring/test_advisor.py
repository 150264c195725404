"""The road to a star against an independent search that tries everything."""

from collections.abc import Iterable
from datetime import date

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ocop_desktop.dossier.scoring.advisor import Road, Weigh, road, with_raises
from ocop_desktop.dossier.scoring.score import Score, score_set
from ocop_desktop.dossier.scoring.ways import Raise
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.rulebook.criteria import SetCriterion
from ocop_desktop.rulebook.model import Rulebook
from tests.dossier.small import (
    Cost,
    Level,
    Row,
    Small,
    best_by_trying,
    burdens,
    cost,
    dossier,
    shows,
)

TODAY = date(2026, 11, 20)
WEIGHS: tuple[Weigh, ...] = ("effort", "time", "few")
TOURISM = "du-lich-cong-dong-sinh-thai-diem-du-lich"


def lv(points: int, star: int | None = None, months: float = 1, effort: int | None = 1) -> Level:
    return Level(points, star, months, effort)


def fixed(points: int, star: int | None = None) -> Level:
    return Level(points, star, 0, 5, changeable=False)


PLAIN = Small(
    rows=(
        Row((lv(1, 3, 2, 2), lv(2, None, 3, 2), lv(3, 5, 12, 3))),
        Row((lv(0), lv(1, None, 1, 1), lv(3, 4, 6, 4))),
        Row((lv(1, None, 0.5, 1), lv(2, None, 2, 2))),
        Row((lv(0), lv(1, None, 8, 4), lv(2, None, 14, 5))),
        Row((lv(1, None, 1, 1), lv(3, None, 2, 5), lv(4, None, 3, 5))),
    )
)
STORY = Small(
    rows=(
        Row(
            (lv(0), lv(1, None, 0.5, 1), lv(2, None, 1, 1), lv(4, 4, 1, 2)),
            topic="story",
        ),
        Row((lv(0), lv(1, None, 0.5, 1), lv(3, None, 0.5, 1)), has_story=True),
        Row((lv(1, 3, 2, 2), lv(2, None, 17, 3))),
        Row((lv(1, None, 3, 3), lv(2, None, 4, 4), lv(3, None, 4, 4))),
        Row((lv(1, None, 9, 5), lv(2, 5, 9, 5))),
    )
)
MARKED_STORY = Small(
    rows=(
        Row((lv(0), lv(1), lv(2)), topic="story"),
        Row((lv(0, 3, 1, 2), lv(2, 4, 2, 3)), has_story=True),
        Row((lv(2), lv(4), lv(6))),
        Row((lv(2, None, 6, 5), lv(5, None, 6, 5))),
    ),
    bands=(2, 4, 6, 9),
)
ZEROS = Small(
    rows=(
        Row((lv(0), lv(1, None, 4, 3), lv(2, None, 4, 3))),
        Row((lv(0), lv(1, None, 4, 3), lv(3, 5, 4, 3))),
        Row((lv(0), lv(2, 4, 4, 3)), zeros=("1", "2", "3")),
        Row((lv(1, 3), lv(4))),
        Row((lv(1), lv(2), lv(3))),
    )
)
UNCHANGEABLE = Small(
    rows=(
        Row((fixed(0), fixed(3))),
        Row((lv(1), fixed(2, 5))),
        Row((lv(1, 3), lv(2, None, 1, None), lv(3, 4, 5, 4))),
        Row((lv(2), lv(4))),
        Row((lv(1, None, 1, None), lv(3, None, 1, None))),
    )
)
CASES = Small(
    rows=(
        Row((lv(1), lv(3, 4, 6, 3)), other=(lv(0), lv(1), lv(2, None, 6, 3), lv(3, 4, 6, 3))),
        Row((lv(1, None, 4, 4), lv(2, None, 4, 4)), other=(lv(2, None, 4, 4),)),
        Row((lv(1, 3), lv(2), lv(3, 5, 2, 2))),
        Row((lv(2), lv(4))),
    ),
    bands=(2, 4, 7, 9),
)
EQUAL = Small(
    rows=(
        Row((lv(1, None, 1, 1), lv(1, 3, 1, 1), lv(3, None, 6, 5))),
        Row((lv(1), lv(1, 4), lv(3, None, 2, 2), lv(5, 5, 3, 3))),
        Row((lv(2, None, 4, 5), lv(3, None, 5, 5))),
    ),
    bands=(1, 3, 4, 7),
)
WAITS = Small(
    rows=(
        Row((lv(3, None, 1, 5), lv(5, None, 9, 5))),
        Row((lv(3, None, 8, 1),)),
        Row((lv(2, None, 2, 3), lv(4, 4, 6, 4))),
        Row((lv(1, None, 0.5, 4), lv(2, None, 7, 4), lv(3, 5, 12, 4))),
        Row((lv(1, 3, 17, 3),)),
    ),
    bands=(2, 5, 8, 11),
)
EACH_STAR_ALONE = Small(rows=PLAIN.rows, cumulative=False)
SETS = {
    "plain": PLAIN,
    "story": STORY,
    "marked story": MARKED_STORY,
    "zeros": ZEROS,
    "unchangeable": UNCHANGEABLE,
    "cases": CASES,
    "equal points": EQUAL,
    "waits": WAITS,
    "stars apart": EACH_STAR_ALONE,
}


def spent(small: Small, start: Dossier, found: Road, shown: dict[str, int], weigh: Weigh) -> Cost:
    """Return what a road costs by the published definition, not by its own account."""
    rows = dict(zip(small.numbers, small.rows, strict=True))
    steps = []
    for item in found.raises:
        answer = start.answer(item.criterion)
        row = rows[item.criterion]
        case = answer.case or ("a" if row.other else None)
        ways = burdens(row, case, answer.option or 0, shown.get(item.criterion, 0))
        assert item.to_option in ways
        assert (item.months, item.effort, 0 if item.accept else 1) == ways[item.to_option]
        steps.append(ways[item.to_option])
    return cost(steps, weigh)


def after(rulebook: Rulebook, start: Dossier, raises: Iterable[Raise]) -> Score:
    chosen = rulebook.sets[start.set or ""]
    return score_set(rulebook.edition, chosen, with_raises(start, raises), start.eliminations)


def fulfils(score: Score, star: int) -> bool:
    """Points, own minimums and no elimination. Where marks add up, this is `star` reached."""
    return score.star_by_points >= star and not score.blockers(star) and not score.eliminated


def droppable(rulebook: Rulebook, start: Dossier, found: Road) -> list[str]:
    """Return the raises without which the star would be reached all the same."""
    return [
        item.criterion
        for item in found.raises
        if fulfils(after(rulebook, start, set(found.raises) - {item}), found.star)
    ]


def compare_with_trying(
    base: Rulebook, small: Small, start: Dossier, shown: dict[str, int]
) -> None:
    rulebook = small.rulebook(base)
    best = best_by_trying(small, rulebook, start, shown)
    for star in (3, 4, 5):
        for weigh in WEIGHS:
            found = road(rulebook, start, star, TODAY, proposals=shows(shown), weigh=weigh)
            assert found.reachable == (star in best), (star, weigh, found.reason)
            assert bool(found.reason) != found.reachable
            if found.reachable:
                assert after(rulebook, start, found.raises).star >= star
                assert fulfils(after(rulebook, start, found.raises), star)
                assert spent(small, start, found, shown, weigh) == best[star][weigh]
                assert droppable(rulebook, start, found) == []
            else:
                assert found.raises == ()


@st.composite
def starts(draw: st.DrawFn, small: Small) -> tuple[Dossier, dict[str, int]]:
    options: dict[str, int | None] = {}
    cases: dict[str, str] = {}
    shown: dict[str, int] = {}
    for number, row in zip(small.numbers, small.rows, strict=True):
        if row.other and draw(st.booleans()):
            cases[number] = draw(st.sampled_from("ab"))
        top = len(row.of(cases.get(number)))
        chosen = draw(st.integers(0, top)) or None
        options[number] = chosen if not row.other or number in cases else None
        if not row.other and draw(st.integers(0, 3)) == 0:
            shown[number] = draw(st.integers(1, top))
    return dossier(options, cases=cases), shown


@pytest.mark.parametrize("name", SETS)
@settings(derandomize=True, max_examples=15, deadline=None)
@given(data=st.data())
def test_as_cheap_as_trying_everything(rulebook: Rulebook, name: str, data: st.DataObject) -> None:
    start, shown = data.draw(starts(SETS[name]))
    compare_with_trying(rulebook, SETS[name], start, shown)


@pytest.mark.parametrize("name", SETS)
def test_as_cheap_as_trying_everything_from_nothing(rulebook: Rulebook, name: str) -> None:
    compare_with_trying(rulebook, SETS[name], dossier({}), {})


@pytest.mark.parametrize("name", SETS)
def test_as_cheap_as_trying_everything_from_the_lowest(rulebook: Rulebook, name: str) -> None:
    small = SETS[name]
    lowest = dict.fromkeys(small.numbers, 1)
    cases = {n: "b" for n, row in zip(small.numbers, small.rows, strict=True) if row.other}
    compare_with_trying(rulebook, small, dossier(lowest, cases=cases), {})


@st.composite
def made_sets(draw: st.DrawFn) -> Small:
    rows = []
    for _ in range(draw(st.integers(4, 6))):
        points, levels = draw(st.integers(0, 1)), []
        marks = iter(sorted(draw(st.lists(st.sampled_from((3, 4, 5)), max_size=2, unique=True))))
        for _ in range(draw(st.integers(1, 3))):
            star = next(marks, None) if draw(st.booleans()) else None
            months = draw(st.sampled_from((0, 0.5, 1, 2, 6, 12)))
            effort = draw(st.sampled_from((None, 1, 1, 2, 3, 5)))
            levels.append(Level(points, star, months, effort, draw(st.integers(0, 7)) > 0))
            points += draw(st.integers(1, 3))
        rows.append(Row(tuple(levels)))
    if draw(st.booleans()):
        rows[0] = Row((Level(0), *(Level(p + 1, None, 1, 1) for p in range(2))), topic="story")
        rows[1] = Row(rows[1].levels, has_story=True)
    total = sum(row.levels[-1].points for row in rows)
    assume(total >= 6)
    bands = sorted(draw(st.lists(st.integers(1, total), min_size=4, max_size=4, unique=True)))
    return Small(rows=tuple(rows), bands=(bands[0], bands[1], bands[2], bands[3]))


@settings(derandomize=True, max_examples=100, deadline=None)
@given(data=st.data())
def test_as_cheap_as_trying_everything_on_made_sets(
    rulebook: Rulebook, data: st.DataObject
) -> None:
    small = data.draw(made_sets())
    start, shown = data.draw(starts(small))
    compare_with_trying(rulebook, small, start, shown)


def test_time_spares_effort_within_the_unavoidable_wait(rulebook: Rulebook) -> None:
    """17 months cannot be avoided, so a slow cheap action beats a quick dear one."""
    small = Small(
        rows=(
            Row((lv(3, None, 1, 5), lv(5, None, 9, 5))),
            Row((lv(3, None, 8, 1),)),
            Row((lv(1, 3, 17, 3),)),
        ),
        bands=(2, 4, 8, 9),
    )
    found = road(small.rulebook(rulebook), dossier({}), 3, TODAY, weigh="time")
    assert {item.criterion for item in found.raises} == {"2", "3"}
    assert (found.months, found.effort) == (17, 4)


def test_a_question_answered_yes_leaves_no_road(rulebook: Rulebook) -> None:
    small = Small(rows=(*PLAIN.rows[:4], Row((lv(4), lv(9)), asked=True)))
    law = small.rulebook(rulebook)
    out = road(law, dossier({}, eliminations={"5": True}), 3, TODAY)
    assert (out.reachable, out.reason) == (False, "Hồ sơ đang bị loại: bị hỏi.")
    assert road(law, dossier({}, eliminations={"5": False}), 3, TODAY).reachable


def test_a_stop_is_not_called_a_disqualification(rulebook: Rulebook, honey: Dossier) -> None:
    stopped = msgspec.structs.replace(honey, eliminations={"6.1": True})
    found = road(rulebook, stopped, 4, TODAY)
    assert not found.reachable
    assert found.reason.startswith("Hồ sơ không được đánh giá tiếp: ")


def test_a_zero_that_stops_the_scoring_can_be_raised(rulebook: Rulebook) -> None:
    """A "no" stored for the criterion that carries the zero rule changes nothing."""
    start = dossier({"1": 1, "4": 2}, eliminations={"3": False})
    found = road(ZEROS.rulebook(rulebook), start, 3, TODAY)
    assert found.reachable
    assert [item.criterion for item in found.raises if item.forced] == ["1"]


def test_a_minimum_that_nothing_reaches_is_named(rulebook: Rulebook) -> None:
    found = road(UNCHANGEABLE.rulebook(rulebook), dossier({"2": 1}), 5, TODAY)
    assert found.reason == (
        "Tiêu chí 2 Tiêu chí 2 chưa đạt mức tối thiểu và không nâng được bằng việc làm thêm."
    )


def test_too_few_points_whatever_is_raised(rulebook: Rulebook) -> None:
    small = Small(rows=(Row((lv(1), lv(2))), Row((fixed(5),))), bands=(1, 3, 4, 6))
    found = road(small.rulebook(rulebook), dossier({}), 3, TODAY)
    assert found.reason == "Nâng hết những mức nâng được vẫn chưa đủ điểm."


def test_what_the_data_shows_is_accepted_whole(rulebook: Rulebook) -> None:
    """Four points are missing, the data shows level 3: it is not accepted halfway."""
    small = Small(rows=(Row((lv(1), lv(4), lv(5))), Row((lv(4),))), bands=(1, 4, 6, 9))
    law = small.rulebook(rulebook)
    found = road(law, dossier({}), 3, TODAY, proposals=shows({"1": 3}))
    (accept,) = found.raises
    assert (accept.to_option, accept.accept, accept.effort, accept.months) == (3, True, 0, 0)
    assert accept.title == "Nhận mức theo số liệu đã khai"
    assert accept.papers == ()


def test_a_case_not_yet_chosen_is_the_first_and_is_written_down(rulebook: Rulebook) -> None:
    found = road(CASES.rulebook(rulebook), dossier({}), 4, TODAY)
    cased = {item.criterion: item.case for item in found.raises}
    assert cased["1"] == "a"
    assert cased.get("3") is None
    kept = road(CASES.rulebook(rulebook), dossier({"1": 1}, cases={"1": "b"}), 4, TODAY)
    assert {item.case for item in kept.raises if item.criterion == "1"} == {"b"}


def test_a_wait_already_begun_is_shorter(rulebook: Rulebook, honey: Dossier) -> None:
    """A trademark takes 17 months; the sample's application has run for most of them."""

    def months(applied_on: str | None) -> float:
        rows = [{"kind": "trademark", "name": "A", "stage": "accepted"}]
        if applied_on:
            rows[0]["applied_on"] = applied_on
        start = msgspec.structs.replace(honey, answers={**honey.answers, "ip.rights": rows})
        found = road(rulebook, start, 4, TODAY)
        return next(item.months for item in found.raises if item.criterion == "3.5")

    assert months(None) == 17
    assert months("2026-11-20") == 17
    assert months("2027-01-20") == 17  # a date ahead does not lengthen the wait
    assert months("2026-05-20") == pytest.approx(17 - 184 / 30.4, abs=0.05)
    assert months("2025-06-01") == 1  # nearly there: about a month more
    assert months("2020-01-01") == 1  # overdue: still a month


def test_opened_minimums_and_order(rulebook: Rulebook, honey: Dossier) -> None:
    found = road(rulebook, honey, 4, TODAY)
    assert (found.points_now, found.points_after, found.points_needed) == (70, 76, 70)
    assert {item.criterion: item.opens for item in found.raises} == {
        "10": (4,),
        "3.5": (4,),
        "5.1": (4,),
        "2.3": (4,),
    }
    waits = [item.months for item in found.raises]
    assert waits == sorted(waits, reverse=True)
    assert all(item.forced for item in found.raises)
    assert after(rulebook, honey, found.raises).star == 4


def test_a_star_already_reached_needs_nothing(rulebook: Rulebook, honey: Dossier) -> None:
    found = road(rulebook, honey, 3, TODAY)
    assert (found.reachable, found.raises, found.effort, found.months) == (True, (), 0, 0)


def test_raises_leave_the_dossier_alone(rulebook: Rulebook, honey: Dossier) -> None:
    before = msgspec.to_builtins(honey)
    after = with_raises(honey, road(rulebook, honey, 5, TODAY).raises)
    assert msgspec.to_builtins(honey) == before
    assert all(after[n].description == a.description for n, a in honey.assessment.items())


def lowest(rulebook: Rulebook, set_id: str) -> Dossier:
    answers = {
        item.number: Answer(option=1, case=first_case(item))
        for item in rulebook.sets[set_id].criteria
        if not item.criterion.single_box
    }
    return Dossier(id="d", rulebook=rulebook.id, set=set_id, assessment=answers)


def first_case(item: SetCriterion) -> str | None:
    return item.criterion.cases[0].id if item.criterion.cases else None


def nothing(rulebook: Rulebook, set_id: str) -> Dossier:
    return Dossier(id="d", rulebook=rulebook.id, set=set_id)


REAL = list(range(26))


@pytest.mark.parametrize("no", REAL)
@pytest.mark.parametrize("start", [nothing, lowest])
def test_roads_of_the_real_sets(rulebook: Rulebook, no: int, start: type[Dossier]) -> None:
    set_id = list(rulebook.sets)[no]
    dossier = start(rulebook, set_id)
    for star in (3, 4, 5):
        found = road(rulebook, dossier, star, TODAY)
        assert found.reachable, (set_id, star, found.reason)
        assert found == road(rulebook, dossier, star, TODAY)
        assert after(rulebook, dossier, found.raises).star == star
        assert droppable(rulebook, dossier, found) == []
        assert found.points_after >= found.points_needed
        assert len({item.criterion for item in found.raises}) == len(found.raises)
        for item in found.raises:
            assert item.title
            assert item.to_option > (item.from_option or 0)


@pytest.mark.parametrize("no", REAL)
def test_a_higher_level_never_costs_less(rulebook: Rulebook, no: int) -> None:
    """For each criterion alone: from every start, months and effort grow with the level."""
    set_id = list(rulebook.sets)[no]
    for item in rulebook.sets[set_id].criteria:
        top = len(item.options(first_case(item)))
        for start in range(top):
            months, effort = 0.0, 0
            for option in range(start + 1, top + 1):
                way = _alone(rulebook, set_id, item, start, option)
                if way is not None:
                    assert (way.months, way.effort) >= (months, effort)
                    assert way.months >= months
                    assert way.effort >= effort
                    months, effort = way.months, way.effort


def _alone(
    rulebook: Rulebook, set_id: str, item: SetCriterion, start: int, option: int
) -> Raise | None:
    """Return the raise to exactly `option`: the set is cut down to this criterion and mark."""
    case = first_case(item)
    options = [msgspec.structs.replace(o, min_star=None) for o in item.options(case)]
    options[option - 1] = msgspec.structs.replace(options[option - 1], min_star=3)
    criterion = msgspec.structs.replace(
        item.criterion,
        options=tuple(options[:option]),
        cases=(),
        single_box=False,
        applies_when=None,
        eliminates=(),
    )
    alone = msgspec.structs.replace(item, criterion=criterion)
    chosen = msgspec.structs.replace(rulebook.sets[set_id], by_number={item.number: alone})
    bands = tuple(msgspec.structs.replace(b, from_points=0) for b in rulebook.edition.bands)
    edition = msgspec.structs.replace(rulebook.edition, bands=bands)
    law = msgspec.structs.replace(rulebook, sets={set_id: chosen}, edition=edition)
    answers = {item.number: Answer(option=start)} if start else {}
    begun = Dossier(id="d", rulebook=law.id, set=set_id, assessment=answers)
    found = road(law, begun, 3, TODAY)
    return found.raises[0] if found.raises else None
