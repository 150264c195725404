"""The timeline: one line, x = days, milestones as circles with date and name."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop import shapes
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, polygon
from ocop_desktop.ui.theme import Theme

MarkKind = Literal["today", "plain", "limit", "flag", "danger"]
_RADIUS = 6
_TICK = 9
_EDGE = 8
_BAND_AIR = 20
_COLORS: dict[MarkKind, str] = {
    "today": "accent",
    "plain": "ink",
    "limit": "accent",
    "flag": "accent",
    "danger": "red",
}


@dataclass(frozen=True, slots=True)
class Milestone:
    """One date on the line."""

    day: date
    text: str
    kind: MarkKind = "plain"


@dataclass(frozen=True, slots=True)
class Band:
    """A span drawn as a flat band with its name inside."""

    start: date
    end: date
    text: str
    color: str = "accentsoft"


def short_date(day: date, today: date) -> str:
    """Return "07/4" within twelve months of today, else with the year."""
    text = format_date(day)
    return text.rpartition("/")[0] if 0 < (day - today).days < 330 else text


class Timeline(Canvas):
    """Milestones from today onwards; the line is thick while the time can still be used."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._marks: tuple[Milestone, ...] = ()
        self._bands: tuple[Band, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_dates(self, marks: tuple[Milestone, ...], bands: tuple[Band, ...] = ()) -> None:
        """Show milestones (sorted by day; the first is today) and bands."""
        self._marks = tuple(sorted(marks, key=lambda mark: mark.day))
        self._bands = bands
        words = "; ".join(f"{format_date(mark.day)}: {mark.text}" for mark in self._marks)
        self.setAccessibleName(self.tr("Các mốc thời gian: {words}").format(words=words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        above, below = self._rows()
        return QSize(400, round(self._side(above) + self._side(below) + 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._marks:
            return
        above, _ = self._rows()
        y = self._side(above)
        with painting(self) as painter:
            self._paint_line(painter, y)
            placed = list(zip(self._marks, self._labels(), strict=True))
            for mark, label in placed:
                self._paint_leader(painter, y, mark, label)
            # Names lie over the lines that lead past them to names farther out.
            for mark, label in placed:
                self._paint_label(painter, y, mark, label)
            for mark, _ in placed:
                self._paint_mark(painter, y, mark)

    def _paint_line(self, painter: QPainter, y: float) -> None:
        theme = self.theme
        flags = [mark for mark in self._marks if mark.kind == "flag"]
        usable = self._x((flags or list(self._marks))[0].day)
        painter.setPen(pen(theme.color("line2"), 2))
        painter.drawLine(QPointF(usable, y), QPointF(self._x(self._marks[-1].day), y))
        for band in self._bands:
            box = QRectF(self._x(band.start), y - 6, self._x(band.end) - self._x(band.start), 12)
            painter.fillRect(box, theme.color(band.color))
            painter.setPen(pen(theme.color("line2"), 1))
            painter.drawRect(box)
            self._paint_band_name(painter, box, band)
        painter.setPen(pen(theme.color("accent"), 3))
        painter.drawLine(QPointF(self._x(self._marks[0].day), y), QPointF(usable, y))

    def _paint_band_name(self, painter: QPainter, box: QRectF, band: Band) -> None:
        """Write the name where no milestone stands; nowhere when no gap is wide enough."""
        theme = self.theme
        painter.setFont(theme.font("caption"))
        wide = QFontMetricsF(painter.font()).horizontalAdvance(band.text)
        left, right = self.free_span(box.left(), box.right())
        if wide + 2 * _BAND_AIR >= right - left:
            return
        high = theme.px(20)
        middle = (left + right) / 2
        name = QRectF(middle - wide / 2 - 6, box.center().y() - high / 2, wide + 12, high)
        inside = QRectF(name.x(), box.y() + 0.5, name.width(), box.height() - 1)
        painter.fillRect(inside, theme.color(band.color))
        painter.setPen(theme.color("ink2"))
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, band.text)

    def free_span(self, left: float, right: float) -> tuple[float, float]:
        """Return the widest part between two places on the line that has no milestone inside."""
        inside = sorted(x for mark in self._marks if left < (x := self._x(mark.day)) < right)
        ends = [left, *inside, right]
        return max(pairwise(ends), key=lambda span: span[1] - span[0])

    def _paint_leader(
        self, painter: QPainter, y: float, mark: Milestone, label: shapes.Label
    ) -> None:
        x = self._x(mark.day)
        far = _TICK + label.row * self._label_height()
        ends = (y - _RADIUS, y - far) if label.above else (y + _RADIUS, y + far)
        painter.setPen(pen(self.theme.color("field"), 1))
        painter.drawLine(QPointF(x, ends[0]), QPointF(x, ends[1]))

    def _paint_mark(self, painter: QPainter, y: float, mark: Milestone) -> None:
        theme = self.theme
        color = theme.color(_COLORS[mark.kind])
        x = self._x(mark.day)
        painter.setPen(pen(color, 2.4))
        full = mark.kind in ("today", "flag")
        painter.setBrush(color if full else theme.color("surface"))
        painter.drawEllipse(QPointF(x, y), _RADIUS - 1, _RADIUS - 1)
        if mark.kind == "flag":
            painter.drawEllipse(QPointF(x, y), _RADIUS + 1, _RADIUS + 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("surface"))
            painter.drawPolygon(polygon(shapes.star((x, y), _RADIUS - 1)))

    def _paint_label(
        self, painter: QPainter, y: float, mark: Milestone, label: shapes.Label
    ) -> None:
        theme = self.theme
        line = theme.px(17)
        wide = self._label_width(mark)
        far = _TICK + 2 + label.row * self._label_height()
        top = y - far - 2 * line if label.above else y + far
        left = label.x - wide / 2 + _EDGE
        flag = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        if left <= _EDGE + 1:
            flag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        elif left + wide >= self.width() - _EDGE - 1:
            flag = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.fillRect(QRectF(left, top, wide, 2 * line), theme.color("surface"))
        painter.setFont(theme.figure(12))
        painter.setPen(theme.color(_COLORS[mark.kind]))
        painter.drawText(QRectF(left, top, wide, line), flag, self._date(mark))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(QRectF(left, top + line, wide, line), flag, mark.text)

    def _date(self, mark: Milestone) -> str:
        return short_date(mark.day, self._marks[0].day)

    def _label_width(self, mark: Milestone) -> float:
        plain = QFontMetricsF(self.theme.font("caption")).horizontalAdvance(mark.text)
        bold = QFontMetricsF(self.theme.figure(12)).horizontalAdvance(self._date(mark))
        return max(plain, bold) + 4

    def _labels(self) -> list[shapes.Label]:
        marks = [(self._x(mark.day) - _EDGE, self._label_width(mark)) for mark in self._marks]
        return shapes.timeline_labels(marks, self.width() - 2 * _EDGE, gap=14)

    def _rows(self) -> tuple[int, int]:
        labels = self._labels()
        above = max((label.row + 1 for label in labels if label.above), default=0)
        below = max((label.row + 1 for label in labels if not label.above), default=0)
        return above, below

    def _label_height(self) -> float:
        return 2 * self.theme.px(17) + 3

    def _side(self, rows: int) -> float:
        return _TICK + 4 + max(1, rows) * self._label_height()

    def _x(self, day: date) -> float:
        first, last = self._marks[0].day, self._marks[-1].day
        share = (day - first).days / max(1, (last - first).days)
        return _EDGE + share * (self.width() - 2 * _EDGE)
