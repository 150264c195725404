"""Packages out and their verification."""

import shutil
import tempfile
import uuid
import weakref
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import msgspec

from ocop_desktop.documents.supplement import PaperChange, SupplementList
from ocop_desktop.dossier.returned import Returned, returned_in
from ocop_desktop.dossier.values import RETURNED, Dossier, from_entries
from ocop_desktop.exchange import verify as verifying
from ocop_desktop.exchange.verify import VerifyResult
from ocop_desktop.media.converter import Converter, program
from ocop_desktop.media.print_copies import PrintCopies
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.evidence import EvidenceShelf
from ocop_desktop.workspace.package_writing import (
    FORMATS,
    BlockedError,
    PackageResult,
    PackageSource,
    write_package,
)
from ocop_desktop.workspace.preview import Preview, write_preview
from ocop_desktop.workspace.publication import Published, publish
from ocop_desktop.workspace.sealed import sealed_export
from ocop_desktop.workspace.supplement_base import Base, base_of_package, base_of_source
from ocop_desktop.workspace.supplement_changes import supplement_list
from ocop_desktop.workspace.supplements import SupplementResult, write_supplement
from ocop_desktop.workspace.trust import Trust
from ocop_desktop.workspace.values import Cancelled, NewDossier, Progress
from ocop_desktop.workspace.versions import Version, Versions

__all__ = [
    "FORMATS",
    "Base",
    "BlockedError",
    "PackageResult",
    "PackageSource",
    "Packages",
    "PaperChange",
    "Preview",
    "Published",
    "SupplementList",
    "SupplementResult",
    "verify",
    "write_package",
    "write_preview",
]

_COPIES = "cache/copies"
_CONVERTED = "cache/converted"


class Packages:
    """Packages of a workspace's dossiers."""

    def __init__(
        self,
        catalogue: Catalogue,
        dossiers: Dossiers,
        evidence: EvidenceShelf,
        versions: Versions,
        trust: Trust,
        home: Path,
    ) -> None:
        self._catalogue, self._dossiers, self._trust = catalogue, dossiers, trust
        self._evidence, self._versions = evidence, versions
        self._copies = PrintCopies(home / _COPIES)
        self._converter = Converter(home / _CONVERTED)
        self._folder: Path | None = None

    @property
    def can_convert(self) -> bool:
        """Whether this machine has a program that turns office files into pages."""
        return program() is not None

    def source(self, dossier_id: str) -> PackageSource:
        """Return a dossier as it was finalised, or frozen as it is now while it is open.

        Raises UserError when a file of it is lost.
        """
        version = self._versions.current(dossier_id)
        return self._frozen(version) if version else self._source(self._dossiers.get(dossier_id))

    def source_of_new(self, new: NewDossier) -> PackageSource:
        """Return the dossier that the answers of the new-dossier flow would make."""
        name, entries = self._dossiers.first_entries(new)
        return self._source(from_entries("", name, entries))

    def source_of(self, version_id: str) -> PackageSource:
        """Return a version, also one that was reopened since, as it was finalised."""
        return self._frozen(self._versions.version(version_id))

    def _frozen(self, version: Version) -> PackageSource:
        return self._source(self._versions.get(version.id), version.number)

    def _source(self, dossier: Dossier, version: int = 0) -> PackageSource:
        rulebook = self._catalogue.get(dossier.rulebook)
        return PackageSource(
            dossier=dossier,
            rulebook=rulebook,
            units=self._catalogue.units(rulebook),
            files={e.id: self._evidence.path_of(e) for e in dossier.evidence if e.sha256},
            version=version,
            copies=self._copies,
            returned=self._returned(dossier),
        )

    def _returned(self, dossier: Dossier) -> tuple[Returned, ...]:
        # A dossier that is only being begun has no entries yet.
        return returned_in(self._dossiers.aside(dossier.id, RETURNED)) if dossier.id else ()

    def export(
        self,
        dossier: str | PackageSource,
        out: Path,
        formats: Sequence[str] = FORMATS,
        *,
        draft: bool = False,
        convert: bool = False,
        passphrase: str = "",
        today: date | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> PackageResult:
        """Write a package below `out` and return where it lies.

        It is signed when this machine has a key. With a `passphrase` only its sealed form is left
        in `out`, as `zip` of the result. With `convert` DOCX and XLSX evidence becomes pages of the
        appendix, if this machine can; else it is listed there and goes along as it is.

        Takes an id, or a source frozen before: with a source no database is touched, so a worker
        thread may run it while typing goes on. Raises BlockedError for a final export with
        blocking findings as of `today`, CancelledError when stopped; nothing is left then.
        """
        source = self.source(dossier) if isinstance(dossier, str) else dossier
        day = today or date.today()  # noqa: DTZ011  (a day of the person's calendar)
        source = self.signed(source, day)
        if convert:
            source = msgspec.structs.replace(source, converter=self._converter)

        def write(folder: Path) -> PackageResult:
            return write_package(
                source,
                folder,
                formats,
                draft=draft,
                today=day,
                progress=progress,
                cancelled=cancelled,
            )

        if not passphrase:
            return write(out)
        return sealed_export(write, out, passphrase, progress, cancelled)

    def signed(self, source: PackageSource, today: date) -> PackageSource:
        """Return the source with this machine's signer, where it has one."""
        signer = self._trust.signer(today)
        return msgspec.structs.replace(source, signer=signer) if signer else source

    def publish(
        self,
        dossier: str | PackageSource,
        out: Path,
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Published:
        """Write the copy for everybody below `out`: private answers and papers left out."""
        source = self.source(dossier) if isinstance(dossier, str) else dossier
        return publish(source, out, progress, cancelled)

    def base(self, since: Path | str) -> Base:
        """Return what a supplement follows: a package that was handed in, or a version's id.

        Raises UserError for a package that is not whole, KeyError for an unknown version.
        """
        return self.base_work(since)()

    def base_work(self, since: Path | str) -> Callable[[], Base]:
        """Return the work that `base` does; the work itself may run in any thread."""
        if isinstance(since, Path):
            return lambda: base_of_package(since, self._catalogue)
        source = self.source_of(since)
        return lambda: base_of_source(source)

    def supplement_list(self, dossier: str | PackageSource, base: Base) -> SupplementList:
        """Return what a supplement would bring, before anything is written.

        With a source no database is touched. Raises UserError when nothing changed.
        """
        source = self.source(dossier) if isinstance(dossier, str) else dossier
        return supplement_list(source, base)

    def supplement(
        self,
        dossier: str | PackageSource,
        since: Base | Path | str,
        out: Path,
        formats: Sequence[str] = FORMATS,
        *,
        draft: bool = False,
        convert: bool = False,
        today: date | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> SupplementResult:
        """Write only what changed since a package or version, with the list of what that is.

        Like `export`; with a source and a base no database is touched. Raises UserError when
        nothing changed.
        """
        source = self.source(dossier) if isinstance(dossier, str) else dossier
        day = today or date.today()  # noqa: DTZ011  (a day of the person's calendar)
        if convert:
            source = msgspec.structs.replace(source, converter=self._converter)
        return write_supplement(
            self.signed(source, day),
            since if isinstance(since, Base) else self.base(since),
            out,
            formats,
            draft=draft,
            today=day,
            progress=progress,
            cancelled=cancelled,
        )

    def preview(self, dossier: str | PackageSource, spec_id: str) -> Path:
        """Return a PDF of one document as it would be printed; it lives as long as this object.

        It is marked as a draft unless the dossier, or the version given, is finalised. Takes an id
        or a frozen source, like `export`, and with a source runs in any thread.
        """
        return self.preview_with_anchors(dossier, spec_id).path

    def preview_with_anchors(self, dossier: str | PackageSource, spec_id: str) -> Preview:
        """Return the PDF like `preview`, with its pages and where every answer stands on them."""
        source = self.source(dossier) if isinstance(dossier, str) else dossier
        name = f"{source.dossier.id} {spec_id}.pdf"
        return write_preview(source, spec_id, self._previews(name))

    def _previews(self, name: str) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="ocop-preview-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        # A page that is still being read must not change under the reader.
        return self._folder / f"{uuid.uuid4().hex} {name}"

    def verify(self, path: Path, progress: Progress | None = None) -> VerifyResult:
        """Say whether the package (folder or zip) at `path` is whole."""
        return verify(path, progress)


def verify(path: Path, progress: Progress | None = None) -> VerifyResult:
    """Say whether the package (folder or zip) at `path` is whole."""
    return verifying.verify(path, progress)
