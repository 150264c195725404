"""The lines that open inside a cell."""

from PySide6.QtWidgets import QWidget

from ocop_desktop.rulebook.sections import Column
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.ui.fields.choice import find_choices
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.places import Suggestion, find_communes, find_provinces
from ocop_desktop.ui.fields.suggest import SuggestLine
from ocop_desktop.ui.theme import Theme

LISTED = ("choice", "province", "commune")


def cell_editor(theme: Theme, units: AdminUnits, column: Column, parent: QWidget) -> InputLine:
    """Return the line to edit a cell of `column`, looking like the cell itself."""
    if column.kind in LISTED:
        line: InputLine = SuggestLine(
            theme,
            lambda text: _find(units, column, text),
            browse=column.kind != "commune",
            parent=parent,
        )
    else:
        line = InputLine(theme, parent)
    line.setAccessibleName(column.label)
    line.setStyleSheet(
        "QLineEdit, QLineEdit:focus, QLineEdit:hover {"
        f" background: {theme.tokens.surface}; border: 2px solid {theme.tokens.accent};"
        " border-radius: 0; padding: 0 4px; min-height: 0; }"
    )
    return line


def _find(units: AdminUnits, column: Column, text: str) -> list[Suggestion]:
    if column.kind == "commune":
        return find_communes(units, text)
    if column.kind == "province":
        return find_provinces(units, text)
    return find_choices(column.choices, text)
