"""Write one frozen dossier as a package: forms, appendix, originals, data, the page to read it by.

The folder itself is the electronic set; `Bộ in` in it holds the same documents as PDFs to print.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ocop_desktop import __version__, documents
from ocop_desktop.documents import ContentsRow, PrintContext
from ocop_desktop.documents.appendix import Item, appendix_of, write_appendix
from ocop_desktop.documents.webpage import LinkedFile, web_page
from ocop_desktop.documents.webpage.papers import Places
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.returned import Returned
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.exchange import manifest, names
from ocop_desktop.exchange.returnfile import ANSWERS, answers_file
from ocop_desktop.exchange.signing import Signer
from ocop_desktop.exchange.snapshot import short, snapshot
from ocop_desktop.exchange.verify import DATA
from ocop_desktop.exchange.writer import PackageWriter
from ocop_desktop.media.converter import Converter
from ocop_desktop.media.print_copies import PrintCopies
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
from ocop_desktop.workspace.photos import Photos
from ocop_desktop.workspace.places_file import PLACES, places_file
from ocop_desktop.workspace.values import Cancelled, Progress

if TYPE_CHECKING:
    from ocop_desktop.documents.appendix.plan import AppendixPlan
    from ocop_desktop.media.copies import Copy

FORMATS = documents.FORMATS
PRINT_FOLDER = "Bộ in"
PAGE = "xem-ho-so.html"
APPENDIX = "Phụ lục minh chứng"
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
    nothing blocking on its day and is exported as it was. `copies` keeps photos ready to print;
    with a `converter` office files become pages of the appendix too; a `signer` signs the package.
    The producer's answers to what was `returned` go along.
    """

    dossier: Dossier
    rulebook: Rulebook
    units: AdminUnits
    files: Mapping[str, Path]
    version: int = 0
    copies: PrintCopies | None = None
    converter: Converter | None = None
    signer: Signer | None = None
    returned: tuple[Returned, ...] = ()

    @property
    def photos(self) -> Photos:
        """Return the photos, ready to print."""
        return Photos(self.dossier, self.files, self.copies)

    @property
    def snapshot(self) -> str:
        """Return the identity of what the dossier says, whole."""
        return snapshot(self.dossier)

    def converted(self, item: Evidence, path: Path) -> Path | None:
        """Return an office file as a PDF, or None when it stays as it is."""
        return self.converter.convert(path, item.sha256) if self.converter else None

    def copy_of(self, item: Item) -> "Copy":
        """Return the copy of a photo of the appendix."""
        from ocop_desktop.media.copies import working_copy  # noqa: PLC0415  (Pillow, when needed)

        path, evidence = self.files[item.evidence.id], item.evidence
        if self.copies is None:
            return working_copy(path, evidence.adjustments, name=item.name)
        return self.copies.get(path, evidence.sha256, evidence.adjustments, item.name)


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
    check_export(source, formats, draft=draft, today=today)
    return _Export(source, formats, draft, progress).run(out, cancelled)


def check_export(
    source: PackageSource, formats: Sequence[str], *, draft: bool, today: date
) -> None:
    """Raise UserError for an unknown format, BlockedError when a final export has to wait."""
    if not formats or set(formats) - set(FORMATS):
        raise UserError(f"Định dạng cần là {' hoặc '.join(FORMATS)} — chọn lại.")
    if not draft and not source.version:
        blocking = assess(source.rulebook, source.units, source.dossier, today).blocking
        if blocking:
            raise BlockedError(blocking)


class Steps:
    """Counts what is done and tells it."""

    def __init__(self, whole: int, progress: Progress | None) -> None:
        self._whole, self._progress, self._done = whole, progress, 0

    def tell(self, what: str) -> None:
        """Count one step."""
        self._done += 1
        if self._progress:
            self._progress(min(self._done, self._whole), self._whole, what)


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
        dossier, rulebook = source.dossier, source.rulebook
        self._snapshot = source.snapshot
        self._specs = package_specs(rulebook)
        file_names = evidence_names(rulebook, dossier)
        self._places = {key: f"{EVIDENCE_FOLDER}/{name}" for key, name in file_names.items()}
        self._plan = self._planned()
        self._context = msgspec.structs.replace(
            self._plan.subject.context, evidence_places=self._plan.places
        )
        files = len(self._specs) * len({*self._formats, "pdf"})
        # Besides the forms: every original, the appendix, and the folder being closed.
        self._steps = Steps(files + len(dossier.evidence) + 2, progress)

    def run(self, out: Path, cancelled: Cancelled | None) -> PackageResult:
        """Write everything and return what was made."""
        source = self._source
        with PackageWriter(out, self._name(), cancelled) as writer:
            linked = self._write_documents(writer)
            linked.append(self._write_appendix(writer, cancelled))
            for item in evidence_in_order(source.rulebook, source.dossier):
                if item.id in self._places:
                    writer.copy(self._places[item.id], source.files[item.id], item.sha256)
                self._steps.tell(item.label)
            writer.write(PAGE, self._page(linked))
            writer.write(DATA, data_file(source.dossier, self._places))
            writer.write(PLACES, places_file(self._plan, self._snapshot))
            write_answers(writer, source)
            written = writer.finish(
                package_info(source, self._snapshot, draft=self._draft), source.signer
            )
        self._steps.tell(written.folder.name)
        return PackageResult(
            folder=written.folder,
            zip=written.zip,
            files=written.files,
            snapshot=short(self._snapshot),
            draft=self._draft,
        )

    def _planned(self) -> "AppendixPlan":
        source = self._source
        context = PrintContext(
            draft=self._draft,
            snapshot=short(self._snapshot),
            evidence_codes=evidence_codes(source.rulebook, source.dossier),
            photos=source.photos,
        )
        return appendix_of(
            source.rulebook,
            source.dossier,
            source.units,
            context,
            source.files,
            convert=source.converted,
        )

    def _write_documents(self, writer: PackageWriter) -> list[LinkedFile]:
        """Render all documents; those that list the others come last but keep their number."""
        numbered = list(enumerate(self._specs, start=1))
        rows: dict[int, ContentsRow] = {self._last: self._appendix_row}
        linked: dict[int, LinkedFile] = {}
        for number, spec in sorted(numbered, key=lambda pair: lists_contents(pair[1])):
            base = names.safe(f"{number:02} {spec.file_name}")
            contents = tuple(rows[key] for key in sorted(rows))
            context = msgspec.structs.replace(self._context, contents=contents)
            pages, files = self._write_document(writer, spec, base, context)
            rows[number] = ContentsRow(name=spec.short, file=base, pages=pages)
            linked[number] = LinkedFile(name=spec.short, files=files, pages=pages)
        return [linked[key] for key in sorted(linked)]

    def _write_document(
        self, writer: PackageWriter, spec: DocumentSpec, base: str, context: PrintContext
    ) -> tuple[int, dict[str, str]]:
        """Write one document in every format; return its pages and its files by label."""
        source, files, pages = self._source, dict[str, str](), 0
        for fmt in self._all_formats:
            name = f"{base}.{fmt}" if fmt != "pdf" else f"{PRINT_FOLDER}/{base}.pdf"
            path = writer.path(name)
            made = documents.render(
                source.rulebook, source.dossier, source.units, spec.id, fmt, path, context
            )
            pages = pages or made
            if fmt in self._formats:
                files[fmt.upper()] = f"{base}.{fmt}"
            take(writer, name, f"{base}.{fmt}" if fmt in self._formats else name)
            self._steps.tell(f"{base}.{fmt}")
        files["bản in"] = f"{PRINT_FOLDER}/{base}.pdf"
        return pages, files

    def _write_appendix(self, writer: PackageWriter, cancelled: Cancelled | None) -> LinkedFile:
        name = f"{self._appendix_base}.pdf"
        printed = f"{PRINT_FOLDER}/{name}"
        pages = write_appendix(
            self._plan,
            writer.path(printed),
            copy_of=self._source.copy_of,
            cancelled=cancelled,
        )
        take(writer, printed, name)
        self._steps.tell(name)
        return LinkedFile(name=APPENDIX, files={"PDF": name, "bản in": printed}, pages=pages)

    def _page(self, linked: Sequence[LinkedFile]) -> bytes:
        places = Places(
            originals=self._places,
            appendix=f"{self._appendix_base}.pdf",
            pages={key: first for key, (first, _) in self._plan.ranges.items()},
        )
        source = self._source
        return web_page(
            source.rulebook, source.dossier, source.units, self._context, linked, places
        )

    @property
    def _all_formats(self) -> Iterator[str]:
        """Formats asked for, and PDF in any case: the print set needs it."""
        yield from dict.fromkeys((*self._formats, "pdf"))

    @property
    def _last(self) -> int:
        return len(self._specs) + 1

    @property
    def _appendix_base(self) -> str:
        return f"{self._last:02} {APPENDIX}"

    @property
    def _appendix_row(self) -> ContentsRow:
        return ContentsRow(name=APPENDIX, file=self._appendix_base, pages=self._plan.pages)

    def _name(self) -> str:
        mark = " - BẢN NHÁP" if self._draft else ""
        title = package_title(self._source.dossier)
        return f"Hồ sơ OCOP - {title} - {short(self._snapshot)}{mark}"


def write_answers(writer: PackageWriter, source: PackageSource) -> None:
    """Write the producer's answers to what was returned, when there are any."""
    answers = answers_file(source.returned)
    if answers is not None:
        writer.write(ANSWERS, answers)


def package_specs(rulebook: Rulebook) -> list[DocumentSpec]:
    """Return the documents of a package in their order."""
    found = (spec for spec in rulebook.documents.values() if spec.in_package)
    return sorted(found, key=lambda spec: spec.order)


def package_title(dossier: Dossier) -> str:
    """Return the product's name as part of a folder's name."""
    return names.safe(dossier.text("product.name") or "chưa đặt tên", _TITLE_LENGTH)


def package_info(
    source: PackageSource, identity: str, *, draft: bool, **more: str
) -> dict[str, str]:
    """Return what bag-info tells of a package."""
    dossier = source.dossier
    values = {
        "Source-Organization": dossier.text("producer.name"),
        "External-Description": dossier.text("product.name"),
        manifest.SNAPSHOT: identity,
        "Bag-Group-Identifier": dossier.rulebook,
        "Bag-Software-Agent": f"OCOP Desktop {__version__}",
        "Draft": "true" if draft else "",
        **more,
    }
    return {key: value for key, value in values.items() if value}


def take(writer: PackageWriter, written: str, also: str) -> None:
    """Note a document that was written, and put it under a second name when that is another."""
    writer.take(written)
    if also != written:
        shutil.copyfile(writer.path(written), writer.path(also))
        writer.take(also)


def lists_contents(spec: DocumentSpec) -> bool:
    """Return whether a document lists the others and so comes last."""
    return any(isinstance(item, ContentsTable) for item in spec.items)
