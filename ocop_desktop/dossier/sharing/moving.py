"""Move a dossier to another edition, and try the move without moving."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from ocop_desktop.dossier.scoring.score import score_set
from ocop_desktop.dossier.values import Answer, Dossier, Evidence
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.diff import same_criterion
from ocop_desktop.rulebook.model import Rulebook

Effect = Literal["unaffected", "points_change", "minimum_lost", "set_missing"]


class Move(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier under another edition: `review` names criteria whose answer was not carried over.

    They are named by their new number, those that are gone by their old one.
    `dropped` names fields the new edition does not ask; their answers stay in the old dossier.
    """

    dossier: Dossier
    effect: Effect
    review: tuple[str, ...]
    dropped: tuple[str, ...]
    star_before: int
    star_after: int
    points_before: int
    points_after: int


def move(before: Rulebook, after: Rulebook, dossier: Dossier) -> Move:
    """Return `dossier` under `after`: only identical criteria keep their option.

    A criterion that has another number there takes its answer along. Descriptions are kept for
    every criterion that still exists and papers always, so that nothing written is lost; the
    criteria in `review` have no option until a person looks. Yes and no to a question stay only
    where the question is the same.
    """
    old = before.sets.get(dossier.set or "")
    new = after.sets.get(dossier.set or "")
    answers = {name: v for name, v in dossier.answers.items() if name in after.fields}
    dropped = tuple(name for name in dossier.answers if name not in after.fields)
    base = msgspec.structs.replace(dossier, rulebook=after.id, answers=answers)
    if old is None or new is None:
        bare = msgspec.structs.replace(
            base,
            set=None,
            assessment={},
            eliminations={},
            requirements={},
            evidence=_papers(dossier, after, {}),
        )
        return _moved(bare, "set_missing", tuple(dossier.assessment), dropped, (0, 0), (0, 0))
    numbers = _renumbered(old, new)
    kept: dict[str, Answer] = {}
    review: list[str] = []
    for number, answer in dossier.assessment.items():
        target = numbers.get(number)
        if target is None:
            review.append(number)
        elif same_criterion(old.by_number[number], new.by_number[target]):
            kept[target] = answer
        else:
            kept[target] = Answer(description=answer.description)
            review.append(target)
    moved = msgspec.structs.replace(
        base,
        assessment=kept,
        eliminations=_same(dossier.eliminations, _causes(old), _causes(new), numbers),
        requirements=_same(dossier.requirements, _conditions(old), _conditions(new), numbers),
        evidence=_papers(dossier, after, numbers),
    )
    was = score_set(before.edition, old, dossier.assessment, dossier.eliminations)
    now = score_set(after.edition, new, kept, moved.eliminations)
    stars, points = (was.star, now.star), (was.points.total, now.points.total)
    effect: Effect = "unaffected"
    if stars[1] < stars[0]:
        effect = "minimum_lost"
    elif points[0] != points[1] or review:
        effect = "points_change"
    return _moved(moved, effect, tuple(review), dropped, stars, points)


def _renumbered(old: CriteriaSet, new: CriteriaSet) -> dict[str, str]:
    """Return old number → new number: the same criterion, else what stands in its place."""
    places = {item.criterion.id: number for number, item in new.by_number.items()}
    found = {
        number: places[item.criterion.id]
        for number, item in old.by_number.items()
        if item.criterion.id in places
    }
    free = new.by_number.keys() - set(found.values())
    return found | {number: number for number in (old.by_number.keys() - found.keys()) & free}


def _same(
    flags: Mapping[str, bool],
    before: Mapping[str, object],
    after: Mapping[str, object],
    numbers: Mapping[str, str],
) -> dict[str, bool]:
    """Return the answers to questions that are asked in the same words."""
    kept = {}
    for key, value in flags.items():
        target = numbers.get(key, key)
        if target in after and before.get(key) == after[target]:
            kept[target] = value
    return kept


def _causes(chosen: CriteriaSet) -> dict[str, object]:
    asked: dict[str, object] = {cause.id: cause.when for cause in chosen.disqualifiers}
    for number, item in chosen.by_number.items():
        if item.criterion.eliminates:
            asked[number] = item.criterion.eliminates
    return asked


def _conditions(chosen: CriteriaSet) -> dict[str, object]:
    conditions = {number: item.criterion.requirement for number, item in chosen.by_number.items()}
    return {number: text for number, text in conditions.items() if text}


def _papers(dossier: Dossier, after: Rulebook, numbers: Mapping[str, str]) -> tuple[Evidence, ...]:
    """Return every paper, tied only to criteria, fields and kinds the new edition knows."""
    kinds = {kind.id for kind in after.evidence.kinds}
    return tuple(
        msgspec.structs.replace(
            paper,
            kind=paper.kind if paper.kind in kinds else None,
            criteria=tuple(numbers[number] for number in paper.criteria if number in numbers),
            fields=tuple(name for name in paper.fields if name in after.fields),
        )
        for paper in dossier.evidence
    )


def _moved(
    dossier: Dossier,
    effect: Effect,
    review: tuple[str, ...],
    dropped: tuple[str, ...],
    stars: tuple[int, int],
    points: tuple[int, int],
) -> Move:
    return Move(
        dossier=dossier,
        effect=effect,
        review=review,
        dropped=dropped,
        star_before=stars[0],
        star_after=stars[1],
        points_before=points[0],
        points_after=points[1],
    )
