"""One row of a register: its keys, what is worked out within it, how it is searched and sorted."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.planning.paper_dates import months_after
from ocop_desktop.rulebook.registers import Register, RegisterColumn
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold, sort_key

# Kinds whose order is not that of the stored value.
SORTED_AS_WORDS = frozenset({"text", "commune", "province", "choice"})
_SEARCHED = frozenset({"text", "commune", "province", "phone", "tax_code"})
_DIGITS = 3
# The same producers, communes and groups come again in thousands of rows.
_KEPT = 20_000
folded_word = lru_cache(_KEPT)(fold)
sort_word = lru_cache(_KEPT)(sort_key)

Cells = Mapping[str, Any]


class RowMaker:
    """Turns cells of a register into what is stored. `clocks` gives the months of a clock."""

    def __init__(self, register: Register, units: AdminUnits, clocks: Mapping[str, int]) -> None:
        self.register, self._units, self._clocks = register, units, clocks
        self._kinds = {column.id: kind_of(column, units) for column in register.columns}
        self._searched = [column for column in register.columns if column.kind in _SEARCHED]

    def problems(self, cells: Cells) -> dict[str, str]:
        """Return a sentence for every cell that does not fit its column."""
        found: dict[str, str] = {}
        for column in self.register.columns:
            value = cells.get(column.id)
            if value is None:
                if column.required:
                    found[column.id] = "Chưa điền."
                continue
            problem = self._kinds[column.id].problem(value, column)
            if problem:
                found[column.id] = problem
        return found

    def parse(self, column: RegisterColumn, text: str) -> Any:
        """Return the value a person typed into a cell; raise ValueError with a sentence."""
        return self._kinds[column.id].parse(text, column)

    def show(self, column: RegisterColumn, value: Any) -> str:
        """Return a cell as people read it."""
        if value is None:
            return ""
        if column.kind == "yes_no":
            value = bool(value)
        return self._kinds[column.id].show(value, column)

    def months(self, clock: str) -> int:
        """Return the months of a clock of the law."""
        return self._clocks[clock]

    def finished(self, cells: Cells) -> dict[str, Any]:
        """Return the cells with those filled in that follow from others of the same row."""
        made = {column.id: cells.get(column.id) for column in self.register.columns}
        for column in self.register.columns:
            if column.after and made[column.id] is None:
                made[column.id] = self._later(made[column.after.column], column.after.clock)
            if column.minus:
                made[column.id] = _difference(*(made[one] for one in column.minus))
        return made

    def key(self, cells: Cells) -> str:
        """Return what two rows of the same thing have in common; "" when nothing is said."""
        return self._joined(cells, self.register.key)

    def match(self, cells: Cells) -> str:
        """Return what ties rows of different registers together."""
        return self._joined(cells, self.register.match)

    def folded(self, cells: Cells) -> str:
        """Return the words of the row without accents, to be searched."""
        shown = (
            folded_word(self.show(column, cells.get(column.id)))
            for column in self._searched
            if cells.get(column.id)
        )
        return " ".join(shown)

    def order(self, column: RegisterColumn, value: Any) -> str | None:
        """Return what a cell of words is sorted by."""
        if value is None:
            return None
        if column.kind == "choice":
            ids = [choice.id for choice in column.choices]
            return str(ids.index(value) if value in ids else len(ids)).zfill(_DIGITS)
        return sort_word(self.show(column, value))

    def _later(self, value: Any, clock: str) -> str | None:
        try:
            day = date.fromisoformat(value)
        except (TypeError, ValueError):
            return None
        return months_after(day, self._clocks[clock]).isoformat()

    def _joined(self, cells: Cells, columns: tuple[str, ...]) -> str:
        parts = [folded_word(str(cells.get(one) or "")) for one in columns]
        return "|".join(parts) if parts and parts[0] else ""


def _difference(whole: Any, part: Any) -> int | None:
    return None if whole is None else whole - (part or 0)
