"""One line of help above the footer, for when the panel is folded away; F1 opens it up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ocop_desktop.rulebook.sections import Column, Field, FieldHelp
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.fields import KeyCap
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.text import label


class HelpStrip(QWidget):
    """Says what the field in focus means."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self._short = ""
        self._open = False
        frame = QFrame()
        frame.setProperty("banner", "info")
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(IconLabel(theme, "book", 18, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        self._name = label("", "strong")
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._text = label("", "second", wrap=True)
        row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(KeyCap("F1"), 0, Qt.AlignmentFlag.AlignTop)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 4, 20, 8)
        outer.addWidget(frame)
        self.hide()

    def show_nothing(self) -> None:
        """No field is in focus."""
        self.hide()

    def show_field(self, field: Field, help_: FieldHelp | None, column: Column | None) -> None:
        """Take the texts of a field."""
        parts = [help_.what, help_.why, help_.where] if help_ else [field.hint]
        if column is not None and column.hint:
            parts.insert(0, column.hint)
        self._whole = "\n".join(part for part in parts if part) or field.source
        self._short = self._whole.split("\n", 1)[0]
        self._name.setText(f"{column.label if column else field.label}.")
        self._show()

    def toggle(self) -> None:
        """Show everything, or one line again."""
        self._open = not self._open
        self._show()

    def _show(self) -> None:
        self._text.setText(self._whole if self._open else self._short)
