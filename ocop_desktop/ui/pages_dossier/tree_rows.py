"""The rows of the criteria tree and how they are drawn."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
)

from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import pen, rounded
from ocop_desktop.ui.drawn.state import State, paint_state
from ocop_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)
_ROW = 26
_PART_ROW = 30
_PARTS = {"A": "part_a", "B": "part_b", "C": "part_c"}


@dataclass(frozen=True, slots=True)
class Row:
    """What one row of the tree shows."""

    kind: Literal["part", "section", "criterion"]
    key: str
    text: str
    points: str
    state: State = "not_started"
    part: str = ""


class BareTree(QTreeWidget):
    """A tree without frame, head or indentation."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName(self.tr("Các tiêu chí"))
        self.setStyleSheet(
            "QTreeView, QTreeView:focus { border: none; border-radius: 0;"
            " background: transparent; }"
        )


class RowDelegate(QStyledItemDelegate):
    """Draws parts as bars, sections with an arrow, criteria with their state."""

    def __init__(self, theme: Theme, parent: QTreeWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._tree = parent

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        return QSize(100, self.theme.px(_PART_ROW if row.kind == "part" else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if row.kind == "part":
            self._paint_part(painter, rect, row)
        else:
            self._paint_row(painter, rect, row, index, current=current)
        if focus:
            painter.setPen(pen(self.theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(
                rounded(rect.x() + 1, rect.y() + 1, rect.width() - 2, rect.height() - 2, 4)
            )
        painter.restore()

    def _paint_part(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        theme = self.theme
        painter.fillRect(rect, theme.color("head"))
        painter.setPen(pen(theme.color("line"), 1))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        side = theme.px(10)
        swatch = rounded(rect.x() + 10, rect.center().y() - side / 2, side, side, 2)
        painter.fillPath(swatch, theme.color(_PARTS[row.key]))
        self._paint_words(painter, rect, rect.x() + 10 + side + 7, row, bold=True)

    def _paint_row(
        self, painter: QPainter, rect: QRectF, row: Row, index: Index, *, current: bool
    ) -> None:
        theme = self.theme
        if current:
            painter.fillRect(rect, theme.color("accentsoft"))
            bar = QRectF(rect.x(), rect.y(), 3, rect.height())
            painter.fillRect(bar, theme.color("accent"))
        side = theme.px(16)
        if row.kind == "section":
            spot = QRectF(rect.x() + 8, rect.center().y() - side / 2, side, side)
            arrow = "down" if self._tree.isExpanded(index) else "next"
            icons.paint(painter, arrow, spot.adjusted(2, 2, -2, -2), theme.color("ink3"))
            self._paint_words(painter, rect, spot.right() + 3, row, bold=True)
            return
        left = rect.x() + 24
        paint_state(
            painter, QRectF(left, rect.center().y() - side / 2, side, side), row.state, theme
        )
        self._paint_words(painter, rect, left + side + 7, row, bold=current, accent=current)

    def _paint_words(
        self,
        painter: QPainter,
        rect: QRectF,
        left: float,
        row: Row,
        *,
        bold: bool,
        accent: bool = False,
    ) -> None:
        theme = self.theme
        right = rect.right() - 12
        painter.setFont(theme.figure(13, bold=row.kind == "part"))
        painter.setPen(theme.color("ink" if row.kind == "part" else "ink2"))
        wide = painter.fontMetrics().horizontalAdvance(row.points)
        box = QRectF(right - wide, rect.y(), wide, rect.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), row.points)
        painter.setFont(theme.font(bold=bold))
        painter.setPen(
            theme.color("accent" if accent else "ink" if row.kind != "section" else "ink2")
        )
        room = right - wide - 8 - left
        text = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, int(room))
        words = QRectF(left, rect.y(), room, rect.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), text)
