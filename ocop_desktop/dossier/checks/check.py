"""Run every check over a dossier."""

from datetime import date
from itertools import chain

from ocop_desktop.dossier.checks.assessment import assessment_findings
from ocop_desktop.dossier.checks.business import business_findings
from ocop_desktop.dossier.checks.evidence import evidence_findings
from ocop_desktop.dossier.checks.fields import field_findings
from ocop_desktop.dossier.checks.labels import label_findings
from ocop_desktop.dossier.checks.papers import paper_findings
from ocop_desktop.dossier.checks.proposals import contradictions
from ocop_desktop.dossier.checks.quality import quality_findings
from ocop_desktop.dossier.checks.rights import rights_findings
from ocop_desktop.dossier.checks.story import story_findings
from ocop_desktop.dossier.checks.subject import subject_findings
from ocop_desktop.dossier.findings import CheckContext, Finding, in_order
from ocop_desktop.dossier.papers.replaced import Replaced
from ocop_desktop.dossier.scoring.proposals import propose
from ocop_desktop.dossier.scoring.score import Score, score
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits


def scored(rulebook: Rulebook, dossier: Dossier) -> Score | None:
    """Return the score, or None while no criteria set is chosen."""
    return score(rulebook, dossier) if dossier.set in rulebook.sets else None


def check(
    rulebook: Rulebook,
    units: AdminUnits,
    dossier: Dossier,
    today: date,
    replaced: tuple[Replaced, ...] = (),
) -> tuple[Finding, ...]:
    """Return all findings about `dossier` as of `today`, blocking ones first."""
    return run_checks(
        CheckContext(
            rulebook=rulebook,
            units=units,
            dossier=dossier,
            score=scored(rulebook, dossier),
            proposals=propose(rulebook, units, dossier, today),
            today=today,
            replaced=replaced,
        )
    )


def run_checks(context: CheckContext) -> tuple[Finding, ...]:
    """Return all findings in a context whose score and proposals are already known."""
    return in_order(
        chain(
            field_findings(context),
            subject_findings(context),
            assessment_findings(context),
            contradictions(context),
            evidence_findings(context),
            paper_findings(context),
            label_findings(context),
            business_findings(context),
            quality_findings(context),
            rights_findings(context),
            story_findings(context),
        )
    )
