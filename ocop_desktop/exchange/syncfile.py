"""The file two workspaces exchange: dossiers, their versions, desk cases, own rows of registers.

With every dossier and row goes what both machines have seen, and the papers. A zip of
`dong-bo.json` and `tep/<sha256>`, read like a package: names, sizes and links are checked before
anything is opened, every paper against the checksum it is named by.
"""

import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import msgspec

from ocop_desktop.disk import settle, writing_to
from ocop_desktop.dossier.files.strictjson import strict_json
from ocop_desktop.dossier.sharing.copies import CaseCopy, Id, Issuing, RowCopy, State, VersionCopy
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.exchange.archive import Archive, BadPackageError, open_archive
from ocop_desktop.exchange.verify import checksum_of

SUFFIX = ".ocopsync"
FORMAT = 3
_READ = (1, 2, FORMAT)
DATA = "dong-bo.json"
PAPERS = "tep/"
MAX_BYTES = 256 * 1024 * 1024
MOST = 30_000
"""Files of one exchange: the papers of all dossiers of a commune, not those of one package."""
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_CHUNK = 1024 * 1024

Cancelled = Callable[[], bool]


class SyncDossier(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One dossier as it is there; `states` are those its machine shared before, newest first.

    `locked` names the version it stands finalised as there, "" while it is open; `binned` says
    that it was thrown away there.
    """

    id: Id
    rulebook: str
    entries: dict[str, Any]
    states: tuple[State, ...] = ()
    versions: tuple[VersionCopy, ...] = ()
    locked: Annotated[str, msgspec.Meta(max_length=40)] = ""
    case: CaseCopy | None = None
    binned: bool = False


class SyncFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything of one exchange. `machine` names the workspace, `name` its person."""

    format: int = FORMAT
    machine: Id
    name: Annotated[str, msgspec.Meta(max_length=200)] = ""
    dossiers: tuple[SyncDossier, ...]
    issuing: tuple[Issuing, ...] = ()
    rows: tuple[RowCopy, ...] = ()


class BadSyncFileError(UserError):
    """A sync file that is not taken."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"Không dùng được tệp đồng bộ “{path.name}”: {reason} — "
            "xin máy bên kia xuất lại tệp rồi chép lại; ở máy này chưa có gì thay đổi."
        )


def write(
    path: Path, content: SyncFile, papers: Mapping[str, Path], cancelled: Cancelled | None = None
) -> None:
    """Write the file at `path`, whole or not at all; `papers` maps SHA-256 to where it lies."""
    if len(papers) >= MOST:
        raise UserError(
            f"Có {len(papers)} tệp minh chứng, một tệp đồng bộ chứa nhiều nhất {MOST - 1} — "
            "xuất thành nhiều lần, mỗi lần một số hồ sơ."
        )
    with writing_to(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".tmp-dong-bo-", dir=path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as out, zipfile.ZipFile(out, "w") as archive:
                item = zipfile.ZipInfo(DATA, _NO_TIME)
                item.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(item, msgspec.json.encode(content))
                for sha256 in sorted(papers):
                    _copy(archive, sha256, papers[sha256], cancelled)
            temporary.chmod(0o644)
            settle(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def _copy(archive: zipfile.ZipFile, sha256: str, source: Path, cancelled: Cancelled | None) -> None:
    try:
        stream = source.open("rb")
    except OSError as error:
        raise UserError(
            f"Tệp minh chứng {sha256[:8]} trong thư mục dữ liệu đã mất — "
            "thêm lại tệp gốc ở mục Minh chứng rồi xuất lại."
        ) from error
    with stream, archive.open(zipfile.ZipInfo(PAPERS + sha256, _NO_TIME), "w") as target:
        while chunk := stream.read(_CHUNK):
            if cancelled and cancelled():
                raise CancelledError
            target.write(chunk)


@contextmanager
def opened(path: Path, cancelled: Cancelled | None = None) -> Iterator[tuple[SyncFile, Archive]]:
    """Yield the content of a sync file and its papers, every one checked; raise UserError."""
    archive = open_archive(path, MOST)
    try:
        yield _content(path, archive, cancelled), archive
    finally:
        archive.close()


def is_sync_file(path: Path) -> bool:
    """Return whether a file calls itself a sync file."""
    return path.suffix.lower() == SUFFIX


def _content(path: Path, archive: Archive, cancelled: Cancelled | None) -> SyncFile:
    if DATA not in archive.sizes:
        raise BadSyncFileError(path, f"không có “{DATA}”")

    def refuse(place: str, reason: str) -> UserError:
        return BadSyncFileError(path, f"{place} {reason}".strip())

    plain = strict_json(archive.read(DATA, MAX_BYTES), MAX_BYTES, refuse)
    try:
        content = msgspec.convert(plain, SyncFile)
    except msgspec.ValidationError as error:
        raise BadSyncFileError(path, "dữ liệu không đúng dạng") from error
    if content.format not in _READ:
        raise BadSyncFileError(path, f"dạng {content.format}, phần mềm này đọc dạng {FORMAT}")
    ids = [item.id for item in content.dossiers]
    if len(set(ids)) != len(ids):
        raise BadSyncFileError(path, "một hồ sơ có hai lần")
    rows = [(item.register, item.id) for item in content.rows]
    if len(set(rows)) != len(rows):
        raise BadSyncFileError(path, "một dòng sổ có hai lần")
    _check_papers(path, archive, cancelled)
    return content


def _check_papers(path: Path, archive: Archive, cancelled: Cancelled | None) -> None:
    for name in archive.sizes:
        if cancelled and cancelled():
            raise CancelledError
        if name == DATA:
            continue
        if not name.startswith(PAPERS) or checksum_of(archive, name) != name[len(PAPERS) :]:
            raise BadPackageError(path, f"“{name}” bị sửa hoặc lạ")
