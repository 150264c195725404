"""The item model of a table field: lines plus one empty line to type into."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ocop_desktop.dossier.kinds import MAX_ROWS
from ocop_desktop.dossier.values import Row
from ocop_desktop.rulebook.sections import Column, Field
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.ui.table import edits
from ocop_desktop.ui.table.clipboard import Block
from ocop_desktop.ui.table.history import History
from ocop_desktop.ui.table.lines import EMPTY, Cells, Line, Lines, lines_of

Index = QModelIndex | QPersistentModelIndex
NUMBERS = ("integer", "decimal", "percent", "money", "year")
_ROOT = QModelIndex()


class Role(IntEnum):
    """Roles of our own: the plain value, the sentence of a problem, the text to copy."""

    VALUE = Qt.ItemDataRole.UserRole
    PROBLEM = Qt.ItemDataRole.UserRole + 1


class TableModel(QAbstractTableModel):
    """Lines of a table field. Every edit is one step of undo and one `edited`."""

    edited = Signal()

    def __init__(self, spec: Field, units: AdminUnits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cells = Cells(spec, units)
        self.columns: tuple[Column, ...] = spec.columns
        self._lines: Lines = ()
        self._shown: list[Line] = [EMPTY]
        self._history = History()
        self._read_only = False

    @property
    def read_only(self) -> bool:
        """Return whether the lines can only be read."""
        return self._read_only

    def set_read_only(self, *, on: bool) -> None:
        """Let the lines be read only; the empty line to type into goes."""
        self._read_only = on
        self.restore(self._lines)

    # --- the value -------------------------------------------------------------------------

    @property
    def lines(self) -> Lines:
        """All lines without the empty one at the end."""
        return self._lines

    def rows(self) -> list[Row]:
        """Return the field's value."""
        return self.cells.rows(self._lines)

    def load(self, value: Any) -> None:
        """Show a stored value and forget the undo steps."""
        self.restore(lines_of(value))

    def restore(self, lines: Lines) -> None:
        """Show lines kept earlier, drafts included, and forget the undo steps."""
        self._history.clear()
        self.beginResetModel()
        self._lines = lines
        self._shown = self._with_empty(lines)
        self.cells.forget_all_but(lines)
        self.endResetModel()

    def has_drafts(self) -> bool:
        """Return whether a cell holds words that do not parse."""
        return any(line.drafts for line in self._lines)

    def problems_of(self, row: int) -> dict[str, str]:
        """Return column id → sentence for a row."""
        return self.cells.problems(self._lines[row]) if row < len(self._lines) else {}

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Return how the cells of a column and its head align: numbers to the right."""
        kind = self.columns[column].kind
        if kind == "yes_no":
            return Qt.AlignmentFlag.AlignCenter
        side = Qt.AlignmentFlag.AlignRight if kind in NUMBERS else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def total(self, column: int) -> float | None:
        """Return the sum of a column, or None when it has no sum or no number."""
        spec = self.columns[column]
        if spec.total != "sum":
            return None
        numbers = [
            value
            for line in self._lines
            if isinstance(value := line.values.get(spec.id), int | float)
        ]
        return sum(numbers) if numbers else None

    # --- Qt --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of lines and one empty line, up to the limit."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be chosen and edited; yes/no cells are ticked instead of typed."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._read_only:
            return flags
        if self.columns[index.column()].kind == "yes_no":
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, edits, says and how it aligns."""
        if not index.isValid():
            return None
        line, column = self.line(index.row()), index.column()
        answer: Callable[[], Any] | None = {
            int(Qt.ItemDataRole.DisplayRole): lambda: self.display(line, column),
            int(Qt.ItemDataRole.EditRole): lambda: self.cells.typed(line, column),
            int(Qt.ItemDataRole.ToolTipRole): lambda: self._tip(index),
            int(Qt.ItemDataRole.TextAlignmentRole): lambda: int(self.alignment(column)),
            int(Qt.ItemDataRole.CheckStateRole): lambda: self._check(line, column),
            int(Qt.ItemDataRole.AccessibleTextRole): lambda: self._spoken(index),
            int(Role.VALUE): lambda: line.values.get(self.columns[column].id),
            int(Role.PROBLEM): lambda: self.problem(index),
        }.get(int(role))
        return answer() if answer else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return column labels with their unit, and row numbers."""
        horizontal = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.ToolTipRole and horizontal:
            return self.columns[section].hint or None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_title(self.columns[section]) if horizontal else str(section + 1)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take typed text, or a check state for yes/no cells."""
        if not index.isValid():
            return False
        line, column = self.line(index.row()), index.column()
        if role == Qt.ItemDataRole.CheckStateRole:
            new = self.cells.with_value(line, column, Qt.CheckState(value) == Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole:
            text = str(value)
            if text.strip() == self.cells.typed(line, column):
                return False
            new = self.cells.with_text(line, column, text)
        else:
            return False
        return self._change(edits.with_lines(self._lines, {index.row(): new}))

    def insertRows(self, row: int, count: int, parent: Index = _ROOT) -> bool:
        """Put empty lines before `row`."""
        room = MAX_ROWS - len(self._lines)
        if parent.isValid() or not 0 <= row <= len(self._lines) or not 0 < count <= room:
            return False
        self._change((*self._lines[:row], *([EMPTY] * count), *self._lines[row:]))
        return True

    def removeRows(self, row: int, count: int, parent: Index = _ROOT) -> bool:
        """Remove lines; the empty line at the end stays."""
        if parent.isValid() or count < 1 or row < 0 or row >= len(self._lines):
            return False
        self._change((*self._lines[:row], *self._lines[row + count :]))
        return True

    # --- verbs -----------------------------------------------------------------------------

    def line(self, row: int) -> Line:
        """Return a line; the one at the end is empty."""
        return self._shown[row] if row < len(self._shown) else EMPTY

    def remove_lines(self, rows: set[int]) -> bool:
        """Remove several lines in one step."""
        return self._change(edits.without(self._lines, rows))

    def move_lines(self, first: int, last: int, step: int) -> bool:
        """Move the lines `first`…`last` one place up (-1) or down (1)."""
        return self._change(edits.moved(self._lines, first, last, step))

    def clear_cells(self, cells: list[tuple[int, int]]) -> bool:
        """Empty the cells (row, column) in one step."""
        return self._change(edits.cleared(self.cells, self._lines, cells))

    def put_block(self, row: int, column: int, block: Block) -> tuple[int, int]:
        """Write a block of texts from a cell on; return its last cell.

        Rows are added as needed up to the limit; cells past the last column are left out.
        """
        self._change(edits.with_block(self.cells, self._lines, row, column, block))
        widest = max((len(texts) for texts in block), default=1)
        last_row = min(row + len(block), MAX_ROWS) - 1
        return last_row, min(column + widest, len(self.columns)) - 1

    def block(self, top: int, left: int, bottom: int, right: int) -> Block:
        """Return the cells of a rectangle as they are read on screen."""
        return [
            [self.cells.shown(self.line(row), column) for column in range(left, right + 1)]
            for row in range(top, bottom + 1)
        ]

    @property
    def can_undo(self) -> bool:
        """Return whether there is a step to take back."""
        return self._history.can_undo and not self._read_only

    @property
    def can_redo(self) -> bool:
        """Return whether there is a step to repeat."""
        return self._history.can_redo and not self._read_only

    def undo(self) -> bool:
        """Take the last edit back; return whether there was one."""
        if not self.can_undo:
            return False
        self._show(self._history.undo(self._lines))
        self.edited.emit()
        return True

    def redo(self) -> bool:
        """Repeat what was taken back; return whether there was something."""
        if not self.can_redo:
            return False
        self._show(self._history.redo(self._lines))
        self.edited.emit()
        return True

    # --- inside ----------------------------------------------------------------------------

    def _change(self, lines: Lines) -> bool:
        if lines == self._lines or self._read_only:
            return False
        self._history.remember(self._lines)
        self._show(lines)
        self.edited.emit()
        return True

    def _show(self, lines: Lines) -> None:
        """Swap the lines, telling views what changed in place, then what came or went."""
        old, new = self._shown, self._with_empty(lines)
        start = _same(self._lines, lines)
        end = _same(self._lines[start:][::-1], lines[start:][::-1])
        if end and len(old) > len(self._lines) and len(new) > len(lines):
            end += 1  # the empty line below belongs to what stays, unless it was typed into
        elif end:
            end = 0
        left, come = len(old) - start - end, len(new) - start - end
        both = min(left, come)
        self._shown = [*old[:start], *new[start : start + both], *old[start + both :]]
        if both:
            last = self.index(start + both - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(start, 0), last)
        at = start + both
        if come > both:
            self.beginInsertRows(_ROOT, at, at + come - both - 1)
            self._take(lines, new)
            self.endInsertRows()
        elif left > both:
            self.beginRemoveRows(_ROOT, at, at + left - both - 1)
            self._take(lines, new)
            self.endRemoveRows()
        else:
            self._take(lines, new)

    def _with_empty(self, lines: Lines) -> list[Line]:
        """Return what is shown: the lines and, below the limit, an empty one to type into."""
        room = len(lines) < MAX_ROWS and not self._read_only
        return [*lines, EMPTY] if room else list(lines)

    def _take(self, lines: Lines, shown: list[Line]) -> None:
        self._lines, self._shown = lines, shown
        self.cells.forget_all_but(lines)

    def display(self, line: Line, column: int) -> str | None:
        """Return the words of a cell, None where a box stands instead."""
        if self.columns[column].kind == "yes_no" and self.columns[column].id not in line.drafts:
            return None
        return self.cells.shown(line, column)

    def _check(self, line: Line, column: int) -> Qt.CheckState | None:
        spec = self.columns[column]
        if spec.kind != "yes_no" or spec.id in line.drafts:
            return None
        return Qt.CheckState.Checked if line.values.get(spec.id) else Qt.CheckState.Unchecked

    def problem(self, index: Index) -> str | None:
        """Return what is wrong with a cell."""
        return self.problems_of(index.row()).get(self.columns[index.column()].id)

    def _tip(self, index: Index) -> str | None:
        return self.problem(index) or self.cells.shown(self.line(index.row()), index.column())

    def _spoken(self, index: Index) -> str:
        shown = self.cells.shown(self.line(index.row()), index.column())
        problem = self.problem(index)
        words = [self.columns[index.column()].label, shown or self.tr("trống"), problem or ""]
        return ", ".join(word for word in words if word)


def _same(one: Lines, other: Lines) -> int:
    """Return how many lines two lists share from their beginning."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left is not right:
            break
        count += 1
    return count


def column_title(column: Column) -> str:
    """Return “Sản lượng (kg)”: the label and, where the label does not say it, the unit."""
    if not column.unit or column.unit in column.label:
        return column.label
    return f"{column.label} ({column.unit})"
