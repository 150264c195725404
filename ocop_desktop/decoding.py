"""Strict decoding into typed structs, with errors that name the place and speak Vietnamese."""

import re
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_KINDS = {
    "object": "một nhóm khóa",
    "array": "một danh sách",
    "str": "chữ",
    "int": "số nguyên",
    "float": "số",
    "bool": "true hoặc false",
    "null": "null",
}
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^Object contains unknown field `(.+)`$"), "khóa lạ “{0}”"),
    (re.compile(r"^Object missing required field `(.+)`$"), "thiếu khóa “{0}”"),
    (re.compile(r"^Invalid enum value (.+)$"), "giá trị {0} không nằm trong danh sách cho phép"),
    (re.compile(r"^Expected `str` of length (.+)$"), "độ dài phải {0}"),
    (re.compile(r"^Expected `(?:int|float)` (.+)$"), "số phải {0}"),
)
_EXPECTED = re.compile(r"^Expected `(.+?)`, got `(.+?)`$")


class DecodeError(ValueError):
    """A value that does not fit: `place` is the path of keys, `reason` says why in Vietnamese."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}" if place else reason)
        self.place = place
        self.reason = reason


def convert(value: Any, kind: type[T]) -> T:
    """Return `value` (plain dicts and lists) as `kind`; raise DecodeError where it does not fit."""
    try:
        return msgspec.convert(value, type=kind, strict=True)
    except msgspec.ValidationError as error:
        raise _translate(str(error)) from error


def _translate(message: str) -> DecodeError:
    reason, _, place = message.partition(" - at `$")
    place = place.rstrip("`").lstrip(".")
    reason = reason.strip()
    expected = _EXPECTED.match(reason)
    if expected:
        want, got = (_name(part) for part in expected.groups())
        return DecodeError(place, f"cần {want}, đang là {got}")
    for pattern, sentence in _PATTERNS:
        found = pattern.match(reason)
        if found:
            return DecodeError(place, sentence.format(*found.groups()))
    return DecodeError(place, reason)


def _name(kinds: str) -> str:
    return " hoặc ".join(_KINDS.get(kind.strip(), kind.strip()) for kind in kinds.split("|"))
