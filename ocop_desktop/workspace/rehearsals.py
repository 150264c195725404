"""Council rehearsal: several scorers' sheets beside a dossier, filled and put together."""

import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec

from ocop_desktop.dossier.files.jsonfile import elimination_ids
from ocop_desktop.dossier.rehearsal.entries import entries_of, path_of, sheets_in
from ocop_desktop.dossier.rehearsal.sheetfile import MAX_NAME
from ocop_desktop.dossier.rehearsal.sheets import Result, Sheet, check_mark, rehearse
from ocop_desktop.dossier.values import REHEARSAL, Answer
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.text import fold
from ocop_desktop.workspace.dossiers import Dossiers

Clock = Callable[[], datetime]

MAX_SHEETS = 30


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Rehearsals:
    """Sheets of all dossiers. They stand beside a dossier: no part of its data or its package.

    Every change is a step of the dossier's journal and can be undone there.
    """

    def __init__(self, dossiers: Dossiers, catalogue: Catalogue, clock: Clock = _utc_now) -> None:
        self._dossiers, self._catalogue, self._clock = dossiers, catalogue, clock

    def sheets(self, dossier_id: str) -> tuple[Sheet, ...]:
        """Return all sheets in the order in which they were made."""
        return sheets_in(dossier_id, self._dossiers.aside(dossier_id, REHEARSAL))

    def fitting(self, dossier_id: str) -> tuple[Sheet, ...]:
        """Return the sheets of the dossier's edition and set; the others were made for another."""
        dossier = self._dossiers.get(dossier_id)
        wanted = (dossier.rulebook, dossier.set)
        return tuple(s for s in self.sheets(dossier_id) if (s.rulebook, s.set) == wanted)

    def sheet(self, dossier_id: str, name: str) -> Sheet:
        """Return the sheet with this id (or its beginning) or of this scorer; raise UserError."""
        sheets = self.sheets(dossier_id)
        found = [sheet for sheet in sheets if sheet.id == name]
        found = found or [sheet for sheet in sheets if fold(sheet.scorer) == fold(name)]
        found = found or [sheet for sheet in sheets if name and sheet.id.startswith(name)]
        if len(found) == 1:
            return found[0]
        if found:
            raise UserError(
                f"Có {len(found)} phiếu mang tên “{name}” — dùng mã phiếu thay cho tên."
            )
        known = ", ".join(sheet.scorer for sheet in sheets) or "chưa có phiếu nào"
        raise UserError(f"Không có phiếu chấm của “{name}” — đang có: {known}.")

    def result(self, dossier_id: str) -> Result:
        """Return the averaged result of the fitting sheets, by sheet id; UserError without any."""
        rulebook = self._dossiers.rulebook(dossier_id)
        return rehearse(rulebook, {sheet.id: sheet for sheet in self.fitting(dossier_id)})

    def add(self, dossier_id: str, scorer: str, role: str = "") -> Sheet:
        """Lay an empty sheet beside a dossier; raise UserError without a set or a name."""
        dossier = self._dossiers.get(dossier_id)
        if dossier.set is None:
            raise UserError("Hồ sơ chưa chọn bộ sản phẩm — chọn bộ chấm rồi mới lập phiếu chấm.")
        self._check_room(dossier_id)
        now = self._now()
        sheet = Sheet(
            id=uuid.uuid4().hex,
            scorer=_name(scorer),
            role=_short(role),
            rulebook=dossier.rulebook,
            set=dossier.set,
            dossier=dossier_id,
            made_at=now,
            changed_at=now,
        )
        self._write(dossier_id, entries_of(sheet), f"thêm phiếu chấm của {sheet.scorer}")
        return self.sheet(dossier_id, sheet.id)

    def rename(self, dossier_id: str, sheet_id: str, scorer: str, role: str = "") -> Sheet:
        """Change who scores and in which role."""
        sheet = self.sheet(dossier_id, sheet_id)
        named = msgspec.structs.replace(sheet, scorer=_name(scorer), role=_short(role))
        if named != sheet:
            timed = msgspec.structs.replace(named, changed_at=self._now())
            path = path_of(sheet.id, "who")
            self._write(dossier_id, {path: entries_of(timed)[path]}, "sửa tên người chấm")
        return self.sheet(dossier_id, sheet_id)

    def set_option(
        self,
        dossier_id: str,
        sheet_id: str,
        number: str,
        option: int | None,
        case: str | None = None,
    ) -> Sheet:
        """Choose an option (from 1; None takes the choice back) of a criterion on a sheet.

        Raises KeyError for an unknown criterion, UserError for an option or case there is none of.
        """
        sheet = self.sheet(dossier_id, sheet_id)
        before = sheet.assessment.get(number, Answer())
        after = msgspec.structs.replace(before, option=option, case=case or before.case)
        return self._mark(dossier_id, sheet, number, after)

    def set_remark(self, dossier_id: str, sheet_id: str, number: str, text: str) -> Sheet:
        """Note what a scorer remarks on a criterion; typing on continues the last undo step."""
        sheet = self.sheet(dossier_id, sheet_id)
        before = sheet.assessment.get(number, Answer())
        after = msgspec.structs.replace(before, description=text)
        return self._mark(dossier_id, sheet, number, after, merge=True)

    def set_elimination(
        self, dossier_id: str, sheet_id: str, cause: str, *, applies: bool
    ) -> Sheet:
        """Answer a question of elimination on a sheet; raise KeyError for an unknown one."""
        sheet = self.sheet(dossier_id, sheet_id)
        if cause not in elimination_ids(self._set(sheet)):
            raise KeyError(cause)
        if sheet.eliminations.get(cause, False) != applies:
            value = {"applies": applies, "at": self._now()}
            path = path_of(sheet.id, f"elimination/{cause}")
            self._write(dossier_id, {path: value}, "sửa phiếu chấm")
        return self.sheet(dossier_id, sheet_id)

    def set_opinion(self, dossier_id: str, sheet_id: str, text: str) -> Sheet:
        """Note a scorer's opinion; typing on continues the last undo step."""
        sheet = self.sheet(dossier_id, sheet_id)
        if sheet.opinion != text:
            path = path_of(sheet.id, "opinion")
            self._dossiers.set(dossier_id, path, {"text": text, "at": self._now()}, merge=True)
        return self.sheet(dossier_id, sheet_id)

    def put(self, dossier_id: str, sheet: Sheet) -> Sheet:
        """Lay a whole sheet beside a dossier as one step, in place of one with the same id."""
        gone = self._gone(dossier_id, sheet.id)
        if not gone:
            self._check_room(dossier_id)
        self._write(dossier_id, gone | entries_of(sheet), f"nhận phiếu chấm của {sheet.scorer}")
        return self.sheet(dossier_id, sheet.id)

    def remove(self, dossier_id: str, sheet_id: str) -> None:
        """Take a sheet away as one step; undo of the dossier brings it back."""
        sheet = self.sheet(dossier_id, sheet_id)
        self._write(dossier_id, self._gone(dossier_id, sheet.id), f"bỏ phiếu của {sheet.scorer}")

    def _mark(
        self, dossier_id: str, sheet: Sheet, number: str, answer: Answer, *, merge: bool = False
    ) -> Sheet:
        item = self._set(sheet).by_number[number]
        check_mark(item, answer)
        if answer != sheet.assessment.get(number, Answer()):
            value = {**msgspec.to_builtins(answer), "at": self._now()}
            path = path_of(sheet.id, f"assessment/{number}")
            self._dossiers.set(dossier_id, path, value, merge=merge)
        return self.sheet(dossier_id, sheet.id)

    def _set(self, sheet: Sheet) -> CriteriaSet:
        return self._catalogue.get(sheet.rulebook).sets[sheet.set]

    def _check_room(self, dossier_id: str) -> None:
        if len(self.sheets(dossier_id)) >= MAX_SHEETS:
            raise UserError(f"Đã có {MAX_SHEETS} phiếu chấm — bỏ bớt phiếu không dùng.")

    def _gone(self, dossier_id: str, sheet_id: str) -> dict[str, Any]:
        paths = self._dossiers.aside(dossier_id, path_of(sheet_id, ""))
        return dict.fromkeys(paths)

    def _write(self, dossier_id: str, entries: Mapping[str, Any], label: str) -> None:
        self._dossiers.set_many(dossier_id, entries, label)

    def _now(self) -> str:
        return self._clock().isoformat(timespec="milliseconds")


def _name(text: str) -> str:
    name = _short(text)
    if not name:
        raise UserError("Phiếu chấm chưa có tên người chấm — ghi họ tên rồi lập phiếu.")
    return name


def _short(text: str) -> str:
    short = " ".join(text.split())
    if len(short) > MAX_NAME:
        raise UserError(f"“{short[:40]}…” dài hơn {MAX_NAME} ký tự — ghi ngắn lại.")
    return short
