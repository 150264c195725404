"""The rows of a table field while they are edited: values that hold, and words that do not yet.

Lines are never changed, only replaced, so that a step of undo is a tuple of references.
"""

from dataclasses import dataclass, field
from typing import Any

from ocop_desktop.dossier.kinds import Kind, Table, kind_of
from ocop_desktop.dossier.values import Row
from ocop_desktop.rulebook.sections import Column, Field
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import nfc
from ocop_desktop.ui.fields.base import readable
from ocop_desktop.ui.fields.number import plain_number
from ocop_desktop.ui.fields.places import exact_commune


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person typed into a cell and why it cannot be kept."""

    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row: plain values by column id, and drafts of cells that do not parse."""

    values: Row = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Return whether nothing was entered."""
        return not self.values and not self.drafts


Lines = tuple[Line, ...]
EMPTY = Line()


class Cells:
    """Reads and prints the cells of one table field."""

    def __init__(self, spec: Field, units: AdminUnits) -> None:
        self.spec = spec
        self.units = units
        self._table = Table(units)
        self._kinds: tuple[Kind, ...] = tuple(kind_of(column, units) for column in spec.columns)
        self._read: dict[tuple[int, str], Any] = {}
        self._judged: dict[int, tuple[Line, dict[str, str]]] = {}

    def column(self, index: int) -> Column:
        """Return the column at `index`."""
        return self.spec.columns[index]

    def with_value(self, line: Line, index: int, value: Any) -> Line:
        """Return `line` with a plain value in a cell; None empties it."""
        name = self.spec.columns[index].id
        values = {key: old for key, old in line.values.items() if key != name}
        drafts = {key: old for key, old in line.drafts.items() if key != name}
        if value is not None:
            values[name] = value
        return Line(values, drafts)

    def with_text(self, line: Line, index: int, text: str) -> Line:
        """Return `line` with what a person typed: a value when it parses, else a draft."""
        try:
            value = self._parse(index, text)
        except ValueError as error:
            name = self.spec.columns[index].id
            bare = self.with_value(line, index, None)
            return Line(bare.values, {**bare.drafts, name: Draft(nfc(text), str(error))})
        return self.with_value(line, index, value)

    def shown(self, line: Line, index: int) -> str:
        """Return a cell as it is read on screen."""
        column = self.spec.columns[index]
        if column.id in line.drafts:
            return line.drafts[column.id].text
        if column.id not in line.values:
            return ""
        return readable(self._kinds[index], column, line.values[column.id])

    def typed(self, line: Line, index: int) -> str:
        """Return a cell as it is edited: numbers without grouping, a comma before decimals."""
        column = self.spec.columns[index]
        value = line.values.get(column.id)
        if column.id in line.drafts or isinstance(value, bool) or column.kind == "year":
            return self.shown(line, index)
        if isinstance(value, int | float):
            return plain_number(value)
        return self.shown(line, index)

    def problems(self, line: Line) -> dict[str, str]:
        """Return column id → sentence for every cell that does not fit; empty lines are fine.

        A line is judged once: it never changes, only gives way to another.
        """
        known = self._judged.get(id(line))
        if known is None or known[0] is not line:
            known = self._judged[id(line)] = (line, self._judge(line))
        return known[1]

    def forget_all_but(self, lines: Lines) -> None:
        """Drop the judgements of lines that are gone."""
        kept = {id(line) for line in lines}
        self._judged = {key: value for key, value in self._judged.items() if key in kept}

    def _judge(self, line: Line) -> dict[str, str]:
        if line.empty:
            return {}
        found = {name: draft.sentence for name, draft in line.drafts.items()}
        for name, sentence in self._table.row_problems(line.values, self.spec):
            found.setdefault(name, sentence)
        return found

    def rows(self, lines: Lines) -> list[Row]:
        """Return the field's value: rows that hold something, empty cells absent."""
        return [dict(line.values) for line in lines if line.values]

    def _parse(self, index: int, text: str) -> Any:
        # Pasted columns repeat the same few words; a commune is searched among thousands.
        key = (index, text)
        if key not in self._read:
            column = self.spec.columns[index]
            exact = exact_commune(self.units, text) if column.kind == "commune" else None
            value = exact or self._kinds[index].parse(text, column)
            sentence = None if value is None else self._kinds[index].problem(value, column)
            if sentence:
                raise ValueError(sentence)
            self._read[key] = value
        return self._read[key]


def lines_of(value: Any) -> Lines:
    """Return the lines of a stored value."""
    rows = value if isinstance(value, list) else []
    return tuple(Line(dict(row)) for row in rows if isinstance(row, dict))
