"""Pasted text of the old TCVN3 and VNI fonts: a quiet line offers to turn it into Unicode.

Nothing is converted by itself. The offer stays beside its field until it is taken, refused or
other text is pasted; what was converted can be taken back.
"""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QWidget

from ocop_desktop.legacy_text import Encoding, convert, recognise
from ocop_desktop.text import nfc
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.text import label

_NAMES: dict[Encoding, str] = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI"}
_LEAST = 2
_SAMPLE = 40
_TAKEN_MS = 12_000
_GAP = 4
_SIDE = 20


class LegacyOffer(QFrame):
    """One line under a widget: what the text would read as, and two buttons."""

    taken = Signal()
    undone = Signal()

    def __init__(self, theme: Theme, beside: QWidget) -> None:
        super().__init__(_ground(beside))
        self._beside = beside
        self.setProperty("banner", "info")
        self._words = label("")
        self.take = ActionButton(theme, self.tr("Chuyển"), key="Alt+Enter")
        self.leave = ActionButton(theme, self.tr("Để nguyên"), role="link")
        self.undo = ActionButton(theme, self.tr("Hoàn tác"), role="link")
        for button in (self.take, self.leave, self.undo):
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.hide)
        self.undo.clicked.connect(self._take_back)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.take, self.leave, self.undo):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(12, 5, 6, 5)
        self._row.setSpacing(8)
        self._row.addWidget(self._words)
        self._row.addLayout(buttons)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        beside.destroyed.connect(self.deleteLater)
        beside.installEventFilter(self)
        self.hide()

    def offer(self, encoding: Encoding, after: str) -> None:
        """Ask whether the text should be read as `after`."""
        flat = " ".join(after.split())
        sample = flat if len(flat) <= _SAMPLE else flat[:_SAMPLE].rstrip() + "…"
        text = self.tr("Chữ vừa dán gõ bằng phông {name}. Chuyển thành “{sample}”?")
        self._say(text.format(name=_NAMES[encoding], sample=sample), asking=True)

    def tell(self) -> None:
        """Say that it was done."""
        self._say(self.tr("Đã chuyển sang Unicode."), asking=False)
        self._timer.start(_TAKEN_MS)

    @property
    def asking(self) -> bool:
        """Whether an answer is waited for."""
        return self.isVisible() and not self.take.isHidden()

    @property
    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go with the field, such as the line of a cell that was closed."""
        if event.type() == QEvent.Type.Hide:
            self.hide()
        return super().eventFilter(watched, event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Alt+Enter takes the offer, Escape refuses it; return whether the key was meant so."""
        if not self.asking:
            return False
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and alt:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _say(self, text: str, *, asking: bool) -> None:
        self._timer.stop()
        self._words.setText(text)
        self.setAccessibleName(text)
        self.take.setVisible(asking)
        self.leave.setVisible(asking)
        self.undo.setVisible(not asking)
        self.show()
        self._place()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _take_back(self) -> None:
        self.hide()
        self.undone.emit()

    def _place(self) -> None:
        """Stand under the field, above it where there is no room below, and be seen."""
        ground = self.parentWidget()
        if ground is None:
            return
        room = ground.width() - 2 * _SIDE
        self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        self._words.setWordWrap(False)
        wide = self._row.sizeHint().width()
        if wide > room:
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)
            self._words.setWordWrap(True)
            wide = room
        high = self._row.totalHeightForWidth(wide)
        self.resize(wide, high if high > 0 else self._row.sizeHint().height())
        corner = self._beside.mapTo(ground, QPoint(0, self._beside.height() + _GAP))
        if corner.y() + self.height() > ground.height():
            corner = self._beside.mapTo(ground, QPoint(0, -self.height() - _GAP))
        left = max(_SIDE, min(corner.x(), ground.width() - self.width() - _SIDE))
        self.move(left, max(0, corner.y()))
        self.raise_()
        viewport = ground.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self, 0, _SIDE // 2)


class Pasted(Protocol):
    """A text widget as the watch sees it."""

    def whole_text(self) -> str:
        """Return all of its text."""
        ...

    def put_text(self, start: int, length: int, text: str) -> None:
        """Replace a part as if typed, so that the widget's own undo takes it back."""
        ...

    def settle_text(self) -> None:
        """The text was changed from outside: keep it when the widget is not being typed in."""
        ...


class LegacyWatch:
    """Looks at what is pasted into a text widget and makes the offer."""

    def __init__(self, theme: Theme, widget: QWidget, text: Pasted) -> None:
        self._theme, self._widget, self._text = theme, widget, text
        self._found: tuple[str, str] = ("", "")
        self.offer: LegacyOffer | None = None

    def pasted(self, words: str) -> None:
        """Make an offer for text that came in at once, or withdraw the last one."""
        encoding = recognise(words) if len(words.strip()) >= _LEAST else None
        if encoding is None:
            if self.offer is not None:
                self.offer.hide()
            return
        self._found = (words, convert(words, encoding))
        if self.offer is None:
            self.offer = LegacyOffer(self._theme, self._widget)
            self.offer.taken.connect(self._take)
            self.offer.undone.connect(self._undo)
        self.offer.offer(encoding, self._found[1])

    def take_key(self, event: QKeyEvent) -> bool:
        """Return whether a key answered the offer."""
        return self.offer is not None and self.offer.take_key(event)

    def _take(self) -> None:
        if self._swap(*self._found) and self.offer is not None:
            self.offer.tell()

    def _undo(self) -> None:
        self._swap(*reversed(self._found))

    def _swap(self, before: str, after: str) -> bool:
        """Put one text in the other's place, wherever it stands by now."""
        for words in (before, nfc(before), nfc(before).strip()):
            start = self._text.whole_text().find(words)
            if words and start >= 0:
                self._text.put_text(start, len(words), after if words == before else nfc(after))
                self._text.settle_text()
                return True
        if self.offer is not None:
            self.offer.hide()
        return False


def pasted_words(before: str, after: str) -> str:
    """Return the whole words an edit put in at once; "" for a letter typed or text removed."""
    least = min(len(before), len(after))
    start = next((i for i in range(least) if before[i] != after[i]), least)
    rest = least - start
    end = next((i for i in range(rest) if before[-1 - i] != after[-1 - i]), rest)
    stop = len(after) - end
    if stop - start < _LEAST:
        return ""
    while start and not after[start - 1].isspace():
        start -= 1
    while stop < len(after) and not after[stop].isspace():
        stop += 1
    return after[start:stop]


def _ground(widget: QWidget) -> QWidget:
    """Return what scrolls with a widget, else its window."""
    at = widget.parentWidget()
    while at is not None:
        area = at.parentWidget()
        outer = area.parentWidget() if area is not None else None
        if isinstance(outer, QScrollArea) and outer.widget() is at:
            return at
        at = area
    return widget.window()
