"""A document as PDF: page frame, fonts embedded, byte-equal from run to run."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from ocop_desktop.documents.anchors import Anchor
from ocop_desktop.documents.blocks import (
    MARGIN_LEFT,
    MARGIN_RIGHT,
    MARGIN_TOP,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    Align,
    Block,
    Columns,
    Document,
    PageBreak,
    PictureRow,
    TableBlock,
)
from ocop_desktop.documents.pdf.flow import Page, pages
from ocop_desktop.documents.pdf.fonts import Fonts, fonts
from ocop_desktop.documents.pdf.grid import table_strips
from ocop_desktop.documents.pdf.lines import layout
from ocop_desktop.documents.pdf.strips import (
    Strip,
    columns_strip,
    picture_strip,
    simple_strips,
)
from ocop_desktop.documents.pdf.words import MM
from ocop_desktop.documents.wording import plain

# ASCII-85 makes photos a quarter larger and twenty times slower to write.
rl_config.useA85 = 0

CREATOR = "OCOP Desktop"
_NUMBER_TOP = 9.0
_NUMBER_SIZE = 14.0
_FOOTER_TOP = 12.5
_FOOTER_SIZE = 10.0
_MARK_SIZE = 11.0
_MARK_PAD = 3.0
_LINE = 0.5


def write_pdf(document: Document, path: Path) -> int:
    """Write `document` to `path` and return its number of pages; raise UserError without fonts."""
    return write_with_anchors(document, path)[0]


def write_with_anchors(document: Document, path: Path) -> tuple[int, tuple[Anchor, ...]]:
    """Write `document` to `path`; return its pages and where every answer stands on them."""
    family = fonts()
    strips = strips_of(document, family)
    done = pages(strips, TEXT_HEIGHT * MM)
    canvas = Canvas(
        str(path),
        pagesize=(PAGE_WIDTH * MM, PAGE_HEIGHT * MM),
        invariant=1,
        pageCompression=1,
        initialFontName=family.regular.name,
        lang="vi-VN",
    )
    canvas.setTitle(document.title)
    canvas.setAuthor(CREATOR)
    canvas.setCreator(CREATOR)
    canvas.setKeywords(document.keywords)
    outline = _Outline(canvas)
    for number, page in enumerate(done, start=1):
        _frame(canvas, document, number, family)
        _draw(canvas, page, outline)
        canvas.showPage()
    canvas.save()
    return len(done), tuple(_anchors(done))


def _anchors(done: Sequence[Page]) -> Iterator[Anchor]:
    left, top = MARGIN_LEFT * MM, MARGIN_TOP * MM
    for number, page in enumerate(done, start=1):
        for place, strip in page.placed:
            for spot in strip.spots:
                at = spot.moved(left, top + place)
                yield Anchor(
                    page=number, x0=at.left, y0=at.top, x1=at.right, y1=at.bottom, target=at.target
                )


def strips_of(document: Document, family: Fonts) -> list[Strip]:
    """Return the strips of all blocks, to be placed on pages."""
    strips: list[Strip] = []
    gap, fresh = 0.0, False
    for block in document.blocks:
        if isinstance(block, PageBreak):
            fresh = True
            continue
        new = _block(block, family)
        # As in Word: of the space after one and before the other the larger counts.
        new[0].gap = max(new[0].gap, gap)
        new[0].new_page = fresh
        gap, fresh = getattr(block, "after", 0.0), False
        strips += new
    return strips


def _block(block: Block, family: Fonts) -> list[Strip]:
    width = TEXT_WIDTH * MM
    match block:
        case TableBlock():
            return table_strips(block, TEXT_HEIGHT * MM, family)
        case Columns():
            return [columns_strip(block, family)]
        case PictureRow():
            return [picture_strip(block, width, family)]
        case PageBreak():
            return []
        case _:
            return simple_strips(block, width, family)


def _draw(canvas: Canvas, page: Page, outline: "_Outline") -> None:
    top = (PAGE_HEIGHT - MARGIN_TOP) * MM
    for place, strip in page.placed:
        if strip.title:
            outline.add(strip.title, strip.level, top - place)
        strip.draw(canvas, MARGIN_LEFT * MM, top - place)


def _frame(canvas: Canvas, document: Document, number: int, family: Fonts) -> None:
    left, width = MARGIN_LEFT * MM, TEXT_WIDTH * MM
    if number > 1:
        line = plain(str(number), size=_NUMBER_SIZE, align="center")
        layout(line, width, family)[0].draw(canvas, left, (PAGE_HEIGHT - _NUMBER_TOP) * MM)
    if document.mark:
        _mark(canvas, family, document.mark)
    top = _FOOTER_TOP * MM
    canvas.setLineWidth(_LINE)
    canvas.line(left, top, left + width, top)
    footers: tuple[tuple[str, Align], ...]
    footers = ((document.footer_left, "left"), (document.footer_right, "right"))
    for text, align in footers:
        line = plain(text, size=_FOOTER_SIZE, align=align)
        layout(line, width, family)[0].draw(canvas, left, top - 2)


def _mark(canvas: Canvas, family: Fonts, words: str) -> None:
    text = plain(words, size=_MARK_SIZE, align="left", bold=True)
    line = layout(text, TEXT_WIDTH * MM, family)[0]
    wide = sum(piece.width for piece in line.pieces) + 2 * _MARK_PAD
    x = (PAGE_WIDTH - MARGIN_RIGHT) * MM - wide
    top = (PAGE_HEIGHT - _NUMBER_TOP) * MM
    canvas.setLineWidth(_LINE)
    canvas.rect(x, top - line.height - 1, wide, line.height + 2)
    line.draw(canvas, x + _MARK_PAD, top)


class _Outline:
    """Bookmarks; a level never skips the one above it."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._count = 0
        self._depth = -1

    def add(self, title: str, level: int, top: float) -> None:
        """Add a bookmark to this place of the page."""
        key = f"m{self._count}"
        self._count += 1
        self._depth = min(level - 1, self._depth + 1)
        self._canvas.bookmarkHorizontal(key, 0, top)
        self._canvas.addOutlineEntry(title, key, self._depth, closed=False)
