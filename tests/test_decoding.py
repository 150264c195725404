from typing import Annotated, Any, Literal

import msgspec
import pytest

from ocop_desktop.decoding import DecodeError, convert


class Inner(msgspec.Struct, forbid_unknown_fields=True):
    number: int
    word: str = ""


class Outer(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    name: str
    kind: Literal["a", "b"] = "a"
    share: float = 0
    ready: bool = False
    rows: tuple[Inner, ...] = ()
    either: int | str | None = None


@pytest.mark.parametrize(
    ("value", "place", "reason"),
    [
        ({"name": 1}, "name", "cần chữ, đang là số nguyên"),
        ({"name": None}, "name", "cần chữ, đang là null"),
        ({"name": "x", "ready": 1}, "ready", "cần true hoặc false, đang là số nguyên"),
        ({"name": "x", "share": "1"}, "share", "cần số, đang là chữ"),
        ({"name": "x", "rows": {}}, "rows", "cần một danh sách, đang là một nhóm khóa"),
        ({"name": "x", "rows": [1]}, "rows[0]", "cần một nhóm khóa, đang là số nguyên"),
        ({"name": "x", "rows": [{"number": 1}, {"number": "2"}]}, "rows[1].number",
         "cần số nguyên, đang là chữ"),
        ({"name": "x", "rows": [{"number": 1, "nember": 2}]}, "rows[0]", "khóa lạ “nember”"),
        ({"name": "x", "rows": [{}]}, "rows[0]", "thiếu khóa “number”"),
        ({}, "", "thiếu khóa “name”"),
        ({"name": "x", "tên": 1}, "", "khóa lạ “tên”"),
        ({"name": "x", "kind": "c"}, "kind", "giá trị 'c' không nằm trong danh sách cho phép"),
        ({"name": "x", "either": 1.5}, "either", "cần số nguyên hoặc chữ hoặc null, đang là số"),
        ([], "", "cần một nhóm khóa, đang là một danh sách"),
    ],
)  # fmt: skip
def test_errors_name_the_place_in_vietnamese(value: Any, place: str, reason: str) -> None:
    with pytest.raises(DecodeError) as caught:
        convert(value, Outer)
    assert (caught.value.place, caught.value.reason) == (place, reason)
    assert str(caught.value) == (f"{place}: {reason}" if place else reason)


def test_what_fits_is_converted() -> None:
    found = convert({"name": "x", "share": 2, "rows": [{"number": 1}]}, Outer)
    assert found == Outer(name="x", share=2, rows=(Inner(1),))


def test_numbers_are_not_read_from_words() -> None:
    with pytest.raises(DecodeError):
        convert({"number": "1"}, Inner)


def test_bounds_and_lengths_are_said() -> None:
    class Bounded(msgspec.Struct):
        short: Annotated[str, msgspec.Meta(max_length=3)] = ""
        small: Annotated[int, msgspec.Meta(ge=1)] = 1

    with pytest.raises(DecodeError, match="độ dài phải <= 3"):
        convert({"short": "dài quá"}, Bounded)
    with pytest.raises(DecodeError, match="số phải >= 1"):
        convert({"small": 0}, Bounded)
