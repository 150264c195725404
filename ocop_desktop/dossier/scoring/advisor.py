"""The road to a star: the cheapest set of raises, found exactly.

Every criterion may stay where it is or rise to a higher option; a star asks for enough points
(Điều 3 khoản 3) and for the minimums of Annex II. Points add up over independent criteria, so the
search is a knapsack over the points still missing. Only the story couples two criteria (5.2 is
scored when 5.1 is above 0); its options are tried one by one.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from math import inf
from typing import Literal, TypeAlias

import msgspec

from ocop_desktop.dossier.scoring.proposals import Proposal
from ocop_desktop.dossier.scoring.score import Score, applies, score_set
from ocop_desktop.dossier.scoring.ways import Raise, Ways
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.model import Rulebook

Weigh = Literal["effort", "time", "few"]
Cost = tuple[float, float, float]
State: TypeAlias = tuple[Cost, tuple[Raise, ...]]
"""What some raises cost together, and which they are."""


class Road(msgspec.Struct, frozen=True, kw_only=True):
    """How to reach `star`, or why it cannot be reached."""

    star: int
    reachable: bool
    reason: str
    points_now: int
    points_after: int
    points_needed: int
    raises: tuple[Raise, ...]

    @property
    def effort(self) -> int:
        """Sum of efforts."""
        return sum(item.effort for item in self.raises)

    @property
    def months(self) -> float:
        """Longest single wait; raises run side by side."""
        return max((item.months for item in self.raises), default=0)


def road(
    rulebook: Rulebook,
    dossier: Dossier,
    star: int,
    today: date,
    *,
    proposals: dict[str, Proposal] | None = None,
    weigh: Weigh = "effort",
) -> Road:
    """Return the cheapest road from the options chosen today to `star`.

    Waits already begun count from `today`.
    `weigh`: "effort" least effort, "time" shortest longest wait, "few" fewest actions; ties go to
    the other two. A dossier that is eliminated has no road until the cause is gone.
    """
    chosen = rulebook.sets[dossier.set or ""]
    now = score_set(rulebook.edition, chosen, dossier.assessment, dossier.eliminations)
    needed = rulebook.band(star).from_points
    ways = Ways(rulebook, chosen, dossier, star, proposals or {}, today)
    climber = _Climber(rulebook, chosen, dossier, ways)
    reason = _out(now, dossier) or ways.stuck()
    best = None if reason else climber.climb(needed, weigh)
    if best is None and not reason:
        reason = "Nâng hết những mức nâng được vẫn chưa đủ điểm."
    return Road(
        star=star,
        reachable=best is not None,
        reason=reason,
        points_now=now.points.total,
        points_after=climber.points_after(best or ()),
        points_needed=needed,
        raises=_ordered(best or ()),
    )


def with_raises(dossier: Dossier, raises: Iterable[Raise]) -> dict[str, Answer]:
    """Return the assessment after `raises`; the dossier itself stays as it is."""
    answers = dict(dossier.assessment)
    for item in raises:
        before = answers.get(item.criterion, Answer())
        answers[item.criterion] = msgspec.structs.replace(
            before, option=item.to_option, case=item.case
        )
    return answers


def _out(score: Score, dossier: Dossier) -> str:
    """Return why a question answered yes ends the scoring, or ""; raising options mends a 0."""
    for hit in score.eliminations:
        if dossier.eliminations.get(hit.id):
            word = "đang bị loại" if hit.kind == "disqualified" else "không được đánh giá tiếp"
            return f"Hồ sơ {word}: {hit.when}."
    return ""


def _ordered(raises: Iterable[Raise]) -> tuple[Raise, ...]:
    """What takes longest comes first; what the data already shows comes before all."""
    return tuple(sorted(raises, key=lambda r: (not r.accept, -r.months, -r.effort, -r.points)))


def _extend(
    best: list[State | None],
    ways: Sequence[Raise],
    weigh: Weigh,
    *,
    may_stay: bool,
    scored: bool,
) -> list[State | None]:
    """Return the states after one more criterion stayed or rose."""
    top = len(best) - 1
    grown: list[State | None] = list(best) if may_stay else [None] * (top + 1)
    for gained, state in enumerate(best):
        if state is None:
            continue
        for way in ways:
            reached = min(top, gained + (way.points if scored else 0))
            cost = _add(state[0], way, weigh)
            held = grown[reached]
            if held is None or cost < held[0]:
                grown[reached] = (cost, (*state[1], way))
    return grown


def _add(cost: Cost, way: Raise, weigh: Weigh) -> Cost:
    """Return the cost with one more raise."""
    number = 0 if way.accept else 1
    if weigh == "time":
        return (max(cost[0], way.months), cost[1] + way.effort, cost[2] + number)
    if weigh == "few":
        return (cost[0] + number, cost[1] + way.effort, max(cost[2], way.months))
    return (cost[0] + way.effort, cost[1] + number, max(cost[2], way.months))


class _Climber:
    """The search for one dossier and one star."""

    def __init__(
        self, rulebook: Rulebook, chosen: CriteriaSet, dossier: Dossier, ways: Ways
    ) -> None:
        self._rulebook = rulebook
        self._chosen = chosen
        self._dossier = dossier
        self._ways = ways
        self._story = next((c for c in chosen.criteria if c.criterion.topic == "story"), None)

    def climb(self, needed: int, weigh: Weigh) -> tuple[Raise, ...] | None:
        """Return the cheapest raises that reach `needed` points and all minimums, or None.

        A longest wait is no sum: what loses on effort today may win once a longer wait turns out
        unavoidable. So the shortest longest wait is found first, the least effort within it second.
        """
        found = self._cheapest(needed, weigh)
        if found is not None and weigh == "time":
            found = self._cheapest(needed, "effort", longest=found[0][0])
        return found[1] if found else None

    def _cheapest(self, needed: int, weigh: Weigh, longest: float = inf) -> State | None:
        best: State | None = None
        for story in self._story_choices(longest):
            found = self._climb_with(needed, story, weigh, longest)
            if found is not None and (best is None or found[0] < best[0]):
                best = found
        return best

    def points_after(self, raises: Sequence[Raise]) -> int:
        """Return the total after `raises`."""
        answers = with_raises(self._dossier, raises)
        return score_set(self._rulebook.edition, self._chosen, answers, {}).points.total

    def _story_choices(self, longest: float) -> list[tuple[Raise, ...]]:
        """Every final state of the story criterion; only one when the set has none."""
        if self._story is None:
            return [()]
        number = self._story.number
        stay: list[tuple[Raise, ...]] = [] if self._ways.must_rise(number) else [()]
        return stay + [(way,) for way in self._ways.within(number, longest)]

    def _climb_with(
        self, needed: int, story: tuple[Raise, ...], weigh: Weigh, longest: float
    ) -> State | None:
        answers = with_raises(self._dossier, story)
        missing = max(0, needed - self.points_after(story))
        # best[p]: cheapest way to gain p points, everything beyond `missing` counted as `missing`.
        best: list[State | None] = [None] * (missing + 1)
        cost: Cost = (0.0, 0.0, 0.0)
        for way in story:
            cost = _add(cost, way, weigh)
        best[0] = (cost, story)
        for item in self._chosen.criteria:
            if self._story is not None and item.number == self._story.number:
                continue
            ways = self._ways.within(item.number, longest)
            scored = applies(item, self._chosen, answers)
            must = self._ways.must_rise(item.number)
            if scored or must:
                best = _extend(best, ways, weigh, may_stay=not must, scored=scored)
        return best[missing]
