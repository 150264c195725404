"""Write one frozen dossier as a package: forms, appendix, originals, data, the page to read it by.

The folder itself is the electronic set; `Bộ in` in it holds the same documents as PDFs to print.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from ocop_desktop import documents
from ocop_desktop.documents import ContentsRow, PrintContext
from ocop_desktop.documents.appendix import appendix_of, write_appendix
from ocop_desktop.documents.webpage import LinkedFile, web_page
from ocop_desktop.documents.webpage.papers import Places
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.errors import UserError
from ocop_desktop.exchange import names
from ocop_desktop.exchange.snapshot import short
from ocop_desktop.exchange.verify import DATA
from ocop_desktop.exchange.writer import PackageWriter
from ocop_desktop.rulebook.documents import DocumentSpec
from ocop_desktop.workspace.assessment import assess
from ocop_desktop.workspace.data_file import (
    EVIDENCE_FOLDER,
    data_file,
    evidence_codes,
    evidence_in_order,
    evidence_names,
)
from ocop_desktop.workspace.package_parts import (
    PAGE,
    PRINT_FOLDER,
    Steps,
    lists_contents,
    package_info,
    package_specs,
    package_title,
    take,
    write_answers,
)
from ocop_desktop.workspace.package_source import PackageSource
from ocop_desktop.workspace.places_file import PLACES, places_file
from ocop_desktop.workspace.values import Cancelled, Progress

if TYPE_CHECKING:
    from ocop_desktop.documents.appendix.plan import AppendixPlan

__all__ = [
    "APPENDIX",
    "FORMATS",
    "PAGE",
    "PRINT_FOLDER",
    "BlockedError",
    "PackageResult",
    "PackageSource",
    "Steps",
    "check_export",
    "lists_contents",
    "package_info",
    "package_specs",
    "package_title",
    "take",
    "write_answers",
    "write_package",
]

FORMATS = documents.FORMATS
APPENDIX = "Phụ lục minh chứng"


class BlockedError(UserError):
    """A final export of a dossier that is not ready. `findings` say why."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(
            f"Hồ sơ còn {len(findings)} lỗi phải sửa nên chưa xuất bản chính thức — "
            "sửa các lỗi trong danh sách, hoặc xuất bản nháp."
        )
        self.findings = tuple(findings)


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
