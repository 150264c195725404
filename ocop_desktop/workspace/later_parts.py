"""Parts of a workspace that are made when first asked for: the first page needs none of them."""

from functools import cached_property
from typing import TYPE_CHECKING

from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.evidence import EvidenceShelf
from ocop_desktop.workspace.profile import Profiles
from ocop_desktop.workspace.returns import Returns
from ocop_desktop.workspace.versions import Versions

if TYPE_CHECKING:
    from ocop_desktop.workspace.booklets import Booklets
    from ocop_desktop.workspace.desk import Desk
    from ocop_desktop.workspace.editions import Editions
    from ocop_desktop.workspace.environment import EnvironmentTool
    from ocop_desktop.workspace.field_tables import FieldTables
    from ocop_desktop.workspace.folder_scan import FolderScans
    from ocop_desktop.workspace.labels import Labels
    from ocop_desktop.workspace.package_trees import PackageTrees
    from ocop_desktop.workspace.packages import Packages
    from ocop_desktop.workspace.paper_views import PaperViews
    from ocop_desktop.workspace.printing import Prints
    from ocop_desktop.workspace.quality import QualityTool
    from ocop_desktop.workspace.radar import Radar
    from ocop_desktop.workspace.registers import Registers
    from ocop_desktop.workspace.registers.indicators import Indicators
    from ocop_desktop.workspace.registers.intake import Intake
    from ocop_desktop.workspace.registers.outlet import Outlet
    from ocop_desktop.workspace.rehearsals import Rehearsals
    from ocop_desktop.workspace.replacing import Replacements
    from ocop_desktop.workspace.return_files import ReturnFiles
    from ocop_desktop.workspace.rights import RightsTool
    from ocop_desktop.workspace.search import Search
    from ocop_desktop.workspace.sheet_files import SheetFiles
    from ocop_desktop.workspace.single_packages import SinglePackages
    from ocop_desktop.workspace.stories import Stories
    from ocop_desktop.workspace.syncing import Syncing
    from ocop_desktop.workspace.tracing import Tracing
    from ocop_desktop.workspace.trust import Trust
    from ocop_desktop.workspace.upgrades import Upgrades


class LaterParts:
    """Documents, packages, tools and registers. Their libraries take longer to load than a page.

    Ask for a part in the window's thread; what it hands out says which threads may use it.
    """

    catalogue: Catalogue
    dossiers: Dossiers
    evidence: EvidenceShelf
    versions: Versions
    profile: Profiles
    returns: Returns
    _store: Store

    @cached_property
    def paper_views(self) -> "PaperViews":
        """Serves screens. What is said to run in a worker touches no database."""
        from ocop_desktop.workspace.paper_views import PaperViews  # noqa: PLC0415

        return PaperViews(self._store.folder, self.dossiers, self.evidence)

    @cached_property
    def package_trees(self) -> "PackageTrees":
        """Takes in folder trees of packages."""
        from ocop_desktop.workspace.package_trees import PackageTrees  # noqa: PLC0415

        return PackageTrees(self._store, self.dossiers, self.catalogue)

    @cached_property
    def single_packages(self) -> "SinglePackages":
        """Takes in one package and recognises the dossier it belongs to."""
        from ocop_desktop.workspace.single_packages import SinglePackages  # noqa: PLC0415

        return SinglePackages(self._store, self.dossiers, self.catalogue)

    @cached_property
    def replacements(self) -> "Replacements":
        """Replaces papers and brings them back; each is one undo step."""
        from ocop_desktop.workspace.replacing import Replacements  # noqa: PLC0415

        return Replacements(self.dossiers, self.evidence)

    @cached_property
    def folder_scans(self) -> "FolderScans":
        """Remembers per dossier which folder was looked into and what lay there."""
        from ocop_desktop.workspace.folder_scan import FolderScans  # noqa: PLC0415

        return FolderScans(self._store.folder, self.dossiers)

    @cached_property
    def trust(self) -> "Trust":
        """The keys of one workspace; `home` is its data folder."""
        from ocop_desktop.workspace.trust import Trust  # noqa: PLC0415

        return Trust(self._store.folder)

    @cached_property
    def packages(self) -> "Packages":
        """Packages of a workspace's dossiers."""
        from ocop_desktop.workspace.packages import Packages  # noqa: PLC0415

        return Packages(
            self.catalogue,
            self.dossiers,
            self.evidence,
            self.versions,
            self.trust,
            self._store.folder,
        )

    @cached_property
    def labels(self) -> "Labels":
        """Labels of all dossiers."""
        from ocop_desktop.workspace.labels import Labels  # noqa: PLC0415

        return Labels(self.catalogue, self.dossiers, self.evidence)

    @cached_property
    def tracing(self) -> "Tracing":
        """Traceability of all dossiers."""
        from ocop_desktop.workspace.tracing import Tracing  # noqa: PLC0415

        return Tracing(self.catalogue, self.dossiers)

    @cached_property
    def quality(self) -> "QualityTool":
        """What the law asks of every dossier, and the beginning of its control plan."""
        from ocop_desktop.workspace.quality import QualityTool  # noqa: PLC0415

        return QualityTool(self.catalogue, self.dossiers)

    @cached_property
    def environment(self) -> "EnvironmentTool":
        """Reads what dossiers say about environment, labour, linkage and origin."""
        from ocop_desktop.workspace.environment import EnvironmentTool  # noqa: PLC0415

        return EnvironmentTool(self.catalogue, self.dossiers)

    @cached_property
    def rights(self) -> "RightsTool":
        """Intellectual property of all dossiers; measuring a logo may run in a worker."""
        from ocop_desktop.workspace.rights import RightsTool  # noqa: PLC0415

        return RightsTool(self.catalogue, self.dossiers, self.evidence)

    @cached_property
    def upgrades(self) -> "Upgrades":
        """Compares dossiers with what was recognised, and begins new registrations from old."""
        from ocop_desktop.workspace.upgrades import Upgrades  # noqa: PLC0415

        return Upgrades(self.catalogue, self.dossiers, self.versions)

    @cached_property
    def stories(self) -> "Stories":
        """Stories of all dossiers, compared with one another."""
        from ocop_desktop.workspace.stories import Stories  # noqa: PLC0415

        return Stories(self._store, self.catalogue, self.dossiers, lambda: self.packages)

    @cached_property
    def booklets(self) -> "Booklets":
        """Booklets of editions and dossiers."""
        from ocop_desktop.workspace.booklets import Booklets  # noqa: PLC0415

        return Booklets(self.catalogue)

    @cached_property
    def desk(self) -> "Desk":
        """The commune's desk."""
        from ocop_desktop.workspace.desk import Desk  # noqa: PLC0415

        return Desk(
            self._store,
            self.catalogue,
            self.dossiers,
            self.versions,
            self.profile,
            self.packages,
            self.trust,
        )

    @cached_property
    def radar(self) -> "Radar":
        """The days ahead in one workspace."""
        from ocop_desktop.workspace.radar import Radar  # noqa: PLC0415

        return Radar(self._store, self.catalogue, self.desk, self.registers)

    @cached_property
    def search(self) -> "Search":
        """Search over one workspace. The law is indexed in memory, the rest in the database."""
        from ocop_desktop.workspace.search import Search  # noqa: PLC0415

        return Search(self._store, self.catalogue, self.dossiers)

    @cached_property
    def registers(self) -> "Registers":
        """The registers of the officers."""
        from ocop_desktop.workspace.registers import Registers  # noqa: PLC0415

        return Registers(self._store, self.catalogue)

    @cached_property
    def intake(self) -> "Intake":
        """Reads tables for one workspace. `read` and `drafts` touch no database: any thread."""
        from ocop_desktop.workspace.registers.intake import Intake  # noqa: PLC0415

        return Intake(self._store, self.catalogue, self.registers)

    @cached_property
    def outlet(self) -> "Outlet":
        """Writes registers."""
        from ocop_desktop.workspace.registers.outlet import Outlet  # noqa: PLC0415

        return Outlet(self._store, self.catalogue, self.registers)

    @cached_property
    def indicators(self) -> "Indicators":
        """Numbers of a year. Targets come from a plan of `forms/`, or the office's own."""
        from ocop_desktop.workspace.registers.indicators import Indicators  # noqa: PLC0415

        return Indicators(self._store, self.catalogue, self.registers)

    @cached_property
    def rehearsals(self) -> "Rehearsals":
        """Sheets of all dossiers."""
        from ocop_desktop.workspace.rehearsals import Rehearsals  # noqa: PLC0415

        return Rehearsals(self.dossiers, self.catalogue)

    @cached_property
    def return_files(self) -> "ReturnFiles":
        """Takes return files in."""
        from ocop_desktop.workspace.return_files import ReturnFiles  # noqa: PLC0415

        return ReturnFiles(self._store, self.dossiers, self.versions, self.returns)

    @cached_property
    def sheet_files(self) -> "SheetFiles":
        """Sheets as files."""
        from ocop_desktop.workspace.sheet_files import SheetFiles  # noqa: PLC0415

        return SheetFiles(self.dossiers, self.rehearsals, self.catalogue)

    @cached_property
    def editions(self) -> "Editions":
        """Editions side by side, and the dossiers pinned to them."""
        from ocop_desktop.workspace.editions import Editions  # noqa: PLC0415

        return Editions(self.dossiers, self.catalogue)

    @cached_property
    def prints(self) -> "Prints":
        """Documents of a workspace's dossiers, one at a time."""
        from ocop_desktop.workspace.printing import Prints  # noqa: PLC0415

        return Prints(self.packages, self.rehearsals, self.upgrades)

    @cached_property
    def field_tables(self) -> "FieldTables":
        """Tables of fields from and to spreadsheets."""
        from ocop_desktop.workspace.field_tables import FieldTables  # noqa: PLC0415

        return FieldTables(self.catalogue, self.dossiers)

    @cached_property
    def syncing(self) -> "Syncing":
        """Merges dossiers, desk cases and registers of two machines."""
        from ocop_desktop.workspace.syncing import Syncing  # noqa: PLC0415

        return Syncing(self._store, self.catalogue, self.dossiers, self.profile, self.registers)
