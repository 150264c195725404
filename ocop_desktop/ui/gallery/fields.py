"""The kinds of fields for the gallery, each with a field of the newest forms: empty, wrong, off."""

from datetime import date
from typing import Any

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
_VALUES: dict[FieldKind, Any] = {
    "text": "Hang Sao",
    "long_text": "1. San sao\n2. Hang Sao",
    "integer": 12,
    "decimal": "18000.5",
    "percent": "62",
    "money": 1_250_000_000,
    "date": "2027-03-15",
    "year": 2027,
    "yes_no": True,
    "phone": "0900000001",
    "email": "lienhe@htx.example",
    "tax_code": "0100000001",
    "personal_number": "037090000001",
    "gtin": "8930000000007",
    "province": "37",
    "commune": "14458",
    "link": "https://truyxuat.example/thung-may",
}
_LONG: tuple[FieldKind, ...] = ("text", "long_text")


def field_rows(theme: Theme, rulebook: Rulebook, units: AdminUnits) -> list[Row]:
    """Return one row a kind."""
    tools = FieldTools(theme, units, lambda: _DAY)
    firsts: dict[FieldKind, Field] = {}
    for field in rulebook.fields.values():
        firsts.setdefault(field.kind, field)
    return [(kind, _states(firsts[kind], tools)) for kind in EDITORS if kind in firsts]


def _states(field: Field, tools: FieldTools) -> list[QWidget]:
    empty, filled, wrong, off = (editor_for(field, tools) for _ in range(4))
    filled.set_value(_VALUES.get(field.kind) or _chosen(field))
    problem = QCoreApplication.translate("Gallery", "Chưa đúng — xem ví dụ rồi ghi lại.")
    wrong.set_problem(problem)
    if field.kind in _LONG:
        wrong.set_value(" ".join([field.example or field.label] * 6))
    off.setEnabled(False)
    return [empty, filled, wrong, off]


def _chosen(field: Field) -> Any:
    """Return a value for kinds whose answers the field itself names."""
    if field.kind == "choice":
        return field.choices[0].id
    if field.kind == "choices":
        return [choice.id for choice in field.choices[:2]]
    if field.kind == "table":
        first = next(column.id for column in field.columns if column.kind == "text")
        return [{first: "Hang Sao"}]
    return None
