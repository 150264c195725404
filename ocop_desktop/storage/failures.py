"""What the database may answer, turned into sentences for the person."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ocop_desktop.disk import DiskFullError, FolderGoneError, ReadOnlyError, writing_to
from ocop_desktop.errors import UserError
from ocop_desktop.storage import backups

DATABASE = "ocop.sqlite3"

_PRIMARY = 0xFF  # SQLite keeps the primary result code in the low byte of the extended one


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
        with writing_to(folder):
            yield
    except sqlite3.Error as error:
        told = of_database(error, folder)
        if told is None:
            raise
        raise told from error


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
