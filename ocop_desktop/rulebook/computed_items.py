"""Items of a printed document that the app works out from the dossier or from the desk."""

from typing import Literal

from ocop_desktop.rulebook.items import (
    Item,
)


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
        "guests",
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
