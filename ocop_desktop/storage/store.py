"""One workspace on disk: a database, a shelf of files, a ring of backups, one owner at a time."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from sqlite_utils import Database

from ocop_desktop.disk import FolderGoneError
from ocop_desktop.errors import UserError
from ocop_desktop.storage import backups
from ocop_desktop.storage.database import connect_beside, has_past, open_database
from ocop_desktop.storage.desk import Desk
from ocop_desktop.storage.desk_copies import DeskCopies
from ocop_desktop.storage.dossiers import Dossiers
from ocop_desktop.storage.failures import DATABASE, in_words
from ocop_desktop.storage.files import Cancelled, FileShelf, Progress
from ocop_desktop.storage.journal import Journal
from ocop_desktop.storage.lock import FolderLock
from ocop_desktop.storage.papers import Papers
from ocop_desktop.storage.registers.shelf import Registers
from ocop_desktop.storage.rows import Batch, StoredDossier, StoredFile
from ocop_desktop.storage.search import Search
from ocop_desktop.storage.shared import SharedStates
from ocop_desktop.storage.versions import Versions

Clock = Callable[[], datetime]


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """Open with `Store.open`; it belongs to the thread that did. `file_path` works anywhere.

    Every method that fails for a reason of the disk raises UserError and changes nothing.
    `versions` holds the dossiers as they were finalised, `papers` the index of their evidence,
    `registers` the lists an office keeps, `desk` the dossiers the commune received and
    `desk_copies` the same as they travel, `shared` the states other machines have seen.
    """

    def __init__(self, folder: Path, lock: FolderLock | None, db: Database, clock: Clock) -> None:
        self.folder = folder
        self.backup_problem: str = ""
        self._lock, self._db, self._clock = lock, db, clock
        self._dossiers, self._journal, self._files = Dossiers(db), Journal(db), FileShelf(folder)

        def reading() -> AbstractContextManager[None]:
            return in_words(folder)

        self.versions = Versions(db, self._dossiers, self._journal, reading, self._writing)
        self.papers = Papers(db, reading, self._writing)
        self.registers = Registers(db, reading, self._writing)
        self.desk = Desk(db, self._dossiers, reading, self._writing)
        self.desk_copies = DeskCopies(db, self._dossiers, reading, self._writing)
        self.shared = SharedStates(db, self._dossiers, reading, self._writing)
        self._search = Search(db, self.papers)
        self._identity = _identity(folder / DATABASE)

    @classmethod
    def open(cls, folder: Path, clock: Clock = _utc_now) -> "Store":
        """Open the workspace in `folder`, creating what is missing; raise UserError."""
        folder = folder.absolute()
        with in_words(folder):
            folder.mkdir(parents=True, exist_ok=True)
        lock = FolderLock(folder)
        try:
            with in_words(folder):
                store = cls(folder, lock, open_database(folder), clock)
                store._files.sweep()
                for note in store._files.notes():
                    store._tidy(note)
        except BaseException:
            lock.release()
            raise
        store._back_up()
        return store

    def beside(self) -> "Store":
        """Return the same workspace for the calling thread: a connection of its own.

        May be called in any thread; close it there. One of the two writes at a time, the other
        waits, and reading never waits. What objects above the other one hold has to be read anew.
        """
        return Store(self.folder, None, connect_beside(self.folder), self._clock)

    @staticmethod
    def exists(folder: Path) -> bool:
        """Return whether `folder` holds a workspace, a damaged one too."""
        return (folder / DATABASE).exists() or has_past(folder)

    def close(self) -> None:
        """Finish the log and let the next one in."""
        try:
            self._db.conn.close()
        finally:
            if self._lock is not None:
                self._lock.release()

    @property
    def last_backup(self) -> backups.Backup | None:
        """The newest daily copy, or None."""
        return next(iter(backups.daily(self.folder)), None)

    def dossiers(
        self,
        *,
        include_deleted: bool = False,
        limit: int = -1,
        offset: int = 0,
        rulebook: str = "",
    ) -> list[StoredDossier]:
        """Return the list of dossiers in Vietnamese order of their titles; of one edition only."""
        with in_words(self.folder):
            return self._dossiers.all(
                include_deleted=include_deleted, limit=limit, offset=offset, rulebook=rulebook
            )

    def count(self, *, include_deleted: bool = False) -> int:
        """Return how many dossiers there are."""
        with in_words(self.folder):
            return self._dossiers.count(include_deleted=include_deleted)

    def dossier(self, dossier_id: str) -> StoredDossier:
        """Return one row of the list; raise UnknownDossierError."""
        with in_words(self.folder):
            return self._dossiers.get(dossier_id)

    def recent(self, limit: int) -> list[StoredDossier]:
        """Return the dossiers changed last, the newest first."""
        with in_words(self.folder):
            return self._dossiers.recent(limit)

    def ids_like(self, beginning: str) -> list[str]:
        """Return up to two ids that begin with `beginning`."""
        with in_words(self.folder):
            return self._dossiers.ids_like(beginning)

    def create(self, dossier_id: str, rulebook: str, entries: Mapping[str, Any]) -> None:
        """Add a dossier with its first entries."""
        with self._writing() as now:
            number = self._dossiers.add(dossier_id, rulebook, now)
            self._journal.begin(number, entries)
            self._dossiers.touch(number, entries, now)
            self._search.renew()

    def set_deleted(self, dossier_id: str, *, deleted: bool) -> None:
        """Put a dossier into the bin or take it out."""
        with self._writing() as now:
            number = self._dossiers.number(dossier_id)
            self._dossiers.mark_deleted(number, now if deleted else None)

    def entries(self, dossier_id: str) -> dict[str, Any]:
        """Return all entries of a dossier."""
        with in_words(self.folder):
            return self._journal.entries(self._dossiers.number(dossier_id))

    def entry(self, dossier_id: str, path: str) -> Any:
        """Return one entry of a dossier, None when there is none."""
        with in_words(self.folder):
            return self._journal.entry(self._dossiers.number(dossier_id), path)

    def write(
        self, dossier_id: str, changes: Mapping[str, Any], label: str = "", *, merge: bool = False
    ) -> Batch:
        """Store `changes` (None removes) in one transaction; an empty batch says nothing changed.

        With `merge` a change of the path the last batch changed continues that batch, so that a
        paragraph typed in one go is undone in one go.
        """
        with self._writing() as now:
            number = self._dossiers.number(dossier_id)
            batch = self._journal.write(number, changes, label, now, merge=merge)
            if batch.changes:
                self._dossiers.touch(number, {c.path: c.new for c in batch.changes}, now)
        return batch

    def undo(self, dossier_id: str) -> Batch | None:
        """Take the last batch back; None when there is none."""
        with self._writing() as now:
            number = self._dossiers.number(dossier_id)
            batch = self._journal.undo(number)
            if batch:
                self._dossiers.touch(number, {c.path: c.old for c in batch.changes}, now)
        return batch

    def redo(self, dossier_id: str) -> Batch | None:
        """Apply what was undone last again; None when there is none."""
        with self._writing() as now:
            number = self._dossiers.number(dossier_id)
            batch = self._journal.redo(number)
            if batch:
                self._dossiers.touch(number, {c.path: c.new for c in batch.changes}, now)
        return batch

    def last_paths(self, dossier_id: str) -> tuple[str, ...]:
        """Return the paths `undo` would take back; () when there is nothing."""
        with in_words(self.folder):
            return self._journal.last(self._dossiers.number(dossier_id))

    def waiting_paths(self, dossier_id: str) -> tuple[str, ...]:
        """Return the paths `redo` would change again; () when there is nothing."""
        with in_words(self.folder):
            return self._journal.waiting(self._dossiers.number(dossier_id))

    def history(self, dossier_id: str) -> list[Batch]:
        """Return every batch, newest first."""
        with in_words(self.folder):
            return self._journal.history(self._dossiers.number(dossier_id))

    def snapshot(self, dossier_id: str, journal: int) -> dict[str, Any]:
        """Return the entries as they were right after journal row `journal` (0: at creation)."""
        with in_words(self.folder):
            return self._journal.snapshot(self._dossiers.number(dossier_id), journal)

    def search(self, words: str, limit: int = 50) -> list[str]:
        """Return ids of dossiers that hold all `words`, accents optional, best first."""
        self.renew_search()
        with in_words(self.folder):
            return self._search.find(words, limit)

    def renew_search(self) -> None:
        """Index what changed since somebody searched."""
        if self._search.is_stale():
            with self._writing():
                self._search.renew()

    def producers(self) -> dict[str, int]:
        """Return the names of producers with the number of their dossiers."""
        with in_words(self.folder):
            return self._dossiers.producers()

    def dossiers_of(self, producer: str) -> list[StoredDossier]:
        """Return the dossiers of a producer, the one changed last first."""
        with in_words(self.folder):
            return self._dossiers.of_producer(producer)

    def add_file(
        self, source: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> StoredFile:
        """Take a copy of the person's file and register it; raise UserError."""
        return self.register_file(self.copy_file(source, progress, cancelled))

    def copy_file(
        self, source: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> StoredFile:
        """Take a copy without registering it. Needs no database: works in any thread."""
        return self._files.add(source, progress, cancelled)

    def copy_stream(
        self, stream: BinaryIO, name: str, size: int, cancelled: Cancelled | None = None
    ) -> StoredFile:
        """Take a copy of a stream without registering it; errors of reading stay OSError."""
        return self._files.add_stream(stream, name, size, None, cancelled)

    def discard_files(self, copies: Iterable[StoredFile]) -> None:
        """Take copies back that were never registered."""
        for copy in copies:
            if self.file(copy.sha256) is None:
                self._files.path(copy.sha256).unlink(missing_ok=True)

    def file(self, sha256: str) -> StoredFile | None:
        """Return what is known about a content, or None."""
        with in_words(self.folder):
            row = self._db.execute(
                "SELECT sha256, name, size, media_type FROM files WHERE sha256 = ?", [sha256]
            ).fetchone()
        return (
            StoredFile(**dict(zip(StoredFile.__struct_fields__, row, strict=True))) if row else None
        )

    def file_path(self, sha256: str) -> Path:
        """Return where a content lies."""
        return self._files.path(sha256)

    def setting(self, key: str, default: Any = None) -> Any:
        """Return a setting of this workspace."""
        with in_words(self.folder):
            row = self._db.execute("SELECT value FROM settings WHERE key = ?", [key]).fetchone()
        return json.loads(row[0]) if row else default

    def set_setting(self, key: str, value: Any) -> None:
        """Store a plain value under `key`."""
        with self._writing():
            self._db.execute(
                "INSERT INTO settings (key, value) VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                [key, json.dumps(value, ensure_ascii=False)],
            )

    def taken(self, content: str) -> str:
        """Return the dossier a package of this content became, "" when it was never taken in."""
        with in_words(self.folder):
            row = self._db.execute(
                "SELECT dossier FROM taken_packages JOIN dossiers ON id = dossier "
                "WHERE snapshot = ? AND deleted_at IS NULL",
                [content],
            ).fetchone()
        return str(row[0]) if row else ""

    def all_taken(self) -> frozenset[str]:
        """Return the contents of all packages that were taken in and whose dossier is there."""
        with in_words(self.folder):
            rows = self._db.execute(
                "SELECT snapshot FROM taken_packages JOIN dossiers ON id = dossier "
                "WHERE deleted_at IS NULL"
            )
            return frozenset(row[0] for row in rows)

    def note_taken(self, content: str, dossier_id: str, name: str) -> None:
        """Note that a package of this content became a dossier."""
        with self._writing() as now:
            self._db.execute(
                "INSERT OR REPLACE INTO taken_packages VALUES (?, ?, ?, ?)",
                [content, dossier_id, name, now],
            )

    def register_file(self, stored: StoredFile) -> StoredFile:
        """Put down the row of a copied content. Until then nothing refers to it."""
        self.register_files([stored])
        return stored

    def register_files(self, stored: Iterable[StoredFile]) -> None:
        """Put down the rows of copied contents, all in one transaction."""
        with self._writing() as now:
            self._db.conn.executemany(
                "INSERT OR IGNORE INTO files (sha256, name, size, media_type, added_at) "
                "VALUES (?, ?, ?, ?, ?)",
                [(item.sha256, item.name, item.size, item.media_type, now) for item in stored],
            )

    @contextmanager
    def tentatively(self) -> Iterator[None]:
        """Take back copies made meanwhile that no row names in the end, also after a kill."""
        with self._files.noting() as note:
            try:
                yield
            finally:
                self._tidy(note)

    def _tidy(self, note: Path) -> None:
        for sha256 in self._files.noted(note):
            if self.file(sha256) is None:
                self._files.path(sha256).unlink(missing_ok=True)
        note.unlink(missing_ok=True)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make everything written inside one transaction: all of it is kept, or nothing."""
        with self._writing():
            yield

    @contextmanager
    def _writing(self) -> Iterator[str]:
        """One transaction; yields the time it is stamped with."""
        with in_words(self.folder):
            self._still_there()
            with self._atomic():
                yield self._clock().isoformat(timespec="milliseconds")
            self._still_there()

    @contextmanager
    def _atomic(self) -> Iterator[None]:
        """Take the right to write at once: who asks after reading is refused, not kept waiting."""
        if self._db.conn.in_transaction:
            with self._db.atomic():
                yield
            return
        self._db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.conn.commit()
        except BaseException:
            self._db.conn.rollback()
            raise

    def _still_there(self) -> None:
        """A deleted database goes on taking writes into nothing; notice before saying "saved"."""
        if _identity(self.folder / DATABASE) != self._identity:
            raise FolderGoneError(self.folder)

    def _back_up(self) -> None:
        today = self._clock().astimezone().date()
        try:
            backups.make_daily(self.folder, self._db.conn, today)
        except (OSError, sqlite3.Error, UserError) as error:
            # A person must be able to work on a full disk's last bytes; the window shows this.
            self.backup_problem = str(error)


def _identity(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError as error:
        raise FolderGoneError(path.parent) from error
    return found.st_dev, found.st_ino
