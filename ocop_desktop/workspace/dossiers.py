"""Dossiers as a person handles them: list, create, edit, undo, put away."""

import re
import uuid
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from ocop_desktop.dossier.papers.following import papers_following
from ocop_desktop.dossier.values import (
    CONFLICT,
    REHEARSAL,
    RETURNED,
    Dossier,
    from_entries,
    is_aside,
)
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.changing_set import entries_for_set
from ocop_desktop.workspace.contents import content_path
from ocop_desktop.workspace.copying import (
    Copyable,
    answers_of,
    copyable,
    fields_to_copy,
    label_of_copy,
)
from ocop_desktop.workspace.data_file import write_data
from ocop_desktop.workspace.entry_paths import EntryPaths, cleaned_entries
from ocop_desktop.workspace.importing import Importer
from ocop_desktop.workspace.kept_dossiers import KeptDossiers, no_such_dossier
from ocop_desktop.workspace.new_dossier import first_entries
from ocop_desktop.workspace.summaries import summary_of
from ocop_desktop.workspace.values import (
    Batch,
    Cancelled,
    Change,
    DossierSummary,
    NewDossier,
    Progress,
)

Summaries: TypeAlias = list[DossierSummary]
Changes: TypeAlias = tuple[Change, ...]
Ids: TypeAlias = list[str]
Paths: TypeAlias = tuple[str, ...]
Notify: TypeAlias = Callable[[str, frozenset[str]], None]

_ID = re.compile(r"[0-9a-f]{1,32}")
_COPY_MARK = " (bản sao)"


class Dossiers:
    """Every dossier of the workspace. Unknown ids raise UserError, unknown paths KeyError."""

    def __init__(self, store: Store, catalogue: Catalogue, notify: Notify) -> None:
        self._store, self._catalogue, self._notify = store, catalogue, notify
        self._kept = KeptDossiers(store)
        self._paths: dict[str, EntryPaths] = {}

    def list(self, *, include_deleted: bool = False, limit: int = -1, offset: int = 0) -> Summaries:
        """Return summaries in Vietnamese order of the titles; `limit` -1 means all."""
        rows = self._store.dossiers(include_deleted=include_deleted, limit=limit, offset=offset)
        return [summary_of(row) for row in rows]

    def count(self, *, include_deleted: bool = False) -> int:
        """Return how many dossiers there are."""
        return self._store.count(include_deleted=include_deleted)

    def recent(self, limit: int) -> Summaries:
        """Return the dossiers changed last, the newest first."""
        return [summary_of(row) for row in self._store.recent(limit)]

    def of_edition(self, rulebook_id: str) -> Summaries:
        """Return the dossiers that follow an edition, in Vietnamese order of the titles."""
        return [summary_of(row) for row in self._store.dossiers(rulebook=rulebook_id)]

    def search(self, words: str, limit: int = 50) -> Summaries:
        """Return dossiers that hold all words, best first; accents optional."""
        return [summary_of(self._store.dossier(hit)) for hit in self._store.search(words, limit)]

    def summary(self, dossier_id: str) -> DossierSummary:
        """Return one line of the list."""
        return summary_of(self._kept.row(dossier_id))

    def find(self, beginning: str) -> str:
        """Return the id that begins with `beginning`; raise UserError when none or several do."""
        hits = self._store.ids_like(beginning) if _ID.fullmatch(beginning) else []
        if len(hits) == 1:
            return hits[0]
        if hits:
            raise UserError(f"Nhiều hồ sơ có mã bắt đầu bằng “{beginning}” — ghi thêm vài ký tự.")
        raise no_such_dossier(beginning)

    def create(self, new: NewDossier) -> str:
        """Create a dossier from the answers of the new-dossier flow and return its id."""
        return self.add(*self.first_entries(new))

    def first_entries(self, new: NewDossier) -> tuple[str, dict[str, Any]]:
        """Return (rulebook id, entries) a new dossier would begin with."""
        rulebook = self._catalogue.get(new.rulebook) if new.rulebook else self._catalogue.newest()
        taken = self.get(new.producer_from).answers if new.producer_from else {}
        return rulebook.id, first_entries(new, taken)

    def add(self, rulebook_id: str, entries: Mapping[str, Any]) -> str:
        """Add a dossier with these entries and return its id."""
        clean = self.checked(rulebook_id, entries)
        dossier_id = uuid.uuid4().hex
        self._store.create(dossier_id, rulebook_id, clean)
        self._notify(dossier_id, frozenset(clean))
        return dossier_id

    def add_as(self, dossier_id: str, rulebook_id: str, entries: Mapping[str, Any]) -> None:
        """Add a dossier another machine made, under the id it has there. Call `reread` after."""
        self._store.create(dossier_id, rulebook_id, self.checked(rulebook_id, entries))

    def take_in(self, dossier_id: str, changes: Mapping[str, Any], label: str) -> None:
        """Store what a merge found as one step, as it is. Call `reread` after.

        Unlike `set_many` nothing follows from the changes: what followed was decided where they
        were made, and both machines have to end with the same entries.
        """
        if not all(map(is_aside, changes)):
            self.require_open(dossier_id)
        clean = cleaned_entries(changes)
        set_id = clean.get("set", self.get(dossier_id).set)
        self._paths_of(self.rulebook(dossier_id)).check(clean, set_id)
        self._store.write(dossier_id, clean, label)

    def checked(self, rulebook_id: str, entries: Mapping[str, Any]) -> dict[str, Any]:
        """Return entries as they may be stored; raise KeyError, ValueError where they may not."""
        clean = {k: v for k, v in cleaned_entries(entries).items() if v is not None}
        self._paths_of(self._catalogue.get(rulebook_id)).check(clean, clean.get("set"))
        return clean

    def reread(self, dossier_id: str) -> None:
        """Forget what is held of a dossier that was written past this object, and tell so."""
        self._kept.forget(dossier_id)
        self._notify(dossier_id, frozenset())

    def forget_all(self) -> None:
        """Forget what is held of every dossier: a transaction around several was taken back."""
        self._kept.forget_all()

    def get(self, dossier_id: str) -> Dossier:
        """Return the dossier as it is now."""
        return self._kept.dossier(dossier_id)

    def aside(self, dossier_id: str, beginning: str) -> dict[str, Any]:
        """Return the entries beside the dossier whose path begins with `beginning`."""
        entries = self._kept.entries(dossier_id)
        return {k: v for k, v in entries.items() if k.startswith(beginning) and is_aside(k)}

    def rulebook(self, dossier_id: str) -> Rulebook:
        """Return the edition the dossier is pinned to."""
        return self._catalogue.get(self._kept.dossier(dossier_id).rulebook)

    def set(self, dossier_id: str, path: str, value: Any, *, merge: bool = False) -> Change | None:
        """Store one entry (None removes it); return what changed, None when nothing did.

        With `merge` an edit of the path that the last edit touched belongs to the same undo step.
        """
        changes = self.set_many(dossier_id, {path: value}, merge=merge)
        return changes[0] if changes else None

    def set_many(
        self, dossier_id: str, entries: Mapping[str, Any], label: str = "", *, merge: bool = False
    ) -> Changes:
        """Store several entries as one undo step; return what changed.

        With another "set" the answers that do not fit it are taken out in the same step; papers
        that said the same as a changed field follow it.
        """
        if not all(map(is_aside, entries)):
            self.require_open(dossier_id)
        dossier, rulebook = self.get(dossier_id), self.rulebook(dossier_id)
        clean = cleaned_entries(entries, self._kept.entries(dossier_id))
        set_id = clean.get("set", dossier.set)
        paths = self._paths_of(rulebook)
        paths.check(clean, set_id)
        if set_id != dossier.set:
            clean = entries_for_set(rulebook, dossier, set_id) | clean
        if not paths.linked.isdisjoint(clean):
            clean = clean | papers_following(rulebook, dossier, clean)
        batch = self._store.write(dossier_id, clean, label, merge=merge)
        self._changed(dossier_id, {change.path: change.new for change in batch.changes})
        return batch.changes

    def copy_answers(
        self,
        from_id: str,
        to_id: str,
        sections: Iterable[str] = (),
        fields: Iterable[str] = (),
        *,
        only_empty: bool = False,
    ) -> Paths:
        """Take answers over from another dossier as one undo step; return the paths that changed.

        Whole `sections` or single `fields` by id; with `only_empty` no answer is replaced.
        """
        source, target = self.get(from_id), self.get(to_id)
        found = fields_to_copy(source, target, self.rulebook(to_id), sections, fields)
        taken = answers_of(found, source, target, only_empty=only_empty)
        changes = self.set_many(to_id, taken, label_of_copy(source))
        return tuple(change.path for change in changes)

    def copyable(
        self, from_id: str, to_id: str, sections: Iterable[str] = (), fields: Iterable[str] = ()
    ) -> tuple[Copyable, ...]:
        """Return what `copy_answers` would take over, in words."""
        source, target, rulebook = self.get(from_id), self.get(to_id), self.rulebook(to_id)
        found = fields_to_copy(source, target, rulebook, sections, fields)
        return copyable(found, self._catalogue.units(rulebook), source, target)

    def of_producer(self, name: str) -> Summaries:
        """Return the dossiers of a producer by its very name, the one changed last first."""
        return [summary_of(row) for row in self._store.dossiers_of(name)]

    def undo(self, dossier_id: str) -> Paths:
        """Take the last step back and return its paths; () when there is none."""
        self._kept.row(dossier_id)
        if not self._is_beside(self._store.last_paths(dossier_id)):
            self.require_open(dossier_id)
        batch = self._store.undo(dossier_id)
        changes = batch.changes if batch else ()
        self._changed(dossier_id, {change.path: change.old for change in changes})
        return tuple(change.path for change in changes)

    def redo(self, dossier_id: str) -> Paths:
        """Do the step undone last again and return its paths; () when there is none."""
        self._kept.row(dossier_id)
        if not self._is_beside(self._store.waiting_paths(dossier_id)):
            self.require_open(dossier_id)
        batch = self._store.redo(dossier_id)
        changes = batch.changes if batch else ()
        self._changed(dossier_id, {change.path: change.new for change in changes})
        return tuple(change.path for change in changes)

    def can_undo(self, dossier_id: str) -> bool:
        """Return whether there is a step to take back."""
        return self._may_change(dossier_id, self._store.last_paths(dossier_id))

    def can_redo(self, dossier_id: str) -> bool:
        """Return whether there is a step to do again."""
        return self._may_change(dossier_id, self._store.waiting_paths(dossier_id))

    def _may_change(self, dossier_id: str, paths: Paths) -> bool:
        still_open = self._kept.row(dossier_id).version is None
        return bool(paths) and (still_open or self._is_beside(paths))

    @staticmethod
    def _is_beside(paths: Paths) -> bool:
        """Whether a step touched only what stands beside the dossier: not what was handed in."""
        return bool(paths) and all(map(is_aside, paths))

    def require_open(self, dossier_id: str) -> None:
        """Raise UserError when the dossier is finalised: what was handed in must not change."""
        version = self._kept.row(dossier_id).version
        if version is not None:
            raise UserError(
                f"Hồ sơ đã chốt (bản {version}) nên không sửa được — "
                "mở lại hồ sơ, ghi lý do, rồi sửa; bản đã chốt vẫn được giữ."
            )

    def history(self, dossier_id: str) -> tuple[Batch, ...]:
        """Return every step, newest first, undone ones too."""
        self._kept.row(dossier_id)
        return tuple(self._store.history(dossier_id))

    def at(self, dossier_id: str, journal: int) -> Dossier:
        """Return the dossier as it was right after a journal row (0: as created)."""
        row = self._kept.row(dossier_id)
        return from_entries(row.id, row.rulebook, self._store.snapshot(dossier_id, journal))

    def remove(self, dossier_id: str) -> None:
        """Put a dossier into the bin; nothing of it is lost."""
        self._kept.row(dossier_id)
        self._store.set_deleted(dossier_id, deleted=True)
        self._notify(dossier_id, frozenset())

    def restore(self, dossier_id: str) -> None:
        """Take a dossier out of the bin."""
        self._kept.row(dossier_id)
        self._store.set_deleted(dossier_id, deleted=False)
        self._notify(dossier_id, frozenset())

    def duplicate(self, dossier_id: str) -> str:
        """Copy a dossier with its evidence and return the copy's id."""
        kept = self._kept.entries(dossier_id)
        beside = (REHEARSAL, RETURNED, CONFLICT)
        entries = {path: v for path, v in kept.items() if not path.startswith(beside)}
        title = entries.get("product.name")
        if isinstance(title, str) and title:
            entries["product.name"] = title + _COPY_MARK
        return self.add(self._kept.row(dossier_id).rulebook, entries)

    def import_file(
        self, path: Path, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> Ids:
        """Bring a dossier file, package folder or zip in with its evidence; return the new ids."""
        importer = Importer(self._store, self.add, self._catalogue)
        return importer.import_file(path, progress, cancelled)

    def export_json(self, dossier_id: str, path: Path) -> None:
        """Write the dossier as a file that can be imported again, its evidence beside it."""
        dossier = self.get(dossier_id)
        files = {e.id: content_path(self._store, e) for e in dossier.evidence if e.sha256}
        write_data(self.rulebook(dossier_id), dossier, path, files)

    def _changed(self, dossier_id: str, entries: Mapping[str, Any]) -> None:
        """Bring the kept dossier up to date after the commit, then tell who listens."""
        if not entries:
            return
        self._kept.follow(dossier_id, entries)
        self._notify(dossier_id, frozenset(entries))

    def _paths_of(self, rulebook: Rulebook) -> EntryPaths:
        if rulebook.id not in self._paths:
            self._paths[rulebook.id] = EntryPaths(rulebook)
        return self._paths[rulebook.id]
