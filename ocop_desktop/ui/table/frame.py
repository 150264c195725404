"""The rounded frame around a table: its corners cover the square corners of what it holds."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, rounded
from ocop_desktop.ui.theme import Theme

_RADIUS = 8


class TableFrame(QWidget):
    """Holds view and totals. `set_mark` colours the border: focus, error or neither."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self._edge = _Edge(theme, self)

    def set_mark(self, mark: str) -> None:
        """Show "focus", "error" or ""; the edge lies over all cells, so only a change is drawn."""
        if mark != self._edge.mark:
            self._edge.mark = mark
            self._edge.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the edge around everything."""
        super().resizeEvent(event)
        self._edge.setGeometry(self.rect())
        self._edge.raise_()


class _Edge(Canvas):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.mark = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover the corners, draw the border."""
        wide = 2.0 if self.mark else 1.0
        token = {"focus": "accent", "error": "red"}.get(self.mark, "line2")
        with painting(self) as painter:
            whole = QPainterPath()
            whole.addRect(QRectF(self.rect()))
            box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
            shape = rounded(box.x(), box.y(), box.width(), box.height(), _RADIUS)
            painter.fillPath(whole.subtracted(shape), self.theme.color("bg"))
            painter.setPen(pen(self.theme.color(token), wide))
            painter.drawPath(shape)
