"""Contents of a workspace: the copies on its shelf and the rows that name them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sqlite_utils import Database

from ocop_desktop.storage.files import Cancelled, FileShelf, Progress
from ocop_desktop.storage.rows import StoredFile
from ocop_desktop.storage.transactions import Reading, Writing


class Contents:
    """Files by their SHA-256. A copy lies on the shelf first; until its row, nothing names it.

    Copying and `path` need no database and work in any thread.
    """

    def __init__(self, db: Database, shelf: FileShelf, reading: Reading, writing: Writing) -> None:
        self._db, self._shelf = db, shelf
        self._reading, self._writing = reading, writing

    def add(
        self, source: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> StoredFile:
        """Take a copy of the person's file and register it; raise UserError."""
        stored = self.copy(source, progress, cancelled)
        self.register([stored])
        return stored

    def copy(
        self, source: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> StoredFile:
        """Take a copy without registering it."""
        return self._shelf.add(source, progress, cancelled)

    def copy_stream(
        self, stream: BinaryIO, name: str, size: int, cancelled: Cancelled | None = None
    ) -> StoredFile:
        """Take a copy of a stream without registering it; errors of reading stay OSError."""
        return self._shelf.add_stream(stream, name, size, None, cancelled)

    def register(self, copies: Iterable[StoredFile]) -> None:
        """Put down the rows of copies, all in one transaction."""
        with self._writing() as now:
            self._db.conn.executemany(
                "INSERT OR IGNORE INTO files (sha256, name, size, media_type, added_at) "
                "VALUES (?, ?, ?, ?, ?)",
                [(item.sha256, item.name, item.size, item.media_type, now) for item in copies],
            )

    def discard(self, copies: Iterable[StoredFile]) -> None:
        """Take copies back that were never registered."""
        for copy in copies:
            self._drop_unnamed(copy.sha256)

    def get(self, sha256: str) -> StoredFile | None:
        """Return what is known about a content, or None."""
        with self._reading():
            row = self._db.execute(
                "SELECT sha256, name, size, media_type FROM files WHERE sha256 = ?", [sha256]
            ).fetchone()
        return (
            StoredFile(**dict(zip(StoredFile.__struct_fields__, row, strict=True))) if row else None
        )

    def path(self, sha256: str) -> Path:
        """Return where a content lies."""
        return self._shelf.path(sha256)

    @contextmanager
    def tentatively(self) -> Iterator[None]:
        """Take back copies made meanwhile that no row names in the end, also after a kill."""
        with self._shelf.noting() as note:
            try:
                yield
            finally:
                self._tidy(note)

    def sweep(self) -> None:
        """Remove what interrupted copies and killed work left behind."""
        self._shelf.sweep()
        for note in self._shelf.notes():
            self._tidy(note)

    def _tidy(self, note: Path) -> None:
        for sha256 in self._shelf.noted(note):
            self._drop_unnamed(sha256)
        note.unlink(missing_ok=True)

    def _drop_unnamed(self, sha256: str) -> None:
        if self.get(sha256) is None:
            self.path(sha256).unlink(missing_ok=True)
