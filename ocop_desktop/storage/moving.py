"""A workspace copied to another folder, whole and compared, or not at all."""

import hashlib
import shutil
import sqlite3
import uuid
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from ocop_desktop.disk import sync_file, sync_folder
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.storage.failures import DATABASE, in_words
from ocop_desktop.storage.files import Cancelled

_CHUNK = 1024 * 1024
_LEFT_BEHIND = ("ocop.lock", f"{DATABASE}-wal", f"{DATABASE}-shm")
_TEMPORARY = ".tmp-"

Progress = Callable[[int, int, str], None]
"""Called with the bytes copied, all of them, and the file that was copied last."""


def copy_workspace(
    source: Path,
    target: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Copy the workspace in `source` to `target`, which must be empty or not exist yet.

    Everything is written beside the target, read again and compared; only then it gets its name.
    Nothing is left when that fails or is cancelled; the source is only read. Raises UserError.
    Nobody may edit meanwhile. Touches no open connection: may run in a worker thread.
    """
    with in_words(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{_TEMPORARY}{uuid.uuid4().hex}")
        try:
            _copy_all(source, part, progress, cancelled)
            if target.is_dir():
                target.rmdir()  # refuses a folder that holds anything
            part.rename(target)
            sync_folder(target.parent)
        finally:
            shutil.rmtree(part, ignore_errors=True)


def set_aside(folder: Path) -> Path:
    """Give the old folder of a moved workspace a name that says so; return where it is now.

    It stays as it is when the system does not allow that.
    """
    for number in range(1, 100):
        tail = f" {number}" if number > 1 else ""
        aside = folder.with_name(f"{folder.name} (bản cũ{tail})")
        if not aside.exists():
            try:
                return folder.rename(aside)
            except OSError:
                return folder
    return folder


def _copy_all(
    source: Path, part: Path, progress: Progress | None, cancelled: Cancelled | None
) -> None:
    files = sorted(path for path in source.rglob("*") if _goes_along(source, path))
    whole = sum(path.stat().st_size for path in files)
    done = 0
    part.mkdir()
    for path in files:
        if cancelled and cancelled():
            raise CancelledError
        place = part / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        if path == source / DATABASE:
            _copy_database(path, place)
        else:
            _copy_file(path, place)
        sync_file(place)
        done += path.stat().st_size
        if progress:
            progress(done, max(whole, done), path.name)
    for folder in sorted({path.parent for path in part.rglob("*")} | {part}):
        sync_folder(folder)


def _goes_along(source: Path, path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    return not (path.parent == source and path.name in _LEFT_BEHIND)


def _copy_database(path: Path, place: Path) -> None:
    with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(place)) as new:
        old.backup(new)
        (answer,) = new.execute("PRAGMA integrity_check").fetchone()
        new.execute("PRAGMA journal_mode = DELETE")
    if answer != "ok":
        raise _differs(path)


def _copy_file(path: Path, place: Path) -> None:
    if _copied(path, place) != _digest(place):
        raise _differs(path)


def _copied(path: Path, place: Path) -> bytes:
    digest = hashlib.sha256()
    with path.open("rb") as old, place.open("xb") as new:
        while chunk := old.read(_CHUNK):
            digest.update(chunk)
            new.write(chunk)
    return digest.digest()


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _differs(path: Path) -> UserError:
    return UserError(
        f"Chép “{path.name}” sang chỗ mới bị sai, chưa chuyển gì — "
        "kiểm tra ổ đĩa mới hoặc chọn thư mục khác; dữ liệu cũ vẫn nguyên."
    )
