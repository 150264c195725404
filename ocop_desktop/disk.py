"""Small durable steps on the file system, and what its refusals mean to a person."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ocop_desktop.errors import UserError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.EIO, errno.ESTALE})


class DiskFullError(UserError):
    """The disk (or the quota) has no room left."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Ổ đĩa chứa “{folder}” đã hết chỗ, việc vừa làm chưa được ghi — "
            "xóa bớt tệp trên ổ này rồi làm lại; dữ liệu đã lưu trước đó vẫn nguyên."
        )


class ReadOnlyError(UserError):
    """The folder does not let us write."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Không ghi được vào “{folder}” vì thư mục chỉ cho đọc — "
            "cấp quyền ghi cho thư mục này hoặc chọn thư mục khác."
        )


class FolderGoneError(UserError):
    """The folder was moved, deleted, or its drive was pulled out."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Không còn thấy dữ liệu ở “{folder}” (ổ USB bị rút, thư mục bị đổi tên hoặc xóa) — "
            "cắm lại ổ hoặc đưa thư mục về chỗ cũ rồi mở lại; đừng nhập tiếp khi chưa thấy."
        )


def told(error: OSError, folder: Path) -> UserError:
    """Return the sentence for what the operating system said about `folder`."""
    if error.errno in _FULL:
        return DiskFullError(folder)
    if error.errno in _READ_ONLY:
        return ReadOnlyError(folder)
    if error.errno in _GONE:
        return FolderGoneError(folder)
    return UserError(
        f"Máy báo lỗi khi ghi vào “{folder}” ({error.strerror or error}) — "
        "kiểm tra ổ đĩa hoặc chọn thư mục khác."
    )


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Turn what the operating system refuses below `folder` into UserError."""
    try:
        yield
    except OSError as error:
        raise told(error, folder) from error


def sync_file(path: Path) -> None:
    """Ask the disk to hold the content of `path` before going on."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Ask the disk to hold the names in `folder`. Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def settle(temporary: Path, final: Path) -> None:
    """Give a finished file its name, so that it is there whole or not at all."""
    sync_file(temporary)
    temporary.replace(final)
    sync_folder(final.parent)


@contextmanager
def settling(target: Path) -> Iterator[Path]:
    """Yield another name to write to; what was written appears under its own name whole."""
    part = target.with_name(f".tmp-{target.name}")
    try:
        yield part
        settle(part, target)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def writing_whole(target: Path) -> Iterator[Path]:
    """Like `settling`, in a folder that is made when missing; raise UserError for refusals."""
    with writing_to(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        with settling(target) as part:
            yield part


def write_whole(path: Path, content: bytes) -> None:
    """Write a small file so that it is there whole or not at all; raise UserError."""
    with writing_to(path.parent), settling(path) as part:
        part.write_bytes(content)


def read_at_most(path: Path, most: int, what: str) -> bytes:
    """Return a small file, cut behind byte `most`: longer is seen, not read. Raises UserError.

    `what` is what the person calls the file.
    """
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        raise UserError(
            f"Không đọc được {what} “{path.name[:80]}” — xem lại đường dẫn, quyền đọc tệp."
        ) from error


def free_path(folder: Path, name: str, suffix: str = "") -> Path:
    """Return a path that does not exist yet: "Tên", then "Tên (2)" and so on."""
    number, tried = 1, folder / f"{name}{suffix}"
    while tried.exists():
        number += 1
        tried = folder / f"{name} ({number}){suffix}"
    return tried
