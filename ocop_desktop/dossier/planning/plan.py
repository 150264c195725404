"""The plan of papers: everything still to be got or done, by when to begin, and whether it fits."""

from collections.abc import Iterator
from datetime import MAXYEAR, date
from typing import Literal

import msgspec

from ocop_desktop.dossier.planning.calendar import latest_filing, round_of
from ocop_desktop.dossier.planning.checklist import ListedPaper, checklist
from ocop_desktop.dossier.planning.paper_dates import (
    Dates,
    dates_of,
    running_months,
    task_state,
    waits_for,
)
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.edition import Round
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.plan import Task
from ocop_desktop.rulebook.units import AdminUnits

_YEARS_AHEAD = 5


class PlanItem(msgspec.Struct, frozen=True, kw_only=True):
    """One line: a paper or a task with its days.

    `state` is that of the checklist for a paper ("missing", "expired", "expires_before_council",
    "have", "not_required"), for a task "missing", "have" or "not_required". `after` names what
    must be there first, as ids and as words; `runs_months` says how long the paper must already
    be in force when the dossier is handed in. `start_by`, `ready_by`, `not_before` are None while
    no round is chosen and for what is done; `finish` is when it is ready if begun today, or since
    `begun`, the day it was asked for.
    """

    id: str
    kind: Literal["paper", "task"]
    title: str
    who: str
    days: int
    state: str
    because: str = ""
    note: str = ""
    source: str = ""
    criteria: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    waits_for: tuple[str, ...] = ()
    runs_months: int = 0
    start_by: date | None = None
    ready_by: date | None = None
    not_before: date | None = None
    finish: date | None = None
    begun: date | None = None
    late: bool = False

    @property
    def is_paper(self) -> bool:
        """Whether it is a paper somebody issues, not a task."""
        return self.kind == "paper"

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done about it."""
        return self.state not in {"have", "not_required"}


class PlanRound(msgspec.Struct, frozen=True, kw_only=True):
    """A round of a year: the last day to hand in, the commune's and the province's deadline."""

    id: str
    name: str
    year: int
    file_by: date
    commune_by: date
    province_by: date


class PaperPlan(msgspec.Struct, frozen=True, kw_only=True):
    """All lines, what must begin first on top, what is done or not needed at the end.

    `round` is None while none is chosen. `ready` is when all is there if it begins today;
    `fitting` the first round that still can be made then.
    """

    items: tuple[PlanItem, ...]
    round: PlanRound | None
    ready: date
    fitting: PlanRound | None

    @property
    def open(self) -> tuple[PlanItem, ...]:
        """Lines something is still to be done about."""
        return tuple(item for item in self.items if item.is_open)

    @property
    def late(self) -> tuple[PlanItem, ...]:
        """Lines that should have begun already."""
        return tuple(item for item in self.items if item.late)

    @property
    def in_time(self) -> bool:
        """Whether all can be there for the chosen round; True while none is chosen."""
        return not self.late


def paper_plan(rulebook: Rulebook, units: AdminUnits, dossier: Dossier, today: date) -> PaperPlan:
    """Return the plan of a dossier as of `today`."""
    listed = checklist(rulebook, units, dossier, today)
    papers = [item.paper for item in listed.open]
    dates = dates_of(rulebook, dossier, papers, listed.file_by, today)
    lines = _Lines(rulebook, dossier, dates)
    items = [
        *(lines.paper(item) for item in listed.papers),
        *(lines.task(task) for task in rulebook.plan.tasks),
    ]
    ready = max((item.finish for item in dates.values()), default=today)
    return PaperPlan(
        items=tuple(sorted(items, key=_order)),
        round=_chosen(rulebook, dossier),
        ready=ready,
        fitting=next((one for one in rounds_from(rulebook, ready)), None),
    )


def rounds_from(rulebook: Rulebook, day: date) -> Iterator[PlanRound]:
    """Yield the rounds that can still be handed in for on `day`, the next one first."""
    years = range(day.year, min(day.year + _YEARS_AHEAD, MAXYEAR + 1))
    coming = [_round(rulebook, one, year) for year in years for one in rulebook.deadlines.rounds]
    yield from sorted((one for one in coming if one.file_by >= day), key=lambda one: one.file_by)


class _Lines:
    """Makes the lines of one plan."""

    def __init__(self, rulebook: Rulebook, dossier: Dossier, dates: dict[str, Dates]) -> None:
        self._rulebook, self._dates = rulebook, dates
        self._dossier = dossier
        self._after = waits_for(rulebook, dates)
        self._months = running_months(rulebook, dossier)
        self._names = {paper.id: paper.name for paper in rulebook.papers()}
        self._names |= {task.id: task.name for task in rulebook.plan.tasks}

    def paper(self, listed: ListedPaper) -> PlanItem:
        """Return the line of a paper."""
        paper = listed.paper
        line = PlanItem(
            id=paper.id,
            kind="paper",
            title=paper.name,
            who=paper.issuer,
            days=paper.days,
            state=listed.state,
            because=listed.because,
            note=". ".join(filter(None, (paper.note, self._running_note(paper.id)))),
            source=paper.source,
            criteria=listed.criteria,
        )
        return self._dated(line) if listed.is_open else line

    def task(self, task: Task) -> PlanItem:
        """Return the line of a task."""
        line = PlanItem(
            id=task.id,
            kind="task",
            title=task.name,
            who=task.who,
            days=task.days,
            state=task_state(self._rulebook, self._dossier, task),
            note=task.note,
            source=task.source,
        )
        return self._dated(line) if line.is_open else line

    def _dated(self, line: PlanItem) -> PlanItem:
        dates, after = self._dates[line.id], self._after[line.id]
        return msgspec.structs.replace(
            line,
            after=after,
            waits_for=tuple(self._names[name] for name in after),
            runs_months=self._months.get(line.id, 0),
            start_by=dates.start_by,
            ready_by=dates.ready_by,
            not_before=dates.not_before,
            finish=dates.finish,
            begun=dates.begun,
            late=dates.late,
        )

    def _running_note(self, paper_id: str) -> str:
        if paper_id not in self._months:
            return ""
        return next(item.note for item in self._rulebook.plan.running if item.paper == paper_id)


def _chosen(rulebook: Rulebook, dossier: Dossier) -> PlanRound | None:
    chosen = round_of(rulebook, dossier)
    return _round(rulebook, chosen[0], chosen[1].year) if chosen else None


def _round(rulebook: Rulebook, one: Round, year: int) -> PlanRound:
    commune_by = one.commune_deadline(year)
    return PlanRound(
        id=one.id,
        name=one.name,
        year=year,
        file_by=latest_filing(rulebook, commune_by),
        commune_by=commune_by,
        province_by=one.province_deadline(year),
    )


def _order(item: PlanItem) -> tuple[bool, bool, date, int]:
    """Open lines by the day to begin, without days the longest first; then the rest."""
    begin = item.start_by or date.max
    return not item.is_open, item.state == "not_required", begin, -item.days
