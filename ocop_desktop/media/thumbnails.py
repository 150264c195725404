"""Small pictures of evidence, made once and kept: the top of a page, a photo filling its frame."""

import hashlib
import uuid
from pathlib import Path

import msgspec

from ocop_desktop.dossier.values import Adjustments
from ocop_desktop.media.signatures import PRINTED, kind_of

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
        # Pillow and pdfium are loaded when the first picture is asked for.
        from ocop_desktop.media.thumbnail import thumbnail  # noqa: PLC0415

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
