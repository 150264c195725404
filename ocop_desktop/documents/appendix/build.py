"""Write the appendix: page by page into the file, one foreign document open at a time."""

import io
import logging
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import msgspec
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from ocop_desktop.documents.appendix import sink as pdf
from ocop_desktop.documents.appendix.copying import Copier
from ocop_desktop.documents.appendix.fitting import A4, Box, Placed, place_page, place_photo
from ocop_desktop.documents.appendix.foreign import ForeignPage, numbers
from ocop_desktop.documents.appendix.items import Item
from ocop_desktop.documents.appendix.outline import Mark, write_outline
from ocop_desktop.documents.appendix.plan import AppendixPlan
from ocop_desktop.documents.appendix.reading import UNREADABLE, readable
from ocop_desktop.documents.appendix.sheets import Drawing
from ocop_desktop.documents.appendix.sink import PdfSink
from ocop_desktop.documents.pdf.fonts import fonts
from ocop_desktop.documents.pdf.writer import CREATOR
from ocop_desktop.dossier.values import Adjustments
from ocop_desktop.errors import CancelledError
from ocop_desktop.media.copies import Copy, working_copy
from ocop_desktop.media.rendering import page_image

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]
# Gives the copy of a photo to print, for instance one kept from the last time.
CopyOf = Callable[[Item], Copy]

_LOG = logging.getLogger(__name__)
_DRAWN_DPI = 150
_POINTS = 72


class _Body(msgspec.Struct, frozen=True):
    """What is drawn on a page, written already: a form or a picture, and where it stands."""

    number: int
    placed: Placed


def write_appendix(
    plan: AppendixPlan,
    path: Path,
    *,
    copy_of: CopyOf | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Write the planned appendix to `path` and return its number of pages.

    A page that cannot be taken over is drawn as a picture. Raises UserError when a photo or a file
    cannot be read at all, CancelledError when stopped.
    """
    with path.open("wb") as out:
        builder = _Builder(plan, out, copy_of or _copy_of)
        done = 0
        for part in plan.parts:
            for item in part.items:
                if cancelled and cancelled():
                    raise CancelledError
                builder.take(item)
                done += 1
                if progress:
                    progress(done, sum(len(p.items) for p in plan.parts), item.code)
        builder.finish()
    return plan.pages


class _Builder:
    def __init__(self, plan: AppendixPlan, out: BinaryIO, copy_of: CopyOf) -> None:
        self._plan, self._copy_of = plan, copy_of
        self._sink = PdfSink(out)
        self._pages_root = self._sink.reserve()
        self._bodies: dict[tuple[str, int], _Body] = {}

    def take(self, item: Item) -> None:
        """Write what the pages of an item show."""
        if item.kind == "photo":
            self._bodies[item.evidence.id, 0] = self._photo(self._copy_of(item))
        elif item.kind == "pdf":
            self._papers(item)

    def finish(self) -> None:
        """Draw our own pages and stamps, then tie everything together."""
        drawing, forms = self._drawn()
        kids = [self._sink.reserve() for _ in range(self._plan.pages)]
        first = {key: kids[pages[0] - 1] for key, pages in self._plan.ranges.items()}
        for index, form in enumerate(forms):
            links = [
                (box, first[to]) for at, box, to in drawing.links if at == index and to in first
            ]
            self._page(kids[index], form, links)
        tree = pdf.dictionary(
            {
                "Type": b"/Pages",
                "Count": b"%d" % len(kids),
                "Kids": pdf.array(*(pdf.ref(kid) for kid in kids)),
            }
        )
        self._sink.put(tree, self._pages_root)
        outline = write_outline(self._sink, kids, _marks(self._plan))
        self._close(outline)

    def _photo(self, copy: Copy, placed: Placed | None = None) -> _Body:
        number = self._sink.put_stream(
            {
                "Type": b"/XObject",
                "Subtype": b"/Image",
                "Width": b"%d" % copy.width,
                "Height": b"%d" % copy.height,
                "ColorSpace": b"/DeviceRGB",
                "BitsPerComponent": b"8",
                "Filter": b"/DCTDecode",
            },
            copy.jpeg,
        )
        return _Body(number, placed or place_photo(copy.width, copy.height))

    def _papers(self, item: Item) -> None:
        with readable(item) as reader:
            copier = Copier(self._sink) if reader else None
            for index, page in enumerate(item.pages):
                body = self._taken(item, reader, copier, page) if reader and copier else None
                self._bodies[item.evidence.id, index] = body or self._pictured(item, page)

    def _taken(self, item: Item, reader: PdfReader, copier: Copier, page: int) -> _Body | None:
        asked = item.evidence.adjustments or Adjustments()
        try:
            foreign = ForeignPage(reader.pages[page - 1])
            turn = foreign.rotation + asked.rotation_of(page)
            placed = place_page(foreign.box, turn, asked.crop_of(page))
            return _Body(foreign.form(self._sink, copier), placed)
        except UNREADABLE as error:
            _LOG.info("page %d of %s drawn as a picture: %s", page, item.code, type(error).__name__)
            return None

    def _pictured(self, item: Item, page: int) -> _Body:
        assert item.path is not None  # noqa: S101  (only originals have none)
        image = page_image(
            item.path, page, _DRAWN_DPI / _POINTS, item.evidence.adjustments, item.name
        )
        out = io.BytesIO()
        image.save(out, "JPEG", quality=85)
        wide, high = (side * _POINTS / _DRAWN_DPI for side in image.size)
        placed = place_page((0.0, 0.0, wide, high), 0, None)
        a, b, c, d, e, f = placed.matrix
        # A picture's own space is one unit each way.
        matrix = (a * wide, b * wide, c * high, d * high, e, f)
        copy = Copy(out.getvalue(), *image.size)
        return self._photo(copy, Placed(placed.sheet, matrix, placed.clip))

    def _drawn(self) -> tuple[Drawing, list[tuple[int, _Body | None, tuple[float, float]]]]:
        """Draw sheets and stamps as one small PDF and take its pages over as forms."""
        out = io.BytesIO()
        canvas = Canvas(
            out,
            pagesize=A4,
            invariant=1,
            pageCompression=1,
            initialFontName=fonts().regular.name,
        )
        drawing = Drawing(self._plan.subject, canvas)
        bodies: list[tuple[_Body | None, tuple[float, float]]] = []
        for body, sheet in self._draw_all(drawing):
            bodies.append((body, sheet))
        canvas.save()
        reader = PdfReader(out)
        copier = Copier(self._sink)
        forms = []
        for page, (body, sheet) in zip(reader.pages, bodies, strict=True):
            forms.append((ForeignPage(page).form(self._sink, copier), body, sheet))
        return drawing, forms

    def _draw_all(self, drawing: Drawing) -> Iterator[tuple[_Body | None, tuple[float, float]]]:
        number = 0
        for sheet in self._plan.front:
            number += 1
            drawing.sheet(sheet, number)
            yield None, A4
        for part in self._plan.parts:
            for sheet in part.divider:
                number += 1
                drawing.sheet(sheet, number)
                yield None, A4
            for item in part.items:
                for index in range(len(item.pages)):
                    number += 1
                    body = self._bodies[item.evidence.id, index]
                    drawing.stamp(item, index, number, body.placed)
                    yield body, body.placed.sheet

    def _page(
        self,
        number: int,
        drawn: tuple[int, _Body | None, tuple[float, float]],
        links: list[tuple[Box, int]],
    ) -> None:
        form, body, sheet = drawn
        orders, names = [], {"S": pdf.ref(form)}
        if body:
            names["B"] = pdf.ref(body.number)
            orders.append(
                b"q %b re W n %b cm /B Do Q"
                % (numbers(body.placed.clip), numbers(body.placed.matrix))
            )
        orders.append(b"/S Do")
        content = self._sink.put_stream({}, b"\n".join(orders), packed=False)
        entries: Mapping[str, bytes] = {
            "Type": b"/Page",
            "Parent": pdf.ref(self._pages_root),
            "MediaBox": pdf.array(b"0 0", numbers(sheet)),
            "Resources": pdf.dictionary({"XObject": pdf.dictionary(names)}),
            "Contents": pdf.ref(content),
        }
        if links:
            entries = {**entries, "Annots": pdf.array(*(_link(box, to) for box, to in links))}
        self._sink.put(pdf.dictionary(entries), number)

    def _close(self, outline: int) -> None:
        subject = self._plan.subject
        root = self._sink.put(
            pdf.dictionary(
                {
                    "Type": b"/Catalog",
                    "Pages": pdf.ref(self._pages_root),
                    "Outlines": pdf.ref(outline),
                    "PageMode": b"/UseOutlines",
                    "Lang": b"(vi-VN)",
                    "ViewerPreferences": b"<< /DisplayDocTitle true >>",
                }
            )
        )
        title = f"Phụ lục minh chứng: {subject.product}"
        info = self._sink.put(
            pdf.dictionary(
                {
                    "Title": pdf.text(title),
                    "Author": pdf.text(CREATOR),
                    "Creator": pdf.text(CREATOR),
                    # Plain letters: the check of a package looks for them in the bytes.
                    "Keywords": b"(%b)" % subject.keywords.encode("ascii", "replace"),
                }
            )
        )
        self._sink.finish(root, info, f"{title} {subject.context.snapshot}")


def _copy_of(item: Item) -> Copy:
    assert item.path is not None  # noqa: S101  (only originals have none)
    return working_copy(item.path, item.evidence.adjustments, name=item.name)


def _link(box: Box, page: int) -> bytes:
    return pdf.dictionary(
        {
            "Type": b"/Annot",
            "Subtype": b"/Link",
            "Rect": pdf.array(numbers(box)),
            "Border": b"[0 0 0]",
            "Dest": pdf.array(pdf.ref(page), b"/Fit"),
        }
    )


def _marks(plan: AppendixPlan) -> list[Mark]:
    marks = [Mark("Bìa", 1), Mark("Mục lục minh chứng", 2)]
    for part in plan.parts:
        below = [
            Mark(f"{item.code} {item.name}", plan.ranges[item.evidence.id][0])
            for item in part.items
            if item.evidence.id in plan.ranges
        ]
        title = f"{part.criterion} {part.title}".strip()
        marks.append(Mark(title, part.first, tuple(below)))
    return marks
