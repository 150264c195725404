"""Printed documents as data: a list of items, each of one kind with its own keys.

The items of `items` say what they print; those of `computed_items` name what the app works out.
Texts may hold `{field.id}` placeholders, or one of the `DERIVED` names; an empty answer prints as
a dotted blank.
"""

import re

from ocop_desktop.rulebook.computed_items import (
    BusinessPart,
    ContentsTable,
    CriteriaReport,
    DeskComments,
    DeskComponents,
    DeskFinding,
    DeskJournal,
    DeskSamples,
    DeskText,
    EnvironmentPart,
    EvidenceList,
    LabelSheet,
    PaperPlan,
    QualityPart,
    RehearsalMembers,
    RehearsalOpinions,
    RehearsalResult,
    RehearsalSpread,
    RightsPart,
    ScoreTable,
    StarLadder,
    StarRoad,
    StarScores,
    StoryPart,
    TraceSheet,
    UpgradePart,
)
from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.items import (
    BlankLines,
    FormNumber,
    Heading,
    Line,
    NationalHeader,
    PageBreak,
    Signature,
    Slot,
    Tick,
    TickRow,
    Title,
)
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
