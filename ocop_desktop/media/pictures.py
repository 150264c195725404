"""Pictures: dimensions before anything is unpacked, whole or cut short, opened upright."""

import mmap
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from ocop_desktop.errors import UserError
from ocop_desktop.media.limits import MAX_PIXELS, MAX_SIDE_PIXELS
from ocop_desktop.media.signatures import is_heic

_MARK, _SCAN = 0xFF, 0xDA
_LYING = frozenset({5, 6, 7, 8})
_DECODE_ERRORS = (
    OSError,
    UnidentifiedImageError,
    ValueError,
    SyntaxError,
    struct.error,
    EOFError,
)
_TOO_LARGE = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_HEIF_LOCK = threading.Lock()

# Pillow warns from here on; its own limit is below what phones make today.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS


class BrokenPictureError(UserError):
    """A file that begins like a picture and cannot be read to its end."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Ảnh “{name}” bị hỏng hoặc chép thiếu — chép lại ảnh từ điện thoại, máy ảnh."
        )


class HugePictureError(UserError):
    """A picture whose pixels would fill the memory."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Ảnh “{name}” có hơn {MAX_PIXELS // 1_000_000} triệu điểm ảnh, quá lớn để mở an toàn "
            "— thu nhỏ ảnh (cạnh dài khoảng 4000 điểm là đủ in) rồi thêm lại."
        )


def look_at_jpeg(path: Path, name: str) -> tuple[int, int]:
    """Return (width, height); raise UserError when it is too large, broken or cut short."""
    size = _dimensions(path, name)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        # Behind the start of the scan FF D9 can only be the end of the picture; phones append
        # films and second pictures to it.
        if data.find(b"\xff\xd9", _scan(data)) < 0:
            raise BrokenPictureError(name)
    return size


def _scan(data: mmap.mmap) -> int:
    """Return where the picture itself begins; segments before it may hold small pictures."""
    place = 2
    while place + 4 <= len(data) and data[place] == _MARK and data[place + 1] != _SCAN:
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return min(place, len(data))


def look_at_png(path: Path, name: str) -> tuple[int, int]:
    """Return (width, height); raise UserError when it is too large, broken or cut short."""
    size = _dimensions(path, name)
    try:
        with Image.open(path, formats=("PNG",)) as picture:
            picture.verify()
    except _DECODE_ERRORS as error:
        raise BrokenPictureError(name) from error
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        if data.rfind(b"IEND") < 0:
            raise BrokenPictureError(name)
    return size


def look_at_heic(path: Path, name: str) -> tuple[int, int]:
    """Return (width, height); raise UserError when it is too large or broken."""
    return _dimensions(path, name)


@contextmanager
def opened(path: Path, name: str = "", side: int = 0) -> Iterator[Image.Image]:
    """Open a picture for drawing, upright as the camera was held.

    A JPEG is unpacked only as far as a longer side of `side` pixels needs. Raises UserError when
    it cannot be drawn.
    """
    known = name or path.name
    with _open(path, known) as picture:
        try:
            if side:
                picture.draft("RGB", (side, side))
            upright = ImageOps.exif_transpose(picture)
        except _DECODE_ERRORS as error:
            raise BrokenPictureError(known) from error
        yield upright


def size_of(path: Path, name: str = "") -> tuple[int, int]:
    """Return (width, height) as shown upright, without unpacking the picture."""
    with _open(path, name or path.name) as picture:
        width, height = picture.size
        try:
            lying = picture.getexif().get(ExifTags.Base.Orientation, 1) in _LYING
        except _DECODE_ERRORS:
            lying = False
    return (height, width) if lying else (width, height)


def _dimensions(path: Path, name: str) -> tuple[int, int]:
    with _open(path, name) as picture:
        return picture.size


def _open(path: Path, name: str) -> Image.Image:
    """Open without unpacking; raise UserError when it is too large or makes no sense."""
    try:
        picture = Image.open(path, formats=_formats(path))
    except _TOO_LARGE as error:
        raise HugePictureError(name) from error
    except _DECODE_ERRORS as error:
        raise BrokenPictureError(name) from error
    if picture.width * picture.height > MAX_PIXELS or max(picture.size) > MAX_SIDE_PIXELS:
        picture.close()
        raise HugePictureError(name)
    return picture


def _formats(path: Path) -> tuple[str, ...]:
    with path.open("rb") as file:
        heic = is_heic(file.read(64))
    if heic:
        _know_heic()
    return ("HEIF",) if heic else ("JPEG", "PNG")


@cache
def _know_heic() -> None:
    """Load the HEIC library only when the first such picture comes."""
    with _HEIF_LOCK:
        import pi_heif  # noqa: PLC0415  (3 MB most sessions never need)

        pi_heif.register_heif_opener(thumbnails=False)
