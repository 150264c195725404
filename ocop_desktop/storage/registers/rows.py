"""Rows of registers: reading, putting in, changing, all in the caller's transaction."""

import json
import uuid
from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlite_utils import Database

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.dossier.registers.rows import SORTED_AS_WORDS, RowMaker
from ocop_desktop.rulebook.registers import Filter
from ocop_desktop.storage.registers.query import numbers, where
from ocop_desktop.storage.registers.tables import cell, order, table

Ask = tuple[str, tuple[Filter, ...]]
"""A column to be summed, "" for counting, over the rows that fit the filters."""
_AT_ONCE = 500  # SQLite takes some thousand parameters; the plan stays the same above this


class ListedRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row. `origin` is "own", "import" or "dossier"; `dossier` the id it follows, or None."""

    no: int
    id: str
    origin: str
    dossier: str | None
    cells: dict[str, Any]


class FreshRow(msgspec.Struct, kw_only=True):
    """A row of a dossier that is not in its table yet."""

    no: int
    dossier: str
    part: int
    cells: dict[str, Any]


class RowChange(msgspec.Struct, frozen=True, kw_only=True):
    """What happened to a row: the cells before and after, None where there was no row."""

    register: str
    no: int
    old: dict[str, Any] | None
    new: dict[str, Any] | None


class RegisterBatch(msgspec.Struct, frozen=True, kw_only=True):
    """One act of the person over rows of registers."""

    id: int
    at: str
    label: str
    changes: int


class Table:
    """The rows of one register."""

    def __init__(self, db: Database, maker: RowMaker) -> None:
        self._db, self.maker, self.register = db, maker, maker.register
        self._name = table(self.register)
        self._cells = [cell(column) for column in self.register.columns]
        self._ids = [column.id for column in self.register.columns]
        self._select = (
            f"SELECT no, id, origin, dossier, {', '.join(self._cells)} "  # noqa: S608
            f"FROM {self._name} "
        )
        self._words = [c for c in self.register.columns if c.kind in SORTED_AS_WORDS]
        self._flags = {c.id for c in self.register.columns if c.kind == "yes_no"}

    def numbers(self, query: Query) -> "array[int]":
        """Return the numbers of all rows of a list, in its order."""
        text, values = numbers(self.register, query)
        return array("q", (row[0] for row in self._db.execute(text, values)))

    def count(self, filters: Iterable[Filter], words: str = "") -> int:
        """Return how many rows a list has."""
        condition, values = where(self.register, words, filters)
        text = f"SELECT count(*) FROM {self._name} WHERE {condition}"  # noqa: S608
        return int(self._db.execute(text, values).fetchone()[0])

    def total(self, column: str, filters: Iterable[Filter]) -> float:
        """Return the sum of a column over a list."""
        condition, values = where(self.register, "", filters)
        name = cell(self.register.column(column))
        text = f"SELECT total({name}) FROM {self._name} WHERE {condition}"  # noqa: S608
        return float(self._db.execute(text, values).fetchone()[0])

    def tally(self, asks: Sequence[Ask]) -> list[float]:
        """Return all these counts and sums out of one look at the table."""
        parts, values = [], list[Any]()
        for column, filters in asks:
            condition, more = where(self.register, "", filters)
            what = cell(self.register.column(column)) if column else "1"
            parts.append(f"total(CASE WHEN {condition} THEN {what} END)")
            values += more
        text = f"SELECT {', '.join(parts)} FROM {self._name} WHERE deleted_at IS NULL"  # noqa: S608
        return list(self._db.execute(text, values).fetchone()) if parts else []

    def groups(self, column: str, filters: Iterable[Filter]) -> list[tuple[Any, int]]:
        """Return (value, rows) for every value of a column in a list, in the column's order."""
        condition, values = where(self.register, "", filters)
        found = self.register.column(column)
        text = (
            f"SELECT {cell(found)}, count(*) FROM {self._name} WHERE {condition} "  # noqa: S608
            f"GROUP BY 1 ORDER BY min({order(found)})"
        )
        return [(value, count) for value, count in self._db.execute(text, values)]

    def rows(self, wanted: Sequence[int]) -> list[ListedRow]:
        """Return rows by their numbers, in the order asked; those that are gone are left out."""
        found: dict[int, ListedRow] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            part = list(wanted[start : start + _AT_ONCE])
            marks = ", ".join("?" for _ in part)
            for row in self._db.execute(self._select + f"WHERE no IN ({marks})", part):
                found[row[0]] = self._listed(row)
        return [found[no] for no in wanted if no in found]

    def with_key(self, key: str) -> ListedRow | None:
        """Return the row that stands for the same thing, or None."""
        if not key:
            return None
        row = self._db.execute(
            self._select + "WHERE key = ? AND deleted_at IS NULL ORDER BY no LIMIT 1", [key]
        ).fetchone()
        return self._listed(row) if row else None

    def with_match(self, match: str) -> list[ListedRow]:
        """Return the rows tied to a thing of another register."""
        rows = self._db.execute(
            self._select + "WHERE match = ? AND deleted_at IS NULL ORDER BY no", [match]
        )
        return [self._listed(row) for row in rows]

    def own(self) -> list[tuple[ListedRow, bool]]:
        """Return the rows no dossier made, each with whether it was taken out."""
        text = f"SELECT deleted_at, no, id, origin, dossier, {', '.join(self._cells)} "
        rows = self._db.execute(
            text + f"FROM {self._name} WHERE origin != 'dossier' ORDER BY no"
        ).fetchall()
        return [(self._listed(row[1:]), row[0] is not None) for row in rows]

    def following(self, columns: Iterable[str], besides: Iterable[int]) -> list[ListedRow]:
        """Return the rows dossiers made that have something in `columns` or stand in `besides`."""
        said = [f"{cell(self.register.column(one))} IS NOT NULL" for one in columns]
        text = f"WHERE origin = 'dossier' AND deleted_at IS NULL AND ({' OR '.join(said) or '0'})"
        found = {row[0]: self._listed(row) for row in self._db.execute(self._select + text)}
        more = self.rows([no for no in besides if no not in found])
        live = (row for row in more if row.origin == "dossier" and not self.is_deleted(row.no))
        found |= {row.no: row for row in live}
        return [found[no] for no in sorted(found)]

    def of_dossier(self, dossier: str) -> list[ListedRow]:
        """Return the rows tied to a dossier that no table line stands behind."""
        rows = self._db.execute(
            self._select + "WHERE dossier = ? AND deleted_at IS NULL ORDER BY no", [dossier]
        )
        return [self._listed(row) for row in rows]

    def same_things(self) -> list[list[ListedRow]]:
        """Return the rows that stand for the same thing though one was enough, together."""
        groups = self._db.execute(
            f"SELECT group_concat(no) FROM {self._name} WHERE deleted_at IS NULL "  # noqa: S608
            "AND key <> '' GROUP BY key HAVING count(*) > 1 AND min(origin = 'dossier') = 0 "
            "ORDER BY min(no)"
        ).fetchall()
        return [self.rows(sorted(map(int, numbers.split(",")))) for (numbers,) in groups]

    def by_id(self, row_id: str) -> ListedRow | None:
        """Return the row of an id, taken out or not."""
        row = self._db.execute(self._select + "WHERE id = ?", [row_id]).fetchone()
        return self._listed(row) if row else None

    def insert(
        self,
        cells: Mapping[str, Any],
        now: str,
        *,
        origin: str = "own",
        dossier: str | None = None,
        part: int = 0,
        row_id: str = "",
    ) -> int:
        """Add a row of finished cells and return its number."""
        values = self._stored(cells)
        values |= {
            "id": row_id or uuid.uuid4().hex, "origin": origin, "dossier": dossier, "part": part,
            "created_at": now, "updated_at": now,
        }  # fmt: skip
        names, marks = ", ".join(values), ", ".join("?" for _ in values)
        text = f"INSERT INTO {self._name} ({names}) VALUES ({marks})"  # noqa: S608
        return int(self._db.execute(text, list(values.values())).lastrowid or 0)

    def next_no(self) -> int:
        """Return the number the next row would get."""
        row = self._db.execute(f"SELECT max(no) FROM {self._name}").fetchone()  # noqa: S608
        return int(row[0] or 0) + 1

    def insert_many(self, rows: Iterable[FreshRow], now: str) -> None:
        """Add rows of finished cells that came out of dossiers, under the numbers they have."""
        made = [
            {
                "no": row.no, **self._stored(row.cells), "id": uuid.uuid4().hex,
                "origin": "dossier", "dossier": row.dossier, "part": row.part,
                "created_at": now, "updated_at": now,
            }
            for row in rows
        ]  # fmt: skip
        if made:
            names, marks = ", ".join(made[0]), ", ".join("?" for _ in made[0])
            text = f"INSERT INTO {self._name} ({names}) VALUES ({marks})"  # noqa: S608
            self._db.conn.executemany(text, [list(one.values()) for one in made])

    def known_keys(self, keys: Iterable[str]) -> set[str]:
        """Return which of these keys some row has."""
        wanted, found = list(keys), set[str]()
        for start in range(0, len(wanted), _AT_ONCE):
            part = wanted[start : start + _AT_ONCE]
            marks = ", ".join("?" for _ in part)
            text = f"SELECT key FROM {self._name} WHERE key IN ({marks})"  # noqa: S608
            found.update(row[0] for row in self._db.execute(text, part))
        return found

    def update(self, no: int, cells: Mapping[str, Any], now: str) -> None:
        """Put other finished cells into a row."""
        values = self._stored(cells) | {"updated_at": now}
        parts = ", ".join(f"{name} = ?" for name in values)
        text = f"UPDATE {self._name} SET {parts} WHERE no = ?"  # noqa: S608
        self._db.execute(text, [*values.values(), no])

    def tie(self, no: int, dossier: str | None, part: int = 0) -> None:
        """Say which dossier a row follows."""
        self._db.execute(
            f"UPDATE {self._name} SET dossier = ?, part = ? WHERE no = ?",  # noqa: S608
            [dossier, part, no],
        )

    def set_deleted(self, no: int, when: str | None) -> None:
        """Take a row out of every list, or put it back with None."""
        self._db.execute(
            f"UPDATE {self._name} SET deleted_at = ? WHERE no = ?",  # noqa: S608
            [when, no],
        )

    def is_deleted(self, no: int) -> bool:
        """Return whether a row was taken out."""
        row = self._db.execute(
            f"SELECT deleted_at FROM {self._name} WHERE no = ?",  # noqa: S608
            [no],
        ).fetchone()
        return row is None or row[0] is not None

    def _stored(self, cells: Mapping[str, Any]) -> dict[str, Any]:
        maker = self.maker
        values = {
            name: int(cells[key]) if key in self._flags and cells[key] is not None else cells[key]
            for name, key in zip(self._cells, self._ids, strict=True)
        }
        values |= {order(c): maker.order(c, cells[c.id]) for c in self._words}
        return values | {
            "key": maker.key(cells),
            "match": maker.match(cells),
            "folded": maker.folded(cells),
        }

    def _listed(self, row: tuple[Any, ...]) -> ListedRow:
        no, row_id, origin, dossier, *values = row
        cells = dict(zip(self._ids, values, strict=True))
        for name in self._flags:
            if cells[name] is not None:
                cells[name] = bool(cells[name])
        return ListedRow(no=no, id=row_id, origin=origin, dossier=dossier, cells=cells)


class Batches:
    """What was done to rows, to be taken back and done again."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def begin(self, label: str, now: str) -> int:
        """Start a batch; what was undone before can no longer be done again."""
        self._db.execute("DELETE FROM register_changes WHERE batch IN "
                         "(SELECT id FROM register_batches WHERE undone = 1)")  # fmt: skip
        self._db.execute("DELETE FROM register_batches WHERE undone = 1")
        cursor = self._db.execute(
            "INSERT INTO register_batches (at, label) VALUES (?, ?)", [now, label]
        )
        return int(cursor.lastrowid or 0)

    def note(self, batch: int, changes: Iterable[RowChange]) -> None:
        """Add changes to a batch."""
        self._db.conn.executemany(
            "INSERT INTO register_changes (batch, register, row_no, old, new) "
            "VALUES (?, ?, ?, ?, ?)",
            [(batch, one.register, one.no, _pack(one.old), _pack(one.new)) for one in changes],
        )

    def last(self, *, undone: bool) -> RegisterBatch | None:
        """Return the batch that undo (or redo, with `undone`) takes; None when there is none."""
        which = "ASC" if undone else "DESC"
        row = self._db.execute(
            "SELECT id, at, label, (SELECT count(*) FROM register_changes WHERE batch = b.id) "  # noqa: S608
            f"FROM register_batches b WHERE undone = ? ORDER BY id {which} LIMIT 1",
            [int(undone)],
        ).fetchone()
        return RegisterBatch(id=row[0], at=row[1], label=row[2], changes=row[3]) if row else None

    def changes(self, batch: int) -> list[RowChange]:
        """Return what a batch changed, in order."""
        rows = self._db.execute(
            "SELECT register, row_no, old, new FROM register_changes WHERE batch = ? ORDER BY id",
            [batch],
        )
        return [
            RowChange(register=name, no=no, old=_unpack(old), new=_unpack(new))
            for name, no, old, new in rows
        ]

    def mark(self, batch: int, *, undone: bool) -> None:
        """Say whether a batch holds."""
        self._db.execute(
            "UPDATE register_batches SET undone = ? WHERE id = ?", [int(undone), batch]
        )


def _pack(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _unpack(text: str | None) -> Any:
    return None if text is None else json.loads(text)
