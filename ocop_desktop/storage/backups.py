"""The ring of daily copies: made through SQLite's backup call, reopened, checked, then counted."""

import re
import sqlite3
from datetime import date
from pathlib import Path
from urllib.parse import quote

import msgspec

from ocop_desktop.disk import settling

FOLDER = "backups"
KEEP = 7
APPLICATION_ID = 0x4F434F50  # "OCOP", written by the first migration

_DAILY = re.compile(r"^ocop-(\d{4}-\d{2}-\d{2})\.sqlite3$")


class Backup(msgspec.Struct, frozen=True):
    """One good copy."""

    path: Path
    day: date


def daily(folder: Path) -> list[Backup]:
    """Return the daily copies of a workspace, newest first."""
    names = (folder / FOLDER).glob("ocop-*.sqlite3")
    found = [Backup(path, day) for path in names if (day := _day(path))]
    return sorted(found, key=lambda item: item.day, reverse=True)


def newest(folder: Path) -> Path | None:
    """Return the newest copy of any kind that can be read, or None."""
    copies = sorted((folder / FOLDER).glob("*.sqlite3"), key=_changed, reverse=True)
    return next((path for path in copies if is_sound(path)), None)


def make_daily(folder: Path, connection: sqlite3.Connection, today: date) -> Backup:
    """Return today's copy, making it when there is none; keep the newest `KEEP`.

    Raises OSError or sqlite3.Error when it cannot be made; older copies stay then.
    """
    copies = daily(folder)
    for copy in copies:
        if copy.day == today:
            return copy
    made = Backup(copy_to(folder, connection, f"ocop-{today.isoformat()}.sqlite3"), today)
    for old in sorted([*copies, made], key=lambda item: item.day, reverse=True)[KEEP:]:
        old.path.unlink(missing_ok=True)
    return made


def copy_to(folder: Path, connection: sqlite3.Connection, name: str) -> Path:
    """Copy the open database to `backups/name`, check the copy, and return its path."""
    home = folder / FOLDER
    home.mkdir(exist_ok=True)
    with settling(home / name) as temporary:
        temporary.unlink(missing_ok=True)
        _copy(connection, temporary)
        if not is_sound(temporary):
            raise sqlite3.DatabaseError(f"copy of {name} is not sound")
    return home / name


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    copy = sqlite3.connect(target)
    try:
        connection.backup(copy)
        # One file that needs no companion: a copy of a WAL database would ask for its log.
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()


def is_sound(path: Path) -> bool:
    """Return whether `path` is one of our databases and whole. Never writes to it."""
    try:
        connection = open_to_read(path)
    except sqlite3.Error:
        return False
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            return False
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.Error:
        return False
    finally:
        connection.close()


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open a database so that neither it nor its folder is changed.

    Without a log beside it the file is taken as immutable, else SQLite would create one.
    """
    posix = path.as_posix()
    address = f"file://{'' if posix.startswith('/') else '/'}{quote(posix)}?mode=ro"
    return sqlite3.connect(address if has_log(path) else f"{address}&immutable=1", uri=True)


def has_log(path: Path) -> bool:
    """Return whether work is waiting in the log: the last session did not end by closing."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _day(path: Path) -> date | None:
    match = _DAILY.match(path.name)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def _changed(path: Path) -> float:
    return path.stat().st_mtime
