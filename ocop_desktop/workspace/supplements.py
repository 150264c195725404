"""A supplement after a return: only what changed since a version that was handed in."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path, PurePosixPath

import msgspec

from ocop_desktop import documents
from ocop_desktop.documents import Document, PrintContext, compose
from ocop_desktop.documents.appendix import appendix_of, write_appendix
from ocop_desktop.documents.supplement import (
    TITLE,
    PaperChange,
    SupplementList,
    supplement_document,
)
from ocop_desktop.documents.webpage import LinkedFile, web_page
from ocop_desktop.documents.webpage.papers import Places
from ocop_desktop.dossier.compare import changes
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.exchange import names
from ocop_desktop.exchange.manifest import SUPPLEMENT
from ocop_desktop.exchange.returnfile import answers_file
from ocop_desktop.exchange.snapshot import short
from ocop_desktop.exchange.verify import DATA
from ocop_desktop.exchange.writer import PackageWriter
from ocop_desktop.rulebook.documents import DocumentSpec
from ocop_desktop.workspace.data_file import EVIDENCE_FOLDER, data_file
from ocop_desktop.workspace.package_writing import (
    PAGE,
    PRINT_FOLDER,
    PackageSource,
    Steps,
    check_export,
    lists_contents,
    package_info,
    package_specs,
    package_title,
    take,
    write_answers,
)
from ocop_desktop.workspace.supplement_base import Base, Matched, match
from ocop_desktop.workspace.values import Cancelled, Progress

APPENDIX = "Phụ lục bổ sung"
LIST = "Dữ liệu/bo-sung.json"
_HEADING = "PHỤ LỤC BỔ SUNG"
_NOT_CONTENT = ("order", "id", "file", "size")
_CONTENT = ("sha256", "link", "pages", "adjustments")


class SupplementResult(msgspec.Struct, frozen=True, kw_only=True):
    """A finished supplement. `told` lists what it brings; the rest is as in a package."""

    folder: Path
    zip: Path
    files: tuple[str, ...]
    snapshot: str
    draft: bool
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
    _check_edition(source, base)
    check_export(source, formats, draft=draft, today=today)
    return _Supplement(source, base, formats, draft, progress).run(out, cancelled)


def supplement_list(source: PackageSource, base: Base) -> SupplementList:
    """Return what a supplement since `base` would bring, without writing anything.

    Raises UserError like `write_supplement` when nothing changed.
    """
    _check_edition(source, base)
    return _Supplement(source, base, ("pdf",), draft=True).told


def _check_edition(source: PackageSource, base: Base) -> None:
    if base.dossier.rulebook != source.dossier.rulebook:
        raise UserError(
            "Hồ sơ đã chuyển sang bộ quy định khác với bản đã nộp — "
            "xuất gói đầy đủ thay vì bổ sung."
        )


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
        self._matched = match(base, source.rulebook, source.dossier)
        self._fresh = {
            item.id for item in source.dossier.evidence if _is_fresh(self._matched, item)
        }
        plain = PrintContext(
            draft=draft, snapshot=short(source.snapshot), evidence_codes=self._matched.codes
        )
        fresh_codes = {k: code for k, code in plain.evidence_codes.items() if k in self._fresh}
        self._plan = appendix_of(
            source.rulebook,
            source.dossier,
            source.units,
            msgspec.structs.replace(plain, evidence_codes=fresh_codes),
            source.files,
            convert=source.converted,
            heading=_HEADING,
        )
        self._context = msgspec.structs.replace(
            plain, photos=source.photos, evidence_places=self._places()
        )
        self._specs = [spec for spec in package_specs(source.rulebook) if self._differs(spec)]
        self._told = self._list()
        if self._told.is_empty and answers_file(source.returned) is None:
            raise UserError(
                f"Hồ sơ chưa có gì thay đổi so với bản {short(base.snapshot)} — "
                "không cần gói bổ sung."
            )
        self._kept = {
            item.id: self._file_name(item) for item in source.dossier.evidence if item.sha256
        }
        rendered = (len(self._specs) + 1) * len(self._all_formats)
        self._steps = Steps(rendered + len(self._fresh) + 2, progress)

    @property
    def told(self) -> SupplementList:
        """What it brings."""
        return self._told

    def run(self, out: Path, cancelled: Cancelled | None) -> SupplementResult:
        """Write everything and return what was made."""
        source, told = self._source, self._told
        with PackageWriter(out, self._name(), cancelled) as writer:
            linked = [self._write_list(writer)]
            linked += [self._write_form(writer, n, s) for n, s in enumerate(self._specs, start=2)]
            if self._plan.ranges:
                linked.append(self._write_appendix(writer, cancelled))
            self._steps.tell(APPENDIX)
            for item in source.dossier.evidence:
                if item.id not in self._fresh:
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

    def _places(self) -> dict[str, str]:
        """Return where papers are found: new ones here, all others where they were."""
        here = {key: f"bổ sung {words}" for key, words in self._plan.places.items()}
        before = {
            key: self._base.places[old.id]
            for key, old in self._matched.before.items()
            if old.id in self._base.places
        }
        return {**before, **here}

    def _differs(self, spec: DocumentSpec) -> bool:
        """Return whether a document would be printed differently."""
        if lists_contents(spec):
            return False
        source, base = self._source, self._base
        was = PrintContext(
            evidence_codes=base.codes, evidence_places=base.places, photos=_named(base.dossier)
        )
        now = PrintContext(
            evidence_codes=self._matched.codes,
            evidence_places=self._context.evidence_places,
            photos=_named(source.dossier),
        )
        old, new = (
            compose(source.rulebook, dossier, source.units, spec.id, context)
            for dossier, context in ((base.dossier, was), (source.dossier, now))
        )
        return old != new

    def _list(self) -> SupplementList:
        source, matched = self._source, self._matched
        papers = {item.id: item for item in source.dossier.evidence}

        def change(key: str) -> PaperChange:
            return PaperChange(
                code=matched.codes[key],
                before=matched.before.get(key),
                after=papers[key],
                place=self._plan.places.get(key, ""),
            )

        ordered = [key for key in matched.codes if key in papers]
        answers = changes(source.rulebook, source.units, self._base.dossier, source.dossier)
        return SupplementList(
            since=short(self._base.snapshot),
            documents=tuple(spec.short for spec in self._specs),
            replaced=tuple(change(k) for k in ordered if k in self._fresh and k in matched.before),
            added=tuple(change(k) for k in ordered if k not in matched.before),
            withdrawn=tuple(
                PaperChange(code=self._base.codes[old.id], before=old) for old in matched.gone
            ),
            redescribed=tuple(
                change(k)
                for k in ordered
                if k in matched.before
                and k not in self._fresh
                and _said(papers[k]) != _said(matched.before[k])
            ),
            answers=tuple(item for item in answers if item.section != "evidence"),
        )

    def _write_list(self, writer: PackageWriter) -> LinkedFile:
        document = supplement_document(self._source.dossier, self._context, self._told)
        return self._written(writer, f"01 {TITLE}", TITLE, document)

    def _write_form(self, writer: PackageWriter, number: int, spec: DocumentSpec) -> LinkedFile:
        source = self._source
        document = compose(source.rulebook, source.dossier, source.units, spec.id, self._context)
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
            self._plan,
            writer.path(printed),
            copy_of=self._source.copy_of,
            cancelled=cancelled,
        )
        take(writer, printed, name)
        return LinkedFile(name=APPENDIX, files={"PDF": name, "bản in": printed}, pages=pages)

    def _page(self, linked: Sequence[LinkedFile]) -> bytes:
        source = self._source
        here = {key: name for key, name in self._kept.items() if key in self._fresh}
        places = Places(
            originals=here,
            appendix=self._appendix_name,
            pages={key: first for key, (first, _) in self._plan.ranges.items()},
        )
        return web_page(
            source.rulebook, source.dossier, source.units, self._context, linked, places
        )

    def _machine_list(self) -> bytes:
        told = self._told
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
        file, code = PurePosixPath(item.file), self._matched.codes[item.id]
        name = names.safe_file(f"{code} {item.title or file.stem}", file.suffix)
        return f"{EVIDENCE_FOLDER}/{name}"

    @property
    def _all_formats(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self._formats, "pdf")))

    @property
    def _appendix_name(self) -> str:
        return f"{len(self._specs) + 2:02} {APPENDIX}.pdf"

    def _name(self) -> str:
        mark = " - BẢN NHÁP" if self._draft else ""
        title = package_title(self._source.dossier)
        since = short(self._base.snapshot)
        return f"Bổ sung hồ sơ OCOP - {title} - {short(self._source.snapshot)} cho {since}{mark}"


def _is_fresh(matched: Matched, item: Evidence) -> bool:
    """Return whether a paper has to come along: it is new, or its content is another one."""
    old = matched.before.get(item.id)
    return old is None or any(getattr(item, name) != getattr(old, name) for name in _CONTENT)


def _said(item: Evidence) -> dict[str, object]:
    record: dict[str, object] = msgspec.to_builtins(item)
    return {key: value for key, value in record.items() if key not in _NOT_CONTENT}


def _named(dossier: Dossier) -> Mapping[str, Path]:
    """Return pictures by what they are, so that two dossiers can be compared without files."""
    return {
        item.id: Path(f"{item.sha256} {msgspec.to_builtins(item.adjustments)}")
        for item in dossier.evidence
    }
