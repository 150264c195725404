"""Fields of one number: the unit inside the line, grouping shown while it is not edited."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ocop_desktop.dossier.money_words import money_in_words
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.rulebook.sections import Field, FieldKind
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.text import LineEditor
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.widgets.text import label

_UNITS: dict[FieldKind, str] = {"percent": "%", "money": "đồng"}


class NumberEditor(LineEditor):
    """Integer, decimal, percent and money."""

    def make_line(self) -> InputLine:
        """Return a line with the unit of the field or of its kind."""
        line = InputLine(self.theme)
        line.set_suffix(self.spec.unit or _UNITS.get(self.spec.kind, ""))
        return line

    def typed(self, value: Any) -> str:
        """Return “1234567,8”: a digit typed into it leaves no group of two or four behind."""
        return plain_number(value) if is_number(value) else str(value)

    def shown(self, value: Any) -> str:
        """Return “1.234.567,8”; the unit stands beside it."""
        return format_number(value) if is_number(value) else str(value)


class MoneyEditor(NumberEditor):
    """An amount in đồng; it is read back in words while it is typed, so that no zero is missed."""

    def __init__(self, spec: Field, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(spec, tools, parent)
        self.words = label("", "caption", wrap=True)
        self.words.hide()
        self._body.insertWidget(2, self.words)
        self.line.textChanged.connect(self._say)

    def _say(self) -> None:
        if self.line.composing:
            return
        try:
            value = self.read(self.line.text())
        except ValueError:
            value = None
        told = money_in_words(round(value)) if is_number(value) else ""
        self.words.setText(told)
        self.words.setVisible(bool(told))


def is_number(value: Any) -> bool:
    """Return whether a stored value is a number at all; an imported draft may be words."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def plain_number(value: float) -> str:
    """Return “1234567,8”: what is edited, without grouping."""
    return format_number(value).replace(".", "")
