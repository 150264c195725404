"""Bring a dossier file or a package into the workspace: dossier and evidence, or nothing."""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

from ocop_desktop.dossier.files.jsonfile import DossierFileError
from ocop_desktop.dossier.values import Dossier, Evidence, to_entries
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.media.inspect import inspect
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.rows import StoredFile
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.reading import DossierSource, MissingPaperError, dossier_source
from ocop_desktop.workspace.values import Cancelled, Progress

Add = Callable[[str, Mapping[str, Any]], str]

_CODE = re.compile(r"^MC-\d{2,} ")


class Prepared(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier that was read, its papers copied, nothing of it in the database yet.

    `held` are the places of papers that a supplement left out; `since` the version it follows.
    """

    dossier: Dossier
    held: tuple[int, ...] = ()
    since: str = ""


class Importer:
    """Import into one workspace. On any error the workspace is as it was."""

    def __init__(self, store: Store, add: Add, catalogue: Catalogue) -> None:
        self._store, self._add, self._catalogue = store, add, catalogue

    def import_file(
        self, path: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> list[str]:
        """Import a dossier file (.json), a package folder or a zip; return the new ids."""
        copies: list[StoredFile] = []
        with self._store.files.tentatively():
            dossier = self.fetch(path, copies, progress, cancelled)
            if cancelled and cancelled():
                raise CancelledError
            with self._store.together():
                self._store.files.register(copies)
                return [self._add(dossier.rulebook, dict(to_entries(dossier)))]

    def fetch(
        self,
        path: Path,
        copies: list[StoredFile],
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Dossier:
        """Return the dossier in a file or package; whoever calls registers the `copies`."""
        return self.settle(self.prepare(path, copies, progress, cancelled))

    def prepare(
        self,
        path: Path,
        copies: list[StoredFile],
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Prepared:
        """Read a file or package and copy its papers, noted in `copies` as they come.

        Touches no database: runs in any thread.
        """
        with dossier_source(path, self._catalogue) as source:
            held: list[int] = []
            taken: list[Evidence] = []
            count = len(source.dossier.evidence)
            for place, item in enumerate(source.dossier.evidence):
                if progress:
                    progress(place, count, f"Chép “{PurePosixPath(item.file).name}”")
                try:
                    taken.append(self._take(source, item, copies, cancelled))
                except MissingPaperError:
                    if not source.since:
                        raise
                    held.append(place)
                    taken.append(item)
        dossier = msgspec.structs.replace(source.dossier, evidence=tuple(taken))
        return Prepared(dossier=dossier, held=tuple(held), since=source.since)

    def settle(self, prepared: Prepared) -> Dossier:
        """Return the dossier with the papers a supplement left out; raise UserError."""
        taken = list(prepared.dossier.evidence)
        for place in prepared.held:
            taken[place] = self._held(prepared.since, taken[place])
        return msgspec.structs.replace(prepared.dossier, evidence=tuple(_with_ids(taken)))

    def _take(
        self,
        source: DossierSource,
        item: Evidence,
        copies: list[StoredFile],
        cancelled: Cancelled | None,
    ) -> Evidence:
        if not item.file:
            return item
        name = _name(item)
        copy = self._copied(source, item, name, cancelled)
        copies.append(copy)
        if item.sha256 and item.sha256 != copy.sha256:
            raise DossierFileError(f"evidence “{item.file}”", "nội dung tệp khác với mã đã ghi")
        inspect(self._store.files.path(copy.sha256), name)
        return msgspec.structs.replace(item, file=name, sha256=copy.sha256, size=copy.size)

    def _copied(
        self, source: DossierSource, item: Evidence, name: str, cancelled: Cancelled | None
    ) -> StoredFile:
        with source.open(item.file) as stream:
            try:
                return self._store.files.copy_stream(stream, name, item.size, cancelled)
            except OSError as error:
                raise UserError(
                    f"Không đọc được tệp minh chứng “{item.file}” ({error.strerror or error}) — "
                    "kiểm tra tệp rồi nhập lại."
                ) from error

    def _held(self, since: str, item: Evidence) -> Evidence:
        """Return a paper a supplement left out because it was handed in before."""
        name = _name(item)
        known = self._store.files.get(item.sha256) if item.sha256 else None
        if known is not None and self._store.files.path(known.sha256).is_file():
            return msgspec.structs.replace(item, file=name, size=known.size)
        raise UserError(
            f"Đây là gói bổ sung cho bản {since}; “{name}” nằm trong gói đã nộp trước — "
            f"nhập gói {since} rồi nhập lại gói này."
        )


def _name(item: Evidence) -> str:
    return _CODE.sub("", PurePosixPath(item.file).name)


def _with_ids(evidence: list[Evidence]) -> Iterator[Evidence]:
    """Yield the evidence, each with an id of its own within the dossier.

    The same file gives the same ids, so that what is imported twice is exported to equal bytes.
    """
    for place, item in enumerate(evidence):
        told = f"{place}\n{item.sha256}\n{item.file}\n{item.link}"
        yield msgspec.structs.replace(item, id=hashlib.sha256(told.encode()).hexdigest()[:32])
