"""A list of a register as an item model: only the rows in sight are read."""

from array import array
from collections import OrderedDict
from typing import Any

import msgspec
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.registers import Register, RegisterColumn
from ocop_desktop.ui.page import AppContext
from ocop_desktop.workspace.registers.values import CellEdit, ListedRow

Index = QModelIndex | QPersistentModelIndex
VALUE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = QModelIndex()
_WINDOW = 200
_WINDOWS = 40
_RIGHT = frozenset({"integer", "money", "decimal", "percent"})


class RegisterModel(QAbstractTableModel):
    """Rows of one register. Emits `refused` with a sentence when a cell cannot be changed."""

    refused = Signal(str)
    edited = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.register: Register = context.workspace.registers.all()[0]
        self.query = Query()
        self._columns: tuple[RegisterColumn, ...] = ()
        self._numbers: array[int] = array("q")
        self._windows: OrderedDict[int, list[ListedRow]] = OrderedDict()
        self._bold = QFont()
        self._bold.setWeight(QFont.Weight.DemiBold)

    # -- what is shown --------------------------------------------------------------------------

    def show_list(self, register: Register, query: Query) -> None:
        """Show another list."""
        numbers = self._context.workspace.registers.numbers(
            register.id, query, self._context.today()
        )
        self.beginResetModel()
        self.register, self.query, self._numbers = register, query, numbers
        self._columns = register.shown
        self._windows.clear()
        self.endResetModel()

    def reread(self) -> None:
        """Read the rows in sight again; their order stays until the list is asked for anew."""
        self._windows.clear()
        if self._numbers:
            last = self.index(len(self._numbers) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def numbers_of(self, rows: list[int]) -> list[int]:
        """Return the numbers of rows by their places in the list."""
        return [self._numbers[row] for row in rows]

    def place_of(self, number: int) -> int:
        """Return the place of a row by its number, -1 when it is not in the list."""
        try:
            return self._numbers.index(number)
        except ValueError:
            return -1

    def row(self, place: int) -> ListedRow | None:
        """Return a row by its place; None when it is gone."""
        start = place - place % _WINDOW
        window = self._windows.get(start)
        if window is None:
            wanted = self._numbers[start : start + _WINDOW]
            found = self._context.workspace.registers.rows(self.register.id, wanted)
            by_number = {row.no: row for row in found}
            window = [by_number[no] for no in wanted if no in by_number]
            if len(window) != len(wanted):  # a row was taken out meanwhile: keep the places
                gone = ListedRow(no=0, id="", origin="own", dossier=None, cells={})
                window = [by_number.get(no, gone) for no in wanted]
            self._windows[start] = window
            while len(self._windows) > _WINDOWS:
                self._windows.popitem(last=False)
        found_row = window[place - start]
        return found_row if found_row.no else None

    def column(self, at: int) -> RegisterColumn:
        """Return the column at a place."""
        return self._columns[at]

    @property
    def windows_read(self) -> int:
        """How many windows of rows are held."""
        return len(self._windows)

    # -- QAbstractTableModel --------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(column))
        if role == Qt.ItemDataRole.DisplayRole:
            return column.label
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.hint or column.label
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        column = self._columns[index.column()]
        return self._said(column, row.cells.get(column.id), role)

    def _said(self, column: RegisterColumn, value: Any, role: int) -> Any:
        found: Any = None
        if role == VALUE_ROLE:
            found = value
        elif role == Qt.ItemDataRole.DisplayRole:
            # Stars are drawn by the delegate.
            found = "" if column.look == "stars" else self._text(column, value)
        elif role in (Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            found = self._text(column, value) or None
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            found = self._spoken(column, value)
        elif role == Qt.ItemDataRole.TextAlignmentRole:
            found = int(_alignment(column))
        elif role == Qt.ItemDataRole.FontRole and column.look == "bold":
            found = self._bold
        return found

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual if self.lock_of(index) else usual | Qt.ItemFlag.ItemIsEditable

    def lock_of(self, index: Index) -> str:
        """Return why a cell cannot be typed into, "" when it can."""
        column = self._columns[index.column()]
        row = self.row(index.row())
        return self._context.workspace.registers.locked(self.register.id, row, column.id)

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        row = self.row(index.row()) if role == Qt.ItemDataRole.EditRole else None
        if row is None:
            return False
        column = self._columns[index.column()]
        registers = self._context.workspace.registers
        try:
            parsed = registers.maker(self.register.id).parse(column, str(value))
            if parsed == row.cells.get(column.id):
                return True
            edit = CellEdit(no=row.no, column=column.id, value=parsed)
            registers.change(self.register.id, [edit])
        except (ValueError, UserError) as error:
            self.refused.emit(str(error))
            return False
        self._windows.clear()
        self.dataChanged.emit(
            self.index(index.row(), 0), self.index(index.row(), len(self._columns) - 1)
        )
        self.edited.emit()
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self._columns):
            return
        down = order is Qt.SortOrder.DescendingOrder
        query = msgspec.structs.replace(self.query, order=self._columns[column].id, down=down)
        if query != self.query:
            self.show_list(self.register, query)

    # -- words ----------------------------------------------------------------------------------

    def _text(self, column: RegisterColumn, value: Any) -> str:
        return self._context.workspace.registers.show(self.register.id, column, value)

    def _spoken(self, column: RegisterColumn, value: Any) -> str:
        if column.look == "stars" and value:
            return self.tr("{n} sao").format(n=value)
        return self._text(column, value) or self.tr("trống")


def _alignment(column: RegisterColumn) -> Qt.AlignmentFlag:
    right = column.kind in _RIGHT and not column.look
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
