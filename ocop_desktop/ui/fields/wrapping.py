"""Radio buttons and check boxes whose long labels break into lines, drawn with the theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import painting, pen, rounded
from ocop_desktop.ui.theme import Theme

_MARK = 18
_GAP = 8
_PAD_X, _PAD_Y = 4, 5
_LEAST_TEXT = 110
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


class _Wrapping:
    """What both share: size, wrapping, focus ring, label. Mixed into Qt's own buttons."""

    theme: Theme
    whole: str
    locked = False

    def setup(self, theme: Theme, text: str) -> None:
        """Show `text`; an ampersand is a plain character."""
        self.theme = theme
        self.whole = text
        button = self._button()
        button.setText(text.replace("&", "&&"))
        button.setAccessibleName(text)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        theme.changed.connect(button.updateGeometry)

    def wanted(self) -> QSize:
        """Return the size of the label on one line."""
        wide = self._button().fontMetrics().horizontalAdvance(self.whole) + 2 + self._room()
        return QSize(wide, self.height_at(wide))

    def least(self) -> QSize:
        """Return the smallest width the label still breaks well in."""
        wanted = self.wanted()
        narrow = self.theme.px(_LEAST_TEXT) + self._room()
        return QSize(min(wanted.width(), narrow), wanted.height())

    def height_at(self, width: int) -> int:
        """Return the height at `width`."""
        room = max(width - self._room(), self.theme.px(_LEAST_TEXT) // 2)
        metrics = self._button().fontMetrics()
        text = metrics.boundingRect(0, 0, room, 10_000, _WRAP, self.whole).height()
        return max(text, self.theme.px(_MARK)) + 2 * _PAD_Y

    def paint_all(self) -> None:
        """Draw ring, mark and label; the mark stands beside the first line."""
        theme, side, button = self.theme, self.theme.px(_MARK), self._button()
        width, height = button.width(), button.height()
        with painting(button) as painter:
            if button.hasFocus():
                painter.setPen(pen(theme.color("accent"), 2))
                painter.drawPath(rounded(1, 1, width - 2, height - 2, 6))
            line = button.fontMetrics().height()
            one_line = max(line, side) + 2 * _PAD_Y
            # Mark and words stay together where a layout gives more height than they need.
            spare = max(0, height - self.height_at(width)) / 2
            self.paint_mark(painter, QRectF(_PAD_X + 1, spare + (one_line - side) / 2, side, side))
            painter.setFont(button.font())
            painter.setPen(theme.color("ink" if button.isEnabled() else "ink3"))
            left = _PAD_X + side + _GAP
            top = spare + (one_line - line) / 2
            box = QRectF(left, top, width - left - _PAD_X, height - top)
            painter.drawText(box, _WRAP | int(Qt.AlignmentFlag.AlignTop), self.whole)

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """Draw the mark of the kind."""
        raise TypeError(type(self).__name__, painter, box)

    def edge(self) -> str:
        """Return the token of an empty mark's border."""
        return "accent" if self._button().underMouse() else "field"

    def _room(self) -> int:
        return self.theme.px(_MARK) + _GAP + 2 * _PAD_X

    def _button(self) -> QAbstractButton:
        if not isinstance(self, QAbstractButton):
            raise TypeError(type(self).__name__)
        return self


class WrapRadio(QRadioButton, _Wrapping):
    """A radio button with a label of any length."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setup(theme, text)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at `width`."""
        return self.height_at(width)

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        return self.wanted()

    def minimumSizeHint(self) -> QSize:
        """Return the smallest sensible size."""
        return self.least()

    def nextCheckState(self) -> None:
        """A locked button can be reached and read, not changed."""
        if not self.locked:
            super().nextCheckState()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw by hand: the style sheet cannot draw a round mark at every size."""
        self.paint_all()

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """Draw a circle, filled with a dot when chosen."""
        theme, on = self.theme, self.isChecked()
        inner = box.adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setBrush(theme.color("accentfill" if on else "surface"))
        painter.setPen(pen(theme.color("accentfill" if on else self.edge()), 1.2))
        painter.drawEllipse(inner)
        if on:
            inset = box.width() * 0.32
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("onaccent"))
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))


class WrapCheck(QCheckBox, _Wrapping):
    """A check box with a label of any length."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setup(theme, text)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at `width`."""
        return self.height_at(width)

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        return self.wanted()

    def minimumSizeHint(self) -> QSize:
        """Return the smallest sensible size."""
        return self.least()

    def nextCheckState(self) -> None:
        """A locked box can be reached and read, not changed."""
        if not self.locked:
            super().nextCheckState()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves on like Tab; only Space ticks."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw by hand, like the radio buttons."""
        self.paint_all()

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """Draw a box, ticked when chosen."""
        paint_check(painter, box, self.theme, on=self.isChecked(), edge=self.edge())


def paint_check(
    painter: QPainter, box: QRectF, theme: Theme, *, on: bool, edge: str = "field"
) -> None:
    """Draw a check box; also used in tables."""
    shape = rounded(box.x() + 0.75, box.y() + 0.75, box.width() - 1.5, box.height() - 1.5, 4)
    if on:
        painter.fillPath(shape, theme.color("accentfill"))
        inset = box.width() * 0.18
        mark = box.adjusted(inset, inset, -inset, -inset)
        icons.paint(painter, "check-bold", mark, theme.color("onaccent"))
        return
    painter.fillPath(shape, theme.color("surface"))
    painter.setPen(pen(theme.color(edge), 1.2))
    painter.drawPath(shape)
