"""A QR code of a link as a file: PNG, SVG or PDF, with its quiet zone."""

from pathlib import Path

import segno
from reportlab.pdfgen.canvas import Canvas

from ocop_desktop.documents.pdf.marks import draw_qr
from ocop_desktop.documents.pdf.words import MM

FORMATS = ("png", "svg", "pdf")
_DPI = 600


def write_qr(link: str, fmt: str, out: Path, module: float, quiet: int) -> float:
    """Write the code of `link` and return its side in millimetres, quiet zone and all.

    `module` is the side of one square in millimetres. Raises ValueError for an unknown format.
    """
    code = segno.make(link, error="m", micro=False)
    side = code.symbol_size(border=quiet)[0] * module
    if fmt == "png":
        code.save(
            str(out), kind="png", scale=max(1, round(module / 25.4 * _DPI)), border=quiet, dpi=_DPI
        )
    elif fmt == "svg":
        code.save(str(out), kind="svg", scale=module, unit="mm", border=quiet)
    elif fmt == "pdf":
        canvas = Canvas(str(out), pagesize=(side * MM, side * MM), invariant=1)
        inset = quiet * module * MM
        draw_qr(canvas, link, inset, side * MM - inset, side * MM - 2 * inset)
        canvas.showPage()
        canvas.save()
    else:
        raise ValueError(fmt)
    return side


def squares(link: str) -> tuple[tuple[bool, ...], ...]:
    """Return the squares of the code of `link`, true where dark, without quiet zone."""
    matrix = segno.make(link, error="m", micro=False).matrix
    return tuple(tuple(bool(cell) for cell in row) for row in matrix)
