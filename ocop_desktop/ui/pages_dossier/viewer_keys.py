"""The keys of the viewer, in one table."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Verb = Callable[[], object]
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Turned(Protocol):
    """What keys can do with a paper in view."""

    def turn(self, step: int) -> None:
        """Turn to another page."""

    def step_paper(self, step: int) -> None:
        """Go to another paper."""

    def zoom(self, step: int) -> None:
        """Show it larger, smaller or as wide as there is room."""

    def rotate(self, degrees: int = 90) -> None:
        """Turn the page clockwise."""

    def crop(self) -> None:
        """Begin to draw what is kept, or keep it."""

    def hide_page(self) -> None:
        """Hide or show the page."""

    def move_page(self, step: int) -> None:
        """Move the page among those shown."""

    def close_viewer(self) -> None:
        """Go back to the cards."""


def verb_of(event: QKeyEvent, viewer: Turned) -> Verb | None:
    """Return what a key does, or None when it does nothing here."""
    mods = event.modifiers()
    if mods & _CTRL:
        return _of_papers(viewer).get(Qt.Key(event.key()))
    if mods & _ALT:
        return _of_order(viewer).get(Qt.Key(event.key()))
    back = bool(mods & Qt.KeyboardModifier.ShiftModifier)
    return _of_page(viewer, 270 if back else 90).get(Qt.Key(event.key()))


def _of_papers(viewer: Turned) -> dict[Qt.Key, Verb]:
    return {
        Qt.Key.Key_PageDown: lambda: viewer.step_paper(1),
        Qt.Key.Key_PageUp: lambda: viewer.step_paper(-1),
    }


def _of_order(viewer: Turned) -> dict[Qt.Key, Verb]:
    return {
        Qt.Key.Key_Up: lambda: viewer.move_page(-1),
        Qt.Key.Key_Down: lambda: viewer.move_page(1),
    }


def _of_page(viewer: Turned, degrees: int) -> dict[Qt.Key, Verb]:
    return {
        Qt.Key.Key_PageDown: lambda: viewer.turn(1),
        Qt.Key.Key_PageUp: lambda: viewer.turn(-1),
        Qt.Key.Key_Right: lambda: viewer.turn(1),
        Qt.Key.Key_Left: lambda: viewer.turn(-1),
        Qt.Key.Key_Plus: lambda: viewer.zoom(1),
        Qt.Key.Key_Equal: lambda: viewer.zoom(1),
        Qt.Key.Key_Minus: lambda: viewer.zoom(-1),
        Qt.Key.Key_0: lambda: viewer.zoom(0),
        Qt.Key.Key_R: lambda: viewer.rotate(degrees),
        Qt.Key.Key_C: viewer.crop,
        Qt.Key.Key_H: viewer.hide_page,
        Qt.Key.Key_Escape: viewer.close_viewer,
    }
