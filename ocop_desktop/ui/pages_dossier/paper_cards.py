"""What the cards of the evidence page show: papers, and the kinds that are missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.checklist import ListedPaper, checklist
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.evidence import EvidenceKind
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.ui.drawn.state import State
from ocop_desktop.workspace.assessment import Assessment
from ocop_desktop.workspace.data_file import evidence_codes, evidence_in_order

CardFilter = Literal["all", "missing", "expiring", "untied", "needless"]
_NEAR_DAYS = 180  # from when on a card counts the days a paper is still in force
_SOON = ("paper-expired", "paper-expires-before-council")


@dataclass(frozen=True, slots=True)
class CardData:
    """One card: a paper, or one that is missing or not needed (`paper` is None).

    `listed` is the line of the checklist such a card comes from, where there is one; `badge` says
    how long the paper is still in force, where that is soon over.
    """

    key: str
    title: str
    code: str = ""
    second: str = ""
    criteria: tuple[str, ...] = ()
    paper: Evidence | None = None
    kind: EvidenceKind | None = None
    problem: Finding | None = None
    expiring: bool = False
    badge: str = ""
    listed: ListedPaper | None = None

    @property
    def needless(self) -> bool:
        """Whether the card only says why a paper is not needed."""
        return self.listed is not None and self.listed.state == "not_required"

    @property
    def subkind(self) -> str | None:
        """Return what a file added on the card is."""
        return self.listed.paper.subkinds[0] if self.listed and self.listed.paper.subkinds else None

    @property
    def state(self) -> State | None:
        """Return the mark before the second line."""
        if self.problem is None:
            return None
        return "blocked" if self.expiring else "problems"


def cards_of(assessment: Assessment, chosen: CriteriaSet | None) -> list[CardData]:
    """Return papers in the order of the criteria, the missing kinds in their place."""
    codes = evidence_codes(assessment.rulebook, assessment.dossier)
    problems: dict[str, list[Finding]] = {}
    for finding in assessment.findings:
        if finding.evidence and finding.severity != "advice":
            problems.setdefault(finding.evidence, []).append(finding)
    kinds = {kind.id: kind for kind in assessment.rulebook.evidence.kinds}
    made = [
        _paper_card(
            paper, codes.get(paper.id, ""), problems.get(paper.id, []), kinds, assessment.today
        )
        for paper in _ordered(assessment)
    ]
    made += _missing(assessment, chosen)
    rank = {number: at for at, number in enumerate(chosen.by_number)} if chosen else {}
    last = len(rank)

    def place(card: CardData) -> int:
        return min((rank.get(number, last) for number in card.criteria), default=last)

    return sorted(made, key=place)


def _ordered(assessment: Assessment) -> tuple[Evidence, ...]:
    return evidence_in_order(assessment.rulebook, assessment.dossier)


def _paper_card(
    paper: Evidence,
    code: str,
    own: Sequence[Finding],
    kinds: Mapping[str, EvidenceKind],
    today: date,
) -> CardData:
    soon = next((f for f in own if f.rule in _SOON), None)
    problem = soon or next(iter(own), None)
    second = paper.file.rpartition("/")[2]
    if paper.expires_on:
        second = _tr("Hạn {day}").format(day=format_date(paper.expires_on))
    elif paper.issued_on:
        second = _tr("Ngày {day}").format(day=format_date(paper.issued_on))
    return CardData(
        key=paper.id,
        title=paper.label,
        code=code,
        second=second,
        criteria=paper.criteria,
        paper=paper,
        kind=kinds.get(paper.kind or ""),
        problem=problem,
        expiring=soon is not None,
        badge=_badge(paper, soon, today),
    )


def _badge(paper: Evidence, soon: Finding | None, today: date) -> str:
    """Return how long a paper is in force still, in a few words; "" while that is no matter."""
    if paper.expires_on is None:
        return ""
    days = (paper.expires_on - today).days
    if days < 0:
        return _tr("Đã hết hạn")
    if soon is not None:
        return _tr("Hết hạn trước ngày họp")
    if days == 0:
        return _tr("Hết hạn hôm nay")
    return _tr("Còn {days} ngày").format(days=days) if days <= _NEAR_DAYS else ""


def _missing(assessment: Assessment, chosen: CriteriaSet | None) -> list[CardData]:
    """Return the papers of the checklist nobody has, then kinds that would prove what is left."""
    dossier, rulebook = assessment.dossier, assessment.rulebook
    lines = checklist(rulebook, assessment.units, dossier, assessment.today).papers
    gone = [_listed_card(rulebook, line) for line in lines if not line.evidence]
    covered = {number for card in gone if not card.needless for number in card.criteria}
    wanted: dict[str, list[str]] = {}
    for finding in assessment.findings:
        if finding.rule != "criterion-unproven" or chosen is None or assessment.score is None:
            continue
        item = chosen.by_number[finding.criterion]
        if item.number in covered:
            continue
        points = assessment.score.per_criterion[item.number]
        kinds = rulebook.proof(item.criterion).kinds_for(points)
        wanted.setdefault(kinds[0], []).append(item.number)
    return gone + [
        CardData(
            key=f"missing/{kind}",
            title=rulebook.kind(kind).name,
            second=_tr("Cần để chứng minh điểm"),
            criteria=tuple(numbers),
            kind=rulebook.kind(kind),
        )
        for kind, numbers in wanted.items()
    ]


def _listed_card(rulebook: Rulebook, line: ListedPaper) -> CardData:
    second = _tr("Thường mất {days} ngày").format(days=line.days)
    if line.state == "not_required":
        second = line.because
    elif line.start_by is not None:
        day = format_date(line.start_by)
        text = _tr("Lẽ ra phải xin từ {day}") if line.late else _tr("Xin trước {day}")
        second = text.format(day=day)
    return CardData(
        key=f"missing/{line.paper.id}",
        title=line.paper.name,
        second=second,
        criteria=line.criteria,
        kind=rulebook.kind(line.paper.kind),
        listed=line,
    )


def passes(card: CardData, name: CardFilter) -> bool:
    """Return whether a filter lets a card through."""
    if name == "needless" or card.needless:
        return name == "needless" and card.needless
    if name == "missing":
        return card.paper is None
    if name == "expiring":
        return card.expiring
    if name == "untied":
        return card.paper is not None and not card.criteria
    return True


def _tr(text: str) -> str:
    return QCoreApplication.translate("Papers", text)
