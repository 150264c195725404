"""The parts of a leaflet: photo, head, story, foot. Lengths in points, y upwards."""

from pathlib import Path
from typing import TYPE_CHECKING

from reportlab.lib.utils import ImageReader

from ocop_desktop.documents import palette
from ocop_desktop.documents.pdf.fonts import Fonts
from ocop_desktop.documents.pdf.marks import draw_qr
from ocop_desktop.documents.pdf.words import MM
from ocop_desktop.documents.photos import prepared
from ocop_desktop.documents.story.setting import SetLine, draw_lines, largest, set_lines
from ocop_desktop.dossier.stories.leaflet import Leaflet

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 148 * MM, 210 * MM
SIDE = 13 * MM
INNER = WIDTH - 2 * SIDE
PAPER = "#FBF8F1"
FOOT = 37 * MM
_QR = 25 * MM
_BIG, _LARGE, _SMALL = 25.0, 18.0, 12.0
_CAPTION = 8.6


def photo(canvas: "Canvas", path: Path | None, x: float, y: float, w: float, h: float) -> None:
    """Fill a rectangle with a photo, cut at its longer side; without one with a woven pattern."""
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(x, y, w, h)
    canvas.clipPath(clip, stroke=0, fill=0)
    if path is None:
        _woven(canvas, x, y, w, h)
    else:
        picture = prepared(path)
        scale = max(w / picture.width, h / picture.height)
        wide, high = picture.width * scale, picture.height * scale
        # People and goods stand above the middle of most photos.
        low = y + (h - high) * 0.55
        canvas.drawImage(ImageReader(picture.stream()), x + (w - wide) / 2, low, wide, high)
    canvas.restoreState()


def head(canvas: "Canvas", leaflet: Leaflet, fonts: Fonts, x: float, top: float) -> float:
    """Draw the place, the name of the product and a short rule; return where the text begins."""
    regular, bold = fonts.face(bold=False, italic=False), fonts.face(bold=True, italic=False)
    at = top
    if leaflet.place:
        canvas.setFillColor(palette.QUIET)
        lines = set_lines(leaflet.place.upper(), regular, _CAPTION, INNER)
        at = draw_lines(canvas, lines, fonts, regular, _CAPTION, x, at)
    canvas.setFillColor(palette.ACCENT)
    size = name_size(leaflet.product, fonts, INNER)
    at = draw_lines(canvas, set_lines(leaflet.product, bold, size, INNER), fonts, bold, size, x, at)
    at -= 2.6 * MM
    canvas.setFillColor(palette.STAR)
    canvas.rect(x, at, 16 * MM, 0.9 * MM, stroke=0, fill=1)
    return at - 3.2 * MM


def name_size(name: str, fonts: Fonts, width: float) -> float:
    """Return the type size at which a name takes one line while it stays large, else two."""
    bold = fonts.face(bold=True, italic=False)
    for most_lines, least in ((1, _LARGE), (2, _SMALL)):
        size = _BIG
        while size >= least:
            if len(set_lines(name, bold, size, width)) <= most_lines:
                return size
            size -= 0.5
    return _SMALL


def head_height(leaflet: Leaflet, fonts: Fonts) -> float:
    """Return the room `head` takes."""
    size = name_size(leaflet.product, fonts, INNER)
    bold = fonts.face(bold=True, italic=False)
    lines = len(set_lines(leaflet.product, bold, size, INNER))
    return (1.42 * _CAPTION if leaflet.place else 0.0) + lines * 1.42 * size + 5.8 * MM


def story(
    canvas: "Canvas", text: str, fonts: Fonts, size: float, x: float, top: float, width: float
) -> float:
    """Draw the words of the story; return where they end."""
    regular = fonts.face(bold=False, italic=False)
    return lines(canvas, set_lines(text, regular, size, width), fonts, size, x, top)


def lines(
    canvas: "Canvas", parts: list[SetLine], fonts: Fonts, size: float, x: float, top: float
) -> float:
    """Draw lines that are already set; return where they end."""
    canvas.setFillColor(palette.INK)
    return draw_lines(canvas, parts, fonts, fonts.face(bold=False, italic=False), size, x, top)


def foot(canvas: "Canvas", leaflet: Leaflet, fonts: Fonts, x: float) -> None:
    """Draw who makes the product, how to reach them and the code of the trace link."""
    canvas.setFillColor(palette.ACCENT)
    canvas.rect(x, 0, WIDTH, FOOT, stroke=0, fill=1)
    room = INNER
    if leaflet.link:
        left, low = x + WIDTH - SIDE - _QR, (FOOT - _QR) / 2
        canvas.setFillColor(palette.WHITE)
        pad = 1.6 * MM
        canvas.roundRect(left - pad, low - pad, _QR + 2 * pad, _QR + 2 * pad, 3, stroke=0, fill=1)
        canvas.setFillColor(palette.INK)
        draw_qr(canvas, leaflet.link, left, low + _QR, _QR)
        room -= _QR + 8 * MM
    _who(canvas, leaflet, fonts, x + SIDE, room)
    if leaflet.sample:
        _sample(canvas, fonts, x)


def _who(canvas: "Canvas", leaflet: Leaflet, fonts: Fonts, x: float, room: float) -> None:
    bold, regular = fonts.face(bold=True, italic=False), fonts.face(bold=False, italic=False)
    said = [*leaflet.contacts]
    if leaflet.link:
        said.append("Quét mã để xem nguồn gốc sản phẩm")
    text = "\n".join(said)
    high = FOOT - 8 * MM
    name_at = largest(leaflet.producer, bold, room, high * 0.5, 12.0, 7.0) or 7.0
    name = set_lines(leaflet.producer, bold, name_at, room)
    used = len(name) * 1.42 * name_at
    size = largest(text, regular, room, high - used, 9.4, 5.5) or 5.5
    lines = set_lines(text, regular, size, room)
    total = used + sum((1.42 + line.above) * size for line in lines)
    canvas.setFillColor(palette.WHITE)
    at = draw_lines(canvas, name, fonts, bold, name_at, x, FOOT / 2 + total / 2)
    draw_lines(canvas, lines, fonts, regular, size, x, at)


def _sample(canvas: "Canvas", fonts: Fonts, x: float) -> None:
    """An invented dossier says so on every sheet, where it covers no words."""
    regular = fonts.face(bold=False, italic=False)
    canvas.setFillColor(palette.WHITE)
    canvas.setFont(regular.name, 6.5)
    canvas.drawRightString(x + WIDTH - 4 * MM, 1.4 * MM, "MẪU, số liệu giả định")


def _woven(canvas: "Canvas", x: float, y: float, w: float, h: float) -> None:
    canvas.setFillColor(palette.ACCENT)
    canvas.rect(x, y, w, h, stroke=0, fill=1)
    canvas.setStrokeColor(palette.ACCENT_SOFT)
    canvas.setLineWidth(0.5)
    step = 9 * MM
    rows, columns = int(h / step) + 2, int(w / step) + 2
    for row in range(rows):
        for column in range(columns):
            middle_x, middle_y = x + column * step, y + row * step
            for part in (0.5, 0.3, 0.1):
                reach = part * step
                path = canvas.beginPath()
                path.moveTo(middle_x, middle_y + reach)
                path.lineTo(middle_x + reach, middle_y)
                path.lineTo(middle_x, middle_y - reach)
                path.lineTo(middle_x - reach, middle_y)
                path.close()
                canvas.drawPath(path, stroke=1, fill=0)
