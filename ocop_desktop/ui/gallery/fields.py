"""The kinds of fields for the gallery, each with a field of the newest forms: empty, wrong, off."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Field, FieldKind
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.ui.fields.registry import EDITORS, editor_for
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.gallery.parts import Row
from ocop_desktop.ui.theme import Theme

_DAY = date(2026, 11, 20)
_LONG: tuple[FieldKind, ...] = ("text", "long_text")


def field_rows(theme: Theme, rulebook: Rulebook, units: AdminUnits) -> list[Row]:
    """Return one row a kind."""
    tools = FieldTools(theme, units, lambda: _DAY)
    firsts: dict[FieldKind, Field] = {}
    for field in rulebook.fields.values():
        firsts.setdefault(field.kind, field)
    return [(kind, _states(firsts[kind], tools)) for kind in EDITORS if kind in firsts]


def _states(field: Field, tools: FieldTools) -> list[QWidget]:
    empty, wrong, off = (editor_for(field, tools) for _ in range(3))
    problem = QCoreApplication.translate("Gallery", "Chưa đúng — xem ví dụ rồi ghi lại.")
    wrong.set_problem(problem)
    if field.kind in _LONG:
        wrong.set_value(" ".join([field.example or field.label] * 6))
    off.setEnabled(False)
    return [empty, wrong] if field.kind == "table" else [empty, wrong, off]
