"""Photos made ready to print: turned upright, scaled, as JPEG."""

import io
from functools import lru_cache
from pathlib import Path

import msgspec
from PIL import Image, ImageOps, UnidentifiedImageError

from ocop_desktop.errors import UserError

MAX_SIDE = 1600
_QUALITY = 85
_KEPT = 24
_WIDEST = {1: 110.0, 2: 76.0}
_HIGHEST = {1: 90.0, 2: 70.0}


class Photo(msgspec.Struct, frozen=True):
    """A JPEG and its size in pixels."""

    jpeg: bytes
    width: int
    height: int

    def stream(self) -> io.BytesIO:
        """Return the JPEG as a file to read."""
        return io.BytesIO(self.jpeg)


def prepared(path: Path) -> Photo:
    """Return the photo in `path`, at most 1600 pixels wide or high.

    Raises UserError when the file is no picture, broken, or absurdly large.
    """
    try:
        state = path.stat()
        return _prepared(path, state.st_size, state.st_mtime_ns)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError) as error:
        raise UserError(
            f"Không đọc được ảnh “{path.name}” — mở thử ảnh, lưu lại dạng JPG hoặc PNG rồi gắn lại."
        ) from error


def fitted(photo: Photo, count: int) -> tuple[float, float]:
    """Return (width, height) in mm of a photo that stands in a row of `count`."""
    scale = min(_WIDEST[count] / photo.width, _HIGHEST[count] / photo.height)
    return photo.width * scale, photo.height * scale


# Both writers print the same photos; size and time of the file tell when it was replaced.
@lru_cache(maxsize=_KEPT)
def _prepared(path: Path, size: int, changed: int) -> Photo:
    del size, changed
    with Image.open(path) as picture:
        picture.draft("RGB", (MAX_SIDE, MAX_SIDE))
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((MAX_SIDE, MAX_SIDE))
        flat = Image.new("RGB", upright.size, "white")
        alpha = upright.convert("RGBA") if upright.mode in {"RGBA", "LA", "P", "PA"} else None
        flat.paste(alpha or upright.convert("RGB"), mask=alpha)
        out = io.BytesIO()
        flat.save(out, "JPEG", quality=_QUALITY)
    return Photo(out.getvalue(), *flat.size)
