"""Tables, tied files, and the registry of all kinds."""

from typing import Any

from ocop_desktop.dossier.kinds.base import Kind, LongText, Spec, Text
from ocop_desktop.dossier.kinds.choice import OneChoice, SeveralChoices, YesNo
from ocop_desktop.dossier.kinds.identifiers import Email, Gtin, Link, PersonalNumber, Phone, TaxCode
from ocop_desktop.dossier.kinds.numeric import Day, Integer, Money, Number, Percent, Year
from ocop_desktop.dossier.kinds.units import CommuneUnit, ProvinceUnit
from ocop_desktop.rulebook.sections import Column, Field, FieldKind
from ocop_desktop.rulebook.units import AdminUnits

MAX_ROWS = 2_000
# Judgements of cells with what they were judged by; an id alone may be used again.
_JUDGED: dict[tuple[int, type, Any], tuple[Column, AdminUnits, str | None]] = {}
_MOST_JUDGED = 50_000
# The same for whole rows: True, 1 and 1.0 are equal, so their types are a part of the key.
_JUDGED_ROWS: dict[tuple[int, Any, Any], tuple[Field, AdminUnits, list[tuple[str, str]]]] = {}
_MOST_ROWS = 10_000


class Table(Kind):
    """Rows of the field's columns. Empty cells are absent from the row."""

    types = (list,)
    wants = "danh sách các dòng"

    def _judge(self, value: Any, spec: Spec) -> str | None:
        if not isinstance(spec, Field):
            return "Bảng không nằm trong bảng."
        if len(value) > MAX_ROWS:
            return f"Nhiều nhất {MAX_ROWS} dòng."
        for row_number, row in enumerate(value, start=1):
            problem = next(iter(self.row_problems(row, spec)), None)
            if problem:
                column, sentence = problem
                label = f"cột {column}: " if column else ""
                return f"Dòng {row_number}, {label}{sentence}"
        return None

    def row_problems(self, row: Any, spec: Field) -> list[tuple[str, str]]:
        """Return (column id, sentence) for every cell of a row that does not fit."""
        if not isinstance(row, dict):
            return [("", f"Cần {self.wants}.")]
        try:
            key = (id(spec), tuple(row.items()), tuple(map(type, row.values())))
            judged = _JUDGED_ROWS.get(key)
        except TypeError:  # a list in a cell: nothing to look up by
            return self._problems(row, spec)
        if judged is None or judged[0] is not spec or judged[1] is not self.units:
            if len(_JUDGED_ROWS) >= _MOST_ROWS:
                _JUDGED_ROWS.clear()
            found = self._problems(row, spec)
            judged = _JUDGED_ROWS[key] = (spec, self.units, found)
        return list(judged[2])

    def _problems(self, row: dict[Any, Any], spec: Field) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        known = {column.id: column for column in spec.columns}
        for key, value in row.items():
            if key not in known:
                found.append((str(key), "không có cột này."))
                continue
            problem = self._cell_problem(known[key], value)
            if problem:
                found.append((key, problem))
        found.extend(
            (column.id, "chưa điền.")
            for column in spec.columns
            if column.required and column.id not in row
        )
        return found

    def _cell_problem(self, column: Column, value: Any) -> str | None:
        """Judge a cell once: with every edit of a long table all others are the same again."""
        if not isinstance(value, str | int | float):
            return kind_of(column, self.units).problem(value, column)
        key = (id(column), type(value), value)
        known = _JUDGED.get(key)
        if known is None or known[0] is not column or known[1] is not self.units:
            if len(_JUDGED) >= _MOST_JUDGED:
                _JUDGED.clear()
            sentence = kind_of(column, self.units).problem(value, column)
            known = _JUDGED[key] = (column, self.units, sentence)
        return known[2]

    def _shown(self, value: Any, spec: Spec) -> str:
        del spec
        return f"{len(value)} dòng"

    def schema(self, spec: Spec) -> dict[str, Any]:
        columns = spec.columns if isinstance(spec, Field) else ()
        properties = {
            column.id: {**kind_of(column, self.units).schema(column), "title": column.label}
            for column in columns
        }
        row = {"type": "object", "properties": properties, "additionalProperties": False}
        return {"type": "array", "maxItems": MAX_ROWS, "items": row}


class Files(Kind):
    """Evidence tied to the field: the records name the field, so there is no value here."""

    types = (list,)
    wants = "danh sách tệp"

    def _judge(self, value: Any, spec: Spec) -> str | None:
        del value, spec
        return "Tệp được gắn qua minh chứng, không ghi ở đây."

    def schema(self, spec: Spec) -> dict[str, Any]:
        del spec
        return {"type": "array", "maxItems": 0}


_CLASSES: dict[FieldKind, type[Kind]] = {
    "text": Text,
    "long_text": LongText,
    "integer": Integer,
    "decimal": Number,
    "percent": Percent,
    "money": Money,
    "date": Day,
    "year": Year,
    "choice": OneChoice,
    "choices": SeveralChoices,
    "yes_no": YesNo,
    "phone": Phone,
    "email": Email,
    "tax_code": TaxCode,
    "personal_number": PersonalNumber,
    "gtin": Gtin,
    "province": ProvinceUnit,
    "commune": CommuneUnit,
    "link": Link,
    "table": Table,
    "files": Files,
}


def kind_of(spec: Spec, units: AdminUnits) -> Kind:
    """Return the kind object that handles `spec`."""
    return _CLASSES[spec.kind](units)
