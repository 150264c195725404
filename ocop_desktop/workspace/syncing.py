"""Dossiers between machines: write what this one has, take in what another one edited.

Every dossier keeps the states it shared. The newest one both machines know is the base of the
merge; without one every difference is asked for. What both changed stays open beside the dossier.
"""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Literal

import msgspec

from ocop_desktop.dossier.compare import AnswerChange, changes
from ocop_desktop.dossier.merging import lineage_name, reconcile, state_of
from ocop_desktop.dossier.values import CONFLICT, from_entries
from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.exchange import syncfile
from ocop_desktop.exchange.archive import Archive
from ocop_desktop.exchange.syncfile import SUFFIX, SyncDossier, SyncFile, is_sync_file
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.dossiers import UnknownDossierError
from ocop_desktop.storage.rows import StoredFile
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.desk.issuing import Numbers
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.profile import Profiles
from ocop_desktop.workspace.registers import Registers
from ocop_desktop.workspace.sync_parts import DossierParts
from ocop_desktop.workspace.sync_rows import RowChoice, RowSync, TakenRows
from ocop_desktop.workspace.values import Cancelled, Progress

__all__ = [
    "SUFFIX", "OpenChoice", "RowChoice", "SyncResult", "Syncing", "TakenDossier", "TakenRows",
    "What", "is_sync_file",
]  # fmt: skip

What = Literal["new", "same", "merged", "refused"]
_MACHINE = "machine"
_EVIDENCE = "evidence/"


class TakenDossier(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one dossier: `changed` paths took effect, `open` ones wait for a choice.

    `problem` says why it was refused, `notes` what a person has to know besides.
    """

    id: str
    title: str
    what: What
    changed: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    problem: str = ""
    notes: tuple[str, ...] = ()


class SyncResult(msgspec.Struct, frozen=True, kw_only=True):
    """What became of every dossier of a file; `name` is the person whose machine wrote it.

    `rows` is what became of the rows of registers, `notes` what concerns the whole.
    """

    name: str
    dossiers: tuple[TakenDossier, ...]
    rows: TakenRows = TakenRows()
    notes: tuple[str, ...] = ()


class OpenChoice(msgspec.Struct, frozen=True, kw_only=True):
    """A path that two machines changed differently, in words.

    `values` are the plain ones, this machine's own first, None for removed; `told` says the same
    to a person, "" for an empty answer. `page` is the section or page it belongs to.
    """

    path: str
    page: str
    label: str
    values: tuple[Any, ...]
    told: tuple[str, ...]


class Syncing:
    """Sync files of one workspace."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        dossiers: Dossiers,
        profiles: Profiles,
        registers: Registers,
    ) -> None:
        self._store, self._catalogue = store, catalogue
        self._dossiers, self._profiles = dossiers, profiles
        self._parts = DossierParts(store, catalogue, dossiers)
        self._numbers = Numbers(store)
        self.rows = RowSync(store, registers)

    @property
    def machine(self) -> str:
        """The name by which other machines know this workspace; made once."""
        known = self._store.setting(_MACHINE)
        if not isinstance(known, str):
            known = uuid.uuid4().hex
            self._store.set_setting(_MACHINE, known)
        return known

    def write(
        self, path: Path, ids: Iterable[str] | None = None, cancelled: Cancelled | None = None
    ) -> int:
        """Write a sync file of some dossiers, or of all; return how many. Raises UserError.

        With all of them go the own rows of the registers.
        """
        wanted = list(ids) if ids is not None else [item.id for item in self._dossiers.list()]
        found: list[tuple[SyncDossier, str]] = []
        papers: dict[str, Path] = {}
        for dossier_id in wanted:
            item, state = self._state(dossier_id)
            found.append((item, state))
            papers |= {sha: self._store.file_path(sha) for sha in _papers(item.entries)}
            for version in item.versions:
                held = {sha: self._store.file_path(sha) for sha in _papers(version.entries)}
                papers |= {sha: place for sha, place in held.items() if place.is_file()}
        rows = self.rows.copies() if ids is None else ()
        content = SyncFile(
            machine=self.machine,
            name=self._profiles.get().name,
            dossiers=tuple(item for item, _ in found),
            issuing=self._numbers.known(),
            rows=rows,
        )
        syncfile.write(path, content, papers, cancelled)
        # Shared only once the file is there: until then nobody else can have seen these states.
        with self._store.together():
            for item, state in found:
                self._store.shared.add(item.id, state, item.entries)
            self.rows.given(rows)
        return len(found)

    def _state(self, dossier_id: str) -> tuple[SyncDossier, str]:
        row = self._dossiers.summary(dossier_id)
        entries = self._store.entries(dossier_id)
        known = self._store.shared.names(dossier_id)
        state = self._name(dossier_id, row.rulebook, entries, known)
        states = [state, *(one for one in known if one != state)]
        item = SyncDossier(
            id=dossier_id, rulebook=row.rulebook, entries=entries, states=tuple(states)
        )
        return self._parts.of(item), state

    def _name(
        self, dossier_id: str, rulebook: str, entries: Mapping[str, Any], known: list[str]
    ) -> str:
        """Return the name of the state a dossier is in here."""

        def newest() -> str:
            return state_of(rulebook, self._store.shared.entries(dossier_id, known[0]))

        return lineage_name(state_of(rulebook, entries), known, newest)

    def take(
        self,
        path: Path,
        today: date,
        *,
        dry: bool = False,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> SyncResult:
        """Merge a sync file into this workspace, dossier by dossier; `dry` only says what would be.

        Raises UserError for a file that cannot be read, CancelledError when asked to stop; then
        nothing changed. A dossier that cannot be taken in is told as refused and keeps no other
        from it.
        """
        if progress:
            progress(0, 0, f"Kiểm tra tệp “{path.name}”")
        with syncfile.opened(path, cancelled) as (content, archive), self._whole(dry=dry):
            if content.machine == self.machine:
                raise UserError(
                    f"Tệp “{path.name}” do chính máy này xuất — chọn tệp của máy bên kia."
                )
            taken: list[TakenDossier] = []
            notes: list[str] = []
            if not dry:  # before any case comes: its number must not look like one of this machine
                notes = self._numbers.learn(
                    content.issuing, self.machine, content.machine, content.name
                )
            for number, item in enumerate(content.dossiers, start=1):
                _stop(cancelled)
                taken.append(self._take(item, archive, content.name, today, dry=dry))
                if progress:
                    progress(number, len(content.dossiers), taken[-1].title)
            rows = self.rows.take(content.rows, _label(content.name), today, dry=dry)
            _stop(cancelled)
        return SyncResult(name=content.name, dossiers=tuple(taken), rows=rows, notes=tuple(notes))

    @contextmanager
    def _whole(self, *, dry: bool) -> Iterator[None]:
        """Keep everything merged inside, papers too, or nothing."""
        if dry:
            yield
            return
        try:
            with self._store.tentatively(), self._store.together():
                yield
        except BaseException:
            self._dossiers.forget_all()
            raise

    def _take(
        self, item: SyncDossier, archive: Archive, name: str, today: date, *, dry: bool
    ) -> TakenDossier:
        title = str(item.entries.get("product.name") or "")
        notes: list[str] = []
        try:
            self._parts.checked(item)
            found, what = self._changes(item, today)
            if what == "same" and self._parts.news(item):
                what = "merged"
            if not dry:
                notes = self._put(item, found, what, archive, name)
        except (UserError, KeyError, ValueError, TypeError) as error:
            told = str(error) if isinstance(error, UserError) else _unfit(error)
            return TakenDossier(id=item.id, title=title, what="refused", problem=told)
        return TakenDossier(
            id=item.id,
            title=title,
            what=what,
            changed=tuple(sorted(path for path in found if not path.startswith(CONFLICT))),
            open=tuple(
                sorted(
                    path.removeprefix(CONFLICT)
                    for path, value in found.items()
                    if path.startswith(CONFLICT) and value is not None
                )
            ),
            notes=tuple(notes),
        )

    def _changes(self, item: SyncDossier, today: date) -> tuple[dict[str, Any], What]:
        """Return what to write here for a dossier of the file."""
        try:
            row = self._store.dossier(item.id)
        except UnknownDossierError:
            return self._dossiers.checked(item.rulebook, item.entries), "new"
        if row.rulebook != item.rulebook:
            raise UserError(
                "Ở hai máy hồ sơ theo hai bộ quy định khác nhau — chuyển về cùng một bộ rồi gộp."
            )
        theirs = self._dossiers.checked(item.rulebook, item.entries)
        mine = self._store.entries(item.id)
        known = self._store.shared.names(item.id)
        if mine == theirs or _shared_as(item, theirs) in known:
            return {}, "same"
        common = next((state for state in known if state in item.states), None)
        base = self._store.shared.entries(item.id, common) if common else {}
        if self._name(item.id, item.rulebook, mine, known) in item.states:
            base = mine
        merged = reconcile(base, mine, theirs, today)
        return _difference(mine, merged), "merged"

    def _put(
        self,
        item: SyncDossier,
        changes: Mapping[str, Any],
        what: What,
        archive: Archive,
        name: str,
    ) -> list[str]:
        """Store a dossier of the file with its versions and its case; return what to tell."""
        if what == "same":
            return []
        copies = self._copies(changes, archive)
        copies += self._version_papers(item, archive)
        theirs = self._dossiers.checked(item.rulebook, item.entries)
        try:
            with self._store.together():
                self._store.register_files(copies)
                if what == "new":
                    self._dossiers.add_as(item.id, item.rulebook, changes)
                told = self._parts.take_versions(item)
                self._dossiers.reread(item.id)
                if what != "new" and changes:
                    self._dossiers.take_in(item.id, changes, _label(name))
                told += self._parts.take_case(item)
                told += self._parts.lock(item)
                self._store.shared.add(item.id, _shared_as(item, theirs), theirs)
        except BaseException:
            self._store.discard_files(copies)
            raise
        finally:
            self._dossiers.reread(item.id)
        return told

    def _version_papers(self, item: SyncDossier, archive: Archive) -> list[StoredFile]:
        """Copy papers only older versions name; those the other machine has lost stay lost."""
        copies: list[StoredFile] = []
        for version in item.versions:
            there = {
                sha: told
                for sha, told in _papers(version.entries).items()
                if syncfile.PAPERS + sha in archive.sizes
            }
            copies += self._copied(there, archive)
        return copies

    def _copies(self, changes: Mapping[str, Any], archive: Archive) -> list[StoredFile]:
        """Copy the papers that are not here yet; raise UserError when the file lacks one."""
        return self._copied(_papers(changes), archive)

    def _copied(self, papers: Mapping[str, tuple[str, int]], archive: Archive) -> list[StoredFile]:
        copies: list[StoredFile] = []
        try:
            for sha256, (name, size) in papers.items():
                held = self._store.file(sha256)
                if held is not None and self._store.file_path(sha256).is_file():
                    continue
                with archive.open(_inside(archive, sha256, name)) as stream:
                    copies.append(self._store.copy_stream(stream, name, size))
        except BaseException:
            self._store.discard_files(copies)
            raise
        return copies

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
        return OpenChoice(path=path, page=page, label=label, values=values, told=tuple(told))

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


def _stop(cancelled: Cancelled | None) -> None:
    if cancelled and cancelled():
        raise CancelledError


def _shared_as(item: SyncDossier, entries: Mapping[str, Any]) -> str:
    """Return the name under which the other machine shared what is in the file."""
    return item.states[0] if item.states else state_of(item.rulebook, entries)


def _inside(archive: Archive, sha256: str, name: str) -> str:
    inside = syncfile.PAPERS + sha256
    if inside not in archive.sizes:
        raise UserError(f"Tệp đồng bộ thiếu minh chứng “{name}” — xin xuất lại.")
    return inside


def _papers(entries: Mapping[str, Any]) -> dict[str, tuple[str, int]]:
    """Return the papers that entries name: SHA-256 → (name, size)."""
    found: dict[str, tuple[str, int]] = {}

    def look(value: Any) -> None:
        if isinstance(value, dict):
            if isinstance(value.get("sha256"), str) and value["sha256"]:
                found[value["sha256"]] = (str(value.get("file") or ""), int(value.get("size") or 0))
            for inner in value.values():
                look(inner)
        elif isinstance(value, list):
            for inner in value:
                look(inner)

    for value in entries.values():
        look(value)
    return found


def _difference(mine: Mapping[str, Any], merged: Mapping[str, Any]) -> dict[str, Any]:
    changed = {path: value for path, value in merged.items() if mine.get(path) != value}
    return changed | {path: None for path in mine if path not in merged}


def _label(name: str) -> str:
    return f"gộp với máy của {name}" if name else "gộp với máy khác"


def _unfit(error: Exception) -> str:
    return (
        f"Hồ sơ có chỗ phần mềm này không hiểu ({error}) — "
        "cập nhật phần mềm ở hai máy lên cùng một bản rồi gộp lại."
    )
