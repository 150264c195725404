"""The table of a register: its cells, which rows are chosen, the menu of a row."""

from collections.abc import Callable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.registers import Filter, Register
from ocop_desktop.ui.icons import icon
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.registers.delegate import RegisterDelegate
from ocop_desktop.ui.registers.model import RegisterModel
from ocop_desktop.ui.widgets.row_list import dress, size_rows
from ocop_desktop.workspace.registers.values import ListedRow

_ROW = 32


class RowsTable(QTableView):
    """Rows of a register. `filtering` carries the condition of a cell, the others nothing."""

    choice_changed = Signal()
    filtering = Signal(object)
    opening = Signal()
    removing = Signal()
    copying = Signal()
    pasting = Signal()

    def __init__(
        self, context: AppContext, rows: RegisterModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(RegisterDelegate(context, rows, self))
        self._dress()
        self.customContextMenuRequested.connect(self._menu)
        self.doubleClicked.connect(self._explain_lock)
        self.selectionModel().selectionChanged.connect(lambda *_: self.choice_changed.emit())
        self.selectionModel().currentRowChanged.connect(lambda *_: self.choice_changed.emit())
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self.removing)

    def _dress(self) -> None:
        dress(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def restyle(self) -> None:
        """Take sizes from the theme."""
        size_rows(self, self._context.theme, _ROW, {})
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give every column the width the register asks for."""
        head = self.horizontalHeader()
        for at in range(self._rows.columnCount()):
            head.resizeSection(at, self._context.theme.px(self._rows.column(at).width))

    # -- rows -----------------------------------------------------------------------------------

    def show_query(self, register: Register, query: Query) -> None:
        """Show a list, sorted as it says, with the cursor in its first row and nothing chosen."""
        head = self.horizontalHeader()
        ids = [column.id for column in register.shown]
        order = query.order or register.order
        down = query.down if query.order else register.down
        way = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(head):
            self._rows.show_list(register, query)
            head.setSortIndicator(ids.index(order) if order in ids else -1, way)
        self.go_to(0)

    def go_to(self, place: int) -> None:
        """Put the cursor into a row, if there is one, and choose nothing."""
        if 0 <= place < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(place, 0))
        self.clearSelection()

    def edit_row(self, place: int) -> None:
        """Let the person type into the first cell of a row."""
        index = self._rows.index(place, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()
        self.edit(index)

    def chosen(self) -> list[int]:
        """Return the numbers of the rows that are chosen."""
        rows = sorted(
            place for part in self._parts() for place in range(part.top(), part.bottom() + 1)
        )
        return self._rows.numbers_of(rows)

    def count_chosen(self) -> int:
        """Return how many rows are chosen, without reading them."""
        return sum(part.bottom() - part.top() + 1 for part in self._parts())

    def current(self) -> ListedRow | None:
        """Return the row the cursor is in."""
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    def _parts(self) -> list[QItemSelectionRange]:
        return self.selectionModel().selection().toList()

    def _explain_lock(self, index: QModelIndex) -> None:
        """Say why a cell cannot be typed into, instead of doing nothing."""
        reason = self._rows.lock_of(index)
        if reason:
            self._context.show_error(UserError(reason))

    # -- menu -----------------------------------------------------------------------------------

    def _menu(self, place: QPoint) -> None:
        row = self.current()
        if row is None:
            return
        menu = QMenu(self)
        choices: list[tuple[str, str, Callable[[], object]]] = [
            (self.tr("Sửa ô"), "edit", lambda: self.edit(self.currentIndex())),
            (self.tr("Lọc theo ô này"), "filter", self.filter_by_cell),
            (self.tr("Chép dòng"), "copy", self.copying.emit),
            (self.tr("Dán từ Excel"), "clipboard", self.pasting.emit),
        ]
        if row.dossier:
            choices.append((self.tr("Mở hồ sơ"), "folder-open", self.opening.emit))
        choices.append((self.tr("Xóa dòng"), "delete", self.removing.emit))
        for name, glyph, action in choices:
            entry = QAction(icon(self._context.theme, glyph), name, menu)
            entry.triggered.connect(lambda _=False, act=action: act())
            menu.addAction(entry)
        menu.popup(self.viewport().mapToGlobal(place))

    def filter_by_cell(self) -> None:
        """Ask for the rows that say the same in the column of the cursor."""
        row = self.current()
        if row is None:
            return
        column = self._rows.column(self.currentIndex().column()).id
        value = row.cells.get(column)
        self.filtering.emit(
            Filter(column=column, op="empty")
            if value is None
            else Filter(column=column, op="is", value=value)
        )


def select_rows(table: QTableView, first: int, last: int) -> None:
    """Choose the rows from `first` to `last`."""
    model = table.model()
    part = QItemSelection(model.index(first, 0), model.index(last, model.columnCount() - 1))
    table.selectionModel().select(part, QItemSelectionModel.SelectionFlag.ClearAndSelect)
