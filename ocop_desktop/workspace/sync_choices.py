"""What two machines wrote differently in a dossier, in words, and the choice between the values."""

from typing import Any

from ocop_desktop.dossier.sharing.compare import AnswerChange, changes
from ocop_desktop.dossier.values import CONFLICT, from_entries
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.sync_values import OpenChoice
from ocop_desktop.workspace.sync_writers import OTHER, OWN, written_by


class Choices:
    """Open places of the dossiers of one workspace."""

    def __init__(self, store: Store, catalogue: Catalogue, dossiers: Dossiers) -> None:
        self._store, self._catalogue, self._dossiers = store, catalogue, dossiers

    def open_paths(self, dossier_id: str) -> tuple[str, ...]:
        """Return the paths of a dossier that wait for a choice."""
        found = self._dossiers.aside(dossier_id, CONFLICT)
        return tuple(sorted(path.removeprefix(CONFLICT) for path in found))

    def choices(self, dossier_id: str) -> tuple[OpenChoice, ...]:
        """Return what waits for a choice, in words."""
        return tuple(self._choice(dossier_id, path) for path in self.open_paths(dossier_id))

    def _choice(self, dossier_id: str, path: str) -> OpenChoice:
        entry = self._dossiers.aside(dossier_id, CONFLICT + path)[CONFLICT + path]
        own = self._store.entry(dossier_id, path)
        values = (own, *(value for value in entry["values"] if value != own))
        label, page, told = path, "", []
        for value in values:
            found = self._told(dossier_id, path, value)
            told.append("\n".join(change.after for change in found))
            if found:
                label, page = found[0].label.removesuffix(", thêm dòng"), found[0].section
        return OpenChoice(
            path=path,
            page=page,
            label=label,
            values=values,
            told=tuple(told),
            whose=tuple(self._whose(dossier_id, path, value) for value in values),
        )

    def _whose(self, dossier_id: str, path: str, value: Any) -> str:
        """Return where and when a value was written, or by which file it came."""
        own = self._store.entry(dossier_id, path)
        batches = sorted(self._dossiers.history(dossier_id), key=lambda one: -one.journal)
        steps = [(b, c) for b in batches if b.state in ("live", "event") for c in b.changes]
        for batch, change in steps if value == own else ():
            if change.path == path and change.new == value:
                return written_by(batch.label, batch.at)
        for batch, change in steps if value != own else ():
            if change.path == CONFLICT + path and _among(value, change.new, change.old):
                return written_by(batch.label, batch.at)
        return OWN if value == own else OTHER

    def _told(self, dossier_id: str, path: str, value: Any) -> tuple[AnswerChange, ...]:
        """Return a value of one path in words, as a dossier that says nothing else."""
        dossier, rulebook = self._dossiers.get(dossier_id), self._dossiers.rulebook(dossier_id)
        ground: dict[str, Any] = {"set": dossier.set} if dossier.set else {}
        entries = ground if value is None else ground | {path: value}
        units = self._catalogue.units(rulebook)
        return changes(
            rulebook,
            units,
            from_entries(dossier_id, rulebook.id, ground),
            from_entries(dossier_id, rulebook.id, entries),
        )

    def choose(self, dossier_id: str, path: str, value: Any) -> None:
        """Put one value in force and close the conflict, as one step that can be undone."""
        self._dossiers.set_many(dossier_id, {path: value, CONFLICT + path: None}, "chọn khi gộp")


def _among(value: Any, opened: Any, before: Any) -> bool:
    """Return whether a value came to be among the open ones by this change."""
    held = before["values"] if isinstance(before, dict) else []
    return isinstance(opened, dict) and value in opened["values"] and value not in held
