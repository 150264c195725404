"""What to do next in a dossier, the most useful first. Each step leads to its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.conditions import target_star
from ocop_desktop.dossier.progress import TO_DO
from ocop_desktop.dossier.score import Blocker
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.navigator import Target
from ocop_desktop.workspace.assessment import Assessment


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: what, why, and where. `gain` is the points it brings, 0 when none."""

    title: str
    about: str
    icon: str
    color: str
    target: Target
    gain: int = 0


def next_steps(assessment: Assessment, most: int = 5) -> list[Step]:
    """Return the first `most` steps: mistakes, what is not filled, what blocks the star, export."""
    steps = list(islice(_all_steps(assessment), most))
    if not steps:
        steps.append(_hand_in(assessment))
    return steps


def _all_steps(assessment: Assessment) -> Iterator[Step]:
    yield from _mistakes(assessment)
    yield from _unfinished(assessment)
    yield from _scoring(assessment)
    yield from _minimums(assessment)
    yield from _evidence(assessment)


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


def _minimums(assessment: Assessment) -> Iterator[Step]:
    score = assessment.score
    if score is None or not score.answered:
        return
    wanted = target_star(assessment.dossier) or 3
    criteria = assessment.rulebook.sets[score.set].by_number
    missing: dict[str, Blocker] = {}
    for blocker in score.blocking:
        if blocker.star <= wanted:
            missing[blocker.criterion] = blocker
    for blocker in missing.values():
        item = criteria[blocker.criterion]
        title = _tr("Nâng tiêu chí {n}: {title}")
        why = _tr("Cần mức {need} điểm để đạt {star} sao, đang có {have}")
        yield Step(
            title.format(n=blocker.criterion, title=item.criterion.title),
            why.format(need=blocker.need, star=blocker.star, have=blocker.have),
            "trend",
            "accent",
            Target(rooms.ASSESSMENT, assessment.dossier.id, criterion=blocker.criterion),
            gain=max(0, blocker.need - blocker.have),
        )


def _evidence(assessment: Assessment) -> Iterator[Step]:
    done = assessment.progress["evidence"]
    missing = done.required - done.required_filled
    if missing > 0:
        yield Step(
            _tr("Gắn giấy tờ cho {n} tiêu chí").format(n=missing),
            _tr("Điểm không có giấy kèm theo có thể bị trừ"),
            "evidence",
            "amber",
            Target(rooms.EVIDENCE, assessment.dossier.id),
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
