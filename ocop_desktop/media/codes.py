"""QR codes on a picture, or on the first page of a PDF, as scanners and phones make them."""

from pathlib import Path

from ocop_desktop.errors import UserError
from ocop_desktop.media.inspect import PRINTED, inspect
from ocop_desktop.media.limits import MAX_SCANNED_PIXELS
from ocop_desktop.media.rendering import PICTURE_DPI, POINTS, page_image, page_size

_PDF_SCALE = 4.0  # 288 dots an inch: codes of a centimetre on a printed page


def qr_texts(path: Path, name: str = "") -> tuple[str, ...]:
    """Return what the QR codes say, each text once, from the top; empty when there is none.

    The file is looked at as a paper is before it is taken in. Raises UserError for what is no
    picture or PDF, is broken, locked or too large.
    """
    known = name or path.name
    found = inspect(path, known)
    if found.kind not in PRINTED:
        raise UserError(f"Tệp “{known}” không phải ảnh hay PDF — chọn ảnh JPG, PNG, HEIC hoặc PDF.")
    natural = _PDF_SCALE if found.kind == "pdf" else PICTURE_DPI / POINTS
    wide, high = page_size(path, name=known)
    fitting = (MAX_SCANNED_PIXELS / max(1.0, wide * high)) ** 0.5
    image = page_image(path, scale=min(natural, fitting), name=known).convert("L")
    # Loaded when the first picture comes: most sessions never need it.
    import zxingcpp  # noqa: PLC0415

    kinds = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    codes = zxingcpp.read_barcodes(image, formats=kinds)
    return tuple(dict.fromkeys(code.text for code in codes if code.valid))
