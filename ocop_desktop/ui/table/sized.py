"""A table view that gives columns, rows and itself the size their content asks for."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ocop_desktop.ui.table.headers import ColumnHeader, RowHeader
from ocop_desktop.ui.table.measures import column_widths, row_height
from ocop_desktop.ui.table.model import TableModel
from ocop_desktop.ui.table.totals import ROW
from ocop_desktop.ui.theme import Theme

SHOWN_ROWS = 12
_LEAST_ROWS = 3


class SizedTable(QTableView):
    """As high as its rows up to twelve; as wide as the page, until a person drags a column."""

    def __init__(self, theme: Theme, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.table = model
        self._fitting = False
        self._sized_by_hand = False
        self.setModel(model)
        self.setHorizontalHeader(ColumnHeader(theme, model, self))
        self.setVerticalHeader(RowHeader(theme, self))
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().sectionResized.connect(self._resized_by_hand)
        model.dataChanged.connect(self._edited_cells)
        model.rowsInserted.connect(self.fit)
        model.rowsRemoved.connect(self.fit)
        model.modelReset.connect(self.fit)
        theme.changed.connect(self._restyle)
        self._restyle()

    def fit(self) -> None:
        """Give columns their share of the width, rows their height, the view that of its rows."""
        self._fitting = True
        if not self._sized_by_hand:
            room = self.viewport().width()
            for column, width in enumerate(column_widths(self.theme, self.table, room)):
                self.setColumnWidth(column, width)
        self._fit_rows(0, self.table.rowCount() - 1)
        self._fitting = False
        self._fit_height()

    def _fit_rows(self, first: int, last: int) -> None:
        widths = [self.columnWidth(at) for at in range(self.table.columnCount())]
        header = self.verticalHeader()
        for row in range(first, last + 1):
            high = row_height(self.theme, self.table, row, widths)
            if header.sectionSize(row) != high:
                header.resizeSection(row, high)

    def _fit_height(self) -> None:
        header, rows = self.horizontalHeader(), self.verticalHeader()
        high = header.height_now() if isinstance(header, ColumnHeader) else header.height()
        header.setFixedHeight(high)
        shown = min(self.table.rowCount(), SHOWN_ROWS)
        inside = sum(rows.sectionSize(row) for row in range(shown))
        inside += max(0, _LEAST_ROWS - shown) * self.theme.px(ROW)
        wide = sum(self.columnWidth(at) for at in range(self.table.columnCount()))
        sideways = wide > self.viewport().width() + 1
        bar = self.horizontalScrollBar().sizeHint().height() if sideways else 0
        self.setFixedHeight(high + inside + bar)

    def _edited_cells(self, first: QModelIndex, last: QModelIndex) -> None:
        self._fitting = True
        self._fit_rows(first.row(), last.row())
        self._fitting = False
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _resized_by_hand(self) -> None:
        if not self._fitting and self.isVisible():
            self._sized_by_hand = True
            self.fit()

    def _restyle(self) -> None:
        self.setStyleSheet(
            "QTableView, QTableView:focus { border: none; border-radius: 0;"
            f" background: {self.theme.tokens.surface}; }}"
            f" QHeaderView, QTableCornerButton::section {{ background: {self.theme.tokens.head};"
            " border: none; border-radius: 0; }"
        )
        self.verticalHeader().setDefaultSectionSize(self.theme.px(ROW))
        self.fit()
