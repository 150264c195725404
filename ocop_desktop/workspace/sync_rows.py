"""Own rows of registers between machines: merged cell by cell; what both changed stays open."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from ocop_desktop.dossier.copies import RowCopy
from ocop_desktop.dossier.merging import check_conflict
from ocop_desktop.dossier.registers.uniting import DELETED, cells_of, unite_rows
from ocop_desktop.dossier.values import CONFLICT
from ocop_desktop.storage.registers.copies import shared_as
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.registers import Registers
from ocop_desktop.workspace.registers.values import RowEdit


class TakenRows(msgspec.Struct, frozen=True, kw_only=True):
    """How many rows came new or changed, and what stands in the way of others, in words."""

    new: int = 0
    changed: int = 0
    problems: tuple[str, ...] = ()


class RowChoice(msgspec.Struct, frozen=True, kw_only=True):
    """A cell that two machines changed differently; `values` are this machine's own first.

    `path` is what `choose` takes: register, row and column. `told` says the values to a person.
    """

    path: str
    register: str
    label: str
    values: tuple[Any, ...]
    told: tuple[str, ...]


class RowSync:
    """Rows of one workspace."""

    def __init__(self, store: Store, registers: Registers) -> None:
        self._store, self._registers = store, registers

    def copies(self) -> tuple[RowCopy, ...]:
        """Return the rows to be given to another machine."""
        with self._opened():
            return tuple(self._store.registers.copies.all())

    def given(self, copies: tuple[RowCopy, ...]) -> None:
        """Note that another machine can have seen these rows."""
        with self._opened():
            self._store.registers.copies.note_shared(copies)

    def take(
        self, copies: tuple[RowCopy, ...], label: str, today: date, *, dry: bool = False
    ) -> TakenRows:
        """Merge the rows of a file into the registers, as one step that can be undone."""
        edits: list[RowEdit] = []
        opened: list[tuple[str, str, dict[str, Any]]] = []
        problems: list[str] = []
        fine: list[RowCopy] = []
        known_registers = {one.id for one in self._registers.all()}
        with self._opened():
            for copy in copies:
                problem = self._problem(copy, known_registers)
                if problem:
                    problems.append(problem)
                    continue
                fine.append(copy)
                self._merge(copy, today, edits, opened)
            new = sum(edit.no is None for edit in edits)
            if not dry:
                if edits:
                    self._store.registers.write(edits, label)
                for register, row_id, entries in opened:
                    self._store.registers.copies.keep_open(register, row_id, entries)
                self._store.registers.copies.note_shared(fine)
        return TakenRows(new=new, changed=len(edits) - new, problems=tuple(problems))

    def choices(self) -> tuple[RowChoice, ...]:
        """Return the cells that wait for a choice, in words."""
        with self._opened():
            shelf = self._store.registers.copies
            return tuple(
                self._choice(register, row_id, path, value)
                for register, row_id in shelf.open_rows()
                for path, value in shelf.open_cells(register, row_id).items()
                if shelf.one(register, row_id) is not None
            )

    def choose(self, path: str, value: Any) -> None:
        """Put one value in force and close the conflict; unknown paths raise KeyError."""
        register, row_id, column = path.split("/")
        with self._opened():
            shelf = self._store.registers.copies
            found = shelf.one(register, row_id)
            opened = shelf.open_cells(register, row_id)
            if found is None or CONFLICT + column not in opened:
                raise KeyError(path)
            (row,) = self._store.registers.rows(register, [found[0]])
            edit = RowEdit(register=register, no=row.no, cells={**row.cells, column: value})
            del opened[CONFLICT + column]
            self._store.registers.write([edit], "chọn khi gộp")
            shelf.keep_open(register, row_id, opened)

    # --- inside ----------------------------------------------------------------------------

    def _merge(
        self,
        copy: RowCopy,
        today: date,
        edits: list[RowEdit],
        opened: list[tuple[str, str, dict[str, Any]]],
    ) -> None:
        shelf = self._store.registers.copies
        found = shelf.one(copy.register, copy.id)
        theirs = copy.entries
        if found is None:
            if DELETED not in theirs:
                cells = cells_of(theirs)
                edits.append(
                    RowEdit(register=copy.register, cells=cells, origin=copy.origin, id=copy.id)
                )
                opened.append((copy.register, copy.id, theirs))
            return
        number, mine = found
        states = shelf.states(copy.register, copy.id)
        if mine == theirs or shared_as(copy) in states:
            return
        common = next((state for state in states if state in copy.states), None)
        base = shelf.state(copy.register, copy.id, common) if common else {}
        if shelf.name(copy.register, copy.id, mine, states) in copy.states:
            base = mine
        merged = unite_rows(base, mine, theirs, today)
        if merged == mine:
            return
        opened.append((copy.register, copy.id, merged))
        if DELETED in merged:
            if DELETED not in mine:
                edits.append(RowEdit(register=copy.register, no=number))
        elif cells_of(merged) != cells_of(mine) or DELETED in mine:
            (row,) = self._store.registers.rows(copy.register, [number])
            blank = dict.fromkeys(cells_of(mine))
            cells = {**row.cells, **blank, **cells_of(merged)}
            edits.append(RowEdit(register=copy.register, no=number, cells=cells))

    def _problem(self, copy: RowCopy, known: set[str]) -> str:
        if copy.register not in known:
            return (
                f"Sổ “{copy.register}” của máy kia không có ở đây — cập nhật phần mềm rồi gộp lại."
            )
        register = self._registers.get(copy.register)
        columns = {column.id: column for column in register.columns if not column.kept_up}
        cells = cells_of(copy.entries)
        strange = sorted(set(cells) - set(columns))
        if strange:
            return f"{register.title}: cột lạ “{strange[0]}” — cập nhật phần mềm rồi gộp lại."
        for path, value in copy.entries.items():
            if path.startswith(CONFLICT):
                if path.removeprefix(CONFLICT) not in columns:
                    return f"{register.title}: cột lạ “{path}” — cập nhật phần mềm rồi gộp lại."
                try:
                    check_conflict(path, value)
                except ValueError:
                    return f"{register.title}: có chỗ chờ chọn không đúng dạng — xin xuất lại."
        for column_id, reason in self._registers.maker(copy.register).problems(cells).items():
            if cells.get(column_id) is not None:
                return f"{register.title}, {columns[column_id].label}: {reason}"
        return ""

    def _choice(self, register: str, row_id: str, path: str, value: Mapping[str, Any]) -> RowChoice:
        column_id = path.removeprefix(CONFLICT)
        book = self._registers.get(register)
        column = book.column(column_id)
        found = self._store.registers.copies.one(register, row_id)
        cells = cells_of(found[1]) if found else {}
        own = cells.get(column_id)
        values = (own, *(one for one in value["values"] if one != own))
        named = str(next((cells[c] for c in book.key if cells.get(c)), row_id[:8]))
        return RowChoice(
            path=f"{register}/{row_id}/{column_id}",
            register=register,
            label=f"{book.title}, {named}, {column.label}",
            values=values,
            told=tuple(self._registers.show(register, column, one) for one in values),
        )

    def _opened(self) -> Any:
        self._registers.maker(self._registers.all()[0].id)
        return self._store.together()
