"""Column heads that break into lines, and row numbers that show where the cursor is."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ocop_desktop.ui.drawn.canvas import pen
from ocop_desktop.ui.table.model import TableModel
from ocop_desktop.ui.theme import Theme

PAD = 8
_ROW_NUMBERS = 38
_LEAST_HEIGHT = 36


class ColumnHeader(QHeaderView):
    """Labels with units, wrapped, aligned like their columns."""

    def __init__(self, theme: Theme, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self._model = model
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(40)

    def height_now(self) -> int:
        """Return the height all labels need at the widths in force."""
        metrics = QFontMetrics(self.theme.font(bold=True))
        highest = 0
        for column in range(self.count()):
            text = str(self._model.headerData(column, Qt.Orientation.Horizontal))
            room = QRect(0, 0, max(20, self.sectionSize(column) - 2 * PAD), 10_000)
            flags = int(Qt.TextFlag.TextWordWrap)
            highest = max(highest, metrics.boundingRect(room, flags, text).height())
        return max(self.theme.px(_LEAST_HEIGHT), highest + 2 * PAD)

    def sizeHint(self) -> QSize:
        """Return the height of the highest label."""
        return QSize(super().sizeHint().width(), self.height_now())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw one label."""
        theme = self.theme
        painter.save()
        painter.fillRect(rect, theme.color("head"))
        painter.setPen(pen(theme.color("line"), 1))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(pen(theme.color("line2"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(theme.color("ink2"))
        painter.setFont(theme.font(bold=True))
        side = self._model.alignment(logicalIndex)
        flags = int(side & Qt.AlignmentFlag.AlignHorizontal_Mask)
        flags |= int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        text = str(self._model.headerData(logicalIndex, Qt.Orientation.Horizontal))
        painter.drawText(QRectF(rect).adjusted(PAD, 0, -PAD, 0), flags, text)
        painter.restore()


class RowHeader(QHeaderView):
    """Row numbers; the current row is marked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.theme = theme
        self._current = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def set_current(self, row: int) -> None:
        """Mark a row."""
        if row != self._current:
            self._current = row
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the width of three digits."""
        return QSize(self.theme.px(_ROW_NUMBERS), super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw one number."""
        theme, current = self.theme, logicalIndex == self._current
        painter.save()
        painter.fillRect(rect, theme.color("accentsoft" if current else "head"))
        painter.setPen(pen(theme.color("line"), 1))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(theme.figure(13, bold=current))
        painter.setPen(theme.color("accent" if current else "ink3"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(logicalIndex + 1))
        painter.restore()
