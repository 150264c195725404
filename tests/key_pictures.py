"""A key card's QR code as people hand it on: a screenshot, a print, a photograph by telephone."""

from pathlib import Path

from PIL import Image, ImageFilter
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ocop_desktop.workspace.trust import KeyCard, qr_rows


def drawn(rows: tuple[tuple[bool, ...], ...], module: int = 6) -> Image.Image:
    """The code with its quiet zone, black on white."""
    size = len(rows)
    made = Image.new("L", (size + 8, size + 8), 255)
    made.putdata(
        [
            0 if 4 <= x < size + 4 and 4 <= y < size + 4 and rows[y - 4][x - 4] else 255
            for y in range(size + 8)
            for x in range(size + 8)
        ]
    )
    return made.resize((made.width * module, made.height * module), Image.Resampling.NEAREST)


def card_picture(card: KeyCard, module: int = 6) -> Image.Image:
    """The QR code of a card."""
    return drawn(qr_rows(card), module)


def photographed(code: Image.Image, angle: float = 17) -> Image.Image:
    """The code held askew on a grey table, not quite sharp and seen a little from the side."""
    paper = Image.new("L", (code.width + 120, code.height + 120), 245)
    paper.paste(code, (60, 60))
    wide, high = paper.size
    seen = paper.transform(
        paper.size,
        Image.Transform.QUAD,
        (0, 0, -20, high, wide + 20, high - 15, wide, 10),
        Image.Resampling.BICUBIC,
        fillcolor=245,
    )
    turned = seen.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=120)
    table = Image.new("L", (1600, 1200), 120)
    turned.thumbnail((1100, 1100))
    table.paste(turned, (300, 60))
    return table.filter(ImageFilter.GaussianBlur(1.2)).convert("RGB")


def printed(code: Image.Image, path: Path, page: int = 1) -> Path:
    """The code three centimetres and a half wide on a page of a PDF."""
    canvas = Canvas(str(path), pagesize=A4, invariant=1)
    for _ in range(page - 1):
        canvas.drawString(60, 760, "Trang mau")
        canvas.showPage()
    canvas.drawImage(ImageReader(code), 80, 600, 100, 100)
    canvas.showPage()
    canvas.save()
    return path
