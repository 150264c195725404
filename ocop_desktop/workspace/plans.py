"""The plan of papers of a dossier, and as a file for the calendar of a phone."""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from ocop_desktop.disk import write_whole
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.plan import PaperPlan, PlanItem, PlanRound, paper_plan
from ocop_desktop.dossier.values import Dossier, from_entries
from ocop_desktop.errors import UserError
from ocop_desktop.exchange import names
from ocop_desktop.exchange.ical import Event, calendar
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.text import lower_first
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.values import NewDossier

_DOMAIN = "ocop-desktop"
_NINE_THE_DAY_BEFORE = 15
_A_WEEK_BEFORE = _NINE_THE_DAY_BEFORE + 6 * 24


class Plans:
    """Plans of all dossiers."""

    def __init__(self, catalogue: Catalogue, dossiers: Dossiers) -> None:
        self._catalogue, self._dossiers = catalogue, dossiers

    def of(self, dossier_id: str, today: date) -> PaperPlan:
        """Return the plan of a dossier as of `today`."""
        return self._plan(self._dossiers.get(dossier_id), today)

    def of_new(self, new: NewDossier, today: date) -> PaperPlan:
        """Return the plan a dossier would have, from the answers of the new-dossier flow."""
        name, entries = self._dossiers.first_entries(new)
        return self._plan(from_entries("", name, entries), today)

    def calendar(self, dossier_id: str, today: date, stamp: datetime | None = None) -> bytes:
        """Return the plan as a calendar file (RFC 5545); `stamp` says when it was made.

        Taken in again after a change it replaces what it brought before. Raises UserError while no
        round is chosen: there are no days to write down.
        """
        return self._calendar(self._dossiers.get(dossier_id), today, stamp)

    def _calendar(self, dossier: Dossier, today: date, stamp: datetime | None) -> bytes:
        plan = self._plan(dossier, today)
        if plan.round is None:
            raise UserError(
                "Chưa chọn đợt đánh giá nên chưa có ngày để ghi lịch — "
                "chọn đợt và năm ở mục Đăng ký rồi xuất lại."
            )
        title = dossier.text("product.name") or "hồ sơ chưa đặt tên"
        events = list(_events(plan, plan.round, dossier.id, title, today))
        return calendar(f"Giấy tờ OCOP: {title}", events, stamp or datetime.now(UTC))

    def write_calendar(
        self, dossier_id: str, path: Path, today: date, stamp: datetime | None = None
    ) -> None:
        """Write the calendar file to `path`, whole or not at all; raise UserError."""
        write_whole(path, self.calendar(dossier_id, today, stamp))

    def write_calendar_of_new(
        self, new: NewDossier, folder: Path, today: date, stamp: datetime | None = None
    ) -> Path:
        """Write the plan a dossier would have as a calendar file into `folder`; return the file.

        Raises UserError.
        """
        name, entries = self._dossiers.first_entries(new)
        # The dossier has no id yet; the same answers always replace their own events.
        told = json.dumps(entries, ensure_ascii=False, sort_keys=True)
        made = f"moi-{hashlib.sha256(told.encode()).hexdigest()[:16]}"
        content = self._calendar(from_entries(made, name, entries), today, stamp)
        path = folder / names.safe_file(f"Lịch giấy tờ - {new.title}".rstrip(" -"), ".ics")
        write_whole(path, content)
        return path

    def _plan(self, dossier: Dossier, today: date) -> PaperPlan:
        rulebook = self._catalogue.get(dossier.rulebook)
        return paper_plan(rulebook, self._catalogue.units(rulebook), dossier, today)


def _events(
    plan: PaperPlan, chosen: PlanRound, dossier_id: str, title: str, today: date
) -> Iterator[Event]:
    for item in plan.open:
        # What was asked for already is not begun once more: it has to be there by a day.
        day = item.ready_by if item.begun else item.start_by
        if day:
            yield Event(
                uid=_uid(item.id, dossier_id),
                day=max(day, today),
                title=_title(item),
                about=_about(item, title),
                reminders=(_NINE_THE_DAY_BEFORE,),
                important=item.late,
            )
    about = f"Hồ sơ: {title}. {chosen.name} năm {chosen.year}."
    checked = f"Xã cần đủ ngày làm việc để kiểm tra trước {format_date(chosen.commune_by)}."
    yield Event(
        uid=_uid("file-by", dossier_id),
        day=chosen.file_by,
        title="Ngày cuối nộp hồ sơ OCOP cho xã",
        about=f"{about} {checked}",
        reminders=(_A_WEEK_BEFORE, _NINE_THE_DAY_BEFORE),
        important=True,
    )
    yield Event(
        uid=_uid("commune-by", dossier_id),
        day=chosen.commune_by,
        title="Hạn xã gửi đề nghị lên tỉnh",
        about=about,
    )
    yield Event(
        uid=_uid("province-by", dossier_id),
        day=chosen.province_by,
        title="Hạn tỉnh có kết quả đánh giá OCOP",
        about=about,
    )


def _uid(name: str, dossier_id: str) -> str:
    return f"{name}.{dossier_id}@{_DOMAIN}"


def _title(item: PlanItem) -> str:
    if item.begun:
        return f"Cần có: {lower_first(item.title)}"
    begin = "Xin" if item.kind == "paper" else "Làm"
    if item.late:
        return f"Đã trễ, {lower_first(begin)} ngay: {lower_first(item.title)}"
    return f"Bắt đầu {lower_first(begin)}: {lower_first(item.title)}"


def _about(item: PlanItem, title: str) -> str:
    lines = [f"Hồ sơ: {title}", f"Nơi cấp, người làm: {item.who}", f"Mất khoảng {item.days} ngày"]
    if item.ready_by:
        lines.append(f"Cần có trước {format_date(item.ready_by)}")
    if item.begun:
        lines.append(f"Đã nộp đơn ngày {format_date(item.begun)}")
    if item.not_before:
        lines.append(f"Không làm sớm hơn {format_date(item.not_before)}")
    if item.waits_for:
        lines.append(f"Cần có trước: {'; '.join(map(lower_first, item.waits_for))}")
    if item.note:
        lines.append(item.note)
    return "\n".join(lines)
