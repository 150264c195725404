"""All days of a dossier that must not be forgotten: what lapses, what is to be renewed."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from ocop_desktop.dossier.conditions import holds, is_shown
from ocop_desktop.dossier.scoring.measures import day, months_before
from ocop_desktop.dossier.values import Dossier, Row
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.quality import Watched
from ocop_desktop.text import fold

_NAMES = re.compile(r"\{([^{}]*)\}")
_NO_NAME = "…"

Kind = Literal["expires", "renew", "retest", "begins", "ends"]
When = Literal["past", "soon", "later"]


class ImportantDay(msgspec.Struct, frozen=True, kw_only=True):
    """One day: what happens, the field it is read from, and from when on to warn of it."""

    id: str
    name: str
    kind: Kind
    day: date
    warn_from: date
    when: When
    source: str
    doubt: str = ""
    field: str = ""


def quality_days(rulebook: Rulebook, dossier: Dossier, today: date) -> tuple[ImportantDay, ...]:
    """Return the days of papers about quality, the earliest first."""
    found = [
        one
        for watched in rulebook.quality.dates
        if holds(watched.when, rulebook, dossier)
        for one in _days(rulebook, dossier, watched, today)
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.id)))


def important_day(
    *,
    id: str,  # noqa: A002  (the name it has in the data)
    name: str,
    kind: Kind,
    day: date,
    warn_months: int,
    today: date,
    source: str,
    doubt: str = "",
    field: str = "",
) -> ImportantDay:
    """Return a day with when to warn of it; a day behind us is past, whatever the warning."""
    warn_from = months_before(day, warn_months)
    when: When = "past" if day < today else "soon" if warn_from <= today else "later"
    return ImportantDay(
        id=id,
        name=name,
        kind=kind,
        day=day,
        warn_from=warn_from,
        when=when,
        source=source,
        doubt=doubt,
        field=field,
    )


def _days(
    rulebook: Rulebook, dossier: Dossier, watched: Watched, today: date
) -> Iterator[ImportantDay]:
    place = watched.field or watched.table
    if not is_shown(rulebook.fields[place], rulebook, dossier):
        return
    for number, (name, written) in enumerate(_written(rulebook, dossier, watched), start=1):
        falls = months_before(written, -watched.months)
        if falls < today and _renewed(dossier, watched, number, written):
            continue
        yield important_day(
            id=f"{watched.id}/{number}" if watched.table else watched.id,
            name=name,
            kind=watched.kind,
            day=falls,
            warn_months=watched.warn_months,
            today=today,
            source=watched.source,
            doubt=watched.doubt,
            field=place,
        )


def same_paper(row: Row, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a row shares with the other rows of the same paper."""
    return tuple(fold(str(row.get(name) or "")).strip() for name in columns)


def _renewed(dossier: Dossier, watched: Watched, number: int, written: date) -> bool:
    """Return whether another row of the same paper, the `number`th dated one, has a later day."""
    if watched.same is None:
        return False
    rows = [
        (same_paper(row, watched.same), found)
        for row in dossier.rows(watched.table)
        if (found := day(row, watched.column))
    ]
    key = rows[number - 1][0]
    return any(one == key and found > written for one, found in rows)


def _written(rulebook: Rulebook, dossier: Dossier, watched: Watched) -> Iterator[tuple[str, date]]:
    if watched.field:
        written = dossier.day(watched.field)
        if written:
            yield watched.name, written
        return
    for row in dossier.rows(watched.table):
        written = day(row, watched.column)
        if written:
            yield _named(rulebook, watched, row), written


def _named(rulebook: Rulebook, watched: Watched, row: Row) -> str:
    def said(found: re.Match[str]) -> str:
        column = rulebook.fields[watched.table].column(found[1])
        value = str(row.get(column.id) or "")
        return next((c.label for c in column.choices if c.id == value), value) or _NO_NAME

    return _NAMES.sub(said, watched.name)
