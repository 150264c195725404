import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desktop.text import fold, nfc, slug, sort_key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Mắm Tép", "mam tep"),
        ("mam tep", "mam tep"),
        ("ĐỒNG ĐEN", "dong den"),
        ("hoà", "hoa"),
        ("hòa", "hoa"),
        ("quý   khách,\tthăm!", "quy khach tham"),
        ("Chè 1-tôm-2-lá", "che 1 tom 2 la"),
        ("Ðà Nẵng", "da nang"),
        ("", ""),
        ("…—“”", ""),
        ("ươ ƯƠ", "uo uo"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


def test_nfc_joins_marks_and_mends_lookalikes() -> None:
    assert nfc("Mâ\u0323t") == "Mật"
    assert nfc("\u00d0\u0189 \u00f0\u0256") == "ĐĐ đđ"


@given(st.text(max_size=60))
def test_fold_and_nfc_are_settled_after_one_round(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert nfc(nfc(text)) == nfc(text)


def test_sort_is_dictionary_order() -> None:
    words = ["ba", "bà", "bả", "bã", "bá", "bạ", "băng", "bâng", "da", "đa", "ê", "ơ", "ô", "o",
             "ư", "u", "y"]  # fmt: skip
    ordered = ["ba", "bà", "bả", "bã", "bá", "bạ", "băng", "bâng", "da", "đa", "ê", "o", "ô", "ơ",
               "u", "ư", "y"]  # fmt: skip
    assert sorted(set(words), key=sort_key) == ordered


def test_letters_decide_before_tones() -> None:
    assert sorted(["má ơi", "mạ ai", "ma ui"], key=sort_key) == ["mạ ai", "má ơi", "ma ui"]


def test_digits_and_signs_sort_below_letters() -> None:
    assert sorted(["An", "9 An", "(An)"], key=sort_key) == ["(An)", "9 An", "An"]


def test_case_and_form_do_not_change_the_order() -> None:
    assert sort_key("Đồng") == sort_key("ĐỒNG") == sort_key(unicodedata.normalize("NFD", "đồng"))


@pytest.mark.parametrize(
    ("text", "name"),
    [("Mật ong hoa rừng", "mat-ong-hoa-rung"), ("Đồ/gỗ & sứ", "do-go-su"), ("", "")],
)
def test_slug(text: str, name: str) -> None:
    assert slug(text) == name
