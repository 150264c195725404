"""The parts of a dossier with their state, as rows: for the section column and the task list."""

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication

from ocop_desktop.ui import navigator
from ocop_desktop.ui.drawn.state import State
from ocop_desktop.ui.navigator import Target

Tone = Literal["caption", "amber", "red"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `note` says what is missing in a few words, `count` the same as a number."""

    target: Target
    title: str
    short: str
    state: State
    note: str = ""
    tone: Tone = "caption"
    count: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading."""

    title: str
    entries: tuple[Entry, ...]


def outline(assessment: Any) -> tuple[Group, ...]:
    """Return the two groups of a dossier: what is filled in, and what proves and hands in."""
    sections = tuple(
        _section(assessment, section)
        for section in assessment.rulebook.sections
        if section.id in assessment.progress
    )
    last = (_evidence(assessment), _scoring(assessment), _check(assessment), _export(assessment))
    return (Group(_tr("Kê khai"), sections), Group(_tr("Chứng minh và nộp"), last))


def _section(assessment: Any, section: Any) -> Entry:
    progress = assessment.progress[section.id]
    target = Target(navigator.SECTION, assessment.dossier.id, section.id)
    found = [item for item in assessment.findings if item.section == section.id]
    worst = _worst(found)
    counted = _tr("{done}/{all} trường").format(done=progress.filled, all=progress.required)
    return Entry(
        target,
        section.title,
        section.short,
        progress.state,
        note=_clip(worst.message) if worst else counted,
        tone=_tone(worst),
        count=str(progress.problems) if progress.problems else "",
    )


def _evidence(assessment: Any) -> Entry:
    dossier = assessment.dossier
    count = len(dossier.evidence)
    found = [item for item in assessment.findings if item.section == "evidence"]
    state: State = "ready" if count else "not_started"
    if found and count:
        state = "problems"
    note = _tr("{n} tệp").format(n=count) if count else _tr("Chưa có tệp nào")
    return Entry(
        Target(navigator.EVIDENCE, dossier.id),
        _tr("Minh chứng"),
        _tr("Minh chứng"),
        state,
        note=note,
        count=str(count) if count else "",
    )


def _scoring(assessment: Any) -> Entry:
    dossier = assessment.dossier
    target = Target(navigator.ASSESSMENT, dossier.id)
    name = _tr("Tự chấm điểm")
    if assessment.score is None:
        return Entry(target, name, name, "not_started", note=_tr("Chưa chọn bộ sản phẩm"))
    whole = len(assessment.rulebook.sets[dossier.set].criteria)
    done = assessment.score.answered
    state: State = "ready" if done == whole else "in_progress" if done else "not_started"
    if assessment.score.eliminated:
        state = "blocked"
    count = f"{done}/{whole}"
    return Entry(target, name, name, state, note=_tr("{n} tiêu chí").format(n=count), count=count)


def _check(assessment: Any) -> Entry:
    found = assessment.findings
    blocking = sum(item.severity == "blocking" for item in found)
    should = sum(item.severity == "should_fix" for item in found)
    state: State = "blocked" if blocking else "problems" if should else "ready"
    note, tone = _tr("Không còn lỗi"), "caption"
    if blocking:
        note, tone = _tr("{n} lỗi phải sửa").format(n=blocking), "red"
    elif should:
        note, tone = _tr("{n} chỗ nên sửa").format(n=should), "amber"
    name = _tr("Kiểm tra")
    return Entry(
        Target(navigator.CHECK, assessment.dossier.id),
        name,
        name,
        state,
        note=note,
        tone=tone,  # type: ignore[arg-type]
        count=str(blocking + should) if blocking + should else "",
    )


def _export(assessment: Any) -> Entry:
    name = _tr("Xuất gói hồ sơ")
    target = Target(navigator.EXPORT, assessment.dossier.id)
    blocked = any(item.severity == "blocking" for item in assessment.findings)
    note = _tr("Mới xuất được bản nháp") if blocked else _tr("Xuất được bản nộp")
    return Entry(target, name, name, "not_started", note=note)


def _worst(found: list[Any]) -> Any:
    for severity in ("blocking", "should_fix"):
        for item in found:
            if item.severity == severity:
                return item
    return None


def _tone(worst: Any) -> Tone:
    if worst is None:
        return "caption"
    return "red" if worst.severity == "blocking" else "amber"


def _clip(text: str) -> str:
    """Return the first sentence part of a finding, short enough for a row."""
    return text.partition(" — ")[0].rstrip(".")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Outline", text)
