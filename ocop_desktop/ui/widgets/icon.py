"""An icon as a widget, in the colours and at the text size in force."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import Canvas, painting
from ocop_desktop.ui.theme import Theme


class IconLabel(Canvas):
    """An icon of `size` px at 100 % text; decoration, so it has no accessible name of its own."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        size: int = 18,
        color: str = "ink2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._name, self._size, self._color = name, size, color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, color: str | None = None) -> None:
        """Show another icon."""
        self._name = name
        self._color = color or self._color
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            icons.paint(painter, self._name, QRectF(self.rect()), self.theme.color(self._color))
