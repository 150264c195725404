"""The nutrition panel (TT 30/2026/TT-BYT), computed from a small table of ingredients.

Per 100 g of product: the sum over ingredients of share × content per 100 g. Energy that nobody
stated is computed from protein, carbohydrate and fat with the factors of `labels.toml`.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from ocop_desktop.dossier.numbers import EXACT, format_number
from ocop_desktop.rulebook.labels import Nutrition, NutritionRow
from ocop_desktop.text import fold

_WHOLE = Decimal(100)


class PanelLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line: `amount` per 100 g in `unit`, rounded half up to the places of the line."""

    id: str
    name: str
    unit: str
    amount: Decimal
    places: int
    words: tuple[str, ...]

    @property
    def printed(self) -> str:
        """“12,5 g”."""
        return f"{format_number(self.amount, self.places)} {self.unit}"


class Panel(msgspec.Struct, frozen=True, kw_only=True):
    """The lines due; `missing` names ingredients without data, `due` the lines by name."""

    lines: tuple[PanelLine, ...] = ()
    due: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    ingredients: int = 0

    @property
    def whole(self) -> bool:
        """Whether every ingredient has its data, so that the panel may be printed."""
        return bool(self.lines) and not self.missing


def due_rows(rules: Nutrition, *, sugar_added: bool, fried: bool) -> tuple[NutritionRow, ...]:
    """Return the lines a panel must have."""
    flags = {"": True, "sugar_added": sugar_added, "fried": fried}
    return tuple(row for row in rules.rows if flags[row.when])


def panel_of(
    rules: Nutrition,
    ingredients: Sequence[Mapping[str, Any]],
    nutrients: Sequence[Mapping[str, Any]],
    *,
    sugar_added: bool,
    fried: bool,
) -> Panel:
    """Return the panel of a product from its ingredients (shares) and their nutrients."""
    rows = due_rows(rules, sugar_added=sugar_added, fried=fried)
    known = {fold(str(row.get("name") or "")): row for row in nutrients}
    mixed = [
        (_number(row, "share"), known.get(fold(str(row["name"]))), str(row["name"]))
        for row in ingredients
        if row.get("name")
    ]
    missing = tuple(name for share, data, name in mixed if data is None and share)
    if not any(data for _, data, _ in mixed):
        return Panel(due=tuple(row.name for row in rows), missing=missing, ingredients=len(mixed))
    parts = [(share, data) for share, data, _ in mixed if data is not None]
    lines = tuple(
        PanelLine(
            id=row.id,
            name=row.name,
            unit=row.unit,
            amount=_rounded(sum((s * _content(rules, row, d) for s, d in parts), Decimal(0)), row),
            places=row.places,
            words=row.words,
        )
        for row in rows
    )
    return Panel(
        lines=lines,
        due=tuple(row.name for row in rows),
        missing=missing,
        ingredients=len(mixed),
    )


def _content(rules: Nutrition, row: NutritionRow, data: Mapping[str, Any]) -> Decimal:
    value = data.get(row.id)
    if row.id == "energy" and not isinstance(value, int | float):
        factors = ((other, other.energy) for other in rules.rows if other.energy)
        return sum(
            (_number(data, other.id) * Decimal(str(kcal)) for other, kcal in factors),
            Decimal(0),
        )
    return _number(data, row.id)


def _number(row: Mapping[str, Any], column: str) -> Decimal:
    """Return a number of a row; what is none (its cell says so) counts nothing."""
    value = row.get(column)
    known = isinstance(value, int | float) and not isinstance(value, bool)
    return Decimal(str(value)) if known else Decimal(0)


def _rounded(total: Decimal, row: NutritionRow) -> Decimal:
    return (total / _WHOLE).quantize(Decimal(1).scaleb(-row.places), context=EXACT)
