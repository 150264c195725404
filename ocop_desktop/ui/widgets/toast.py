"""A short notice over the bottom of the window, with a button that takes the action back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ocop_desktop.ui.widgets.text import label

_SHOWN_MS = 6000
_SHOWN_WITH_UNDO_MS = 12000
_ABOVE_BOTTOM = 44


class Toast(QFrame):
    """One notice at a time; a new one replaces the old. Hides by itself unless it `stays`."""

    def __init__(self, over: QWidget, *, stays: bool = False) -> None:
        super().__init__(over)
        self._stays = stays
        self._over = over
        self.setObjectName("toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(12)
        self._text = label("")
        self._undo = QPushButton(self.tr("Hoàn tác"))
        self._undo.setCursor(Qt.CursorShape.PointingHandCursor)
        self._undo.clicked.connect(self._take_back)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        self._action: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show `text`; with `undo` a button that calls it."""
        self._text.setText(text)
        self._action = undo
        self._undo.setVisible(undo is not None)
        self.setAccessibleName(text)
        self.show()
        self._place()
        self.raise_()
        if not self._stays:
            self._timer.start(_SHOWN_WITH_UNDO_MS if undo else _SHOWN_MS)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def undo_button(self) -> QPushButton:
        """The button that takes the action back."""
        return self._undo

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        # Larger letters want a larger notice while it is on screen.
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._place()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _take_back(self) -> None:
        self.hide()
        if self._action is not None:
            action, self._action = self._action, None
            action()

    def _place(self) -> None:
        over = self._over
        self.adjustSize()
        wide = min(self.width(), over.width() - 40)
        self.resize(wide, self.height())
        self.move((over.width() - wide) // 2, over.height() - self.height() - _ABOVE_BOTTOM)
