"""Reading and writing one database: each failure in words, each change whole or not at all."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from ocop_desktop.disk import FolderGoneError
from ocop_desktop.storage.failures import DATABASE, in_words

Clock = Callable[[], datetime]
Reading = Callable[[], AbstractContextManager[None]]
Writing = Callable[[], AbstractContextManager[str]]


class Transactions:
    """What every table of a workspace is read and written through."""

    def __init__(self, folder: Path, db: Database, clock: Clock) -> None:
        self._folder, self._db, self._clock = folder, db, clock
        self._identity = _identity(folder / DATABASE)

    def reading(self) -> AbstractContextManager[None]:
        """Turn failures of the disk into UserError meanwhile."""
        return in_words(self._folder)

    @contextmanager
    def writing(self) -> Iterator[str]:
        """One transaction, or a part of the one that runs; yields the time it is stamped with."""
        with in_words(self._folder):
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
        if _identity(self._folder / DATABASE) != self._identity:
            raise FolderGoneError(self._folder)


def _identity(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError as error:
        raise FolderGoneError(path.parent) from error
    return found.st_dev, found.st_ino
