"""Looking into a folder on demand: which files are new since the last look."""

from pathlib import Path

import msgspec

from ocop_desktop.disk import settle
from ocop_desktop.errors import UserError
from ocop_desktop.media.inspect import SUFFIXES
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.paper_views import files_of

_FILE = "cache/scanned-folders.json"
_ENDINGS = frozenset(suffix for endings in SUFFIXES.values() for suffix in endings)
_MOST = 3_000
_Seen = dict[str, tuple[int, float]]


class Found(msgspec.Struct, frozen=True):
    """A file of the folder. `new`: it was not there, or was another one, at the last look."""

    path: Path
    size: int
    new: bool


class Scan(msgspec.Struct, frozen=True):
    """One look into a folder. Files the dossier already holds are only counted."""

    folder: Path
    found: tuple[Found, ...]
    held: int


class _Memory(msgspec.Struct):
    folder: str = ""
    seen: _Seen = msgspec.field(default_factory=dict)


class FolderScans:
    """Remembers per dossier which folder was looked into and what lay there.

    The memory is a convenience: when its file is lost, everything counts as new again.
    """

    def __init__(self, home: Path, dossiers: Dossiers) -> None:
        self._file, self._dossiers = home / _FILE, dossiers

    def last_folder(self, dossier_id: str) -> Path | None:
        """Return the folder looked into last, or None."""
        folder = self._read().get(dossier_id, _Memory()).folder
        return Path(folder) if folder else None

    def scan(self, dossier_id: str, folder: Path) -> Scan:
        """Return the files of a folder that could be papers; raise UserError when it is gone."""
        if not folder.is_dir():
            raise UserError(f"Không thấy thư mục “{folder}” — chọn lại thư mục.")
        memory = self._read().get(dossier_id, _Memory())
        seen = memory.seen if memory.folder == str(folder) else {}
        held = {(Path(e.file).name, e.size) for e in self._dossiers.get(dossier_id).evidence}
        found: list[Found] = []
        kept = 0
        for path in files_of([folder]):
            if path.suffix.lower() not in _ENDINGS:
                continue
            size, changed = _mark(path)
            if (path.name, size) in held:
                kept += 1
            elif len(found) < _MOST:
                found.append(Found(path, size, seen.get(str(path)) != (size, changed)))
        return Scan(folder, tuple(found), kept)

    def remember(self, dossier_id: str, scan: Scan) -> None:
        """Call everything of a scan seen, so that the next look tells what came since."""
        memories = self._read()
        seen = {str(item.path): _mark(item.path) for item in scan.found}
        memories[dossier_id] = _Memory(str(scan.folder), seen)
        part = self._file.with_name(f".tmp-{self._file.name}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(msgspec.json.encode(memories))
            settle(part, self._file)
        except OSError:
            part.unlink(missing_ok=True)  # then everything counts as new next time

    def _read(self) -> dict[str, _Memory]:
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=dict[str, _Memory])
        except (OSError, msgspec.DecodeError):
            return {}


def _mark(path: Path) -> tuple[int, float]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0.0
    return found.st_size, found.st_mtime
