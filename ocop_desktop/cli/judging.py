"""score, suggest, check."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs, each
from ocop_desktop.cli.output import Output
from ocop_desktop.cli.score_told import told, told_lines, told_value
from ocop_desktop.dossier.checks.check import check as run_checks
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.scoring.score import STARS_WITH_MINIMUMS, Score, star_for
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.edition import Edition
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.suggest import suggest as find_sets

_WEIGHTS = {"blocking": "Phải sửa", "should_fix": "Nên sửa", "advice": "Gợi ý"}


def score(arguments: Arguments, output: Output) -> int:
    """Score dossiers, or tell the star of three parts' points alone."""
    with Inputs(arguments) as inputs:
        if arguments.points is not None:
            return _band(inputs.catalogue.newest().edition, arguments.points, output)

        def act(item: str) -> tuple[dict[str, Any], bool]:
            dossier = inputs.dossier(item)
            rulebook = inputs.catalogue.get(dossier.rulebook)
            found = told(rulebook, dossier, arguments.day)
            for line in told_lines(found, dossier.text("product.name") or item):
                output.line(line)
            return told_value(found), True

        values, fine = each(arguments, output, act)
    output.value(values)
    return 0 if fine else 1


def score_lines(rulebook: Rulebook, title: str, result: Score) -> Iterator[str]:
    """Yield a score in words: points, both stars, and what stands in the way."""
    chosen, points = rulebook.sets[result.set], result.points
    yield f"{title} — bộ {chosen.no}: {chosen.name}"
    parts = ", ".join(
        f"{part.id} {getattr(points, part.id)}/{part.max}" for part in rulebook.edition.parts
    )
    answered = f"{result.answered}/{len(chosen.criteria)} tiêu chí đã chấm"
    yield f"  {parts}; tổng {points.total} điểm ({answered})"
    for hit in result.eliminations:
        verdict = "Bị loại" if hit.kind == "disqualified" else "Dừng đánh giá"
        yield f"  {verdict}: {hit.when} ({hit.place})"
    if result.eliminated:
        return
    yield (
        f"  Đủ điểm {result.star_by_points} sao, mức tối thiểu cho phép "
        f"{result.star_by_minimums} sao: đạt {result.star} sao"
    )
    for star in STARS_WITH_MINIMUMS:
        blockers = result.blockers(star)
        if blockers and star > result.star:
            shown = ", ".join(f"{b.criterion} (cần {b.need}, có {b.have})" for b in blockers)
            yield f"  Chưa đạt mức tối thiểu {star} sao: {shown}"


def _band(edition: Edition, points: tuple[Decimal, ...], output: Output) -> int:
    for part, given in zip(edition.parts, points, strict=True):
        if not 0 <= given <= part.max:
            raise UserError(
                f"Phần {part.id} có {format_number(given)} điểm — cần từ 0 đến {part.max}."
            )
    total = sum(points, Decimal(0))
    star = star_for(edition, total)
    ids = [part.id for part in edition.parts]
    numbers = {name: _number(value) for name, value in zip(ids, points, strict=True)}
    output.value({"points": {**numbers, "total": _number(total)}, "star_by_points": star})
    output.line(f"Tổng {format_number(total)} điểm: hạng {star} sao theo điểm.")
    output.line("Sao được công nhận còn tùy mức tối thiểu của từng tiêu chí.")
    return 0


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def suggest(arguments: Arguments, output: Output) -> int:
    """Propose criteria sets for everyday words."""
    with Inputs(arguments) as inputs:
        rulebook = inputs.catalogue.newest()
    found = find_sets(rulebook, " ".join(arguments.items))
    output.value([{"set": item.set, "why": item.why, "score": item.score} for item in found])
    for item in found:
        chosen = rulebook.sets[item.set]
        output.line(f"{chosen.no:>2}. {chosen.name}  [{chosen.id}]")
        output.line(f"    {item.why}")
    if not found:
        output.line("Không tìm thấy bộ nào — thử tên gọi khác, ví dụ “mật ong”, “chè”, “gạo”.")
    return 0


def check(arguments: Arguments, output: Output) -> int:
    """Check dossiers as of a day and print what is found."""
    with Inputs(arguments) as inputs:

        def act(item: str) -> tuple[dict[str, Any], bool]:
            dossier = inputs.dossier(item)
            rulebook = inputs.catalogue.get(dossier.rulebook)
            units, older = inputs.catalogue.units(rulebook), inputs.replaced(item)
            found = run_checks(rulebook, units, dossier, arguments.day, older)
            output.line(f"{dossier.text('product.name') or item}: {summed_up(found)}")
            for line in finding_lines(found):
                output.line(line)
            value = {"dossier": item, "findings": [finding_value(f) for f in found]}
            return value, all(f.severity == "advice" for f in found)

        values, fine = each(arguments, output, act)
    output.value(values)
    return 0 if fine else 1


def finding_value(finding: Finding) -> dict[str, Any]:
    """Return a finding in the shape machines rely on."""
    value: dict[str, Any] = msgspec.to_builtins(finding)
    return value


def summed_up(findings: tuple[Finding, ...]) -> str:
    """Return "2 phải sửa, 1 nên sửa" or that nothing was found."""
    counts = {
        words.lower(): sum(item.severity == severity for item in findings)
        for severity, words in _WEIGHTS.items()
    }
    told = ", ".join(f"{number} {words}" for words, number in counts.items() if number)
    return told or "không thấy lỗi"


def finding_lines(findings: tuple[Finding, ...]) -> Iterator[str]:
    """Yield findings in words, each with its place and its legal source."""
    for item in findings:
        place = item.field or (f"tiêu chí {item.criterion}" if item.criterion else item.section)
        yield f"  [{_WEIGHTS[item.severity]}] {place}: {item.message}"
        if item.fix:
            yield f"      {item.fix}"
        yield f"      Căn cứ: {item.source}"
