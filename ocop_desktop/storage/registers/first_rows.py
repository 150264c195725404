"""Rows of dossiers that gave none before: put down many at once, as when an office begins.

Ends exactly as putting them one by one does, which `follow_dossiers` does for all others. Every
method runs inside the caller's transaction.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlite_utils import Database

from ocop_desktop.storage.registers.followers import Touched
from ocop_desktop.storage.registers.rows import FreshRow, Table

Cells = dict[str, Any]
Speaker = tuple[int, float, str, int]


class Fresh(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier without rows, and those it gives; `speaker` orders registrations by age."""

    no: int
    id: str
    speaker: Speaker
    rows: Mapping[str, list[Cells]]


class FirstRows:
    """Gathers the rows of one bundle of dossiers; `write` puts them down."""

    def __init__(self, db: Database, tables: Mapping[str, Table], touched: Touched) -> None:
        self._db, self._tables, self._touched = db, tables, touched
        self._links: list[tuple[int, str, int, int]] = []
        self._next: dict[str, int] = {}
        self._pending: dict[str, dict[str, tuple[FreshRow, Speaker]]] = {}
        self._rows: dict[str, list[FreshRow]] = {}
        self._known: dict[str, set[str]] = {}

    def look_up(self, dossiers: Sequence[Fresh]) -> None:
        """Read which of the things these dossiers tell of have a row already."""
        for name, table in self._tables.items():
            keys = {table.maker.key(rows[0]) for one in dossiers if (rows := one.rows.get(name))}
            self._known[name] = table.known_keys(keys - {""})
            self._next[name] = table.next_no()
            self._pending[name], self._rows[name] = {}, []

    def fits(self, dossier: Fresh) -> bool:
        """Return whether no row of the dossier stands in a table already."""
        return not any(
            self._tables[name].maker.key(rows[0]) in self._known[name]
            for name, rows in dossier.rows.items()
            if rows
        )

    def add(self, dossier: Fresh) -> None:
        """Gather the rows of a dossier that `fits`."""
        for name, rows in dossier.rows.items():
            for part, cells in enumerate(rows):
                self._add(name, dossier, part, cells)

    def _add(self, name: str, dossier: Fresh, part: int, cells: Cells) -> None:
        maker = self._tables[name].maker
        key = "" if part else maker.key(cells)
        found = self._pending[name].get(key) if key else None
        if found is None:
            made = maker.finished(cells)
            row = FreshRow(no=self._next[name], dossier=dossier.id, part=part, cells=made)
            self._next[name] += 1
            self._rows[name].append(row)
            self._touched.add(name, made)
            if key:
                self._pending[name][key] = row, dossier.speaker
        else:
            row = self._said_again(name, dossier, part, cells, *found)
        self._links.append((dossier.no, name, part, row.no))

    def _said_again(
        self, name: str, dossier: Fresh, part: int, cells: Cells, row: FreshRow, speaker: Speaker
    ) -> FreshRow:
        """The newest registration speaks; what it does not say stays."""
        if dossier.speaker > speaker:
            maker = self._tables[name].maker
            sourced = {column.id for column in maker.register.columns if column.source}
            kept = {k: v for k, v in cells.items() if v is not None or k in sourced}
            self._touched.add(name, row.cells)
            row.cells = maker.finished({**row.cells, **kept})
            self._touched.add(name, row.cells)
            row.dossier, row.part = dossier.id, part
            self._pending[name][maker.key(row.cells)] = row, dossier.speaker
        return row

    def write(self, now: str) -> None:
        """Put everything gathered down."""
        for name, rows in self._rows.items():
            self._tables[name].insert_many(rows, now)
        self._db.conn.executemany("INSERT INTO register_links VALUES (?, ?, ?, ?)", self._links)
        stale = [(no,) for no in {link[0] for link in self._links}]
        self._db.conn.executemany("DELETE FROM register_stale WHERE dossier_no = ?", stale)


def speaker_of(year: Any, number: int) -> Speaker:
    """Return what orders registrations as SQLite orders (year, number)."""
    if year is None:
        return 0, 0.0, "", number
    return (2, 0.0, year, number) if isinstance(year, str) else (1, float(year), "", number)
