"""Results of the years since recognition, with their growth and where old figures differ."""

from datetime import date
from decimal import Decimal

import msgspec

from ocop_desktop.dossier.scoring.measures import number
from ocop_desktop.dossier.values import Dossier, Row
from ocop_desktop.rulebook.model import Rulebook

_TOLD = ("output", "revenue", "profit")


class YearResult(msgspec.Struct, frozen=True, kw_only=True):
    """One year. Growth is per cent over the year before, None when that is not known or 0.

    `missing` years have no row; `differs` tells that the recognised dossier said otherwise,
    unless that was an estimate then.
    """

    year: int
    output: Decimal
    unit: str
    revenue: Decimal
    profit: Decimal
    revenue_growth: Decimal | None
    profit_growth: Decimal | None
    estimated: bool
    missing: bool
    differs: bool


def results(
    rulebook: Rulebook, base: Dossier | None, dossier: Dossier, today: date
) -> tuple[YearResult, ...]:
    """Return the years that end with the one before the assessment, the earliest first."""
    file = rulebook.upgrade
    if file is None:
        return ()
    old = _by_year(base.rows(file.results)) if base else {}
    new = _by_year(dossier.rows(file.results))
    known = old | new
    asked = dossier.number("registration.year")
    last = int(asked) - 1 if asked else max(known, default=today.year - 1)
    years = range(last - file.years + 1, last + 1)
    return tuple(_result(year, known, old.get(year), new.get(year)) for year in years)


def growth(now: Decimal, before: Decimal) -> Decimal | None:
    """Return the change in per cent of what was before, one decimal; None without a start."""
    if before == 0:
        return None
    return round((now - before) / abs(before) * 100, 1)


def _result(
    year: int, known: dict[int, Row], told_before: Row | None, told_now: Row | None
) -> YearResult:
    row, before = known.get(year, {}), known.get(year - 1)
    revenue, profit = number(row, "revenue"), number(row, "profit")
    counted = before is not None and bool(row)
    return YearResult(
        year=year,
        output=number(row, "output"),
        unit=str(row.get("unit") or ""),
        revenue=revenue,
        profit=profit,
        revenue_growth=growth(revenue, number(before, "revenue")) if counted and before else None,
        profit_growth=growth(profit, number(before, "profit")) if counted and before else None,
        estimated=bool(row.get("estimated")),
        missing=not row,
        differs=bool(told_before and told_now and _differ(told_before, told_now)),
    )


def _differ(before: Row, now: Row) -> bool:
    if before.get("estimated"):
        return False
    return any(number(before, name) != number(now, name) for name in _TOLD)


def _by_year(rows: list[Row]) -> dict[int, Row]:
    return {row["year"]: row for row in rows if isinstance(row.get("year"), int)}
