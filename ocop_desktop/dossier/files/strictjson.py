"""JSON from strangers: size, depth, repeated keys, odd numbers, broken characters are refused."""

import json
import re
from collections.abc import Callable
from typing import Any, NoReturn

from ocop_desktop.errors import UserError

MAX_DEPTH = 12
_MEGABYTE = 1024 * 1024
_SHOWN = 80
_SURROGATE = re.compile(r"[\ud800-\udfff]")

Fail = Callable[[str, str], UserError]
"""Makes the error of a place (path of keys) and a reason."""


def strict_json(data: bytes, limit: int, fail: Fail) -> Any:
    """Return the plain value in `data`; raise what `fail` makes when it cannot be trusted."""
    if len(data) > limit:
        raise fail("", f"tệp lớn hơn {_size(limit)}")
    reader = _Reader(fail, escapes=b"\\u" in data)
    try:
        plain = json.loads(
            data.decode("utf-8-sig"), object_pairs_hook=reader.pairs, parse_constant=reader.constant
        )
    except UnicodeDecodeError as error:
        raise fail("", "tệp không phải chữ UTF-8") from error
    except json.JSONDecodeError as error:
        place = f"dòng {error.lineno}, cột {error.colno}"
        raise fail(place, "sai cú pháp JSON") from error
    except ValueError as error:  # Python reads no whole number of thousands of digits
        raise fail("", "có số dài bất thường") from error
    except RecursionError as error:
        raise fail("", "tệp lồng quá sâu") from error
    reader.check(plain, "", 0)
    return plain


def _size(limit: int) -> str:
    return f"{limit // _MEGABYTE} MB" if limit >= _MEGABYTE else f"{limit // 1024} KB"


class _Reader:
    """The hooks of one reading."""

    def __init__(self, fail: Fail, *, escapes: bool) -> None:
        # Half a character can only be written as an escape: UTF-8 itself has none.
        self._fail, self._escapes = fail, escapes

    def pairs(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """Return an object whose keys are all different."""
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise self._fail(key[:_SHOWN], "khóa bị lặp")
            found[key] = value
        return found

    def constant(self, name: str) -> NoReturn:
        """Refuse NaN and Infinity."""
        raise self._fail("", f"{name} không phải số dùng được")

    def check(self, value: Any, place: str, depth: int) -> None:
        """Refuse what no later step could name or print: deep nesting and broken characters."""
        if depth > MAX_DEPTH:
            raise self._fail(place[:_SHOWN], "lồng quá sâu")
        if isinstance(value, str):
            self._check_text(value, place)
        elif isinstance(value, dict):
            for key, inner in value.items():
                self._check_text(key, place)
                if self._may_be_bad(inner, depth):
                    self.check(inner, f"{place}.{key}" if place else key, depth + 1)
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                if self._may_be_bad(inner, depth):
                    self.check(inner, f"{place}[{index}]", depth + 1)

    def _check_text(self, text: str, place: str) -> None:
        if self._escapes and _SURROGATE.search(text):
            raise self._fail(place[:_SHOWN], "có ký tự hỏng (nửa ký tự Unicode)")

    def _may_be_bad(self, inner: Any, depth: int) -> bool:
        """Whether a value inside is worth a look: most are plain and naming them costs time."""
        return self._escapes or depth >= MAX_DEPTH or isinstance(inner, dict | list)
