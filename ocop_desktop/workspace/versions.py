"""Finalised dossiers: a version is a snapshot that locks; reopening asks why and keeps it."""

import uuid
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeAlias

import msgspec

from ocop_desktop.dossier.declaration import Declaration, declare
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.scoring.score import Score
from ocop_desktop.dossier.sharing.compare import AnswerChange, changes
from ocop_desktop.dossier.values import CONFLICT, Dossier, from_entries, to_entries
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.snapshot import short, snapshot
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.rows import StoredVersion
from ocop_desktop.storage.store import Store
from ocop_desktop.storage.versions import UnknownVersionError
from ocop_desktop.text import nfc
from ocop_desktop.workspace.assessment import assess
from ocop_desktop.workspace.contents import content_path
from ocop_desktop.workspace.dossiers import Dossiers

AnswerChanges: TypeAlias = tuple[AnswerChange, ...]
Notify: TypeAlias = Callable[[str, frozenset[str]], None]

MAX_NOTE_CHARS = 2_000
_TOLD = 3


class NotReadyError(UserError):
    """A dossier that cannot be finalised. `findings` say why."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        told = "; ".join(item.message.rstrip(".") for item in findings[:_TOLD])
        more = f"; và {len(findings) - _TOLD} lỗi khác" if findings[_TOLD:] else ""
        super().__init__(
            f"Hồ sơ còn {len(findings)} lỗi phải sửa nên chưa chốt được ({told}{more}) — "
            "sửa hết các lỗi này rồi chốt lại."
        )
        self.findings = tuple(findings)


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier as it was finalised.

    `at` and `reopened_at` are UTC in ISO form ("" while it locks its dossier), `day` is the day it
    was judged by, `snapshot` the short form people compare, `reason` why it was reopened.
    """

    id: str
    dossier: str
    number: int
    at: str
    day: date
    snapshot: str
    rulebook: str
    star: int | None
    points: int | None
    note: str
    reopened_at: str
    reason: str

    @property
    def locks(self) -> bool:
        """Whether the dossier stands finalised as this version."""
        return not self.reopened_at


class Versions:
    """Versions of all dossiers. Unknown version ids raise KeyError, unknown dossiers UserError."""

    def __init__(
        self, store: Store, catalogue: Catalogue, dossiers: Dossiers, notify: Notify
    ) -> None:
        self._store, self._catalogue = store, catalogue
        self._dossiers, self._notify = dossiers, notify

    def finalise(self, dossier_id: str, today: date, note: str = "") -> Version:
        """Freeze the dossier as its next version and lock it.

        Raises NotReadyError when something blocks it as of `today`, UserError when it already is
        finalised or a file of its evidence is lost.
        """
        self._dossiers.require_open(dossier_id)
        dossier = self._dossiers.get(dossier_id)
        rulebook = self._dossiers.rulebook(dossier_id)
        if self._dossiers.aside(dossier_id, CONFLICT):
            raise UserError(
                "Còn chỗ hai máy ghi khác nhau chưa chọn — chọn giá trị đúng rồi chốt hồ sơ."
            )
        judged = assess(rulebook, self._catalogue.units(rulebook), dossier, today)
        if judged.blocking:
            raise NotReadyError(judged.blocking)
        for item in dossier.evidence:
            if item.sha256:
                content_path(self._store, item)
        made = self._store.versions.add(
            uuid.uuid4().hex,
            dossier_id,
            dict(to_entries(dossier)),
            day=today.isoformat(),
            snapshot=snapshot(dossier),
            score=_plain(judged.score),
            note=_words(note),
            label="Chốt bản {number}",
        )
        self._notify(dossier_id, frozenset())
        return _version(made)

    def reopen(self, dossier_id: str, reason: str) -> Version:
        """Unlock a finalised dossier and return the version that locked it; it stays as it is.

        Raises UserError when no reason is given or the dossier is open.
        """
        words = _words(reason)
        if not words:
            raise UserError("Chưa ghi lý do mở lại hồ sơ — ghi một câu: ai yêu cầu, cần sửa gì.")
        current = self.current(dossier_id)
        if current is None:
            raise UserError("Hồ sơ này đang mở, không phải mở lại — cứ sửa và chốt khi xong.")
        case = self._store.desk.of_dossier(dossier_id)
        if case is not None and not case.here:
            raise UserError(
                "Đây là hồ sơ chủ thể đã nộp tại bàn tiếp nhận nên không mở ra sửa — "
                "trả lại để chủ thể sửa và nộp lại."
            )
        label = f"Mở lại bản {current.number}: {words}"
        made = self._store.versions.reopen(current.id, words, label)
        self._notify(dossier_id, frozenset())
        return _version(made)

    def current(self, dossier_id: str) -> Version | None:
        """Return the version a dossier stands finalised as, or None while it is open."""
        number = self._dossiers.summary(dossier_id).version
        return None if number is None else self.find(dossier_id, number)

    def list(self, dossier_id: str) -> "list[Version]":
        """Return the versions of a dossier, newest first."""
        self._dossiers.summary(dossier_id)
        return [_version(row) for row in self._store.versions.all(dossier_id)]

    def find(self, dossier_id: str, number: int) -> Version:
        """Return version `number` of a dossier; raise UserError when there is none."""
        found = self.list(dossier_id)
        for item in found:
            if item.number == number:
                return item
        known = ", ".join(str(item.number) for item in reversed(found)) or "chưa có bản nào"
        raise UserError(f"Hồ sơ không có bản chốt số {number} — đang có: {known}.")

    def version(self, version_id: str) -> Version:
        """Return what is known about a version."""
        return _version(self._row(version_id))

    def get(self, version_id: str) -> Dossier:
        """Return the dossier as it was finalised."""
        row = self._row(version_id)
        return from_entries(row.dossier, row.rulebook, self._store.versions.entries(version_id))

    def compare(self, before: str, after: str = "") -> AnswerChanges:
        """Return what changed from one version to another, or (without `after`) to today."""
        old = self.get(before)
        new = self.get(after) if after else self._dossiers.get(old.id)
        rulebook = self._catalogue.get(new.rulebook)
        return changes(rulebook, self._catalogue.units(rulebook), old, new)

    def since(self, dossier_id: str, journal: int) -> AnswerChanges:
        """Return what changed from right after a journal row (0: as created) to today."""
        old, new = self._dossiers.at(dossier_id, journal), self._dossiers.get(dossier_id)
        rulebook = self._catalogue.get(new.rulebook)
        return changes(rulebook, self._catalogue.units(rulebook), old, new)

    def declaration_at(self, dossier_id: str, journal: int, today: date) -> Declaration:
        """Return what the dossier declared right after a journal row."""
        return self._declared(self._dossiers.at(dossier_id, journal), today)

    def declaration(self, version_id: str) -> Declaration:
        """Return what a version declared, readable."""
        return self._declared(self.get(version_id), self.version(version_id).day)

    def declaration_now(self, dossier_id: str, today: date) -> Declaration:
        """Return what the dossier would declare if it were finalised as it is."""
        return self._declared(self._dossiers.get(dossier_id), today)

    def _declared(self, dossier: Dossier, day: date) -> Declaration:
        rulebook = self._catalogue.get(dossier.rulebook)
        units = self._catalogue.units(rulebook)
        judged = assess(rulebook, units, dossier, day)
        return declare(rulebook, units, dossier, judged.score, judged.findings)

    def _row(self, version_id: str) -> StoredVersion:
        try:
            return self._store.versions.get(version_id)
        except UnknownVersionError as error:
            raise KeyError(version_id) from error


def _words(text: str) -> str:
    clean = " ".join(nfc(text).split())
    if len(clean) > MAX_NOTE_CHARS:
        raise UserError(f"Lời ghi dài {len(clean)} ký tự — rút xuống còn {MAX_NOTE_CHARS} ký tự.")
    return clean


def _plain(score: Score | None) -> Any:
    return None if score is None else msgspec.to_builtins(score)


def _version(row: StoredVersion) -> Version:
    score = row.score if isinstance(row.score, dict) else {}
    return Version(
        id=row.id,
        dossier=row.dossier,
        number=row.number,
        at=row.at,
        day=date.fromisoformat(row.day),
        snapshot=short(row.snapshot),
        rulebook=row.rulebook,
        star=score.get("star"),
        points=score.get("points", {}).get("total"),
        note=row.note,
        reopened_at=row.reopened_at or "",
        reason=row.reason,
    )
