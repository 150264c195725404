"""Move a dossier to another edition, and try the move without moving."""

from typing import Literal

import msgspec

from ocop_desktop.dossier.score import score_set
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.rulebook.diff import same_criterion
from ocop_desktop.rulebook.model import Rulebook

Effect = Literal["unaffected", "points_change", "minimum_lost", "set_missing"]


class Move(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier under another edition: `review` names criteria whose answer was not carried over.

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

    Descriptions and evidence are kept for every criterion that still exists, so that nothing
    written is lost; the criteria in `review` have no option until a person looks.
    """
    old = before.sets.get(dossier.set or "")
    new = after.sets.get(dossier.set or "")
    answers = {name: v for name, v in dossier.answers.items() if name in after.fields}
    dropped = tuple(name for name in dossier.answers if name not in after.fields)
    base = msgspec.structs.replace(dossier, rulebook=after.id, answers=answers)
    if old is None or new is None:
        bare = msgspec.structs.replace(
            base, set=None, assessment={}, eliminations={}, requirements={}
        )
        return _moved(bare, "set_missing", tuple(dossier.assessment), dropped, (0, 0), (0, 0))
    kept: dict[str, Answer] = {}
    review: list[str] = []
    for number, answer in dossier.assessment.items():
        if number not in new.by_number:
            review.append(number)
        elif number in old.by_number and same_criterion(
            old.by_number[number], new.by_number[number]
        ):
            kept[number] = answer
        else:
            kept[number] = Answer(description=answer.description)
            review.append(number)
    causes = {cause.id for cause in new.disqualifiers}
    asked = {n for n, item in new.by_number.items() if item.criterion.eliminates}
    moved = msgspec.structs.replace(
        base,
        assessment=kept,
        eliminations={k: v for k, v in dossier.eliminations.items() if k in causes | asked},
        requirements={
            k: v
            for k, v in dossier.requirements.items()
            if k in new.by_number and new.by_number[k].criterion.requirement
        },
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
