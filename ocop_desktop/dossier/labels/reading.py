"""Finding things in the words of a label: leads, quantities, days, lists."""

import re
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date

import msgspec

from ocop_desktop.dossier.days import shifted
from ocop_desktop.dossier.numbers import parse_decimal
from ocop_desktop.text import nfc

_NUMBER = r"\d+(?:[.,]\d+)*"
_DAY = re.compile(r"(?<!\d)(\d{1,4})[/.\-](\d{1,4})(?:[/.\-](\d{1,4}))?(?!\d)")
_PERIOD = re.compile(rf"({_NUMBER})\s*(ngày|tháng|năm)\b", re.IGNORECASE)
# “Thành phần / Ingredients:” is one lead in two languages.
_FOREIGN = r"(?:\s*/\s*[^:/\n]{1,40}(?=:))?"
# Words that make the lead behind them a part of something else.
_INSIDE = re.compile(r"(?:từ|hạn|hướng dẫn|chất)\s+$", re.IGNORECASE)
_PERCENT = re.compile(rf"({_NUMBER})\s*%")
_ISO_YEAR = 4
_SHORT_YEAR = 2
_MONTHS = 12


class WrittenDay(msgspec.Struct, frozen=True):
    """A day as written; `problem` when that is not how the decree wants it."""

    text: str
    day: date | None
    problem: str = ""


class Said(msgspec.Struct, frozen=True):
    """A lead, what stands behind it on its line, and the next line that has words."""

    lead: str
    rest: str
    below: str = ""


def after_lead(text: str, leads: Iterable[str]) -> Said | None:
    """Return the best lead of the text: at the start of a line, then the longest, then the first.

    “kể từ ngày sản xuất” and “hạn sử dụng” hold other leads in their middle: those do not count.
    """
    lines = [line.strip() for line in nfc(text).splitlines()]
    found: list[tuple[tuple[bool, int, int], Said]] = []
    for lead in leads:
        words = rf"(?<!\w){re.escape(lead)}(?!\w){_FOREIGN}\s*[:.\-]?\s*"
        pattern = re.compile(words, re.IGNORECASE)
        for at, line in enumerate(lines):
            for hit in pattern.finditer(line):
                if _INSIDE.search(line[: hit.start()]):
                    continue
                below = next((other for other in lines[at + 1 :] if other), "")
                rank = (hit.start() > 0, -len(lead), at)
                found.append((rank, Said(lead, line[hit.end() :].strip(), below)))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def amounts(text: str) -> list[tuple[float, str]]:
    """Return every (number, word behind it) of a text: “500 g”, “1.000ml”."""
    found = []
    for hit in re.finditer(rf"({_NUMBER})\s*([A-Za-zÀ-ỹĐđ]+(?:\s+lọc)?)", nfc(text)):
        try:
            found.append((float(parse_decimal(hit.group(1))), hit.group(2)))
        except ValueError:
            continue
    return found


def first_day(text: str) -> WrittenDay | None:
    """Return the first day of a text, judged: day, month, year in this order (Điều 46)."""
    hit = _DAY.search(text)
    if hit is None:
        return None
    first, second, third = hit.groups()
    if third is None:
        return WrittenDay(hit.group(0), None, "chỉ có tháng và năm, thiếu ngày")
    if len(first) == _ISO_YEAR:
        return WrittenDay(
            hit.group(0), _day(third, second, first), "năm đứng trước, phải là ngày, tháng, năm"
        )
    if len(first) != _SHORT_YEAR or len(second) != _SHORT_YEAR:
        return WrittenDay(
            hit.group(0), _day(first, second, third), "ngày, tháng phải đủ hai chữ số"
        )
    if len(third) not in (_SHORT_YEAR, _ISO_YEAR):
        return WrittenDay(hit.group(0), None, "năm phải có hai hoặc bốn chữ số")
    day = _day(first, second, third)
    return WrittenDay(hit.group(0), day, "" if day else "không có ngày này trong lịch")


def period(text: str) -> tuple[int, str] | None:
    """Return (number, "day" | "month" | "year") of “24 tháng”, or None."""
    hit = _PERIOD.search(text)
    if hit is None:
        return None
    unit = {"ngày": "day", "tháng": "month", "năm": "year"}[hit.group(2).lower()]
    return int(float(parse_decimal(hit.group(1)))), unit


def days_of(count: int, unit: str) -> int:
    """Return a period as days, for comparing: months of 30, years of 12 months."""
    return count * {"day": 1, "month": 30, "year": 30 * _MONTHS}[unit]


def end_of(made_on: date, count: int, unit: str) -> date:
    """Return the last day of a period that begins on `made_on`; ends of months are kept.

    A period no calendar holds ends on the first or last day there is.
    """
    end = date.min if count < 0 else date.max
    if unit == "day":
        return shifted(made_on, count)
    months = count * (_MONTHS if unit == "year" else 1)
    year, month = divmod(made_on.year * _MONTHS + made_on.month - 1 + months, _MONTHS)
    if not MINYEAR <= year <= MAXYEAR:
        return end
    for day in range(made_on.day, made_on.day - 4, -1):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    raise ValueError(made_on)  # pragma: no cover - every month has 28 days


def listed(text: str) -> list[str]:
    """Return the parts of a list; commas inside brackets and numbers do not part."""
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        depth += (letter in "([") - (letter in ")]")
        number = at and text[at - 1].isdigit() and text[at + 1 : at + 2].isdigit()
        if letter in ",;" and depth <= 0 and not number:
            parts.append(text[start:at])
            start = at + 1
    parts.append(text[start:])
    return [part.strip(" .") for part in parts if part.strip(" .")]


def percent(text: str) -> float | None:
    """Return the first per cent of a text, or None."""
    hit = _PERCENT.search(text)
    return float(parse_decimal(hit.group(1))) if hit else None


def _day(day: str, month: str, year: str) -> date | None:
    number = int(year) + (2000 if len(year) == _SHORT_YEAR else 0)
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None


def unwrapped(text: str, leads: Iterable[str]) -> str:
    """Return the words of a file with the lines of one content put together again.

    A file breaks lines where there was no room. A line goes on with the one above when it begins
    small, or when the one above ends in a colon or a small word; never where a lead begins.
    """
    starts = tuple(f"{lead.lower()}" for lead in leads)
    found: list[str] = []
    for line in (part.strip() for part in nfc(text).splitlines()):
        if found and line and _goes_on(found[-1], line, starts):
            found[-1] = f"{found[-1]} {line}"
        elif line:
            found.append(line)
    return "\n".join(found)


def _goes_on(above: str, line: str, starts: tuple[str, ...]) -> bool:
    if _INSIDE.search(f"{above} "):
        return True
    if line.lower().startswith(starts):
        return False
    last = above.rsplit(maxsplit=1)[-1]
    open_end = above.endswith((":", ",", "-")) or (last.islower() and not above.endswith("."))
    return line[:1].islower() or open_end
