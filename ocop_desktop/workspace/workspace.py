"""The one object a window or a command talks to."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Self

from ocop_desktop import paths
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.assessment import Assessment, assess
from ocop_desktop.workspace.booklets import Booklets
from ocop_desktop.workspace.desk import Desk
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.editions import Editions
from ocop_desktop.workspace.environment import EnvironmentTool
from ocop_desktop.workspace.evidence import EvidenceShelf
from ocop_desktop.workspace.field_tables import FieldTables
from ocop_desktop.workspace.folder_scan import FolderScans
from ocop_desktop.workspace.holidays import Holidays
from ocop_desktop.workspace.labels import Labels
from ocop_desktop.workspace.packages import Packages
from ocop_desktop.workspace.paper_views import PaperViews
from ocop_desktop.workspace.plans import Plans
from ocop_desktop.workspace.practice import Practice
from ocop_desktop.workspace.printing import Prints
from ocop_desktop.workspace.profile import Profiles
from ocop_desktop.workspace.quality import QualityTool
from ocop_desktop.workspace.registers import Registers
from ocop_desktop.workspace.registers.indicators import Indicators
from ocop_desktop.workspace.registers.intake import Intake
from ocop_desktop.workspace.registers.outlet import Outlet
from ocop_desktop.workspace.rehearsals import Rehearsals
from ocop_desktop.workspace.replacing import Replacements
from ocop_desktop.workspace.return_files import ReturnFiles
from ocop_desktop.workspace.returns import Returns
from ocop_desktop.workspace.screen_lock import ScreenLock
from ocop_desktop.workspace.search import Search
from ocop_desktop.workspace.sheet_files import SheetFiles
from ocop_desktop.workspace.syncing import Syncing
from ocop_desktop.workspace.tracing import Tracing
from ocop_desktop.workspace.trust import Trust
from ocop_desktop.workspace.versions import Versions

Subscriber = Callable[[str, frozenset[str]], None]


class Workspace:
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
        self.paper_views = PaperViews(store.folder, self.dossiers, self.evidence)
        self.replacements = Replacements(self.dossiers, self.evidence)
        self.folder_scans = FolderScans(store.folder, self.dossiers)
        self.versions = Versions(store, catalogue, self.dossiers, self._notify)
        self.trust = Trust(store.folder)
        self.packages = Packages(
            catalogue, self.dossiers, self.evidence, self.versions, self.trust, store.folder
        )
        self.labels = Labels(catalogue, self.dossiers, self.evidence)
        self.tracing = Tracing(catalogue, self.dossiers)
        self.field_tables = FieldTables(catalogue, self.dossiers)
        self.plans = Plans(catalogue, self.dossiers)
        self.quality = QualityTool(catalogue, self.dossiers)
        self.environment = EnvironmentTool(catalogue, self.dossiers)
        self.booklets = Booklets(catalogue)
        self.practice = Practice(store, self.dossiers, self.versions)
        self.profile = Profiles(store, self.units)
        self.desk = Desk(
            store,
            catalogue,
            self.dossiers,
            self.versions,
            self.profile,
            self.packages,
            self.trust,
        )
        self.lock = ScreenLock(store)
        self.syncing = Syncing(store, catalogue, self.dossiers, self.profile)
        self.search = Search(store, catalogue, self.dossiers)
        self.registers = Registers(store, catalogue)
        self.intake = Intake(store, catalogue, self.registers)
        self.outlet = Outlet(store, catalogue, self.registers)
        self.indicators = Indicators(store, catalogue, self.registers)
        self.rehearsals = Rehearsals(self.dossiers, catalogue)
        self.returns = Returns(self.dossiers)
        self.return_files = ReturnFiles(store, self.dossiers, self.versions, self.returns)
        self.sheet_files = SheetFiles(self.dossiers, self.rehearsals, catalogue)
        self.editions = Editions(self.dossiers, catalogue)
        self.prints = Prints(self.packages, self.rehearsals)

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

    @staticmethod
    def exists(folder: Path) -> bool:
        """Return whether `folder` already is a workspace."""
        return Store.exists(folder)

    def assess(self, dossier_id: str, today: date) -> Assessment:
        """Return score, findings and progress as of `today`. Asking again costs nothing."""
        dossier = self.dossiers.get(dossier_id)
        last = self._assessed.get(dossier_id)
        if last is not None and last.dossier is dossier and last.today == today:
            return last
        rulebook = self.dossiers.rulebook(dossier_id)
        made = assess(rulebook, self.catalogue.units(rulebook), dossier, today)
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
        for subscriber in list(self._subscribers):
            subscriber(dossier_id, changed)
