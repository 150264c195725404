"""Rows that come out of dossiers. A link says which dossier stands behind which row.

Several dossiers of one product share a row; the newest registration speaks. What an officer wrote
beside it stays. Every method runs inside the caller's transaction.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlite_utils import Database

from ocop_desktop.storage.registers.first_rows import FirstRows, Fresh, speaker_of
from ocop_desktop.storage.registers.followers import Touched
from ocop_desktop.storage.registers.rows import Table


class StaleDossier(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier whose rows must be made again; `entries` only those asked for."""

    no: int
    id: str
    rulebook: str
    deleted: bool
    year: Any = None
    entries: dict[str, Any]


class DossierRows:
    """Makes the rows of dossiers and takes them back."""

    def __init__(self, db: Database, tables: Mapping[str, Table]) -> None:
        self._db, self._tables = db, tables

    def stale(self, paths: Sequence[str], limit: int) -> list[StaleDossier]:
        """Return the dossiers noted as changed, in the order they were made."""
        heads = self._db.execute(
            "SELECT d.no, d.id, d.rulebook, d.deleted_at, d.year FROM register_stale s "
            "JOIN dossiers d ON d.no = s.dossier_no ORDER BY s.dossier_no LIMIT ?",
            [limit],
        ).fetchall()
        entries: dict[int, dict[str, Any]] = {head[0]: {} for head in heads}
        marks = ", ".join("?" for _ in paths)
        rows = self._db.execute(
            "SELECT dossier_no, path, value FROM entries WHERE dossier_no IN "  # noqa: S608
            "(SELECT dossier_no FROM register_stale ORDER BY dossier_no LIMIT ?) "
            f"AND path IN ({marks})",
            [limit, *paths],
        )
        for no, path, value in rows:
            entries[no][path] = json.loads(value)
        return [
            StaleDossier(
                no=no, id=dossier, rulebook=rulebook, deleted=deleted is not None, year=year,
                entries=entries[no],
            )
            for no, dossier, rulebook, deleted, year in heads
        ]  # fmt: skip

    def put_all(
        self,
        made: Iterable[tuple[StaleDossier, Mapping[str, list[dict[str, Any]]]]],
        now: str,
        touched: Touched,
    ) -> None:
        """Put the rows of many dossiers down; those that gave none before go in at once."""
        bundle = list(made)
        linked = self._linked([dossier.no for dossier, _ in bundle])
        fresh = {
            dossier.no: Fresh(
                no=dossier.no, id=dossier.id, speaker=speaker_of(dossier.year, dossier.no),
                rows=rows,
            )
            for dossier, rows in bundle
            if not dossier.deleted and dossier.no not in linked and any(rows.values())
        }  # fmt: skip
        first = FirstRows(self._db, self._tables, touched)
        first.look_up(list(fresh.values()))
        at_once = {no: one for no, one in fresh.items() if first.fits(one)}
        for one in at_once.values():
            first.add(one)
        first.write(now)
        for dossier, rows in bundle:
            if dossier.no not in at_once:
                self.put(dossier, rows, now, touched)

    def _linked(self, numbers: Sequence[int]) -> set[int]:
        if not numbers:
            return set()
        rows = self._db.execute(
            "SELECT DISTINCT dossier_no FROM register_links WHERE dossier_no BETWEEN ? AND ?",
            [min(numbers), max(numbers)],
        )
        return {row[0] for row in rows} & set(numbers)

    def put(
        self,
        dossier: StaleDossier,
        rows: Mapping[str, list[dict[str, Any]]],
        now: str,
        touched: Touched,
    ) -> None:
        """Put the rows of a dossier down; those it no longer gives are taken out."""
        links = {
            (register, part): row
            for register, part, row in self._db.execute(
                "SELECT register, part, row_no FROM register_links WHERE dossier_no = ?",
                [dossier.no],
            ).fetchall()
        }
        wanted = {} if dossier.deleted else rows
        if not dossier.deleted:  # out of the bin again it finds its rows by their links
            self._db.execute("DELETE FROM register_links WHERE dossier_no = ?", [dossier.no])
        for register, cells in wanted.items():
            mine = {part: row for (name, part), row in links.items() if name == register}
            for part in mine:
                del links[register, part]
            known = self._same_rows(register, cells, mine)
            for part, one in enumerate(cells):
                self._put_one(dossier, register, part, one, known[part], now, touched)
            for row in sorted(set(mine.values()) - set(known)):
                self._unlink(register, row, now, touched)
        for (register, _), row in links.items():
            self._unlink(register, row, now, touched)
        self._db.execute("DELETE FROM register_stale WHERE dossier_no = ?", [dossier.no])

    def _same_rows(
        self, register: str, cells: list[dict[str, Any]], links: Mapping[int, int]
    ) -> list[int | None]:
        """Return the row behind every line: the one of the same thing, else the one at its place.

        Lines are moved and taken out; what an officer wrote beside one must stay with it.
        """
        table = self._tables[register]
        keys = [table.maker.key(one) for one in cells]
        rows = {table.maker.key(row.cells): row.no for row in table.rows(sorted(links.values()))}
        found = [rows.get(key) if key else None for key in keys]
        taken = {no for no in found if no is not None} | {rows[k] for k in keys if k in rows}
        for part, no in enumerate(found):
            here = links.get(part)
            if no is None and here is not None and here not in taken:
                found[part] = here
                taken.add(here)
        seen: set[int] = set()
        for part, no in enumerate(found):  # two lines of the same thing are two rows
            if no in seen:
                found[part] = None
            elif no is not None:
                seen.add(no)
        return found

    def _put_one(
        self,
        dossier: StaleDossier,
        register: str,
        part: int,
        cells: dict[str, Any],
        known: int | None,
        now: str,
        touched: Touched,
    ) -> None:
        table = self._tables[register]
        maker = table.maker
        if known is None:
            found = None if part else table.with_key(maker.key(cells))
            no = found.no if found else 0
            if not found:
                made = maker.finished(cells)
                no = table.insert(made, now, origin="dossier", dossier=dossier.id, part=part)
                touched.add(register, made)
        else:
            found, no = None, known
        self._db.execute(
            "INSERT OR REPLACE INTO register_links VALUES (?, ?, ?, ?)",
            [dossier.no, register, part, no],
        )
        if known is None and not found:
            return
        if not self._speaks(dossier, register, no):
            return
        (row,) = table.rows([no])
        # What an old row says and the dossier does not stays: nobody took it back. What is
        # reckoned may have been filled in by an officer while the dossier said nothing.
        sourced = {column.id for column in maker.register.columns if column.source}
        own = row.origin != "dossier"
        kept = {k: v for k, v in cells.items() if v is not None or (k in sourced and not own)}
        made = maker.finished({**row.cells, **kept})
        touched.add(register, row.cells)
        touched.add(register, made)
        if made != row.cells:
            table.update(no, made, now)
        table.tie(no, dossier.id, part)
        if table.is_deleted(no):
            table.set_deleted(no, None)

    def _speaks(self, dossier: StaleDossier, register: str, row: int) -> bool:
        """Return whether this dossier is the newest registration behind a row."""
        newest = self._db.execute(
            "SELECT d.no FROM register_links l JOIN dossiers d ON d.no = l.dossier_no "
            "WHERE l.register = ? AND l.row_no = ? AND d.deleted_at IS NULL "
            "ORDER BY d.year DESC, d.no DESC LIMIT 1",
            [register, row],
        ).fetchone()
        return newest is None or newest[0] == dossier.no

    def _unlink(self, register: str, row: int, now: str, touched: Touched) -> None:
        others = self._db.execute(
            "SELECT l.dossier_no FROM register_links l JOIN dossiers d ON d.no = l.dossier_no "
            "WHERE l.register = ? AND l.row_no = ? AND d.deleted_at IS NULL",
            [register, row],
        ).fetchall()
        if others:  # another registration speaks from now on
            self._db.conn.executemany("INSERT OR IGNORE INTO register_stale VALUES (?)", others)
            return
        table = self._tables.get(register)
        for found in table.rows([row]) if table else []:
            touched.add(register, found.cells)
            if found.origin == "dossier" and table:
                table.set_deleted(row, now)
            elif table:
                table.tie(row, None)
