"""What a file really is, by its content. The extension must agree, or a sentence says why not."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import msgspec

from ocop_desktop.errors import UserError
from ocop_desktop.media import clips, office, strangers
from ocop_desktop.media.limits import MAX_FILE_BYTES
from ocop_desktop.media.signatures import (
    HEAD,
    PICTURES,
    PRINTED,
    SUFFIXES,
    Kind,
    by_content,
    kind_of,
)

__all__ = ["PICTURES", "PRINTED", "SUFFIXES", "Inspected", "Kind", "inspect", "kind_of"]

_NAMES: dict[Kind, str] = {
    "pdf": "tệp PDF",
    "jpeg": "ảnh JPG",
    "png": "ảnh PNG",
    "heic": "ảnh HEIC",
    "docx": "tệp Word (DOCX)",
    "xlsx": "tệp Excel (XLSX)",
    "mp4": "clip MP4",
}


class Inspected(msgspec.Struct, frozen=True, kw_only=True):
    """What was found. `pages` counts PDF pages (1 for a picture); width and height are pixels.

    `locked` tells of a PDF that may be read but not changed; its pages are still printed.
    """

    kind: Kind
    size: int
    pages: int = 1
    width: int = 0
    height: int = 0
    locked: bool = False


def inspect(path: Path, name: str = "") -> Inspected:
    """Return what the file is; raise UserError for everything that is not taken in.

    `name` is the name the person knows the file by, when it lies under another one.
    """
    known = name or path.name
    try:
        size = _size(path, known)
        kind = _kind(path, known)
    except OSError as error:
        raise unreadable(known, error) from error
    _check_suffix(known, kind)
    try:
        return _LOOKS[kind](path, known, size)
    except OSError as error:
        raise unreadable(known, error) from error


def unreadable(name: str, error: OSError) -> UserError:
    """Return the sentence for a file the machine does not give us."""
    return UserError(
        f"Không đọc được tệp “{name}” ({error.strerror or error}) — "
        "kiểm tra tệp có còn đó, có mở được không, rồi thêm lại."
    )


def _size(path: Path, name: str) -> int:
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise UserError(f"“{name}” là thư mục — chọn các tệp bên trong.")
    if not stat.S_ISREG(found.st_mode):
        raise UserError(f"“{name}” không phải tệp thường — chọn {strangers.ACCEPTED}.")
    if found.st_size == 0:
        raise UserError(f"Tệp “{name}” rỗng (0 byte) — chép lại tệp từ máy quét hoặc điện thoại.")
    if found.st_size > MAX_FILE_BYTES:
        raise UserError(
            f"Tệp “{name}” lớn hơn {MAX_FILE_BYTES // 1024**2} MB — "
            "giảm cỡ ảnh, tách tệp, hoặc với clip thì ghi đường dẫn thay cho tệp."
        )
    if not os.access(path, os.R_OK):
        raise PermissionError(13, os.strerror(13))
    return found.st_size


def _kind(path: Path, name: str) -> Kind:
    with path.open("rb") as file:
        head = file.read(HEAD)
    found = by_content(path, head)
    if found is not None:
        return found
    what, todo = strangers.told(head)
    raise UserError(f"Tệp “{name}” {what} — {todo}.")


def _check_suffix(name: str, kind: Kind) -> None:
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES[kind]:
        told = f"đuôi {suffix}" if suffix else "không có đuôi"
        raise UserError(
            f"Tệp “{name}” {told} nhưng nội dung là {_NAMES[kind]} — "
            f"đổi đuôi tệp thành {SUFFIXES[kind][0]} nếu đúng là giấy cần thêm, rồi thêm lại."
        )


# pdfium and Pillow are loaded when the first page or picture comes: the window starts before.


def _look_at_pdf(path: Path, name: str, size: int) -> Inspected:
    from ocop_desktop.media import pdf  # noqa: PLC0415

    found = pdf.look(path, name)
    return Inspected(kind="pdf", size=size, pages=found.pages, locked=found.locked)


def _look_at_jpeg(path: Path, name: str, size: int) -> Inspected:
    from ocop_desktop.media import pictures  # noqa: PLC0415

    width, height = pictures.look_at_jpeg(path, name)
    return Inspected(kind="jpeg", size=size, width=width, height=height)


def _look_at_png(path: Path, name: str, size: int) -> Inspected:
    from ocop_desktop.media import pictures  # noqa: PLC0415

    width, height = pictures.look_at_png(path, name)
    return Inspected(kind="png", size=size, width=width, height=height)


def _look_at_heic(path: Path, name: str, size: int) -> Inspected:
    from ocop_desktop.media import pictures  # noqa: PLC0415

    width, height = pictures.look_at_heic(path, name)
    return Inspected(kind="heic", size=size, width=width, height=height)


def _look_at_docx(path: Path, name: str, size: int) -> Inspected:
    office.look(path, name)
    return Inspected(kind="docx", size=size, pages=0)


def _look_at_xlsx(path: Path, name: str, size: int) -> Inspected:
    office.look(path, name)
    return Inspected(kind="xlsx", size=size, pages=0)


def _look_at_mp4(path: Path, name: str, size: int) -> Inspected:
    clips.look(path, name)
    return Inspected(kind="mp4", size=size, pages=0)


_LOOKS: dict[Kind, Callable[[Path, str, int], Inspected]] = {
    "pdf": _look_at_pdf,
    "jpeg": _look_at_jpeg,
    "png": _look_at_png,
    "heic": _look_at_heic,
    "docx": _look_at_docx,
    "xlsx": _look_at_xlsx,
    "mp4": _look_at_mp4,
}
