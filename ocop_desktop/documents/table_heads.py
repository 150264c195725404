"""Where the head of a table stands on a sheet, as people leave it: moved, merged, added to."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from ocop_desktop.rulebook.sections import Column, Field
from ocop_desktop.text import fold

HEAD_ROWS = 10
_TOTALS = frozenset({"cong", "tong", "tong cong"})


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """The row the rows of the table follow, the place of every column, headings not known."""

    at: int
    columns: Mapping[int, Column]
    unknown: tuple[str, ...] = ()


def heading(column: Column) -> str:
    """Return what stands above a column, with its unit."""
    return f"{column.label} ({column.unit})" if column.unit else column.label


def find_head(field: Field, values: Sequence[Sequence[Any]]) -> Head:
    """Return the head: the row that names most columns.

    A heading merged over two rows stands in the row above; it counts where the row itself is empty.
    """
    names = {fold(text): one for one in field.columns for text in (one.label, heading(one))}
    best = Head(at=0, columns={})
    for at in range(min(HEAD_ROWS, len(values))):
        told = _told(values, at)
        found = {place: names[key] for place, text in told.items() if (key := fold(text)) in names}
        if len(found) > len(best.columns):
            unknown = tuple(text for place, text in told.items() if place not in found)
            best = Head(at=at, columns=found, unknown=unknown)
    return best


def is_total(line: Sequence[Any]) -> bool:
    """Return whether a row is a sum somebody wrote below the table."""
    first = next((cell for cell in line if cell not in (None, "")), None)
    return isinstance(first, str) and fold(first).strip(" :") in _TOTALS


def _told(values: Sequence[Sequence[Any]], at: int) -> dict[int, str]:
    line = values[at]
    above = values[at - 1] if at else ()
    told: dict[int, str] = {}
    for place in range(max(len(line), len(above))):
        cell = line[place] if place < len(line) else None
        if cell is None and any(cell is not None for cell in line):
            cell = above[place] if place < len(above) else None
        text = " ".join(str(cell).split()) if cell is not None else ""
        if text:
            told[place] = text
    return told
