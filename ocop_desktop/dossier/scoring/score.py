"""Points, bands and star minimums (Điều 3, Phụ lục II). Pure functions of set and answers."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

import msgspec

from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.criteria import CriteriaSet, Option, SetCriterion
from ocop_desktop.rulebook.edition import Edition
from ocop_desktop.rulebook.model import Rulebook

STARS_WITH_MINIMUMS = (3, 4, 5)
_NOTHING = Answer()


class Blocker(msgspec.Struct, frozen=True, kw_only=True):
    """A criterion that misses the minimum of a star. `need` and `have` are points."""

    star: int
    criterion: str
    need: int
    have: int
    need_option: int
    have_option: int | None


class Eliminated(msgspec.Struct, frozen=True, kw_only=True):
    """A rule that ends the scoring: its id (disqualifier id or criterion number) and its words."""

    id: str
    kind: Literal["disqualified", "stop_scoring"]
    when: str
    place: str


class Points(msgspec.Struct, frozen=True, kw_only=True):
    """Points per part and in total."""

    A: int
    B: int
    C: int
    total: int


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """Result for one dossier. `star` is 0 when the dossier is eliminated.

    `answered` counts the criteria with an option chosen; `per_criterion` holds the points given.
    """

    set: str
    points: Points
    star_by_points: int
    star_by_minimums: int
    star: int
    eliminated: bool
    eliminations: tuple[Eliminated, ...]
    blocking: tuple[Blocker, ...]
    per_criterion: dict[str, int]
    answered: int

    def blockers(self, star: int) -> tuple[Blocker, ...]:
        """Return what blocks exactly this star's own marks and the lower ones it includes."""
        return tuple(item for item in self.blocking if item.star == star)


def star_for(edition: Edition, total: Decimal | float) -> int:
    """Return the star of the band `total` lies in (Điều 3 khoản 3; half-open bands)."""
    exact = Decimal(str(total))
    return max(band.star for band in edition.bands if exact >= band.from_points)


def chosen_option(item: SetCriterion, answer: Answer) -> tuple[int, Option] | None:
    """Return (index from 1, option) that `answer` chooses, or None when nothing is chosen.

    Raises UserError when the option or the case does not exist.
    """
    if answer.option is None:
        return None
    if item.criterion.cases and answer.case is None:
        raise UserError(
            f"Tiêu chí {item.number} có nhiều trường hợp — chọn trường hợp "
            f"({', '.join(case.id for case in item.criterion.cases)}) trước khi chọn mức."
        )
    try:
        options = item.options(answer.case)
    except KeyError as error:
        raise UserError(
            f"Tiêu chí {item.number} không có trường hợp “{answer.case}” — chọn lại trường hợp."
        ) from error
    if not 1 <= answer.option <= len(options):
        raise UserError(
            f"Tiêu chí {item.number} không có mức {answer.option} — chọn từ 1 đến {len(options)}."
        )
    return answer.option, options[answer.option - 1]


def minimum(item: SetCriterion, case: str | None, star: int, *, cumulative: bool) -> int | None:
    """Return the index (from 1) of the lowest option that satisfies `star`, or None if unmarked.

    Cumulative (our reading, "readings" in rulebook.toml): every mark up to `star` counts.
    """
    found = None
    for index, mark in item.marks(case or _first_case(item)):
        if mark == star or (cumulative and mark < star):
            found = index
    return found


def applies(item: SetCriterion, chosen: CriteriaSet, assessment: Mapping[str, Answer]) -> bool:
    """Return whether the criterion is scored at all (5.2 only when there is a story: 5.1 > 0)."""
    if item.criterion.applies_when is None:
        return True
    story = next((c for c in chosen.criteria if c.criterion.topic == "story"), None)
    if story is None:
        return True
    picked = chosen_option(story, assessment.get(story.number, _NOTHING))
    return picked is not None and picked[1].points > 0


def score(rulebook: Rulebook, dossier: Dossier) -> Score:
    """Score the self-assessment of `dossier`; raise UserError when it has no set."""
    if dossier.set is None or dossier.set not in rulebook.sets:
        raise UserError("Hồ sơ chưa chọn bộ sản phẩm — chọn bộ chấm trước khi tính điểm.")
    return score_set(
        rulebook.edition, rulebook.sets[dossier.set], dossier.assessment, dossier.eliminations
    )


def score_set(
    edition: Edition,
    chosen: CriteriaSet,
    assessment: Mapping[str, Answer],
    eliminations: Mapping[str, bool],
) -> Score:
    """Score `assessment` against one set. Nothing chosen counts 0 points and meets no mark."""
    picked: dict[str, tuple[int, Option]] = {}
    given: dict[str, int] = {}
    for item in chosen.criteria:
        option = chosen_option(item, assessment.get(item.number, _NOTHING))
        if option is not None:
            picked[item.number] = option
        counts = option is not None and applies(item, chosen, assessment)
        given[item.number] = option[1].points if option is not None and counts else 0
    by_part = {
        part: sum(given[i.number] for i in chosen.criteria if i.part == part) for part in "ABC"
    }
    points = Points(**by_part, total=sum(by_part.values()))
    blocking = tuple(_blockers(edition, chosen, assessment, picked))
    by_points = star_for(edition, points.total)
    by_minimums = _star_by_minimums(edition, blocking)
    out = eliminated(chosen, picked, eliminations)
    return Score(
        set=chosen.id,
        points=points,
        star_by_points=by_points,
        star_by_minimums=by_minimums,
        star=0 if out else min(by_points, by_minimums),
        eliminated=bool(out),
        eliminations=out,
        blocking=blocking,
        per_criterion=given,
        answered=len(picked),
    )


def _blockers(
    edition: Edition,
    chosen: CriteriaSet,
    assessment: Mapping[str, Answer],
    picked: Mapping[str, tuple[int, Option]],
) -> list[Blocker]:
    found: dict[int, list[Blocker]] = {star: [] for star in STARS_WITH_MINIMUMS}
    for item in chosen.criteria:
        case = assessment.get(item.number, _NOTHING).case or _first_case(item)
        if not item.marks(case):
            continue
        have = picked.get(item.number)
        for star in STARS_WITH_MINIMUMS:
            need = minimum(item, case, star, cumulative=edition.cumulative_minimums)
            if need is not None and (have is None or have[0] < need):
                found[star].append(
                    Blocker(
                        star=star,
                        criterion=item.number,
                        need=item.options(case)[need - 1].points,
                        have=have[1].points if have else 0,
                        need_option=need,
                        have_option=have[0] if have else None,
                    )
                )
    return [blocker for star in STARS_WITH_MINIMUMS for blocker in found[star]]


def _first_case(item: SetCriterion) -> str | None:
    return item.criterion.cases[0].id if item.criterion.cases else None


def _star_by_minimums(edition: Edition, blocking: tuple[Blocker, ...]) -> int:
    """Return the highest star whose minimums are met; 2 when 3★ fails (1–2★ have none).

    Cumulative: a missed lower star stops the climb. Otherwise each star stands for itself.
    """
    missed = {item.star for item in blocking}
    reached = 2
    for star in STARS_WITH_MINIMUMS:
        if star in missed:
            if edition.cumulative_minimums:
                break
            continue
        reached = star
    return reached


def eliminated(
    chosen: CriteriaSet,
    picked: Mapping[str, tuple[int, Option]],
    eliminations: Mapping[str, bool],
) -> tuple[Eliminated, ...]:
    """Return every elimination and stop rule that applies.

    Questions apply when answered yes. The zero rule of set 16 applies when one of the named
    criteria was answered with a 0-point option; an unanswered criterion does not trigger it.
    """
    found = [
        Eliminated(id=rule.id, kind="disqualified", when=rule.when, place=chosen.source)
        for rule in chosen.disqualifiers
        if eliminations.get(rule.id)
    ]
    for item in chosen.criteria:
        for rule in item.criterion.eliminates:
            if rule.zero_points_at:
                applied = any(
                    number in picked and picked[number][1].points == 0
                    for number in rule.zero_points_at
                )
            else:
                applied = bool(eliminations.get(item.number))
            if applied:
                found.append(
                    Eliminated(id=item.number, kind=rule.kind, when=rule.when, place=item.place)
                )
    return tuple(found)
