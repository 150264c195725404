"""Rounding, percentages and units of quantity, in one place."""

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal

from ocop_desktop.dossier.values import Row
from ocop_desktop.text import fold

HUNDRED = Decimal(100)
# Numbers that are wrong by many digits are rounded like all others.
_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)
_THOUSANDTH = Decimal("0.001")
_ONE = Decimal(1)
# Name of a unit → (what it measures, how many of the smallest unit).
_UNITS: dict[str, tuple[str, Decimal]] = {
    "mg": ("mass", Decimal("0.001")),
    "g": ("mass", Decimal(1)),
    "gam": ("mass", Decimal(1)),
    "gram": ("mass", Decimal(1)),
    "lang": ("mass", Decimal(100)),
    "kg": ("mass", Decimal(1000)),
    "ki lo gam": ("mass", Decimal(1000)),
    "yen": ("mass", Decimal(10_000)),
    "ta": ("mass", Decimal(100_000)),
    "tan": ("mass", Decimal(1_000_000)),
    "ml": ("volume", Decimal(1)),
    "cl": ("volume", Decimal(10)),
    "l": ("volume", Decimal(1000)),
    "lit": ("volume", Decimal(1000)),
    "m3": ("volume", Decimal(1_000_000)),
}


def exact(row: Row, column: str) -> Decimal | None:
    """Return a number of a row as it was typed, or None where none stands."""
    value = row.get(column)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return Decimal(str(value))


def whole(row: Row, column: str) -> int | None:
    """Return a whole number of a row (đồng, a year, a count), or None."""
    value = row.get(column)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def words(row: Row, column: str) -> str:
    """Return a text of a row, or ""."""
    value = row.get(column)
    return value.strip() if isinstance(value, str) else ""


def dong(amount: Decimal) -> int:
    """Return an amount in whole đồng, halves up."""
    return int(amount.quantize(_ONE, context=_EXACT))


def rounded(quantity: Decimal) -> Decimal:
    """Return a quantity with at most three decimals, halves up."""
    short = quantity.quantize(_THOUSANDTH, context=_EXACT)
    return (
        short.quantize(_ONE, context=_EXACT)
        if short == short.to_integral_value()
        else short.normalize(_EXACT)
    )


def whole_packs(quantity: Decimal, size: Decimal) -> int:
    """Return how many whole packs of `size` a quantity fills."""
    return int((quantity / size).to_integral_value(rounding=ROUND_FLOOR))


def changed(amount: Decimal, *percents: Decimal) -> Decimal:
    """Return an amount after changes in percent, one after another."""
    for percent in percents:
        amount = amount * (HUNDRED + percent) / HUNDRED
    return amount


def share(part: int | Decimal, of: int | Decimal) -> Decimal | None:
    """Return `part` in percent of `of` with one decimal, or None when there is nothing to share."""
    if not of:
        return None
    percent = Decimal(part) * HUNDRED / Decimal(of)
    return percent.quantize(Decimal("0.1"), context=_EXACT)


def per_unit(unit: str, into: str) -> Decimal | None:
    """Return how many of unit `into` one of `unit` is ("g" into "kg": 0.001), or None.

    Words that are the same are the same unit, whatever they mean.
    """
    one, other = fold(unit), fold(into)
    if one == other:
        return Decimal(1)
    known, wanted = _UNITS.get(one), _UNITS.get(other)
    if known is None or wanted is None or known[0] != wanted[0]:
        return None
    return known[1] / wanted[1]


def split(amount: int, shares: tuple[Decimal, ...]) -> tuple[int, ...]:
    """Return `amount` in parts by percent; the last part takes what rounding leaves over."""
    parts = [dong(Decimal(amount) * percent / HUNDRED) for percent in shares[:-1]]
    return (*parts, amount - sum(parts))
