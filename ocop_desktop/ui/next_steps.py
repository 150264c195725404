"""What to do next in a dossier, the most useful first. Each step leads to its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.conditions import target_star
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.roadmap import Roadmap
from ocop_desktop.dossier.planning.roadmap import Step as RoadLine
from ocop_desktop.dossier.progress import TO_DO
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.navigator import Target
from ocop_desktop.workspace.assessment import Assessment

_NAMED = 4
_LOWEST_TARGET = 3
_LITTLE_EFFORT = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: what, why, and where. `gain` is the points it brings, 0 when none."""

    title: str
    about: str
    icon: str
    color: str
    target: Target
    gain: int = 0


@dataclass(frozen=True, slots=True)
class RoadStep:
    """A step of the road with its time: `key` marks it as planned, "" when it cannot be.

    `waits`: hardly any work, but somebody else takes this long.
    """

    step: Step
    key: str
    months: float
    waits: bool
    possible: bool
    planned: bool


def next_steps(assessment: Assessment, most: int = 5) -> list[Step]:
    """Return the first `most` steps: mistakes, what is not filled, the road to the star, export."""
    steps = list(islice(_all_steps(assessment), most))
    return steps or [_hand_in(assessment)]


def open_work(assessment: Assessment, most: int = 5) -> list[Step]:
    """Return what has to be mended or filled in before the road to the star matters."""
    return list(islice(_open_work(assessment), most))


def road_steps(assessment: Assessment, road: Roadmap) -> list[RoadStep]:
    """Return the lines of a road; papers that are only missing are one line together."""
    lines = [road_step(assessment, road, item) for item in road.steps if item.kind != "prove"]
    proofs = [item for item in road.steps if item.kind == "prove"]
    if proofs:
        numbers = ", ".join(item.criterion for item in proofs[:_NAMED])
        more = len(proofs) - _NAMED
        if more > 0:
            numbers += _tr(" và {n} tiêu chí nữa").format(n=more)
        target = Target(rooms.EVIDENCE, assessment.dossier.id, criterion=proofs[0].criterion)
        step = Step(
            _tr("Gắn giấy tờ cho {n} tiêu chí").format(n=len(proofs)),
            _tr("Tiêu chí {numbers}; chưa có giấy thì điểm không đứng vững").format(
                numbers=numbers
            ),
            "evidence",
            "amber",
            target,
        )
        lines.append(RoadStep(step, "", 0, waits=False, possible=True, planned=False))
    return lines


def _all_steps(assessment: Assessment) -> Iterator[Step]:
    yield from _open_work(assessment)
    if assessment.score is not None and assessment.score.answered:
        road = assessment.road(target_star(assessment.dossier) or _LOWEST_TARGET)
        yield from (line.step for line in road_steps(assessment, road))


def _open_work(assessment: Assessment) -> Iterator[Step]:
    yield from _mistakes(assessment)
    yield from _unfinished(assessment)
    yield from _scoring(assessment)


def road_step(assessment: Assessment, road: Roadmap, item: RoadLine) -> RoadStep:
    """Return one line of a road with its place and its time."""
    place = _place_on_road(assessment, item)
    icons = {"renew": "stamp", "accept": "check", "raise": "trend", "prove": "evidence"}
    colors = {"renew": "red", "accept": "green", "raise": "accent", "prove": "amber"}
    about = item.reason
    if item.months and item.start_by is not None and road.file_by is not None:
        day = format_date(item.start_by)
        begin = _tr("Bắt đầu trước {day}.") if item.possible else _tr("Lẽ ra bắt đầu từ {day}.")
        about += " " + begin.format(day=day)
    step = Step(item.title, about.strip(), icons[item.kind], colors[item.kind], place, item.points)
    waits = item.effort <= _LITTLE_EFFORT and item.months > 0
    return RoadStep(step, item.id, item.months, waits, item.possible, item.planned)


def _place_on_road(assessment: Assessment, item: RoadLine) -> Target:
    dossier_id = assessment.dossier.id
    if item.kind == "renew":
        return Target(rooms.EVIDENCE, dossier_id, criterion=item.criterion)
    if item.kind == "raise" and item.field in assessment.rulebook.fields:
        section = assessment.rulebook.section_of(item.field)
        if section.id in assessment.progress:
            return Target(rooms.SECTION, dossier_id, section.id, item.field)
    return Target(rooms.ASSESSMENT, dossier_id, criterion=item.criterion)


def _mistakes(assessment: Assessment) -> Iterator[Step]:
    for finding in assessment.findings:
        if finding.severity != "blocking" or finding.rule in TO_DO:
            continue
        yield Step(
            finding.message.rstrip("."),
            finding.fix,
            "blocked",
            "red",
            _place(assessment, finding.section, finding.field, finding.criterion),
        )


def _unfinished(assessment: Assessment) -> Iterator[Step]:
    sections = {section.id: section for section in assessment.rulebook.sections}
    for page, done in assessment.progress.items():
        if page not in sections or done.required_filled >= done.required:
            continue
        section = sections[page]
        title = _tr("Điền tiếp mục {name}") if done.filled else _tr("Bắt đầu mục {name}")
        left = done.required - done.required_filled
        yield Step(
            title.format(name=section.title),
            _tr("Còn {n} ô bắt buộc").format(n=left),
            section.icon,
            "accent",
            Target(rooms.SECTION, assessment.dossier.id, page, _first_empty(assessment, page)),
        )


def _first_empty(assessment: Assessment, page: str) -> str | None:
    for finding in assessment.findings:
        if finding.section == page and finding.rule == "required":
            return finding.field
    return None


def _scoring(assessment: Assessment) -> Iterator[Step]:
    done = assessment.progress["assessment"]
    if done.asked and done.filled < done.asked:
        open_ = next(
            (f.criterion for f in assessment.findings if f.rule == "criterion-unanswered"), None
        )
        yield Step(
            _tr("Tự chấm các tiêu chí còn lại"),
            _tr("Đã chấm {done} trên {all} tiêu chí").format(done=done.filled, all=done.asked),
            "assessment",
            "accent",
            Target(rooms.ASSESSMENT, assessment.dossier.id, criterion=open_),
        )


def _hand_in(assessment: Assessment) -> Step:
    return Step(
        _tr("Kiểm tra lần cuối và xuất gói hồ sơ"),
        _tr("Không còn lỗi phải sửa"),
        "package",
        "green",
        Target(rooms.CHECK, assessment.dossier.id),
    )


def _place(assessment: Assessment, section: str, field: str, criterion: str) -> Target:
    dossier_id = assessment.dossier.id
    if section == "evidence":
        return Target(rooms.EVIDENCE, dossier_id, criterion=criterion or None)
    if section == "assessment":
        return Target(rooms.ASSESSMENT, dossier_id, criterion=criterion or None)
    return Target(rooms.SECTION, dossier_id, section, field or None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NextSteps", text)
