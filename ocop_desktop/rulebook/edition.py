"""Identity of a legal text, its bands, its parts, its clocks."""

from datetime import date
from typing import Literal

import msgspec

PartId = Literal["A", "B", "C"]


class Frozen(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, gc=False):
    """Base of every struct read from `forms/`: immutable, unknown keys refused."""


class Band(Frozen, frozen=True):
    """One star band: from `from_points` up to the next band's `from_points` (Điều 3.3)."""

    star: int
    from_points: int
    name: str
    recognised_by: str


class PartTitle(Frozen, frozen=True):
    """Part A, B or C with its maximum and printed heading (Điều 3.1)."""

    id: PartId
    title: str
    max: int


class Article(Frozen, frozen=True):
    """One article of the text, summed up in our words."""

    no: str
    about: str


class Integrity(Frozen, frozen=True):
    """Numbers the loaded data must reproduce; a rulebook that does not is refused."""

    sets: int
    leaves: int
    gates: dict[str, int]


class Reading(Frozen, frozen=True):
    """Where the law is silent or doubtful: how we read it, shown to the user as our reading."""

    id: str
    about: str
    text: str


class Edition(Frozen, frozen=True, kw_only=True):
    """Identity of one legal text as data."""

    id: str
    number: str
    title: str
    short: str
    signed_on: date
    in_force_from: date
    in_force_until: date | None = None
    replaces: tuple[str, ...] = ()
    source_url: str = ""
    source_note: str
    admin_units: str
    bands: tuple[Band, ...]
    parts: tuple[PartTitle, ...]
    articles: tuple[Article, ...]
    readings: tuple[Reading, ...] = ()
    integrity: Integrity
    cumulative_minimums: bool = True


class Round(Frozen, frozen=True):
    """One yearly assessment round of the province (Điều 7)."""

    id: str
    name: str
    commune_by: str
    province_by: str
    source: str

    def commune_deadline(self, year: int) -> date:
        """Return the last day for the commune's request in `year`; `commune_by` is "MM-DD"."""
        month, day = (int(part) for part in self.commune_by.split("-"))
        return date(year, month, day)

    def province_deadline(self, year: int) -> date:
        """Return the day the province's result is due in `year`."""
        month, day = (int(part) for part in self.province_by.split("-"))
        return date(year, month, day)


class Clock(Frozen, frozen=True):
    """A span the law sets: `amount` in `unit`."""

    id: str
    amount: int
    unit: Literal["working_days", "days", "months"]
    about: str
    source: str


class Holiday(Frozen, frozen=True, kw_only=True):
    """A public holiday: not counted as a working day (Bộ luật Lao động 2019, Điều 112)."""

    day: date
    name: str


class Deadlines(Frozen, frozen=True):
    """Rounds and clocks of a rulebook."""

    rounds: tuple[Round, ...]
    clocks: tuple[Clock, ...]
    holidays: tuple[Holiday, ...] = ()

    def days_off(self) -> frozenset[date]:
        """Return the public holidays known to this edition."""
        return frozenset(holiday.day for holiday in self.holidays)

    def clock(self, clock_id: str) -> Clock:
        """Return the clock named `clock_id`; raise KeyError."""
        return next(clock for clock in self.clocks if clock.id == clock_id)
