"""Labels of a dossier: check the words, lay a draft, write it as PDF and as content sheet."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec

from ocop_desktop.disk import writing_whole
from ocop_desktop.documents.label import layout as layouts
from ocop_desktop.documents.label.pdf import write_label
from ocop_desktop.documents.label.values import LabelLayout, Placed
from ocop_desktop.dossier.labels.check import LONGEST, TEXT, check_label
from ocop_desktop.dossier.labels.design import DESIGN, LabelDesign, design_in, entry_of
from ocop_desktop.dossier.labels.draft import DraftLine, LabelDraft, draft_label
from ocop_desktop.dossier.labels.facts import is_goods
from ocop_desktop.dossier.labels.reading import unwrapped
from ocop_desktop.dossier.labels.report import LabelLine, LabelReport
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.media.signatures import kind_of
from ocop_desktop.media.text import pdf_text
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.evidence import EvidenceShelf

__all__ = [
    "DraftLine",
    "LabelDesign",
    "LabelDraft",
    "LabelLayout",
    "LabelLine",
    "LabelReport",
    "Labels",
    "Placed",
    "WrittenLabel",
    "design_in",
    "read_label",
    "write_draft",
]

SHEET = "noi-dung-nhan"
_CONTENTS = "packaging.label_contents"
_LABEL_FIELDS = ("packaging.photos", TEXT)


class WrittenLabel(msgspec.Struct, frozen=True, kw_only=True):
    """A label that was written: where, how large in mm, what found no room, what is unsure.

    `absent_codes` are wanted but not known to the dossier: "barcode", "qr".
    """

    path: Path
    width: float
    height: float
    left_out: tuple[str, ...]
    least: tuple[float, float]
    missing: tuple[str, ...]
    doubts: tuple[str, ...] = ()
    absent_codes: tuple[str, ...] = ()


class Labels:
    """Labels of all dossiers."""

    def __init__(self, catalogue: Catalogue, dossiers: Dossiers, evidence: EvidenceShelf) -> None:
        self._catalogue, self._dossiers, self._evidence = catalogue, dossiers, evidence

    def applies(self, dossier_id: str) -> str:
        """Return "" when the dossier has a label, else why it has none."""
        return self.check(dossier_id, date.min, "").applies

    def check(self, dossier_id: str, today: date, text: str | None = None) -> LabelReport:
        """Return what stands on the label, is missing or wrong; `text` instead of the answer."""
        dossier = self._dossiers.get(dossier_id)
        rulebook = self._dossiers.rulebook(dossier_id)
        return check_label(rulebook, self._catalogue.units(rulebook), dossier, today, text)

    def note_contents(self, dossier_id: str, today: date) -> tuple[str, ...]:
        """Tick in the dossier what was read on the label, one step of undo; return the ids.

        Contents read and wrong are on the label all the same. Nothing is unticked: words may have
        been left out when they were typed.
        """
        report = self.check(dossier_id, today)
        field = self._dossiers.rulebook(dossier_id).fields[_CONTENTS]
        known = {choice.id for choice in field.choices}
        read = {line.id for line in report.of("present", "wrong", "old") if line.found}
        had = self._dossiers.get(dossier_id).chosen(_CONTENTS)
        new = [choice.id for choice in field.choices if choice.id in (read & known) - set(had)]
        if new:
            wanted = [item.id for item in field.choices if item.id in {*had, *new}]
            self._dossiers.set(dossier_id, _CONTENTS, wanted)
        return tuple(new)

    def draft(self, dossier_id: str, today: date) -> LabelDraft:
        """Return the contents of a draft; raise UserError for services."""
        dossier = self._dossiers.get(dossier_id)
        rulebook = self._dossiers.rulebook(dossier_id)
        return draft_label(rulebook, self._catalogue.units(rulebook), dossier, today)

    def design(self, dossier_id: str) -> LabelDesign:
        """Return how the draft is wanted; a fresh one when nothing was said."""
        value = self._dossiers.aside(dossier_id, DESIGN).get(DESIGN)
        return design_in(value) if value is not None else LabelDesign()

    def set_design(self, dossier_id: str, design: LabelDesign) -> None:
        """Keep how the draft is wanted: one step of undo, beside the dossier."""
        self._dossiers.set(dossier_id, DESIGN, entry_of(design))

    def layout(
        self, dossier_id: str, today: date, design: LabelDesign | None = None
    ) -> LabelLayout:
        """Return the draft laid out as wanted."""
        wanted = design or self.design(dossier_id)
        return layouts.lay_out(self.draft(dossier_id, today), wanted)

    def nudge(
        self, dossier_id: str, today: date, block: str, x: float, y: float
    ) -> tuple[float, float]:
        """Move a block towards (x, y) as far as it may go and keep that; return its corner.

        Everything else stays where it is, also blocks that were never moved.
        """
        layout = self.layout(dossier_id, today)
        spot = layouts.moved(layout, block, x, y)
        corners = {item.id: (item.x, item.y) for item in layout.blocks} | {block: spot}
        design = msgspec.structs.replace(self.design(dossier_id), moved=corners)
        self.set_design(dossier_id, design)
        return spot

    def write(
        self, dossier_id: str, out: Path, today: date, design: LabelDesign | None = None
    ) -> WrittenLabel:
        """Write the draft as PDF of its true size; raise UserError when `out` cannot be written."""
        layout = self.layout(dossier_id, today, design)
        draft = self.draft(dossier_id, today)
        write_draft(layout, draft.title, out)
        return WrittenLabel(
            path=out,
            width=layout.width,
            height=layout.height,
            left_out=layout.left_out,
            least=layout.least,
            missing=tuple(line.name for line in draft.missing),
            doubts=draft.doubts,
            absent_codes=draft.lacks(design or self.design(dossier_id)),
        )

    def papers(self, dossier_id: str) -> Sequence[Evidence]:
        """Return the attached PDFs a label may be read from, those of the label first."""
        found = [
            item
            for item in self._dossiers.get(dossier_id).evidence
            if item.sha256 and item.file.lower().endswith(".pdf")
        ]
        own = set(_LABEL_FIELDS)
        return sorted(found, key=lambda item: (not own & set(item.fields), item.order))

    def text_of(self, dossier_id: str, evidence_id: str) -> str:
        """Return the words of an attached PDF; raise UserError when it has none to read."""
        path = self._evidence.path(dossier_id, evidence_id)
        return self.read(dossier_id, path, self._name(dossier_id, evidence_id))

    def read(self, dossier_id: str, path: Path, name: str = "") -> str:
        """Return the words of a label file; lines of a PDF that belong together are joined."""
        labels = self._dossiers.rulebook(dossier_id).labels
        leads = [lead for content in labels.contents for lead in content.leads] if labels else []
        return read_label(path, name, leads)

    def _name(self, dossier_id: str, evidence_id: str) -> str:
        papers = self._dossiers.get(dossier_id).evidence
        return next((item.label for item in papers if item.id == evidence_id), "")

    def is_goods(self, dossier_id: str) -> bool:
        """Return whether the dossier is about goods; services have no label."""
        rulebook = self._dossiers.rulebook(dossier_id)
        return is_goods(rulebook, self._dossiers.get(dossier_id))


def write_draft(layout: LabelLayout, title: str, out: Path) -> Path:
    """Write a layout as PDF, whole or not at all; runs in any thread. Raises UserError."""
    with writing_whole(out) as part:
        write_label(layout, title, part)
    return out


def read_label(path: Path, name: str = "", leads: Sequence[str] = ()) -> str:
    """Return the words of a label file (PDF or text); raise UserError when there are none."""
    shown = name or path.name
    if not path.is_file():
        raise UserError(f"Không thấy tệp “{shown}” — xem lại đường dẫn.")
    if kind_of(path) == "pdf":
        text = "\n".join(pdf_text(path, shown)).strip()
        if not text:
            raise UserError(
                f"“{shown}” chỉ có hình, không có chữ đọc được — gõ lại chữ trên nhãn vào ô."
            )
        return unwrapped(_of_label(text, shown), leads)
    try:
        text = path.read_text(encoding="utf-8")
    except (UnicodeDecodeError, OSError) as error:
        raise UserError(f"Không đọc được chữ trong “{shown}” — dùng PDF hoặc tệp .txt.") from error
    if not text.strip():
        raise UserError(f"“{shown}” không có chữ nào — chọn tệp khác hoặc gõ chữ trên nhãn vào ô.")
    return _of_label(text, shown)


def _of_label(text: str, shown: str) -> str:
    if len(text) <= LONGEST:
        return text
    raise UserError(
        f"“{shown}” dài {format_number(len(text))} chữ, không phải chữ của một nhãn — "
        "chọn tệp chỉ có nhãn."
    )
