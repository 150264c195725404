"""Tables as strips: a row that fits on a page is one strip, a longer one is cut between lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace
from reportlab.pdfgen.canvas import Canvas

from ocop_desktop.documents.blocks import CELL_SIDE, CELL_TOP, Cell, Row, TableBlock
from ocop_desktop.documents.pdf.fonts import Fonts
from ocop_desktop.documents.pdf.lines import Line, Spot, layout
from ocop_desktop.documents.pdf.strips import Strip
from ocop_desktop.documents.pdf.words import MM

_SIDE = CELL_SIDE * MM
_TOP = CELL_TOP * MM
_BORDER = 0.5


@dataclass(slots=True)
class _Box:
    """A cell laid out: where it stands and its lines."""

    x: float
    width: float
    middle: bool
    fill: str = ""
    lines: list[Line] = field(default_factory=list)

    @property
    def height(self) -> float:
        return sum(line.height for line in self.lines) + 2 * _TOP


def table_strips(table: TableBlock, page: float, fonts: Fonts) -> list[Strip]:
    """Return the strips of a table on pages of `page` points; `head` comes again on each."""
    head = [_strip(_boxes(row, table.widths, fonts), keep_next=True) for row in table.head]
    room = page - sum(strip.height for strip in head)
    body = [strip for row in table.rows for strip in _row_strips(row, table.widths, room, fonts)]
    for strip in body:
        strip.head = tuple(head)
    return [*head, *body]


def _row_strips(row: Row, widths: Sequence[float], room: float, fonts: Fonts) -> list[Strip]:
    boxes = _boxes(row, widths, fonts)
    if max(box.height for box in boxes) <= room:
        return [_strip(boxes, keep_next=row.keep_next, target=row.target)]
    strips = []
    while any(box.lines for box in boxes):
        parts = [_part(box, room - 2 * _TOP) for box in boxes]
        strips.append(_strip(parts, keep_next=False, target=row.target))
    return strips


def _part(box: _Box, room: float) -> _Box:
    return _Box(box.x, box.width, box.middle, box.fill, _take(box, room))


def _take(box: _Box, room: float) -> list[Line]:
    """Move as many lines as fit from a cell to its part on this page; always at least one."""
    taken: list[Line] = []
    while box.lines and (not taken or box.lines[0].height <= room):
        taken.append(box.lines.pop(0))
        room -= taken[-1].height
    return taken


def _boxes(row: Row, widths: Sequence[float], fonts: Fonts) -> list[_Box]:
    boxes = []
    column, x = 0, 0.0
    for cell in row.cells:
        width = sum(widths[column : column + cell.span]) * MM
        boxes.append(_Box(x, width, cell.middle, cell.fill, _lines(cell, width, fonts)))
        column += cell.span
        x += width
    return boxes


def _lines(cell: Cell, width: float, fonts: Fonts) -> list[Line]:
    lines: list[Line] = []
    for paragraph in cell.content:
        scaled = replace(paragraph, size=paragraph.size * fonts.table_scale)
        lines += layout(scaled, width - 2 * _SIDE, fonts)
    return lines


def _strip(boxes: Sequence[_Box], *, keep_next: bool, target: str = "") -> Strip:
    height = max(box.height for box in boxes)
    placed = [part for box in boxes for part in _placed(box, height)]
    spots = [spot for line, x, down in placed for spot in line.spots(x, down)]
    if target:
        wide = max(box.x + box.width for box in boxes)
        spots.append(Spot(0.0, 0.0, wide, height, target))

    def draw(canvas: Canvas, x: float, top: float) -> None:
        canvas.setLineWidth(_BORDER)
        for box in boxes:
            if box.fill:
                _paint(canvas, box.fill, (x + box.x, top - height, box.width, height))
            canvas.rect(x + box.x, top - height, box.width, height)
        for line, right, down in placed:
            line.draw(canvas, x + right, top - down)

    return Strip(height=height, draw=draw, keep_next=keep_next, spots=tuple(spots))


def _placed(box: _Box, height: float) -> Iterator[tuple[Line, float, float]]:
    """Yield the lines of a cell with their place right of and below the row's corner."""
    down = _TOP + (height - box.height if box.middle else 0.0) / 2
    for line in box.lines:
        yield line, box.x + _SIDE, down
        down += line.height


def _paint(canvas: Canvas, color: str, area: tuple[float, float, float, float]) -> None:
    canvas.saveState()
    canvas.setFillColor(color)
    canvas.rect(*area, stroke=0, fill=1)
    canvas.restoreState()
