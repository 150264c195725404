"""Packages out and their verification."""

import shutil
import tempfile
import uuid
import weakref
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path, PurePosixPath

import msgspec

from ocop_desktop import __version__, documents
from ocop_desktop.documents import ContentsRow, PrintContext
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.exchange import manifest, names
from ocop_desktop.exchange import verify as verifying
from ocop_desktop.exchange.snapshot import short, snapshot
from ocop_desktop.exchange.verify import DATA, VerifyResult
from ocop_desktop.exchange.writer import PackageWriter
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.documents import ContentsTable, DocumentSpec
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.workspace.assessment import assess
from ocop_desktop.workspace.data_file import (
    EVIDENCE_FOLDER,
    data_file,
    evidence_codes,
    evidence_in_order,
    evidence_names,
)
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.evidence import EvidenceShelf
from ocop_desktop.workspace.values import Cancelled, Progress
from ocop_desktop.workspace.versions import Version, Versions

FORMATS = documents.FORMATS

PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff"})
_TITLE_LENGTH = 60


class BlockedError(UserError):
    """A final export of a dossier that is not ready. `findings` say why."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(
            f"Hồ sơ còn {len(findings)} lỗi phải sửa nên chưa xuất bản chính thức — "
            "sửa các lỗi trong danh sách, hoặc xuất bản nháp."
        )
        self.findings = tuple(findings)


class PackageSource(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen dossier with the paths of its evidence: all an export needs, in any thread.

    `version` is the number it was finalised as, 0 while it is open: what was finalised had
    nothing blocking on its day and is exported as it was.
    """

    dossier: Dossier
    rulebook: Rulebook
    units: AdminUnits
    files: Mapping[str, Path]
    version: int = 0


class PackageResult(msgspec.Struct, frozen=True, kw_only=True):
    """A finished package. `files` are names relative to `folder`; `snapshot` is the short form."""

    folder: Path
    zip: Path
    files: tuple[str, ...]
    snapshot: str
    draft: bool


def write_package(
    source: PackageSource,
    out: Path,
    formats: Sequence[str],
    *,
    draft: bool,
    today: date,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> PackageResult:
    """Write a package below `out`; raise BlockedError when a final one has blocking findings."""
    if not formats or set(formats) - set(FORMATS):
        raise UserError(f"Định dạng cần là {' hoặc '.join(FORMATS)} — chọn lại.")
    if not draft and not source.version:
        blocking = assess(source.rulebook, source.units, source.dossier, today).blocking
        if blocking:
            raise BlockedError(blocking)
    return _Export(source, formats, draft, progress).run(out, cancelled)


class _Export:
    """One run over one frozen source."""

    def __init__(
        self,
        source: PackageSource,
        formats: Sequence[str],
        draft: bool,  # noqa: FBT001  (private; named at the only call)
        progress: Progress | None,
    ) -> None:
        self._source, self._formats, self._draft = source, tuple(formats), draft
        self._progress, self._done = progress, 0
        dossier, rulebook = source.dossier, source.rulebook
        self._snapshot = snapshot(dossier)
        self.specs = sorted(
            (spec for spec in rulebook.documents.values() if spec.in_package),
            key=lambda spec: spec.order,
        )
        self._steps = len(self.specs) * len(self._formats) + len(dossier.evidence) + 1
        file_names = evidence_names(rulebook, dossier)
        self._places = {key: f"{EVIDENCE_FOLDER}/{name}" for key, name in file_names.items()}

    def run(self, out: Path, cancelled: Cancelled | None) -> PackageResult:
        """Write everything and return what was made."""
        source = self._source
        with PackageWriter(out, self._name(), cancelled) as writer:
            self._write_documents(writer)
            for item in evidence_in_order(source.rulebook, source.dossier):
                if item.id in self._places:
                    writer.copy(self._places[item.id], source.files[item.id], item.sha256)
                self._step(item.label)
            writer.write(DATA, data_file(source.dossier, self._places))
            written = writer.finish(self._info())
        self._step(written.folder.name)
        return PackageResult(
            folder=written.folder,
            zip=written.zip,
            files=written.files,
            snapshot=short(self._snapshot),
            draft=self._draft,
        )

    def _write_documents(self, writer: PackageWriter) -> None:
        """Render all documents; those that list the others come last but keep their number."""
        numbered = list(enumerate(self.specs, start=1))
        rows: dict[int, ContentsRow] = {}
        for number, spec in sorted(numbered, key=lambda pair: _lists_contents(pair[1])):
            base = names.safe(f"{number:02} {spec.file_name}")
            contents = tuple(rows[key] for key in sorted(rows))
            pages = 0
            for fmt in self._formats:
                name = f"{base}.{fmt}"
                pages += documents.render(
                    self._source.rulebook,
                    self._source.dossier,
                    self._source.units,
                    spec.id,
                    fmt,
                    writer.path(name),
                    self.context(contents),
                )
                writer.take(name)
                self._step(name)
            rows[number] = ContentsRow(name=spec.short, file=base, pages=pages or None)

    def context(self, contents: tuple[ContentsRow, ...]) -> PrintContext:
        source = self._source
        return PrintContext(
            draft=self._draft,
            snapshot=short(self._snapshot),
            evidence_codes=evidence_codes(source.rulebook, source.dossier),
            photos={
                item.id: source.files[item.id]
                for item in source.dossier.evidence
                if item.id in source.files and PurePosixPath(item.file).suffix.lower() in PICTURES
            },
            contents=contents,
        )

    def _name(self) -> str:
        title = names.safe(
            self._source.dossier.text("product.name") or "chưa đặt tên", _TITLE_LENGTH
        )
        mark = " - BẢN NHÁP" if self._draft else ""
        return f"Hồ sơ OCOP - {title} - {short(self._snapshot)}{mark}"

    def _info(self) -> dict[str, str]:
        dossier = self._source.dossier
        values = {
            "Source-Organization": dossier.text("producer.name"),
            "External-Description": dossier.text("product.name"),
            manifest.SNAPSHOT: self._snapshot,
            "Bag-Group-Identifier": dossier.rulebook,
            "Bag-Software-Agent": f"OCOP Desktop {__version__}",
            "Draft": "true" if self._draft else "",
        }
        return {key: value for key, value in values.items() if value}

    def _step(self, what: str) -> None:
        self._done += 1
        if self._progress:
            self._progress(min(self._done, self._steps), self._steps, what)


def write_preview(source: PackageSource, spec_id: str, path: Path) -> Path:
    """Write one document of a frozen dossier as a PDF marked as a draft, and return its path."""
    export = _Export(source, ("pdf",), draft=True, progress=None)
    specs = [spec for spec in export.specs if not _lists_contents(spec)]
    contents = tuple(ContentsRow(name=spec.short) for spec in specs)
    documents.render(
        source.rulebook,
        source.dossier,
        source.units,
        spec_id,
        "pdf",
        path,
        export.context(contents),
    )
    return path


def _lists_contents(spec: DocumentSpec) -> bool:
    return any(isinstance(item, ContentsTable) for item in spec.items)


class Packages:
    """Packages of a workspace's dossiers."""

    def __init__(
        self,
        catalogue: Catalogue,
        dossiers: Dossiers,
        evidence: EvidenceShelf,
        versions: Versions,
    ) -> None:
        self._catalogue, self._dossiers = catalogue, dossiers
        self._evidence, self._versions = evidence, versions
        self._folder: Path | None = None

    def source(self, dossier_id: str) -> PackageSource:
        """Return a dossier as it was finalised, or frozen as it is now while it is open.

        Raises UserError when a file of it is lost.
        """
        version = self._versions.current(dossier_id)
        return self._frozen(version) if version else self._source(self._dossiers.get(dossier_id))

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
        )

    def export(
        self,
        dossier: str | PackageSource,
        out: Path,
        formats: Sequence[str] = FORMATS,
        *,
        draft: bool = False,
        today: date | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> PackageResult:
        """Write a package below `out` and return where it lies.

        Takes an id, or a source frozen before: with a source no database is touched, so a worker
        thread may run it while typing goes on. Raises BlockedError for a final export with
        blocking findings as of `today`, CancelledError when stopped; nothing is left then.
        """
        source = self.source(dossier) if isinstance(dossier, str) else dossier
        return write_package(
            source,
            out,
            formats,
            draft=draft,
            today=today or date.today(),  # noqa: DTZ011  (a day of the person's calendar)
            progress=progress,
            cancelled=cancelled,
        )

    def preview(self, dossier: str | PackageSource, spec_id: str) -> Path:
        """Return a PDF of one document as a draft prints it; it lives as long as this object.

        Takes an id or a frozen source, like `export`, and with a source runs in any thread.
        """
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
