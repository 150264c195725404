"""Two halves beside each other; where there is no room one at a time, with tabs to turn."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.fields import SegmentedTabs
from ocop_desktop.ui.widgets.scrolled import scrolled

_WIDE = 760


class SideBySide(QWidget):
    """`right` is the column of the second half; the first half is any widget."""

    def __init__(
        self,
        theme: Theme,
        left: QWidget,
        names: tuple[str, str],
        tabs_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._left = theme, left
        self._area, self.right = scrolled()
        self.tabs = SegmentedTabs(theme, names, tabs_name)
        self.tabs.changed.connect(lambda _index: self._place())
        above = QHBoxLayout()
        above.setContentsMargins(tokens.PAGE_MARGIN, 0, tokens.PAGE_MARGIN, 0)
        above.addWidget(self.tabs)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(self._area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP_S)
        column.addLayout(above)
        column.addLayout(row, 1)
        theme.changed.connect(self._place)
        self._place()

    @property
    def narrow(self) -> bool:
        """Whether only one half has room."""
        return self.width() < self._theme.px(_WIDE)

    def show_left(self) -> None:
        """Bring the first half into view."""
        self.tabs.set_index(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both halves where the width allows it."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        narrow = self.narrow
        self.tabs.setVisible(narrow)
        self._left.setVisible(not narrow or self.tabs.index == 0)
        self._area.setVisible(not narrow or self.tabs.index == 1)
