"""A story as sentences and words, with the places where they stand in the text."""

import re
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]

# A sentence ends with its mark and closing quotes before a blank, or with the line.
_END = re.compile(r"(?<=[.!?…])[”\"')\]]*(?=\s|$)|\n+")
_WORD = re.compile(r"\w+")
_UPPER_NEXT = re.compile(r"\s*[“\"'(\[]?[^\W\d_]?")


def sentences(text: str) -> tuple[Span, ...]:
    """Return where the sentences of `text` begin and end, without blanks around them.

    A full stop before a small letter ("TP. vinh", "v.v. nữa") ends no sentence.
    """
    found: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        if match[0][:1] != "\n" and _goes_on(text, match.end()):
            continue
        _add(found, text, start, match.end())
        start = match.end()
    _add(found, text, start, len(text))
    return tuple(found)


def count_words(text: str) -> int:
    """Return the number of words as people count them: parts between blanks that hold a letter."""
    return sum(bool(_WORD.search(part)) for part in text.split())


def sentence_at(text: str, place: int) -> str:
    """Return the sentence that holds the letter at `place`, "" where there is none."""
    return next((text[a:b] for a, b in sentences(text) if a <= place < b), "")


def _goes_on(text: str, end: int) -> bool:
    following = _UPPER_NEXT.match(text, end)
    letter = following[0][-1:] if following else ""
    return letter.isalpha() and letter.islower() and "\n" not in (following[0] if following else "")


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        begin = start + len(piece) - len(piece.lstrip())
        found.append((begin, begin + len(bare)))
