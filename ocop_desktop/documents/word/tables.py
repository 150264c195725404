"""Tables as WordprocessingML: bordered ones for data, unbordered ones for two columns."""

from collections.abc import Sequence
from typing import Any

from ocop_desktop.documents.blocks import (
    CELL_SIDE,
    CELL_TOP,
    TEXT_HEIGHT,
    Cell,
    Paragraph,
    Row,
    TableBlock,
)
from ocop_desktop.documents.measure import line_count
from ocop_desktop.documents.word.paragraphs import paragraph, spacer
from ocop_desktop.documents.word.xml import el, twips

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_LINE_MM = 1.2 * 25.4 / 72
# A row longer than this is let go over the page end; others stay whole.
_SPLIT_FROM = TEXT_HEIGHT * 0.8


def table(block: TableBlock) -> Any:
    """Return a data table; header rows come again on every page."""
    rows = [_row(row, block.widths, head=True) for row in block.head]
    rows += [_row(row, block.widths, head=False) for row in block.rows]
    return _table(block.widths, rows, border=True)


def side_by_side(columns: Sequence[tuple[float, Sequence[Any]]]) -> Any:
    """Return unbordered columns: (width in mm, paragraphs) each. They stay on one page."""
    cells = [
        el("tc", el("tcPr", el("tcW", w=twips(width), type="dxa")), *(content or [spacer(1)]))
        for width, content in columns
    ]
    row = el("tr", el("trPr", el("cantSplit")), *cells)
    return _table([width for width, _ in columns], [row], border=False)


def _table(widths: Sequence[float], rows: Sequence[Any], *, border: bool) -> Any:
    borders = el(
        "tblBorders",
        *(el(side, val="single", sz=4, space=0, color="auto") for side in _SIDES),
    )
    top = twips(CELL_TOP) if border else 0
    side = twips(CELL_SIDE) if border else 0
    properties = el(
        "tblPr",
        el("tblW", w=sum(twips(width) for width in widths), type="dxa"),
        el("tblInd", w=0, type="dxa"),
        borders if border else None,
        el("tblLayout", type="fixed"),
        el(
            "tblCellMar",
            el("top", w=top, type="dxa"),
            el("left", w=side, type="dxa"),
            el("bottom", w=top, type="dxa"),
            el("right", w=side, type="dxa"),
        ),
    )
    grid = el("tblGrid", *(el("gridCol", w=twips(width)) for width in widths))
    return el("tbl", properties, grid, *rows)


def _row(row: Row, widths: Sequence[float], *, head: bool) -> Any:
    cells, column, tall = [], 0, 0.0
    for cell in row.cells:
        width = sum(widths[column : column + cell.span])
        column += cell.span
        tall = max(tall, _height(cell, width))
        cells.append(_cell(cell, width, keep=row.keep_next))
    properties = el(
        "trPr",
        el("cantSplit") if tall < _SPLIT_FROM else None,
        el("tblHeader") if head else None,
    )
    return el("tr", properties, *cells)


def _cell(cell: Cell, width: float, *, keep: bool) -> Any:
    properties = el(
        "tcPr",
        el("tcW", w=twips(width), type="dxa"),
        el("gridSpan", val=cell.span) if cell.span > 1 else None,
        el("shd", val="clear", color="auto", fill=cell.fill.lstrip("#")) if cell.fill else None,
        el("vAlign", val="center") if cell.middle else None,
    )
    return el("tc", properties, *(_kept(part, width, keep=keep) for part in cell.content))


def _kept(part: Paragraph, width: float, *, keep: bool) -> Any:
    element = paragraph(part, width - 2 * CELL_SIDE)
    if keep and not part.keep_next:
        element.pPr.insert(1, el("keepNext"))
    return element


def _height(cell: Cell, width: float) -> float:
    room = width - 2 * CELL_SIDE
    return sum(
        line_count(part.text, room, part.size) * part.size * _LINE_MM for part in cell.content
    )
