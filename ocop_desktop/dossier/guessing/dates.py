"""Days of issue and expiry, in the ways Vietnamese papers write them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from ocop_desktop.dossier.guessing.lines import Line, phrase_pattern
from ocop_desktop.rulebook.words import Labels

_LONG = r"ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})"
_SHORT = r"(\d{1,2})\s?[/.\-]\s?(\d{1,2})\s?[/.\-]\s?(\d{4})"
_DAY = re.compile(f"{_LONG}|{_SHORT}")
# "Ninh Bình, ngày 15 tháng 3 năm 2024" closes or heads an official paper.
_PLACED = re.compile(rf"[a-z],\s*{_LONG}\W*$")
_TODAY = re.compile(rf"hom nay\W+{_LONG}")
_IN_NAME = re.compile(r"(?<!\d)(\d{4})[-_.](\d{2})[-_.](\d{2})(?!\d)")
_IN_NAME_VN = re.compile(r"(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](\d{4})(?!\d)")
_OLDEST, _NEWEST = 1975, 2100
_MONTHS_A_YEAR = 12
_LONGEST_MONTHS = 600
_TITLE = 40
_COUNTS = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi")


class Dated(msgspec.Struct, frozen=True):
    """A day and where it was read."""

    day: date
    where: str


def issued(labels: Labels, lines: Sequence[Line], name: str) -> Dated | None:
    """Return the day the paper was issued, or None."""
    labelled = re.compile(rf"(?:^|\W)(?:{phrase_pattern(labels.issued_on)})\W*(?:{_DAY.pattern})")
    for pattern in (_PLACED, labelled, _TODAY):
        found = next(_search(lines, pattern), None)
        if found:
            return found
    first = [line for line in lines if line.page == 1]
    long = next(_search(first, re.compile(_LONG)), None)
    return long or _from_name(name)


def expires(labels: Labels, lines: Sequence[Line], start: date | None) -> Dated | None:
    """Return the day it lapses: written, or the span it is valid for counted from `start`."""
    for pattern in _ends(labels):
        found = next(_search(lines, pattern), None)
        if found:
            return found
    return _span(labels, lines, start) if start else None


def _ends(labels: Labels) -> Iterator[re.Pattern[str]]:
    """Patterns of "có hiệu lực đến ngày 15/3/2027" and "hiệu lực: từ … đến 30/9/2028"."""
    label, lasts = phrase_pattern(labels.expires_on), phrase_pattern(labels.lasts)
    if label:
        yield re.compile(rf"(?:^|\W)(?:{label})\W*(?:{_DAY.pattern})")
    if lasts:
        day = rf"(?:{_DAY.pattern})"
        yield re.compile(
            rf"(?:^|\W)(?:{lasts})\W+tu\W+(?:ngay\W+)?{day}\W+den\W+(?:\w+\W+){{0,2}}{day}"
        )


def months_later(day: date, months: int) -> date:
    """Return the same day `months` later; the month's last day where there is no such day."""
    place = day.year * _MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(place, _MONTHS_A_YEAR)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError(months)


def _span(labels: Labels, lines: Sequence[Line], start: date) -> Dated | None:
    words = phrase_pattern(labels.lasts)
    if not words:
        return None
    pattern = re.compile(
        rf"(?:^|\W)(?:{words})(?!\W+su\W+dung)(?:\W+[a-z]+){{0,3}}?\W+(\d{{1,3}}|{'|'.join(_COUNTS)})"
        r"\s*(?:\([^)]*\)\s*)?(nam|thang)\b"
    )
    above = ""
    for line in lines:
        found = pattern.search(f"{above} {line.flat}")
        if found:
            count = int(found[1]) if found[1].isdigit() else _COUNTS.index(found[1]) + 1
            months = count * (_MONTHS_A_YEAR if found[2] == "nam" else 1)
            if 0 < months <= _LONGEST_MONTHS:
                return Dated(months_later(start, months), line.where)
        # "Điều 5. Thời hạn" stands above "Ba năm từ ngày ký".
        above = line.flat if len(line.flat) <= _TITLE else ""
    return None


def _search(lines: Sequence[Line], pattern: re.Pattern[str]) -> Iterator[Dated]:
    for line in lines:
        for found in pattern.finditer(line.flat):
            numbers = [int(part) for part in found.groups() if part and part.isdigit()]
            day = _day(*numbers[-3:]) if len(numbers) >= 3 else None  # noqa: PLR2004
            if day:
                yield Dated(day, line.where)


def _from_name(name: str) -> Dated | None:
    iso = _IN_NAME.search(name)
    if iso:
        day = _day(int(iso[3]), int(iso[2]), int(iso[1]))
        return Dated(day, "tên tệp") if day else None
    found = _IN_NAME_VN.search(name)
    day = _day(*(int(part) for part in found.groups())) if found else None
    return Dated(day, "tên tệp") if day else None


def _day(day: int, month: int, year: int) -> date | None:
    if not _OLDEST <= year <= _NEWEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
