"""Tick boxes, stars and QR codes as shapes: no font is asked for them. Lengths in points."""

import re
from functools import lru_cache

import segno
from reportlab.pdfgen.canvas import Canvas

from ocop_desktop import shapes
from ocop_desktop.documents.blocks import Box, Stars

BOX = 0.95
"""Advance of a tick box, in type sizes."""
STAR = 0.72
"""Advance of one star, in type sizes."""
_BAR = re.compile(rb"\x01+")
_SIDE = 0.78
_LINE = 0.6


def draw_box(canvas: Canvas, box: Box, x: float, base: float, size: float) -> None:
    """Draw a tick box standing a little below the base line."""
    side = _SIDE * size
    left, bottom = x + (BOX - _SIDE) * size / 2, base - 0.08 * size
    canvas.setLineWidth(_LINE)
    canvas.rect(left, bottom, side, side)
    if box.checked:
        path = canvas.beginPath()
        path.moveTo(left + 0.2 * side, bottom + 0.5 * side)
        path.lineTo(left + 0.42 * side, bottom + 0.24 * side)
        path.lineTo(left + 0.82 * side, bottom + 0.8 * side)
        canvas.setLineWidth(1.6 * _LINE)
        canvas.drawPath(path, stroke=1, fill=0)


def draw_stars(canvas: Canvas, stars: Stars, x: float, base: float, size: float) -> None:
    """Draw filled stars in a row."""
    radius = 0.34 * size
    path = canvas.beginPath()
    for index in range(stars.count):
        # Geometry points down, the page points up.
        center = (x + (index + 0.5) * STAR * size, 0.0)
        points = [(px, base + 0.3 * size - py) for px, py in shapes.star(center, radius)]
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def draw_qr(canvas: Canvas, text: str, x: float, top: float, size: float) -> None:
    """Draw a QR code of `size` points, its upper left corner at (x, top)."""
    rows = _qr(text)
    cell = size / len(rows)
    path = canvas.beginPath()
    for line, row in enumerate(rows):
        # Neighbouring dots are one bar: half the numbers to write, and no seams between them.
        for bar in _BAR.finditer(row):
            left, right = bar.span()
            path.rect(x + left * cell, top - (line + 1) * cell, (right - left) * cell, cell)
    canvas.drawPath(path, stroke=0, fill=1)


@lru_cache(maxsize=16)
def _qr(text: str) -> tuple[bytes, ...]:
    # Every document of a package carries the same code.
    return tuple(bytes(row) for row in segno.make(text, error="m", micro=False).matrix)
