"""The road to a star: the cheapest set of raises, found exactly.

Every criterion may stay where it is or rise to a higher option; a star asks for enough points
(Điều 3 khoản 3) and for the minimums of Annex II. Points add up over independent criteria, so the
search is a knapsack over the points still missing. Only the story couples two criteria (5.2 is
scored when 5.1 is above 0); its options are tried one by one.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

import msgspec

from ocop_desktop.dossier.measures import day
from ocop_desktop.dossier.proposals import Proposal
from ocop_desktop.dossier.score import Score, applies, minimum, score_set
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.rulebook.actions import Action
from ocop_desktop.rulebook.criteria import CriteriaSet, Option, SetCriterion
from ocop_desktop.rulebook.model import Rulebook

Weigh = Literal["effort", "time", "few"]
Cost = tuple[float, float, float]
DAYS_PER_MONTH = 30.4
_ACCEPT = "Nhận mức theo số liệu đã khai"


class Raise(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion rising from `from_option` (None: nothing chosen) to `to_option`.

    `points` is what it adds, `opens` the stars whose minimum it meets. `months` and `effort` are
    our estimates; both are 0 where the data already filled in shows the level.
    """

    criterion: str
    from_option: int | None
    to_option: int
    points: int
    opens: tuple[int, ...]
    title: str
    months: float
    effort: int
    field: str
    papers: tuple[str, ...]
    note: str
    accept: bool
    forced: bool


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
    climber = _Climber(rulebook, chosen, dossier, star, proposals or {}, weigh, today)
    asked = [hit for hit in now.eliminations if hit.id in dossier.eliminations]
    reason = f"Hồ sơ đang bị loại: {asked[0].when}." if asked else climber.stuck()
    best = None if reason else climber.climb(needed)
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
        answers[item.criterion] = msgspec.structs.replace(before, option=item.to_option)
    return answers


def _ordered(raises: Iterable[Raise]) -> tuple[Raise, ...]:
    """What takes longest comes first; what the data already shows comes before all."""
    return tuple(sorted(raises, key=lambda r: (not r.accept, -r.months, -r.effort, -r.points)))


class _Climber:
    """The search for one dossier and one star."""

    def __init__(
        self,
        rulebook: Rulebook,
        chosen: CriteriaSet,
        dossier: Dossier,
        star: int,
        proposals: dict[str, Proposal],
        weigh: Weigh,
        today: date,
    ) -> None:
        self._rulebook = rulebook
        self._chosen = chosen
        self._dossier = dossier
        self._star = star
        self._proposals = proposals
        self._weigh = weigh
        self._today = today
        self._story = next((c for c in chosen.criteria if c.criterion.topic == "story"), None)
        self._lowest = {item.number: self._lowest_allowed(item) for item in chosen.criteria}
        self._ways = {item.number: self._raises(item) for item in chosen.criteria}

    def stuck(self) -> str:
        """Return why a minimum cannot be met by any change, or ""."""
        for item in self._chosen.criteria:
            lowest = self._lowest[item.number]
            option = self._dossier.answer(item.number).option or 0
            if option < lowest and not self._ways[item.number]:
                return (
                    f"Tiêu chí {item.number} {item.criterion.title} chưa đạt mức tối thiểu "
                    f"và không nâng được bằng việc làm thêm."
                )
        return ""

    def climb(self, needed: int) -> tuple[Raise, ...] | None:
        """Return the cheapest raises that reach `needed` points and all minimums, or None."""
        best: tuple[Cost, tuple[Raise, ...]] | None = None
        for story in self._story_choices():
            found = self._climb_with(needed, story)
            if found is not None and (best is None or found[0] < best[0]):
                best = found
        return best[1] if best else None

    def points_after(self, raises: Sequence[Raise]) -> int:
        """Return the total after `raises`."""
        return self._scored(raises).points.total

    def _scored(self, raises: Iterable[Raise]) -> Score:
        answers = with_raises(self._dossier, raises)
        return score_set(self._rulebook.edition, self._chosen, answers, {})

    def _story_choices(self) -> list[tuple[Raise, ...]]:
        """Every final state of the story criterion; only one when the set has none."""
        if self._story is None:
            return [()]
        number = self._story.number
        option = self._dossier.answer(number).option or 0
        stay: list[tuple[Raise, ...]] = [()] if option >= self._lowest[number] else []
        return stay + [(way,) for way in self._ways[number]]

    def _climb_with(
        self, needed: int, story: tuple[Raise, ...]
    ) -> tuple[Cost, tuple[Raise, ...]] | None:
        answers = with_raises(self._dossier, story)
        base = score_set(self._rulebook.edition, self._chosen, answers, {}).points.total
        missing = max(0, needed - base)
        # best[p]: cheapest way to gain p points, everything beyond `missing` counted as `missing`.
        best: list[tuple[Cost, tuple[Raise, ...]] | None] = [None] * (missing + 1)
        best[0] = (self._cost(story), story)
        for item in self._chosen.criteria:
            if self._story is not None and item.number == self._story.number:
                continue
            ways = self._ways[item.number]
            scored = applies(item, self._chosen, answers)
            option = self._dossier.answer(item.number).option or 0
            must = option < self._lowest[item.number]
            if not scored and not must:
                continue
            best = self._extend(best, ways, may_stay=not must, scored=scored)
        return best[missing]

    def _extend(
        self,
        best: list[tuple[Cost, tuple[Raise, ...]] | None],
        ways: Sequence[Raise],
        *,
        may_stay: bool,
        scored: bool,
    ) -> list[tuple[Cost, tuple[Raise, ...]] | None]:
        top = len(best) - 1
        grown: list[tuple[Cost, tuple[Raise, ...]] | None] = (
            list(best) if may_stay else [None] * (top + 1)
        )
        for gained, state in enumerate(best):
            if state is None:
                continue
            for way in ways:
                reached = min(top, gained + (way.points if scored else 0))
                raises = (*state[1], way)
                cost = self._add(state[0], way)
                held = grown[reached]
                if held is None or cost < held[0]:
                    grown[reached] = (cost, raises)
        return grown

    def _cost(self, raises: Iterable[Raise]) -> Cost:
        cost: Cost = (0.0, 0.0, 0.0)
        for item in raises:
            cost = self._add(cost, item)
        return cost

    def _add(self, cost: Cost, way: Raise) -> Cost:
        """Return the cost with one more raise. Sums and maxima keep their order when both grow."""
        number = 0 if way.accept else 1
        if self._weigh == "time":
            return (max(cost[0], way.months), cost[1] + way.effort, cost[2] + number)
        if self._weigh == "few":
            return (cost[0] + number, cost[1] + way.effort, max(cost[2], way.months))
        return (cost[0] + way.effort, cost[1] + number, max(cost[2], way.months))

    def _lowest_allowed(self, item: SetCriterion) -> int:
        """Return the lowest option (from 1) the star allows here; 0 when nothing is asked."""
        case = self._dossier.answer(item.number).case
        cumulative = self._rulebook.edition.cumulative_minimums
        lowest = minimum(item, case, self._star, cumulative=cumulative) or 0
        return max(lowest, self._above_zero(item))

    def _above_zero(self, item: SetCriterion) -> int:
        """Return the first option above 0 points where a 0 stops the scoring (set 16, 6.1-6.4)."""
        for other in self._chosen.criteria:
            for rule in other.criterion.eliminates:
                if item.number in rule.zero_points_at and self._dossier.answer(item.number).option:
                    options = item.options()
                    return next(n for n, o in enumerate(options, start=1) if o.points > 0)
        return 0

    def _raises(self, item: SetCriterion) -> tuple[Raise, ...]:
        """Return every raise of a criterion that meets what the star asks of it."""
        answer = self._dossier.answer(item.number)
        cases = item.criterion.cases
        options = item.options(answer.case or (cases[0].id if cases else None))
        have = options[answer.option - 1].points if answer.option else 0
        ways = []
        for index in range((answer.option or 0) + 1, len(options) + 1):
            gain = options[index - 1].points - have
            opens = self._opened(item, answer, index)
            worthwhile = gain > 0 or index >= self._lowest[item.number]
            action = self._rulebook.action(item.criterion, options[index - 1].points)
            months, effort = self._burden(item, options, answer.option or 0, index)
            shown = self._shown(item.number, index)
            if index < self._lowest[item.number] or not worthwhile:
                continue
            if not shown and (action is None or not action.changeable):
                continue
            ways.append(
                Raise(
                    criterion=item.number,
                    from_option=answer.option,
                    to_option=index,
                    points=gain,
                    opens=opens,
                    title=_ACCEPT if shown or action is None else action.title,
                    months=0 if shown else months,
                    effort=0 if shown else effort,
                    field=action.field if action else "",
                    papers=action.papers if action and not shown else (),
                    note=action.note if action and not shown else "",
                    accept=shown,
                    forced=(answer.option or 0) < self._lowest[item.number],
                )
            )
        return tuple(ways)

    def _burden(
        self, item: SetCriterion, options: Sequence[Option], start: int, end: int
    ) -> tuple[float, int]:
        """Return (months, effort) of passing every level up to `end`: never less than a lower one.

        A wait that the dossier says has begun is shortened by the time gone.
        """
        months, effort = 0.0, 0
        for option in options[start:end]:
            action = self._rulebook.action(item.criterion, option.points)
            if action is not None:
                months = max(months, self._waiting(action))
                effort = max(effort, action.effort)
        return months, effort

    def _waiting(self, action: Action) -> float:
        if action.started is None:
            return action.months
        days = [
            begun
            for row in self._dossier.rows(action.started.table)
            if all(row.get(name) in values for name, values in action.started.row.items())
            and (begun := day(row, action.started.column)) is not None
        ]
        gone = (self._today - min(days)).days / DAYS_PER_MONTH if days else 0
        left = action.months - max(0.0, gone)
        # Overdue or not, what is not there yet takes about a month more.
        return round(max(left, min(1.0, action.months)), 1)

    def _shown(self, number: str, index: int) -> bool:
        proposal = self._proposals.get(number)
        return proposal is not None and proposal.option is not None and index <= proposal.option

    def _opened(self, item: SetCriterion, answer: Answer, index: int) -> tuple[int, ...]:
        cumulative = self._rulebook.edition.cumulative_minimums
        marks = {
            star: minimum(item, answer.case, star, cumulative=cumulative) for star in (3, 4, 5)
        }
        return tuple(
            star
            for star, mark in marks.items()
            if star <= self._star and mark is not None and (answer.option or 0) < mark <= index
        )
