"""Every way up for every criterion of a dossier: what leads there, how long, how hard."""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from ocop_desktop.dossier.scoring.measures import day
from ocop_desktop.dossier.scoring.proposals import Proposal
from ocop_desktop.dossier.scoring.score import minimum
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.rulebook.actions import Action
from ocop_desktop.rulebook.criteria import CriteriaSet, Option, SetCriterion
from ocop_desktop.rulebook.model import Rulebook

DAYS_PER_MONTH = 30.4
_ACCEPT = "Nhận mức theo số liệu đã khai"


class Raise(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion rising from `from_option` (None: nothing chosen) to `to_option`.

    `points` is what it adds, `opens` the stars whose minimum it meets. `months` and `effort` are
    our estimates; both are 0 where the data already filled in shows the level. `case` is the
    alternative the options belong to (the first one while the person has not said which).
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
    case: str | None = None


class Ways:
    """The raises open to a dossier that wants `star`.

    `lowest` holds, per criterion, the lowest option (from 1) the star allows, 0 when it asks
    nothing; `per_criterion` every raise that reaches it.
    """

    def __init__(
        self,
        rulebook: Rulebook,
        chosen: CriteriaSet,
        dossier: Dossier,
        star: int,
        proposals: Mapping[str, Proposal],
        today: date,
    ) -> None:
        self._rulebook = rulebook
        self._chosen = chosen
        self._dossier = dossier
        self._star = star
        self._proposals = proposals
        self._today = today
        self.lowest = {item.number: self._lowest_allowed(item) for item in chosen.criteria}
        self.per_criterion = {item.number: self._raises(item) for item in chosen.criteria}

    def must_rise(self, number: str) -> bool:
        """Return whether today's option misses what the star asks."""
        return (self._dossier.answer(number).option or 0) < self.lowest[number]

    def within(self, number: str, longest: float) -> list[Raise]:
        """Return the raises of a criterion that take at most `longest` months."""
        return [way for way in self.per_criterion[number] if way.months <= longest]

    def stuck(self) -> str:
        """Return why a minimum cannot be met by any change, or ""."""
        for item in self._chosen.criteria:
            if self.must_rise(item.number) and not self.per_criterion[item.number]:
                return (
                    f"Tiêu chí {item.number} {item.criterion.title} chưa đạt mức tối thiểu "
                    f"và không nâng được bằng việc làm thêm."
                )
        return ""

    def _lowest_allowed(self, item: SetCriterion) -> int:
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
        start, lowest = answer.option or 0, self.lowest[item.number]
        case = answer.case or (item.criterion.cases[0].id if item.criterion.cases else None)
        options = item.options(case)
        have = options[start - 1].points if start else 0
        shown = self._shown(item.number)
        ways = []
        # What the data shows costs nothing, so less than that is no road.
        for index in range(max(start + 1, lowest, shown), len(options) + 1):
            gain = options[index - 1].points - have
            action = self._rulebook.action(item.criterion, options[index - 1].points)
            accept = index == shown
            if gain <= 0 and start >= lowest:
                continue
            if not accept and (action is None or not action.changeable):
                continue
            months, effort = self._burden(item, options, start, index)
            ways.append(
                Raise(
                    criterion=item.number,
                    from_option=answer.option,
                    to_option=index,
                    points=gain,
                    opens=self._opened(item, answer, index),
                    title=_ACCEPT if accept or action is None else action.title,
                    months=0 if accept else months,
                    effort=0 if accept else effort,
                    field=action.field if action else "",
                    papers=action.papers if action and not accept else (),
                    note=action.note if action and not accept else "",
                    accept=accept,
                    forced=start < lowest,
                    case=case,
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

    def _shown(self, number: str) -> int:
        """Return the option the data shows; 0 when it shows none."""
        proposal = self._proposals.get(number)
        return (proposal.option if proposal else None) or 0

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
