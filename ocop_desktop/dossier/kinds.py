"""Field kinds: one class per kind that parses, checks, prints and describes its values.

A value is plain JSON: text, number, true/false, "YYYY-MM-DD", an id, a list of ids, or a list of
rows. `parse` reads what a person typed, `problem` judges a stored value, `show` prints it.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from stdnum import ean
from stdnum.exceptions import ValidationError
from stdnum.vn import mst

from ocop_desktop.dossier.numbers import (
    format_date,
    format_number,
    parse_date,
    parse_decimal,
)
from ocop_desktop.dossier.values import Value
from ocop_desktop.rulebook.sections import Column, Field, FieldKind
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold, nfc

Spec = Field | Column
MAX_TEXT = 2_000
MAX_LONG_TEXT = 60_000
MAX_ROWS = 2_000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")
_EMAIL = re.compile(r"^[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s.<>\"]{2,}$")
_LINK = re.compile(r"^https?://[^\s<>\"]+$", re.IGNORECASE)
_MOBILE = re.compile(r"^0[35789]\d{8}$")
_FIXED = re.compile(r"^02\d{9}$")


class Kind:
    """Base: text of one line."""

    json_type: ClassVar[dict[str, Any]] = {"type": "string"}
    types: ClassVar[tuple[type, ...]] = (str,)
    wants: ClassVar[str] = "chữ"

    def __init__(self, units: AdminUnits) -> None:
        self.units = units

    def parse(self, text: str, spec: Spec) -> Value | None:
        """Return the value a person typed; None when empty. Raise ValueError with a sentence."""
        clean = nfc(text).strip()
        return self._read(clean, spec) if clean else None

    def problem(self, value: Any, spec: Spec) -> str | None:
        """Return what is wrong with a stored value as a sentence, or None."""
        if not isinstance(value, self.types) or (
            isinstance(value, bool) and bool not in self.types
        ):
            return f"Cần {self.wants}."
        return self._judge(value, spec)

    def show(self, value: Any, spec: Spec) -> str:
        """Return the value as people read it, on screen and on paper."""
        del spec
        return str(value)

    def schema(self, spec: Spec) -> dict[str, Any]:
        """Return the JSON Schema of a value."""
        del spec
        return dict(self.json_type)

    def _read(self, text: str, spec: Spec) -> Value:
        del spec
        return " ".join(text.split())

    def _judge(self, value: Any, spec: Spec) -> str | None:
        limit = getattr(spec, "max_length", None) or MAX_TEXT
        return text_problem(value, limit)


def text_problem(value: str, limit: int) -> str | None:
    """Return why a text cannot be kept: control characters, not NFC, too long."""
    if _CONTROL.search(value):
        return "Có ký tự điều khiển không in được — gõ lại hoặc dán dạng chữ thuần."
    if nfc(value) != value:
        return "Chữ chưa ở dạng Unicode dựng sẵn (NFC) — gõ lại hoặc dán lại."
    if len(value) > limit:
        return f"Dài {format_number(len(value))} ký tự — rút xuống còn {format_number(limit)}."
    return None


class Text(Kind):
    """One line."""


class LongText(Kind):
    """Paragraphs."""

    def _read(self, text: str, spec: Spec) -> Value:
        del spec
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _judge(self, value: Any, spec: Spec) -> str | None:
        return text_problem(value, getattr(spec, "max_length", None) or MAX_LONG_TEXT)


class _Number(Kind):
    types = (int, float)
    wants = "số"

    def _judge(self, value: Any, spec: Spec) -> str | None:
        if isinstance(value, float) and (value != value or abs(value) == float("inf")):
            return "Cần số hữu hạn."
        low, high = self._bounds(spec)
        if low is not None and value < low:
            return f"Nhỏ nhất là {format_number(low)}."
        if high is not None and value > high:
            return f"Lớn nhất là {format_number(high)}."
        return None

    def _bounds(self, spec: Spec) -> tuple[float | None, float | None]:
        return spec.minimum, spec.maximum

    def _in_bounds(self, value: int | float, spec: Spec) -> Value:
        problem = self._judge(value, spec)
        if problem:
            raise ValueError(problem)
        return value

    def show(self, value: Any, spec: Spec) -> str:
        del spec
        return format_number(value)


class Integer(_Number):
    """A whole number."""

    json_type: ClassVar[dict[str, Any]] = {"type": "integer"}
    types = (int,)
    wants = "số nguyên"

    def _read(self, text: str, spec: Spec) -> Value:
        exact = parse_decimal(text)
        if exact != exact.to_integral_value():
            raise ValueError("Cần số nguyên, không có phần lẻ.")
        return self._in_bounds(int(exact), spec)


class Number(_Number):
    """A number with decimals; kept as the shortest float that prints the same."""

    json_type: ClassVar[dict[str, Any]] = {"type": "number"}

    def _read(self, text: str, spec: Spec) -> Value:
        return self._in_bounds(_plain(parse_decimal(text)), spec)


class Percent(Number):
    """0 to 100; "62", "62%" and "61,9 %" are read."""

    wants = "phần trăm từ 0 đến 100"

    def _read(self, text: str, spec: Spec) -> Value:
        return super()._read(text.rstrip("%").strip(), spec)

    def _bounds(self, spec: Spec) -> tuple[float | None, float | None]:
        return spec.minimum or 0, 100 if spec.maximum is None else spec.maximum

    def show(self, value: Any, spec: Spec) -> str:
        return f"{super().show(value, spec)}%"


class Money(Integer):
    """Đồng, whole."""

    wants = "số tiền (đồng)"
    _UNITS: ClassVar[dict[str, int]] = {"ty": 10**9, "trieu": 10**6, "tr": 10**6, "nghin": 1000}

    def _read(self, text: str, spec: Spec) -> Value:
        bare = re.sub(r"(đồng|đ|vnđ|vnd)\.?$", "", text.strip(), flags=re.IGNORECASE).strip()
        number = re.match(r"^[-\d.,\s]+", bare)
        unit = fold(bare[number.end() :]) if number else ""
        if unit in self._UNITS and number:
            exact = parse_decimal(number.group()) * self._UNITS[unit]
            return super()._read(
                f"{exact:f}".rstrip("0").rstrip(".") if exact % 1 else str(int(exact)), spec
            )
        return super()._read(bare, spec)


class Day(Kind):
    """A date, kept as YYYY-MM-DD."""

    json_type: ClassVar[dict[str, Any]] = {"type": "string", "format": "date"}
    wants = "ngày dạng năm-tháng-ngày, ví dụ 2026-03-05"

    def _read(self, text: str, spec: Spec) -> Value:
        del spec
        day = parse_date(text)
        if not 1900 <= day.year <= 2100:
            raise ValueError(f"Năm {day.year} không hợp lý — xem lại năm.")
        return day.isoformat()

    def _judge(self, value: Any, spec: Spec) -> str | None:
        del spec
        try:
            day = date.fromisoformat(value)
        except ValueError:
            return f"Cần {self.wants}."
        return None if 1900 <= day.year <= 2100 else f"Năm {day.year} không hợp lý — xem lại năm."

    def show(self, value: Any, spec: Spec) -> str:
        del spec
        return format_date(date.fromisoformat(value))


class Year(Integer):
    """A calendar year."""

    wants = "năm bốn chữ số"

    def _bounds(self, spec: Spec) -> tuple[float | None, float | None]:
        return spec.minimum or 1900, spec.maximum or 2100

    def show(self, value: Any, spec: Spec) -> str:
        del spec
        return str(value)


class OneChoice(Kind):
    """One of the field's choices, by id."""

    wants = "một mức trong danh sách"

    def _read(self, text: str, spec: Spec) -> Value:
        for choice in spec.choices:
            if fold(text) in (fold(choice.label), fold(choice.id)):
                return choice.id
        raise ValueError(f"Không có mức “{text}” — chọn trong danh sách.")

    def _judge(self, value: Any, spec: Spec) -> str | None:
        if value in {choice.id for choice in spec.choices}:
            return None
        known = ", ".join(choice.id for choice in spec.choices)
        return f"Không có mức “{value}” — chọn một trong: {known}."

    def show(self, value: Any, spec: Spec) -> str:
        return next((c.label for c in spec.choices if c.id == value), str(value))

    def schema(self, spec: Spec) -> dict[str, Any]:
        return {"type": "string", "enum": [choice.id for choice in spec.choices]}


class SeveralChoices(Kind):
    """Any of the field's choices, by id, without repeats."""

    types = (list,)
    wants = "danh sách các mức"

    def _read(self, text: str, spec: Spec) -> Value:
        one = OneChoice(self.units)
        chosen = [str(one._read(part.strip(), spec)) for part in text.split(";") if part.strip()]
        return list(dict.fromkeys(chosen))

    def _judge(self, value: Any, spec: Spec) -> str | None:
        one = OneChoice(self.units)
        for item in value:
            if not isinstance(item, str):
                return f"Cần {self.wants}."
            problem = one._judge(item, spec)
            if problem:
                return problem
        return "Có mức bị lặp." if len(value) != len(set(value)) else None

    def show(self, value: Any, spec: Spec) -> str:
        one = OneChoice(self.units)
        return "; ".join(one.show(item, spec) for item in value)

    def schema(self, spec: Spec) -> dict[str, Any]:
        ids = [choice.id for choice in spec.choices]
        return {"type": "array", "items": {"type": "string", "enum": ids}, "uniqueItems": True}


class YesNo(Kind):
    """Có or không."""

    json_type: ClassVar[dict[str, Any]] = {"type": "boolean"}
    types = (bool,)
    wants = "có hoặc không"
    _WORDS: ClassVar[dict[str, bool]] = {
        "co": True, "x": True, "1": True, "true": True, "yes": True, "v": True,
        "khong": False, "0": False, "false": False, "no": False,
    }  # fmt: skip

    def _read(self, text: str, spec: Spec) -> Value:
        del spec
        try:
            return self._WORDS[fold(text)]
        except KeyError as error:
            raise ValueError("Trả lời “có” hoặc “không”.") from error

    def _judge(self, value: Any, spec: Spec) -> str | None:
        del value, spec
        return None

    def show(self, value: Any, spec: Spec) -> str:
        del spec
        return "Có" if value else "Không"


class Phone(Kind):
    """Vietnamese telephone number: mobile 10 digits, fixed line 11 digits from 02."""

    wants = "số điện thoại"

    def _read(self, text: str, spec: Spec) -> Value:
        digits = re.sub(r"[\s.\-()]", "", text)
        value = "0" + digits[3:] if digits.startswith("+84") else digits
        problem = self._judge(value, spec)
        if problem:
            raise ValueError(problem)
        return value

    def _judge(self, value: Any, spec: Spec) -> str | None:
        del spec
        if _MOBILE.match(value) or _FIXED.match(value):
            return None
        return "Số điện thoại cần 10 chữ số (di động) hoặc 11 chữ số bắt đầu bằng 02 (cố định)."

    def show(self, value: Any, spec: Spec) -> str:
        del spec
        return f"{value[:4]} {value[4:7]} {value[7:]}"


class _Matched(Kind):
    pattern: ClassVar[re.Pattern[str]]
    sentence: ClassVar[str]

    def _read(self, text: str, spec: Spec) -> Value:
        problem = self._judge(text, spec)
        if problem:
            raise ValueError(problem)
        return text

    def _judge(self, value: Any, spec: Spec) -> str | None:
        long = text_problem(value, MAX_TEXT)
        del spec
        return long or (None if self.pattern.match(value) else self.sentence)


class Email(_Matched):
    """E-mail address."""

    pattern = _EMAIL
    sentence = "Thư điện tử cần dạng ten@noi.vn."
    wants = "địa chỉ thư điện tử"


class Link(_Matched):
    """Web address."""

    pattern = _LINK
    sentence = "Đường dẫn cần bắt đầu bằng http:// hoặc https://."
    wants = "đường dẫn"


class TaxCode(_Matched):
    """Mã số thuế: 10 digits with check digit, 10-3 for branches, or 12 digits (số định danh)."""

    pattern = re.compile(r"^\d{10}(-\d{3})?$|^\d{12}$")
    sentence = "Mã số thuế có 10 chữ số, 10 chữ số kèm -001, hoặc 12 chữ số (số định danh)."
    wants = "mã số thuế"

    def _read(self, text: str, spec: Spec) -> Value:
        return super()._read(re.sub(r"[\s.]", "", text), spec)

    def _judge(self, value: Any, spec: Spec) -> str | None:
        shape = super()._judge(value, spec)
        if shape or re.fullmatch(r"\d{12}", value):
            return shape
        try:
            mst.validate(value[:10])
        except ValidationError:
            return "Chữ số kiểm tra của mã số thuế không khớp — xem lại từng chữ số."
        return None


class PersonalNumber(_Matched):
    """Số định danh cá nhân: 12 digits; the fourth tells century and sex (0 to 9)."""

    pattern = re.compile(r"^0\d{11}$")
    sentence = "Số định danh cá nhân có 12 chữ số, bắt đầu bằng 0."
    wants = "số định danh cá nhân"

    def _read(self, text: str, spec: Spec) -> Value:
        return super()._read(re.sub(r"[\s.]", "", text), spec)


class Gtin(_Matched):
    """GTIN-13 with its check digit; Vietnamese codes begin with 893."""

    pattern = re.compile(r"^\d{13}$|^\d{8}$|^\d{14}$")
    sentence = "Mã GTIN có 13 chữ số (hoặc 8, 14)."
    wants = "mã GTIN"

    def _read(self, text: str, spec: Spec) -> Value:
        return super()._read(re.sub(r"[\s.\-]", "", text), spec)

    def _judge(self, value: Any, spec: Spec) -> str | None:
        shape = super()._judge(value, spec)
        if shape:
            return shape
        return None if ean.is_valid(value) else "Chữ số kiểm tra của mã GTIN không khớp."


class ProvinceUnit(Kind):
    """A province by its two-digit code."""

    wants = "mã tỉnh hai chữ số"

    def _read(self, text: str, spec: Spec) -> Value:
        del spec
        for unit in self.units.provinces.values():
            if text == unit.code or fold(text) in (fold(unit.name), fold(unit.title)):
                return unit.code
        raise ValueError(f"Không có tỉnh “{text}” — chọn trong 34 tỉnh, thành phố.")

    def _judge(self, value: Any, spec: Spec) -> str | None:
        del spec
        return None if value in self.units.provinces else f"Không có tỉnh mang mã “{value}”."

    def show(self, value: Any, spec: Spec) -> str:
        del spec
        unit = self.units.provinces.get(value)
        return unit.title if unit else str(value)


class CommuneUnit(Kind):
    """A commune by its five-digit code."""

    wants = "mã xã năm chữ số"

    def _read(self, text: str, spec: Spec) -> Value:
        del spec
        if text in self.units.communes:
            return text
        hits = self.units.search(text.replace(",", " "))
        exact = [unit for unit in hits if fold(unit.name) == fold(text)] or hits
        if len(exact) == 1:
            return exact[0].code
        if not exact:
            raise ValueError(f"Không có xã, phường “{text}” — gõ tên rồi chọn trong danh sách.")
        raise ValueError(f"Có nhiều nơi tên “{text}” — gõ thêm tên tỉnh.")

    def _judge(self, value: Any, spec: Spec) -> str | None:
        del spec
        return None if value in self.units.communes else f"Không có xã, phường mang mã “{value}”."

    def show(self, value: Any, spec: Spec) -> str:
        del spec
        return self.units.title(value) if value in self.units.communes else str(value)


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
        found: list[tuple[str, str]] = []
        known = {column.id: column for column in spec.columns}
        for key, value in row.items():
            if key not in known:
                found.append((str(key), "không có cột này."))
                continue
            problem = kind_of(known[key], self.units).problem(value, known[key])
            if problem:
                found.append((key, problem))
        found.extend(
            (column.id, "chưa điền.")
            for column in spec.columns
            if column.required and column.id not in row
        )
        return found

    def show(self, value: Any, spec: Spec) -> str:
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
    """Evidence tied to the field: the evidence records name the field, so there is no value here."""

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


def _plain(exact: Decimal) -> int | float:
    return int(exact) if exact == exact.to_integral_value() else float(exact)
