"""Everything computed from one dossier on one day."""

from datetime import date

import msgspec

from ocop_desktop.dossier.checks.check import run_checks, scored
from ocop_desktop.dossier.findings import CheckContext, Finding
from ocop_desktop.dossier.papers.replaced import Replaced
from ocop_desktop.dossier.planning.roadmap import Roadmap, roadmap
from ocop_desktop.dossier.progress import SectionProgress, progress
from ocop_desktop.dossier.scoring.advisor import Weigh
from ocop_desktop.dossier.scoring.explain import Explanation, explain
from ocop_desktop.dossier.scoring.proposals import (
    Proposal,
    RequirementProposal,
    propose,
    propose_requirements,
)
from ocop_desktop.dossier.scoring.score import Score
from ocop_desktop.dossier.scoring.truth import Truth, three_scores
from ocop_desktop.dossier.stories.likeness import Likeness
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits


class Assessment(msgspec.Struct, frozen=True, kw_only=True):
    """Everything known about a dossier as of `today`.

    `score`, `truth` and `explanation` are None while no criteria set is chosen; `proposals` and
    `requirements` say per criterion number what the answers show. `likenesses` are texts of other
    dossiers that are too much like this one's, `replaced` older papers kept beside it.
    """

    dossier: Dossier
    rulebook: Rulebook
    units: AdminUnits
    today: date
    score: Score | None
    findings: tuple[Finding, ...]
    progress: dict[str, SectionProgress]
    truth: Truth | None
    explanation: Explanation | None
    proposals: dict[str, Proposal]
    requirements: dict[str, RequirementProposal]
    likenesses: tuple[Likeness, ...] = ()
    replaced: tuple[Replaced, ...] = ()

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """Return the findings that keep the dossier from being finalised."""
        return tuple(item for item in self.findings if item.severity == "blocking")

    def road(self, star: int, weigh: Weigh = "effort") -> Roadmap:
        """Return the to-do that leads to `star`; the dossier must have a set."""
        return roadmap(
            self.rulebook,
            self.units,
            self.dossier,
            star,
            self.today,
            weigh,
            proposals=self.proposals,
            truth=self.truth,
        )


def assess(
    rulebook: Rulebook,
    units: AdminUnits,
    dossier: Dossier,
    today: date,
    likenesses: tuple[Likeness, ...] = (),
    replaced: tuple[Replaced, ...] = (),
) -> Assessment:
    """Score and check a dossier. Pure: the same arguments give the same result."""
    score = scored(rulebook, dossier)
    proposals = propose(rulebook, units, dossier, today)
    findings = run_checks(
        CheckContext(
            rulebook=rulebook,
            units=units,
            dossier=dossier,
            score=score,
            proposals=proposals,
            today=today,
            likenesses=likenesses,
            replaced=replaced,
        )
    )
    return Assessment(
        dossier=dossier,
        rulebook=rulebook,
        units=units,
        today=today,
        score=score,
        findings=findings,
        progress=progress(rulebook, dossier, score, findings),
        truth=three_scores(rulebook, dossier, today) if score else None,
        explanation=explain(rulebook, dossier, score) if score else None,
        proposals=proposals,
        requirements=propose_requirements(rulebook, units, dossier, today),
        likenesses=likenesses,
        replaced=replaced,
    )
