"""A score told whole: claimed, proven, valid, why, and on which reading of the law."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from ocop_desktop.cli.judging_values import score_value
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.scoring.explain import Explanation, explain
from ocop_desktop.dossier.scoring.score import STARS_WITH_MINIMUMS, Score, score
from ocop_desktop.dossier.scoring.truth import Fall, Truth, three_scores
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook


class Told(msgspec.Struct, frozen=True):
    """Everything said about the score of one dossier."""

    rulebook: Rulebook
    truth: Truth
    explanation: Explanation


def told(rulebook: Rulebook, dossier: Dossier, today: date) -> Told:
    """Return the score of a dossier with its truth; raise UserError when it has no set."""
    result = score(rulebook, dossier)
    truth = three_scores(rulebook, dossier, today)
    return Told(rulebook, truth, explain(rulebook, dossier, result))


def told_value(item: Told) -> dict[str, Any]:
    """Return it in the shape machines rely on: the claimed result, the other two beside it."""
    truth = item.truth
    return {
        **score_value(truth.claimed),
        "proven": score_value(truth.proven),
        "valid": score_value(truth.valid),
        "council": truth.council.isoformat() if truth.council else None,
        "unproven": [msgspec.to_builtins(fall) for fall in truth.unproven],
        "lapsing": [msgspec.to_builtins(fall) for fall in truth.lapsing],
        "explanation": {
            "headline": item.explanation.headline,
            "eliminations": list(item.explanation.eliminations),
            "unmet": list(item.explanation.unmet),
            "readings": list(item.explanation.readings),
            "place": item.explanation.place,
        },
    }


def told_lines(item: Told, title: str) -> Iterator[str]:
    """Yield it in words."""
    result, explanation = item.truth.claimed, item.explanation
    chosen, points = item.rulebook.sets[result.set], result.points
    yield f"{title} — bộ {chosen.no}: {chosen.name}"
    yield f"  {explanation.headline}"
    for line in (*explanation.eliminations, *explanation.unmet):
        yield f"  {line}"
    parts = ", ".join(
        f"{part.id} {getattr(points, part.id)}/{part.max}" for part in item.rulebook.edition.parts
    )
    answered = f"{result.answered}/{len(chosen.criteria)} tiêu chí đã chấm"
    yield f"  {parts}; tổng {points.total} điểm ({answered})"
    yield from _three(item.truth)
    yield from _blockers(item, result)
    yield f"  Căn cứ: {explanation.place}"
    for reading in explanation.readings:
        yield f"  Cách đọc của phần mềm: {reading}"


def _three(truth: Truth) -> Iterator[str]:
    until = f" đến {format_date(truth.council)}" if truth.council else " đến hôm nay"
    yield f"  Tự chấm:       {_result(truth.claimed)}"
    yield f"  Có minh chứng: {_result(truth.proven)}{_falls('chưa có giấy tờ', truth.unproven)}"
    lapsed = _falls("giấy hết hạn", truth.lapsing)
    yield f"  Còn hiệu lực:  {_result(truth.valid)}{until}{lapsed}"


def _result(result: Score) -> str:
    verdict = "không có sao" if result.eliminated else f"{result.star} sao"
    return f"{result.points.total} điểm, {verdict}"


def _falls(why: str, falls: tuple[Fall, ...]) -> str:
    names = ", ".join(f"{fall.criterion} ({fall.claimed} → {fall.kept})" for fall in falls)
    return f"; {why}: {names}" if falls else ""


def _blockers(item: Told, result: Score) -> Iterator[str]:
    chosen = item.rulebook.sets[result.set]
    known: set[str] = set()
    for star in STARS_WITH_MINIMUMS:
        blockers = result.blockers(star)
        if not blockers or star <= result.star:
            continue
        numbers = ", ".join(blocker.criterion for blocker in blockers)
        yield f"  Chưa đạt mức tối thiểu {star} sao: {numbers}"
        for blocker in blockers:
            if blocker.criterion in known:
                continue  # said for a lower star already
            known.add(blocker.criterion)
            criterion = chosen.by_number[blocker.criterion]
            yield (
                f"    {blocker.criterion} {criterion.criterion.title}: "
                f"cần {blocker.need}, có {blocker.have} ({criterion.place})"
            )
