"""Lists of records as tables: one model of rows that sort, one look, Enter opens a row."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ocop_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_HEAD = 34


class Record(Protocol):
    """What a row shows."""

    @property
    def id(self) -> str:
        """What tells rows apart."""


T = TypeVar("T", bound=Record)


class RowModel(QAbstractTableModel, Generic[T]):
    """Rows in the order they were given, or sorted by a column.

    A list says which columns it has, how they are headed and what they are sorted by.
    """

    columns: type[IntEnum]

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[T] = []
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    def heads(self) -> tuple[str, ...]:
        """Return what stands over the columns."""
        return ()

    def key(self, item: T, column: int) -> tuple[Any, ...]:
        """Return what a row is sorted by."""
        del column
        return (item.id,)

    def show_rows(self, rows: Sequence[T], *, ranked: bool = False) -> None:
        """Show other rows: as given when `ranked`, else in the order of the column sorted by."""
        self.beginResetModel()
        self._rows = list(rows)
        if self._sorted is not None and not ranked:
            self._order(*self._sorted)
        self.endResetModel()

    def row(self, index: int) -> T:
        """Return what a row shows."""
        return self._rows[index]

    def row_of(self, item_id: str) -> int:
        """Return the row of a record, -1 when it is not listed."""
        return next((i for i, item in enumerate(self._rows) if item.id == item_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return self.heads()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self._sorted = (column, order) if column >= 0 else None
        if self._sorted is not None:
            self._order(*self._sorted)
        self.layoutChanged.emit()

    def _order(self, column: int, order: Qt.SortOrder) -> None:
        down = order is Qt.SortOrder.DescendingOrder
        self._rows.sort(key=lambda item: self.key(item, column), reverse=down)


class RowList(QTableView):
    """A list whose rows are opened: `opened` comes with Enter and a double click."""

    opened = Signal()

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        dress(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.doubleClicked.connect(lambda _: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


def dress(table: QTableView) -> None:
    """Give a table with a model the look of a list: whole rows, no grid, sorted by its heads."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setProperty("list", True)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setSortingEnabled(True)
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)


def size_rows(table: QTableView, theme: Theme, high: int, widths: Mapping[int, int]) -> None:
    """Give rows and columns their sizes, in pixels at 100 percent."""
    table.verticalHeader().setDefaultSectionSize(theme.px(high))
    head = table.horizontalHeader()
    head.setFixedHeight(theme.px(_HEAD))
    for column, wide in widths.items():
        head.resizeSection(column, theme.px(wide))
