"""Word and Excel files: judged by the table of contents of their zip, never unpacked here."""

import os
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Literal

from ocop_desktop.errors import UserError
from ocop_desktop.media.limits import (
    MAX_OFFICE_BYTES,
    MAX_OFFICE_PARTS,
    MAX_OFFICE_RATIO,
    OFFICE_FREE_BYTES,
)

_PARTS: dict[str, Literal["docx", "xlsx"]] = {
    "word/document.xml": "docx",
    "xl/workbook.xml": "xlsx",
}
_TYPES = "[Content_Types].xml"
_MACROS = ("vbaproject.bin", "vbadata.xml")
_END = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_LONGEST_END = 65_557
_MAX_DIRECTORY = 4 * 1024**2
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, ValueError, KeyError)


def kind(path: Path) -> Literal["docx", "xlsx"] | None:
    """Return which of the two a zip is, or None when it is neither."""
    try:
        names = {item.filename for item in _entries(path)}
    except _BROKEN:
        return None
    return next((found for part, found in _PARTS.items() if part in names), None)


def look(path: Path, name: str) -> None:
    """Raise UserError when the file is broken, would burst when unpacked, or carries macros."""
    try:
        entries = _entries(path)
    except _BROKEN as error:
        raise _spoiled(name) from error
    if any(map(_bursts, entries)) or sum(item.file_size for item in entries) > MAX_OFFICE_BYTES:
        raise UserError(
            f"Tệp “{name}” bung ra lớn bất thường nên không được mở — "
            "đây có thể là tệp phá hoại; xin người gửi lưu lại hoặc gửi bản PDF."
        )
    if any(item.filename.lower().endswith(_MACROS) for item in entries):
        raise UserError(
            f"Tệp “{name}” có macro (chương trình chạy kèm) — "
            "lưu lại thành DOCX, XLSX không macro hoặc PDF rồi thêm lại."
        )
    if any(item.flag_bits & _ENCRYPTED for item in entries) or not _reads(path):
        raise _spoiled(name)


def _reads(path: Path) -> bool:
    """Whether the list of parts, which every office file begins with, can be unpacked."""
    try:
        with zipfile.ZipFile(path) as file:
            return bool(file.read(_TYPES))
    except _BROKEN:
        return False


def _entries(path: Path) -> list[zipfile.ZipInfo]:
    """Return the table of contents; its size is judged before it is read into memory."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _LONGEST_END))
        tail = file.read()
    at = tail.rfind(_END_MARK)
    if at < 0 or len(tail) - at < _END.size:
        raise zipfile.BadZipFile
    _, _, _, _, entries, directory, _, _ = _END.unpack(tail[at : at + _END.size])
    if entries > MAX_OFFICE_PARTS or directory > _MAX_DIRECTORY:
        raise zipfile.BadZipFile
    with zipfile.ZipFile(path) as archive:
        return archive.infolist()


def _bursts(item: zipfile.ZipInfo) -> bool:
    return item.file_size > OFFICE_FREE_BYTES + item.compress_size * MAX_OFFICE_RATIO


def _spoiled(name: str) -> UserError:
    return UserError(
        f"Tệp “{name}” bị hỏng hoặc chép thiếu — "
        "mở bằng Word, Excel rồi lưu lại, hoặc xin lại tệp gốc."
    )
