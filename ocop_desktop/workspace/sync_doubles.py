"""The same thing typed as a row on two machines: proposed, joined by the officer or left as two.

Joining is one edit of the register, taken back like any other. Of the two rows the same one stays
whoever joins them: the row a dossier follows, else the one with the smaller id. Were each machine
to keep another one, the thing would be gone after the next exchange.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from ocop_desktop.errors import UserError
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.registers import Registers
from ocop_desktop.workspace.registers.values import ListedRow, RowEdit

_APART = "sync/apart"


class RowPair(msgspec.Struct, frozen=True, kw_only=True):
    """Two rows that seem to be one thing. `told` says where they differ, the row that stays first.

    `path` is what `join` and `keep_apart` take.
    """

    path: str
    register: str
    label: str
    told: tuple[str, str]


class Doubles:
    """Pairs of rows of one workspace."""

    def __init__(self, store: Store, registers: Registers) -> None:
        self._store, self._registers = store, registers

    def pairs(self) -> tuple[RowPair, ...]:
        """Return what is proposed to be joined, without the pairs an officer left as two."""
        apart = set(self._apart())
        self._registers.maker(self._registers.all()[0].id)  # opens the tables
        with self._store.together():
            found = list(self._store.registers.copies.same_things())
        made = [
            self._pair(name, stays, goes) for name, rows in found for stays, goes in _pairs(rows)
        ]
        return tuple(one for one in made if one.path not in apart)

    def join(self, path: str, prefer: int = 0) -> None:
        """Make one row of a pair; where they differ the row `prefer` (0 stays, 1 goes) speaks.

        What only one of them says is kept. Raises UserError for a pair that is no longer there.
        """
        register, stays, goes = self._rows(path)
        book = self._registers.get(register)
        typed = [
            one.id
            for one in book.columns
            if not one.kept_up and not (one.derived and stays.dossier is not None)
        ]
        cells = dict(stays.cells)
        for one in typed:
            order = (goes, stays) if prefer else (stays, goes)
            cells[one] = next((r.cells[one] for r in order if r.cells[one] is not None), None)
        edits = [
            RowEdit(register=register, no=stays.no, cells=cells),
            RowEdit(register=register, no=goes.no),
        ]
        self._registers.write(edits, f"Nhập hai {book.one} làm một")

    def keep_apart(self, path: str) -> None:
        """Leave a pair as two rows; it is not proposed again on this machine."""
        self._rows(path)
        self._store.set_setting(_APART, sorted({*self._apart(), path}))

    def _apart(self) -> list[str]:
        kept = self._store.setting(_APART)
        return [str(one) for one in kept] if isinstance(kept, list) else []

    def _rows(self, path: str) -> tuple[str, ListedRow, ListedRow]:
        register, _, ids = path.partition("/")
        self._registers.maker(self._registers.all()[0].id)
        with self._store.together():
            for name, rows in self._store.registers.copies.same_things():
                for stays, goes in _pairs(rows):
                    if name == register and f"{stays.id}/{goes.id}" == ids:
                        return name, stays, goes
        raise UserError("Hai dòng này không còn giống nhau — xem lại danh sách.")

    def _pair(self, register: str, stays: ListedRow, goes: ListedRow) -> RowPair:
        book = self._registers.get(register)
        name = next((str(stays.cells[c]) for c in book.key if stays.cells.get(c)), "")
        return RowPair(
            path=f"{register}/{stays.id}/{goes.id}",
            register=register,
            label=f"{book.title}, “{name}”",
            told=(self._told(register, stays, goes), self._told(register, goes, stays)),
        )

    def _told(self, register: str, row: ListedRow, other: ListedRow) -> str:
        said = [
            f"{column.label}: {self._show(register, column, row.cells[column.id])}"
            for column in self._registers.get(register).columns
            if row.cells[column.id] != other.cells[column.id]
        ]
        return "; ".join(said)

    def _show(self, register: str, column: Any, value: Any) -> str:
        return self._registers.show(register, column, value) or "(để trống)"


def _pairs(rows: Sequence[ListedRow]) -> list[tuple[ListedRow, ListedRow]]:
    order = sorted(rows, key=lambda row: (row.dossier is None, row.id))
    return [(order[0], other) for other in order[1:] if other.dossier is None]
