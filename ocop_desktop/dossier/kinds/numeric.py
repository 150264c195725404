"""Numbers, money, years and dates."""

import math
import re
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from ocop_desktop.dossier.kinds.base import Kind, Spec
from ocop_desktop.dossier.numbers import format_date, format_number, parse_date, parse_decimal
from ocop_desktop.dossier.values import Value
from ocop_desktop.text import fold

_FIRST_YEAR = 1900
_LAST_YEAR = 2100
_WHOLE = 100
# Far above any figure of a dossier; larger ones are slips of the finger.
_LARGEST = 10**15


class _Number(Kind):
    types: ClassVar[tuple[type, ...]] = (int, float)
    wants = "số"

    def _judge(self, value: Any, spec: Spec) -> str | None:
        if isinstance(value, float) and not math.isfinite(value):
            return "Cần số hữu hạn."
        if abs(value) > _LARGEST:
            return "Số quá lớn — xem lại các chữ số."
        low, high = self._bounds(spec)
        if low is not None and value < low:
            return f"Nhỏ nhất là {format_number(low)}."
        if high is not None and value > high:
            return f"Lớn nhất là {format_number(high)}."
        return None

    def _bounds(self, spec: Spec) -> tuple[float | None, float | None]:
        return spec.minimum, spec.maximum

    def _in_bounds(self, value: float, spec: Spec) -> Value:
        problem = self._judge(value, spec)
        if problem:
            raise ValueError(problem)
        return value

    def _shown(self, value: Any, spec: Spec) -> str:
        del spec
        return format_number(value)


class Integer(_Number):
    """A whole number."""

    json_type: ClassVar[dict[str, Any]] = {"type": "integer"}
    types: ClassVar[tuple[type, ...]] = (int,)
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
        return spec.minimum or 0, _WHOLE if spec.maximum is None else spec.maximum

    def _shown(self, value: Any, spec: Spec) -> str:
        return f"{super()._shown(value, spec)}%"


class Money(Integer):
    """Đồng, whole."""

    wants = "số tiền (đồng)"
    _UNITS: ClassVar[dict[str, int]] = {
        "ty": 10**9, "ti": 10**9, "trieu": 10**6, "tr": 10**6,
        "nghin": 1000, "ngan": 1000, "k": 1000,
    }  # fmt: skip

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
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise ValueError(f"Năm {day.year} không hợp lý — xem lại năm.")
        return day.isoformat()

    def _judge(self, value: Any, spec: Spec) -> str | None:
        del spec
        try:
            day = date.fromisoformat(value)
        except ValueError:
            return f"Cần {self.wants}."
        # "20260305" and week dates are ISO as well, but only one spelling is kept.
        if day.isoformat() != value:
            return f"Cần {self.wants}."
        if _FIRST_YEAR <= day.year <= _LAST_YEAR:
            return None
        return f"Năm {day.year} không hợp lý — xem lại năm."

    def _shown(self, value: Any, spec: Spec) -> str:
        return str(value) if self._judge(value, spec) else format_date(date.fromisoformat(value))


class Year(Integer):
    """A calendar year."""

    wants = "năm bốn chữ số"

    def _bounds(self, spec: Spec) -> tuple[float | None, float | None]:
        return spec.minimum or _FIRST_YEAR, spec.maximum or _LAST_YEAR

    def _shown(self, value: Any, spec: Spec) -> str:
        del spec
        return str(value)


def _plain(exact: Decimal) -> int | float:
    return int(exact) if exact == exact.to_integral_value() else float(exact)
