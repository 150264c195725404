"""What officers put beside rows that follow dossiers, and which row of another machine is which.

Every machine makes the rows of a dossier by itself, so they have no id in common. They are known by
the dossier and the line of it they follow.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlite_utils import Database

from ocop_desktop.dossier.sharing.copies import RowTie
from ocop_desktop.storage.registers.rows import ListedRow, Table
from ocop_desktop.storage.registers.tables import table as name

_TIES = 1_000


class Beside:
    """Reads within the caller's transaction."""

    def __init__(self, db: Database, tables: Mapping[str, Table]) -> None:
        self._db, self._tables = db, tables

    def rows(self, table: Table, seen: set[str]) -> Iterator[tuple[ListedRow, dict[str, Any]]]:
        """Yield the rows of dossiers that hold something, or were `seen` elsewhere (by id)."""
        typed = self._typed(table)
        known = [row.no for row in map(table.by_id, sorted(seen)) if row is not None]
        linked = self._linked(table)
        for row in table.following(_free(table), {*typed, *known}):
            yield row, _cells(table, row, typed.get(row.no, {}), plain=row.no in linked)

    def cells(self, table: Table, row: ListedRow) -> dict[str, Any]:
        """Return what an officer put beside one row."""
        typed = self._typed(table, row.no).get(row.no, {})
        return _cells(table, row, typed, plain=row.no in self._linked(table, row.no))

    def ties(self, table: Table, row: ListedRow) -> tuple[RowTie, ...]:
        """Return what a row follows, of every dossier behind it."""
        key = table.maker.key(row.cells)
        found = self._db.execute(
            "SELECT d.id, l.part FROM register_links l JOIN dossiers d ON d.no = l.dossier_no "
            "WHERE l.register = ? AND l.row_no = ? ORDER BY d.id LIMIT ?",
            [table.register.id, row.no, _TIES],
        ).fetchall()
        pairs = found or ([(row.dossier, 0)] if row.dossier else [])
        return tuple(RowTie(dossier=dossier, part=part, key=key) for dossier, part in pairs)

    def meant(self, table: Table, ties: Iterable[RowTie]) -> str:
        """Return the id of the row of this machine that ties of another one mean, or ""."""
        known = list(ties)
        for tie in known:
            rows = [row for _, row in self._of(table, tie.dossier)] + table.of_dossier(tie.dossier)
            for row in rows:
                if tie.key and table.maker.key(row.cells) == tie.key:
                    return row.id
        for tie in known:  # the line is called something else here
            for part, row in self._of(table, tie.dossier):
                if part == tie.part:
                    return row.id
        return ""

    def _of(self, table: Table, dossier: str) -> list[tuple[int, ListedRow]]:
        links = self._db.execute(
            "SELECT l.part, l.row_no FROM register_links l JOIN dossiers d ON d.no = l.dossier_no "
            "WHERE d.id = ? AND l.register = ? ORDER BY l.part",
            [dossier, table.register.id],
        ).fetchall()
        rows = {row.no: row for row in table.rows([no for _, no in links])}
        return [(part, rows[no]) for part, no in links if no in rows]

    def _linked(self, table: Table, row: int | None = None) -> set[int]:
        text = "SELECT DISTINCT row_no FROM register_links WHERE register = ?"
        values: list[Any] = [table.register.id]
        if row is not None:
            text, values = f"{text} AND row_no = ?", [*values, row]
        return {found[0] for found in self._db.execute(text, values)}

    def _typed(self, table: Table, row: int | None = None) -> dict[int, dict[str, Any]]:
        """Return what a person last put into cells of rows that mostly fill themselves."""
        text = (
            "SELECT c.row_no, c.old, c.new FROM register_changes c JOIN register_batches b "  # noqa: S608
            f"ON b.id = c.batch JOIN {name(table.register)} t ON t.no = c.row_no "
            "WHERE b.undone = 0 AND t.origin = 'dossier' AND c.register = ? AND c.new IS NOT NULL"
        )
        values: list[Any] = [table.register.id]
        if row is not None:
            text, values = f"{text} AND c.row_no = ?", [*values, row]
        found: dict[int, dict[str, Any]] = {}
        for no, before, after in self._db.execute(f"{text} ORDER BY c.id", values):
            old, new = json.loads(before or "{}"), json.loads(after)
            changed = {key: new[key] for key in new if new[key] != old.get(key)}
            if before is not None and changed:
                found.setdefault(no, {}).update(changed)
        return found


def _free(table: Table) -> list[str]:
    """Return the columns of a row of a dossier that only a person fills."""
    return [
        one.id for one in table.register.columns
        if not (one.kept_up or one.derived or one.after)
    ]  # fmt: skip


def _cells(
    table: Table, row: ListedRow, typed: Mapping[str, Any], *, plain: bool
) -> dict[str, Any]:
    found = {one: row.cells[one] for one in _free(table)} if plain else {}
    kept_up = {one.id for one in table.register.columns if one.kept_up or one.source}
    held = {k: v for k, v in typed.items() if k not in kept_up and row.cells.get(k) == v}
    return {k: v for k, v in {**found, **held}.items() if v is not None}
