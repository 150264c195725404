"""Drawings as pictures for Word: drawn once as a page of their own size, then taken as pixels."""

import io
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from reportlab.pdfgen.canvas import Canvas

from ocop_desktop.documents.drawing import Figure
from ocop_desktop.documents.pdf.figure import draw_figure
from ocop_desktop.documents.pdf.fonts import fonts
from ocop_desktop.documents.pdf.words import MM
from ocop_desktop.media.rendering import page_image

_DOTS_PER_POINT = 300 / 72
_KEPT = 8


@lru_cache(maxsize=_KEPT)
def picture(figure: Figure) -> bytes:
    """Return the drawing as a PNG of 300 dots an inch; raise UserError without fonts."""
    family = fonts()
    with TemporaryDirectory(prefix="ocop-") as folder:
        page = Path(folder) / "hinh.pdf"
        canvas = Canvas(str(page), pagesize=(figure.width * MM, figure.height * MM), invariant=1)
        draw_figure(canvas, figure, 0.0, figure.height * MM, family)
        canvas.showPage()
        canvas.save()
        image = page_image(page, scale=_DOTS_PER_POINT)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
