"""What every drawn widget shares: the theme, smooth edges, a name for screen readers."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ocop_desktop.shapes import Point
from ocop_desktop.ui.theme import Theme


class Canvas(QWidget):
    """A widget that draws itself from a value and redraws when the theme changes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        theme.changed.connect(self._restyle)

    def describe(self, text: str) -> None:
        """Say in words what the drawing shows: accessible name and tooltip."""
        self.setAccessibleName(text)
        self.setToolTip(text)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """Give a painter with smooth edges on `widget` and end it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def polygon(points: Sequence[Point]) -> QPolygonF:
    """Return `points` as a polygon Qt can draw."""
    return QPolygonF([QPointF(x, y) for x, y in points])


def pen(color: QColor, width: float = 1, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen with round joins."""
    made = QPen(color, width, style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
    made.setCosmetic(False)
    return made


def rounded(x: float, y: float, width: float, height: float, radius: float) -> QPainterPath:
    """Return a rectangle with round corners as a path."""
    path = QPainterPath()
    radius = min(radius, width / 2, height / 2)
    path.addRoundedRect(x, y, width, height, radius, radius)
    return path
