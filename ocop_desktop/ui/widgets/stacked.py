"""Parts below each other from edge to edge, as a page is made of them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


def stack(parent: QWidget, *parts: QWidget, stretched: QWidget) -> None:
    """Lay `parts` below each other in `parent`, without gaps; one takes the room that is left."""
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, int(part is stretched))
