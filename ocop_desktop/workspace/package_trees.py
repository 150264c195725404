"""A whole folder tree of packages into one workspace: a province takes in those of its communes.

What was taken in before is recognised by its content, so that a run that was stopped goes on where
it was, and the same tree may be given again when a commune added to it.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from ocop_desktop.errors import UserError
from ocop_desktop.exchange.archive import open_archive
from ocop_desktop.exchange.manifest import MANIFEST
from ocop_desktop.exchange.sealing import is_sealed
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.reading import is_package
from ocop_desktop.workspace.values import Cancelled, Progress

__all__ = ["PackageTrees", "TakenPackage", "TreeResult"]

_MAX_MANIFEST = 64 * 1024 * 1024


class TakenPackage(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one package; `problem` says why it was refused."""

    name: str
    what: Literal["new", "known", "refused"]
    dossier: str = ""
    problem: str = ""


class TreeResult(msgspec.Struct, frozen=True, kw_only=True):
    """Every package that was looked at; `stopped` says that others were not."""

    packages: tuple[TakenPackage, ...]
    stopped: bool = False

    def count(self, what: str) -> int:
        """Return how many packages ended like this."""
        return sum(one.what == what for one in self.packages)


class PackageTrees:
    """Takes folder trees in. A package that cannot be taken keeps no other from it."""

    def __init__(self, store: Store, dossiers: Dossiers) -> None:
        self._store, self._dossiers = store, dossiers

    def take(
        self, folder: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> TreeResult:
        """Import every package below `folder`, one after the other; raise UserError."""
        if not folder.is_dir():
            raise UserError(f"Không thấy thư mục “{folder}” — xem lại đường dẫn.")
        found = list(packages_below(folder))
        taken: list[TakenPackage] = []
        for path in found:
            if cancelled and cancelled():
                break
            taken.append(self._take(path, path.relative_to(folder).as_posix()))
            if progress:
                progress(len(taken), len(found), taken[-1].name)
        return TreeResult(packages=tuple(taken), stopped=len(taken) < len(found))

    def _take(self, path: Path, name: str) -> TakenPackage:
        try:
            content = _content(path)
            known = self._store.taken(content)
            if known:
                return TakenPackage(name=name, what="known", dossier=known)
            with self._store.together():
                (made,) = self._dossiers.import_file(path)
                self._store.note_taken(content, made, name)
        except UserError as error:
            return TakenPackage(name=name, what="refused", problem=str(error))
        return TakenPackage(name=name, what="new", dossier=made)


def packages_below(folder: Path) -> Iterator[Path]:
    """Yield the packages in a tree, in the order of their names; nothing inside a package."""
    if (folder / MANIFEST).is_file():
        yield folder
        return
    for path in sorted(folder.iterdir()):
        if path.is_symlink() or path.name.startswith("."):
            continue
        if path.is_dir():
            yield from packages_below(path)
        elif is_package(path) or is_sealed(path):
            yield path


def _content(path: Path) -> str:
    """Return what names the content of a package: the checksum of its list of checksums."""
    if is_sealed(path):
        raise UserError("Gói khóa bằng mật khẩu — nhập riêng gói này kèm mật khẩu.")
    archive = open_archive(path)
    try:
        if MANIFEST not in archive.sizes:
            raise UserError("Không phải gói hồ sơ — thiếu danh sách tệp của gói.")
        return hashlib.sha256(archive.read(MANIFEST, _MAX_MANIFEST)).hexdigest()
    finally:
        archive.close()
