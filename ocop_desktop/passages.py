"""Words found in a text as people wrote it: where they stand, and the passage around them."""

import re
from functools import lru_cache

from ocop_desktop.text import fold, nfc

PASSAGE_CHARS = 140
_WORD = re.compile(r"\w+")
_MORE = "…"


def spans(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of every word of `text` that was asked for, accents optional.

    The last word asked for may be unfinished. `text` is taken as it stands and must be NFC.
    """
    asked = fold(words).split()
    if not asked:
        return ()
    whole, begun = frozenset(asked), asked[-1]
    found = []
    for match in _WORD.finditer(text):
        bare = _bare(match[0])
        if bare in whole:
            found.append(match.span())
        elif bare.startswith(begun):
            found.append((match.start(), match.start() + len(begun)))
    return tuple(found)


# Words come again and again; taking the accents off costs more than anything else here.
@lru_cache(maxsize=32_768)
def _bare(word: str) -> str:
    return fold(word)


def passage(text: str, words: str, width: int = PASSAGE_CHARS) -> str:
    """Return about `width` characters of `text` around the words asked for, on one line."""
    line = " ".join(nfc(text).split())
    if len(line) <= width:
        return line
    found = spans(line, words)
    first = _densest(found, width) if found else 0
    start = max(0, min(first - width // 3, len(line) - width))
    end = min(len(line), start + width)
    if start:
        start = line.find(" ", start) + 1 or start
    if end < len(line):
        end = max(line.rfind(" ", start, end), start + 1)
    cut = line[start:end].strip()
    return f"{_MORE if start else ''}{cut}{_MORE if end < len(line) else ''}"


def _densest(found: tuple[tuple[int, int], ...], width: int) -> int:
    """Return where the stretch of `width` begins that holds most of the words."""
    starts = [start for start, _ in found]
    counts = [sum(start <= other < start + width for other in starts) for start in starts]
    return starts[counts.index(max(counts))]
