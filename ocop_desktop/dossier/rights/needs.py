"""What the stars ask of intellectual property, read from the criterion and its marks."""

from datetime import date

import msgspec

from ocop_desktop.dossier.planning.calendar import council_day
from ocop_desktop.dossier.rights.tracker import Right
from ocop_desktop.dossier.scoring.proposals import Proposal
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.criteria import SetCriterion
from ocop_desktop.rulebook.model import Rulebook

_STARS = (3, 4, 5)


class StarNeed(msgspec.Struct, frozen=True, kw_only=True):
    """What one star asks: the option of the criterion and whether the table shows it.

    `expected` is when the trademark is likely to be so far, `in_time` whether that is before the
    council's day (None: one of the days is not known).
    """

    star: int
    points: int
    text: str
    met: bool
    expected: date | None
    in_time: bool | None


class StarNeeds(msgspec.Struct, frozen=True, kw_only=True):
    """The criterion of the dossier's set with what the stars ask of it, and the doubts on it."""

    criterion: str
    title: str
    source: str
    needs: tuple[StarNeed, ...]
    reached: int
    claimed: int | None
    doubts: tuple[str, ...]


def star_needs(
    rulebook: Rulebook,
    dossier: Dossier,
    rights: tuple[Right, ...],
    proposals: dict[str, Proposal],
) -> StarNeeds | None:
    """Return what the stars ask, None while no set is chosen or the edition knows no rights."""
    chosen = rulebook.sets.get(dossier.set or "")
    if chosen is None or rulebook.rights is None:
        return None
    topic = rulebook.rights.topic
    item = next((one for one in chosen.criteria if one.criterion.topic == topic), None)
    if item is None:
        return None
    shown = proposals.get(item.number)
    reached = shown.points if shown and shown.option else 0
    rule = rulebook.proposal_rule(item.criterion)
    return StarNeeds(
        criterion=item.number,
        title=item.criterion.title,
        source=rule.source if rule else chosen.source,
        needs=tuple(_needs(rulebook, dossier, item, rights, reached)),
        reached=reached,
        claimed=dossier.answer(item.number).option,
        doubts=tuple(doubt.text for doubt in chosen.doubts_at(item.number)),
    )


def _needs(
    rulebook: Rulebook,
    dossier: Dossier,
    item: SetCriterion,
    rights: tuple[Right, ...],
    reached: int,
) -> list[StarNeed]:
    found = []
    council = council_day(rulebook, dossier)
    for star in _STARS:
        marked = [one for one in item.options() if one.min_star and one.min_star <= star]
        if marked:
            option = marked[-1]
            met = reached >= option.points
            expected = None if met else _expected(rulebook, rights, option.points)
            in_time = expected <= council if expected and council else None
            found.append(
                StarNeed(
                    star=star,
                    points=option.points,
                    text=option.text,
                    met=met,
                    expected=expected,
                    in_time=in_time,
                )
            )
    return found


def _expected(rulebook: Rulebook, rights: tuple[Right, ...], points: int) -> date | None:
    file = rulebook.rights
    step = next((one.step for one in file.needs if one.points == points), "") if file else ""
    days = [
        one.expected(step)
        for one in rights
        if one.kind == "trademark" and one.standing in ("preparing", "under_way")
    ]
    return min((one for one in days if one), default=None)
