"""Clips: MP4 only, looked at box by box without decoding anything."""

import os
import struct
from pathlib import Path

from ocop_desktop.errors import UserError

_BOX = struct.Struct(">I4s")
_LARGE = struct.Struct(">Q")
_LARGE_MARK = 1
_TO_THE_END = 0
_MAX_BOXES = 4096


def look(path: Path, name: str) -> None:
    """Raise UserError when boxes do not add up: the clip was cut short while copying."""
    boxes: list[bytes] = []
    with path.open("rb") as file:
        end = file.seek(0, os.SEEK_END)
        place = 0
        while place < end and len(boxes) < _MAX_BOXES:
            file.seek(place)
            head = file.read(_BOX.size)
            if len(head) < _BOX.size:
                raise _broken(name)
            size, kind = _BOX.unpack(head)
            if size == _LARGE_MARK:
                size = _LARGE.unpack(file.read(_LARGE.size).ljust(_LARGE.size, b"\0"))[0]
            elif size == _TO_THE_END:
                size = end - place
            if size < _BOX.size or place + size > end:
                raise _broken(name)
            boxes.append(kind)
            place += size
    if b"moov" not in boxes:
        raise _broken(name)


def _broken(name: str) -> UserError:
    return UserError(f"Clip “{name}” bị hỏng hoặc chép thiếu — chép lại clip từ điện thoại.")
