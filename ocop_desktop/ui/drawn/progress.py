"""A button that shows how far its own work is: the text is painted twice, clipped at the edge."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ocop_desktop.ui.drawn.canvas import painting, rounded
from ocop_desktop.ui.theme import Theme


class ProgressButton(QPushButton):
    """An ordinary primary button until `set_progress` gives it a share of work done."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self._share: float | None = None
        self._plain = text
        self.setProperty("role", "primary")
        self.setAccessibleName(text)
        theme.changed.connect(self.update)

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._share is not None

    def set_plain(self, text: str) -> None:
        """Change the text of the button at rest."""
        self._plain = text
        if self._share is None:
            self.setText(text)
            self.setAccessibleName(text)

    def set_progress(self, share: float | None, text: str = "") -> None:
        """Show `share` (0 to 1) of the work done with `text`; None ends it."""
        self._share = None if share is None else max(0.0, min(1.0, share))
        self.setText(text or self._plain)
        percent = "" if self._share is None else f", {round(self._share * 100)}%"
        self.setAccessibleName(self.text() + percent)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._share is None:
            super().paintEvent(event)
            return
        with painting(self) as painter:
            self._paint_busy(painter, self._share)

    def _paint_busy(self, painter: QPainter, share: float) -> None:
        theme = self.theme
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = rounded(box.x(), box.y(), box.width(), box.height(), 6)
        painter.fillPath(shape, theme.color("surface"))
        painter.setPen(theme.color("accent"))
        painter.drawPath(shape)
        painter.setFont(theme.font(bold=True))
        edge = box.left() + box.width() * share
        text = f"{self.text()}, {round(share * 100)}%"
        for filled in (False, True):
            left, right = (box.left(), edge) if filled else (edge, box.right())
            painter.save()
            painter.setClipRect(QRectF(left, box.top(), right - left, box.height()))
            if filled:
                painter.fillPath(shape, theme.color("accentfill"))
            painter.setPen(theme.color("onaccent" if filled else "accent"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            painter.restore()
