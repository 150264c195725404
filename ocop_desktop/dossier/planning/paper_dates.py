"""When to begin what: planned back from the day of handing in, and forward from today.

Everything that waits for something else is chained; what needs an office begins on a working day.
"""

from collections.abc import Iterable, Mapping
from datetime import MAXYEAR, MINYEAR, date
from typing import Literal

import msgspec

from ocop_desktop.dossier.conditions import holds
from ocop_desktop.dossier.days import shifted
from ocop_desktop.dossier.planning.calendar import add_working_days
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.evidence import Paper
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.plan import Task

_SATURDAY = 5


class Dates(msgspec.Struct, frozen=True, kw_only=True):
    """The days of one paper or task.

    `start_by` is the last day to begin and `ready_by` the day it must be there; `not_before` the
    first day on which the paper may be issued and still be fresh enough. All three are None while
    no round is chosen. `finish` is when it is ready if everything begins today; what was asked
    for already, on `begun`, is counted from then. `late`: it cannot be there in time any more, or
    should have begun.
    """

    start_by: date | None
    ready_by: date | None
    not_before: date | None
    finish: date
    begun: date | None
    late: bool


def dates_of(
    rulebook: Rulebook,
    dossier: Dossier,
    papers: Iterable[Paper],
    file_by: date | None,
    today: date,
) -> dict[str, Dates]:
    """Return the days of `papers`, which are still to be got, and of all tasks still to be done."""
    durations = {paper.id: paper.days for paper in papers}
    for task in rulebook.plan.tasks:
        if task_state(rulebook, dossier, task) == "missing":
            durations[task.id] = task.days
    reckoner = _Reckoner(rulebook, dossier, durations, file_by, today)
    return {name: reckoner.dates(name) for name in durations}


def task_state(
    rulebook: Rulebook, dossier: Dossier, task: Task
) -> Literal["missing", "have", "not_required"]:
    """Return whether a task is still to be done, done, or none of this dossier's."""
    if dossier.set not in rulebook.sets or not holds(task.needed_when, rulebook, dossier):
        return "not_required"
    done = task.done_when is not None and holds(task.done_when, rulebook, dossier)
    return "have" if done else "missing"


def waits_for(rulebook: Rulebook, known: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return what each of the things `known` waits for among them."""
    names = set(known)
    waits: dict[str, set[str]] = {name: set() for name in names}
    for task in rulebook.plan.tasks:
        if task.id in names:
            waits[task.id].update(task.after)
    for order in rulebook.plan.orders:
        if order.paper in names:
            waits[order.paper].update(order.after)
    return {name: tuple(sorted(after & names)) for name, after in waits.items()}


def begun_on(rulebook: Rulebook, dossier: Dossier, paper_id: str) -> date | None:
    """Return the day a paper was asked for, as far as the dossier tells; the earliest one."""
    days = [
        day
        for begun in rulebook.plan.begun
        if begun.paper == paper_id
        for row in dossier.rows(begun.table)
        if all(row.get(name) in values for name, values in begun.row.items())
        if (day := _day(row.get(begun.date)))
    ]
    return min(days, default=None)


def running_months(rulebook: Rulebook, dossier: Dossier) -> dict[str, int]:
    """Return paper → months it must be in force when the dossier is handed in."""
    return {
        item.paper: item.months
        for item in rulebook.plan.running
        if holds(item.needed_when, rulebook, dossier)
    }


def months_before(day: date, months: int) -> date:
    """Return the day `months` earlier; the last day of a shorter month where it has no such day.

    What leaves the calendar ends with it.
    """
    whole = day.year * 12 + day.month - 1 - months
    if not MINYEAR <= whole // 12 <= MAXYEAR:
        return date.min if months > 0 else date.max
    return _clamped(whole // 12, whole % 12 + 1, day.day)


def months_after(day: date, months: int) -> date:
    """Return the day `months` later; the last day of a shorter month where it has no such day."""
    return months_before(day, -months)


def working_day_until(day: date, holidays: frozenset[date]) -> date:
    """Return `day` when offices are open, else the last working day before it."""
    open_day = day.weekday() < _SATURDAY and day not in holidays
    return day if open_day else add_working_days(day, -1, holidays)


class _Reckoner:
    """Follows what waits for what, each thing once."""

    def __init__(
        self,
        rulebook: Rulebook,
        dossier: Dossier,
        durations: Mapping[str, int],
        file_by: date | None,
        today: date,
    ) -> None:
        self._days, self._file_by, self._today = durations, file_by, today
        self._holidays = rulebook.deadlines.days_off()
        self._after = waits_for(rulebook, durations)
        self._then: dict[str, list[str]] = {name: [] for name in durations}
        for name, earlier in self._after.items():
            for other in earlier:
                self._then[other].append(name)
        self._months = running_months(rulebook, dossier)
        asked = {name: begun_on(rulebook, dossier, name) for name in durations}
        self._begun = {name: day for name, day in asked.items() if day}
        clocks = {item.paper: rulebook.deadlines.clock(item.clock) for item in rulebook.plan.fresh}
        self._fresh = {paper: clock.amount for paper, clock in clocks.items()}
        self._starts: dict[str, date] = {}
        self._ends: dict[str, date] = {}

    def dates(self, name: str) -> Dates:
        """Return the days of one thing."""
        finish, begun = self._finish(name), self._begun.get(name)
        if self._file_by is None:
            return Dates(
                start_by=None,
                ready_by=None,
                not_before=None,
                finish=finish,
                begun=begun,
                late=False,
            )
        start_by, ready_by = self._start(name, self._file_by), self._ready(name, self._file_by)
        fresh = self._fresh.get(name)
        return Dates(
            start_by=start_by,
            ready_by=ready_by,
            not_before=months_before(self._file_by, fresh) if fresh else None,
            finish=finish,
            begun=begun,
            late=finish > ready_by if begun else start_by < self._today,
        )

    def _start(self, name: str, file_by: date) -> date:
        if name not in self._starts:
            begin = shifted(self._ready(name, file_by), -self._days[name])
            self._starts[name] = working_day_until(begin, self._holidays)
        return self._starts[name]

    def _ready(self, name: str, file_by: date) -> date:
        own = months_before(file_by, self._months.get(name, 0))
        return min((own, *(self._start(later, file_by) for later in self._then[name])))

    def _finish(self, name: str) -> date:
        if name not in self._ends:
            begin = max((self._today, *(self._finish(other) for other in self._after[name])))
            if name in self._begun:
                begin = self._begun[name]
            # An office that takes longer than usual still has not answered today.
            ready = max(shifted(begin, self._days[name]), self._today)
            self._ends[name] = months_after(ready, self._months.get(name, 0))
        return self._ends[name]


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _clamped(year: int, month: int, day: int) -> date:
    for last in (day, 30, 29, 28):
        try:
            return date(year, month, min(day, last))
        except ValueError:
            continue
    raise ValueError(day)
