"""A page's column in a scroll area that is no tab stop."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens


class ScrolledColumn(QWidget):
    """As high as its layout is at its width.

    Qt takes the height of the narrowest shape as the smallest one: long texts would scroll into
    nothing. A layout without such texts keeps its own smallest height.
    """

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            size.setHeight(0)
        return size


def scrolled() -> tuple[QScrollArea, QVBoxLayout]:
    """Return a scroll area for a page and the column inside it."""
    inner = ScrolledColumn()
    inner.setProperty("plain", True)
    column = QVBoxLayout(inner)
    margin = tokens.PAGE_MARGIN
    column.setContentsMargins(margin, tokens.GAP_L, margin, margin)
    column.setSpacing(tokens.CARD_GAP)
    return scroll_around(inner), column


def scroll_around(inner: QWidget) -> QScrollArea:
    """Return a scroll area without a frame around a widget; it scrolls up and down only."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area
