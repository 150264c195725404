"""Compares lines of a table with what the registers hold."""

from collections.abc import Iterator, Mapping
from typing import Any

from ocop_desktop.rulebook.registers import Register
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.registers.desk import Registers
from ocop_desktop.workspace.registers.line_reader import Cells, Draft
from ocop_desktop.workspace.registers.values import Action, IncomingRow, ListedRow, RowEdit

_MANY_WRONG = "…"


class LineJudge:
    """Compares lines with what the registers hold."""

    def __init__(self, store: Store, registers: Registers, register: Register) -> None:
        self._shelf, self._registers, self._register = store.registers, registers, register
        self._seen: dict[tuple[str, str], int] = {}

    def row(self, draft: Draft) -> IncomingRow:
        """Return what a line would do, or why it cannot."""
        own = draft.slots[self._register.id, 1]
        maker = self._registers.maker(self._register.id)
        title = str(own.get(self._register.key[0]) or _MANY_WRONG)
        problems = dict(draft.problems)
        for column_id, reason in maker.problems(own).items():
            if not maker.register.column(column_id).kept_up:
                problems[maker.register.column(column_id).label] = reason
        if problems:
            return IncomingRow(line=draft.line, action="wrong", title=title, problems=problems)
        first = self._seen.setdefault((self._register.id, maker.key(own)), draft.line)
        if first != draft.line:
            told = {self._register.column(self._register.key[0]).label: f"Trùng với dòng {first}."}
            return IncomingRow(line=draft.line, action="doubled", title=title, problems=told)
        edits, action = self._edits(draft)
        lost = tuple(self._lost(draft)) if draft.lost else ()
        return IncomingRow(line=draft.line, action=action, title=title, edits=edits, lost=lost)

    def _lost(self, draft: Draft) -> Iterator[str]:
        """Yield the headings whose cell finds no place, but for what is known already."""
        known = self._shelf.with_key(self._register.id, draft.slots[self._register.id, 1])
        for heading, (column_id, value) in draft.lost.items():
            if known is None or not column_id or known.cells.get(column_id) != value:
                yield heading

    def _edits(self, draft: Draft) -> tuple[tuple[RowEdit, ...], Action]:
        edits: list[RowEdit] = []
        action: Action = "same"
        for (name, _), cells in draft.slots.items():
            known = self._shelf.with_key(name, cells)
            if known is None:
                key = (name, self._registers.maker(name).key(cells))
                # Two lines of one producer make one row of it.
                if (
                    name == self._register.id
                    or self._seen.setdefault(key, draft.line) == draft.line
                ):
                    edits.append(RowEdit(register=name, cells=cells, origin="import"))
            else:
                fresh = self._fresh(name, known, cells)
                if name == self._register.id:
                    fresh = {k: v for k, v in fresh.items() if not _as_told(draft, known, k, v)}
                if fresh:
                    whole = {**known.cells, **fresh}
                    edits.append(RowEdit(register=name, no=known.no, cells=whole))
            if name == self._register.id:
                action = "new" if known is None else "change" if edits else "same"
        return tuple(edits), "change" if edits and action == "same" else action

    def _fresh(self, name: str, known: ListedRow, cells: Mapping[str, Any]) -> Cells:
        """Return the cells that say something else than the row; what a dossier says stays."""
        return {
            column_id: value
            for column_id, value in cells.items()
            if value is not None
            and known.cells.get(column_id) != value
            and not self._registers.locked(name, known, column_id)
        }


def _as_told(draft: Draft, known: ListedRow, column_id: str, value: Any) -> bool:
    """Return whether a number told in a larger unit is the one that is known, shortened."""
    before = known.cells.get(column_id)
    unit = draft.rough.get(column_id)
    return unit is not None and before is not None and abs(before - value) <= unit
