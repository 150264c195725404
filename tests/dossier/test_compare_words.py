"""Words that differ, found so that the texts stay what they are."""

from hypothesis import given
from hypothesis import strategies as st

from ocop_desktop.dossier.compare_words import word_parts


def test_only_what_changed_is_marked() -> None:
    before, after = word_parts("Chai nhựa 350 g, nhãn giấy", "Chai thủy tinh 350 g, nhãn giấy")
    assert [text for text, differs in before if differs] == ["nhựa"]
    assert "".join(text for text, differs in after if differs) == "thủy tinh"


def test_a_text_written_anew_is_marked_whole() -> None:
    before, after = word_parts("Một hai ba bốn", "Năm sáu bảy tám chín")
    assert before == (("Một hai ba bốn", True),)
    assert after == (("Năm sáu bảy tám chín", True),)
    assert word_parts("", "Mới") == ((), (("Mới", True),))


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_parts_give_the_texts_again(before: str, after: str) -> None:
    left, right = word_parts(before, after)
    assert "".join(text for text, _ in left) == before
    assert "".join(text for text, _ in right) == after
