"""Say every result in words: the whole, each star, each criterion, with its place in the law."""

import msgspec

from ocop_desktop.dossier.scoring.score import (
    STARS_WITH_MINIMUMS,
    Score,
    applies,
    chosen_option,
    minimum,
)
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.criteria import CriteriaSet, SetCriterion
from ocop_desktop.rulebook.model import Rulebook


class CriterionNote(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion explained: chosen option, points, what each star asks, where the law says so.

    `minimums` maps a star to (points needed, met).
    """

    number: str
    title: str
    chosen: str
    points: int
    max: int
    minimums: dict[int, tuple[int, bool]]
    remark: str
    place: str


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """The result in one sentence, what stands against it, and the readings it rests on."""

    headline: str
    eliminations: tuple[str, ...]
    unmet: tuple[str, ...]
    readings: tuple[str, ...]
    criteria: tuple[CriterionNote, ...]
    place: str


def explain(rulebook: Rulebook, dossier: Dossier, score: Score) -> Explanation:
    """Return why the score is what it is."""
    chosen = rulebook.sets[score.set]
    readings = ["minimums-cumulative", "lower-star-when-missed"]
    if score.answered < len(chosen.criteria):
        readings.append("nothing-chosen")
    return Explanation(
        headline=headline(score),
        eliminations=tuple(
            f"{'Bị loại' if hit.kind == 'disqualified' else 'Không đánh giá các bước tiếp theo'}: "
            f"{hit.when} ({hit.place})"
            for hit in score.eliminations
        ),
        unmet=tuple(
            f"Tiêu chí {item.number} đặt điều kiện chưa đạt: {item.criterion.requirement}. "
            f"Luật không nói hậu quả, nên sao này chưa chắc chắn."
            for item in chosen.criteria
            if item.criterion.requirement and dossier.requirements.get(item.number) is False
        ),
        readings=tuple(rulebook.reading(name).text for name in readings),
        criteria=tuple(_note(rulebook, chosen, dossier, score, item) for item in chosen.criteria),
        place=f"{rulebook.edition.short}, Điều 3 và {chosen.source}",
    )


def headline(score: Score) -> str:
    """Return the result in one sentence, for instance why 70 points are still 3 stars."""
    total = f"{score.points.total},0 điểm"
    lowest = min(STARS_WITH_MINIMUMS)
    if score.eliminated:
        kinds = {hit.kind for hit in score.eliminations}
        word = "bị loại" if "disqualified" in kinds else "không được đánh giá tiếp"
        return f"{total} nhưng hồ sơ {word}: chưa có sao nào."
    if score.star_by_minimums < score.star_by_points:
        missed = [item.criterion for item in score.blockers(score.star_by_minimums + 1)]
        return (
            f"{total} đủ {score.star_by_points} sao, nhưng {len(missed)} mức tối thiểu của "
            f"{score.star_by_minimums + 1} sao chưa đạt: {', '.join(missed)} → {score.star} sao."
        )
    if not score.answered:
        return f"Chưa chọn mức nào: {total} → {score.star} sao."
    if score.star < lowest:
        return f"{total} → {score.star} sao; mức tối thiểu chỉ xét từ {lowest} sao."
    if score.star_by_points < score.star_by_minimums:
        return (
            f"{total} → {score.star} sao; các mức tối thiểu đã đủ tới {score.star_by_minimums} sao."
        )
    return f"{total}, đủ các mức tối thiểu → {score.star} sao."


def _note(
    rulebook: Rulebook,
    chosen: CriteriaSet,
    dossier: Dossier,
    score: Score,
    item: SetCriterion,
) -> CriterionNote:
    answer = dossier.answer(item.number)
    picked = chosen_option(item, answer)
    index = picked[0] if picked else 0
    options = item.options(
        answer.case or (item.criterion.cases[0].id if item.criterion.cases else None)
    )
    minimums: dict[int, tuple[int, bool]] = {}
    for star in STARS_WITH_MINIMUMS:
        need = minimum(item, answer.case, star, cumulative=rulebook.edition.cumulative_minimums)
        if need is not None:
            minimums[star] = (options[need - 1].points, index >= need)
    remark = ""
    if not applies(item, chosen, dossier.assessment):
        remark = "Không chấm vì chưa có câu chuyện sản phẩm."
    elif picked is None:
        remark = "Chưa chọn mức nào: tính 0 điểm."
    return CriterionNote(
        number=item.number,
        title=item.criterion.title,
        chosen=picked[1].text if picked else "",
        points=score.per_criterion[item.number],
        max=item.max,
        minimums=minimums,
        remark=remark,
        place=item.place,
    )
