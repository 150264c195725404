"""Pages of PDFs and pictures as pixels, for the viewer and for thumbnails."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ocop_desktop.dossier.values import Adjustments
from ocop_desktop.errors import UserError
from ocop_desktop.media import pdfium
from ocop_desktop.media.limits import MAX_RENDERED_PIXELS
from ocop_desktop.media.signatures import PICTURES, kind_of

if TYPE_CHECKING:
    import pypdfium2
    from PIL import Image

# Pillow is loaded when the first picture is asked for: the window starts before.

_PLAIN = Adjustments()
# A picture has pixels, a page has points; at scale 1 both show at this density.
PICTURE_DPI = 150
POINTS = 72


class Rendered(msgspec.Struct, frozen=True):
    """Pixels: three bytes each (red, green, blue), rows from the top, no padding."""

    width: int
    height: int
    rgb: bytes


def render_page(
    path: Path,
    page: int = 1,
    scale: float = 1.0,
    adjustments: Adjustments | None = None,
    name: str = "",
) -> Rendered:
    """Return a page (counted from 1) of a PDF, or a picture, turned and cropped as asked.

    At scale 1 a point of a PDF page is a pixel. Very large pages come smaller than asked. Raises
    UserError when the file cannot be drawn, IndexError for a page it does not have.
    """
    image = page_image(path, page, scale, adjustments, name)
    return Rendered(*image.size, image.tobytes())


def page_image(
    path: Path,
    page: int = 1,
    scale: float = 1.0,
    adjustments: Adjustments | None = None,
    name: str = "",
) -> "Image.Image":
    """Return what `render_page` does, as a Pillow image."""
    asked = adjustments or _PLAIN
    kind = kind_of(path)
    if kind in PICTURES:
        return _picture(path, scale, asked, name)
    if kind == "pdf":
        return _pdf_page(path, page, scale, asked, name)
    raise UserError(
        f"Tệp “{name or path.name}” không xem được trong phần mềm — mở bằng chương trình khác."
    )


def page_size(path: Path, page: int = 1, name: str = "") -> tuple[float, float]:
    """Return the size in points of a page of a PDF, or of a picture at 150 dots an inch."""
    if kind_of(path) in PICTURES:
        from ocop_desktop.media import pictures  # noqa: PLC0415

        width, height = pictures.size_of(path, name)
        return width * POINTS / PICTURE_DPI, height * POINTS / PICTURE_DPI
    with pdfium.opened(path, name) as document:
        wide, high = document[_index(document, page)].get_size()
        return float(wide), float(high)


def page_count(path: Path, name: str = "") -> int:
    """Return how many pages the viewer can turn; 1 for a picture, 0 for what is not drawn."""
    kind = kind_of(path)
    if kind == "pdf":
        with pdfium.opened(path, name) as document:
            return len(document)
    return 1 if kind in PICTURES else 0


def _picture(path: Path, scale: float, asked: Adjustments, name: str) -> "Image.Image":
    from ocop_desktop.media import copies, pictures  # noqa: PLC0415

    width, height = pictures.size_of(path, name)
    fitting = (MAX_RENDERED_PIXELS / (width * height)) ** 0.5
    side = max(width, height) * min(scale * POINTS / PICTURE_DPI, fitting, 1.0)
    return copies.adjusted(path, asked, max(1, round(side)), name)


def _pdf_page(path: Path, page: int, scale: float, asked: Adjustments, name: str) -> "Image.Image":
    from ocop_desktop.media import copies  # noqa: PLC0415

    with pdfium.opened(path, name) as document:
        sheet = document[_index(document, page)]
        width, height = sheet.get_size()
        fitting = (MAX_RENDERED_PIXELS / max(1.0, width * height)) ** 0.5
        bitmap = sheet.render(scale=min(scale, fitting), rotation=asked.rotation_of(page))
        image: Image.Image = bitmap.to_pil().convert("RGB")
        sheet.close()
    box = copies.crop_box(asked.crop_of(page), *image.size)
    return image.crop(box) if box else image


def _index(document: "pypdfium2.PdfDocument", page: int) -> int:
    if not 1 <= page <= len(document):
        raise IndexError(page)
    return page - 1
