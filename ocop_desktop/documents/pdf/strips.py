"""Strips: horizontal pieces of a page that are never cut. Lengths in points."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ocop_desktop.documents.blocks import (
    Columns,
    Paragraph,
    Picture,
    PictureRow,
    Qr,
    Rule,
    Simple,
    Space,
)
from ocop_desktop.documents.drawing import Figure
from ocop_desktop.documents.pdf.figure import draw_figure
from ocop_desktop.documents.pdf.fonts import Fonts
from ocop_desktop.documents.pdf.lines import Line, Spot, layout
from ocop_desktop.documents.pdf.marks import draw_qr
from ocop_desktop.documents.pdf.words import MM
from ocop_desktop.documents.photos import fitted, prepared
from ocop_desktop.documents.wording import plain

Draw = Callable[[Canvas, float, float], None]
_RULE_LINE = 0.7
_RULE_ROOM = 3.0
_CAPTION = 12.0


@dataclass(slots=True, kw_only=True)
class Strip:
    """`draw(canvas, left, top)` fills `height`; `gap` is left free above, not at a page's top.

    `keep_next` ties it to the strip below; `head` comes again when it starts a page. `spots` are
    the places of answers, seen from its upper left corner.
    """

    height: float
    draw: Draw
    gap: float = 0.0
    keep_next: bool = False
    head: tuple["Strip", ...] = ()
    new_page: bool = False
    title: str = ""
    level: int = 0
    spots: tuple[Spot, ...] = ()


def paragraph_strips(paragraph: Paragraph, width: float, fonts: Fonts) -> list[Strip]:
    """Return a strip per line; the first two and the last two stay together."""
    lines = layout(paragraph, width, fonts)
    strips = [
        Strip(height=line.height, draw=line.draw, spots=tuple(line.spots())) for line in lines
    ]
    strips[0].gap = paragraph.before
    strips[0].title = paragraph.text if paragraph.level else ""
    strips[0].level = paragraph.level
    if len(strips) > 1:
        strips[0].keep_next = strips[-2].keep_next = True
    strips[-1].keep_next = paragraph.keep_next
    return strips


def simple_strips(block: Simple, width: float, fonts: Fonts) -> list[Strip]:
    """Return the strips of a block that may stand in a column."""
    match block:
        case Paragraph():
            return paragraph_strips(block, width, fonts)
        case Rule():
            draw = partial(_draw_rule, width, block.width * MM)
            return [Strip(height=_RULE_ROOM + _RULE_LINE, draw=draw)]
        case Space():
            return [Strip(height=block.height * MM, draw=_draw_nothing)]
        case Qr():
            size = block.size * MM
            draw = partial(_draw_qr, block.text, size)
            return [Strip(height=size, draw=draw)]
        case Figure():
            return [Strip(height=block.height * MM, draw=partial(_draw_figure, block, fonts))]


def columns_strip(block: Columns, fonts: Fonts) -> Strip:
    """Return both columns as one strip."""
    left, low = _stack(block.left, block.left_width * MM, fonts)
    right, deep = _stack(block.right, block.right_width * MM, fonts)
    shift = block.left_width * MM

    def draw(canvas: Canvas, x: float, top: float) -> None:
        for place, part in left:
            part.draw(canvas, x, top - place)
        for place, part in right:
            part.draw(canvas, x + shift, top - place)

    return Strip(height=max(low, deep), draw=draw, spots=(*_spots(left), *_spots(right, shift)))


def picture_strip(row: PictureRow, width: float, fonts: Fonts) -> Strip:
    """Return photos side by side with their captions."""
    room = width / len(row.pictures)
    drawn = [_picture(picture, len(row.pictures), room, fonts) for picture in row.pictures]
    photo = max(height for _, height, _ in drawn)
    caption = max(sum(line.height for line in lines) for _, _, lines in drawn)

    def draw(canvas: Canvas, x: float, top: float) -> None:
        for index, (show, height, lines) in enumerate(drawn):
            left = x + index * room
            show(canvas, left, top - photo + height)
            below = top - photo - _RULE_ROOM
            for line in lines:
                line.draw(canvas, left, below)
                below -= line.height

    height = photo + caption + _RULE_ROOM
    spots = [
        Spot(index * room, 0.0, (index + 1) * room, height, picture.target)
        for index, picture in enumerate(row.pictures)
        if picture.target
    ]
    return Strip(height=height, draw=draw, spots=tuple(spots))


def _picture(
    picture: Picture, count: int, room: float, fonts: Fonts
) -> tuple[Draw, float, list[Line]]:
    photo = prepared(picture.path)
    wide, high = (side * MM for side in fitted(photo, count))
    image = ImageReader(photo.stream())

    def draw(canvas: Canvas, x: float, top: float) -> None:
        canvas.drawImage(image, x + (room - wide) / 2, top - high, wide, high)

    caption = plain(picture.caption, size=_CAPTION, align="center", italic=True)
    return draw, high, layout(caption, room, fonts)


def _spots(placed: Iterable[tuple[float, Strip]], shift: float = 0.0) -> Iterator[Spot]:
    for place, strip in placed:
        yield from (spot.moved(shift, place) for spot in strip.spots)


def _stack(
    blocks: Iterable[Simple], width: float, fonts: Fonts
) -> tuple[list[tuple[float, Strip]], float]:
    placed: list[tuple[float, Strip]] = []
    depth = 0.0
    for block in blocks:
        for strip in simple_strips(block, width, fonts):
            depth += strip.gap
            placed.append((depth, strip))
            depth += strip.height
    return placed, depth


def _draw_rule(width: float, length: float, canvas: Canvas, x: float, top: float) -> None:
    left = x + (width - length) / 2
    canvas.setLineWidth(_RULE_LINE)
    canvas.line(left, top - _RULE_ROOM, left + length, top - _RULE_ROOM)


def _draw_qr(text: str, size: float, canvas: Canvas, x: float, top: float) -> None:
    draw_qr(canvas, text, x, top, size)


def _draw_figure(figure: Figure, fonts: Fonts, canvas: Canvas, x: float, top: float) -> None:
    draw_figure(canvas, figure, x, top, fonts)


def _draw_nothing(canvas: Canvas, x: float, top: float) -> None:
    del canvas, x, top
