"""What a scanner of another maker reads on a page or a picture: QR codes and bar codes."""

from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image

_SCALE = 4.0  # 288 dots an inch: a plain office printer


def scanned(image: Image.Image) -> set[tuple[str, str]]:
    """Return (kind, text) of every code on a picture, kind “QRCode”, “EAN13” …"""
    found = zxingcpp.read_barcodes(image.convert("L"))
    return {(one.format.name, one.text) for one in found if one.valid}


def scanned_pages(path: Path, scale: float = _SCALE) -> list[set[tuple[str, str]]]:
    """Return what every page of a PDF shows, rendered with `scale` dots a point."""
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.render(scale=scale).to_pil() for page in document]
    return [scanned(page) for page in pages]
