"""Three honest scores: what is claimed, what is proven, what is still valid when judged."""

from collections.abc import Callable, Mapping
from datetime import date

import msgspec

from ocop_desktop.dossier.planning.calendar import council_day
from ocop_desktop.dossier.scoring.score import Score, chosen_option, score_set
from ocop_desktop.dossier.values import Answer, Dossier, Evidence
from ocop_desktop.rulebook.criteria import SetCriterion
from ocop_desktop.rulebook.model import Rulebook


class Fall(msgspec.Struct, frozen=True, kw_only=True):
    """A criterion whose option does not stand: `claimed` and `kept` are points.

    One paper of a kind in `missing` would hold it. `expired` names the papers that did until they
    lapsed; then `claimed` is what was proven.
    """

    criterion: str
    claimed: int
    kept: int
    missing: tuple[str, ...]
    expired: tuple[str, ...]


class Truth(msgspec.Struct, frozen=True, kw_only=True):
    """The three scores side by side and why the later two are lower.

    `claimed`: options chosen. `proven`: options with an accepted paper, others fall to the best
    lower option that stands. `valid`: the same, counting only papers valid on `council`.
    """

    claimed: Score
    proven: Score
    valid: Score
    unproven: tuple[Fall, ...]
    lapsing: tuple[Fall, ...]
    council: date | None


def three_scores(rulebook: Rulebook, dossier: Dossier, today: date) -> Truth:
    """Return claimed, proven and valid; the dossier must have a set.

    Papers are valid when they have no expiry date or expire on or after the day the province's
    result is due (today, while no round is chosen).
    """
    chosen = rulebook.sets[dossier.set or ""]
    council = council_day(rulebook, dossier)
    valid_on = max(council or today, today)

    def scored(assessment: Mapping[str, Answer]) -> Score:
        return score_set(rulebook.edition, chosen, assessment, dossier.eliminations)

    proven, unproven = _standing(rulebook, dossier, lambda _: True)
    valid, lapsing = _standing(
        rulebook,
        msgspec.structs.replace(dossier, assessment=proven),
        lambda paper: paper.expires_on is None or paper.expires_on >= valid_on,
    )
    return Truth(
        claimed=scored(dossier.assessment),
        proven=scored(proven),
        valid=scored(valid),
        unproven=unproven,
        lapsing=lapsing,
        council=council,
    )


def _standing(
    rulebook: Rulebook, dossier: Dossier, counts: Callable[[Evidence], bool]
) -> tuple[dict[str, Answer], tuple[Fall, ...]]:
    """Return the assessment with every option that has no counting paper lowered."""
    chosen = rulebook.sets[dossier.set or ""]
    kept: dict[str, Answer] = {}
    falls: list[Fall] = []
    for item in chosen.criteria:
        answer = dossier.answer(item.number)
        picked = chosen_option(item, answer)
        if picked is None:
            continue
        papers = dossier.evidence_for(item.number)
        have = {paper.kind for paper in papers if counts(paper)}
        index = _best_standing(rulebook, item, answer, have)
        kept[item.number] = msgspec.structs.replace(answer, option=index)
        if index != answer.option:
            options = item.options(answer.case)
            asked = rulebook.proof(item.criterion).kinds_for(picked[1].points)
            falls.append(
                Fall(
                    criterion=item.number,
                    claimed=picked[1].points,
                    kept=options[index - 1].points if index else 0,
                    missing=asked,
                    expired=tuple(p.label for p in papers if p.kind in asked and not counts(p)),
                )
            )
    return kept, tuple(falls)


def _best_standing(
    rulebook: Rulebook, item: SetCriterion, answer: Answer, have: set[str | None]
) -> int | None:
    """Return the highest option up to the chosen one that needs no paper or has one, or None."""
    proof = rulebook.proof(item.criterion)
    options = item.options(answer.case)
    for index in range(answer.option or 0, 0, -1):
        asked = proof.kinds_for(options[index - 1].points)
        if not asked or have.intersection(asked):
            return index
    return None
