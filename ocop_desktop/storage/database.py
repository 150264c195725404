"""Open the database of a workspace, or say why not and leave it as it lies."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from ocop_desktop.disk import settle
from ocop_desktop.errors import UserError
from ocop_desktop.storage import backups, migrations
from ocop_desktop.storage.failures import DATABASE, DamagedError, in_words

# Registers of a province are read in one go; two megabytes would be read from the disk each time.
CACHE_KB = 32 * 1024

# Below this size the whole file is checked on every start (about 25 ms); above it only after a
# session that did not end by closing, and once a day when the backup is made and checked.
ALWAYS_CHECKED_BYTES = 32 * 1024 * 1024
_PATIENCE_S = 60

# What was said to be stored must still be there after the power has failed.
DURABILITY = "FULL"


class NewerError(UserError):
    """A later version of the app wrote this database."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Dữ liệu “{path}” do phiên bản mới hơn của phần mềm ghi — "
            "cài phiên bản mới rồi mở lại; phiên bản này không sửa gì trong tệp."
        )


def open_database(folder: Path) -> Database:
    """Return the migrated database in `folder`; a bad one is left untouched (UserError)."""
    path = folder / DATABASE
    if path.exists() and path.stat().st_size > 0:
        _inspect(path)
    elif has_past(folder):
        # An empty database here would look like "everything is gone" and rotate good copies out.
        raise DamagedError(folder)
    else:
        _create(path)
    db = _connect(path)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute(f"PRAGMA synchronous = {DURABILITY}")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        _try_writing(db)
        _migrate(folder, db)
    except BaseException:
        db.conn.close()
        raise
    return db


def connect_beside(folder: Path) -> Database:
    """Return a second connection to the open database in `folder`, for another thread."""
    with in_words(folder):
        db = _connect(folder / DATABASE, _PATIENCE_S)
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute(f"PRAGMA cache_size = -{CACHE_KB}")
    return db


def _connect(path: Path, patience: float = 5) -> Database:
    """Connect; `patience` is how many seconds a write waits for that of another connection."""
    return Database(sqlite3.connect(path, timeout=patience), execute_plugins=False)


def _try_writing(db: Database) -> None:
    """SQLite opens a write-protected file without a word; ask now, not at the first edit."""
    db.execute("BEGIN")
    db.execute("PRAGMA user_version = 0")
    db.execute("ROLLBACK")


def _create(path: Path) -> None:
    """Make an empty database under another name first: a crash on the way leaves none at all."""
    temporary = path.with_name(f".tmp-{path.name}")
    temporary.unlink(missing_ok=True)
    db = _connect(temporary)
    try:
        migrations.MIGRATIONS.apply(db)
    finally:
        db.conn.close()
    settle(temporary, path)


def has_past(folder: Path) -> bool:
    """Return whether `folder` holds more than a database: backups or contents of one."""
    return any((folder / backups.FOLDER).glob("*.sqlite3")) or any((folder / "files").glob("??/*"))


def _inspect(path: Path) -> None:
    """Refuse what is not ours, newer or damaged, through a connection that cannot write."""
    connection = backups.open_to_read(path)
    try:
        marked = connection.execute("PRAGMA application_id").fetchone()[0]
        if marked != backups.APPLICATION_ID:
            raise DamagedError(path.parent)
        if _unknown_steps(connection):
            raise NewerError(path)
        thorough = backups.has_log(path) or path.stat().st_size <= ALWAYS_CHECKED_BYTES
        if thorough and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise DamagedError(path.parent)
    finally:
        connection.close()


def _unknown_steps(connection: sqlite3.Connection) -> bool:
    applied = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ?", [migrations.MIGRATIONS.name]
    )
    return not {row[0] for row in applied} <= set(migrations.names())


def _migrate(folder: Path, db: Database) -> None:
    pending = migrations.MIGRATIONS.pending(db)
    if pending:
        backups.copy_to(folder, db.conn, f"truoc-{pending[0].name}.sqlite3")
        migrations.MIGRATIONS.apply(db)
