"""A draft label on the screen: the real page as a picture, its blocks to pick and to move."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop.ui.drawn.canvas import Canvas, painting, pen
from ocop_desktop.ui.theme import Theme
from ocop_desktop.workspace.labels import LabelLayout, Placed

_MARGIN = 16
_STEP, _BIG = 1.0, 5.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class LabelCanvas(Canvas):
    """Click or Page keys pick a block, the mouse or arrow keys move it.

    `wanted` carries (block, x, y) in millimetres; what is lawful is decided elsewhere.
    """

    wanted = Signal(str, float, float)
    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.layout_: LabelLayout | None = None
        self.selected = ""
        self._image = QImage()
        self._grip: QPointF | None = None
        self._ghost: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(420), self.theme.px(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 160)

    def show_layout(self, layout: LabelLayout, image: QImage) -> None:
        """Show a label and its picture."""
        self.layout_, self._image = layout, image
        if not any(block.id == self.selected for block in layout.blocks):
            self.selected = ""
        self._say()
        self.update()

    @property
    def scale(self) -> float:
        """Pixels per millimetre."""
        if self.layout_ is None:
            return 1.0
        wide, high = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        return max(0.5, min(wide / self.layout_.width, high / self.layout_.height))

    def rect_of(self, block: Placed) -> QRectF:
        """Return where a block stands on the screen."""
        corner = self._corner()
        return QRectF(
            corner.x() + block.x * self.scale,
            corner.y() + block.y * self.scale,
            block.width * self.scale,
            block.height * self.scale,
        )

    def select(self, block_id: str) -> None:
        """Pick a block."""
        if block_id != self.selected:
            self.selected = block_id
            self._say()
            self.picked.emit(block_id)
            self.update()

    # --- Qt --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.layout_ is None:
            return
        layout, corner = self.layout_, self._corner()
        with painting(self) as painter:
            paper = QRectF(corner.x(), corner.y(), layout.width * self.scale,
                           layout.height * self.scale)  # fmt: skip
            painter.fillRect(paper, Qt.GlobalColor.white)
            painter.drawImage(paper, self._image)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen(self.theme.color("field"), 1))
            painter.drawRect(paper)
            for block in layout.blocks:
                on = block.id == self.selected
                if on and self._ghost is not None:
                    rect = self.rect_of(block).translated(self._ghost)
                else:
                    rect = self.rect_of(block)
                style = Qt.PenStyle.SolidLine if on else Qt.PenStyle.DotLine
                # On white paper in both themes: colours of the light table are right here.
                painter.setPen(pen(self.theme.color("accentfill"), 2 if on else 1, style))
                painter.drawRect(rect.adjusted(-1, -1, 1, 1))
            if self.hasFocus():
                painter.setPen(pen(self.theme.color("accent"), 2))
                painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        block = self._block_at(event.position())
        self.select(block.id if block else "")
        self._grip = event.position() if block else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._ghost = event.position() - self._grip
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        ghost, block = self._ghost, self._chosen()
        self._grip = self._ghost = None
        if ghost is not None and block is not None:
            self.wanted.emit(
                block.id, block.x + ghost.x() / self.scale, block.y + ghost.y() / self.scale
            )
        self.update()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, block = Qt.Key(event.key()), self._chosen()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._pick(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in _ARROWS and block is not None:
            step = _BIG if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
            x, y = _ARROWS[key]
            self.wanted.emit(block.id, block.x + x * step, block.y + y * step)
        elif key in _ARROWS:
            self._pick(1)
        else:
            super().keyPressEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _corner(self) -> QPointF:
        if self.layout_ is None:
            return QPointF()
        wide, high = self.layout_.width * self.scale, self.layout_.height * self.scale
        return QPointF((self.width() - wide) / 2, (self.height() - high) / 2)

    def _block_at(self, point: QPointF) -> Placed | None:
        if self.layout_ is None:
            return None
        return next((b for b in self.layout_.blocks if self.rect_of(b).contains(point)), None)

    def _chosen(self) -> Placed | None:
        if self.layout_ is None:
            return None
        return next((b for b in self.layout_.blocks if b.id == self.selected), None)

    def _pick(self, step: int) -> None:
        if self.layout_ is None or not self.layout_.blocks:
            return
        ids = [block.id for block in self.layout_.blocks]
        at = ids.index(self.selected) if self.selected in ids else -(step > 0)
        self.select(ids[(at + step) % len(ids)])

    def _say(self) -> None:
        if self.layout_ is None:
            return
        block = self._chosen()
        text = self.tr("Nhãn nháp {width} × {height} mm, {n} khối.").format(
            width=f"{self.layout_.width:g}", height=f"{self.layout_.height:g}",
            n=len(self.layout_.blocks),
        )  # fmt: skip
        if block is not None:
            text += " " + self.tr("Đang chọn {name}, cách trái {x} mm, cách trên {y} mm.").format(
                name=block.name, x=f"{block.x:.0f}", y=f"{block.y:.0f}"
            )
        self.describe(text)
