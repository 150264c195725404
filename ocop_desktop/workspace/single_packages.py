"""One package brought in by itself: is it a package of a dossier that was taken in before?"""

from pathlib import Path

import msgspec

from ocop_desktop.dossier.files.jsonfile import MAX_BYTES
from ocop_desktop.dossier.values import to_entries
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.exchange.archive import open_archive
from ocop_desktop.exchange.verify import DATA
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.rows import StoredFile
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.importing import Importer, Prepared
from ocop_desktop.workspace.package_trees import content_of
from ocop_desktop.workspace.reading import decoded, is_package
from ocop_desktop.workspace.same_dossier import Likeness, SameDossiers, likeness
from ocop_desktop.workspace.tree_values import TakenPackage
from ocop_desktop.workspace.values import Cancelled, Progress

__all__ = ["Likeness", "SinglePackages", "TakenPackage"]


class SinglePackages:
    """Takes in what a person chose. A dossier file (.json) always becomes a dossier of its own."""

    def __init__(self, store: Store, dossiers: Dossiers, catalogue: Catalogue) -> None:
        self._store, self._dossiers, self._catalogue = store, dossiers, catalogue
        self._importer = Importer(store, dossiers.add, catalogue)
        self._same = SameDossiers(store, dossiers)

    def look(self, path: Path) -> Likeness | None:
        """Return the dossier here that a package belongs to, None for a new one.

        Nothing is stored or verified. What cannot be read is None: `take` says what is wrong.
        """
        if not is_package(path):
            return None
        try:
            archive = open_archive(path)
            try:
                dossier = decoded(archive.read(DATA, MAX_BYTES), self._catalogue)
            finally:
                archive.close()
        except UserError:
            return None
        return likeness(self._store, dossier)

    def take(
        self,
        path: Path,
        *,
        separate: bool = False,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> TakenPackage:
        """Bring in a dossier file or package, whole or not at all; raise UserError.

        A package of a dossier that was taken in before becomes its newer version, unless it is to
        be `separate` or somebody already works on that dossier; `note` tells what was done.
        """
        copies: list[StoredFile] = []
        with self._store.files.tentatively():
            prepared = self._importer.prepare(path, copies, progress, cancelled)
            content, forwarded = content_of(path) if is_package(path) else ("", False)
            if cancelled and cancelled():
                raise CancelledError
            with self._store.together():
                self._store.files.register(copies)
                if not content:
                    return self._new(prepared, path.name)
                return self._package(
                    prepared, path.name, content, forwarded=forwarded, separate=separate
                )

    def _package(
        self, prepared: Prepared, name: str, content: str, *, forwarded: bool, separate: bool
    ) -> TakenPackage:
        dossier = self._importer.settle(prepared)
        like = likeness(self._store, dossier)
        if like is not None and separate:
            note = f"Cùng hồ sơ với “{like.title}” đang có — nhập thành bản riêng như đã chọn."
            return msgspec.structs.replace(self._new(prepared, name), note=note)
        same = self._same.take(dossier, name, forwarded=forwarded)
        if same is not None:
            self._store.taken.note(content, same.dossier, name)
            return TakenPackage(name=name, what=same.what, dossier=same.dossier, note=same.note)
        made = self._new(prepared, name)
        self._same.new(dossier, made.dossier, name, forwarded=forwarded)
        self._store.taken.note(content, made.dossier, name)
        return msgspec.structs.replace(made, note=like.sentence if like else "")

    def _new(self, prepared: Prepared, name: str) -> TakenPackage:
        dossier = self._importer.settle(prepared)
        made = self._dossiers.add(dossier.rulebook, dict(to_entries(dossier)))
        return TakenPackage(name=name, what="new", dossier=made)
