import unicodedata
from pathlib import Path

import pytest
import tomli

from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.suggest import suggest

_TABLE = tomli.loads(
    (Path(__file__).parent.parent / "data" / "suggest-words.toml").read_text(encoding="utf-8")
)
WORDS = [(words, int(no)) for no, several in _TABLE.items() for words in several]


def _numbers(rulebook: Rulebook, words: str) -> list[int]:
    return [rulebook.sets[item.set].no for item in suggest(rulebook, words)]


@pytest.mark.parametrize(("words", "no"), WORDS)
def test_everyday_words_lead_to_the_set(rulebook: Rulebook, words: str, no: int) -> None:
    assert _numbers(rulebook, words)[0] == no


def test_every_set_is_reachable() -> None:
    assert {no for _, no in WORDS} == set(range(1, 27))


@pytest.mark.parametrize(
    "words",
    [
        "MẬT ONG RỪNG nguyên chất đóng chai",
        "mat ong rung nguyen chat dong chai",
        unicodedata.normalize("NFD", "mật ong rừng nguyên chất"),
        "  mật   ong\trừng ",
        "đặc sản mật ong rừng quê tôi",
    ],
)
def test_spelling_and_filling_words_do_not_matter(rulebook: Rulebook, words: str) -> None:
    assert _numbers(rulebook, words)[0] == 4


def test_neighbours_follow_the_first(rulebook: Rulebook) -> None:
    assert 8 in _numbers(rulebook, "mật ong")[1:]
    assert set(_numbers(rulebook, "miến dong")[:2]) == {6, 7}


def test_why_names_the_words_that_fit(rulebook: Rulebook) -> None:
    best = suggest(rulebook, "mắm tép Đồng Thái")[0]
    assert "“mắm tép”" in best.why
    assert "bộ 9" in best.why


def test_best_first_and_limited(rulebook: Rulebook) -> None:
    found = suggest(rulebook, "trà gạo lứt sấy khô", limit=3)
    scores = [item.score for item in found]
    assert scores == sorted(scores, reverse=True)
    assert len(found) == 3
    assert all(item.score > 0 and item.why for item in found)


@pytest.mark.parametrize("words", ["", "   ", "xyzq", "???", "sản phẩm đặc sản"])
def test_words_that_say_nothing_find_nothing(rulebook: Rulebook, words: str) -> None:
    assert suggest(rulebook, words) == []


def test_keywords_are_tidy(rulebook: Rulebook) -> None:
    for chosen in rulebook.sets.values():
        assert len(chosen.keywords) == len(set(chosen.keywords))
        for word in chosen.keywords:
            assert word == unicodedata.normalize("NFC", word).strip()
