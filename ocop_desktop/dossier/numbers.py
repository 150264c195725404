"""Vietnamese numbers and dates as people type and read them. No locale of the machine is used."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

_VN_GROUPED = re.compile(r"^-?\d{1,3}(\.\d{3})+(,\d+)?$")
_EN_GROUPED = re.compile(r"^-?\d{1,3}(,\d{3})+(\.\d+)?$")
_PLAIN = re.compile(r"^-?\d+([.,]\d+)?$")
_DATE = re.compile(r"^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$")
_DATE_DIGITS = re.compile(r"^(\d{2})(\d{2})(\d{4})$")
_ISO = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$")
_SHORT_YEAR = 100
_FEBRUARY = 2
# Enough digits for products of any floats; halves go up, as taught at school. Numbers that are
# wrong by many digits are rounded like all others.
EXACT = Context(prec=10_000, rounding=ROUND_HALF_UP)
_SPACES = re.compile(r"[\s\u00a0\u202f]")


def parse_decimal(text: str) -> Decimal:
    """Read "1.234,5", "1,234.5", "1234.5" or "1234,5"; raise ValueError with a sentence.

    "1.234" is one thousand two hundred and thirty-four: three digits behind the only point are a
    Vietnamese group, never a fraction.
    """
    bare = _SPACES.sub("", text)
    if _VN_GROUPED.match(bare):
        bare = bare.replace(".", "").replace(",", ".")
    elif _EN_GROUPED.match(bare) and bare.count(",") + bare.count(".") > 1:
        bare = bare.replace(",", "")
    elif _PLAIN.match(bare):
        bare = bare.replace(",", ".")
    else:
        raise ValueError("Chưa phải là số — gõ ví dụ 1.234,5.")
    try:
        return Decimal(bare)
    except InvalidOperation as error:  # pragma: no cover - the patterns above admit only numbers
        raise ValueError("Chưa phải là số — gõ ví dụ 1.234,5.") from error


def format_number(value: float | Decimal, places: int | None = None) -> str:
    """Return "1.234.567,8"; at most 6 decimals, or exactly `places`."""
    shown = 6 if places is None else places
    exact = Decimal(str(value)).quantize(Decimal(1).scaleb(-shown), context=EXACT)
    text = f"{exact or abs(exact):,f}"
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))


def parse_date(text: str) -> date:
    """Read "5/3/26", "05/03/2026", "05032026" or "2026-03-05"; raise ValueError with a sentence."""
    bare = text.strip()
    found = _DATE.match(bare) or _DATE_DIGITS.match(bare)
    iso = _ISO.match(bare)
    if found:
        day, month, year = (int(part) for part in found.groups())
        if year < _SHORT_YEAR:
            year += 2000
    elif iso:
        year, month, day = (int(part) for part in iso.groups())
    else:
        raise ValueError("Chưa phải là ngày — gõ ngày/tháng/năm, ví dụ 05/03/2026.")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ValueError(f"Không có ngày {day}/{month}/{year} — xem lại ngày, tháng.") from error


def format_date(day: date) -> str:
    """Return "07/4/2027": a day below 10 and months 1 and 2 take a leading zero (NĐ 30/2020)."""
    month = f"{day.month:02d}" if day.month <= _FEBRUARY else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def date_in_words(day: date) -> str:
    """Return "ngày 07 tháng 4 năm 2027"."""
    month = f"{day.month:02d}" if day.month <= _FEBRUARY else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"
