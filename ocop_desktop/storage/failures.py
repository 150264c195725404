"""What the disk or the database may answer, turned into sentences for the person."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ocop_desktop.errors import UserError
from ocop_desktop.storage import backups

DATABASE = "ocop.sqlite3"

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.EIO, errno.ESTALE})
_PRIMARY = 0xFF  # SQLite keeps the primary result code in the low byte of the extended one


class DiskFullError(UserError):
    """The disk (or the quota) has no room left."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Ổ đĩa chứa “{folder}” đã hết chỗ, thay đổi cuối chưa được lưu — "
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


class DamagedError(UserError):
    """The database is not readable. The file is left exactly as it lies."""

    def __init__(self, folder: Path) -> None:
        database, backup = folder / DATABASE, backups.newest(folder)
        way = (
            f"đổi tên tệp hỏng để giữ lại, rồi chép “{backup}” thành “{DATABASE}”"
            if backup
            else "thư mục này chưa có bản sao lưu, hãy tìm bản chép trên máy hoặc ổ USB khác"
        )
        super().__init__(
            f"Tệp dữ liệu “{database}” bị hỏng hoặc không phải của phần mềm này, "
            f"phần mềm không đụng đến nó — {way} và mở lại."
        )


@contextmanager
def in_words(folder: Path) -> Iterator[None]:
    """Turn failures of the disk below `folder` into UserError; let bugs pass."""
    try:
        yield
    except sqlite3.Error as error:
        told = of_database(error, folder)
        if told is None:
            raise
        raise told from error
    except OSError as error:
        raise of_disk(error, folder) from error


def of_disk(error: OSError, folder: Path) -> UserError:
    """Return the sentence for an operating-system error below `folder`."""
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


def of_database(error: sqlite3.Error, folder: Path) -> UserError | None:
    """Return the sentence for an SQLite error, or None when the error is our bug."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    if code == sqlite3.SQLITE_FULL:
        return DiskFullError(folder)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return ReadOnlyError(folder)
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        return FolderGoneError(folder)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DamagedError(folder)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return UserError(
            f"Một chương trình khác đang giữ tệp dữ liệu ở “{folder}” — "
            "đóng chương trình đó (phần mềm sao lưu, diệt vi-rút…) rồi làm lại."
        )
    return None
