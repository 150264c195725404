"""Keys and focus: what a part of the window does when it has them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

GO_ON = ("Ctrl+Return", "Ctrl+Enter")
"""The keys of the button that leads on; one is that of the number pad."""


def bind(
    widget: QWidget, verb: Callable[..., object] | SignalInstance, *keys: str | Qt.Key
) -> None:
    """Let keys do something while the focus is in `widget`."""
    for key in keys:
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(verb)


def follow_focus(moved: Callable[[QWidget | None, QWidget | None], object]) -> None:
    """Call `moved` with the widget left and the one entered, wherever the focus goes."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.focusChanged.connect(moved)
