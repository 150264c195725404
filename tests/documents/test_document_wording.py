import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desktop.documents.blocks import Blank, Break, Run, Stars
from ocop_desktop.documents.wording import body, filled, one_line, printable


def test_controls_and_overrides_are_not_printed_and_the_words_stay() -> None:
    text = "Mật\x00 \u202eong\u202c \u2066rừng\u2069\x07\ufffe\u00ad"
    assert printable(text) == "Mật ong rừng"


def test_direction_marks_stay_literal() -> None:
    assert printable("a\u200fb\u200ec") == "a\u200fb\u200ec"


def test_text_is_composed() -> None:
    assert printable(unicodedata.normalize("NFD", "Đặc sản ở xã")) == "Đặc sản ở xã"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_line_ends_become_one_kind(end: str) -> None:
    assert printable(f"một{end}hai") == "một\nhai"


def test_an_answer_is_printed_as_it_stands() -> None:
    inlines = filled("Tên: {a}", lambda _: "<b>{x} & ★ …</b>")
    assert inlines == (Run(text="Tên: "), Run(text="<b>{x} & ★ …</b>"))


def test_an_empty_answer_is_a_blank_and_the_last_one_fills_the_line() -> None:
    inlines = filled("Nam: {a} Nữ: {b}", lambda _: "", fill=True)
    assert [type(part) for part in inlines] == [Run, Blank, Run, Blank]
    assert not inlines[1].fill
    assert inlines[3] == Blank(fill=True)


def test_dots_stars_gaps_and_line_ends_of_a_form() -> None:
    parts = filled("ngày …  dấu ★★★\nmột", lambda _: "")
    assert [type(part) for part in parts] == [Run, Blank, Run, Run, Stars, Break, Run]
    assert parts[4] == Stars(count=3)
    assert filled("………", lambda _: "")[0].width > filled("…", lambda _: "")[0].width


def test_paragraphs_of_a_person_become_paragraphs() -> None:
    found = body("một\n\n  hai  \n", "- Nhãn: ")
    assert [paragraph.text for paragraph in found] == ["- Nhãn:", "một", "hai"]
    assert found[0].keep_next
    assert [paragraph.text for paragraph in body("một", "- Nhãn: ")] == ["- Nhãn: một"]


def test_a_line_with_a_link_is_not_stretched() -> None:
    assert body("xem https://vidu.vn/mat-ong-hoa-rung-thung-may")[0].align == "left"
    assert body("xem bảng ở trên")[0].align == "justify"


@given(st.text())
def test_nothing_unprintable_is_left(text: str) -> None:
    clean = printable(text)
    kinds = {unicodedata.category(letter) for letter in clean.replace("\n", "")}
    assert not kinds & {"Cc", "Cs"}
    assert "\n" not in one_line(text)
    assert printable(clean) == clean
