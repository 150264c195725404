"""Every day that lies ahead of an office: dossiers, the desk, recognised products; as .ics too."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec

from ocop_desktop.disk import write_whole
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.radar import KINDS, Kind, RadarDay, certificate_days, radar_of
from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.exchange.ical import Event, calendar
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.registers import Filter
from ocop_desktop.workspace.desk import Desk
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.registers import Registers
from ocop_desktop.workspace.values import Progress

__all__ = ["AHEAD", "KINDS", "MOST", "Kind", "Radar", "RadarDay"]

AHEAD = timedelta(days=400)
MOST = 1_000
"""Dossiers read through for the calendar, those changed last; a commune has some dozens."""
MOST_ROWS = 20_000
"""Recognitions told, those that expire first."""
_RECOGNITIONS = "recognitions"
_DOMAIN = "ocop-desktop"
_REMINDERS = (7 * 24 - 9, 15)  # hours before the day: a week, and nine in the morning before
_AT_ONCE = 500


class Radar:
    """The days ahead in one workspace."""

    def __init__(
        self, catalogue: Catalogue, dossiers: Dossiers, desk: Desk, registers: Registers
    ) -> None:
        self._catalogue, self._dossiers = catalogue, dossiers
        self._desk, self._registers = desk, registers

    def left_out(self) -> int:
        """Return how many dossiers are not read through: those beyond the `MOST` changed last.

        Their certificates are told all the same, by the register of recognitions.
        """
        return max(0, self._dossiers.count() - MOST)

    def rows_left_out(self, today: date) -> int:
        """Return how many recognitions lapse in time but stand beyond the first `MOST_ROWS`."""
        where = self._lapsing(today, today + AHEAD)
        return max(0, self._registers.count(_RECOGNITIONS, where, today) - MOST_ROWS)

    def days(
        self, today: date, until: date | None = None, progress: Progress | None = None
    ) -> tuple[RadarDay, ...]:
        """Return every day from `today` to `until` (default: some 13 months), the nearest first."""
        last = until or today + AHEAD
        read = [item.id for item in self._dossiers.recent(MOST)]
        found = (
            *self._of_dossiers(read, today, progress),
            *self._of_desk(today),
            *self._of_registers(today, last, frozenset(read)),
        )
        wanted = (one for one in found if today <= one.day <= last)
        return tuple(sorted(wanted, key=lambda one: (one.day, not one.urgent, one.title, one.id)))

    def calendar(self, days: Sequence[RadarDay], stamp: datetime | None = None) -> bytes:
        """Return the days as a calendar file; taken in again it replaces what it brought."""
        events = [
            Event(
                uid=f"{one.id}@{_DOMAIN}",
                day=one.day,
                title=f"{one.title}: {one.about}" if one.about else one.title,
                about=one.source,
                reminders=_REMINDERS if one.urgent else (),
                important=one.urgent,
            )
            for one in days
        ]
        return calendar("Lịch OCOP", events, stamp or datetime.now(UTC))

    def write_calendar(self, days: Sequence[RadarDay], path: Path) -> None:
        """Write the calendar file to `path`, whole or not at all; raise UserError."""
        write_whole(path, self.calendar(days))

    def _of_dossiers(
        self, ids: Sequence[str], today: date, progress: Progress | None
    ) -> Iterator[RadarDay]:
        for number, dossier_id in enumerate(ids):
            if progress:
                progress(number, len(ids), "")
            dossier = self._dossiers.get(dossier_id)
            yield from radar_of(self._dossiers.rulebook(dossier_id), dossier, today)

    def _of_desk(self, today: date) -> Iterator[RadarDay]:
        for case in self._desk.cases(today, ("received", "in_review")):
            due, received = case.clock.due, format_date(case.received_on)
            late = f"Quá hạn từ {format_date(due)}: kiểm tra" if due < today else "Hạn kiểm tra"
            yield RadarDay(
                id=f"review-{case.id}",
                day=max(due, today),
                kind="review",
                title=f"{late} hồ sơ {case.number}, nhận {received}",
                about=case.title,
                urgent=True,
                source="Điều 7",
                dossier=case.dossier,
                case=case.id,
            )

    def _of_registers(self, today: date, last: date, read: frozenset[str]) -> Iterator[RadarDay]:
        """Yield days of recognised products; of dossiers that are `read` they come from there."""
        deadlines = self._catalogue.newest().deadlines
        where = self._lapsing(today, last)
        query = Query(filters=where, order="expires")
        numbers = self._registers.numbers(_RECOGNITIONS, query, today)[:MOST_ROWS]
        for at in range(0, len(numbers), _AT_ONCE):
            for row in self._registers.rows(_RECOGNITIONS, numbers[at : at + _AT_ONCE]):
                if row.dossier is None or row.dossier not in read:
                    expires = date.fromisoformat(str(row.cells["expires"]))
                    about = str(row.cells.get("product") or "")
                    for one in certificate_days(deadlines, expires, row.id, about):
                        yield msgspec.structs.replace(one, register=_RECOGNITIONS, row=row.no)

    def _lapsing(self, today: date, last: date) -> tuple[Filter, ...]:
        """Return the filters for recognitions with a day between `today` and `last`."""
        deadlines = self._catalogue.newest().deadlines
        opens = timedelta(days=deadlines.clock("reassessment-earliest").amount)
        return (
            Filter("expires", "from", today.isoformat()),
            Filter("expires", "to", (last + opens).isoformat()),
            Filter("status", "not", values=("revoked",)),
        )
