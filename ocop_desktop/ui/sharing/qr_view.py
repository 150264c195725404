"""A QR code drawn from its modules, dark on white in every theme: cameras want it so."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop.ui.drawn.canvas import Canvas, painting
from ocop_desktop.ui.theme import Theme

_QUIET = 4
_MODULE = 3


class QrView(Canvas):
    """Shows what `show_rows` was given; empty before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: Sequence[Sequence[bool]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Sequence[bool]], words: str) -> None:
        """Draw a code; `words` say what it holds."""
        self._rows = rows
        self.describe(words)
        # A layout short of room must not cut it: no camera reads a code without its foot.
        self.setFixedSize(self.sizeHint())
        self._restyle()

    def sizeHint(self) -> QSize:
        side = (len(self._rows) + 2 * _QUIET) * _MODULE
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setRenderHint(painter.RenderHint.Antialiasing, False)
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
            for y, row in enumerate(self._rows, start=_QUIET):
                for x, dark in enumerate(row, start=_QUIET):
                    if dark:
                        box = QRectF(x * _MODULE, y * _MODULE, _MODULE, _MODULE)
                        painter.fillRect(box, Qt.GlobalColor.black)
