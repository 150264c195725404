"""A whole folder tree of packages into one workspace: a province takes in those of its communes.

What was taken in before is recognised by its content, so that a run that was stopped goes on where
it was, and the same tree may be given again when a commune added to it.
"""

import hashlib
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from ocop_desktop.documents.registers.sheets import Sheet, SheetColumn, write_sheets
from ocop_desktop.dossier.files.jsonfile import MAX_BYTES
from ocop_desktop.dossier.values import Dossier, to_entries
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.archive import Archive, open_archive
from ocop_desktop.exchange.manifest import INFO, MANIFEST, MAX_TAG_BYTES, OFFICER, parse_info
from ocop_desktop.exchange.sealing import is_sealed
from ocop_desktop.exchange.verify import DATA, verify_archive
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.rows import StoredFile
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.importing import Importer
from ocop_desktop.workspace.reading import NotWholeError, decoded, is_package
from ocop_desktop.workspace.same_dossier import SameDossiers, likeness
from ocop_desktop.workspace.tree_values import (
    FoundPackage,
    PreparedPackage,
    TakenPackage,
    TreeResult,
    TreeSurvey,
)
from ocop_desktop.workspace.values import Cancelled, Progress

__all__ = [
    "FoundPackage", "PackageTrees", "PreparedPackage", "TakenPackage", "TreeResult", "TreeSurvey",
]  # fmt: skip

_MAX_MANIFEST = 64 * 1024 * 1024
_SEALED = "Gói khóa bằng mật khẩu — nhập riêng gói này kèm mật khẩu."
_READERS = 2  # a package is read while the one before is written down
_AHEAD = 8


class PackageTrees:
    """Takes folder trees in. A package that cannot be taken keeps no other from it.

    `survey` and `prepare` touch no database: any thread. `known` and `keep` belong to the store.
    """

    def __init__(self, store: Store, dossiers: Dossiers, catalogue: Catalogue) -> None:
        self._store, self._dossiers, self._catalogue = store, dossiers, catalogue
        self._importer = Importer(store, dossiers.add, catalogue)
        self._same = SameDossiers(store, dossiers)
        self._left: list[StoredFile] = []

    # -- before anything is stored ----------------------------------------------------------------

    def known(self) -> frozenset[str]:
        """Return the contents that were taken in before and are still there."""
        return self._store.taken.all()

    def survey(
        self,
        folder: Path,
        known: frozenset[str],
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> TreeSurvey:
        """Return what taking a folder in would do; every package is verified whole."""
        paths = packages_in(folder)
        found: list[FoundPackage] = []
        for path in paths:
            if cancelled and cancelled():
                break
            found.append(self._look(path, name_in(folder, path), known))
            if progress:
                progress(len(found), len(paths), found[-1].name)
        return TreeSurvey(folder=folder, packages=tuple(found), stopped=len(found) < len(paths))

    def _look(self, path: Path, name: str, known: frozenset[str]) -> FoundPackage:
        try:
            content, dossier = self._read(path, known)
        except UserError as error:
            return FoundPackage(path=path, name=name, what="refused", problem=str(error))
        return FoundPackage(
            path=path,
            name=name,
            what="known" if content in known else "new",
            commune=dossier.text("producer.commune"),
            product=dossier.text("product.name"),
            producer=dossier.text("producer.name"),
        )

    def _read(self, path: Path, known: frozenset[str]) -> tuple[str, Dossier]:
        """Return what names the content of a package, and its dossier; raise UserError."""
        archive = _opened(path)
        try:
            content = _content(archive)
            if content not in known:
                result = verify_archive(archive)
                if not result.whole:
                    raise NotWholeError(path, result)
            return content, decoded(archive.read(DATA, MAX_BYTES), self._catalogue)
        finally:
            archive.close()

    # -- taking in --------------------------------------------------------------------------------

    def take(
        self, folder: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> TreeResult:
        """Import every package below `folder`; raise UserError when there is no such folder."""
        paths = packages_in(folder)
        taken: list[TakenPackage] = []
        coming = self._ahead(paths, folder, cancelled)
        try:
            for one in coming:
                taken += self.keep([one])
                if progress:
                    progress(len(taken), len(paths), one.name)
        finally:
            coming.close()
            self.finish()
        return TreeResult(packages=tuple(taken), stopped=len(taken) < len(paths))

    def _ahead(
        self, paths: Sequence[Path], folder: Path, cancelled: Cancelled | None
    ) -> Generator[PreparedPackage, None, None]:
        """Yield packages in their order, the next ones being read while one is stored."""
        known = self.known()
        waiting: deque[Future[PreparedPackage]] = deque()
        with ThreadPoolExecutor(_READERS) as readers:
            try:
                for path in paths:
                    waiting.append(readers.submit(self.prepare, path, name_in(folder, path), known))
                    if len(waiting) >= _AHEAD:
                        yield waiting.popleft().result()
                        if cancelled and cancelled():
                            return
                while waiting:
                    yield waiting.popleft().result()
                    if cancelled and cancelled():
                        return
            finally:
                for one in waiting:
                    if not one.cancel():
                        self.leave(one.result())

    def prepare(self, path: Path, name: str, known: frozenset[str]) -> PreparedPackage:
        """Read and verify a package and copy its papers; `keep` has to be given the answer."""
        copies: list[StoredFile] = []
        content = ""
        try:
            content, forwarded = content_of(path)
            if content in known:
                return PreparedPackage(name=name, content=content)
            prepared = self._importer.prepare(path, copies)
        except UserError as error:
            return PreparedPackage(
                name=name, content=content, problem=str(error), copies=tuple(copies)
            )
        return PreparedPackage(
            name=name,
            content=content,
            forwarded=forwarded,
            copies=tuple(copies),
            prepared=prepared,
        )

    def keep(self, ready: Sequence[PreparedPackage]) -> list[TakenPackage]:
        """Store packages that were prepared, in one transaction; one refused hinders no other."""
        with self._store.together():
            taken = [self._keep(one) for one in ready]
        for one, done in zip(ready, taken, strict=True):
            if done.what == "refused" or (done.what == "known" and not done.note):
                self.leave(one)
        return taken

    def leave(self, one: PreparedPackage) -> None:
        """Note a package that will not be kept; `finish` removes its copies."""
        self._left += one.copies

    def finish(self) -> None:
        """Remove copies no dossier wants. Not before every reader is done: it may want the same."""
        left, self._left = self._left, []
        self._store.files.discard(left)

    def _keep(self, one: PreparedPackage) -> TakenPackage:
        if one.problem:
            return TakenPackage(name=one.name, what="refused", problem=one.problem)
        known = self._store.taken.dossier_of(one.content)
        if known or one.prepared is None:
            return TakenPackage(name=one.name, what="known", dossier=known)
        try:
            with self._store.together():
                dossier = self._importer.settle(one.prepared)
                self._store.files.register(one.copies)
                like = likeness(self._store, dossier)
                same = self._same.take(dossier, one.name, forwarded=one.forwarded)
                if same is not None:
                    self._store.taken.note(one.content, same.dossier, one.name)
                    return TakenPackage(
                        name=one.name, what=same.what, dossier=same.dossier, note=same.note
                    )
                made = self._dossiers.add(dossier.rulebook, dict(to_entries(dossier)))
                self._same.new(dossier, made, one.name, forwarded=one.forwarded)
                self._store.taken.note(one.content, made, one.name)
        except UserError as error:
            return TakenPackage(name=one.name, what="refused", problem=str(error))
        note = like.sentence if like else ""
        return TakenPackage(name=one.name, what="new", dossier=made, note=note)

    def write_refused(self, packages: Iterable[TakenPackage | FoundPackage], out: Path) -> int:
        """Write the packages that were refused, with the reason, as CSV; return how many."""
        rows = [(one.name, one.problem) for one in packages if one.what == "refused"]
        columns = tuple(SheetColumn(heading=one) for one in ("Gói", "Vì sao không nhập được"))
        write_sheets([Sheet(title="Gói không nhập được", columns=columns, rows=rows)], out)
        return len(rows)


def packages_in(folder: Path) -> list[Path]:
    """Return the packages of a tree in the order of their names; raise UserError."""
    if not folder.is_dir():
        raise UserError(f"Không thấy thư mục “{folder}” — xem lại đường dẫn.")
    return list(packages_below(folder))


def packages_below(folder: Path) -> Iterator[Path]:
    """Yield the packages in a tree, in the order of their names; nothing inside a package."""
    if (folder / MANIFEST).is_file():
        yield folder
        return
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        yield folder  # told with the reason, like a package that cannot be opened
        return
    for path in inside:
        if path.is_symlink() or path.name.startswith("."):
            continue
        if path.is_dir():
            yield from packages_below(path)
        elif is_package(path) or is_sealed(path):
            yield path


def name_in(folder: Path, path: Path) -> str:
    """Return how a package of a tree is called on the screen."""
    return path.relative_to(folder).as_posix() if path != folder else path.name


def _opened(path: Path) -> Archive:
    if is_sealed(path):
        raise UserError(_SEALED)
    return open_archive(path)


def content_of(path: Path) -> tuple[str, bool]:
    """Return what names the content of a package, and whether a commune's officer made it."""
    archive = _opened(path)
    try:
        told = parse_info(archive.read(INFO, MAX_TAG_BYTES)) if INFO in archive.sizes else {}
        return _content(archive), bool(told.get(OFFICER))
    finally:
        archive.close()


def _content(archive: Archive) -> str:
    """Return what names the content of a package: the checksum of its list of checksums."""
    if MANIFEST not in archive.sizes:
        raise UserError("Không phải gói hồ sơ — thiếu danh sách tệp của gói.")
    return hashlib.sha256(archive.read(MANIFEST, _MAX_MANIFEST)).hexdigest()
