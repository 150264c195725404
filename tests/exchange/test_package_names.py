"""Names inside packages: ours are safe everywhere, a stranger's unsafe ones are refused."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ocop_desktop.exchange.names import (
    MAX_PART,
    UnsafeNameError,
    check,
    check_together,
    safe,
    safe_file,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Giấy chứng nhận", "Giấy chứng nhận"),
        ("a/b\\c:d*e?f", "a b c d e f"),
        ("  nhiều   dấu cách. ", "nhiều dấu cách"),
        ("CON", "_CON"),
        ("com1.pdf", "_com1.pdf"),
        ("", "_"),
        ("...", "_"),
        ("../../etc/passwd", ".. .. etc passwd"),
        ("giấy\u202ecod.exe", "giấy cod.exe"),
        ("dòng\nmới", "dòng mới"),
    ],
)
def test_a_text_becomes_a_safe_name(text: str, name: str) -> None:
    assert safe(text) == name


@given(st.text())
@example("x" * 500)
@example(". .. .")
def test_every_text_becomes_a_name_we_accept_ourselves(text: str) -> None:
    name = safe(text)
    assert check(name) == name
    assert len(name) <= MAX_PART + 1
    with_suffix = safe_file(text, ".PDF")
    assert check(with_suffix).endswith(".pdf")


def test_an_odd_suffix_is_dropped() -> None:
    assert safe_file("a", ".tar/../x") == "a"
    assert safe_file("a", "") == "a"


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../x",
        "a/../../x",
        "a//b",
        "./a",
        "",
        "C:\\x",
        "C:x",
        "a\\b",
        "a/con",
        "NUL.txt",
        "com1",
        "COM¹.pdf",
        "a.",
        "a ",
        " a",
        "a\x00b",
        "a\nb",
        "a\u202eb",
        "a\u200bb",
        "x" * 201,
        "Gia\u0302\u0301y.pdf",
        "a\ud800",
        "a|b",
        "a?",
    ],
)
def test_a_name_that_could_do_harm_is_refused(name: str) -> None:
    with pytest.raises(UnsafeNameError, match="không an toàn"):
        check(name)


@pytest.mark.parametrize("name", ["a", "Minh chứng/MC-01 Giấy.pdf", "..a", "a..b", "console.txt"])
def test_an_ordinary_name_is_accepted(name: str) -> None:
    assert check(name) == name


@pytest.mark.parametrize(
    "names", [["a", "A"], ["ĐƠN.pdf", "đơn.pdf"], ["a", "a/b"], ["x/y", "X"], ["ß", "ss"]]
)
def test_names_that_collide_somewhere_are_refused(names: list[str]) -> None:
    with pytest.raises(UnsafeNameError):
        check_together(names)
    with pytest.raises(UnsafeNameError):
        check_together(list(reversed(names)))


def test_names_that_live_together_are_accepted() -> None:
    check_together(["a/b", "a/c", "ab", "b/a"])
