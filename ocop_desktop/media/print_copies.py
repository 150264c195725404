"""Working copies of photos, made once and kept: an export must not wait for cameras' megapixels."""

import hashlib
import io
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ocop_desktop.dossier.values import Adjustments

if TYPE_CHECKING:
    from ocop_desktop.media.copies import Copy

# Pillow is loaded when the first copy is asked for: the window starts before.

# Raise it when copies are made differently, so that old ones are not printed.
_VERSION = 1
_SIDE = 1600
_END = b"\xff\xd9"


class PrintCopies:
    """Copies below one folder. The folder may be emptied at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(
        self, source: Path, sha256: str, adjustments: Adjustments | None = None, name: str = ""
    ) -> "Copy":
        """Return the copy, made now when there is none; raise UserError for a broken photo.

        May run in any thread, several at once.
        """
        path = self._path(sha256, adjustments)
        return _read(path) or self._make(path, source, adjustments, name)

    def path(
        self, source: Path, sha256: str, adjustments: Adjustments | None = None, name: str = ""
    ) -> Path:
        """Return the file that holds the copy, made now when there is none, like `get`."""
        path = self._path(sha256, adjustments)
        if _read(path) is None:
            self._make(path, source, adjustments, name)
        return path

    def _make(self, path: Path, source: Path, adjustments: Adjustments | None, name: str) -> "Copy":
        from ocop_desktop.media import copies  # noqa: PLC0415

        copy = copies.working_copy(source, adjustments, _SIDE, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".tmp-{uuid.uuid4().hex}")
        try:
            temporary.write_bytes(copy.jpeg)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
        return copy

    def _path(self, sha256: str, adjustments: Adjustments | None) -> Path:
        told = msgspec.json.encode((_VERSION, _SIDE, adjustments or Adjustments()))
        return self._folder / sha256[:2] / f"{sha256}-{hashlib.sha256(told).hexdigest()[:12]}.jpg"


def _read(path: Path) -> "Copy | None":
    """Return a kept copy, or None when there is none or it is damaged."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    from ocop_desktop.media.copies import Copy  # noqa: PLC0415

    try:
        data = path.read_bytes()
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
            return Copy(data, *image.size) if data.endswith(_END) else None
    except (OSError, UnidentifiedImageError, ValueError):
        return None
