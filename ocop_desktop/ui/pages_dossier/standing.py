"""How every criterion of a dossier stands: its state, and which filters let it through."""

from dataclasses import dataclass
from typing import Literal

from ocop_desktop.dossier.conditions import target_star
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.ui.drawn.state import State
from ocop_desktop.workspace.assessment import Assessment

Filter = Literal["all", "blocking", "unproven", "open"]
FILTERS: tuple[Filter, ...] = ("all", "blocking", "unproven", "open")


@dataclass(frozen=True, slots=True)
class Standing:
    """How every criterion stands, worked out once per change."""

    states: dict[str, State]
    numbers: dict[Filter, frozenset[str]]
    star: int


def standing(assessment: Assessment, chosen: CriteriaSet) -> Standing:
    """Return states and filters. A missed minimum counts for the star aimed at."""
    score, dossier = assessment.score, assessment.dossier
    star = target_star(dossier) or min(5, (score.star if score else 2) + 1)
    blocking = frozenset(b.criterion for b in score.blockers(star)) if score else frozenset()
    unproven = frozenset(f.criterion for f in assessment.findings if f.rule == "criterion-unproven")
    wrong = frozenset(
        f.criterion
        for f in assessment.findings
        if f.criterion and f.severity in ("blocking", "should_fix")
    )
    open_ = frozenset(f.criterion for f in assessment.findings if f.rule == "criterion-unanswered")
    states: dict[str, State] = {}
    for item in chosen.criteria:
        number = item.number
        if number in open_:
            states[number] = "not_started"
        elif number in blocking:
            states[number] = "blocked"
        else:
            states[number] = "problems" if number in wrong else "ready"
    everything = frozenset(item.number for item in chosen.criteria)
    numbers: dict[Filter, frozenset[str]] = {
        "all": everything,
        "blocking": blocking,
        "unproven": unproven,
        "open": open_,
    }
    return Standing(states, numbers, star)
