"""Small pictures of evidence, made once and kept: the top of a page, a photo filling its frame."""

import hashlib
import uuid
from pathlib import Path

import msgspec
from PIL import Image, ImageOps

from ocop_desktop.dossier.values import Adjustments
from ocop_desktop.media import copies, pictures
from ocop_desktop.media.inspect import PICTURES, PRINTED, kind_of
from ocop_desktop.media.rendering import page_image, page_size

_QUALITY = 82
# Raise it when thumbnails are drawn differently, so that old ones are not shown.
_VERSION = 1


class Thumbnails:
    """Thumbnails below one folder. The folder may be emptied at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def kept(
        self, sha256: str, size: tuple[int, int], adjustments: Adjustments | None = None
    ) -> Path | None:
        """Return the thumbnail when it was made before, else None; quick enough for a list."""
        path = self._path(sha256, size, adjustments)
        return path if path.is_file() else None

    def make(
        self,
        source: Path,
        sha256: str,
        size: tuple[int, int],
        adjustments: Adjustments | None = None,
        name: str = "",
    ) -> Path | None:
        """Return a JPEG of exactly `size` pixels; None for kinds without a picture (DOCX, MP4).

        May run in any thread, several at once. Raises UserError when the file cannot be drawn.
        """
        path = self._path(sha256, size, adjustments)
        if path.is_file():
            return path
        if kind_of(source) not in PRINTED:
            return None
        image = thumbnail(source, size, adjustments, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".tmp-{uuid.uuid4().hex}")
        try:
            image.save(temporary, "JPEG", quality=_QUALITY)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
        return path

    def forget(self, sha256: str) -> None:
        """Remove every thumbnail of a content."""
        for path in (self._folder / sha256[:2]).glob(f"{sha256}-*.jpg"):
            path.unlink(missing_ok=True)

    def _path(self, sha256: str, size: tuple[int, int], adjustments: Adjustments | None) -> Path:
        told = msgspec.json.encode((_VERSION, size, adjustments or Adjustments()))
        mark = hashlib.sha256(told).hexdigest()[:12]
        return self._folder / sha256[:2] / f"{sha256}-{size[0]}x{size[1]}-{mark}.jpg"


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
    if asked.crop:
        across *= max(asked.crop[2] - asked.crop[0], 0.05)
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
