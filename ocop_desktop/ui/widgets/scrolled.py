"""A page's column in a scroll area that is no tab stop."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens


def scrolled() -> tuple[QScrollArea, QVBoxLayout]:
    """Return a scroll area for a page and the column inside it."""
    inner = QWidget()
    inner.setProperty("plain", True)
    column = QVBoxLayout(inner)
    margin = tokens.PAGE_MARGIN
    column.setContentsMargins(margin, tokens.GAP_L, margin, margin)
    column.setSpacing(tokens.CARD_GAP)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area, column
