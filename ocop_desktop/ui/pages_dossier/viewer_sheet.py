"""The page in the viewer, and the frame drawn on it while cropping."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap

from ocop_desktop.dossier.values import Crop
from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen
from ocop_desktop.ui.theme import Theme

_STEP = 0.01
_EDGE = 0.05
_MOVES = {
    Qt.Key.Key_Left: (-_STEP, 0.0),
    Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -_STEP),
    Qt.Key.Key_Down: (0.0, _STEP),
}


class ViewerSheet(Canvas):
    """A page in its own size. While cropping, a frame is drawn with mouse or arrow keys.

    Arrows move the upper left corner, with Shift the lower right one; Enter keeps the part, with
    Shift that of every page, Escape leaves everything as it was. Emits `cropped` with the part and
    whether every page is meant.
    """

    cropped = Signal(object, bool)
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._picture: QPixmap | None = None
        self._box: Crop | None = None
        self._from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def cropping(self) -> bool:
        """Whether the frame is being drawn."""
        return self._box is not None

    @property
    def box(self) -> Crop | None:
        """The frame as shares of the page."""
        return self._box

    def show_image(self, image: QImage, wide: int) -> None:
        """Show a page `wide` px wide, however many pixels it has."""
        self._picture = None if image.isNull() else QPixmap.fromImage(image)
        size = QSize(200, 200)
        if self._picture is not None:
            high = round(wide * self._picture.height() / self._picture.width())
            size = QSize(wide + 2, high + 2)
        self.setFixedSize(size)
        self.update()

    def begin_crop(self, box: Crop | None) -> None:
        """Let the frame be drawn, beginning with `box` or the whole page."""
        self._box = box or (0.0, 0.0, 1.0, 1.0)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def end_crop(self) -> None:
        """Take the frame away."""
        self._box = self._from = None
        self.unsetCursor()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page with a thin edge, and darken what would be cut off."""
        if self._picture is None:
            return
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self.rect().adjusted(1, 1, -1, -1), self._picture)
            painter.setPen(pen(self.theme.color("accent" if self.hasFocus() else "line2"), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
            if self._box is None:
                return
            left, top, right, bottom = self._box
            wide, high = self.width(), self.height()
            frame = QRectF(left * wide, top * high, (right - left) * wide, (bottom - top) * high)
            shade = self.theme.color("ink")
            shade.setAlpha(110)
            for part in (
                QRectF(0, 0, wide, frame.top()),
                QRectF(0, frame.bottom(), wide, high - frame.bottom()),
                QRectF(0, frame.top(), frame.left(), frame.height()),
                QRectF(frame.right(), frame.top(), wide - frame.right(), frame.height()),
            ):
                painter.fillRect(part, shade)
            painter.setPen(pen(self.theme.color("accent"), 2))
            painter.drawRect(frame)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a frame."""
        if self.cropping:
            self._from = self._share(event.position())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the frame up to the pointer."""
        if self._from is not None:
            to, start = self._share(event.position()), self._from
            self._box = (
                min(start.x(), to.x()),
                min(start.y(), to.y()),
                max(start.x(), to.x()),
                max(start.y(), to.y()),
            )
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The frame stays until it is kept or left."""
        super().mouseReleaseEvent(event)
        self._from = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys while cropping."""
        key = Qt.Key(event.key())
        if self._box is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            box = self._box
            self.end_crop()
            every = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.cropped.emit(box, every)
        elif key == Qt.Key.Key_Escape:
            self.end_crop()
            self.cancelled.emit()
        elif key in _MOVES:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._nudge(*_MOVES[key], last=shift)
        else:
            super().keyPressEvent(event)

    def _nudge(self, x: float, y: float, *, last: bool) -> None:
        left, top, right, bottom = self._box or (0.0, 0.0, 1.0, 1.0)
        if last:
            right = min(max(right + x, left + _EDGE), 1.0)
            bottom = min(max(bottom + y, top + _EDGE), 1.0)
        else:
            left = max(min(left + x, right - _EDGE), 0.0)
            top = max(min(top + y, bottom - _EDGE), 0.0)
        self._box = left, top, right, bottom
        self.update()

    def _share(self, spot: QPointF) -> QPointF:
        x = min(max(spot.x() / max(1, self.width()), 0.0), 1.0)
        y = min(max(spot.y() / max(1, self.height()), 0.0), 1.0)
        return QPointF(x, y)
