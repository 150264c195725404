"""Numbers read from the answers of a dossier, each with the words that tell it.

A measure takes the facts and the arguments of a test (`rulebook.proposals.Test`) and returns a
value with its words, or None when the answers do not say. Shares are per cent (0 to 100).
"""

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date
from decimal import ROUND_HALF_EVEN, Decimal

import msgspec

from ocop_desktop.dossier.numbers import EXACT, format_number
from ocop_desktop.dossier.values import Dossier, Row
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.proposals import Test
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import lower_first

_MILLION = 1_000_000
_PLACES = 7


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What measures look at. Papers must be valid on `valid_on` (today, or the council's day)."""

    rulebook: Rulebook
    units: AdminUnits
    dossier: Dossier
    today: date
    valid_on: date


class Measured(msgspec.Struct, frozen=True):
    """A value and how it is said."""

    value: Decimal
    words: str


Measure = Callable[[Facts, Test], Measured | None]


def number(row: Row, column: str) -> Decimal:
    """Return a numeric cell exactly; 0 when it is empty or no number."""
    value = row.get(column)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Decimal(0)
    return Decimal(str(value))


def day(row: Row, column: str) -> date | None:
    """Return a date cell, or None."""
    try:
        return date.fromisoformat(str(row.get(column) or ""))
    except ValueError:
        return None


def months_before(end: date, months: int) -> date:
    """Return the day `months` calendar months before `end`, or the first or last day there is."""
    index = end.year * 12 + end.month - 1 - months
    year, month = divmod(index, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return date.min if year < MINYEAR else date.max
    last = [31, 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28]
    last += [31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return date(year, month + 1, min(end.day, last[month]))


def percent(value: Decimal) -> str:
    """Return "61,9%": one decimal, more where one would turn 74,96 into a round 75."""
    shown = value
    for places in range(1, _PLACES):
        shown = _rounded(value, places)
        if shown == value or shown % 1:
            break
    return f"{format_number(shown)}%"


def _rounded(value: Decimal, places: int) -> Decimal:
    """Round half to even, numbers of too many digits like all others."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN, EXACT)


def _commune_share(facts: Facts, _: Test) -> Measured:
    home = facts.dossier.text("producer.commune")
    rows = facts.dossier.rows("materials.sources")
    share = sum((number(r, "share") for r in rows if r.get("commune") == home), Decimal(0))
    return Measured(share, percent(share))


def _province_share(facts: Facts, _: Test) -> Measured:
    home = facts.dossier.text("producer.province")
    share = Decimal(0)
    for row in facts.dossier.rows("materials.sources"):
        unit = facts.units.communes.get(str(row.get("commune") or ""))
        if unit is not None and unit.province == home and not row.get("imported"):
            share += number(row, "share")
    return Measured(share, percent(share))


def _linkage_share(facts: Facts, test: Test) -> Measured:
    """Share of output under contracts in force; with `months`, only those running that long."""
    since = months_before(facts.today, test.months)
    share = Decimal(0)
    for row in facts.dossier.rows("materials.contracts"):
        start, end = day(row, "start"), day(row, "end")
        over = end is not None and end < facts.today
        if not over and (not test.months or (start is not None and start <= since)):
            share += number(row, "share")
    return Measured(share, percent(share))


def _capacity_ratio(facts: Facts, _: Test) -> Measured | None:
    own = facts.dossier.number("process.capacity")
    average = facts.dossier.number("process.local_average")
    if own is None or not average:
        return None
    ratio = Decimal(str(own)) / Decimal(str(average)) * 100
    return Measured(ratio, percent(ratio))


def _labour_share(facts: Facts, _: Test) -> Measured | None:
    rows = facts.dossier.rows("people.labour")
    total = sum((number(row, "total") for row in rows), Decimal(0))
    local = sum((number(row, "local") for row in rows), Decimal(0))
    if not total:
        return None
    share = local / total * 100
    people = f"{format_number(local)} trong {format_number(total)} người"
    return Measured(share, f"{percent(share)} ({people})")


def _profit_growth_years(facts: Facts, _: Test) -> Measured | None:
    """Years in a row with more profit than the year before, back from the year before the year.

    Not known unless both years of the first step are there.
    """
    year = facts.dossier.number("registration.year")
    rows = {row.get("year"): row for row in facts.dossier.rows("results.yearly")}
    if not year or not {int(year) - 1, int(year) - 2} <= rows.keys():
        return None
    grown, current = 0, int(year) - 1
    told = [current]
    while current - 1 in rows:
        told.append(current - 1)
        if number(rows[current], "profit") <= number(rows[current - 1], "profit"):
            break
        grown += 1
        current -= 1
    steps = [_profit_words(rows[y]) for y in sorted(told)]
    return Measured(Decimal(grown), " → ".join(steps) + " triệu đồng")


def _profit_words(row: Row) -> str:
    estimated = ", ước" if row.get("estimated") else ""
    amount = format_number(_rounded(number(row, "profit") / _MILLION, 1))
    return f"{amount} ({row.get('year')}{estimated})"


def _rows(facts: Facts, test: Test) -> Measured:
    """Count the rows that match `row`, have `filled` columns and are valid on the day."""
    found = matching(facts, test)
    return Measured(Decimal(len(found)), str(len(found)))


def matching(facts: Facts, test: Test) -> list[Row]:
    """Return the rows of `test.table` that match all its arguments."""
    return [row for row in facts.dossier.rows(test.table) if _matches(facts, test, row)]


def _matches(facts: Facts, test: Test, row: Row) -> bool:
    for column, values in test.row.items():  # thousands of rows at every edit: no generators
        if row.get(column) not in values:
            return False
    for column in test.filled:
        if row.get(column) in (None, ""):  # a list in a cell has no place in a set
            return False
    expires = day(row, test.valid) if test.valid else None
    return expires is None or expires >= facts.valid_on


def _column_max(facts: Facts, test: Test) -> Measured:
    rows = facts.dossier.rows(test.table)
    top = max((number(row, test.column) for row in rows), default=Decimal(0))
    return Measured(top, format_number(top))


def _number(facts: Facts, test: Test) -> Measured | None:
    value = facts.dossier.number(test.field)
    return None if value is None else Measured(Decimal(str(value)), format_number(value))


def _words(facts: Facts, test: Test) -> Measured:
    count = len(facts.dossier.text(test.field).split())
    return Measured(Decimal(count), str(count))


def _label_complete(facts: Facts, _: Test) -> Measured | None:
    """1 when the label carries all that its kind of goods must (NĐ 37/2026/NĐ-CP, Điều 42)."""
    rule = facts.rulebook.label_rule(facts.dossier.text("packaging.goods_kind"))
    field = facts.rulebook.fields.get("packaging.label_contents")
    if rule is None or field is None:
        return None
    have = facts.dossier.chosen(field.id)
    missing = [lower_first(field.choice_label(item)) for item in rule.needs if item not in have]
    if missing:
        return Measured(Decimal(0), f"còn thiếu {', '.join(missing)}")
    return Measured(Decimal(1), "đủ nội dung bắt buộc")


def _safety_valid(facts: Facts, _: Test) -> Measured:
    expires = facts.dossier.day("quality.safety_expires")
    valid = expires is None or expires >= facts.valid_on
    return Measured(Decimal(int(valid)), "còn hạn" if valid else "hết hạn")


MEASURES: dict[str, Measure] = {
    "commune_share": _commune_share,
    "province_share": _province_share,
    "linkage_share": _linkage_share,
    "capacity_ratio": _capacity_ratio,
    "labour_share": _labour_share,
    "profit_growth_years": _profit_growth_years,
    "rows": _rows,
    "column_max": _column_max,
    "number": _number,
    "words": _words,
    "label_complete": _label_complete,
    "safety_valid": _safety_valid,
}
