"""Bars: points of each part, a share of a whole, a score against the band of a star."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.ui.drawn.canvas import Canvas, painting, rounded
from ocop_desktop.ui.theme import Theme

_HEIGHT = 6
_COLORS = {"A": "part_a", "B": "part_b", "C": "part_c"}


def paint_bar(
    painter: QPainter, rect: QRectF, share: float, color: str, theme: Theme, radius: float = 3
) -> None:
    """Draw a bar filled to `share` (0 to 1)."""
    track = rounded(rect.x(), rect.y(), rect.width(), rect.height(), radius)
    painter.fillPath(track, theme.color("track"))
    wide = rect.width() * max(0.0, min(1.0, share))
    if wide >= 1:
        fill = rounded(rect.x(), rect.y(), wide, rect.height(), radius)
        painter.fillPath(fill, theme.color(color))


class ShareBar(Canvas):
    """A thin bar filled to a share; `words` say what it measures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._share = 0.0
        self._color = "accentfill"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, done: float, whole: float, words: str, color: str = "accentfill") -> None:
        """Fill to `done` of `whole`."""
        self._share = done / whole if whole else 0.0
        self._color = color
        self.describe(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            rect = QRectF(0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT)
            paint_bar(painter, rect, self._share, self._color, self.theme)


class BandBar(Canvas):
    """A score from 0 to 100 with a tick where the band of a star begins."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._score = 0.0
        self._band = 0.0
        self._color = "accentfill"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_score(self, score: float, band: float, color: str) -> None:
        """Show `score` against the band that begins at `band` points."""
        self._score, self._band, self._color = score, band, color
        self.describe(
            self.tr("{score} điểm, cần {band}").format(
                score=format_number(score), band=format_number(band)
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(150, 14)

    def minimumSizeHint(self) -> QSize:
        return QSize(70, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        with painting(self) as painter:
            middle = self.height() / 2
            rect = QRectF(1, middle - 3.5, self.width() - 2, 7)
            paint_bar(painter, rect, self._score / 100, self._color, theme)
            x = rect.x() + rect.width() * self._band / 100
            painter.fillRect(QRectF(x - 2, middle - 6.5, 4, 13), theme.color("surface"))
            painter.fillRect(QRectF(x - 1, middle - 6.5, 2, 13), theme.color("ink"))


class PartBars(Canvas):
    """One row per part: swatch, letter, bar, points of maximum."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: tuple[tuple[str, float, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, rows: tuple[tuple[str, float, float], ...]) -> None:
        """Show (part, points, maximum) per row."""
        self._rows = rows
        words = ", ".join(
            self.tr("phần {part}: {points} trên {most}").format(
                part=part, points=format_number(points), most=format_number(most)
            )
            for part, points, most in rows
        )
        self.describe(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, self._row_height() * max(1, len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            for index, row in enumerate(self._rows):
                self._paint_row(painter, index * self._row_height(), *row)

    def _paint_row(
        self, painter: QPainter, top: float, part: str, points: float, most: float
    ) -> None:
        theme = self.theme
        high = self._row_height()
        middle = top + high / 2
        side = theme.px(10)
        color = _COLORS.get(part, "accentfill")
        painter.fillPath(rounded(0, middle - side / 2, side, side, 2), theme.color(color))
        painter.setFont(theme.figure(13, bold=False))
        painter.setPen(theme.color("ink"))
        metrics = painter.fontMetrics()
        letter = QRectF(side + 7, top, metrics.horizontalAdvance("A") + 4, high)
        painter.drawText(letter, Qt.AlignmentFlag.AlignVCenter, part)
        text = f"{format_number(points)}/{format_number(most)}"
        wide = metrics.horizontalAdvance("40/40")
        right = QRectF(self.width() - wide, top, wide, high)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        left = letter.right() + 8
        bar = QRectF(left, middle - 3, right.left() - 10 - left, 6)
        paint_bar(painter, bar, points / most if most else 0, color, theme)

    def _row_height(self) -> int:
        return self.theme.px(24)
