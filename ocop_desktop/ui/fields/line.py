"""The one-line input all fields share: knows when an input method composes, shows its unit."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from ocop_desktop.ui import icons
from ocop_desktop.ui.fields.legacy_offer import LegacyWatch, pasted_words
from ocop_desktop.ui.theme import Theme

_SUFFIX_GAP = 10
_ICON = 16
_ICON_GAP = 8


class InputLine(QLineEdit):
    """A line edit that leaves the text alone while an input method composes.

    `left` is emitted when the focus has gone elsewhere, `entered` on Enter. Undo belongs to the
    line only while it holds something that was not committed; otherwise it goes to the page.
    """

    entered = Signal()
    left = Signal()
    arrived = Signal()
    icon_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._composing = False
        self._clean: str | None = ""
        self._suffix = ""
        self._icon = ""
        self._seen = ""
        self.legacy = LegacyWatch(theme, self, self)
        self.textEdited.connect(self._look)
        theme.changed.connect(self._make_room)

    @property
    def composing(self) -> bool:
        """Return whether an input method holds text that is not committed yet."""
        return self._composing

    @property
    def touched(self) -> bool:
        """Return whether a person changed the text since it was last shown or committed."""
        return self.text() != self._clean

    def show_text(self, text: str) -> None:
        """Replace the text; it counts as committed."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self._clean = self._seen = text

    def mark_clean(self) -> None:
        """Say that the text as it stands was committed."""
        self._clean = self.text()

    def mark_touched(self) -> None:
        """Say that the text as it stands is not kept, even if it looks as before."""
        self._clean = None

    def set_suffix(self, unit: str) -> None:
        """Show a unit inside the line at its right end."""
        self._suffix = unit
        self._make_room()

    def set_icon(self, name: str, words: str) -> None:
        """Show an icon at the right end; a click on it emits `icon_clicked`."""
        self._icon = name
        self.setToolTip(words)
        self.setMouseTracking(True)
        self._make_room()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether something is being composed."""
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())

    def event(self, event: QEvent) -> bool:
        """Let undo and redo pass to the page when the line has nothing of its own to undo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if (undo or event.matches(QKeySequence.StandardKey.Redo)) and not self.touched:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter commits; Ctrl+Enter belongs to the page."""
        if self.legacy.take_key(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
            elif not self._composing:
                self.entered.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the field before the cursor is shown; coming back from a list is not arriving."""
        self._seen = self.text()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.arrived.emit()
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the field; a context menu of the line itself does not count as leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._composing = False
            self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the icon is not a click into the text."""
        super().mousePressEvent(event)
        if self._over_icon(event) and event.button() == Qt.MouseButton.LeftButton:
            self.icon_clicked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show an arrow over the icon."""
        super().mouseMoveEvent(event)
        shape = Qt.CursorShape.ArrowCursor if self._over_icon(event) else Qt.CursorShape.IBeamCursor
        self.setCursor(shape)

    def whole_text(self) -> str:
        """Return the text."""
        return self.text()

    def put_text(self, start: int, length: int, text: str) -> None:
        """Replace a part as if typed."""
        self.setSelection(start, length)
        self.insert(text)
        self._seen = self.text()

    def settle_text(self) -> None:
        """Commit what was converted after the line was left."""
        if not self.hasFocus():
            self.left.emit()

    def sizeHint(self) -> QSize:
        """Return the size with the unit."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._end_width(), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the unit behind a thin line, or the icon."""
        super().paintEvent(event)
        if not self._suffix and not self._icon:
            return
        painter = QPainter(self)
        box = QRectF(self.rect())
        box.setLeft(box.right() - self._end_width())
        if self._suffix:
            inset = box.height() * 0.2
            painter.setPen(QPen(self.theme.color("line2"), 1))
            painter.drawLine(QPointF(box.left(), inset), QPointF(box.left(), box.height() - inset))
            painter.setPen(self.theme.color("ink3"))
            painter.setFont(self.font())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._suffix)
        else:
            side = self.theme.px(_ICON)
            spot = QRectF(0, 0, side, side)
            spot.moveCenter(box.center())
            icons.paint(painter, self._icon, spot, self.theme.color("ink2"))
        painter.end()

    def _look(self, text: str) -> None:
        """What came in at once may be typed in an old font."""
        came, self._seen = pasted_words(self._seen, text), text
        if not self._composing:
            self.legacy.pasted(came)

    def _over_icon(self, event: QMouseEvent) -> bool:
        return bool(self._icon) and event.position().x() > self.width() - self._end_width()

    def _end_width(self) -> int:
        if self._suffix:
            return self.fontMetrics().horizontalAdvance(self._suffix) + 2 * _SUFFIX_GAP
        return self.theme.px(_ICON) + 2 * _ICON_GAP if self._icon else 0

    def _make_room(self) -> None:
        # The style sheet's own padding stands before the end already.
        self.setTextMargins(0, 0, max(0, self._end_width() - 4), 0)
        self.updateGeometry()
