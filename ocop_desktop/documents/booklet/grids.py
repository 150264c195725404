"""Tables with empty rows high enough for a hand."""

from collections.abc import Iterator

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import AFTER, Block, Cell, Row, TableBlock
from ocop_desktop.documents.booklet.writing import note
from ocop_desktop.documents.columns import fit
from ocop_desktop.documents.tables import cell, head_row
from ocop_desktop.documents.wording import plain
from ocop_desktop.rulebook.sections import Column, Field

_LEAST_ROWS = 4
_MORE_ROWS = 2
# Two lines of this size are a row of about 11 mm.
_ROOM = 13.0
# What a hand writes into a column, to share the width out.
_SAMPLES = {
    "text": "Nguyễn Văn Mẫu",
    "long_text": "Nguyễn Văn Mẫu, xã Mẫu",
    "integer": "10.000",
    "decimal": "10.000,5",
    "percent": "100 %",
    "money": "1.000.000.000",
    "date": "00/00/2026",
    "year": "2026",
    "yes_no": "Không",
    "phone": "0912 000 111",
    "commune": "Xã Mẫu Sơn",
    "province": "Tỉnh Mẫu",
    "link": "https://vidu.vn/a",
}
_CODE = "Nguyễn Mẫu"


def table_to_fill(answers: Answers, field: Field) -> Iterator[Block]:
    """Yield the table: rows known already, empty rows, and what choice columns may say."""
    heads = [_head(column) for column in field.columns]
    samples = [_SAMPLES.get(column.kind, _CODE) for column in field.columns]
    known = [[answers.cell(row, c) for c in field.columns] for row in answers.rows(field.id)]
    size, widths = fit(heads, [samples, *known])
    empty = _MORE_ROWS if known else max(_LEAST_ROWS, field.min_rows + 1)
    rows = [Row(cells=tuple(cell(text, size) for text in row), target=field.id) for row in known]
    rows += [_empty(len(heads), field.id, tied=place < empty - 1) for place in range(empty)]
    yield TableBlock(
        widths=widths, head=(head_row(heads, min(size, 12.0)),), rows=tuple(rows), after=AFTER
    )
    for column in field.columns:
        if column.choices:
            labels = "; ".join(choice.label for choice in column.choices)
            yield note(f"Cột “{column.label}” ghi một trong: {labels}.", keep=False, after=2.0)


def _empty(count: int, target: str, *, tied: bool) -> Row:
    line = plain("", size=_ROOM)
    cells = tuple(Cell(content=(line, line)) for _ in range(count))
    return Row(cells=cells, target=target, keep_next=tied)


def _head(column: Column) -> str:
    unit = "%" if column.kind == "percent" else column.unit
    return f"{column.label} ({unit})" if unit else column.label
