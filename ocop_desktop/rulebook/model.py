"""The rulebook: everything one legal text says, resolved and immutable."""

from collections.abc import Iterable
from functools import cached_property
from typing import Protocol, TypeVar

import msgspec

from ocop_desktop.rulebook.actions import Action, ActionsFile
from ocop_desktop.rulebook.business import NO_BUSINESS, BusinessFile
from ocop_desktop.rulebook.checks import CheckRule
from ocop_desktop.rulebook.criteria import Classification, CriteriaSet, Criterion
from ocop_desktop.rulebook.desk import DeskFile
from ocop_desktop.rulebook.documents import DocumentSpec
from ocop_desktop.rulebook.edition import Band, Deadlines, Edition, Reading
from ocop_desktop.rulebook.environment import EnvironmentFile
from ocop_desktop.rulebook.evidence import EvidenceFile, EvidenceKind, Paper, Proof, Subkind
from ocop_desktop.rulebook.labels import LabelsFile
from ocop_desktop.rulebook.plan import NO_PLAN, PlanFile
from ocop_desktop.rulebook.proposals import LabelRule, ProposalRule, ProposalsFile
from ocop_desktop.rulebook.publication import NO_PUBLICATION, PublicationFile
from ocop_desktop.rulebook.quality import NO_QUALITY, QualityFile
from ocop_desktop.rulebook.rights import RightsFile
from ocop_desktop.rulebook.sections import Field, Section
from ocop_desktop.rulebook.story import StoryFile
from ocop_desktop.rulebook.tracing import TracingFile
from ocop_desktop.rulebook.upgrade import UpgradeFile
from ocop_desktop.rulebook.words import NO_WORDS, EvidenceWords


class _OfTopic(Protocol):
    @property
    def topic(self) -> str: ...


_T = TypeVar("_T", bound=_OfTopic)


def _by_topic(entries: Iterable[_T]) -> dict[str, list[_T]]:
    found: dict[str, list[_T]] = {}
    for entry in entries:
        found.setdefault(entry.topic, []).append(entry)
    return found


class Rulebook(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One edition of the law. Build it with `loader.load`.

    It keeps a `__dict__` only for the indexes below, which are made when first asked for.
    """

    edition: Edition
    classification: Classification
    criteria: dict[str, Criterion]
    sets: dict[str, CriteriaSet]
    sections: tuple[Section, ...]
    fields: dict[str, Field]
    evidence: EvidenceFile
    documents: dict[str, DocumentSpec]
    deadlines: Deadlines
    checks: dict[str, CheckRule]
    proposals: ProposalsFile
    actions: ActionsFile
    words: EvidenceWords = NO_WORDS
    plan: PlanFile = NO_PLAN
    labels: LabelsFile | None = None
    tracing: TracingFile | None = None
    desk: DeskFile | None = None
    publication: PublicationFile = NO_PUBLICATION
    business: BusinessFile = NO_BUSINESS
    quality: QualityFile = NO_QUALITY
    environment: EnvironmentFile | None = None
    rights: RightsFile | None = None
    upgrade: UpgradeFile | None = None
    story: StoryFile | None = None

    @cached_property
    def _proofs(self) -> dict[str, list[Proof]]:
        return _by_topic(self.evidence.proofs)

    @cached_property
    def _rules(self) -> dict[str, list[ProposalRule]]:
        return _by_topic(self.proposals.proposals)

    @cached_property
    def _actions(self) -> dict[str, list[Action]]:
        return _by_topic(self.actions.actions)

    @property
    def id(self) -> str:
        """Identity used by dossiers to pin their edition."""
        return self.edition.id

    @property
    def commune_desk(self) -> DeskFile:
        """Return the commune's desk; raise KeyError for an edition that says nothing of it."""
        if self.desk is None:
            raise KeyError("desk.toml")
        return self.desk

    def section_of(self, field_id: str) -> Section:
        """Return the section a field belongs to; raise KeyError."""
        name = field_id.partition(".")[0]
        for section in self.sections:
            if section.id == name:
                return section
        raise KeyError(field_id)

    def band(self, star: int) -> Band:
        """Return the band of `star`."""
        return next(band for band in self.edition.bands if band.star == star)

    def reading(self, reading_id: str) -> Reading:
        """Return a stated reading of the law; raise KeyError."""
        for reading in self.edition.readings:
            if reading.id == reading_id:
                return reading
        raise KeyError(reading_id)

    def kind(self, kind_id: str) -> EvidenceKind:
        """Return an evidence kind; raise KeyError."""
        for kind in self.evidence.kinds:
            if kind.id == kind_id:
                return kind
        raise KeyError(kind_id)

    def subkind(self, subkind_id: str | None) -> Subkind | None:
        """Return a subkind, or None for an unknown one."""
        return next((item for item in self.evidence.subkinds if item.id == subkind_id), None)

    def proof(self, criterion: Criterion) -> Proof:
        """Return what proves `criterion`: an entry that names it, else its topic's entry."""
        proofs = self._proofs.get(criterion.topic, [])
        named = next((proof for proof in proofs if criterion.id in proof.criteria), None)
        return named or next(proof for proof in proofs if not proof.criteria)

    def proposal_rule(self, criterion: Criterion) -> ProposalRule | None:
        """Return how the data answers `criterion`: a rule that names it, else its topic's rule."""
        rules = self._rules.get(criterion.topic, [])
        named = next((rule for rule in rules if criterion.id in rule.criteria), None)
        return named or next((rule for rule in rules if not rule.criteria), None)

    def action(self, criterion: Criterion, points: int) -> Action | None:
        """Return what leads `criterion` to an option worth `points`, or None if unknown."""
        rules = self._actions.get(criterion.topic, [])
        named = [rule for rule in rules if criterion.id in rule.criteria]
        fitting = [
            rule
            for rule in named or [rule for rule in rules if not rule.criteria]
            if rule.from_points <= points
        ]
        return max(fitting, key=lambda rule: rule.from_points, default=None)

    def label_rule(self, goods: str) -> LabelRule | None:
        """Return what the label of a kind of goods must carry, or None for an unknown kind."""
        return next((rule for rule in self.proposals.labels if rule.goods == goods), None)

    def papers(self) -> tuple[Paper, ...]:
        """Return every paper of the checklist."""
        return self.evidence.papers
