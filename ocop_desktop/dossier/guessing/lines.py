"""Text of a paper as lines, comparable without accents and still quotable."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

import msgspec

from ocop_desktop.text import fold, nfc

_FIRST_PAGES = 4
_LONGEST = 400
_QUOTE = 80
_MOSTLY = 0.9
_LETTER = "[A-Za-zÀ-ỹđĐ]"
_CAMEL = re.compile(rf"(?<=[a-z])(?=[A-ZĐ])|(?<={_LETTER})(?=\d)|(?<=\d)(?={_LETTER})")
_ASCII = 127


class Line(msgspec.Struct, frozen=True):
    """One line. `flat` has the same length as `text`: small letters without accents."""

    page: int
    text: str
    flat: str
    is_heading: bool

    @property
    def where(self) -> str:
        """Where it stands, for the person: page and words."""
        shown = self.text if len(self.text) <= _QUOTE else self.text[: _QUOTE - 1] + "…"
        return f"trang {self.page}: “{shown}”"


def lines_of(pages: Iterable[str]) -> tuple[Line, ...]:
    """Return the lines of the first pages that have words."""
    return tuple(_lines(pages))


def _lines(pages: Iterable[str]) -> Iterator[Line]:
    for number, page in enumerate(pages, start=1):
        if number > _FIRST_PAGES:
            return
        for raw in page.splitlines():
            text = " ".join(nfc(raw).split())[:_LONGEST]
            if text:
                yield Line(number, text, flat(text), _in_capitals(text))


def _in_capitals(text: str) -> bool:
    letters = [ch for ch in text if ch.isalpha()]
    capitals = sum(map(str.isupper, letters))
    return len(letters) > 1 and capitals >= _MOSTLY * len(letters)


def flat(text: str) -> str:
    """Return `text` small and without accents, every letter at its place."""
    return "".join(map(_bare, text.lower()))


def _bare(letter: str) -> str:
    if letter == "đ":
        return "d"
    return unicodedata.normalize("NFD", letter)[0] if ord(letter) > _ASCII else letter


def words_of_name(name: str) -> str:
    """Return the words of a file name, folded: "GiayATTP2024.pdf" and "giay-attp-2024" agree."""
    stem = name.rpartition("/")[2].rpartition(".")[0] or name
    return fold(_CAMEL.sub(" ", nfc(stem)))


def phrase_pattern(phrases: Iterable[str]) -> str:
    """Return a pattern that finds one of the phrases in flat text, the longest first."""
    folded = sorted({fold(phrase) for phrase in phrases} - {""}, key=len, reverse=True)
    return "|".join(phrase.replace(" ", r"\W+") for phrase in folded)
