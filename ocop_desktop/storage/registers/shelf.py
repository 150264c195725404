"""The registers of one workspace: lists, edits with undo, rows of dossiers, saved views."""

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlite_utils import Database

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.dossier.registers.rows import RowMaker
from ocop_desktop.rulebook.registers import Filter
from ocop_desktop.storage.registers.copies import RowCopies
from ocop_desktop.storage.registers.desk_samples import HandedSamples, samples_behind
from ocop_desktop.storage.registers.follow_dossiers import DossierRows, StaleDossier
from ocop_desktop.storage.registers.followers import Touched, follow
from ocop_desktop.storage.registers.query import FOLD
from ocop_desktop.storage.registers.rows import (
    Ask,
    Batches,
    ListedRow,
    RegisterBatch,
    RowChange,
    Table,
)
from ocop_desktop.storage.registers.tables import FIXED, WORDS, make_tables
from ocop_desktop.storage.transactions import Reading, Writing
from ocop_desktop.text import fold


class RowEdit(msgspec.Struct, frozen=True, kw_only=True):
    """What to do with a row: `no` None adds one, `cells` None takes the row out.

    `cells` are whole rows; `origin` and `id` are only used for new ones.
    """

    register: str
    no: int | None = None
    cells: dict[str, Any] | None = None
    origin: str = "own"
    id: str = ""


class Registers:
    """Rows of every register. `open` must be called before anything else.

    `copies` are the rows as other machines see them.
    """

    copies: RowCopies

    def __init__(self, db: Database, reading: Reading, writing: Writing) -> None:
        self._db, self._reading, self._writing = db, reading, writing
        self._makers: dict[str, RowMaker] = {}
        self._tables: dict[str, Table] = {}
        self._batches = Batches(db)

    def open(self, makers: Mapping[str, RowMaker]) -> None:
        """Make or extend the tables so that they fit these registers."""
        self._makers = dict(makers)
        self._tables = {name: Table(self._db, maker) for name, maker in makers.items()}
        self._dossiers = DossierRows(self._db, self._tables)
        self.copies = RowCopies(self._db, self._tables)
        self._db.conn.create_function(FOLD, 1, _folded, deterministic=True)
        told = [msgspec.to_builtins(maker.register) for maker in makers.values()]
        shape = json.dumps([FIXED, WORDS, *told])
        with self._reading():
            kept = self._db.execute(
                "SELECT shape FROM register_shapes WHERE register = '*'"
            ).fetchone()
        if kept is None or kept[0] != shape:
            with self._writing():
                make_tables(self._db, [maker.register for maker in makers.values()])
                self._db.execute("INSERT OR REPLACE INTO register_shapes VALUES ('*', ?)", [shape])

    # -- lists --------------------------------------------------------------------------------

    def numbers(self, register: str, query: Query) -> "array[int]":
        """Return the numbers of all rows of a list, in its order."""
        with self._reading():
            return self._tables[register].numbers(query)

    def rows(self, register: str, numbers: Sequence[int]) -> list[ListedRow]:
        """Return rows by number, in the order asked."""
        with self._reading():
            return self._tables[register].rows(numbers)

    def count(self, register: str, filters: Iterable[Filter] = (), words: str = "") -> int:
        """Return how many rows a list has."""
        with self._reading():
            return self._tables[register].count(filters, words)

    def total(self, register: str, column: str, filters: Iterable[Filter]) -> float:
        """Return the sum of a column over a list."""
        with self._reading():
            return self._tables[register].total(column, filters)

    def tally(self, register: str, asks: Iterable[Ask]) -> dict[Ask, float]:
        """Return many counts and sums of a register, read together."""
        wanted = list(dict.fromkeys(asks))
        with self._reading():
            return dict(zip(wanted, self._tables[register].tally(wanted), strict=True))

    def groups(
        self, register: str, column: str, filters: Iterable[Filter]
    ) -> list[tuple[Any, int]]:
        """Return (value, rows) for every value of a column in a list."""
        with self._reading():
            return self._tables[register].groups(column, filters)

    def with_key(self, register: str, cells: Mapping[str, Any]) -> ListedRow | None:
        """Return the row that stands for the same thing as `cells`, or None."""
        table = self._tables[register]
        with self._reading():
            return table.with_key(table.maker.key(cells))

    def with_match(self, register: str, match: str) -> list[ListedRow]:
        """Return the rows of a register tied to a thing of another one."""
        with self._reading():
            return self._tables[register].with_match(match)

    # -- edits --------------------------------------------------------------------------------

    def write(self, edits: Iterable[RowEdit], label: str, batch: int = 0) -> tuple[int, list[int]]:
        """Do the edits in one transaction; return (batch, numbers of their rows).

        With `batch` they belong to a batch that was begun before: one undo takes back all of it.
        """
        with self._writing() as now:
            batch = batch or self._batches.begin(label, now)
            touched = Touched(self._makers)
            changes = [self._apply(edit, now, touched) for edit in edits]
            self._batches.note(batch, changes)
            follow(self._db, self._makers, touched)
        return batch, [one.no for one in changes]

    def follow_row(self, register: str, no: int, cells: dict[str, Any], dossier: str) -> int:
        """Put down a row that something else said, bound to a dossier; there is nothing to undo.

        `no` 0 adds a row. Returns its number.
        """
        edit = RowEdit(register=register, no=no or None, cells=cells, origin="dossier")
        with self._writing() as now:
            touched = Touched(self._makers)
            done = self._apply(edit, now, touched)
            self._tables[register].tie(done.no, dossier)
            follow(self._db, self._makers, touched)
        return done.no

    def samples_behind(self) -> list[HandedSamples]:
        """Return the samples counted at the desk that their register does not have yet."""
        with self._reading():
            return samples_behind(self._db)

    def undo(self) -> RegisterBatch | None:
        """Take the last batch back; None when there is none."""
        return self._step(undone=False)

    def redo(self) -> RegisterBatch | None:
        """Do the batch taken back last again; None when there is none."""
        return self._step(undone=True)

    def last(self, *, undone: bool = False) -> RegisterBatch | None:
        """Return the batch undo (or redo) would take."""
        with self._reading():
            return self._batches.last(undone=undone)

    def _step(self, *, undone: bool) -> RegisterBatch | None:
        with self._writing() as now:
            batch = self._batches.last(undone=undone)
            if batch is None:
                return None
            touched = Touched(self._makers)
            changes = self._batches.changes(batch.id)
            for one in changes if undone else reversed(changes):
                if one.register in self._tables:
                    before, after = (one.old, one.new) if undone else (one.new, one.old)
                    self._put(one, after, now)
                    touched.add(one.register, before)
                    touched.add(one.register, after)
            self._batches.mark(batch.id, undone=not undone)
            follow(self._db, self._makers, touched)
        return batch

    def _put(self, one: RowChange, cells: dict[str, Any] | None, now: str) -> None:
        table = self._tables[one.register]
        if cells is not None:
            table.update(one.no, table.maker.finished(cells), now)
        table.set_deleted(one.no, now if cells is None else None)

    def _apply(self, edit: RowEdit, now: str, touched: Touched) -> RowChange:
        table = self._tables[edit.register]
        found = table.rows([edit.no]) if edit.no is not None else []
        old = found[0].cells if found else None
        new = table.maker.finished(edit.cells) if edit.cells is not None else None
        no = edit.no or 0
        if new is None:
            table.set_deleted(no, now)
        elif edit.no is None:
            no = table.insert(new, now, origin=edit.origin, row_id=edit.id)
        else:
            table.update(no, new, now)
            table.set_deleted(no, None)
        touched.add(edit.register, old)
        touched.add(edit.register, new)
        return RowChange(register=edit.register, no=no, old=old, new=new)

    # -- rows that follow dossiers --------------------------------------------------------------

    def stale_count(self) -> int:
        """Return how many dossiers changed since their rows were made."""
        with self._reading():
            return int(self._db.execute("SELECT count(*) FROM register_stale").fetchone()[0])

    def stale(self, paths: Sequence[str], limit: int) -> list[StaleDossier]:
        """Return dossiers that changed since, with the entries named, oldest first."""
        with self._reading():
            return self._dossiers.stale(paths, limit)

    def follow_dossiers(
        self, made: Iterable[tuple[StaleDossier, Mapping[str, list[dict[str, Any]]]]]
    ) -> None:
        """Put down the rows of dossiers, by register, and forget that they were stale."""
        with self._writing() as now:
            touched = Touched(self._makers)
            self._dossiers.put_all(made, now, touched)
            follow(self._db, self._makers, touched)

    # -- saved views ----------------------------------------------------------------------------

    def views(self, register: str) -> Iterator[tuple[str, str, Any]]:
        """Yield (id, name, query as plain JSON) of the views somebody saved."""
        with self._reading():
            rows = self._db.execute(
                "SELECT id, name, query FROM register_views WHERE register = ? ORDER BY name",
                [register],
            ).fetchall()
        for view_id, name, query in rows:
            yield view_id, name, json.loads(query)

    def keep_view(self, view_id: str, register: str, name: str, query: Any) -> None:
        """Keep a view under its id."""
        with self._writing():
            self._db.execute(
                "INSERT OR REPLACE INTO register_views VALUES (?, ?, ?, ?)",
                [view_id, register, name, json.dumps(query, ensure_ascii=False)],
            )

    def drop_view(self, view_id: str) -> None:
        """Forget a view."""
        with self._writing():
            self._db.execute("DELETE FROM register_views WHERE id = ?", [view_id])


def _folded(value: Any) -> str:
    return fold(value) if isinstance(value, str) else ""
