"""The line under a page with the ways on."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ocop_desktop.ui.widgets.buttons import ActionButton, Shown

_SIDE, _GAP = 20, 10
_STEPS: tuple[tuple[Shown, bool, Shown], ...] = (
    ("all", True, "all"),
    ("words", True, "words"),
    ("words", False, "words"),
    ("words", False, "icons"),
)


class Footer(QWidget):
    """Buttons: the first stands at the left, the others at the right; the last is the primary.

    Without room it gives up key caps, then what is `spare`, then the words of the first button.
    """

    def __init__(self, first: QWidget, *others: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.spare: list[QWidget] = []
        self._first = first
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(_SIDE, 9, _SIDE, 9)
        self.row.setSpacing(_GAP)
        self.row.addWidget(first)
        self.row.addStretch(1)
        for widget in others:
            self.row.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        """The footer must not keep the window wide."""
        return QSize(200, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Try everything, then less and less."""
        for shown, spare, first in _STEPS:
            self._show(shown, first, spare=spare)
            if self._wanted() <= self.width():
                return

    def _show(self, shown: Shown, first: Shown, *, spare: bool) -> None:
        for widget in self.spare:
            widget.setVisible(spare)
        for widget in self._widgets():
            if isinstance(widget, ActionButton):
                widget.show_parts(first if widget is self._first else shown)

    def _wanted(self) -> int:
        shown = [widget for widget in self._widgets() if not widget.isHidden()]
        wide = sum(widget.sizeHint().width() for widget in shown)
        return wide + _GAP * len(shown) + 2 * _SIDE

    def _widgets(self) -> list[QWidget]:
        items = (self.row.itemAt(at) for at in range(self.row.count()))
        found = (item.widget() for item in items if item is not None)
        return [widget for widget in found if widget is not None]
