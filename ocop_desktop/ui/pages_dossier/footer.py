"""The line under a page with the ways on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget


class Footer(QWidget):
    """Buttons: the first stands at the left, the others at the right; the last is the primary."""

    def __init__(self, first: QWidget, *others: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 9, 20, 9)
        self.row.setSpacing(10)
        self.row.addWidget(first)
        self.row.addStretch(1)
        for widget in others:
            self.row.addWidget(widget)
