"""advise, propose, whatif."""

from collections.abc import Iterator
from typing import Any

import msgspec

from ocop_desktop.cli.arguments import Arguments
from ocop_desktop.cli.inputs import Inputs
from ocop_desktop.cli.judging_values import score_value
from ocop_desktop.cli.options import read_options
from ocop_desktop.cli.output import Output
from ocop_desktop.dossier.numbers import format_date, format_number
from ocop_desktop.dossier.planning.roadmap import Roadmap, Step, roadmap
from ocop_desktop.dossier.scoring.explain import headline
from ocop_desktop.dossier.scoring.proposals import (
    Proposal,
    RequirementProposal,
    propose,
    propose_requirements,
)
from ocop_desktop.dossier.scoring.score import STARS_WITH_MINIMUMS, Score, score
from ocop_desktop.dossier.scoring.whatif import Comparison, compare
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook


def advise(arguments: Arguments, output: Output) -> int:
    """Print the ordered road to a star."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs:
        dossier = inputs.dossier(item)
        rulebook = inputs.catalogue.get(dossier.rulebook)
        units = inputs.catalogue.units(rulebook)
        star = arguments.star or _next_star(dossier, score(rulebook, dossier))
        found = roadmap(rulebook, units, dossier, star, arguments.day, arguments.weigh)
    output.value(_road_value(dossier, found))
    for line in _road_lines(rulebook, dossier.text("product.name") or item, found):
        output.line(line)
    return 0


def propose_options(arguments: Arguments, output: Output) -> int:
    """Print what the answers already given show per criterion."""
    (item,) = arguments.items
    with Inputs(arguments) as inputs:
        dossier = inputs.dossier(item)
        rulebook = inputs.catalogue.get(dossier.rulebook)
        units = inputs.catalogue.units(rulebook)
        score(rulebook, dossier)  # says so when there is no set
        found = propose(rulebook, units, dossier, arguments.day)
        required = propose_requirements(rulebook, units, dossier, arguments.day)
    output.value({number: _proposal_value(dossier, found[number]) for number in found})
    output.line(dossier.text("product.name") or item)
    for line in _proposal_lines(rulebook, dossier, found, required):
        output.line(line)
    if not found:
        output.line("  Chưa đủ số liệu để nói mức của tiêu chí nào.")
    return 0


def whatif(arguments: Arguments, output: Output) -> int:
    """Compare two variants; the dossier stays as it is."""
    item, *pairs = arguments.items
    with Inputs(arguments) as inputs:
        dossier = inputs.dossier(item)
        rulebook = inputs.catalogue.get(dossier.rulebook)
    score(rulebook, dossier)
    chosen = rulebook.sets[dossier.set or ""]
    first = read_options(chosen, dossier.assessment, arguments.against)
    second = read_options(chosen, dossier.assessment, pairs)
    found = compare(rulebook, dossier, first, second)
    output.value(
        {
            "first": score_value(found.first),
            "second": score_value(found.second),
            "changes": [msgspec.to_builtins(change) for change in found.changes],
            "minimums_gained": _minimums(found.minimums_gained),
            "minimums_lost": _minimums(found.minimums_lost),
        }
    )
    for line in _comparison_lines(rulebook, found, named=bool(arguments.against)):
        output.line(line)
    return 0


def _next_star(dossier: Dossier, result: Score) -> int:
    """Return the dossier's aim while it is not reached, else the next star."""
    wanted = str(dossier.answers.get("registration.target_star", ""))
    if wanted.isdecimal() and int(wanted) > result.star:
        return int(wanted)
    return min(max(STARS_WITH_MINIMUMS), max(min(STARS_WITH_MINIMUMS), result.star + 1))


def _road_value(dossier: Dossier, found: Roadmap) -> dict[str, Any]:
    value: dict[str, Any] = msgspec.to_builtins(found)
    value["steps"] = [
        {**msgspec.to_builtins(step), "from_option": dossier.answer(step.criterion).option}
        for step in found.steps
    ]
    return value


def _road_lines(rulebook: Rulebook, title: str, found: Roadmap) -> Iterator[str]:
    points = f"{found.points_now} → {found.points_after} điểm, cần {found.points_needed}"
    yield f"{title} — đường tới {found.star} sao: {points}"
    if found.reason:
        yield f"  {found.reason}"
    if found.file_by:
        verdict = "kịp đợt này" if found.in_time else "không kịp đợt này"
        yield f"  Nộp tại xã chậm nhất {format_date(found.file_by)}: {verdict}"
    elif found.reachable:
        yield "  Chưa chọn đợt nộp nên chưa biết có kịp không."
    for number, step in enumerate(found.steps, start=1):
        yield from _step_lines(rulebook, number, step)
    if found.reachable and not found.steps:
        yield "  Không còn việc gì phải làm thêm."
    yield "  Số tháng và công sức là ước lượng của phần mềm, không phải quy định."


def _step_lines(rulebook: Rulebook, number: int, step: Step) -> Iterator[str]:
    gained = f", thêm {step.points} điểm" if step.points else ""
    option = f" lên mức {step.to_option}" if step.to_option else ""
    planned = " (đã lên kế hoạch)" if step.planned else ""
    yield f"  {number}. Tiêu chí {step.criterion}{option}{gained}: {step.title}{planned}"
    if step.reason:
        yield f"     {step.reason}"
    if step.months:
        late = "" if step.possible else ", không còn kịp"
        start = f", bắt đầu trước {format_date(step.start_by)}" if step.start_by else ""
        yield f"     Thường mất {format_number(step.months)} tháng{start}{late}"
    papers = [paper.name for paper in rulebook.papers() if paper.id in step.papers]
    if papers:
        yield f"     Giấy cần có: {'; '.join(papers)}"
    field = rulebook.fields.get(step.field)
    if field:
        yield f"     Ghi ở: {field.label} ({field.id})"


def _proposal_value(dossier: Dossier, proposal: Proposal) -> dict[str, Any]:
    value: dict[str, Any] = msgspec.to_builtins(proposal)
    return {**value, "chosen": dossier.answer(proposal.criterion).option}


def _proposal_lines(
    rulebook: Rulebook,
    dossier: Dossier,
    found: dict[str, Proposal],
    required: dict[str, RequirementProposal],
) -> Iterator[str]:
    chosen = rulebook.sets[dossier.set or ""]
    for number, proposal in found.items():
        title = chosen.by_number[number].criterion.title
        level = f"mức {proposal.option}, {proposal.points} điểm" if proposal.option else "chưa đạt"
        picked = dossier.answer(number).option
        if picked == proposal.option:
            mark = "khớp với mức đã chọn" if picked else "chưa chọn mức nào"
        else:
            mark = f"đang chọn mức {picked}" if picked else "chưa chọn"
        yield f"  {number} {title}: {level} ({mark})"
        yield f"      {proposal.reason}"
        if proposal.reading:
            yield f"      Cách đọc: {proposal.reading}"
        yield f"      Căn cứ: {proposal.source}"
    for number, demand in required.items():
        yield f"  {number}, điều kiện riêng: {'đạt' if demand.met else 'chưa đạt'}. {demand.reason}"


def _minimums(found: tuple[tuple[int, str], ...]) -> list[dict[str, Any]]:
    return [{"star": star, "criterion": criterion} for star, criterion in found]


def _comparison_lines(rulebook: Rulebook, found: Comparison, *, named: bool) -> Iterator[str]:
    chosen = rulebook.sets[found.first.set]
    yield f"{'Phương án so' if named else 'Hồ sơ hiện nay'}: {headline(found.first)}"
    yield f"Phương án thử: {headline(found.second)}"
    for change in found.changes:
        title = chosen.by_number[change.criterion].criterion.title
        gain = change.after - change.before
        yield f"  {change.criterion} {title}: {change.before} → {change.after} điểm ({gain:+d})"
    for words, minimums in (
        ("Đạt thêm", found.minimums_gained),
        ("Mất", found.minimums_lost),
    ):
        for star, criterion in minimums:
            yield f"  {words} mức tối thiểu {star} sao ở tiêu chí {criterion}"
    if not found.changes:
        yield "  Hai phương án không khác điểm nào."
