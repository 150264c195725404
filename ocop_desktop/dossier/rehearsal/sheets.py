"""Council rehearsal: several people score the same dossier, totals are averaged.

How the council decides a star minimum when its members tick different options is not said by the
law (reading "average"); the rehearsal shows both the lowest and the most frequent view.
"""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

import msgspec

from ocop_desktop.dossier.scoring.score import Score, chosen_option, score_set, star_for
from ocop_desktop.dossier.values import Answer
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.criteria import SetCriterion
from ocop_desktop.rulebook.model import Rulebook


class Sheet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One scorer's sheet: who, in which role, and the options chosen.

    `dossier` is the dossier it lies beside, `home` the one it was made for when that is the same
    dossier on another machine. `made_at` and `changed_at` are UTC in ISO form.
    """

    id: str
    scorer: str
    role: str = ""
    rulebook: str
    set: str
    dossier: str
    assessment: dict[str, Answer] = msgspec.field(default_factory=dict)
    eliminations: dict[str, bool] = msgspec.field(default_factory=dict)
    opinion: str = ""
    home: str = ""
    made_at: str = ""
    changed_at: str = ""


class Spread(msgspec.Struct, frozen=True, kw_only=True):
    """How the scorers see one criterion: points per sheet id, average, greatest distance."""

    criterion: str
    points: dict[str, int]
    average: Decimal
    distance: int


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """The rehearsal as a whole. `star` is the lower of the average's band and the minimums.

    `minimums_all`: the highest star whose minimums every scorer sees met; `minimums_most`: the
    highest one that more than half of them see met.
    """

    scores: dict[str, Score]
    average: Decimal
    parts: dict[str, Decimal]
    star_by_points: int
    minimums_all: int
    minimums_most: int
    star: int
    spreads: tuple[Spread, ...]
    eliminated_by: tuple[str, ...]


def average_of(values: list[int]) -> Decimal:
    """Return the mean with two decimals."""
    return (Decimal(sum(values)) / Decimal(len(values))).quantize(Decimal("0.01"))


def check_mark(item: SetCriterion, answer: Answer) -> None:
    """Raise UserError when a mark names a case or an option that the criterion does not have."""
    known = {case.id for case in item.criterion.cases}
    if answer.case is not None and answer.case not in known:
        raise UserError(
            f"Tiêu chí {item.number} không có trường hợp “{answer.case}” — chọn lại trường hợp."
        )
    chosen_option(item, answer)


def rehearse(rulebook: Rulebook, sheets: Mapping[str, Sheet]) -> Result:
    """Return the averaged result; raise UserError when the sheets do not belong together."""
    if not sheets:
        raise UserError("Chưa có phiếu chấm nào — thêm ít nhất một người chấm.")
    sets = {sheet.set for sheet in sheets.values()}
    books = {sheet.rulebook for sheet in sheets.values()}
    if len(sets) != 1 or books != {rulebook.id} or not sets <= set(rulebook.sets):
        raise UserError(
            "Các phiếu chấm không cùng một bộ sản phẩm — chỉ gộp phiếu của cùng một hồ sơ."
        )
    if len({sheet.dossier for sheet in sheets.values()}) != 1:
        raise UserError("Các phiếu chấm là của nhiều hồ sơ — chỉ gộp phiếu của cùng một hồ sơ.")
    chosen = rulebook.sets[sets.pop()]
    scores = {
        key: score_set(rulebook.edition, chosen, sheet.assessment, sheet.eliminations)
        for key, sheet in sheets.items()
    }
    totals = [score.points.total for score in scores.values()]
    views = Counter(score.star_by_minimums for score in scores.values())
    minimums_all = min(views)
    out = tuple(key for key, score in scores.items() if score.eliminated)
    # The band is read from the exact mean: rounding must not lift 69.996 to 4 stars.
    by_points = star_for(rulebook.edition, Decimal(sum(totals)) / len(totals))
    return Result(
        scores=scores,
        average=average_of(totals),
        parts={
            part: average_of([getattr(score.points, part) for score in scores.values()])
            for part in ("A", "B", "C")
        },
        star_by_points=by_points,
        minimums_all=minimums_all,
        minimums_most=_most(views),
        star=0 if out else min(by_points, minimums_all),
        spreads=tuple(_spread(number, scores) for number in chosen.by_number),
        eliminated_by=out,
    )


def _most(views: Counter[int]) -> int:
    """Return the highest star that more than half of the scorers see reached."""
    total = sum(views.values())
    return max(
        (star for star in views if sum(n for s, n in views.items() if s >= star) * 2 > total),
        default=min(views),
    )


def _spread(number: str, scores: Mapping[str, Score]) -> Spread:
    points = {key: score.per_criterion[number] for key, score in scores.items()}
    return Spread(
        criterion=number,
        points=points,
        average=average_of(list(points.values())),
        distance=max(points.values()) - min(points.values()),
    )
