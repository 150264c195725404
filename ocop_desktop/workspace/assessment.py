"""Everything computed from one dossier on one day."""

from datetime import date

import msgspec

from ocop_desktop.dossier.check import check, scored
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.progress import SectionProgress, progress
from ocop_desktop.dossier.score import Score
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits


class Assessment(msgspec.Struct, frozen=True, kw_only=True):
    """Score (None while no set is chosen), findings and progress of a dossier as of `today`."""

    dossier: Dossier
    rulebook: Rulebook
    today: date
    score: Score | None
    findings: tuple[Finding, ...]
    progress: dict[str, SectionProgress]

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """Return the findings that keep the dossier from being finalised."""
        return tuple(item for item in self.findings if item.severity == "blocking")


def assess(rulebook: Rulebook, units: AdminUnits, dossier: Dossier, today: date) -> Assessment:
    """Score and check a dossier. Pure: the same arguments give the same result."""
    score = scored(rulebook, dossier)
    findings = check(rulebook, units, dossier, today)
    return Assessment(
        dossier=dossier,
        rulebook=rulebook,
        today=today,
        score=score,
        findings=findings,
        progress=progress(rulebook, dossier, score, findings),
    )
