"""The return file (`.ocopr`): what a commune asks to mend, carried to the producer's machine.

And the way back: the producer's answers, a small file inside the package of the next round. Both
are strict JSON with a checksum; nothing in them is trusted.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Literal

import msgspec

from ocop_desktop.decoding import DecodeError, convert
from ocop_desktop.dossier.files.strictjson import strict_json
from ocop_desktop.dossier.kinds import MAX_TEXT, text_problem
from ocop_desktop.dossier.returned import Returned
from ocop_desktop.errors import UserError

SUFFIX = ".ocopr"
ANSWERS = "Dữ liệu/tra-loi.json"
MAX_BYTES = 2 * 1024 * 1024
MAX_ITEMS = 500
MAX_WORDS = 10_000
FORMAT = 1
_KIND = "ocop-tra-lai"
_ANSWERS_KIND = "ocop-tra-loi"
_ID = re.compile(r"[0-9A-Za-z-]{1,64}")
_HASH = re.compile(r"[0-9a-f]{64}")


class ReturnFileError(UserError):
    """A return file that is refused: `place` is the path of keys."""

    def __init__(self, place: str, reason: str) -> None:
        place = place.encode("utf-8", "replace").decode()
        where = f"Tại {place}: {reason}" if place else reason
        super().__init__(
            f"Tệp trả lại không dùng được. {where} — xin xã xuất lại tệp trả lại; "
            "chưa có gì được ghi."
        )
        self.place, self.reason = place, reason


class ReturnedItem(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing to mend or to answer. A paper is named by its content (`paper`, SHA-256)."""

    id: str
    target: str
    place: str
    words: str
    mark: Literal["mend", "question"]
    paper: str = ""


class ReturnFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Shape of a return file. `snapshot` is the identity of what was handed in, whole."""

    kind: str = _KIND
    format: int = FORMAT
    snapshot: str
    rulebook: str
    product: str
    producer: str
    number: str
    round: int
    agency: str
    by: str
    returned_on: date
    answer_by: date | None = None
    notice: str = ""
    reason: str = ""
    items: Annotated[tuple[ReturnedItem, ...], msgspec.Meta(max_length=MAX_ITEMS)]
    checksum: str = ""


class Answered(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the producer answered to one item, and whether it is said to be mended."""

    id: str
    words: str
    done: bool


class AnswersFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Shape of the answers inside a package."""

    kind: str = _ANSWERS_KIND
    format: int = FORMAT
    answers: Annotated[tuple[Answered, ...], msgspec.Meta(max_length=MAX_ITEMS)]


def encode_return(file: ReturnFile) -> bytes:
    """Return the file with its checksum."""
    plain: dict[str, Any] = msgspec.to_builtins(file)
    plain["checksum"] = _checksum(plain)
    return _pretty(plain)


def decode_return(data: bytes) -> ReturnFile:
    """Return what a return file says, every value checked; raise ReturnFileError."""
    plain = strict_json(data, MAX_BYTES, ReturnFileError)
    try:
        file = convert(plain, ReturnFile)
    except DecodeError as error:
        raise ReturnFileError(error.place, error.reason) from error
    if file.kind != _KIND:
        raise ReturnFileError("kind", "không phải tệp trả lại của phần mềm này")
    if file.format != FORMAT:
        raise ReturnFileError("format", f"phiên bản {file.format} chưa đọc được; cần {FORMAT}")
    if _checksum(plain) != file.checksum:
        raise ReturnFileError("checksum", "nội dung đã bị sửa bên ngoài phần mềm")
    _check(file)
    return file


def encode_answers(answers: Iterable[Answered]) -> bytes:
    """Return the producer's answers as a file."""
    return _pretty(msgspec.to_builtins(AnswersFile(answers=tuple(answers))))


def answers_file(items: Iterable[Returned]) -> bytes | None:
    """Return the producer's answers as they travel in a package, None when nothing was asked.

    What was not answered goes along too: by it the commune knows its case again, whatever the
    product is called now.
    """
    said = [Answered(id=item.id, words=item.answer, done=item.done) for item in items]
    return encode_answers(sorted(said, key=lambda item: item.id)) if said else None


def decode_answers(data: bytes) -> tuple[Answered, ...]:
    """Return the producer's answers, every value checked; raise ReturnFileError."""
    plain = strict_json(data, MAX_BYTES, ReturnFileError)
    try:
        file = convert(plain, AnswersFile)
    except DecodeError as error:
        raise ReturnFileError(error.place, error.reason) from error
    if (file.kind, file.format) != (_ANSWERS_KIND, FORMAT):
        raise ReturnFileError("format", "không phải tệp trả lời của phiên bản này")
    for index, item in enumerate(file.answers):
        _check_id(f"answers[{index}].id", item.id)
        _check_text(f"answers[{index}].words", item.words, MAX_WORDS)
    return file.answers


def _check(file: ReturnFile) -> None:
    if not _HASH.fullmatch(file.snapshot):
        raise ReturnFileError("snapshot", "mã không đúng dạng")
    if not file.items:
        raise ReturnFileError("items", "không có ý kiến nào")
    for name in ("rulebook", "product", "producer", "number", "agency", "by", "notice"):
        _check_text(name, getattr(file, name), MAX_TEXT)
    _check_text("reason", file.reason, MAX_WORDS)
    seen: set[str] = set()
    for index, item in enumerate(file.items):
        place = f"items[{index}]"
        _check_id(f"{place}.id", item.id)
        if item.id in seen:
            raise ReturnFileError(f"{place}.id", "mã bị lặp")
        seen.add(item.id)
        if item.paper and not _HASH.fullmatch(item.paper):
            raise ReturnFileError(f"{place}.paper", "mã không đúng dạng")
        for name in ("target", "place"):
            _check_text(f"{place}.{name}", getattr(item, name), MAX_TEXT)
        _check_text(f"{place}.words", item.words, MAX_WORDS)
        if not item.words.strip():
            raise ReturnFileError(f"{place}.words", "thiếu lời nhận xét")


def _check_id(place: str, text: str) -> None:
    if not _ID.fullmatch(text):
        raise ReturnFileError(place, "mã không đúng dạng")


def _check_text(place: str, text: str, limit: int) -> None:
    problem = text_problem(text, limit)
    if problem:
        raise ReturnFileError(place, problem)


def _checksum(plain: dict[str, Any]) -> str:
    said = {key: value for key, value in plain.items() if key != "checksum"}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _pretty(plain: Any) -> bytes:
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()
