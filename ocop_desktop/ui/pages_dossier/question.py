"""A plain yes/no question of the score sheet: eliminations and conditions of criteria."""

from PySide6.QtWidgets import QWidget

from ocop_desktop.rulebook.sections import Field
from ocop_desktop.ui.fields.choice import YesNoEditor
from ocop_desktop.ui.fields.tools import FieldTools


def question(
    path: str, text: str, source: str, tools: FieldTools, parent: QWidget | None = None
) -> YesNoEditor:
    """Return a yes/no control for the entry `path`."""
    spec = Field(id=path, kind="yes_no", label=text, source=source, slot="")
    return YesNoEditor(spec, tools, parent)
