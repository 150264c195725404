"""A document as DOCX: the same blocks as the PDF, to be opened and mended in Word."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import segno

from ocop_desktop.documents.blocks import (
    AFTER,
    TEXT_WIDTH,
    Block,
    Columns,
    Document,
    PageBreak,
    Paragraph,
    Picture,
    PictureRow,
    Qr,
    Rule,
    Simple,
    Space,
    TableBlock,
)
from ocop_desktop.documents.drawing import Figure
from ocop_desktop.documents.photos import fitted, prepared
from ocop_desktop.documents.word.figure import picture as drawn
from ocop_desktop.documents.word.furniture import furnish
from ocop_desktop.documents.word.package import empty, save
from ocop_desktop.documents.word.paragraphs import paragraph, rule, space, spacer
from ocop_desktop.documents.word.tables import side_by_side, table
from ocop_desktop.documents.word.xml import el, points
from ocop_desktop.documents.wording import plain

_EMU = 36000
_CAPTION = 12.0
_QR_SCALE = 8


def write_docx(document: Document, path: Path) -> None:
    """Write `document` to `path`. Raises UserError for a photo that cannot be read."""
    target = empty(document.title, document.keywords)
    body = target.element.body
    end = body.sectPr
    for element in _Body(target.part).elements(document.blocks):
        end.addprevious(element)
    furnish(target.sections[0], document)
    save(target, path)


class _Body:
    """The elements of one document's body."""

    def __init__(self, part: Any) -> None:
        self._part = part

    def elements(self, blocks: Sequence[Block]) -> list[Any]:
        """Return all elements in order; a page break goes to what follows it."""
        found: list[Any] = []
        fresh = False
        for block in blocks:
            if isinstance(block, PageBreak):
                fresh = True
                continue
            if fresh and not isinstance(block, Paragraph):
                found.append(spacer(1, new_page=True))
                fresh = False
            found += self._block(block, fresh=fresh)
            fresh = False
        return found

    def _block(self, block: Block, *, fresh: bool) -> list[Any]:
        match block:
            case Paragraph():
                return [paragraph(block, TEXT_WIDTH, new_page=fresh)]
            case TableBlock():
                tied = bool(block.rows) and block.rows[-1].keep_next
                return [table(block), spacer(block.after, keep_next=tied)]
            case Columns():
                return [self._columns(block), spacer(block.after)]
            case PictureRow():
                return [self._pictures(block), spacer(block.after)]
            case PageBreak():
                return []
            case _:
                return [self._simple(block, TEXT_WIDTH)]

    def _simple(self, block: Simple, width: float) -> Any:
        match block:
            case Paragraph():
                return paragraph(block, width)
            case Rule():
                return rule(block, width)
            case Space():
                return space(block)
            case Qr():
                return el("p", self._qr(block))
            case Figure():
                properties = el("pPr", el("spacing", before=0, after=points(block.after)))
                return el("p", properties, self._figure(block))

    def _columns(self, block: Columns) -> Any:
        sides = ((block.left_width, block.left), (block.right_width, block.right))
        return side_by_side(
            [(width, [self._simple(part, width) for part in parts]) for width, parts in sides]
        )

    def _pictures(self, block: PictureRow) -> Any:
        count = len(block.pictures)
        width = TEXT_WIDTH / count
        return side_by_side(
            [(width, self._picture(picture, count, width)) for picture in block.pictures]
        )

    def _picture(self, picture: Picture, count: int, width: float) -> list[Any]:
        photo = prepared(picture.path)
        wide, high = fitted(photo, count)
        holder = el("p", el("pPr", el("keepNext"), el("jc", val="center")))
        holder.append(self._drawing(photo.stream(), wide, high))
        caption = plain(picture.caption, size=_CAPTION, align="center", italic=True, after=AFTER)
        return [holder, paragraph(caption, width)]

    def _qr(self, block: Qr) -> Any:
        picture = io.BytesIO()
        segno.make(block.text, error="m", micro=False).save(
            picture, kind="png", scale=_QR_SCALE, border=0
        )
        picture.seek(0)
        return self._drawing(picture, block.size, block.size)

    def _figure(self, block: Figure) -> Any:
        return self._drawing(io.BytesIO(drawn(block)), block.width, block.height, block.about)

    def _drawing(self, picture: io.BytesIO, width: float, height: float, about: str = "") -> Any:
        inline = self._part.new_pic_inline(picture, round(width * _EMU), round(height * _EMU))
        if about:
            inline.docPr.set("descr", about)
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        return el("r", el("drawing", inline))
