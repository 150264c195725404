"""Paragraphs: a box that grows with its text and commits after a pause."""

from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit, QScrollArea, QWidget

from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.rulebook.sections import Field
from ocop_desktop.ui.fields.base import FieldEditor, checked
from ocop_desktop.ui.fields.legacy_offer import LegacyWatch
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.text import label

PAUSE_MS = 600
_LEAST_LINES = 3
_FRAME = 16


class GrowingText(QPlainTextEdit):
    """A plain text box as high as its text. Tab leaves it, Ctrl+Enter belongs to the page."""

    left = Signal()

    def __init__(
        self, theme: Theme, least_lines: int = _LEAST_LINES, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._least = least_lines
        self._composing = False
        self.legacy = LegacyWatch(theme, self, self)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.cursorPositionChanged.connect(self._follow_cursor)
        theme.changed.connect(self._grow)
        self._grow()

    @property
    def composing(self) -> bool:
        """Return whether an input method holds text that is not committed yet."""
        return self._composing

    def set_least_lines(self, lines: int) -> None:
        """Set how many lines are seen when there is little text."""
        self._least = lines
        self._grow()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether something is being composed."""
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Look whether what is pasted or dropped is typed in an old font."""
        super().insertFromMimeData(source)
        self.legacy.pasted(source.text())

    def whole_text(self) -> str:
        """Return the text."""
        return self.toPlainText()

    def put_text(self, start: int, length: int, text: str) -> None:
        """Replace a part as if typed."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)

    def settle_text(self) -> None:
        """Commit what was converted after the box was left."""
        if not self.hasFocus():
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Let undo and redo pass to the page when the box has nothing of its own to undo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            document = self.document()
            if (undo and not document.isUndoAvailable()) or (
                redo and not document.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter to the page."""
        if self.legacy.take_key(event):
            return
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the field; the box's own menu does not count as leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._composing = False
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrapping changed, so the height may have."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        line = self.fontMetrics().lineSpacing()
        lines = max(self._least, round(self.document().size().height()))
        wanted = round(lines * line + 2 * self.document().documentMargin()) + _FRAME
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def _follow_cursor(self) -> None:
        if not self.hasFocus():
            return
        scroll = next((p for p in _parents(self) if isinstance(p, QScrollArea)), None)
        inside = scroll.widget() if scroll is not None else None
        if scroll is not None and inside is not None:
            spot: QRect = self.cursorRect()
            point = self.viewport().mapTo(inside, spot.bottomLeft())
            scroll.ensureVisible(point.x(), point.y(), 0, 40)


class LongTextEditor(FieldEditor):
    """Commits after a pause in typing and when the box is left."""

    def __init__(self, spec: Field, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(spec, tools, parent)
        self.kind = kind_of(spec, tools.units)
        self._clean: str | None = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._count = label("", "caption")
        self.extras.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        self.box = GrowingText(self.theme)
        self.box.setPlaceholderText(spec.example)
        self.box.left.connect(self.flush)
        self.box.textChanged.connect(self._changed)
        self.set_control(self.box)
        self._show_count()

    @property
    def composing(self) -> bool:
        """Return whether an input method is at work in the box."""
        return self.box.composing

    def input(self) -> QWidget:
        """Return the box."""
        return self.box

    def show_value(self, value: Any) -> None:
        """Put a text into the box; the cursor stays near where it was."""
        text = value if isinstance(value, str) else ""
        if self.box.composing or text == self.box.toPlainText():
            self._clean = text
            return
        at = self.box.textCursor().position()
        self._clean = text
        self.box.setPlainText(text)
        cursor = self.box.textCursor()
        cursor.setPosition(min(at, len(text)))
        self.box.setTextCursor(cursor)
        self._pause.stop()

    def show_read_only(self, *, on: bool) -> None:
        """The box can still be entered, read aloud and copied."""
        self.box.setReadOnly(on)

    def flush(self) -> None:
        """Commit the text or say why it cannot be kept."""
        self._pause.stop()
        text = self.box.toPlainText()
        if self.box.composing or text == self._clean:
            return
        try:
            value = checked(self.kind, self.spec, self.kind.parse(text, self.spec))
        except ValueError as error:
            self.set_draft_problem(str(error))
            return
        self._clean = text
        self.commit(value)

    def not_kept(self) -> None:
        """The words stay and count as typed."""
        self._value = self._before
        self._clean = None

    def draft(self) -> Any:
        """Return the text when it was not committed."""
        text = self.box.toPlainText()
        return text if text != self._clean else None

    def restore(self, draft: Any) -> None:
        """Show that text again."""
        if self.read_only:
            return
        self.box.setPlainText(str(draft))
        self.flush()

    def _changed(self) -> None:
        self._show_count()
        if self.box.toPlainText() == self._clean:
            self._pause.stop()
            self.set_draft_problem(None)
        else:
            self._pause.start()

    def _show_count(self) -> None:
        length = len(self.box.toPlainText())
        limit = self.spec.max_length
        text = format_number(length)
        if limit:
            text = self.tr("{count}/{limit} ký tự").format(count=text, limit=format_number(limit))
        else:
            text = self.tr("{count} ký tự").format(count=text)
        self._count.setText(text)
        self._count.setVisible(length > 0 or bool(limit))


def _parents(widget: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    parent = widget.parentWidget()
    while parent is not None:
        found.append(parent)
        parent = parent.parentWidget()
    return found
