"""Contents named by their SHA-256: the name appears when the content is whole, the row last."""

import hashlib
import mimetypes
import os
import re
import stat
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ocop_desktop.disk import settle, sync_folder
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.storage.failures import in_words
from ocop_desktop.storage.rows import StoredFile

MAX_FILE_BYTES = 200 * 1024 * 1024
_SHA256 = re.compile("[0-9a-f]{64}")
FOLDER = "files"

_CHUNK = 1024 * 1024
_TEMPORARY = ".tmp-"
_NOTE = ".try-"

Progress = Callable[[int, int], None]  # bytes done, bytes in all
Cancelled = Callable[[], bool]


class FileShelf:
    """`files/ab/abcdef…` below a workspace folder."""

    def __init__(self, folder: Path) -> None:
        self._home = folder / FOLDER
        self._note: Path | None = None

    def sweep(self) -> int:
        """Remove what an interrupted copy left behind and return how many files that were.

        Contents without a row stay: a database restored from an older copy may want them back.
        """
        leftovers = list(self._home.glob(f"{_TEMPORARY}*"))
        for path in leftovers:
            path.unlink(missing_ok=True)
        return len(leftovers)

    @contextmanager
    def noting(self) -> Iterator[Path]:
        """Note every content that comes new meanwhile in a file, and yield that file.

        Whoever asks for it removes it once it is known which contents are kept; after a kill the
        next start finds it.
        """
        with in_words(self._home.parent):
            self._home.mkdir(exist_ok=True)
        note = self._home / f"{_NOTE}{uuid.uuid4().hex}"
        before, self._note = self._note, note
        try:
            yield note
        finally:
            self._note = before

    def notes(self) -> list[Path]:
        """Return the notes of work that was killed."""
        return list(self._home.glob(f"{_NOTE}*"))

    @staticmethod
    def noted(note: Path) -> list[str]:
        """Return the contents in a note; a name that was cut off is none."""
        told = note.read_text("ascii", "replace").splitlines() if note.is_file() else []
        return [name for name in told if _SHA256.fullmatch(name)]

    def path(self, sha256: str) -> Path:
        """Return where the content lies (or would lie)."""
        return self._home / sha256[:2] / sha256

    def add(
        self, source: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> StoredFile:
        """Copy a file of the person into the shelf; raise UserError when that cannot be done."""
        try:
            size = _accepted(source)
            with source.open("rb") as stream:
                return self.add_stream(stream, source.name, size, progress, cancelled)
        except OSError as error:
            raise UserError(
                f"Không đọc được tệp “{source}” ({error.strerror or error}) — "
                "kiểm tra tệp có còn đó, có mở được không, rồi thêm lại."
            ) from error

    def add_stream(
        self,
        stream: BinaryIO,
        name: str,
        size: int,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> StoredFile:
        """Copy a stream of about `size` bytes into the shelf. Reading errors stay OSError."""
        with in_words(self._home.parent):
            self._home.mkdir(exist_ok=True)
        temporary = self._home / f"{_TEMPORARY}{uuid.uuid4().hex}"
        try:
            sha256, copied = self._copy(stream, temporary, name, _Watch(size, progress, cancelled))
            with in_words(self._home.parent):
                self._settle(temporary, sha256, copied)
        finally:
            temporary.unlink(missing_ok=True)
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return StoredFile(sha256=sha256, name=name, size=copied, media_type=media_type)

    def _copy(
        self,
        stream: BinaryIO,
        temporary: Path,
        name: str,
        watch: "_Watch",
    ) -> tuple[str, int]:
        digest, copied = hashlib.sha256(), 0
        with in_words(self._home.parent):
            target = temporary.open("xb")
        with target:
            while chunk := stream.read(_CHUNK):
                copied += len(chunk)
                if copied > MAX_FILE_BYTES:
                    raise too_large(name)
                digest.update(chunk)
                with in_words(self._home.parent):
                    target.write(chunk)
                    target.flush()
                watch.tell(copied)
        if not copied:
            raise empty(name)
        return digest.hexdigest(), copied

    def _settle(self, temporary: Path, sha256: str, size: int) -> None:
        final = self.path(sha256)
        if final.is_file() and final.stat().st_size == size:
            return
        if not final.parent.is_dir():
            final.parent.mkdir(exist_ok=True)
            sync_folder(self._home)
        if self._note is not None:
            with self._note.open("a", encoding="ascii") as note:
                note.write(f"{sha256}\n")
        settle(temporary, final)


class _Watch:
    """Tells the caller how far a copy is and stops it when asked to."""

    def __init__(self, size: int, progress: Progress | None, cancelled: Cancelled | None) -> None:
        self._size, self._progress, self._cancelled = size, progress, cancelled

    def tell(self, copied: int) -> None:
        """Report `copied` bytes; raise CancelledError when the person asked to stop."""
        if self._cancelled and self._cancelled():
            raise CancelledError
        if self._progress:
            self._progress(copied, max(self._size, copied))


def _accepted(source: Path) -> int:
    """Return the size of a file that may be added; raise UserError or OSError."""
    found = source.stat()
    if stat.S_ISDIR(found.st_mode):
        raise UserError(f"“{source}” là thư mục — chọn từng tệp bên trong.")
    if not stat.S_ISREG(found.st_mode):
        raise UserError(f"“{source}” không phải tệp thường — chọn tệp ảnh, PDF hoặc văn bản.")
    if found.st_size == 0:
        raise empty(source.name)
    if found.st_size > MAX_FILE_BYTES:
        raise too_large(source.name)
    if not os.access(source, os.R_OK):
        raise PermissionError(13, os.strerror(13))
    return found.st_size


def empty(name: str) -> UserError:
    """Return the sentence for a file without content."""
    return UserError(f"Tệp “{name}” rỗng (0 byte) — chép lại tệp từ máy quét hoặc điện thoại.")


def too_large(name: str) -> UserError:
    """Return the sentence for a file above the limit."""
    limit = MAX_FILE_BYTES // (1024 * 1024)
    return UserError(f"Tệp “{name}” lớn hơn {limit} MB — giảm cỡ ảnh hoặc tách tệp rồi thêm lại.")
