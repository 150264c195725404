"""A laid-out label as PDF of its true size: type as text, codes as vectors, fonts embedded."""

from pathlib import Path

from reportlab.lib.colors import black, grey
from reportlab.pdfgen.canvas import Canvas

from ocop_desktop.documents.label.type import Faces
from ocop_desktop.documents.label.values import LabelLayout, Placed
from ocop_desktop.documents.pdf.marks import draw_qr
from ocop_desktop.documents.pdf.words import MM
from ocop_desktop.dossier.labels.ean13 import MODULES, bars, is_guard

_CREATOR = "OCOP Desktop"
_HAIRLINE = 0.15
_GUARD_MM = 1.65
_DIGIT_PT = 7.0


def write_label(layout: LabelLayout, title: str, path: Path, faces: Faces | None = None) -> None:
    """Write the label to `path`; one page of `layout.width` × `layout.height` mm."""
    family = faces or Faces()
    canvas = Canvas(
        str(path), pagesize=(layout.width * MM, layout.height * MM), invariant=1,
        pageCompression=1, initialFontName=family.face().name, lang="vi-VN",
    )  # fmt: skip
    canvas.setTitle(title)
    canvas.setAuthor(_CREATOR)
    canvas.setCreator(_CREATOR)
    if layout.frame:
        canvas.setLineWidth(_HAIRLINE * MM)
        half = _HAIRLINE / 2
        canvas.rect(
            half * MM, half * MM, (layout.width - _HAIRLINE) * MM, (layout.height - _HAIRLINE) * MM
        )
    for block in layout.blocks:
        _block(canvas, layout, block, family)
    canvas.showPage()
    canvas.save()


def _block(canvas: Canvas, layout: LabelLayout, block: Placed, faces: Faces) -> None:
    left, top = block.x * MM, (layout.height - block.y) * MM
    if block.kind == "barcode":
        _barcode(canvas, block, left, top, faces)
    elif block.kind == "qr":
        _qr(canvas, block, left, top)
    elif block.kind == "star":
        _star_place(canvas, block, left, top)
    canvas.setFillColor(black if block.known else grey)
    for line in block.lines:
        face = faces.face(bold=line.bold, italic=line.italic)
        x = left + line.x * MM
        for piece, text in faces.family.split(line.text, face):
            canvas.setFont(piece.name, line.size)
            canvas.drawString(x, top - line.base * MM, text)
            x += piece.width(text, line.size)
    canvas.setFillColor(black)
    canvas.setLineWidth(_HAIRLINE * MM)
    for x0, y0, x1, y1 in block.rules:
        canvas.line(left + x0 * MM, top - y0 * MM, left + x1 * MM, top - y1 * MM)


def _barcode(canvas: Canvas, block: Placed, left: float, top: float, faces: Faces) -> None:
    """Draw the bars with their quiet zones and the digits below them."""
    module = block.module * MM
    quiet = (block.width * MM - MODULES * module) * 11 / 18
    start, low = left + quiet, top - (block.height - 3.0) * MM
    path = canvas.beginPath()
    for at, dark in enumerate(bars(block.code)):
        if dark == "1":
            deep = _GUARD_MM * MM if is_guard(at) else 0.0
            path.rect(start + at * module, low - deep, module, top - low + deep)
    canvas.drawPath(path, stroke=0, fill=1)
    size = _DIGIT_PT
    canvas.setFont(faces.face().name, size)
    base = low - 2.7 * MM
    canvas.drawString(left, base, block.code[0])
    for first, digits in ((3, block.code[1:7]), (50, block.code[7:])):
        for at, digit in enumerate(digits):
            canvas.drawCentredString(start + (first + 7 * at + 3.5) * module, base, digit)


def _qr(canvas: Canvas, block: Placed, left: float, top: float) -> None:
    quiet = 4 * block.module * MM
    side = block.width * MM - 2 * quiet
    draw_qr(canvas, block.code, left + quiet, top - quiet, side)


def _star_place(canvas: Canvas, block: Placed, left: float, top: float) -> None:
    canvas.setDash([2, 2])
    canvas.setLineWidth(_HAIRLINE * MM)
    canvas.rect(left, top - block.height * MM, block.width * MM, block.height * MM)
    canvas.setDash([])
