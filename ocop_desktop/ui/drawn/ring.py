"""The score ring: points of the parts A, B and C around a circle, the star bands as ticks."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop import shapes
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.scoring.score import Score
from ocop_desktop.rulebook.edition import Edition
from ocop_desktop.ui.drawn.canvas import Canvas, painting
from ocop_desktop.ui.drawn.stars import paint_star
from ocop_desktop.ui.theme import Theme

_NUMBER_FROM = 40
_TICKS_FROM = 80
_WHOLE_FROM = 100
_LABELS_FROM = 120
_MARGIN = 22
_COLORS = {"A": "part_a", "B": "part_b", "C": "part_c", "gain": "accent"}


@dataclass(frozen=True, slots=True)
class RingData:
    """What a ring shows. `ticks` are (star, points from which it begins)."""

    points: tuple[tuple[str, float], ...] = (("A", 0), ("B", 0), ("C", 0))
    ticks: tuple[tuple[int, float], ...] = ()
    star: int = 0
    gain: float = 0
    places: int = 0

    @property
    def total(self) -> float:
        """Points of all parts together."""
        return sum(value for _, value in self.points)


def ring_data(edition: Edition, score: Score | None, gain: float = 0, places: int = 0) -> RingData:
    """Return the ring of a score; an empty ring when there is none yet."""
    ticks = tuple(
        (band.star, float(band.from_points)) for band in edition.bands if band.from_points >= 50
    )
    if score is None:
        return RingData(ticks=ticks, places=places)
    parts = (("A", score.points.A), ("B", score.points.B), ("C", score.points.C))
    return RingData(parts, ticks, score.star, gain, places)


def paint_ring(painter: QPainter, rect: QRectF, data: RingData, theme: Theme) -> None:
    """Draw the ring into the square `rect`; what is shown depends on its size."""
    size = rect.width() * 100 / theme.scale
    thick = shapes.ring_thickness(rect.width())
    inner = rect.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
    flat = Qt.PenCapStyle.FlatCap
    painter.setPen(QPen(theme.color("track"), thick, Qt.PenStyle.SolidLine, flat))
    painter.drawEllipse(inner)
    for arc in shapes.ring_arcs(data.points, data.gain):
        style = Qt.PenStyle.SolidLine
        pen = QPen(theme.color(_COLORS[arc.part]), thick, style, flat)
        if arc.part == "gain":
            pen.setDashPattern([0.16, 0.16])
        painter.setPen(pen)
        # Qt counts sixteenths of a degree counter-clockwise from 3 o'clock.
        painter.drawArc(inner, round((90 - arc.start) * 16), round(-arc.span * 16))
    if size >= _TICKS_FROM:
        _paint_ticks(painter, rect, thick, data, theme)
    if size >= _NUMBER_FROM:
        _paint_number(painter, rect, size, data, theme)


def _paint_ticks(
    painter: QPainter, rect: QRectF, thick: float, data: RingData, theme: Theme
) -> None:
    center = (rect.center().x(), rect.center().y())
    outside = rect.width() / 2
    for _, points in data.ticks:
        ends = [
            QPointF(*shapes.on_circle(center, radius, points * 3.6))
            for radius in (outside - thick - 3, outside + 3)
        ]
        for color, width in (("surface", 5), ("ink", 2)):
            painter.setPen(QPen(theme.color(color), width))
            painter.drawLine(*ends)


def _paint_number(
    painter: QPainter, rect: QRectF, size: float, data: RingData, theme: Theme
) -> None:
    whole = size >= _WHOLE_FROM
    text = format_number(data.total, data.places)
    figure = theme.figure(size * (0.27 if len(text) < 4 else 0.24))
    painter.setFont(figure)
    painter.setPen(theme.color("ink"))
    lift = size * 0.07 * theme.scale / 100 if whole else 0
    painter.drawText(rect.translated(0, -lift), Qt.AlignmentFlag.AlignCenter, text)
    if whole:
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink3"))
        drop = rect.translated(0, size * 0.15 * theme.scale / 100)
        painter.drawText(drop, Qt.AlignmentFlag.AlignCenter, "/100")


class ScoreRing(Canvas):
    """A ring of diameter `size` px at 100 % text; from 120 up with star labels around it."""

    def __init__(
        self, theme: Theme, size: int, data: RingData | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_data(data or RingData())

    @property
    def data(self) -> RingData:
        """What is shown."""
        return self._data

    def set_data(self, data: RingData) -> None:
        """Show `data`."""
        self._data = data
        self.describe(self._sentence())
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.px(self._size) + 2 * self._margin()
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self.theme.px(self._size)
        rect = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        with painting(self) as painter:
            paint_ring(painter, rect, self._data, self.theme)
            if self._size >= _LABELS_FROM:
                self._paint_labels(painter, rect)

    def _paint_labels(self, painter: QPainter, rect: QRectF) -> None:
        theme = self.theme
        painter.setFont(theme.figure(12))
        wide = painter.fontMetrics().horizontalAdvance("5")
        star = theme.px(11)
        center = (rect.center().x(), rect.center().y())
        for number, points in self._data.ticks:
            x, y = shapes.on_circle(center, rect.width() / 2 + theme.px(14), points * 3.6)
            left = x - (wide + star) / 2
            painter.setPen(theme.color("ink2"))
            box = QRectF(left, y - star, wide, 2 * star)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
            paint_star(painter, (left + wide + 1 + star / 2, y), star / 2, "full", theme)

    def _margin(self) -> int:
        if self._size >= _LABELS_FROM:
            return self.theme.px(_MARGIN)
        return 4 if self._size >= _TICKS_FROM else 0

    def _sentence(self) -> str:
        data = self._data
        total = format_number(data.total, data.places)
        parts = ", ".join(f"{part} {format_number(value)}" for part, value in data.points)
        text = self.tr("{total} trên 100 điểm, {parts}, đạt {star} sao").format(
            total=total, parts=parts, star=data.star
        )
        if data.gain:
            text += self.tr(", thêm {gain} điểm nếu nhận đề xuất").format(
                gain=format_number(data.gain)
            )
        return text
