"""Dossiers between machines: write what this one has, take in what another one edited."""

import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.exchange import syncfile
from ocop_desktop.exchange.syncfile import SUFFIX, SyncFile, is_sync_file
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.desk.issuing import Numbers
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.profile import Profiles
from ocop_desktop.workspace.registers import Registers
from ocop_desktop.workspace.sync_choices import Choices
from ocop_desktop.workspace.sync_dossiers import DossierSync
from ocop_desktop.workspace.sync_doubles import Doubles, RowPair
from ocop_desktop.workspace.sync_papers import papers_of
from ocop_desktop.workspace.sync_rows import RowChoice, RowSync, TakenRows
from ocop_desktop.workspace.sync_values import OpenChoice, SyncResult, TakenDossier, What
from ocop_desktop.workspace.sync_writers import merged_with
from ocop_desktop.workspace.values import Cancelled, Progress

__all__ = [
    "SUFFIX", "OpenChoice", "RowChoice", "RowPair", "SyncResult", "Syncing", "TakenDossier",
    "TakenRows", "What", "is_sync_file",
]  # fmt: skip

_MACHINE = "machine"


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
        self._store, self._dossiers, self._profiles = store, dossiers, profiles
        self._one = DossierSync(store, catalogue, dossiers)
        self._choices = Choices(store, catalogue, dossiers)
        self._numbers = Numbers(store)
        self.rows, self.doubles = RowSync(store, registers), Doubles(store, registers)

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

        With all of them go the own rows of the registers, and what stands in the bin.
        """
        wanted = list(ids) if ids is not None else self._one.ids()
        found = [self._one.state(dossier_id) for dossier_id in wanted]
        rows = self.rows.copies(None if ids is None else frozenset(wanted))
        content = SyncFile(
            machine=self.machine,
            name=self._profiles.get().name,
            dossiers=tuple(found),
            issuing=self._numbers.known(),
            rows=rows,
        )
        papers: dict[str, Path] = {}
        for item in found:
            papers |= {sha: self._store.files.path(sha) for sha in papers_of(item.entries)}
            for version in item.versions:
                held = {sha: self._store.files.path(sha) for sha in papers_of(version.entries)}
                papers |= {sha: place for sha, place in held.items() if place.is_file()}
        syncfile.write(path, content, papers, cancelled)
        # Shared only once the file is there: until then nobody else can have seen these states.
        with self._store.together():
            for item in found:
                self._one.given(item)
            self.rows.given(rows)
        return sum(not item.binned for item in found)

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
                taken.append(
                    self._one.take(item, archive, merged_with(content.name), today, dry=dry)
                )
                if progress:
                    progress(number, len(content.dossiers), taken[-1].title)
            rows = self.rows.take(content.rows, merged_with(content.name), today, dry=dry)
            _stop(cancelled)
        return SyncResult(name=content.name, dossiers=tuple(taken), rows=rows, notes=tuple(notes))

    @contextmanager
    def _whole(self, *, dry: bool) -> Iterator[None]:
        """Keep everything merged inside, papers too, or nothing."""
        if dry:
            yield
            return
        try:
            with self._store.files.tentatively(), self._store.together():
                yield
        except BaseException:
            self._dossiers.forget_all()
            raise

    def open_paths(self, dossier_id: str) -> tuple[str, ...]:
        """Return the paths of a dossier that wait for a choice."""
        return self._choices.open_paths(dossier_id)

    def choices(self, dossier_id: str) -> tuple[OpenChoice, ...]:
        """Return what waits for a choice, in words."""
        return self._choices.choices(dossier_id)

    def choose(self, dossier_id: str, path: str, value: Any) -> None:
        """Put one value in force and close the conflict, as one step that can be undone."""
        self._choices.choose(dossier_id, path, value)


def _stop(cancelled: Cancelled | None) -> None:
    if cancelled and cancelled():
        raise CancelledError
