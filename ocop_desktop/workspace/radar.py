"""Every day that lies ahead of an office: dossiers, the desk, recognised products; as .ics too.

The days of dossiers are kept in the database and looked for again when a dossier changes. Whatever
is asked is answered by the day it falls due, so that no number of dossiers leaves anything out.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec

from ocop_desktop import __version__
from ocop_desktop.disk import write_whole
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.calendar import council_day
from ocop_desktop.dossier.planning.radar import (
    EVIDENCE,
    KINDS,
    Kind,
    RadarDay,
    certificate_days,
    kept_of,
    round_days,
)
from ocop_desktop.dossier.rights.expected import after, all_waits, expected_steps
from ocop_desktop.dossier.rights.tracker import RIGHTS
from ocop_desktop.dossier.values import CONFLICT, REHEARSAL, RETURNED, Dossier, from_entries
from ocop_desktop.exchange.ical import Event, calendar
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.radar import (
    ChangedDossier,
    CountedDays,
    FoundDay,
    Given,
    KeptDay,
    RadarDays,
)
from ocop_desktop.storage.radar_steps import KeptStep
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.desk import Desk
from ocop_desktop.workspace.registers import Registers
from ocop_desktop.workspace.values import Cancelled, Progress

__all__ = ["AHEAD", "KINDS", "Ahead", "DayCount", "Kind", "Radar", "RadarDay"]

AHEAD = timedelta(days=400)
_RECOGNITIONS = "recognitions"
_DOMAIN = "ocop-desktop"
_REMINDERS = (7 * 24 - 9, 15)  # hours before the day: a week, and nine in the morning before
_AT_ONCE = 1_000
_BESIDE = (REHEARSAL, RETURNED, CONFLICT)  # needs no look: nothing there has a day


class DayCount(msgspec.Struct, frozen=True, kw_only=True):
    """How many days of one kind fall on `day`; `title` where they were counted by title.

    `about` names the product when it is one only.
    """

    day: date
    kind: Kind
    urgent: bool
    count: int
    title: str = ""
    about: str = ""


class Ahead(msgspec.Struct, frozen=True, kw_only=True):
    """What lies ahead from `first` to `last`, counted by day and kind; `given` is Radar's own."""

    first: date
    last: date
    counts: tuple[DayCount, ...]
    given: Given

    def count(self, kinds: Iterable[Kind] = KINDS, only: date | None = None) -> int:
        """Return how many days of these kinds there are, on one day only with `only`."""
        wanted = frozenset(kinds)
        return sum(
            one.count
            for one in self.counts
            if one.kind in wanted and (only is None or one.day == only)
        )


class Radar:
    """The days ahead in one workspace."""

    def __init__(
        self, store: Store, catalogue: Catalogue, desk: Desk, registers: Registers
    ) -> None:
        self._store, self._catalogue = store, catalogue
        self._desk, self._registers = desk, registers
        self._opened = False

    def waiting(self) -> int:
        """Return how many dossiers changed since their days were looked for."""
        return self._kept().stale_count()

    def refresh(self, progress: Progress | None = None, cancelled: Cancelled | None = None) -> int:
        """Look for the days of dossiers that changed; return how many dossiers were looked at."""
        self._registers.refresh(progress, cancelled)
        kept = self._kept()
        done, whole = 0, kept.stale_count()
        while not (cancelled and cancelled()):
            changed = kept.stale(_AT_ONCE, _BESIDE)
            if not changed:
                break
            kept.keep((one.no, *self._kept_of(one)) for one in changed)
            done += len(changed)
            if progress:
                progress(done, max(whole, done), "")
        return done

    def ahead(
        self, today: date, until: date | None = None, progress: Progress | None = None
    ) -> Ahead:
        """Return what lies ahead from `today` to `until` (default: some 13 months), counted."""
        self.refresh(progress)
        last, given = until or today + AHEAD, self._given(today)
        span = today.isoformat(), last.isoformat()
        counts = tuple(map(_counted, self._kept().counts(given, span, KINDS)))
        return Ahead(first=today, last=last, counts=counts, given=given)

    def part(
        self,
        ahead: Ahead,
        kinds: Sequence[Kind] = KINDS,
        limit: int = -1,
        offset: int = 0,
        only: date | None = None,
    ) -> tuple[RadarDay, ...]:
        """Return days, the nearest first, urgent ones first on each: `limit` after `offset`.

        Only the days of the calendar they fall on are read.
        """
        first, last = only or ahead.first, only or ahead.last
        if limit >= 0 and only is None:
            first, last, offset = _reached(ahead, frozenset(kinds), limit, offset)
        span = first.isoformat(), last.isoformat()
        found = self._kept().days(ahead.given, span, kinds, limit, offset)
        return tuple(map(_told, found))

    def titles(
        self, ahead: Ahead, first: date, last: date, kinds: Sequence[Kind] = KINDS
    ) -> tuple[DayCount, ...]:
        """Return what falls on every day from `first` to `last`, equal titles counted."""
        span = max(first, ahead.first).isoformat(), min(last, ahead.last).isoformat()
        return tuple(map(_counted, self._kept().counts(ahead.given, span, kinds, titles=True)))

    def days(
        self, today: date, until: date | None = None, progress: Progress | None = None
    ) -> tuple[RadarDay, ...]:
        """Return every day from `today` to `until` (default: some 13 months), the nearest first."""
        return self.part(self.ahead(today, until, progress))

    def calendar(self, days: Sequence[RadarDay], stamp: datetime | None = None) -> bytes:
        """Return the days as a calendar file; taken in again it replaces what it brought.

        What is late stands on the day it was due, so that the file says the same tomorrow.
        """
        events = [
            Event(
                uid=f"{one.id}@{_DOMAIN}",
                day=one.was_due or one.day,
                title=f"{one.title}: {one.about}" if one.about else one.title,
                about=one.source,
                reminders=_REMINDERS if one.urgent and one.was_due is None else (),
                important=one.urgent,
            )
            for one in days
        ]
        return calendar("Lịch OCOP", events, stamp or datetime.now(UTC))

    def write_calendar(self, days: Sequence[RadarDay], path: Path) -> None:
        """Write the calendar file to `path`, whole or not at all; raise UserError."""
        write_whole(path, self.calendar(days))

    # -- inside ---------------------------------------------------------------------------------

    def _kept(self) -> RadarDays:
        if not self._opened:
            self._registers.maker(_RECOGNITIONS)  # makes its table
            self._store.radar.open(self._registers.get(_RECOGNITIONS), self._rules())
            self._opened = True
        return self._store.radar

    def _rules(self) -> str:
        """Return what the kept days follow from, besides the dossiers."""
        editions = [self._catalogue.get(name) for name in self._catalogue.ids()]
        told = {
            one.id: [
                msgspec.to_builtins(part)
                for part in (one.quality.dates, one.rights, one.environment)
            ]
            for one in editions
        }
        return json.dumps([__version__, told], ensure_ascii=False, sort_keys=True)

    def _kept_of(self, changed: ChangedDossier) -> tuple[list[KeptDay], list[KeptStep]]:
        if changed.rulebook not in self._catalogue.ids():
            return [], []
        rulebook = self._catalogue.get(changed.rulebook)
        dossier = from_entries(changed.id, changed.rulebook, changed.entries)
        days = [
            KeptDay(
                id=one.id,
                day=one.day.isoformat(),
                kind=one.kind,
                title=one.title,
                urgent=None if one.path.startswith(EVIDENCE) else one.urgent,
                source=one.source,
                path=one.path,
            )
            for one in kept_of(rulebook, dossier)
        ]
        steps = [
            KeptStep(
                id=f"right-{one.id}",
                due=one.due.isoformat(),
                waits=_joined(one.waits),
                day=one.day.isoformat(),
                until=one.until.isoformat() if one.until else None,
                title=one.title,
                late=one.late_title,
                source=one.step.source,
                path=RIGHTS,
            )
            for one in expected_steps(rulebook, dossier)
        ]
        return days, steps

    def _given(self, today: date) -> Given:
        """Return what the editions and the desk say today."""
        rounds, councils = [], []
        known = frozenset(self._catalogue.ids())
        for name, chosen, year in self._kept().rounds():
            if name not in known:
                continue
            rulebook, key = self._catalogue.get(name), (name, chosen, year)
            answers = {"registration.round": chosen, "registration.year": year}
            registered = Dossier(id="", rulebook=name, answers=answers)
            council = council_day(rulebook, registered)
            if council is not None:
                councils.append((*key, council.isoformat()))
            rounds += [
                (*key, one.day.isoformat(), one.id, one.title, one.source, int(one.urgent))
                for one in round_days(rulebook, registered)
            ]
        return Given(
            today=today.isoformat(),
            rounds=rounds,
            councils=councils,
            clocks=list(self._clocks(known)),
            cases=list(self._cases(today)),
            waits=self._waits(today),
        )

    def _waits(self, today: date) -> list[tuple[str, str]]:
        files = (self._catalogue.get(name).rights for name in self._catalogue.ids())
        waits = {one for file in files if file is not None for one in all_waits(file)}
        return [(_joined(one), after(today, one).isoformat()) for one in sorted(waits)]

    def _clocks(self, editions: Iterable[str]) -> Iterator[tuple[str, str, int, str, str, int]]:
        day = date(2000, 1, 1)  # any: the days are counted back from it
        newest = self._catalogue.newest()
        asked = [(name, self._catalogue.get(name)) for name in editions]
        for name, rulebook in (*asked, ("", newest)):
            for one in certificate_days(rulebook.deadlines, day, "", ""):
                back, clock = (day - one.day).days, one.id.rstrip(".")
                yield name, clock, back, one.title, one.source, int(one.urgent)

    def _cases(self, today: date) -> Iterator[tuple[str | None, ...]]:
        for case in self._desk.cases(today, ("received", "in_review")):
            due, received = case.clock.due, format_date(case.received_on)
            late = f"Quá hạn từ {format_date(due)}: kiểm tra" if due < today else "Hạn kiểm tra"
            yield (
                f"review-{case.id}",
                max(due, today).isoformat(),
                f"{late} hồ sơ {case.number}, nhận {received}",
                case.title,
                "Điều 7",
                case.dossier,
                case.id,
                due.isoformat() if due < today else None,
            )


def _reached(
    ahead: Ahead, kinds: frozenset[Kind], limit: int, offset: int
) -> tuple[date, date, int]:
    """Return the first and last day that `limit` days after `offset` fall on, and where to begin.

    The offset returned counts from the first of them.
    """
    days: dict[date, int] = defaultdict(int)
    for one in ahead.counts:
        days[one.day] += one.count if one.kind in kinds else 0
    first, before, seen = None, 0, 0
    for day, count in days.items():
        if first is None and seen + count > offset:
            first, before = day, offset - seen
        seen += count
        if first is not None and seen >= offset + limit:
            return first, day, before
    return first or ahead.last, ahead.last, before if first else offset


def _joined(waits: tuple[int, ...]) -> str:
    return " ".join(map(str, waits))


def _counted(one: CountedDays) -> DayCount:
    return msgspec.convert(msgspec.structs.asdict(one), DayCount)


def _told(one: FoundDay) -> RadarDay:
    return msgspec.convert(msgspec.structs.asdict(one), RadarDay)
