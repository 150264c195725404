"""One workspace on disk: a database, a shelf of files, a ring of backups, one owner at a time."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from ocop_desktop.errors import UserError
from ocop_desktop.storage import backups
from ocop_desktop.storage.contents import Contents
from ocop_desktop.storage.database import connect_beside, has_past, open_database
from ocop_desktop.storage.desk import Desk
from ocop_desktop.storage.desk_copies import DeskCopies
from ocop_desktop.storage.dossiers import Dossiers
from ocop_desktop.storage.failures import DATABASE, in_words
from ocop_desktop.storage.files import FileShelf
from ocop_desktop.storage.journal import Journal
from ocop_desktop.storage.lock import FolderLock
from ocop_desktop.storage.papers import Papers
from ocop_desktop.storage.radar import RadarDays
from ocop_desktop.storage.registers.shelf import Registers
from ocop_desktop.storage.rows import Batch, StoredDossier
from ocop_desktop.storage.search import Search
from ocop_desktop.storage.shared import SharedStates
from ocop_desktop.storage.taken import TakenPackages
from ocop_desktop.storage.transactions import Clock, Transactions
from ocop_desktop.storage.versions import Versions


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """Open with `Store.open`; it belongs to the thread that did. `files.path` works anywhere.

    Every method that fails for a reason of the disk raises UserError and changes nothing.
    `files` holds the contents people gave and `taken` the packages that became dossiers;
    `versions` holds the dossiers as they were finalised, `papers` the index of their evidence,
    `registers` the lists an office keeps, `desk` the dossiers the commune received and
    `desk_copies` the same as they travel, `shared` the states other machines have seen, `radar`
    the days ahead.
    """

    def __init__(self, folder: Path, lock: FolderLock | None, db: Database, clock: Clock) -> None:
        self.folder = folder
        self.backup_problem: str = ""
        self._lock, self._db, self._clock = lock, db, clock
        self._dossiers, self._journal = Dossiers(db), Journal(db)
        transactions = Transactions(folder, db, clock)
        self._reading, self._writing = reading, writing = transactions.reading, transactions.writing
        self.files = Contents(db, FileShelf(folder), reading, writing)
        self.taken = TakenPackages(db, reading, writing)
        self.versions = Versions(db, self._dossiers, self._journal, reading, writing)
        self.papers = Papers(db, reading, writing)
        self.registers = Registers(db, reading, writing)
        self.desk = Desk(db, self._dossiers, reading, writing)
        self.desk_copies = DeskCopies(db, self._dossiers, reading, writing)
        self.radar = RadarDays(db, reading, self._writing)
        self.shared = SharedStates(db, self._dossiers, reading, writing)
        self._search = Search(db, self.papers)

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
                store.files.sweep()
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
        with self._reading():
            return self._dossiers.all(
                include_deleted=include_deleted, limit=limit, offset=offset, rulebook=rulebook
            )

    def count(self, *, include_deleted: bool = False) -> int:
        """Return how many dossiers there are."""
        with self._reading():
            return self._dossiers.count(include_deleted=include_deleted)

    def dossier(self, dossier_id: str) -> StoredDossier:
        """Return one row of the list; raise UnknownDossierError."""
        with self._reading():
            return self._dossiers.get(dossier_id)

    def recent(self, limit: int) -> list[StoredDossier]:
        """Return the dossiers changed last, the newest first."""
        with self._reading():
            return self._dossiers.recent(limit)

    def ids_like(self, beginning: str) -> list[str]:
        """Return up to two ids that begin with `beginning`."""
        with self._reading():
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
        with self._reading():
            return self._journal.entries(self._dossiers.number(dossier_id))

    def entry(self, dossier_id: str, path: str) -> Any:
        """Return one entry of a dossier, None when there is none."""
        with self._reading():
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
        with self._reading():
            return self._journal.last(self._dossiers.number(dossier_id))

    def waiting_paths(self, dossier_id: str) -> tuple[str, ...]:
        """Return the paths `redo` would change again; () when there is nothing."""
        with self._reading():
            return self._journal.waiting(self._dossiers.number(dossier_id))

    def history(self, dossier_id: str) -> list[Batch]:
        """Return every batch, newest first."""
        with self._reading():
            return self._journal.history(self._dossiers.number(dossier_id))

    def snapshot(self, dossier_id: str, journal: int) -> dict[str, Any]:
        """Return the entries as they were right after journal row `journal` (0: at creation)."""
        with self._reading():
            return self._journal.snapshot(self._dossiers.number(dossier_id), journal)

    def search(self, words: str, limit: int = 50) -> list[str]:
        """Return ids of dossiers that hold all `words`, accents optional, best first."""
        self.renew_search()
        with self._reading():
            return self._search.find(words, limit)

    def renew_search(self) -> None:
        """Index what changed since somebody searched."""
        if self._search.is_stale():
            with self._writing():
                self._search.renew()

    def producers(self) -> dict[str, int]:
        """Return the names of producers with the number of their dossiers."""
        with self._reading():
            return self._dossiers.producers()

    def dossiers_of(self, producer: str) -> list[StoredDossier]:
        """Return the dossiers of a producer, the one changed last first."""
        with self._reading():
            return self._dossiers.of_producer(producer)

    def setting(self, key: str, default: Any = None) -> Any:
        """Return a setting of this workspace."""
        with self._reading():
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

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make everything written inside one transaction: all of it is kept, or nothing."""
        with self._writing():
            yield

    def _back_up(self) -> None:
        today = self._clock().astimezone().date()
        try:
            backups.make_daily(self.folder, self._db.conn, today)
        except (OSError, sqlite3.Error, UserError) as error:
            # A person must be able to work on a full disk's last bytes; the window shows this.
            self.backup_problem = str(error)
