"""Data tables: a table field, and the building of rows and cells for all others."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import CELL_SIDE, Align, Cell, Row, TableBlock
from ocop_desktop.documents.columns import fit
from ocop_desktop.documents.grouped import grouped, groups_well
from ocop_desktop.documents.measure import line_count
from ocop_desktop.documents.wording import plain, printable
from ocop_desktop.dossier.money_words import money_in_words
from ocop_desktop.rulebook.sections import Column, Field
from ocop_desktop.text import lower_first

_RIGHT = frozenset({"money", "integer", "decimal", "percent"})
_CENTER = frozenset({"date", "year", "yes_no"})
_TOTAL = "Cộng"
# A table of so many columns has no room for row numbers.
_WIDE = 9
# Height in mm up to which a table is not broken over pages.
_LOW = 60.0
_LINE = 1.15 * 25.4 / 72


def cell(
    text: str,
    size: float,
    align: Align = "left",
    *,
    bold: bool = False,
    italic: bool = False,
    span: int = 1,
) -> Cell:
    """Return a cell; each line of `text` is a paragraph of its own."""
    lines = printable(text).split("\n")
    return Cell(
        content=tuple(
            plain(line, size=size, align=align, bold=bold, italic=italic) for line in lines
        ),
        span=span,
    )


def head_row(labels: Sequence[str], size: float) -> Row:
    """Return the header row of a table."""
    cells = (
        Cell(content=(plain(label, size=size, align="center", bold=True),), middle=True)
        for label in labels
    )
    return Row(cells=tuple(cells), keep_next=True)


def grid(
    labels: Sequence[str],
    rows: Sequence[Sequence[str]],
    aligns: Sequence[Align],
    total: Sequence[str] = (),
) -> TableBlock:
    """Return a table of texts, its widths and type size chosen by what stands in it.

    `total` is the last row, bold; its empty first cells are joined.
    """
    size, widths = fit(labels, rows, ["", *total[1:]] if total else ())
    lines = [
        Row(cells=tuple(cell(text, size, align) for text, align in zip(row, aligns, strict=True)))
        for row in rows
    ]
    if total:
        lines.append(_total_row(total, aligns, size))
    lines = _tied(lines, _height(rows, widths, size))
    return TableBlock(widths=widths, head=(head_row(labels, size),), rows=tuple(lines))


def field_table(answers: Answers, field: Field) -> TableBlock | None:
    """Return the table of a table field, or None when no cell is filled.

    Columns nobody filled and those printed elsewhere are left out. Rows are numbered where there is
    room and no year names them.
    """
    rows = answers.rows(field.id)
    shown = (column for column in field.columns if not column.aside)
    columns = [c for c in shown if any(answers.cell(row, c) for row in rows)]
    if not columns:
        return None
    labels = [_label(column) for column in columns]
    texts = [[answers.cell(row, column) for column in columns] for row in rows]
    aligns = [_align(column) for column in columns]
    total = _totals(answers, columns, rows) if len(rows) > 1 else []
    heads = [row[0] for row in texts]
    if len(columns) >= _WIDE and groups_well(heads):
        # Lot numbers, said in every row, take the room of what was done.
        rest = [row[1:] for row in texts]
        made = grid(labels[1:], rest, aligns[1:], total[1:])
        return aimed(grouped(labels[0], heads, made), [field.id])
    if columns[0].kind != "year" and len(columns) < _WIDE:
        labels = ["TT", *labels]
        texts = [[str(number), *row] for number, row in enumerate(texts, start=1)]
        aligns = ["center", *aligns]
        total = ["", *total] if total else []
    if total:
        total[0] = _TOTAL
    return aimed(grid(labels, texts, aligns, total), [field.id])


def sums_in_words(answers: Answers, field: Field) -> list[str]:
    """Return a sentence for every sum of money the table says in words."""
    found = []
    for column in field.columns:
        exact = _exact(column, answers.rows(field.id)) if column.in_words else None
        if exact:
            shown = f"{_sum(answers, column, answers.rows(field.id))} {column.unit}".strip()
            words = lower_first(money_in_words(int(exact)))
            found.append(f"Tổng {lower_first(column.label)}: {shown} (bằng chữ: {words}).")
    return found


def aimed(table: TableBlock, targets: Sequence[str]) -> TableBlock:
    """Return the table with an entry behind every row; the last one for the rows that follow."""
    aims = [*targets[: len(table.rows)], *[targets[-1]] * (len(table.rows) - len(targets))]
    rows = [replace(row, target=aim) for row, aim in zip(table.rows, aims, strict=True)]
    return replace(table, rows=tuple(rows))


def whole(table: TableBlock) -> TableBlock:
    """Return the table so that no page ends within it; for tables well below a page."""
    last = len(table.rows) - 1
    rows = [replace(row, keep_next=place < last) for place, row in enumerate(table.rows)]
    return replace(table, rows=tuple(rows))


def _tied(rows: Sequence[Row], height: float) -> list[Row]:
    """Keep a low table whole, of a taller one the first two and the last two rows."""
    last = len(rows) - 1
    tied = range(last) if height < _LOW else {0, last - 1}
    return [
        replace(row, keep_next=place in tied and place < last) for place, row in enumerate(rows)
    ]


def _height(rows: Sequence[Sequence[str]], widths: Sequence[float], size: float) -> float:
    lines = (
        max(
            line_count(text, width - 2 * CELL_SIDE, size)
            for text, width in zip(row, widths, strict=True)
        )
        for row in rows
    )
    return sum(lines) * size * _LINE


def _totals(
    answers: Answers, columns: Sequence[Column], rows: Sequence[dict[str, object]]
) -> list[str]:
    sums = [_sum(answers, column, rows) for column in columns]
    # A sum in the first column would leave no room for the word; numbers never stand there.
    return sums if any(sums) and not sums[0] else []


def _sum(answers: Answers, column: Column, rows: Sequence[dict[str, object]]) -> str:
    exact = _exact(column, rows)
    if exact is None:
        return ""
    return answers.shown(int(exact) if exact == exact.to_integral_value() else float(exact), column)


def _exact(column: Column, rows: Sequence[dict[str, object]]) -> Decimal | None:
    """Return the sum of a column that has one, None when no number stands in it."""
    cells = [row.get(column.id) for row in rows]
    numbers = [n for n in cells if isinstance(n, int | float) and not isinstance(n, bool)]
    if column.total != "sum" or not numbers:
        return None
    return sum((Decimal(str(number)) for number in numbers), Decimal(0))


def _total_row(total: Sequence[str], aligns: Sequence[Align], size: float) -> Row:
    span = next(index for index, text in enumerate(total[1:], start=1) if text)
    cells = [cell(total[0], size, "center", bold=True, span=span)]
    cells += [
        cell(text, size, align, bold=True)
        for text, align in zip(total[span:], aligns[span:], strict=True)
    ]
    return Row(cells=tuple(cells))


def _label(column: Column) -> str:
    # A percentage carries its sign in every cell.
    unit = column.unit if column.kind != "percent" else ""
    return f"{column.label} ({unit})" if unit else column.label


def _align(column: Column) -> Align:
    if column.kind in _RIGHT:
        return "right"
    return "center" if column.kind in _CENTER else "left"
