"""Tells when nobody has touched keyboard or mouse for a while."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_MINUTE_MS = 60_000
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Emits `idle` once; every key, click or move begins the wait anew.

    Timers stand still while the machine sleeps, so the first sign of life is held against the
    clock (`now`, seconds) too: who opens a laptop that was closed for long finds it locked.
    """

    idle = Signal()

    def __init__(
        self, parent: QObject | None = None, now: Callable[[], float] | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now or time.time
        self._seen = 0.0
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.idle)

    def watch(self, minutes: int) -> None:
        """Wait for so many minutes without a sign of life; 0 stops watching."""
        app = QApplication.instance()
        if app is None:
            return
        app.removeEventFilter(self)
        self.timer.stop()
        if minutes:
            app.installEventFilter(self)
            self._seen = self._now()
            self.timer.start(minutes * _MINUTE_MS)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() not in _SIGNS_OF_LIFE or not self.timer.isActive():
            return False
        before, self._seen = self._seen, self._now()
        if (self._seen - before) * 1000 >= self.timer.interval():
            self.timer.stop()
            self.idle.emit()
            return True  # the key that woke the machine does nothing else
        self.timer.start()
        return False
