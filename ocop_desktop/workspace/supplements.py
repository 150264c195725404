"""A supplement after a return: only what changed since a version that was handed in."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path, PurePosixPath

from ocop_desktop import documents
from ocop_desktop.documents import Document, compose
from ocop_desktop.documents.appendix import write_appendix
from ocop_desktop.documents.supplement import (
    TITLE,
    SupplementList,
    supplement_document,
)
from ocop_desktop.documents.webpage import LinkedFile, web_page
from ocop_desktop.documents.webpage.papers import Places
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.exchange import names
from ocop_desktop.exchange.manifest import SUPPLEMENT
from ocop_desktop.exchange.snapshot import short
from ocop_desktop.exchange.verify import DATA
from ocop_desktop.exchange.writer import PackageWriter
from ocop_desktop.rulebook.documents import DocumentSpec
from ocop_desktop.workspace.data_file import EVIDENCE_FOLDER, data_file
from ocop_desktop.workspace.package_writing import (
    PAGE,
    PRINT_FOLDER,
    PackageResult,
    PackageSource,
    Steps,
    check_export,
    package_info,
    package_title,
    take,
    write_answers,
)
from ocop_desktop.workspace.supplement_base import Base
from ocop_desktop.workspace.supplement_changes import Changes
from ocop_desktop.workspace.values import Cancelled, Progress

APPENDIX = "Phụ lục bổ sung"
LIST = "Dữ liệu/bo-sung.json"


class SupplementResult(PackageResult, frozen=True, kw_only=True):
    """A finished supplement. `told` lists what it brings; the rest is as in a package."""

    told: SupplementList


def write_supplement(
    source: PackageSource,
    base: Base,
    out: Path,
    formats: Sequence[str],
    *,
    draft: bool,
    today: date,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> SupplementResult:
    """Write what changed since `base` below `out`.

    Raises UserError when nothing changed or the dossier is of another edition, BlockedError as a
    package does.
    """
    check_export(source, formats, draft=draft, today=today)
    return _Supplement(source, base, formats, draft, progress).run(out, cancelled)


class _Supplement:
    """One run."""

    def __init__(
        self,
        source: PackageSource,
        base: Base,
        formats: Sequence[str],
        draft: bool,  # noqa: FBT001  (private; named at the only call)
        progress: Progress | None = None,
    ) -> None:
        self._source, self._base, self._formats, self._draft = source, base, formats, draft
        self._changes = Changes(source, base, draft=draft)
        self._kept = {
            item.id: self._file_name(item) for item in source.dossier.evidence if item.sha256
        }
        rendered = (len(self._changes.specs) + 1) * len(self._all_formats)
        self._steps = Steps(rendered + len(self._changes.fresh) + 2, progress)

    def run(self, out: Path, cancelled: Cancelled | None) -> SupplementResult:
        """Write everything and return what was made."""
        source, told = self._source, self._changes.told
        with PackageWriter(out, self._name(), cancelled) as writer:
            linked = [self._write_list(writer)]
            linked += [
                self._write_form(writer, n, s) for n, s in enumerate(self._changes.specs, start=2)
            ]
            if self._changes.plan.ranges:
                linked.append(self._write_appendix(writer, cancelled))
            self._steps.tell(APPENDIX)
            for item in source.dossier.evidence:
                if item.id not in self._changes.fresh:
                    continue
                if item.id in self._kept:
                    writer.copy(self._kept[item.id], source.files[item.id], item.sha256)
                self._steps.tell(item.label)
            writer.write(PAGE, self._page(linked))
            writer.write(DATA, data_file(source.dossier, self._kept))
            writer.write(LIST, self._machine_list())
            write_answers(writer, source)
            info = package_info(
                source, source.snapshot, draft=self._draft, **{SUPPLEMENT: self._base.snapshot}
            )
            written = writer.finish(info, source.signer)
        self._steps.tell(written.folder.name)
        return SupplementResult(
            folder=written.folder,
            zip=written.zip,
            files=written.files,
            snapshot=short(source.snapshot),
            draft=self._draft,
            told=told,
        )

    def _write_list(self, writer: PackageWriter) -> LinkedFile:
        document = supplement_document(
            self._source.dossier, self._changes.context, self._changes.told
        )
        return self._written(writer, f"01 {TITLE}", TITLE, document)

    def _write_form(self, writer: PackageWriter, number: int, spec: DocumentSpec) -> LinkedFile:
        source = self._source
        document = compose(
            source.rulebook, source.dossier, source.units, spec.id, self._changes.context
        )
        base = names.safe(f"{number:02} {spec.file_name}")
        return self._written(writer, base, spec.short, document)

    def _written(
        self, writer: PackageWriter, base: str, label: str, document: Document
    ) -> LinkedFile:
        files, pages = dict[str, str](), 0
        for fmt in self._all_formats:
            name = f"{base}.{fmt}"
            if fmt == "pdf":
                printed = f"{PRINT_FOLDER}/{name}"
                pages = documents.write_pdf(document, writer.path(printed))
                take(writer, printed, name if fmt in self._formats else printed)
                files["bản in"] = printed
            else:
                documents.write_docx(document, writer.path(name))
                writer.take(name)
            if fmt in self._formats:
                files[fmt.upper()] = name
            self._steps.tell(name)
        return LinkedFile(name=label, files=files, pages=pages)

    def _write_appendix(self, writer: PackageWriter, cancelled: Cancelled | None) -> LinkedFile:
        name = self._appendix_name
        printed = f"{PRINT_FOLDER}/{name}"
        pages = write_appendix(
            self._changes.plan,
            writer.path(printed),
            copy_of=self._source.copy_of,
            cancelled=cancelled,
        )
        take(writer, printed, name)
        return LinkedFile(name=APPENDIX, files={"PDF": name, "bản in": printed}, pages=pages)

    def _page(self, linked: Sequence[LinkedFile]) -> bytes:
        source = self._source
        here = {key: name for key, name in self._kept.items() if key in self._changes.fresh}
        places = Places(
            originals=here,
            appendix=self._appendix_name,
            pages={key: first for key, (first, _) in self._changes.plan.ranges.items()},
        )
        return web_page(
            source.rulebook, source.dossier, source.units, self._changes.context, linked, places
        )

    def _machine_list(self) -> bytes:
        told = self._changes.told
        papers = {
            name: [change.code for change in getattr(told, name)]
            for name in ("replaced", "added", "withdrawn", "redescribed")
        }
        plain = {
            "format": 1,
            "since": self._base.snapshot,
            "snapshot": self._source.snapshot,
            "documents": list(told.documents),
            **papers,
            "answers": [item.path for item in told.answers],
        }
        return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()

    def _file_name(self, item: Evidence) -> str:
        file, code = PurePosixPath(item.file), self._changes.matched.codes[item.id]
        name = names.safe_file(f"{code} {item.title or file.stem}", file.suffix)
        return f"{EVIDENCE_FOLDER}/{name}"

    @property
    def _all_formats(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self._formats, "pdf")))

    @property
    def _appendix_name(self) -> str:
        return f"{len(self._changes.specs) + 2:02} {APPENDIX}.pdf"

    def _name(self) -> str:
        mark = " - BẢN NHÁP" if self._draft else ""
        title = package_title(self._source.dossier)
        since = short(self._base.snapshot)
        return f"Bổ sung hồ sơ OCOP - {title} - {short(self._source.snapshot)} cho {since}{mark}"
