"""The curtain of the window: everything, or the lock screen before it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from ocop_desktop.ui.lock.idle import IdleWatch
from ocop_desktop.ui.lock.screen import LockScreen
from ocop_desktop.ui.theme import Theme
from ocop_desktop.workspace.screen_lock import ScreenLock


class Curtain(QStackedWidget):
    """Emits `turned` (locked or not) and `opened` (by the recovery code or not)."""

    turned = Signal(bool)
    opened = Signal(bool)

    def __init__(self, theme: Theme, lock: ScreenLock, behind: QWidget) -> None:
        super().__init__()
        self._lock, self._behind = lock, behind
        self.page = LockScreen(theme, lock)
        self.addWidget(behind)
        self.addWidget(self.page)
        self.idle = IdleWatch(self)
        self.page.opened.connect(self._open)
        self.watch()

    @property
    def is_drawn(self) -> bool:
        """Whether everything is hidden until the passphrase is given."""
        return self.currentWidget() is self.page

    def draw(self) -> None:
        """Hide everything and close what is asked; what is being copied is not broken off."""
        if self.is_drawn:
            return
        dialogs = self.window().findChildren(QDialog)
        if any(dialog.property("working") for dialog in dialogs):
            self.watch()
            return
        for dialog in dialogs:
            dialog.close()
        self._show(self.page)
        self.page.ask()

    def watch(self) -> None:
        """Begin the wait for an idle person anew, by what the lock says now."""
        self.idle.watch(0 if self.is_drawn else self._lock.idle_minutes)

    def _open(self, recovered: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        self._show(self._behind)
        self.opened.emit(recovered)

    def _show(self, widget: QWidget) -> None:
        self.setCurrentWidget(widget)
        self.turned.emit(self.is_drawn)
        self.watch()
