"""Rows of registers between machines: merged cell by cell; what both changed stays open."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from ocop_desktop.dossier.registers.uniting import DELETED, cells_of, unite_rows
from ocop_desktop.dossier.sharing.copies import RowCopy
from ocop_desktop.dossier.sharing.merging import check_conflict
from ocop_desktop.dossier.values import CONFLICT
from ocop_desktop.storage.dossiers import UnknownDossierError
from ocop_desktop.storage.registers.copies import shared_as
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.registers import Registers
from ocop_desktop.workspace.registers.values import ListedRow, RowEdit
from ocop_desktop.workspace.sync_writers import OTHER, OWN, written_by


class TakenRows(msgspec.Struct, frozen=True, kw_only=True):
    """How many rows came new or changed, and what stands in the way of others, in words.

    `notes` are what a person has to know of those that came.
    """

    new: int = 0
    changed: int = 0
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class RowChoice(msgspec.Struct, frozen=True, kw_only=True):
    """A cell that two machines changed differently; `values` are this machine's own first.

    `path` is what `choose` takes: register, row and column. `told` says the values to a
    person, `whose` on which machine and when each was written or by which file it came.
    """

    path: str
    register: str
    label: str
    values: tuple[Any, ...]
    told: tuple[str, ...]
    whose: tuple[str, ...] = ()


class _Plan(msgspec.Struct, kw_only=True):
    """What taking rows in comes to, before anything is written."""

    edits: list[RowEdit] = msgspec.field(default_factory=list)
    opened: list[tuple[str, str, dict[str, Any]]] = msgspec.field(default_factory=list)
    problems: list[str] = msgspec.field(default_factory=list)
    notes: list[str] = msgspec.field(default_factory=list)
    fine: list[RowCopy] = msgspec.field(default_factory=list)


class RowSync:
    """Rows of one workspace."""

    def __init__(self, store: Store, registers: Registers) -> None:
        self._store, self._registers = store, registers

    def copies(self, dossiers: frozenset[str] | None = None) -> tuple[RowCopy, ...]:
        """Return the rows to be given to another machine; of some dossiers only what follows them.

        Brings the rows of dossiers up to date first.
        """
        self._registers.refresh()
        with self._opened():
            shelf = self._store.registers.copies
            own = shelf.all() if dossiers is None else ()
            return (*own, *shelf.beside(dossiers))

    def given(self, copies: tuple[RowCopy, ...]) -> None:
        """Note that another machine can have seen these rows."""
        with self._opened():
            self._store.registers.copies.note_shared(copies)

    def take(
        self, copies: tuple[RowCopy, ...], label: str, today: date, *, dry: bool = False
    ) -> TakenRows:
        """Merge the rows of a file into the registers, as one step that can be undone."""
        plan = _Plan()
        known_registers = {one.id for one in self._registers.all()}
        if not dry and any(copy.ties for copy in copies):
            self._registers.refresh()  # the dossiers of the file give their rows first
        with self._opened():
            for copy in copies:
                problem = self._problem(copy, known_registers)
                if problem:
                    plan.problems.append(problem)
                else:
                    self._plan(copy, today, plan, dry=dry)
            new = sum(edit.no is None for edit in plan.edits)
            if not dry:
                if plan.edits:
                    self._store.registers.write(plan.edits, label)
                for register, row_id, entries in plan.opened:
                    self._store.registers.copies.keep_open(register, row_id, entries)
                    self._store.registers.copies.offered.note(register, row_id, entries, label)
                self._store.registers.copies.note_shared(plan.fine)
        return TakenRows(
            new=new,
            changed=len(plan.edits) - new,
            problems=tuple(plan.problems),
            notes=tuple(plan.notes),
        )

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

    def _plan(self, copy: RowCopy, today: date, plan: "_Plan", *, dry: bool) -> None:
        shelf = self._store.registers.copies
        if copy.origin == "dossier":
            own = shelf.meant(copy.register, copy.ties)
            if self._waits(copy, own):
                return
            if not own:
                if copy.entries and not dry:
                    plan.problems.append(self._nowhere(copy))
                return
            copy = msgspec.structs.replace(copy, id=own)
        plan.fine.append(copy)
        found = shelf.one(copy.register, copy.id)
        if found is None:
            self._add(copy, plan)
            return
        number, mine = found
        theirs = copy.entries
        states = shelf.states(copy.register, copy.id)
        if mine == theirs or shared_as(copy) in {*states, *shelf.seen(copy.register, copy.id)}:
            return
        common = next((state for state in states if state in copy.states), None)
        base = shelf.state(copy.register, copy.id, common) if common else {}
        if shelf.name(copy.register, copy.id, mine, states) in copy.states:
            base = mine
        merged = unite_rows(base, mine, theirs, today)
        if merged != mine:
            plan.opened.append((copy.register, copy.id, merged))
            plan.edits += self._edits(copy, number, mine, merged)
        back = DELETED in mine and cells_of(theirs) != cells_of(mine)
        if DELETED not in merged and (back or DELETED in theirs.keys() - base.keys()):
            plan.notes.append(self._kept(copy, theirs if back else mine))

    def _waits(self, copy: RowCopy, own: str) -> bool:
        """Return whether the row is out with its dossier; the next file brings what is beside it.

        Writing into it now would put a row without a dossier back into the register.
        """
        if own:
            return self._store.registers.copies.is_out(copy.register, own)
        return bool(copy.ties) and all(self._is_binned(tie.dossier) for tie in copy.ties)

    def _is_binned(self, dossier_id: str) -> bool:
        try:
            return self._store.dossier(dossier_id).deleted_at is not None
        except UnknownDossierError:
            return False

    def _add(self, copy: RowCopy, plan: "_Plan") -> None:
        """Add a row that is new here; one already thrown away there goes to the bin here too."""
        edit = RowEdit(
            register=copy.register, cells=cells_of(copy.entries), origin=copy.origin, id=copy.id
        )
        if DELETED not in copy.entries:
            plan.edits.append(edit)
            plan.opened.append((copy.register, copy.id, copy.entries))

    def _edits(
        self, copy: RowCopy, number: int, mine: dict[str, Any], merged: dict[str, Any]
    ) -> list[RowEdit]:
        if DELETED in merged:
            return [] if DELETED in mine else [RowEdit(register=copy.register, no=number)]
        if cells_of(merged) == cells_of(mine) and DELETED not in mine:
            return []
        (row,) = self._store.registers.rows(copy.register, [number])
        blank = dict.fromkeys(cells_of(mine))
        cells = {**row.cells, **blank, **cells_of(merged)}
        if copy.origin == "dossier":  # what a dossier came to say goes before what was typed
            register = self._registers.get(copy.register)
            said = {one.id for one in register.columns if one.derived and one.id not in mine}
            cells |= {one: row.cells[one] for one in said if row.cells[one] is not None}
        if cells == row.cells and DELETED not in mine:
            return []
        return [RowEdit(register=copy.register, no=number, cells=cells)]

    def _named(self, register: str, cells: Mapping[str, Any]) -> str:
        book = self._registers.get(register)
        name = next((str(cells[c]) for c in book.key if cells.get(c)), "")
        return f"{book.title}, “{name}”" if name else book.title

    def _nowhere(self, copy: RowCopy) -> str:
        cells = cells_of(copy.entries)
        register = self._registers.get(copy.register)
        told = ", ".join(register.column(one).label for one in sorted(cells))
        return (
            f"{register.title}: máy kia ghi thêm ({told}) ở dòng của một hồ sơ chưa gộp vào đây — "
            "gộp hồ sơ ấy trước rồi gộp lại tệp này."
        )

    def _kept(self, copy: RowCopy, entries: Mapping[str, Any]) -> str:
        name = self._named(copy.register, cells_of(entries))
        return (
            f"{name}: một máy xóa dòng này, máy khác còn sửa "
            "sau đó — dòng vẫn giữ với phần sửa; muốn bỏ thì xóa lại."
        )

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
        found = self._store.registers.copies.listed(register, row_id)
        cells = found.cells if found else {}
        own = cells.get(column_id)
        values = (own, *(one for one in value["values"] if one != own))
        named = str(next((cells[c] for c in book.key if cells.get(c)), row_id[:8]))
        return RowChoice(
            path=f"{register}/{row_id}/{column_id}",
            register=register,
            label=f"{book.title}, {named}, {column.label}",
            values=values,
            told=tuple(self._registers.show(register, column, one) for one in values),
            whose=(
                self._own(found, register, column_id),
                *(self._whose(register, row_id, column_id, one) for one in values[1:]),
            ),
        )

    def _own(self, row: ListedRow | None, register: str, column: str) -> str:
        offered = self._store.registers.copies.offered
        found = offered.written(register, row.no, column, row.cells.get(column)) if row else None
        return written_by(*found) if found else OWN

    def _whose(self, register: str, row_id: str, column: str, value: Any) -> str:
        found = self._store.registers.copies.offered.by(register, row_id, column, value)
        return written_by(*found) if found else OTHER

    def _opened(self) -> Any:
        self._registers.maker(self._registers.all()[0].id)
        return self._store.together()
