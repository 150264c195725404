"""A row of five stars: filled when reached, outlined in gold up to the target, grey beyond."""

from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop import shapes
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, polygon
from ocop_desktop.ui.theme import Theme

StarKind = Literal["full", "target", "far"]
_STARS = 5
_GAP = 3


def paint_star(
    painter: QPainter, center: shapes.Point, radius: float, kind: StarKind, theme: Theme
) -> None:
    """Draw one star of `radius` around `center`."""
    color = theme.color("field" if kind == "far" else "star")
    line = max(1.0, radius / 6)
    painter.setPen(pen(color, line))
    if kind == "full":
        painter.setBrush(color)
    else:
        painter.setBrush(theme.color("surface"))
        painter.setOpacity(1)
    painter.drawPolygon(polygon(shapes.star(center, radius - line / 2)))


def star_kind(number: int, reached: int, target: int) -> StarKind:
    """Return how star `number` of a row is drawn."""
    if number <= reached:
        return "full"
    return "target" if number <= target else "far"


class StarRow(Canvas):
    """Five stars of `size` px at 100 % text."""

    def __init__(
        self,
        theme: Theme,
        reached: int = 0,
        target: int = 0,
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._size = size
        self._only = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_stars(reached, target)

    def set_stars(self, reached: int, target: int = 0) -> None:
        """Show `reached` filled stars and outline those up to `target`."""
        self._reached = reached
        self._target = target
        text = self.tr("{star} sao").format(star=reached)
        if target > reached:
            text += self.tr(", mục tiêu {target} sao").format(target=target)
        self.describe(text)
        self.update()

    def show_only(self, count: int) -> None:
        """Show just `count` filled stars and no others."""
        self._only = count
        self._reached = count
        self.describe(self.tr("{star} sao").format(star=count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.px(self._size)
        count = self._only or _STARS
        return QSize(count * side + (count - 1) * _GAP, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self.theme.px(self._size)
        middle = self.height() / 2
        with painting(self) as painter:
            for number in range(1, (self._only or _STARS) + 1):
                x = (number - 1) * (side + _GAP) + side / 2
                kind = star_kind(number, self._reached, self._target)
                paint_star(painter, (x, middle + side * 0.03), side / 2, kind, self.theme)
