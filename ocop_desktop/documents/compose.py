"""From a dossier to the blocks of one document. Pure: no clock, no disk."""

from collections.abc import Callable, Sequence
from typing import Any

from ocop_desktop.documents import desk_blocks, frame
from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import (
    AFTER,
    Block,
    Box,
    Document,
    Inline,
    PageBreak,
    Paragraph,
    Run,
)
from ocop_desktop.documents.business import business_part
from ocop_desktop.documents.closing import tie_closing
from ocop_desktop.documents.context import PrintContext
from ocop_desktop.documents.criteria_report import criteria_report
from ocop_desktop.documents.environment import environment_part
from ocop_desktop.documents.fill import Filler
from ocop_desktop.documents.label.sheet import label_sheet
from ocop_desktop.documents.measure import text_width
from ocop_desktop.documents.package_tables import contents_table, evidence_list
from ocop_desktop.documents.paper_list import paper_list
from ocop_desktop.documents.quality import quality_part
from ocop_desktop.documents.rehearsal_minutes import (
    rehearsal_members,
    rehearsal_opinions,
    rehearsal_result,
    rehearsal_spread,
)
from ocop_desktop.documents.rights import rights_part
from ocop_desktop.documents.score_table import score_table
from ocop_desktop.documents.slots import slot_blocks
from ocop_desktop.documents.star_report import star_ladder, star_scores
from ocop_desktop.documents.star_road import star_road
from ocop_desktop.documents.story import story_part
from ocop_desktop.documents.trace_sheet import trace_sheet
from ocop_desktop.documents.upgrade_report import upgrade_part
from ocop_desktop.documents.wording import dotted, one_line
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook import computed_items as computed
from ocop_desktop.rulebook import documents as spec
from ocop_desktop.rulebook import items as printed
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Condition
from ocop_desktop.rulebook.units import AdminUnits

_FOOTER_ROOM = 154.0
_FOOTER_SIZE = 10.0
_SAMPLE = "MẪU, số liệu giả định"
_TICK_GAP = Run(text="\u00a0\u00a0 ")


def compose(
    rulebook: Rulebook,
    dossier: Dossier,
    units: AdminUnits,
    spec_id: str,
    context: PrintContext | None = None,
) -> Document:
    """Return the document `spec_id` of the dossier; raise KeyError for an unknown document.

    Raises UserError when the self-assessment names an option that does not exist.
    """
    form = rulebook.documents[spec_id]
    answers = Answers(rulebook, dossier, units, context or PrintContext())
    return Document(
        title=form.file_name,
        blocks=tuple(_Composer(answers, form).blocks()),
        footer_left=_footer(answers, form, _state(answers.context)),
        footer_right=_state(answers.context),
        draft=answers.context.draft,
        public=answers.context.public,
        identity=answers.context.snapshot,
    )


def editable_texts(
    rulebook: Rulebook, dossier: Dossier, units: AdminUnits, spec_id: str, context: PrintContext
) -> dict[str, str]:
    """Return the texts of a letter an officer may change, by their id, names answered."""
    fill = Filler(Answers(rulebook, dossier, units, context))
    found = {}
    for item in rulebook.documents[spec_id].items:
        if isinstance(item, computed.DeskText):
            lines = [line for line in item.text.splitlines() if line.strip()]
            found[item.id] = "\n".join(fill.words(line) for line in lines)
    return found


class _Composer:
    """One run over the items of a document."""

    def __init__(self, answers: Answers, form: spec.DocumentSpec) -> None:
        self._answers = answers
        self._form = form
        self._fill = Filler(answers)
        self._above = ""
        self._kinds: dict[type, Callable[[Any], Sequence[Block]]] = {
            printed.FormNumber: lambda item: [frame.form_number(self._fill, item, form.id)],
            printed.NationalHeader: lambda item: frame.national_header(self._fill, item),
            printed.Title: lambda item: frame.title(self._fill, item),
            printed.Heading: lambda item: frame.heading(self._fill, item),
            printed.Signature: lambda item: [frame.signature(self._fill, item)],
            printed.Line: lambda item: [self._line(item)],
            printed.Tick: lambda item: [self._tick(item)],
            printed.TickRow: lambda item: [self._tick_row(item)],
            printed.Slot: lambda item: slot_blocks(answers, form.id, item, self._above),
            printed.BlankLines: lambda item: dotted(item.count),
            printed.PageBreak: lambda _: [PageBreak()],
            computed.CriteriaReport: lambda _: criteria_report(answers),
            computed.ScoreTable: lambda _: score_table(answers),
            computed.EvidenceList: lambda _: evidence_list(answers),
            computed.ContentsTable: lambda _: contents_table(answers),
            computed.BusinessPart: lambda item: business_part(answers, item),
            computed.PaperPlan: lambda _: paper_list(answers),
            computed.StarScores: lambda _: star_scores(answers),
            computed.StarLadder: lambda _: star_ladder(answers),
            computed.StarRoad: lambda _: star_road(answers),
            computed.LabelSheet: lambda _: label_sheet(answers),
            computed.TraceSheet: lambda _: trace_sheet(answers),
            computed.RehearsalMembers: lambda _: rehearsal_members(answers),
            computed.RehearsalResult: lambda _: rehearsal_result(answers),
            computed.RehearsalSpread: lambda item: rehearsal_spread(answers, item),
            computed.RehearsalOpinions: lambda _: rehearsal_opinions(answers),
            computed.DeskFinding: lambda item: desk_blocks.finding_blocks(answers, item),
            computed.DeskText: lambda item: desk_blocks.text_blocks(
                answers, item, self._texts(item)
            ),
            computed.DeskComments: lambda _: desk_blocks.comment_blocks(answers),
            computed.DeskComponents: lambda _: desk_blocks.component_blocks(answers),
            computed.DeskSamples: lambda _: desk_blocks.sample_blocks(answers),
            computed.DeskJournal: lambda _: desk_blocks.event_blocks(answers),
            computed.QualityPart: lambda item: quality_part(answers, item),
            computed.StoryPart: lambda item: story_part(answers, item),
            computed.EnvironmentPart: lambda item: environment_part(answers, item),
            computed.RightsPart: lambda item: rights_part(answers, item),
            computed.UpgradePart: lambda item: upgrade_part(answers, item),
        }

    def blocks(self) -> list[Block]:
        """Return the blocks of all items that are shown."""
        blocks: list[Block] = []
        if not any(map(_has_own_head, self._form.items)):
            blocks += frame.identity_mark(self._answers.context.snapshot, self._form.id)
        for item in self._form.items:
            if not self._answers.holds(item.shown_when):
                continue
            if isinstance(item, printed.Signature):
                tie_closing(blocks)
            blocks += self._kinds[type(item)](item)
            self._above = _label(item)
        return blocks

    def _line(self, item: printed.Line) -> Paragraph:
        inlines = self._fill.inlines(
            item.text, bold=item.bold, italic=item.italic, strong=item.strong, fill=True
        )
        if item.centred:
            return Paragraph(inlines=inlines, align="center", after=2 * AFTER)
        return Paragraph(inlines=inlines, indent=True, keep_next=item.keep_with_next)

    def _texts(self, item: computed.DeskText) -> list[Paragraph]:
        return [
            Paragraph(inlines=self._fill.inlines(line), indent=True)
            for line in item.text.splitlines()
            if line.strip()
        ]

    def _tick(self, item: printed.Tick) -> Paragraph:
        return Paragraph(inlines=self._ticked(item), indent=True)

    def _tick_row(self, item: printed.TickRow) -> Paragraph:
        inlines: list[Inline] = [Run(text=item.lead)]
        for tick in item.ticks:
            inlines += [_TICK_GAP, *self._ticked(tick)]
        return Paragraph(inlines=tuple(inlines), indent=True, align="left")

    def _ticked(self, item: printed.Tick) -> tuple[Inline, ...]:
        box = Box(checked=self._answers.holds(item.when), target=_asked(item.when))
        return (*self._fill.inlines(item.text, when=item.when), Run(text="\u00a0"), box)


def _asked(condition: Condition) -> str:
    """Return the field a tick hangs on: the first one its condition names."""
    nested = (*condition.all_of, *condition.any_of)
    return condition.field or next(filter(None, map(_asked, nested)), "")


def _label(item: spec.AnyItem) -> str:
    """Return the label a slot below stands under, "" when the line has answers of its own."""
    text = item.text if isinstance(item, printed.Line) else ""
    return "" if spec.PLACEHOLDER.search(text) else text


def _has_own_head(item: spec.AnyItem) -> bool:
    """Return whether the first page begins with a form's number or the head of a letter."""
    return isinstance(item, printed.FormNumber) or (
        isinstance(item, printed.NationalHeader) and bool(item.number)
    )


def _footer(answers: Answers, form: spec.DocumentSpec, beside: str) -> str:
    label = form.short.partition(",")[0]
    tail = f" ({_SAMPLE})" if answers.dossier.sample else ""
    name = one_line(answers.field("product.name"))
    if answers.context.blank and answers.chosen:
        label, name = f"{label} số {answers.chosen.no}", answers.chosen.name
    if not name:
        return f"{label}{tail}"
    room = _FOOTER_ROOM - text_width(beside, _FOOTER_SIZE)
    # A name of thousands of letters is measured only as far as the narrowest ones would fit.
    cut = name[: max(0, int(room / text_width("'", _FOOTER_SIZE)) + 1)]
    whole = f"{label}: {name}{tail}" if cut == name else f"{label}: {cut}…{tail}"
    while cut and text_width(whole, _FOOTER_SIZE) > room:
        cut = cut[:-1].rstrip()
        whole = f"{label}: {cut}…{tail}"
    return whole


def _state(context: PrintContext) -> str:
    if context.public:
        return f"Bản công khai, đã bỏ dữ liệu cá nhân {context.snapshot}".rstrip()
    if context.draft:
        return f"Bản nháp {context.snapshot}, số liệu chưa chốt".replace(" ,", ",")
    return f"Bản chốt {context.snapshot}" if context.snapshot else ""
