"""The one object a window or a command talks to."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Self

from ocop_desktop import paths
from ocop_desktop.dossier.papers.replaced import replaced_in
from ocop_desktop.dossier.values import REPLACED
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.assessment import Assessment, assess
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.evidence import EvidenceShelf
from ocop_desktop.workspace.holidays import Holidays
from ocop_desktop.workspace.later_parts import LaterParts
from ocop_desktop.workspace.plans import Plans
from ocop_desktop.workspace.practice import Practice
from ocop_desktop.workspace.profile import Profiles
from ocop_desktop.workspace.returns import Returns
from ocop_desktop.workspace.screen_lock import ScreenLock
from ocop_desktop.workspace.versions import Versions

Subscriber = Callable[[str, frozenset[str]], None]


class Workspace(LaterParts):
    """A folder of dossiers. Open with `Workspace.open`; it belongs to the thread that opened it."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        catalogue = catalogue.branch()  # the days off are those of this workspace
        self.folder, self.catalogue = store.folder, catalogue
        self.units = catalogue.units(catalogue.newest())
        self._store = store
        self._subscribers: list[Subscriber] = []
        self._assessed: dict[str, Assessment] = {}
        self.holidays = Holidays(store, catalogue, self._days_off_changed)
        self.dossiers = Dossiers(store, catalogue, self._notify)
        self.evidence = EvidenceShelf(store, self.dossiers)
        self.versions = Versions(store, catalogue, self.dossiers, self._notify)
        self.plans = Plans(catalogue, self.dossiers)
        self.practice = Practice(store, self.dossiers, self.versions)
        self.profile = Profiles(store, self.units)
        self.lock = ScreenLock(store)
        self.returns = Returns(self.dossiers)

    @classmethod
    def open(cls, folder: Path, catalogue: Catalogue | None = None) -> "Workspace":
        """Open or create the workspace in `folder`; raise UserError when that cannot be."""
        known = catalogue or Catalogue(paths.forms_dir())
        store = Store.open(folder)
        try:
            return cls(store, known)
        except BaseException:
            store.close()
            raise

    def beside(self) -> "Workspace":
        """Return this workspace for the calling worker thread; close it there.

        It reads while the window goes on. What it writes the window sees after `reread`.
        """
        store = self._store.beside()
        try:
            return Workspace(store, self.catalogue)
        except BaseException:
            store.close()
            raise

    def reread(self, dossier_ids: Iterable[str]) -> None:
        """Forget what is held of dossiers that were written beside, and tell so."""
        for dossier_id in dossier_ids:
            self.dossiers.reread(dossier_id)

    @staticmethod
    def exists(folder: Path) -> bool:
        """Return whether `folder` already is a workspace."""
        return Store.exists(folder)

    def assess(self, dossier_id: str, today: date) -> Assessment:
        """Return score, findings and progress as of `today`. Asking again costs nothing."""
        dossier = self.dossiers.get(dossier_id)
        last = self._assessed.get(dossier_id)
        alike = self.stories.near(dossier_id)
        older = replaced_in(self.dossiers.aside(dossier_id, REPLACED))
        if (
            last is not None
            and last.dossier is dossier
            and (last.likenesses, last.replaced, last.today) == (alike, older, today)
        ):
            return last
        rulebook = self.dossiers.rulebook(dossier_id)
        made = assess(rulebook, self.catalogue.units(rulebook), dossier, today, alike, older)
        self._assessed[dossier_id] = made
        return made

    def subscribe(self, callback: Subscriber) -> Callable[[], None]:
        """Call `callback(dossier id, paths)` after every commit; return how to end that.

        No paths means that the dossier was put into the bin or taken out of it, finalised or
        reopened. The id "" with the path "holidays" means that days are counted otherwise now.
        """
        self._subscribers.append(callback)

        def end() -> None:
            if callback in self._subscribers:
                self._subscribers.remove(callback)

        return end

    @property
    def last_backup(self) -> date | None:
        """The day of the newest backup, or None."""
        backup = self._store.last_backup
        return backup.day if backup else None

    @property
    def backup_problem(self) -> str:
        """Why today's backup could not be made; "" when it was."""
        return self._store.backup_problem

    def close(self) -> None:
        """End the work in this folder; the next one may open it."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _days_off_changed(self) -> None:
        """Every day counted so far may be another; "" stands for all dossiers."""
        self._assessed.clear()
        self._notify("", frozenset({"holidays"}))

    def _notify(self, dossier_id: str, changed: frozenset[str]) -> None:
        self.stories.forget(dossier_id, changed)
        for subscriber in list(self._subscribers):
            subscriber(dossier_id, changed)
