"""The dates that lie ahead, read from dossiers and the deadlines of their rulebook."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from PySide6.QtCore import QCoreApplication

from ocop_desktop.dossier.planning.calendar import council_day, latest_filing, round_of
from ocop_desktop.dossier.rights.expected import expected_steps
from ocop_desktop.dossier.rights.tracker import RIGHTS
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.drawn.timeline import Band, MarkKind, Milestone
from ocop_desktop.ui.entry_places import target_of_path
from ocop_desktop.ui.navigator import Target
from ocop_desktop.workspace.assessment import Assessment

Tone = Literal["accent", "red", "plain"]
_KINDS: dict[Tone, MarkKind] = {"accent": "limit", "red": "danger", "plain": "plain"}
_AHEAD = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Due:
    """One date: what happens, to whom, and where to look."""

    day: date
    title: str
    about: str
    tone: Tone
    target: Target


def next_round(rulebook: Rulebook, today: date) -> tuple[str, int, date]:
    """Return (round id, year, commune's last day) of the next round that can still be reached."""
    for year in (today.year, today.year + 1):
        for item in rulebook.deadlines.rounds:
            deadline = item.commune_deadline(year)
            if latest_filing(rulebook, deadline) >= today:
                return item.id, year, deadline
    raise ValueError(rulebook.id)


def agenda(assessments: Sequence[Assessment], today: date) -> list[Due]:
    """Return what lies ahead within about a year, the nearest first; equal lines are joined."""
    found = [due for item in assessments for due in _of_one(item, today) if today <= due.day]
    near = [due for due in found if due.day - today < _AHEAD]
    return sorted(_joined(near), key=lambda due: due.day)


def _of_one(assessment: Assessment, today: date) -> Iterator[Due]:
    yield from _round_dates(assessment)
    yield from _papers(assessment)
    yield from _rights(assessment, today)
    yield from _certificate(assessment)


def _round_dates(assessment: Assessment) -> Iterator[Due]:
    rulebook, dossier = assessment.rulebook, assessment.dossier
    chosen = round_of(rulebook, dossier)
    council = council_day(rulebook, dossier)
    if chosen is None or council is None:
        return
    home = Target(rooms.DOSSIER, dossier.id)
    name = _name(assessment)
    deadline = chosen[1]
    yield Due(latest_filing(rulebook, deadline), _tr("Nộp xã chậm nhất"), name, "accent", home)
    yield Due(deadline, _tr("Hạn xã gửi tỉnh"), name, "accent", home)
    yield Due(council, _tr("Tỉnh có kết quả"), name, "plain", home)


def _papers(assessment: Assessment) -> Iterator[Due]:
    council = council_day(assessment.rulebook, assessment.dossier)
    for item in assessment.dossier.evidence:
        if item.expires_on is None:
            continue
        early = council is not None and item.expires_on < council
        yield Due(
            item.expires_on,
            _tr("{paper} hết hạn").format(paper=item.label),
            _name(assessment),
            "red" if early else "plain",
            Target(rooms.EVIDENCE, assessment.dossier.id, field=item.id),
        )


def _rights(assessment: Assessment, today: date) -> Iterator[Due]:
    """Yield the step every right waits for, a late one today; the steps behind it are far off."""
    for one in expected_steps(assessment.rulebook, assessment.dossier):
        day = one.on(today)
        if one.waits or day is None:
            continue
        late = one.is_late(today)
        place = target_of_path(RIGHTS, assessment)
        yield Due(
            day,
            one.late_title if late else one.title,
            _name(assessment),
            "red" if late else "plain",
            place or Target(rooms.DOSSIER, assessment.dossier.id),
        )


def _certificate(assessment: Assessment) -> Iterator[Due]:
    dossier, deadlines = assessment.dossier, assessment.rulebook.deadlines
    expires = dossier.day("registration.certificate_expires")
    if expires is None:
        return
    place = Target(rooms.SECTION, dossier.id, "registration", "registration.certificate_expires")
    for clock, words in (
        ("reassessment-earliest", _tr("Mở cửa sổ nộp đánh giá lại")),
        ("reassessment-latest", _tr("Đóng cửa sổ nộp đánh giá lại")),
    ):
        day = expires - timedelta(days=deadlines.clock(clock).amount)
        yield Due(day, words, _name(assessment), "accent", place)
    yield Due(expires, _tr("Giấy chứng nhận OCOP hết hạn"), _name(assessment), "red", place)


def _joined(dues: Iterable[Due]) -> list[Due]:
    """Return one line where several dossiers share day and title."""
    lines: dict[tuple[date, str], list[Due]] = {}
    for due in dues:
        lines.setdefault((due.day, due.title), []).append(due)
    joined = []
    for (day, title), items in lines.items():
        first = items[0]
        about = first.about if len(items) == 1 else _tr("{n} hồ sơ").format(n=len(items))
        target = first.target if len(items) == 1 else Target(rooms.DOSSIERS)
        joined.append(Due(day, title, about, first.tone, target))
    return joined


def milestones(
    dues: Sequence[Due], rulebook: Rulebook, today: date, most: int = 7
) -> tuple[tuple[Milestone, ...], tuple[Band, ...]]:
    """Return what the timeline shows: today, the next round, and the nearest other dates."""
    round_id, year, deadline = next_round(rulebook, today)
    chosen = next(item for item in rulebook.deadlines.rounds if item.id == round_id)
    hand_in, result = latest_filing(rulebook, deadline), chosen.province_deadline(year)
    marks = [
        Milestone(today, _tr("Hôm nay"), "today"),
        Milestone(hand_in, _tr("Nộp xã chậm nhất"), "limit"),
        Milestone(deadline, _tr("Hạn xã gửi tỉnh"), "flag"),
        Milestone(result, _tr("Tỉnh có kết quả"), "plain"),
    ]
    fixed = {mark.day for mark in marks}
    for due in dues:
        if len(marks) < most and today < due.day < result and due.day not in fixed:
            marks.append(Milestone(due.day, due.title, _KINDS[due.tone]))
            fixed.add(due.day)
    bands = (
        Band(hand_in, deadline, "", "accentsoft"),
        Band(deadline, result, _tr("Tỉnh chấm, hội đồng họp"), "sunken"),
    )
    return tuple(sorted(marks, key=lambda mark: mark.day)), bands


def _name(assessment: Assessment) -> str:
    return assessment.dossier.text("product.name") or _tr("Hồ sơ chưa đặt tên")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Agenda", text)
