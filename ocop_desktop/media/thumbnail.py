"""Draw one small picture."""

from pathlib import Path

from PIL import Image, ImageOps

from ocop_desktop.dossier.values import Adjustments
from ocop_desktop.media import copies, pictures
from ocop_desktop.media.rendering import page_image, page_size
from ocop_desktop.media.signatures import PICTURES, kind_of


def thumbnail(
    source: Path, size: tuple[int, int], adjustments: Adjustments | None = None, name: str = ""
) -> Image.Image:
    """Return the picture of `size` pixels: of a page its top over the whole width."""
    if kind_of(source) in PICTURES:
        whole = _photo(source, size, adjustments, name)
        return ImageOps.fit(whole, size, Image.Resampling.BILINEAR)
    asked = adjustments or Adjustments()
    page = asked.pages[0] if asked.pages else 1
    width, height = page_size(source, page, name)
    across = height if asked.rotation_of(page) in {90, 270} else width
    crop = asked.crop_of(page)
    if crop:
        across *= max(crop[2] - crop[0], 0.05)
    sheet = page_image(source, page, size[0] / max(across, 1.0), asked, name)
    return _top(sheet, size)


def _photo(
    source: Path, size: tuple[int, int], adjustments: Adjustments | None, name: str
) -> Image.Image:
    """Return the photo just large enough to fill the frame."""
    width, height = pictures.size_of(source, name)
    scale = max(size[0] / min(width, height), size[1] / min(width, height))
    return copies.adjusted(source, adjustments, max(1, round(max(width, height) * scale)), name)


def _top(sheet: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return the top of a sheet on white, as wide as the frame."""
    framed = Image.new("RGB", size, "white")
    if sheet.width != size[0]:
        high = max(1, round(sheet.height * size[0] / sheet.width))
        sheet = sheet.resize((size[0], high), Image.Resampling.BILINEAR)
    framed.paste(sheet, (0, 0))
    return framed
