"""Where words stand in a text, and the passage around them."""

import pytest

from ocop_desktop.passages import passage, spans

TEXT = "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm, số 12/2026/ATTP-HB"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("an toàn", ["an", "toàn"]),
        ("AN TOAN", ["an", "toàn"]),
        ("đu diề", ["đủ", "điề"]),
        ("2026 attp", ["2026", "ATTP"]),
        ("thực phẩ", ["thực", "phẩ"]),
        ("", []),
        ("không", []),
    ],
)
def test_words_stand_where_they_were_typed(words: str, found: list[str]) -> None:
    assert [TEXT[start:end] for start, end in spans(TEXT, words)] == found


def test_a_short_text_is_its_own_passage() -> None:
    assert passage("một\n hai  ba", "hai") == "một hai ba"


def test_a_passage_is_cut_between_words_around_the_hit() -> None:
    text = "đầu " * 60 + "hợp đồng đại lý " + "cuối " * 60
    cut = passage(text, "dai ly", 60)
    assert "hợp đồng đại lý" in cut
    assert cut.startswith("…đầu ")
    assert cut.endswith(" cuối…")
    assert len(cut) <= 62


def test_the_passage_holds_most_of_the_words() -> None:
    text = "mật " + "x " * 200 + "mật ong rừng " + "y " * 200
    assert "mật ong rừng" in passage(text, "mat ong rung", 40)


@pytest.mark.parametrize("text", ["", "a" * 500, "một " * 100])
def test_texts_without_hits_or_gaps_are_cut_too(text: str) -> None:
    assert len(passage(text, "gì", 50)) <= 52
