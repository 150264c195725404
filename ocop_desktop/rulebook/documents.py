"""Printed documents as data: a list of items, each of one kind with its own keys.

Texts may hold `{field.id}` placeholders, or one of the `DERIVED` names; an empty answer prints as
a dotted blank. "…" in a text is a blank to fill in by hand, "★" a drawn star.
"""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.sections import Condition

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
"""What a printed text calls by name."""

DERIVED = frozenset({
    "commune_title",
    "commune_upper",
    "desk_answer_by",
    "desk_capacity",
    "desk_commune",
    "desk_commune_upper",
    "desk_due",
    "desk_letter_number",
    "desk_number",
    "desk_place_day",
    "desk_position",
    "desk_province",
    "desk_received",
    "desk_receiver",
    "desk_round",
    "desk_samples",
    "desk_signatory",
    "disqualifiers",
    "label_ingredients",
    "label_shelf_life",
    "mandatory_licences",
    "other_rights",
    "print_day",
    "producer_address",
    "producer_kind",
    "province_title",
    "safety_certificate",
    "set_group",
    "set_industry",
    "set_name",
    "set_path",
})  # fmt: skip
"""Names that are not fields: put together from several answers or from the criteria set."""


class Item(Frozen, frozen=True, tag_field="kind"):
    """Base of the items. `id` is what a field's `slot` names; `shown_when` may hide the item."""

    id: str = ""
    shown_when: Condition | None = None


class FormNumber(Item, frozen=True, tag="form_number", kw_only=True):
    """“Mẫu số …”, top right of the first page."""

    text: str


class NationalHeader(Item, frozen=True, tag="national_header"):
    """Quốc hiệu and tiêu ngữ; with `agency` the issuing agency on the left.

    Below them `number` and `about` (a letter's subject) at the left, `place_date` at the right.
    """

    agency: tuple[str, ...] = ()
    number: str = ""
    about: str = ""
    place_date: str = ""


class Title(Item, frozen=True, tag="title", kw_only=True):
    """Centred bold title lines, then italic lines, then a short rule."""

    lines: tuple[str, ...]
    italic: tuple[str, ...] = ()
    rule: bool = True


class Heading(Item, frozen=True, tag="heading", kw_only=True):
    """A heading: centred ("Phần I / THÔNG TIN CHUNG") or at the left (bold numbered line)."""

    lines: tuple[str, ...]
    centred: bool = False
    new_page: bool = False


class Line(Item, frozen=True, tag="line", kw_only=True):
    """A paragraph of label and answers; `strong` prints the answers bold."""

    text: str
    centred: bool = False
    strong: bool = False
    bold: bool = False
    italic: bool = False
    keep_with_next: bool = False


class Tick(Item, frozen=True, tag="tick", kw_only=True):
    """A label with a tick box behind it, ticked when `when` holds."""

    text: str
    when: Condition


class TickRow(Item, frozen=True, tag="tick_row", kw_only=True):
    """Several ticks on one line; `lead` stands before them."""

    lead: str
    ticks: tuple[Tick, ...]


class Slot(Item, frozen=True, tag="slot"):
    """All visible fields that name this slot, in section order: label, then answer or table.

    `also` names slots of other documents ("mau-03/II.1") whose fields are printed here too.
    """

    text: str = ""
    also: tuple[str, ...] = ()


class CriteriaReport(Item, frozen=True, tag="criteria_report"):
    """Mẫu 02 part III: every criterion with self-score, description and evidence."""


class ScoreTable(Item, frozen=True, tag="score_table"):
    """Annex II: criteria, options with boxes, star marks, points."""


class EvidenceList(Item, frozen=True, tag="evidence_list"):
    """All evidence files in the order of the criteria."""


class ContentsTable(Item, frozen=True, tag="contents_table"):
    """The documents and files of the package."""


BusinessPartName = Literal[
    "summary",
    "years",
    "growth",
    "output",
    "sales",
    "costs",
    "breakeven",
    "investments",
    "loans",
    "payback",
    "cash",
    "scenarios",
    "support",
    "conventions",
]


class BusinessPart(Item, frozen=True, tag="business", kw_only=True):
    """One computed part of the production and business plan: a table, a sentence or a drawing."""

    part: BusinessPartName


class PaperPlan(Item, frozen=True, tag="paper_plan"):
    """The papers and tasks still to be got or done, by when to begin."""


class StarScores(Item, frozen=True, tag="star_scores"):
    """The score ring, the result in one sentence and the three scores side by side."""


class StarLadder(Item, frozen=True, tag="star_ladder"):
    """The stars 5, 4, 3 with points and minimums, drawn."""


class StarRoad(Item, frozen=True, tag="star_road"):
    """What keeps the dossier from its star and the to-do that leads there, by months."""


class RehearsalMembers(Item, frozen=True, tag="rehearsal_members"):
    """Who scored in a rehearsal, with each one's points and star."""


class RehearsalResult(Item, frozen=True, tag="rehearsal_result"):
    """Averages of a rehearsal and the star they give."""


class RehearsalSpread(Item, frozen=True, tag="rehearsal_spread"):
    """Every scorer's points per criterion; `only_different`: only where they disagree."""

    only_different: bool = False


class RehearsalOpinions(Item, frozen=True, tag="rehearsal_opinions"):
    """What each scorer remarked."""


class LabelSheet(Item, frozen=True, tag="label_sheet"):
    """What the label must say, with its article, the nutrition panel, the codes, sizes."""


class TraceSheet(Item, frozen=True, tag="trace_sheet"):
    """What the electronic traceability page must show, the code of its link, the balances."""


class QualityPart(Item, frozen=True, tag="quality", kw_only=True):
    """A part of the papers about quality: a table or list made from what is known."""

    part: Literal[
        "duties",
        "days",
        "reports",
        "untested",
        "indicators",
        "declared",
        "control",
        "risks",
        "prices",
        "lot",
        "service_log",
        "certificate_file",
        "declaration_file",
    ]


class EnvironmentPart(Item, frozen=True, tag="environment", kw_only=True):
    """A part of the papers about environment, labour, linkage and origin."""

    part: Literal[
        "standing",
        "amounts",
        "levels",
        "workers",
        "labour",
        "contracts",
        "covered",
        "agreement",
        "sources",
        "origin",
        "supplies",
    ]


class RightsPart(Item, frozen=True, tag="rights", kw_only=True):
    """A part of the papers about intellectual property."""

    part: Literal[
        "logo",
        "classes",
        "application",
        "form_doubt",
        "signs",
        "rights",
        "steps",
        "needs",
        "owners",
    ]


class UpgradePart(Item, frozen=True, tag="upgrade", kw_only=True):
    """A part of the report on changes since the product was recognised."""

    part: Literal["base", "topics", "results", "refresh", "changes"]


class StoryPart(Item, frozen=True, tag="story", kw_only=True):
    """One length of the story with its number of words, or its version for foreign guests."""

    part: Literal["label", "leaflet", "web", "foreign"]


class Signature(Item, frozen=True, tag="signature", kw_only=True):
    """Place and date, then title lines; at the right. `beside` signs at the left.

    With `recipients` the left side lists who gets a copy.
    """

    place_date: str
    lines: tuple[str, ...]
    italic: tuple[str, ...] = ()
    name: str = ""
    beside: tuple[str, ...] = ()
    recipients: bool = False


class DeskFinding(Item, frozen=True, tag="desk_finding", kw_only=True):
    """The commune's finding for a slot of Mẫu số 03; `count` dotted lines until there is one."""

    slot: str
    count: int = 3


class DeskText(Item, frozen=True, tag="desk_text", kw_only=True):
    """Paragraphs an officer may change; `text` is what they begin as, one line each."""

    text: str


class DeskComments(Item, frozen=True, tag="desk_comments"):
    """What the commune asks to mend or to answer."""


class DeskComponents(Item, frozen=True, tag="desk_components"):
    """The components of the dossier and where each stood when it was received."""


class DeskSamples(Item, frozen=True, tag="desk_samples"):
    """The samples that go to the province."""


class DeskJournal(Item, frozen=True, tag="desk_journal"):
    """What happened to the dossier at the desk, with who and when."""


class BlankLines(Item, frozen=True, tag="blank_lines", kw_only=True):
    """`count` dotted lines to write on."""

    count: int


class PageBreak(Item, frozen=True, tag="page_break"):
    """What follows starts on a new page."""


AnyItem = (
    FormNumber
    | NationalHeader
    | Title
    | Heading
    | Line
    | Tick
    | TickRow
    | Slot
    | CriteriaReport
    | ScoreTable
    | EvidenceList
    | StoryPart
    | ContentsTable
    | PaperPlan
    | BusinessPart
    | StarScores
    | StarLadder
    | StarRoad
    | RehearsalMembers
    | RehearsalResult
    | RehearsalSpread
    | RehearsalOpinions
    | LabelSheet
    | TraceSheet
    | DeskFinding
    | DeskText
    | DeskComments
    | DeskComponents
    | DeskSamples
    | DeskJournal
    | QualityPart
    | EnvironmentPart
    | RightsPart
    | UpgradePart
    | Signature
    | BlankLines
    | PageBreak
)


class DocumentSpec(Frozen, frozen=True, kw_only=True):
    """One printed document. `order` numbers it within the package.

    `tool` is the tool that offers it, to the dossiers `shown_when` holds for.
    """

    id: str
    order: int
    file_name: str
    short: str
    source: str
    official: bool
    in_package: bool = True
    tool: str = ""
    shown_when: Condition | None = None
    items: tuple[AnyItem, ...]

    def item_ids(self) -> frozenset[str]:
        """Return the ids a field's slot may name."""
        return frozenset(item.id for item in self.items if item.id)


def texts(item: AnyItem | Tick) -> Iterator[str]:
    """Yield every text of an item that is printed and may hold placeholders."""
    for name in ("text", "lead", "place_date", "name", "number", "about"):
        yield getattr(item, name, "")
    for name in ("lines", "italic", "agency", "beside"):
        part = getattr(item, name, ())
        if isinstance(part, tuple):  # Line.italic is a flag
            yield from part
    for tick in getattr(item, "ticks", ()):
        yield from texts(tick)


class CheckRule(Frozen, frozen=True, kw_only=True):
    """One automatic check: which, how heavy, what it says, on which legal ground.

    `message` and `fix` are templates with the placeholders the check fills.
    """

    id: str
    severity: str
    message: str
    fix: str = ""
    source: str
    parameters: dict[str, int | float | str | bool] = msgspec.field(default_factory=dict)


class ChecksFile(Frozen, frozen=True):
    """`checks.toml`."""

    rules: tuple[CheckRule, ...]
