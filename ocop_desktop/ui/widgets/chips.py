"""Chips: small facts in a coloured frame, some of them links."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from ocop_desktop.ui.widgets.text import set_role

Family = Literal["plain", "accent", "red", "amber", "green", "clay"]


class Chip(QLabel):
    """A state or fact. `square` gives the small radius of marks such as MẪU."""

    def __init__(
        self,
        text: str = "",
        family: Family = "plain",
        *,
        square: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("chip", family)
        self.setProperty("square", square)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_chip(self, text: str, family: Family) -> None:
        """Show another text in another colour family."""
        self.setText(text)
        set_role(self, "chip", family)


class ChipButton(QPushButton):
    """A chip that leads somewhere, such as a criterion that misses its minimum."""

    def __init__(
        self,
        text: str,
        family: Family = "red",
        description: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("chip", family)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if description:
            self.setAccessibleDescription(description)
            self.setToolTip(description)


class FilterChip(QPushButton):
    """A filter that is on or off, with the number of things it lets through."""

    def __init__(self, text: str, count: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = text
        self.setProperty("filter", True)
        self.setCheckable(True)
        self.set_count(count)

    def set_name(self, text: str) -> None:
        """Rename the filter; call `set_count` after it."""
        self._name = text

    def set_count(self, count: int | None) -> None:
        """Show the number of things behind the filter."""
        self.setText(self._name if count is None else f"{self._name}  {count}")
        self.setAccessibleName(self.text())
