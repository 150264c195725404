"""Field kind → widget."""

from PySide6.QtWidgets import QWidget

from ocop_desktop.rulebook.sections import Field, FieldKind
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.fields.choice import (
    FEW,
    CheckEditor,
    CommuneEditor,
    ListChoiceEditor,
    ProvinceEditor,
    RadioEditor,
    YesNoEditor,
)
from ocop_desktop.ui.fields.day import DateEditor
from ocop_desktop.ui.fields.files import FilesEditor
from ocop_desktop.ui.fields.long_text import LongTextEditor
from ocop_desktop.ui.fields.number import MoneyEditor, NumberEditor
from ocop_desktop.ui.fields.text import LineEditor, LinkEditor
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.table.editor import TableEditor

EDITORS: dict[FieldKind, type[FieldEditor]] = {
    "text": LineEditor,
    "long_text": LongTextEditor,
    "integer": NumberEditor,
    "decimal": NumberEditor,
    "percent": NumberEditor,
    "money": MoneyEditor,
    "date": DateEditor,
    "year": LineEditor,
    "choice": RadioEditor,
    "choices": CheckEditor,
    "yes_no": YesNoEditor,
    "phone": LineEditor,
    "email": LineEditor,
    "tax_code": LineEditor,
    "personal_number": LineEditor,
    "gtin": LineEditor,
    "province": ProvinceEditor,
    "commune": CommuneEditor,
    "link": LinkEditor,
    "table": TableEditor,
    "files": FilesEditor,
}


def editor_for(field: Field, tools: FieldTools, parent: QWidget | None = None) -> FieldEditor:
    """Return the widget for a field. A long list of choices is searched instead of shown."""
    if field.kind == "choice" and len(field.choices) > FEW:
        return ListChoiceEditor(field, tools, parent)
    return EDITORS[field.kind](field, tools, parent)
