"""The totals row under a table, drawn in line with its columns."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTableView, QWidget

from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen
from ocop_desktop.ui.table.headers import PAD
from ocop_desktop.ui.table.model import TableModel
from ocop_desktop.ui.theme import Theme

ROW = 30


class TotalsRow(Canvas):
    """Sums of the columns that have one. Follows the view's columns and scrolling."""

    def __init__(
        self, theme: Theme, view: QTableView, model: TableModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._view = view
        self._model = model
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        view.horizontalHeader().sectionResized.connect(self.update)
        view.horizontalScrollBar().valueChanged.connect(self.update)

    def reload(self) -> None:
        """Add up again."""
        self.describe(self._sentence())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(100, self.theme.px(ROW))

    def minimumSizeHint(self) -> QSize:
        """The row does not shrink."""
        return QSize(10, self.theme.px(ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the word and the sums."""
        theme, header = self.theme, self._view.horizontalHeader()
        left = self._view.verticalHeader().width()
        with painting(self) as painter:
            painter.fillRect(self.rect(), theme.color("head"))
            painter.setPen(pen(theme.color("line2"), 1))
            painter.drawLine(0, 0, self.width(), 0)
            painter.setFont(theme.figure(13))
            for column in range(self._model.columnCount()):
                x = left + header.sectionViewportPosition(column)
                box = QRectF(x, 0, header.sectionSize(column), self.height())
                painter.setClipRect(QRectF(left, 0, self.width() - left, self.height()))
                painter.setPen(pen(theme.color("line"), 1))
                painter.drawLine(box.topRight(), box.bottomRight())
                painter.setPen(theme.color("ink"))
                inner = box.adjusted(PAD, 0, -PAD, 0)
                side, text = self._cell(column)
                if painter.fontMetrics().horizontalAdvance(text) > inner.width():
                    text = text.split(" ", 1)[0]
                painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignVCenter), text)

    def _cell(self, column: int) -> tuple[Qt.AlignmentFlag, str]:
        total = self._model.total(column)
        if total is not None:
            sign = "%" if self._model.columns[column].kind == "percent" else ""
            return Qt.AlignmentFlag.AlignRight, format_number(total) + sign
        first = column == 0 and self._model.columns[0].total != "sum"
        return Qt.AlignmentFlag.AlignLeft, self._word() if first else ""

    def _word(self) -> str:
        return self.tr("Tổng {count} dòng").format(count=len(self._model.rows()))

    def _sentence(self) -> str:
        sums = [
            f"{spec.label} {format_number(total)}"
            for at, spec in enumerate(self._model.columns)
            if (total := self._model.total(at)) is not None
        ]
        return ", ".join([self._word(), *sums])
