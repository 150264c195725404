"""Vietnamese text: normal form, accent folding, sort order. Pure functions on `str`."""

import re
import unicodedata
from functools import lru_cache

# Letters that look like đ but are other code points; typed by mistake on some keyboards.
_LOOKALIKES = str.maketrans({"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"})
_LOOKALIKE = re.compile("[ÐƉðɖ]")
_TONE_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_NOT_WORD = re.compile(r"[^0-9a-z]+")

# Alphabet and tones in dictionary order (TCVN 6909 has no collation; this is the school order).
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_RANK = {letter: index for index, letter in enumerate(_LETTERS, start=1)}


def nfc(text: str) -> str:
    """Return `text` in NFC with the look-alikes of Đ mapped to Đ."""
    if text.isascii():
        return text
    normal = unicodedata.normalize("NFC", text)
    # Translating costs far more than looking whether there is anything to translate.
    return normal.translate(_LOOKALIKES) if _LOOKALIKE.search(normal) else normal


def fold(text: str) -> str:
    """Return `text` without accents, lower case, words separated by one space.

    "Mắm Tép" and "mam tep" fold to the same string; so do "hoà" and "hòa".
    """
    bare = nfc(text).lower()
    if not bare.isascii():
        bare = _TONE_MARKS.sub("", unicodedata.normalize("NFD", bare)).replace("đ", "d")
    if not bare.isascii():  # marks of other scripts; rare, and slow to look for one by one
        bare = "".join(ch for ch in bare if not unicodedata.combining(ch))
    return _NOT_WORD.sub(" ", bare).strip()


def sort_key(text: str) -> str:
    """Return a string whose plain order is Vietnamese dictionary order of `text`.

    Letters decide first, tones break ties. Stored in a column, because an SQLite collation
    callback is eighty times slower.
    """
    weighed = [_weight(ch) for ch in nfc(text).lower()]
    return "".join([one[0] for one in weighed]) + "\x01" + "".join([one[1] for one in weighed])


@lru_cache(4096)
def _weight(ch: str) -> tuple[str, str]:
    """Return the place of a letter in the alphabet and that of its tone."""
    parts = unicodedata.normalize("NFD", ch)
    tone = next((_TONES[mark] for mark in parts if mark in _TONES), 0)
    base = unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES))
    rank = _RANK.get(base)
    # Digits and signs keep their own order below the letters (rank + 0x100 lies above them).
    return chr(0x100 + rank) if rank else base, str(tone)


def lower_first(text: str) -> str:
    """Return `text` with a small first letter, unless it begins with an abbreviation (TCVN…)."""
    second = text[1:2]
    return text if second.isupper() else text[:1].lower() + text[1:]


def slug(text: str) -> str:
    """Return `text` as an ASCII name for ids and file names: words joined by hyphens."""
    return fold(text).replace(" ", "-")
