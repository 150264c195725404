"""Read a dossier from a file, a package folder or a zip, without a workspace."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec

from ocop_desktop.dossier.files.jsonfile import MAX_BYTES, DossierFileError, decode
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.archive import Archive, open_archive
from ocop_desktop.exchange.manifest import MANIFEST
from ocop_desktop.exchange.verify import DATA, Progress, VerifyResult, verify_archive
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

_ZIP = b"PK\x03\x04"
Opener = Callable[[str], AbstractContextManager[BinaryIO]]


class NotWholeError(UserError):
    """A package whose content is not what was packed."""

    def __init__(self, path: Path, result: VerifyResult) -> None:
        found = [
            *(f"tệp bị sửa: {name}" for name in result.changed),
            *(f"thiếu tệp: {name}" for name in result.missing),
            *(f"tệp lạ: {name}" for name in result.added),
            *result.errors,
        ]
        shown = "; ".join(found[:5]) + (f"; và {len(found) - 5} chỗ khác" if found[5:] else "")
        super().__init__(
            f"Gói “{path.name}” không còn nguyên vẹn ({shown}) — "
            "xin người gửi chép lại gói gốc, chưa có gì được nhập."
        )


class MissingPaperError(UserError):
    """A file that a dossier names and that is not there."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Không thấy tệp minh chứng “{name}” cạnh tệp hồ sơ — "
            "chép tệp vào đúng chỗ rồi nhập lại."
        )


class DossierSource(msgspec.Struct, frozen=True):
    """A dossier as found in a file, and how to open the files its evidence names.

    `open` raises MissingPaperError. `since` names the version a supplement follows, else "".
    """

    dossier: Dossier
    open: Opener
    since: str = ""


@contextmanager
def dossier_source(
    path: Path, catalogue: Catalogue, progress: Progress | None = None
) -> Iterator[DossierSource]:
    """Open the dossier file or package at `path`; raise UserError naming the place.

    `progress` is told of each file of a package that was compared with its manifest.
    """
    _check_there(path)
    if is_package(path):
        archive = open_archive(path)
        try:
            yield _from_package(archive, catalogue, progress)
        finally:
            archive.close()
    else:
        dossier = decoded(_read(path), catalogue)
        home = path.parent
        if path.name == DATA.rpartition("/")[2] and (home.parent / MANIFEST).is_file():
            home = home.parent  # the data file inside an unpacked package names files from its top
        yield DossierSource(dossier, lambda name: _beside(home, name))


def is_package(path: Path) -> bool:
    """Return whether `path` is a folder or a zip, whatever it is called."""
    if path.is_dir() or path.suffix.lower() == ".zip":
        return True
    try:
        # Opening a pipe would wait for ever.
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_ZIP)) == _ZIP
    except OSError:
        return False


def read_dossier(path: Path, catalogue: Catalogue, progress: Progress | None = None) -> Dossier:
    """Return the dossier in a file or package; its evidence files are not looked at."""
    with dossier_source(path, catalogue, progress) as source:
        return source.dossier


def _from_package(
    archive: Archive, catalogue: Catalogue, progress: Progress | None
) -> DossierSource:
    result = verify_archive(archive, progress)
    if not result.whole:
        raise NotWholeError(archive.path, result)

    def open_one(name: str) -> AbstractContextManager[BinaryIO]:
        if name not in archive.sizes:
            raise MissingPaperError(name)
        return archive.open(name)

    dossier = decoded(archive.read(DATA, MAX_BYTES), catalogue)
    return DossierSource(dossier, open_one, result.since)


def decoded(data: bytes, catalogue: Catalogue) -> Dossier:
    """Return the dossier in the bytes of a dossier file; raise DossierFileError."""

    def find(rulebook_id: str) -> tuple[Rulebook, AdminUnits]:
        rulebook = catalogue.get(rulebook_id)
        return rulebook, catalogue.units(rulebook)

    dossier = decode(data, find)
    return msgspec.structs.replace(dossier, evidence=tuple(map(_numbered, dossier.evidence)))


def _numbered(item: Evidence) -> Evidence:
    """Records of a file get ids of their own, so that findings can name them."""
    return msgspec.structs.replace(item, id=f"{item.order:04}")


def _check_there(path: Path) -> None:
    try:
        there = path.exists()
    except OSError as error:
        raise UserError(f"“{path.name[:80]}…” không thể là tên tệp — xem lại đường dẫn.") from error
    if not there:
        raise UserError(f"Không thấy tệp “{path}” — xem lại đường dẫn.")


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise UserError(f"“{path}” không phải tệp thường — chọn tệp hồ sơ (.json) hoặc gói.")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UserError(
            f"Không đọc được tệp “{path}” ({error.strerror or error}) — kiểm tra quyền đọc tệp."
        ) from error


@contextmanager
def _beside(home: Path, name: str) -> Iterator[BinaryIO]:
    """Open a file that lies below the folder of the dossier file, links followed and judged."""
    path = home / name
    try:
        inside = path.resolve(strict=True).is_relative_to(home.resolve())
    except (OSError, ValueError) as error:
        raise MissingPaperError(name) from error
    if not inside:
        raise DossierFileError("evidence", f"“{name}” nằm ngoài thư mục của tệp hồ sơ")
    if not path.is_file():
        raise MissingPaperError(name)
    with path.open("rb") as stream:
        yield stream
