"""Two scrolled halves: beside each other where there is room, else one below the other."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.scrolled import scrolled

_WIDE = 760


class SideBySide(QWidget):
    """`right` is the column of the second half; the first half is any widget."""

    def __init__(self, theme: Theme, left: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        area, self.right = scrolled()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(left, 1)
        self._box.addWidget(area, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the halves where the width asks for it."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= self._theme.px(_WIDE)
        self._box.setDirection(way.LeftToRight if wide else way.TopToBottom)


def add_all(column: QVBoxLayout, *widgets: QWidget) -> None:
    """Add widgets and what room is left below them."""
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
