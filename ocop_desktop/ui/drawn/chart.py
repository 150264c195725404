"""A chart of marks on screen: colours of the theme, type that follows the text size."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop.dossier.business.charts import Area, Chart, Dot, Frame, Note
from ocop_desktop.dossier.business.charts.marks import Ink, Mark
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, polygon
from ocop_desktop.ui.theme import Theme

_TEXT = 12
_COLORS: dict[Ink, str] = {
    "ink": "ink",
    "quiet": "ink3",
    "grid": "track",
    "revenue": "part_a",
    "cost": "field",
    "profit": "star",
    "good": "greensoft",
    "bad": "redsoft",
    "planned": "accentsoft",
    "paper": "surface",
}
Drawing = Callable[[Frame], Chart]


class ChartView(Canvas):
    """Draws what `show_drawing` was given, anew for every size."""

    def __init__(self, theme: Theme, height: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._high = height
        self._drawing: Drawing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_drawing(self, drawing: Drawing, height: int | None = None) -> None:
        """Show another drawing, perhaps `height` px high at 100 %."""
        self._drawing = drawing
        if height is not None and height != self._high:
            self._high = height
            self.updateGeometry()
        self.describe(drawing(self._frame()).about)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(320), self.theme.px(self._high))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(220), self.theme.px(self._high))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._drawing is None:
            return
        with painting(self) as painter:
            for mark in self._drawing(self._frame()).marks:
                self._paint(painter, mark)

    def _frame(self) -> Frame:
        # Half a pixel of air at the right and below: lines on the edge would be cut.
        return Frame(
            width=max(1.0, self.width() - 1.0),
            height=max(1.0, self.height() - 1.0),
            text=float(self.theme.px(_TEXT)),
            line=1.0,
        )

    def _paint(self, painter: QPainter, mark: Mark) -> None:
        theme = self.theme
        if isinstance(mark, Area):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(_COLORS[mark.fill]))
            painter.drawPolygon(polygon(mark.points))
        elif isinstance(mark, Note):
            self._write(painter, mark)
        elif isinstance(mark, Dot):
            painter.setPen(pen(theme.color(_COLORS[mark.ink]), mark.width))
            painter.setBrush(theme.color(_COLORS[mark.fill]))
            painter.drawEllipse(QPointF(*mark.at), mark.radius, mark.radius)
        else:
            style = Qt.PenStyle.DashLine if mark.dashed else Qt.PenStyle.SolidLine
            painter.setPen(pen(theme.color(_COLORS[mark.ink]), mark.width, style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(polygon(mark.points))

    def _write(self, painter: QPainter, mark: Note) -> None:
        painter.setFont(self.theme.figure(_TEXT, bold=mark.bold))
        painter.setPen(self.theme.color(_COLORS[mark.ink]))
        wide = painter.fontMetrics().horizontalAdvance(mark.text)
        x, y = mark.at
        if mark.anchor == "center":
            x -= wide / 2
        elif mark.anchor == "right":
            x -= wide
        painter.drawText(QPointF(x, y), mark.text)
