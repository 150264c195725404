"""The evidence of a dossier: files taken in, described, tied to criteria and fields."""

import shutil
import uuid
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.media.inspect import inspect
from ocop_desktop.storage.rows import StoredFile
from ocop_desktop.storage.store import Store
from ocop_desktop.text import nfc
from ocop_desktop.workspace.contents import content_path
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.values import Cancelled, Progress


class EvidenceShelf:
    """Evidence of all dossiers. The files themselves are never deleted, so undo brings all back."""

    def __init__(self, store: Store, dossiers: Dossiers) -> None:
        self._store, self._dossiers = store, dossiers

    def add(
        self,
        dossier_id: str,
        paths: Sequence[Path],
        *,
        kind: str | None = None,
        criteria: Iterable[str] = (),
        fields: Iterable[str] = (),
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> list[Evidence]:
        """Take files in as one undo step and return their records, in the order given.

        A content the dossier already has is not added twice: its record gains the new criteria
        and fields and is returned. On an error or when cancelled no record is made.
        """
        self._dossiers.require_open(dossier_id)
        copies: list[StoredFile] = []
        try:
            for copy in self._copies(paths, progress, cancelled):
                copies.append(copy)  # noqa: PERF402  (what came in before a failure is taken back)
        except UserError:
            self._store.files.discard(copies)
            raise
        return self.attach(dossier_id, copies, kind=kind, criteria=criteria, fields=fields)

    def copy(
        self,
        paths: Sequence[Path],
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> list[StoredFile]:
        """Copy files into the workspace. Touches no database: may run in a worker thread."""
        return list(self._copies(paths, progress, cancelled))

    def register(self, copies: Iterable[StoredFile]) -> None:
        """Note contents that a record is about to speak of."""
        self._store.files.register(copies)

    def discard(self, copies: Iterable[StoredFile]) -> None:
        """Take back what `copy` brought in and no record speaks of."""
        self._store.files.discard(copies)

    def _copies(
        self, paths: Sequence[Path], progress: Progress | None, cancelled: Cancelled | None
    ) -> Iterator[StoredFile]:
        sizes = [_size(path) for path in paths]
        for index, path in enumerate(paths):
            before = sum(sizes[:index])

            def tell(done: int, _all: int, before: int = before, name: str = path.name) -> None:
                if progress:
                    progress(before + done, max(sum(sizes), before + done), name)

            inspect(path)
            yield self._store.files.copy(path, tell, cancelled)

    def attach(
        self,
        dossier_id: str,
        copies: Sequence[StoredFile],
        *,
        kind: str | None = None,
        subkind: str | None = None,
        criteria: Iterable[str] = (),
        fields: Iterable[str] = (),
    ) -> list[Evidence]:
        """Make records of what `copy` took in, as one undo step."""
        self._dossiers.require_open(dossier_id)
        known = {item.sha256: item for item in self._dossiers.get(dossier_id).evidence}
        order = max((item.order for item in known.values()), default=0)
        made: dict[str, Evidence] = {}
        self._store.files.register(copies)
        for copy in copies:
            old = made.get(copy.sha256) or known.get(copy.sha256)
            if old is None:
                order += 1
                old = Evidence(
                    id=uuid.uuid4().hex,
                    file=nfc(copy.name),
                    sha256=copy.sha256,
                    size=copy.size,
                    order=order,
                    kind=kind,
                    subkind=subkind,
                )
            made[copy.sha256] = msgspec.structs.replace(
                old,
                kind=old.kind or kind,
                criteria=_united(old.criteria, criteria),
                fields=_united(old.fields, fields),
            )
        entries = {f"evidence/{item.id}": _record(item) for item in made.values()}
        self._dossiers.set_many(dossier_id, entries, "thêm minh chứng")
        return [made[copy.sha256] for copy in copies]

    def update(self, dossier_id: str, evidence_id: str, **changes: Any) -> Evidence:
        """Change what is said about a file (title, kind, number, expires_on, criteria …)."""
        item = msgspec.structs.replace(self._get(dossier_id, evidence_id), **changes)
        record = _record(item)
        self._dossiers.set(dossier_id, f"evidence/{evidence_id}", record)
        return self._get(dossier_id, evidence_id)

    def remove(self, dossier_id: str, evidence_id: str) -> None:
        """Take a file out of the dossier; undo brings it back."""
        self._get(dossier_id, evidence_id)
        self._dossiers.set(dossier_id, f"evidence/{evidence_id}", None)

    def path(self, dossier_id: str, evidence_id: str) -> Path:
        """Return where the content lies (named by its hash); raise UserError when it is gone."""
        return self.path_of(self._get(dossier_id, evidence_id))

    def path_of(self, item: Evidence) -> Path:
        """Return where the content of a record lies; raise UserError when it is gone."""
        return content_path(self._store, item)

    def copy_out(self, dossier_id: str, evidence_id: str, folder: Path) -> Path:
        """Copy a file under its own name into `folder`, for opening elsewhere; return the copy."""
        return self.copy_record(self._get(dossier_id, evidence_id), folder)

    def copy_record(self, item: Evidence, folder: Path) -> Path:
        """Do the same with the file of any record."""
        target = folder / (Path(item.file).name or item.sha256)
        try:
            shutil.copyfile(self.path_of(item), target)
        except OSError as error:
            raise UserError(
                f"Không chép được “{item.label}” ra “{folder}” ({error.strerror}) — "
                "chọn thư mục khác."
            ) from error
        return target

    def _get(self, dossier_id: str, evidence_id: str) -> Evidence:
        return _find(self._dossiers.get(dossier_id), evidence_id)


def _find(dossier: Dossier, evidence_id: str) -> Evidence:
    for item in dossier.evidence:
        if item.id == evidence_id:
            return item
    raise KeyError(evidence_id)


def _record(item: Evidence) -> dict[str, Any]:
    record: dict[str, Any] = msgspec.to_builtins(item)
    record.pop("id", None)
    return record


def _united(old: Iterable[str], new: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*old, *new)))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # copying it will say what is wrong
