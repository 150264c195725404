"""What the registers hand to screens and the command line."""

from collections import Counter
from typing import Any, Literal

import msgspec

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.storage.registers.rows import ListedRow, RegisterBatch
from ocop_desktop.storage.registers.shelf import RowEdit

__all__ = [
    "CellEdit",
    "Columns",
    "Incoming",
    "IncomingRow",
    "ListedRow",
    "RegisterBatch",
    "RowEdit",
    "SavedView",
    "TableFile",
]

# Heading of a file → where it goes: "products.name", "recognitions#2.star", "no", or "" nowhere.
Columns = dict[str, str]
Action = Literal["new", "change", "same", "doubled", "wrong"]


class CellEdit(msgspec.Struct, frozen=True, kw_only=True):
    """One cell that gets another value; None empties it."""

    no: int
    column: str
    value: Any


class SavedView(msgspec.Struct, frozen=True, kw_only=True):
    """A list under a name. Those of `forms/` are `shipped` and cannot be dropped."""

    id: str
    name: str
    query: Query
    shipped: bool


class TableFile(msgspec.Struct, frozen=True, kw_only=True):
    """A table as it was read: texts only. `first` is the line number of the first row.

    `legacy` names the old encoding that some cells were typed in and were turned from.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first: int
    legacy: str = ""


class IncomingRow(msgspec.Struct, frozen=True, kw_only=True):
    """What one line of a file becomes. `problems` are sentences, by heading.

    `lost` are the headings whose cell no row of any register will hold.
    """

    line: int
    action: Action
    title: str
    edits: tuple[RowEdit, ...] = ()
    problems: dict[str, str] = msgspec.field(default_factory=dict)
    lost: tuple[str, ...] = ()


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """A file before it is taken in: what every line would do."""

    rows: tuple[IncomingRow, ...]
    columns: Columns
    legacy: str = ""

    def count(self, action: Action) -> int:
        """Return how many lines would do this."""
        return sum(row.action == action for row in self.rows)

    def lost(self) -> dict[str, int]:
        """Return the headings some cells of which find no place, and in how many lines."""
        found = Counter(heading for row in self.rows for heading in row.lost)
        return {heading: found[heading] for heading in self.columns if found[heading]}

    def skipped(self) -> tuple[str, ...]:
        """Return the headings that go nowhere."""
        return tuple(heading for heading, to in self.columns.items() if not to)
