"""The parts of a dossier with their state, as rows: for the section column and the task list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.progress import TO_DO
from ocop_desktop.dossier.returned import Returned
from ocop_desktop.rulebook.sections import Section
from ocop_desktop.ui import navigator
from ocop_desktop.ui.drawn.state import State
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.returned.places import lines_of
from ocop_desktop.ui.tools import tools_for
from ocop_desktop.workspace.assessment import Assessment

Tone = Literal["caption", "amber", "red", "clay"]
_PLAIN: Tone = "caption"
_AMBER: Tone = "amber"
_RED: Tone = "red"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `note` says what is missing in a few words, `count` the same as a number.

    A row that is no piece of work to finish has no state; its `icon` stands in the mark's place.
    A row that stands for a returned item has its id as `item`.
    """

    target: Target
    title: str
    short: str
    state: State | None
    note: str = ""
    tone: Tone = "caption"
    count: str = ""
    icon: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading."""

    title: str
    entries: tuple[Entry, ...]


def outline(assessment: Assessment, returned: Sequence[Returned] = ()) -> tuple[Group, ...]:
    """Return the two groups of a dossier: what is filled in, and what proves and hands in.

    A page with open `returned` items is returned, whatever else is true of it.
    """
    sections = tuple(
        _section(assessment, section)
        for section in assessment.rulebook.sections
        if section.id in assessment.progress
    )
    last = (
        _evidence(assessment),
        _scoring(assessment),
        _check(assessment),
        _export(assessment),
        _tools(assessment),
    )
    groups = (Group(_tr("Kê khai"), sections), Group(_tr("Chứng minh và nộp"), last))
    return tuple(_with_returned(group, returned) for group in groups) if returned else groups


def returned_group(assessment: Assessment, returned: Sequence[Returned]) -> tuple[Group, ...]:
    """Return the group of the open returned items, or nothing."""
    entries = tuple(
        Entry(line.target, line.place, line.place, "returned", line.words, "clay", item=line.id)
        for line in lines_of(returned, assessment)
    )
    return (Group(_tr("Xã trả lại"), entries),) if entries else ()


def _with_returned(group: Group, returned: Sequence[Returned]) -> Group:
    return Group(group.title, tuple(_marked(entry, returned) for entry in group.entries))


def _marked(entry: Entry, returned: Sequence[Returned]) -> Entry:
    page = entry.target.section or entry.target.room
    own = [item for item in returned if not item.done and item.page == page]
    if not own:
        return entry
    note = _tr("{n} ý kiến của xã").format(n=len(own))
    return replace(entry, state="returned", note=note, tone="clay", count=str(len(own)))


def ready_count(groups: tuple[Group, ...]) -> tuple[int, int]:
    """Return (rows that are ready, all rows)."""
    rows = [entry for group in groups for entry in group.entries if entry.state is not None]
    return sum(entry.state == "ready" for entry in rows), len(rows)


def first_mistake(assessment: Assessment, page: str) -> Finding | None:
    """Return the weightiest finding of a page that is more than something left to fill in."""
    for finding in assessment.findings:
        weighty = finding.severity in ("blocking", "should_fix")
        if finding.section == page and weighty and finding.rule not in TO_DO:
            return finding
    return None


def _section(assessment: Assessment, section: Section) -> Entry:
    done = assessment.progress[section.id]
    counted = _tr("{done}/{all} trường").format(done=done.filled, all=done.asked)
    note, tone = _note(assessment, section.id, counted)
    return Entry(
        Target(navigator.SECTION, assessment.dossier.id, section.id),
        section.title,
        section.short,
        done.state,
        note,
        tone,
        count=str(done.problems or ""),
    )


def _evidence(assessment: Assessment) -> Entry:
    done = assessment.progress["evidence"]
    missing = done.required - done.required_filled
    note = _tr("{n} tệp").format(n=done.filled) if done.filled else _tr("Chưa có tệp nào")
    tone: Tone = "caption"
    if done.filled and missing > 0:
        note = _tr("{n} tệp, {m} tiêu chí chưa có giấy").format(n=done.filled, m=missing)
        tone = "amber"
    name = _tr("Minh chứng")
    target = Target(navigator.EVIDENCE, assessment.dossier.id)
    return Entry(target, name, name, done.state, note, tone, count=str(done.problems or ""))


def _scoring(assessment: Assessment) -> Entry:
    done = assessment.progress["assessment"]
    target = Target(navigator.ASSESSMENT, assessment.dossier.id)
    name = _tr("Tự chấm điểm")
    if assessment.score is None:
        return Entry(target, name, name, "not_started", _tr("Chưa chọn bộ sản phẩm"))
    count = f"{done.filled}/{done.asked}"
    counted = _tr("{n} tiêu chí").format(n=count)
    note, tone = _note(assessment, "assessment", counted)
    return Entry(target, name, name, done.state, note, tone, count)


def _check(assessment: Assessment) -> Entry:
    mistakes = sum(item.rule not in TO_DO for item in assessment.blocking)
    left = len(assessment.blocking) - mistakes
    should = sum(item.severity == "should_fix" for item in assessment.findings)
    state: State = "ready"
    note, tone = _tr("Không còn lỗi"), _PLAIN
    if mistakes:
        state, tone = "blocked", _RED
        note = _tr("{n} lỗi phải sửa").format(n=mistakes)
    elif left:
        state = "in_progress"
        note = _tr("Còn {n} chỗ chưa điền").format(n=left)
    elif should:
        state, tone = "problems", _AMBER
        note = _tr("{n} chỗ nên sửa").format(n=should)
    name = _tr("Kiểm tra")
    target = Target(navigator.CHECK, assessment.dossier.id)
    count = mistakes or left or should
    return Entry(target, name, name, state, note, tone, count=str(count or ""))


def _export(assessment: Assessment) -> Entry:
    name = _tr("Xuất gói hồ sơ")
    target = Target(navigator.EXPORT, assessment.dossier.id)
    if assessment.blocking:
        return Entry(target, name, name, "not_started", _tr("Mới xuất được bản nháp"))
    return Entry(target, name, name, "in_progress", _tr("Xuất được bản nộp"))


def _tools(assessment: Assessment) -> Entry:
    name = _tr("Công cụ")
    count = len(tools_for(assessment))
    note = _tr("{n} công cụ").format(n=count) if count else ""
    target = Target(navigator.TOOLS, assessment.dossier.id)
    return Entry(target, name, name, None, note, icon="tools")


def _note(assessment: Assessment, page: str, counted: str) -> tuple[str, Tone]:
    mistake = first_mistake(assessment, page)
    if mistake is None:
        return counted, _PLAIN
    words = mistake.message.rstrip(".")
    return words, _RED if mistake.severity == "blocking" else _AMBER


def _tr(text: str) -> str:
    return QCoreApplication.translate("Outline", text)
