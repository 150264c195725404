"""One level of a criterion as a card: key, text, star mark, points, in four columns."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import painting, pen, rounded
from ocop_desktop.ui.drawn.stars import paint_star
from ocop_desktop.ui.theme import Theme

_PAD_X, _PAD_Y = 12, 9
_GAP = 12
_KEY = 22
_POINTS = 58
_WRAP = int(Qt.TextFlag.TextWordWrap)
_REMEMBERED = 6
_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class OptionData:
    """What a card shows. `key` is the digit; 0 stands for no level reached."""

    key: int
    text: str
    points: int
    min_star: int | None = None


class OptionCard(QAbstractButton):
    """Space, Enter, a click or its digit chooses it; arrows move among the cards."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, data: OptionData, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.data = data
        self._proposed = False
        self._heights: dict[tuple[int, int, bool], int] = {}
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()
        theme.changed.connect(self.updateGeometry)

    def set_proposed(self, *, on: bool) -> None:
        """Show with a dashed border that the data points to this level."""
        if on != self._proposed:
            self._proposed = on
            self._name()
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        """Texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at `width`; remembered, layouts ask again and again."""
        key = (width, self.theme.scale, self._proposed)
        if key not in self._heights:
            if len(self._heights) > _REMEMBERED:
                self._heights.clear()
            self._heights[key] = self._height_at(width)
        return self._heights[key]

    def _height_at(self, width: int) -> int:
        box = self._text_box(width)
        metrics = QFontMetrics(self.theme.font())
        text = metrics.boundingRect(box.toRect(), _WRAP, self.data.text).height()
        return max(text, self.theme.px(_KEY)) + 2 * _PAD_Y + 2

    def sizeHint(self) -> QSize:
        """Return a size for a page."""
        wide = self.theme.px(560)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Cards may get narrow."""
        return QSize(self.theme.px(260), self.theme.px(_KEY))

    def nextCheckState(self) -> None:
        """A click never takes a choice back; the digit 0 and Delete do."""
        self.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Space and Enter choose; digits go on to the criterion."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ARROWS and plain:
            self.stepped.emit(_ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.click()
        elif key == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and columns."""
        with painting(self) as painter:
            self._paint_frame(painter)
            self._paint_key(painter)
            painter.setFont(self.theme.font())
            painter.setPen(self.theme.color("ink" if self.data.key else "ink2"))
            flags = _WRAP | int(Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(self._text_box(self.width(), self.height()), flags, self.data.text)
            self._paint_marks(painter)
            self._paint_points(painter)

    def _paint_frame(self, painter: QPainter) -> None:
        theme, on = self.theme, self.isChecked()
        dashed = self._proposed and not on
        wide = 2.0 if on or dashed else 1.0
        inset = wide / 2 + 2
        shape = rounded(inset, inset, self.width() - 2 * inset, self.height() - 2 * inset, 8)
        back = "sunken" if self.data.key == 0 and not on else "surface"
        painter.fillPath(shape, theme.color(back))
        border = "accent" if on or dashed else "ink3" if self.underMouse() else "line"
        style = Qt.PenStyle.SolidLine
        if dashed or (self.data.key == 0 and not on):
            style = Qt.PenStyle.DashLine
            border = "accent" if dashed else "line2"
        painter.setPen(pen(theme.color(border), wide, style))
        painter.drawPath(shape)
        if self.hasFocus():
            painter.setPen(pen(theme.color("accent"), 2))
            painter.drawPath(rounded(1, 1, self.width() - 2, self.height() - 2, 9))

    def _paint_key(self, painter: QPainter) -> None:
        theme, side = self.theme, self.theme.px(_KEY)
        box = QRectF(_PAD_X, (self.height() - side) / 2, side, side)
        cap = rounded(box.x(), box.y(), side, side, 4)
        if self.isChecked():
            painter.fillPath(cap, theme.color("accentfill"))
        painter.setPen(pen(theme.color("accentfill" if self.isChecked() else "field"), 1))
        painter.drawPath(cap)
        painter.setFont(theme.figure(13))
        painter.setPen(theme.color("onaccent" if self.isChecked() else "ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.data.key))

    def _paint_marks(self, painter: QPainter) -> None:
        right = float(self.width() - _PAD_X - self.theme.px(_POINTS))
        if self.data.min_star:
            right -= self._paint_star_mark(painter, right) + 8
        if self._proposed:
            self._paint_chip(painter, right, self._proposal_word())

    def _paint_star_mark(self, painter: QPainter, right: float) -> float:
        theme, text = self.theme, self._star_word()
        metrics = QFontMetrics(theme.font("caption"))
        star = theme.px(11)
        wide, high = metrics.horizontalAdvance(text) + star + 18, theme.px(20)
        box = QRectF(right - wide, (self.height() - high) / 2, wide, high)
        shape = rounded(box.x(), box.y(), wide, high, 4)
        painter.fillPath(shape, theme.color("starsoft"))
        painter.setPen(pen(theme.color("amberline"), 1))
        painter.drawPath(shape)
        paint_star(painter, (box.x() + 7 + star / 2, box.center().y()), star / 2, "full", theme)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("amber"))
        inner = box.adjusted(star + 11, 0, -6, 0)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), text)
        return wide

    def _paint_chip(self, painter: QPainter, right: float, text: str) -> None:
        theme = self.theme
        metrics = QFontMetrics(theme.font("caption"))
        icon = theme.px(13)
        wide, high = metrics.horizontalAdvance(text) + icon + 20, theme.px(22)
        box = QRectF(right - wide, (self.height() - high) / 2, wide, high)
        shape = rounded(box.x(), box.y(), wide, high, high / 2)
        painter.fillPath(shape, theme.color("accentsoft"))
        painter.setPen(pen(theme.color("accentline"), 1))
        painter.drawPath(shape)
        spot = QRectF(box.x() + 7, box.center().y() - icon / 2, icon, icon)
        icons.paint(painter, "sparkle", spot, theme.color("accent"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("accent"))
        inner = box.adjusted(icon + 11, 0, -6, 0)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_points(self, painter: QPainter) -> None:
        theme = self.theme
        box = QRectF(self.width() - _PAD_X - theme.px(_POINTS), 0, theme.px(_POINTS), self.height())
        word = self.tr("điểm")
        painter.setFont(theme.font())
        painter.setPen(theme.color("ink2"))
        wide = painter.fontMetrics().horizontalAdvance(word)
        middle = Qt.AlignmentFlag.AlignVCenter
        right = QRectF(box.right() - wide, 0, wide, self.height())
        painter.drawText(right, int(middle), word)
        painter.setFont(theme.figure(15))
        painter.setPen(theme.color("ink"))
        figure = QRectF(box.left(), 0, box.width() - wide - 4, self.height())
        painter.drawText(figure, int(middle | Qt.AlignmentFlag.AlignRight), str(self.data.points))

    def _text_box(self, width: int, height: int = 10_000) -> QRectF:
        left = _PAD_X + self.theme.px(_KEY) + _GAP
        right = _PAD_X + self.theme.px(_POINTS) + self._marks_width()
        return QRectF(left, 0, max(60, width - left - right - 6), height)

    def _marks_width(self) -> float:
        metrics = QFontMetrics(self.theme.font("caption"))
        wide = 0.0
        if self.data.min_star:
            wide += metrics.horizontalAdvance(self._star_word()) + self.theme.px(11) + 26
        if self._proposed:
            wide += metrics.horizontalAdvance(self._proposal_word()) + self.theme.px(13) + 28
        return wide

    def _star_word(self) -> str:
        return self.tr("tối thiểu {star} sao").format(star=self.data.min_star)

    def _proposal_word(self) -> str:
        return self.tr("Theo số liệu")

    def _name(self) -> None:
        parts = [
            self.tr("Mức {key}").format(key=self.data.key),
            self.data.text,
            self.tr("{points} điểm").format(points=self.data.points),
        ]
        if self.data.min_star:
            parts.append(self._star_word())
        if self._proposed:
            parts.append(self._proposal_word())
        self.setAccessibleName(", ".join(parts))
