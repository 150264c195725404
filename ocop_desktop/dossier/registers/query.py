"""A list of a register: which rows, in which order. A plain value that travels everywhere."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import msgspec

from ocop_desktop.rulebook.registers import Filter, Scalar

_MOVING = re.compile(r"(today|year)([+-]\d{1,5})?")


class Query(msgspec.Struct, frozen=True, kw_only=True):
    """`words` must all stand somewhere in the row (accents optional), every filter must hold.

    `order` "" is the order of the register itself.
    """

    words: str = ""
    filters: tuple[Filter, ...] = ()
    order: str = ""
    down: bool = False


def resolved(filters: Iterable[Filter], today: date, year: int | None = None) -> tuple[Filter, ...]:
    """Return the filters with moving days and years put in; `year` defaults to that of `today`."""
    wanted = year or today.year
    return tuple(
        msgspec.structs.replace(
            one,
            value=_moment(one.value, today, wanted),
            values=tuple(_fixed(value, today, wanted) for value in one.values),
        )
        for one in filters
    )


def _moment(value: Scalar | None, today: date, year: int) -> Scalar | None:
    return None if value is None else _fixed(value, today, year)


def _fixed(value: Scalar, today: date, year: int) -> Scalar:
    if not isinstance(value, str):
        return value
    ends = {"year-start": date(year, 1, 1), "year-end": date(year, 12, 31)}
    if value in ends:
        return ends[value].isoformat()
    moving = _MOVING.fullmatch(value)
    if moving is None:
        return value
    step = int(moving[2] or 0)
    return year + step if moving[1] == "year" else (today + timedelta(days=step)).isoformat()


def plain(query: Query) -> dict[str, Any]:
    """Return the query as plain JSON, to be kept as a saved view."""
    found: dict[str, Any] = msgspec.to_builtins(query)
    return found


def from_plain(value: Any) -> Query:
    """Return a kept query; an empty one when it cannot be read."""
    try:
        return msgspec.convert(value, Query)
    except msgspec.ValidationError:
        return Query()
