"""Rows of registers as they travel between machines: own ones, cells beside those of dossiers."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlite_utils import Database

from ocop_desktop.dossier.registers.uniting import DELETED
from ocop_desktop.dossier.sharing.copies import RowCopy, RowTie
from ocop_desktop.dossier.sharing.merging import lineage_name, state_of
from ocop_desktop.dossier.values import CONFLICT
from ocop_desktop.storage.registers.beside import Beside
from ocop_desktop.storage.registers.offered import Offered
from ocop_desktop.storage.registers.rows import ListedRow, Table
from ocop_desktop.storage.seen import SeenStates

KEPT = 8
"""States kept of one row. Losing an old one never loses an edit: it asks once more."""


class RowCopies:
    """Rows with what other machines have seen of them. Runs inside the caller's transaction."""

    def __init__(self, db: Database, tables: Mapping[str, Table]) -> None:
        self._db, self._tables = db, tables
        self._beside = Beside(db, tables)
        self.offered = Offered(db)
        self._seen = SeenStates(db)

    def beside(self, dossiers: frozenset[str] | None = None) -> Iterator[RowCopy]:
        """Yield rows of dossiers, or of these only, that an officer put something beside."""
        shared, opened, grown = self._shared(), self._opened(), self._seen.all()
        for name, table in self._tables.items():
            seen = {row_id for register, row_id in shared.keys() | opened.keys()
                    if register == name}  # fmt: skip
            for row, cells in self._beside.rows(table, seen):
                ties = self._beside.ties(table, row)
                if not ties or (dossiers is not None and dossiers.isdisjoint(
                    tie.dossier for tie in ties
                )):  # fmt: skip
                    continue
                entries = cells | opened.get((name, row.id), {})
                known = shared.get((name, row.id), [])
                if not entries and not known:
                    continue
                states = [self.name(name, row.id, entries, known), *known]
                states += grown.get(f"{name}/{row.id}", [])
                yield RowCopy(
                    register=name, id=row.id, origin="dossier", entries=entries, ties=ties,
                    states=tuple(dict.fromkeys(states)),
                )  # fmt: skip

    def meant(self, register: str, ties: Iterable[RowTie]) -> str:
        """Return the id of the row here that follows the same; "" when there is none."""
        return self._beside.meant(self._tables[register], ties)

    def listed(self, register: str, row_id: str) -> ListedRow | None:
        """Return a whole row by its id, taken out or not."""
        return self._tables[register].by_id(row_id)

    def is_out(self, register: str, row_id: str) -> bool:
        """Return whether a row was taken out, by a person or with its dossier."""
        found = self._tables[register].by_id(row_id)
        return found is not None and self._tables[register].is_deleted(found.no)

    def same_things(self) -> Iterator[tuple[str, list[ListedRow]]]:
        """Yield (register, rows) of rows that stand for one thing though no dossier wants two."""
        for name, table in self._tables.items():
            for rows in table.same_things():
                yield name, rows

    def all(self) -> Iterator[RowCopy]:
        """Yield every own row; one that was taken out only when somebody else has seen it."""
        shared = self._shared()
        opened, seen = self._opened(), self._seen.all()
        for name, table in self._tables.items():
            kept = {c.id for c in table.register.columns if not c.kept_up}
            for row, deleted in table.own():
                key = (name, row.id)
                if deleted and key not in shared:
                    continue
                entries = _entries(row.cells, kept, opened.get(key, {}), deleted=deleted)
                states = [self.name(name, row.id, entries, shared.get(key, []))]
                states += shared.get(key, [])
                states += seen.get(f"{name}/{row.id}", [])
                yield RowCopy(
                    register=name, id=row.id, origin=row.origin, entries=entries,
                    states=tuple(dict.fromkeys(states)),
                )  # fmt: skip

    def one(self, register: str, row_id: str) -> tuple[int, dict[str, Any]] | None:
        """Return (number, entries) of a row, taken out or not; None when it never was here."""
        table = self._tables[register]
        found = table.by_id(row_id)
        if found is None:
            return None
        opened = self.open_cells(register, row_id)
        if found.origin == "dossier":
            return found.no, self._beside.cells(table, found) | opened
        kept = {c.id for c in table.register.columns if not c.kept_up}
        entries = _entries(found.cells, kept, opened, deleted=table.is_deleted(found.no))
        return found.no, entries

    def name(self, register: str, row_id: str, entries: Mapping[str, Any], known: list[str]) -> str:
        """Return the name of the state a row is in; `known` are those shared, newest first."""

        def newest() -> str:
            return state_of(register, self.state(register, row_id, known[0]))

        return lineage_name(state_of(register, entries), known, newest)

    def open_cells(self, register: str, row_id: str) -> dict[str, Any]:
        """Return `conflict/<column>` → value of what waits for a choice in a row."""
        rows = self._db.execute(
            "SELECT path, value FROM register_open WHERE register = ? AND row_id = ? ORDER BY path",
            [register, row_id],
        )
        return {path: json.loads(value) for path, value in rows}

    def open_rows(self) -> list[tuple[str, str]]:
        """Return (register, row) of the rows in which something waits for a choice."""
        rows = self._db.execute(
            "SELECT DISTINCT register, row_id FROM register_open ORDER BY register, row_id"
        )
        return [(register, row_id) for register, row_id in rows]

    def keep_open(self, register: str, row_id: str, entries: Mapping[str, Any]) -> None:
        """Put down what waits for a choice in a row, in the place of what did."""
        self._db.execute(
            "DELETE FROM register_open WHERE register = ? AND row_id = ?", [register, row_id]
        )
        self._db.conn.executemany(
            "INSERT INTO register_open VALUES (?, ?, ?, ?)",
            [
                (register, row_id, path, _pack(value))
                for path, value in entries.items()
                if path.startswith(CONFLICT)
            ],
        )

    def states(self, register: str, row_id: str) -> list[str]:
        """Return the states of a row that were shared, the last one first."""
        rows = self._db.execute(
            "SELECT state FROM register_shared WHERE register = ? AND row_id = ? ORDER BY id DESC",
            [register, row_id],
        )
        return [row[0] for row in rows]

    def seen(self, register: str, row_id: str) -> list[str]:
        """Return the states a row came from on other machines."""
        return self._seen.of(f"{register}/{row_id}")

    def state(self, register: str, row_id: str, state: str) -> dict[str, Any]:
        """Return the entries of a state that was shared."""
        row = self._db.execute(
            "SELECT entries FROM register_shared WHERE register = ? AND row_id = ? AND state = ?",
            [register, row_id, state],
        ).fetchone()
        found: dict[str, Any] = json.loads(row[0]) if row else {}
        return found

    def note_shared(self, copies: Iterable[RowCopy]) -> None:
        """Note that these rows were given to or taken from another machine."""
        for one in copies:
            where = [one.register, one.id]
            if one.states[1:]:
                self._seen.add(f"{one.register}/{one.id}", one.states[1:])
            self._db.execute(
                "INSERT OR IGNORE INTO register_shared (register, row_id, state, entries) "
                "VALUES (?, ?, ?, ?)",
                [*where, shared_as(one), _pack(one.entries)],
            )
            self._db.execute(
                "DELETE FROM register_shared WHERE register = ? AND row_id = ? AND id NOT IN "
                "(SELECT id FROM register_shared WHERE register = ? AND row_id = ? "
                "ORDER BY id DESC LIMIT ?)",
                [*where, *where, KEPT],
            )

    def _shared(self) -> dict[tuple[str, str], list[str]]:
        found: dict[tuple[str, str], list[str]] = {}
        for register, row_id, state in self._db.execute(
            "SELECT register, row_id, state FROM register_shared ORDER BY id DESC"
        ):
            found.setdefault((register, row_id), []).append(state)
        return found

    def _opened(self) -> dict[tuple[str, str], dict[str, Any]]:
        found: dict[tuple[str, str], dict[str, Any]] = {}
        for register, row_id, path, value in self._db.execute(
            "SELECT register, row_id, path, value FROM register_open"
        ):
            found.setdefault((register, row_id), {})[path] = json.loads(value)
        return found


def shared_as(copy: RowCopy) -> str:
    """Return the name under which a machine shared a row."""
    return copy.states[0] if copy.states else state_of(copy.register, copy.entries)


def _entries(
    cells: Mapping[str, Any], kept: set[str], opened: Mapping[str, Any], *, deleted: bool
) -> dict[str, Any]:
    made = {key: value for key, value in cells.items() if key in kept and value is not None}
    return made | dict(opened) | ({DELETED: True} if deleted else {})


def _pack(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
