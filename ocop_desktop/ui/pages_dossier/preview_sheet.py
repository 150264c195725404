"""A page of paper whose answers can be pointed at, walked through and opened."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QToolTip

from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen, rounded
from ocop_desktop.ui.page import AppContext
from ocop_desktop.workspace.preview import Anchor

_EMPTY = QSize(200, 200)
_GROW = 2.0
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class Sheet(Canvas):
    """Left and Right walk through the answers in reading order, Enter or a click opens one.

    `chosen` carries the entry; `passed` says that the walk went beyond the page (-1 or 1).
    `reached` says which part of the sheet should be in view.
    """

    chosen = Signal(str)
    passed = Signal(int)
    reached = Signal(QRectF)

    def __init__(self, context: AppContext) -> None:
        super().__init__(context.theme)
        self._picture: QPixmap | None = None
        self._anchors: tuple[Anchor, ...] = ()
        self._per_point = 1.0
        self._name: Callable[[str], str] = str
        self._under = ""
        self._at = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # --- what the preview shows --------------------------------------------------------------

    @property
    def targets(self) -> tuple[str, ...]:
        """The entries printed on the page, in reading order."""
        return tuple(dict.fromkeys(anchor.target for anchor in self._anchors))

    @property
    def at(self) -> str:
        """The entry that Enter would open, or ""."""
        return self._at

    @property
    def under(self) -> str:
        """The entry under the mouse, or ""."""
        return self._under

    def show_image(self, image: QImage) -> None:
        """Show a page in its own size, with no answers."""
        self._picture = None if image.isNull() else QPixmap.fromImage(image)
        self._anchors = ()
        self._under = ""
        self.setFixedSize(self._size())
        self.update()

    def show_anchors(
        self, anchors: Sequence[Anchor], wide: float, name: Callable[[str], str]
    ) -> None:
        """Take the answers of the page, which is `wide` points wide; `name` tells them apart."""
        self._anchors = tuple(sorted(anchors, key=lambda one: (round(one.y0), one.x0)))
        self._name = name
        inner = self.width() - 2
        self._per_point = inner / wide if wide else 1.0
        if self._at not in self.targets:
            self._at = ""
        self._tell()
        self.update()

    def choose(self, target: str) -> None:
        """Mark an answer as the one Enter opens; "" marks none."""
        self._at = target if target in self.targets else ""
        self._tell()
        self.update()
        if self._at:
            self.reached.emit(self._boxes(self._at)[0])

    # --- Qt ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and open."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._walk(_STEPS[key])
        elif key in _ENDS and self.targets:
            self.choose(self.targets[_ENDS[key]])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at:
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first answer when the page is entered by keyboard."""
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if by_key and not self._at and self.targets:
            self.choose(self.targets[0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show quietly which answer a click would open."""
        under = self._target_at(event)
        if under != self._under:
            self._under = under
            hand = Qt.CursorShape.PointingHandCursor
            self.setCursor(hand if under else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        super().leaveEvent(event)
        self._under = ""
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the answer under the mouse."""
        target = self._target_at(event)
        if event.button() == Qt.MouseButton.LeftButton and target:
            self._at = target
            self.chosen.emit(target)

    def event(self, event: QEvent) -> bool:
        """Name the answer under the mouse in a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.tr("Tới ô: {name}").format(name=self._name(self._under))
            QToolTip.showText(event.globalPos(), words if self._under else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page with a thin edge, and the marked answers over it."""
        if self._picture is None:
            return
        with painting(self) as painter:
            painter.drawPixmap(1, 1, self._picture)
            painter.setPen(pen(self.theme.color("line2"), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
            if self._under:
                self._mark(painter, self._under, 1.0, fill=True)
            if self._at and self.hasFocus():
                self._mark(painter, self._at, 2.0, fill=False)

    # --- inside ------------------------------------------------------------------------------

    def _mark(self, painter: QPainter, target: str, wide: float, *, fill: bool) -> None:
        color = self.theme.color("accentfill")
        painter.setPen(pen(color, wide))
        for box in self._boxes(target):
            shape = rounded(box.x(), box.y(), box.width(), box.height(), 3)
            if fill:
                wash = self.theme.color("accentfill")
                wash.setAlpha(28)
                painter.fillPath(shape, wash)
            painter.drawPath(shape)

    def _boxes(self, target: str) -> list[QRectF]:
        """Return where an answer stands on the sheet; what holds another answer is left out."""
        scale = self._per_point
        return [
            QRectF(
                1 + one.x0 * scale - _GROW,
                1 + one.y0 * scale - _GROW,
                (one.x1 - one.x0) * scale + 2 * _GROW,
                (one.y1 - one.y0) * scale + 2 * _GROW,
            )
            for one in self._anchors
            if one.target == target
        ]

    def _target_at(self, event: QMouseEvent) -> str:
        x = (event.position().x() - 1) / self._per_point
        y = (event.position().y() - 1) / self._per_point
        held = [one for one in self._anchors if one.holds(x, y)]
        small = min(held, key=lambda at: (at.x1 - at.x0) * (at.y1 - at.y0), default=None)
        return small.target if small else ""

    def _walk(self, step: int) -> None:
        targets = self.targets
        at = targets.index(self._at) + step if self._at else (0 if step > 0 else len(targets) - 1)
        if 0 <= at < len(targets):
            self.choose(targets[at])
        else:
            self.passed.emit(step)

    def _tell(self) -> None:
        """Say to a screen reader what is marked and how to go on."""
        if self._at:
            self.describe(self.tr("Ô: {name}. Enter để sửa.").format(name=self._name(self._at)))
            return
        words = self.tr("Trang in, {count} câu trả lời. Phím mũi tên phải đi qua từng câu.")
        self.describe(words.format(count=len(self.targets)))

    def _size(self) -> QSize:
        return (
            _EMPTY
            if self._picture is None
            else self._picture.deviceIndependentSize().toSize() + QSize(2, 2)
        )
