"""The registers of one workspace: lists and edits; beside them rewards and saved views."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from ocop_desktop.dossier.registers.facts import needed_entries, rows_of
from ocop_desktop.dossier.registers.query import Query, resolved
from ocop_desktop.dossier.registers.rows import RowMaker
from ocop_desktop.dossier.values import from_entries
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.registers import Filter, Register, RegisterColumn
from ocop_desktop.storage.registers.follow_dossiers import StaleDossier
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.registers.rewards import Rewards
from ocop_desktop.workspace.registers.saved_views import SavedViews
from ocop_desktop.workspace.registers.values import CellEdit, ListedRow, RegisterBatch, RowEdit
from ocop_desktop.workspace.values import Cancelled, Progress

_AT_ONCE = 1_500
_RECOGNITIONS = "recognitions"
_SAMPLES = "samples"
_REVOKED = "revoked"
_DECIDED = ("recognised", "expired", _REVOKED)


class Registers:
    """Every register. Lists are of the day given; edits can be taken back, many at once.

    `rewards` works out what is due, `saved` keeps lists under a name.
    """

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._catalogue = store, catalogue
        self._opened: dict[str, RowMaker] = {}
        self.rewards = Rewards(self, store, catalogue)
        self.saved = SavedViews(self, store)

    # -- what there is --------------------------------------------------------------------------

    def all(self) -> tuple[Register, ...]:
        """Return the registers in their order."""
        return tuple(self._catalogue.registers().registers.values())

    def get(self, name: str) -> Register:
        """Return a register by its id; raise UserError for an unknown one."""
        known = self._catalogue.registers().registers
        if name not in known:
            raise UserError(f"Không có sổ “{name}” — chọn một trong: {', '.join(known)}.")
        return known[name]

    def maker(self, name: str) -> RowMaker:
        """Return what reads, checks and shows cells of a register."""
        self.get(name)
        return self._makers()[name]

    def show(self, name: str, column: RegisterColumn, value: Any) -> str:
        """Return a cell as people read it."""
        return self._makers()[name].show(column, value)

    # -- lists ----------------------------------------------------------------------------------

    def refresh(
        self,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        at_once: int = _AT_ONCE,
    ) -> int:
        """Bring the rows of dossiers up to date; return how many dossiers were looked at.

        `at_once` of them in one transaction, asking `cancelled` before each.
        """
        self._makers()
        shelf = self._store.registers
        paths = needed_entries(self._catalogue.registers().registers)
        editions = frozenset(self._catalogue.ids())
        done, whole = 0, shelf.stale_count()
        while not (cancelled and cancelled()):
            stale = shelf.stale(paths, at_once)
            if not stale:
                self._follow_desk()
                self._follow_samples()
                break
            shelf.follow_dossiers((one, self._rows_of(one, editions)) for one in stale)
            done += len(stale)
            if progress:
                progress(done, max(whole, done), "")
        return done

    def _follow_desk(self) -> None:
        """Put down the recognitions the commune's desk was told of."""
        for case in self._store.desk.all(_DECIDED):
            if not (case.star and case.decided_on and case.title and case.producer):
                continue
            said = {
                "product": case.title, "producer": str(case.producer), "star": case.star,
                "issued": case.decided_on, "decision": case.decision,
                "commune": case.commune or None, "kind": case.kind,
                "status": "revoked" if case.state == _REVOKED else "valid",
            }  # fmt: skip
            known = self._store.registers.with_key(_RECOGNITIONS, said)
            bad = self.maker(_RECOGNITIONS).problems(said)
            fresh = {key: value for key, value in said.items() if key not in bad}
            if known is None or any(known.cells[key] != value for key, value in fresh.items()):
                cells = {**(known.cells if known else {}), **fresh}
                number = known.no if known else 0
                self._store.registers.follow_row(_RECOGNITIONS, number, cells, case.dossier)

    def _follow_samples(self) -> None:
        """Put down the samples counted when dossiers were handed in at the desk.

        What an officer typed of the same day stays: only what it leaves out is filled in.
        """
        maker = self.maker(_SAMPLES)
        for one in self._store.registers.samples_behind():
            said = {
                "product": one.product, "producer": one.producer, "received": one.received,
                "count": one.count, "sent": one.sent,
            }  # fmt: skip
            if maker.problems(said):
                continue
            known = self.rows(_SAMPLES, [one.row])[0] if one.row else None
            found = known or self._store.registers.with_key(_SAMPLES, said)
            cells = dict(found.cells) if found else {}
            cells |= {key: value for key, value in said.items() if cells.get(key) is None}
            if known and known.origin == "dossier":
                cells |= {"product": one.product, "producer": one.producer}
            number = found.no if found else 0
            self._store.registers.follow_row(_SAMPLES, number, cells, one.dossier)

    def waiting(self) -> int:
        """Return how many dossiers changed since their rows were made."""
        return self._store.registers.stale_count()

    def numbers(self, name: str, query: Query, today: date) -> "array[int]":
        """Return the numbers of all rows of a list, in its order. Rows are read with `rows`."""
        self.maker(name)
        fixed = msgspec.structs.replace(query, filters=resolved(query.filters, today))
        return self._store.registers.numbers(name, fixed)

    def rows(self, name: str, numbers: Sequence[int]) -> list[ListedRow]:
        """Return rows by number, in the order asked; those that are gone are left out."""
        self.maker(name)
        return self._store.registers.rows(name, numbers)

    def count(self, name: str, filters: Iterable[Filter], today: date) -> int:
        """Return how many rows a list has."""
        self.maker(name)
        return self._store.registers.count(name, resolved(filters, today))

    # -- edits ----------------------------------------------------------------------------------

    def add(self, name: str, cells: Mapping[str, Any]) -> int:
        """Add a row and return its number; raise UserError when a cell does not fit."""
        self._check(name, cells)
        label = f"Thêm {self.get(name).one}"
        _, numbers = self._write([RowEdit(register=name, cells=dict(cells))], label)
        return numbers[0]

    def change(self, name: str, edits: Sequence[CellEdit], label: str = "") -> int:
        """Change cells, all as one step of undo; return how many rows changed.

        Raises UserError for a value that does not fit and for a cell that follows a dossier or
        another register.
        """
        register = self.get(name)
        rows = {row.no: row for row in self.rows(name, sorted({edit.no for edit in edits}))}
        changed: dict[int, dict[str, Any]] = {}
        for edit in edits:
            row = rows.get(edit.no)
            if row is None:
                continue
            reason = self.locked(name, row, edit.column)
            if reason:
                raise UserError(reason)
            changed.setdefault(edit.no, dict(row.cells))[edit.column] = edit.value
        for cells in changed.values():
            self._check(name, cells)
        real = [
            RowEdit(register=name, no=no, cells=cells)
            for no, cells in changed.items()
            if cells != rows[no].cells
        ]
        if real:
            self._write(real, label or f"Sửa {len(real)} {register.one}")
        return len(real)

    def remove(self, name: str, numbers: Sequence[int]) -> tuple[int, int]:
        """Take rows out as one step of undo; return (taken out, left because of a dossier)."""
        rows = self.rows(name, numbers)
        free = [row for row in rows if row.dossier is None]
        if free:
            edits = [RowEdit(register=name, no=row.no) for row in free]
            self._write(edits, f"Xóa {len(free)} {self.get(name).one}")
        return len(free), len(rows) - len(free)

    def locked(self, name: str, row: ListedRow | None, column_id: str) -> str:
        """Return why a cell cannot be typed into, "" when it can."""
        column = self.get(name).column(column_id)
        if column.kept_up:
            return (
                f"Cột “{column.label}” phần mềm tính từ sổ khác — "
                "sửa ở nơi gốc, cột này tự đổi theo."
            )
        if column.derived and row is not None and row.dossier is not None:
            if row.cells.get(column_id) is None and column.calc:
                return ""
            return f"Cột “{column.label}” lấy từ hồ sơ — mở hồ sơ để sửa, sổ tự đổi theo."
        return ""

    def undo(self) -> RegisterBatch | None:
        """Take the last edit of any register back; None when there is none."""
        self._makers()
        return self._store.registers.undo()

    def redo(self) -> RegisterBatch | None:
        """Do the edit taken back last again; None when there is none."""
        self._makers()
        return self._store.registers.redo()

    def can_undo(self) -> tuple[bool, bool]:
        """Return whether there is an edit to take back, and one to do again."""
        shelf = self._store.registers
        return shelf.last() is not None, shelf.last(undone=True) is not None

    def write(self, edits: Sequence[RowEdit], label: str, batch: int = 0) -> int:
        """Do edits that were made ready before; return their batch, to go on with it."""
        return self._write(edits, label, batch)[0]

    # -- inside ---------------------------------------------------------------------------------

    def _write(self, edits: Sequence[RowEdit], label: str, batch: int = 0) -> tuple[int, list[int]]:
        self._makers()
        return self._store.registers.write(edits, label, batch)

    def _check(self, name: str, cells: Mapping[str, Any]) -> None:
        maker = self.maker(name)
        for column_id, reason in maker.problems(cells).items():
            label = maker.register.column(column_id).label
            raise UserError(f"{label}: {reason} — sửa ô này rồi lưu lại.")

    def _rows_of(
        self, stale: StaleDossier, editions: frozenset[str]
    ) -> dict[str, list[dict[str, Any]]]:
        if stale.deleted or stale.rulebook not in editions:
            return {}
        dossier = from_entries(stale.id, stale.rulebook, stale.entries)
        rulebook = self._catalogue.get(stale.rulebook)
        return {
            name: self._fitting(name, rows_of(maker.register, rulebook, dossier))
            for name, maker in self._makers().items()
        }

    def _fitting(self, name: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return rows without cells that do not fit: a draft may hold anything."""
        maker = self._makers()[name]
        return [
            {key: None if key in bad and cells[key] is not None else cells[key] for key in cells}
            for cells in rows
            if (bad := maker.problems(cells)) is not None
            and any(value is not None for value in cells.values())
        ]

    def _makers(self) -> dict[str, RowMaker]:
        if not self._opened:
            rulebook = self._catalogue.newest()
            units = self._catalogue.units(rulebook)
            clocks = {
                clock.id: clock.amount
                for clock in rulebook.deadlines.clocks
                if clock.unit == "months"
            }
            registers = self._catalogue.registers().registers.values()
            made = {one.id: RowMaker(one, units, clocks) for one in registers}
            self._store.registers.open(made)
            self._opened = made
        return self._opened
