"""A scorer's sheet as a small file: filled on another machine, merged back, never trusted."""

import hashlib
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec

from ocop_desktop.decoding import DecodeError, convert
from ocop_desktop.dossier.files.jsonfile import elimination_ids
from ocop_desktop.dossier.files.strictjson import strict_json
from ocop_desktop.dossier.kinds import MAX_TEXT, text_problem
from ocop_desktop.dossier.rehearsal.sheets import Sheet, check_mark
from ocop_desktop.dossier.values import Answer
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.criteria import CriteriaSet, SetCriterion
from ocop_desktop.rulebook.model import Rulebook

SUFFIX = ".ocopphieu.json"
MAX_BYTES = 512 * 1024
MAX_NAME = 120
MAX_OPINION = 10_000
FORMAT = 1
_FIRST_YEAR = 2026
_KIND = "ocop-phieu-cham-thu"
_NOTHING = Answer()
_ID = re.compile(r"[0-9a-f]{8,32}")


class SheetFileError(UserError):
    """A sheet file that is refused: `place` is the path of keys."""

    def __init__(self, place: str, reason: str) -> None:
        place = place.encode("utf-8", "replace").decode()
        where = f"Tại {place}: {reason}" if place else reason
        super().__init__(
            f"Phiếu chấm không dùng được. {where} — xin người chấm xuất lại phiếu; "
            "chưa có gì được ghi."
        )
        self.place = place
        self.reason = reason


class SheetFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Shape of a sheet file. `snapshot` names the dossier's data it was made for."""

    kind: str
    format: int
    id: str
    dossier: str
    snapshot: str
    product: str
    rulebook: str
    set: str
    scorer: str
    role: str
    assessment: dict[str, Answer]
    eliminations: dict[str, bool]
    opinion: str
    made_at: str
    changed_at: str
    checksum: str


def encode_sheet(sheet: Sheet, product: str, snapshot: str) -> bytes:
    """Return the sheet as a file; `product` tells people which dossier it is about."""
    plain: dict[str, Any] = {
        "kind": _KIND,
        "format": FORMAT,
        "product": product,
        "snapshot": snapshot,
        **msgspec.to_builtins(sheet),
    }
    # On the way back the sheet is looked for where it was made.
    plain["dossier"] = plain.pop("home") or plain["dossier"]
    plain["checksum"] = _checksum(plain)
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()


def decode_sheet(data: bytes, find: Callable[[str], Rulebook]) -> SheetFile:
    """Return what a sheet file says, every value checked; raise SheetFileError.

    `find` gives the rulebook of an edition id and raises UserError for an unknown one.
    """
    plain = strict_json(data, MAX_BYTES, SheetFileError)
    try:
        file = convert(plain, SheetFile)
    except DecodeError as error:
        raise SheetFileError(error.place, error.reason) from error
    if file.kind != _KIND or file.format != FORMAT:
        raise SheetFileError("format", "không phải phiếu chấm của phiên bản này")
    if _checksum(plain) != file.checksum:
        raise SheetFileError("checksum", "nội dung đã bị sửa bên ngoài phần mềm")
    _check_head(file)
    chosen = find(file.rulebook).sets.get(file.set)
    if chosen is None:
        raise SheetFileError("set", f"không có bộ sản phẩm “{file.set}”")
    _check_marks(file, chosen)
    return file


def sheet_of(file: SheetFile, dossier_id: str) -> Sheet:
    """Return the sheet of a checked file, to lie beside `dossier_id`."""
    return Sheet(
        id=file.id,
        scorer=file.scorer,
        role=file.role,
        rulebook=file.rulebook,
        set=file.set,
        dossier=dossier_id,
        assessment={n: a for n, a in file.assessment.items() if a != _NOTHING},
        eliminations={cause: True for cause, applies in file.eliminations.items() if applies},
        opinion=file.opinion,
        home="" if file.dossier == dossier_id else file.dossier,
        made_at=_moment(file.made_at),
        changed_at=_moment(file.changed_at),
    )


def _checksum(plain: dict[str, Any]) -> str:
    said = {key: value for key, value in plain.items() if key != "checksum"}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _check_head(file: SheetFile) -> None:
    for place in ("id", "dossier"):
        if not _ID.fullmatch(getattr(file, place)):
            raise SheetFileError(place, "mã không đúng dạng")
    for place in ("made_at", "changed_at"):
        _check_time(place, getattr(file, place))
    if not file.scorer.strip():
        raise SheetFileError("scorer", "thiếu tên người chấm")
    limits = {"scorer": MAX_NAME, "role": MAX_NAME, "product": MAX_TEXT, "opinion": MAX_OPINION}
    for place, limit in limits.items():
        _check_text(place, getattr(file, place), limit)


def _moment(text: str) -> str:
    """Return a time in the one form that sorts as text."""
    return datetime.fromisoformat(text).astimezone(UTC).isoformat(timespec="milliseconds")


def _check_time(place: str, text: str) -> None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise SheetFileError(place, "không phải thời điểm") from error
    if moment.tzinfo is None or moment.year < _FIRST_YEAR:
        raise SheetFileError(place, "không phải thời điểm có múi giờ")


def _check_text(place: str, text: str, limit: int) -> None:
    problem = text_problem(text, limit)
    if problem:
        raise SheetFileError(place, problem)


def _check_marks(file: SheetFile, chosen: CriteriaSet) -> None:
    for number, answer in file.assessment.items():
        place = f"assessment[{number}]"
        if number not in chosen.by_number:
            raise SheetFileError(place, "bộ sản phẩm này không có tiêu chí ấy")
        _check_answer(place, chosen.by_number[number], answer)
    known = elimination_ids(chosen)
    for cause in file.eliminations:
        if cause not in known:
            raise SheetFileError(f"eliminations[{cause}]", "không có nguyên nhân loại này")


def _check_answer(place: str, item: SetCriterion, answer: Answer) -> None:
    _check_text(f"{place}.description", answer.description, MAX_OPINION)
    try:
        check_mark(item, answer)
    except UserError as error:
        raise SheetFileError(place, str(error).partition(" — ")[0]) from error
