"""A wide table whose first column says the same over many rows: told once above them."""

from collections.abc import Sequence
from itertools import groupby

from msgspec.structs import replace

from ocop_desktop.documents.blocks import Cell, Row, TableBlock
from ocop_desktop.documents.wording import plain, printable

_ROWS_PER_GROUP = 2


def groups_well(heads: Sequence[str]) -> bool:
    """Return whether equal ones stand together and at least two on average are equal."""
    runs = [head for head, _ in groupby(heads)]
    return len(set(runs)) == len(runs) and all(runs) and len(heads) >= _ROWS_PER_GROUP * len(runs)


def grouped(label: str, heads: Sequence[str], table: TableBlock) -> TableBlock:
    """Return the table with a row above each group of rows, "label: head", over all columns."""
    size = table.rows[0].cells[0].content[0].size
    rest = iter(table.rows)
    rows: list[Row] = []
    for head, group in groupby(heads):
        told = plain(printable(f"{label}: {head}"), size=size, align="left", bold=True)
        rows.append(Row(cells=(Cell(content=(told,), span=len(table.widths)),), keep_next=True))
        rows += [next(rest) for _ in group]
    return replace(table, rows=(*rows, *rest))
