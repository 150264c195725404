"""A QR code on the screen, dark on white in both themes so that a telephone reads it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ocop_desktop.ui.drawn.canvas import Canvas, painting
from ocop_desktop.ui.theme import Theme

_QUIET = 4
_SIDE = 180


class CodeView(Canvas):
    """Shows the squares it is given; nothing without any."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.squares: tuple[tuple[bool, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_code(self, squares: tuple[tuple[bool, ...], ...], link: str) -> None:
        """Show a code and the link it opens."""
        self.squares = squares
        self.describe(self.tr("Mã QR mở trang {link}").format(link=link) if link else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.squares:
            return
        count = len(self.squares) + 2 * _QUIET
        # Whole pixels per square: a blurred code is read badly.
        step = max(1, min(self.width(), self.height()) // count)
        with painting(self) as painter:
            painter.setRenderHint(painter.RenderHint.Antialiasing, on=False)
            painter.fillRect(QRectF(0, 0, step * count, step * count), Qt.GlobalColor.white)
            for row, line in enumerate(self.squares):
                for column, dark in enumerate(line):
                    if dark:
                        painter.fillRect(
                            QRectF((column + _QUIET) * step, (row + _QUIET) * step, step, step),
                            Qt.GlobalColor.black,
                        )
