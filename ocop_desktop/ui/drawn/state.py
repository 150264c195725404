"""State marks: six shapes for how far a section is, readable without colour."""

from typing import Literal

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop import shapes
from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, polygon
from ocop_desktop.ui.theme import Theme

State = Literal["not_started", "in_progress", "problems", "blocked", "ready", "returned"]
_COLORS: dict[State, str] = {
    "not_started": "field",
    "in_progress": "accent",
    "problems": "amber",
    "blocked": "red",
    "ready": "green",
    "returned": "clay",
}


def state_name(state: State) -> str:
    """Return the state in words."""
    names: dict[State, str] = {
        "not_started": QCoreApplication.translate("State", "chưa bắt đầu"),
        "in_progress": QCoreApplication.translate("State", "đang làm"),
        "problems": QCoreApplication.translate("State", "có vấn đề"),
        "blocked": QCoreApplication.translate("State", "có lỗi phải sửa"),
        "ready": QCoreApplication.translate("State", "sẵn sàng"),
        "returned": QCoreApplication.translate("State", "bị trả lại"),
    }
    return names[state]


def paint_state(painter: QPainter, rect: QRectF, state: State, theme: Theme) -> None:
    """Draw the mark of `state` into the square `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = theme.color(_COLORS[state])
    center = (rect.center().x(), rect.center().y())
    radius = rect.width() / 2 - 0.75
    line = max(1.4, rect.width() / 10)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == "not_started":
        dash = pen(color, line)
        dash.setDashPattern([2.0, 1.6])
        painter.setPen(dash)
        painter.drawEllipse(rect.center(), radius - line / 2, radius - line / 2)
    elif state == "in_progress":
        painter.setPen(pen(color, line))
        painter.drawEllipse(rect.center(), radius - line / 2, radius - line / 2)
        half = QPainterPath(rect.center())
        inner = radius - line * 1.6
        half.arcTo(QRectF(center[0] - inner, center[1] - inner, 2 * inner, 2 * inner), 90, -180)
        painter.fillPath(half, color)
    else:
        _paint_solid(painter, rect, state, theme, center, radius)
    painter.restore()


def _paint_solid(
    painter: QPainter,
    rect: QRectF,
    state: State,
    theme: Theme,
    center: shapes.Point,
    radius: float,
) -> None:
    painter.setPen(pen(theme.color(_COLORS[state]), 1.2))
    painter.setBrush(theme.color(_COLORS[state]))
    mark = theme.color("surface")
    if state == "problems":
        painter.drawPolygon(polygon(shapes.triangle(center, radius)))
        _paint_bang(painter, rect, mark, 0.1)
    elif state == "blocked":
        painter.drawPolygon(polygon(shapes.octagon(center, radius)))
        _paint_bang(painter, rect, mark, 0)
    else:
        painter.drawEllipse(rect.center(), radius, radius)
        name = "check-bold" if state == "ready" else "return-bold"
        inset = rect.width() * 0.22
        icons.paint(painter, name, rect.adjusted(inset, inset, -inset, -inset), mark)


def _paint_bang(painter: QPainter, rect: QRectF, color: QColor, drop: float) -> None:
    side = rect.width()
    x = rect.center().x()
    top = rect.top() + side * (0.26 + drop)
    width = max(1.5, side * 0.12)
    stroke = pen(color, width)
    stroke.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(stroke)
    painter.drawLine(QPointF(x, top), QPointF(x, top + side * 0.26))
    painter.drawPoint(QPointF(x, top + side * 0.48))


class StateMark(Canvas):
    """The mark of a state, `size` px at 100 % text."""

    def __init__(
        self,
        theme: Theme,
        state: State = "not_started",
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(state)

    @property
    def state(self) -> State:
        """The state shown."""
        return self._state

    def set_state(self, state: State) -> None:
        """Show `state`."""
        self._state: State = state
        self.describe(state_name(state))
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        rect = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        with painting(self) as painter:
            paint_state(painter, rect, self._state, self.theme)


class _StateEngine(icons.DrawnEngine):
    def __init__(self, theme: Theme, state: State) -> None:
        super().__init__()
        self._theme = theme
        self._state: State = state

    def paint(self, painter: QPainter, rect: QRect, _mode: QIcon.Mode, _state: QIcon.State) -> None:
        paint_state(painter, QRectF(rect), self._state, self._theme)

    def clone(self) -> "_StateEngine":
        return _StateEngine(self._theme, self._state)


def state_icon(theme: Theme, state: State) -> QIcon:
    """Return the mark of a state as an icon for lists and trees."""
    return QIcon(_StateEngine(theme, state))
