"""Rounding, percentages and units of quantity, in one place."""

from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache

from ocop_desktop.dossier.numbers import EXACT
from ocop_desktop.dossier.values import Row
from ocop_desktop.text import fold

HUNDRED = Decimal(100)
_THOUSANDTH = Decimal("0.001")
_ONE = Decimal(1)
# The product of a few such numbers can still be drawn; what is larger is a slip, not a plan.
_LARGEST = 10**36
_folded = lru_cache(1024)(fold)
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
    return amount(row.get(column))


def amount(value: object) -> Decimal | None:
    """Return an answer as a number, or None for words and for more than anything amounts to."""
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > _LARGEST:
        return None
    return Decimal(str(value))


def whole(row: Row, column: str) -> int | None:
    """Return a whole number of a row (đồng, a year, a count), or None."""
    value = row.get(column)
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > _LARGEST:
        return None
    return value


def words(row: Row, column: str) -> str:
    """Return a text of a row, or ""."""
    value = row.get(column)
    return value.strip() if isinstance(value, str) else ""


def name_key(text: str) -> str:
    """Return what names are compared by; a plan asks for the same few names in every line."""
    return _folded(text)


def dong(sum_: Decimal) -> int:
    """Return an amount in whole đồng, halves up."""
    return int(sum_.quantize(_ONE, context=EXACT))


def rounded(quantity: Decimal) -> Decimal:
    """Return a quantity with at most three decimals, halves up."""
    short = quantity.quantize(_THOUSANDTH, context=EXACT)
    return (
        short.quantize(_ONE, context=EXACT)
        if short == short.to_integral_value()
        else short.normalize(EXACT)
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
    return percent.quantize(Decimal("0.1"), context=EXACT)


def per_unit(unit: str, into: str) -> Decimal | None:
    """Return how many of unit `into` one of `unit` is ("g" into "kg": 0.001), or None.

    Words that are the same are the same unit, whatever they mean.
    """
    one, other = name_key(unit), name_key(into)
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
