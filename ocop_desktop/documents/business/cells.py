"""Amounts as they stand in the plan's tables, and the small blocks around them."""

from collections.abc import Sequence
from decimal import Decimal

from ocop_desktop.documents.blocks import Align, Block, Paragraph, Run, TableBlock
from ocop_desktop.documents.tables import grid
from ocop_desktop.documents.wording import plain
from ocop_desktop.dossier.numbers import format_number

NONE = "–"
_NOTE = 11.0


def money(amount: int | None) -> str:
    """Return đồng with grouping; a dash where nothing is known."""
    return NONE if amount is None else format_number(amount)


def quantity(amount: Decimal | None) -> str:
    """Return a quantity with at most three decimals."""
    return NONE if amount is None else format_number(amount, None)


def percent(amount: Decimal | None, *, signed: bool = False) -> str:
    """Return a percentage; `signed` puts a plus before growth."""
    if amount is None:
        return NONE
    sign = "+" if signed and amount > 0 else ""
    return f"{sign}{format_number(amount)}%"


def table(
    labels: Sequence[str],
    rows: Sequence[Sequence[str]],
    total: Sequence[str] = (),
    *,
    words: int = 1,
) -> TableBlock:
    """Return a table whose first `words` columns are texts and the others figures."""
    aligns: list[Align] = ["left" if place < words else "right" for place in range(len(labels))]
    return grid(labels, rows, aligns, total)


def caption(text: str, unit: str = "") -> Block:
    """Return the line above a table: what it shows and in which unit."""
    inlines = [Run(text=text, bold=True)]
    if unit:
        inlines.append(Run(text=f" ({unit})", italic=True))
    return Paragraph(inlines=tuple(inlines), align="left", keep_next=True, before=4.0, after=3.0)


def note(text: str) -> Block:
    """Return a small remark below a table."""
    return plain(text, size=_NOTE, italic=True, after=6.0)
