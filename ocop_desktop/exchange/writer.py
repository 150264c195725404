"""Write a package: everything under a temporary name, synced, then renamed. Whole or not at all."""

import hashlib
import os
import shutil
import time
import uuid
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from ocop_desktop.disk import sync_file, sync_folder, told, writing_to
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.exchange import manifest as papers
from ocop_desktop.exchange.names import check, check_together, safe
from ocop_desktop.exchange.signing import SIGNATURE, Signer

_CHUNK = 1024 * 1024
_TEMPORARY = ".tmp-goi-"
_LEFT_BEHIND_SECONDS = 6 * 3600
# A zip needs some time; this is the first one it can tell, so that equal content is equal bytes.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]


class WrittenPackage(msgspec.Struct, frozen=True, kw_only=True):
    """Where a package lies and what is in it, by name relative to `folder`."""

    folder: Path
    zip: Path
    files: tuple[str, ...]


class PackageWriter:
    """Use as a context: leaving it without `finish` removes everything written so far."""

    def __init__(self, out: Path, name: str, cancelled: Cancelled | None = None) -> None:
        self._out, self._name, self._cancelled = out, safe(name), cancelled
        self._temporary = out / f"{_TEMPORARY}{uuid.uuid4().hex}"
        self._folder = self._temporary / "goi"
        self._zip = self._temporary / "goi.zip"
        self._checksums: dict[str, str] = {}

    def __enter__(self) -> Self:
        with writing_to(self._out):
            self._out.mkdir(parents=True, exist_ok=True)
            _sweep(self._out)
            self._folder.mkdir(parents=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        shutil.rmtree(self._temporary, ignore_errors=True)
        if isinstance(error, OSError) and self._is_ours(error):
            raise told(error, self._out) from error

    def _is_ours(self, error: OSError) -> bool:
        """Return whether a document could not be written here: a full disk names no file."""
        if error.filename is None:
            return error.errno is not None
        return Path(os.fsdecode(error.filename)).is_relative_to(self._temporary)

    def path(self, name: str) -> Path:
        """Return where a document named `name` is to be written, then call `take` for it."""
        target = self._folder / check(name)
        with writing_to(self._out):
            target.parent.mkdir(parents=True, exist_ok=True)
        return target

    def take(self, name: str) -> None:
        """Note a file that was written to `path(name)`."""
        self._stop_if_asked()
        digest = hashlib.sha256()
        with writing_to(self._out), (self._folder / name).open("rb+") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
            os.fsync(file.fileno())
        self._checksums[name] = digest.hexdigest()

    def write(self, name: str, data: bytes) -> None:
        """Write a small file."""
        with writing_to(self._out):
            self.path(name).write_bytes(data)
        self.take(name)

    def copy(self, name: str, source: Path, sha256: str) -> None:
        """Copy an original; raise UserError when it is not the content it was taken in as."""
        target = self.path(name)
        try:
            stream = source.open("rb")
        except OSError as error:
            raise _lost(name) from error
        with stream, writing_to(self._out), target.open("wb") as out:
            while chunk := stream.read(_CHUNK):
                self._stop_if_asked()
                out.write(chunk)
        self.take(name)
        if sha256 and self._checksums[name] != sha256:
            raise _lost(name)

    def finish(self, values: Mapping[str, str], signer: Signer | None = None) -> WrittenPackage:
        """Add the manifests, make the zip, give both their names; `values` go to bag-info.

        A signer's signature over the tag manifest, and so over every file, lies beside it.
        """
        check_together(list(self._checksums))
        files = dict(self._checksums)
        size = sum((self._folder / name).stat().st_size for name in files)
        self.write(papers.BAGIT, papers.DECLARATION)
        self.write(papers.INFO, papers.info({**values, "Payload-Oxum": f"{size}.{len(files)}"}))
        self.write(papers.MANIFEST, papers.manifest(files))
        tags = {n: self._checksums[n] for n in (papers.BAGIT, papers.INFO, papers.MANIFEST)}
        tag_manifest = papers.manifest(tags)
        self.write(papers.TAG_MANIFEST, tag_manifest)
        if signer is not None:
            self.write(SIGNATURE, signer.sign(tag_manifest))
        with writing_to(self._out):
            self._make_zip()
            return self._settle()

    def _make_zip(self) -> None:
        with zipfile.ZipFile(self._zip, "x") as file:
            for name in sorted(self._checksums):
                self._stop_if_asked()
                item = zipfile.ZipInfo(name, _NO_TIME)
                item.create_system, item.external_attr = _UNIX, _PLAIN_FILE
                # Papers and photos are packed already; packing again costs time for nothing.
                with (self._folder / name).open("rb") as source, file.open(item, "w") as target:
                    shutil.copyfileobj(source, target, _CHUNK)
        sync_file(self._zip)
        for folder in {path.parent for path in self._folder.rglob("*")}:
            sync_folder(folder)

    def _settle(self) -> WrittenPackage:
        folder, archive = _free(self._out, self._name)
        self._folder.rename(folder)
        try:
            self._zip.rename(archive)
        except OSError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        sync_folder(self._out)
        return WrittenPackage(folder=folder, zip=archive, files=tuple(sorted(self._checksums)))

    def _stop_if_asked(self) -> None:
        if self._cancelled and self._cancelled():
            raise CancelledError


def _sweep(out: Path) -> None:
    """Remove what an export left behind that was killed; a running one is younger."""
    before = time.time() - _LEFT_BEHIND_SECONDS
    for path in out.glob(f"{_TEMPORARY}*"):
        if path.stat().st_mtime < before:
            shutil.rmtree(path, ignore_errors=True)


def _free(out: Path, name: str) -> tuple[Path, Path]:
    """Return a folder and a zip that do not exist yet: "Tên", then "Tên (2)" and so on."""
    number, tried = 1, name
    while (out / tried).exists() or (out / f"{tried}.zip").exists():
        number += 1
        tried = f"{name} ({number})"
    return out / tried, out / f"{tried}.zip"


def _lost(name: str) -> UserError:
    return UserError(
        f"Nội dung của “{name}” trong thư mục dữ liệu đã mất hoặc bị sửa — "
        "thêm lại tệp gốc ở mục Minh chứng rồi xuất lại."
    )
