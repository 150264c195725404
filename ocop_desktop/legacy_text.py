"""Text typed with the old TCVN3 (ABC) and VNI fonts: recognise it, turn it into Unicode.

Both encodings show Vietnamese through fonts that draw other letters: pasted elsewhere, "Mật ong"
becomes "MËt ong" (TCVN3) or "Maät ong" (VNI). A conversion is only ever offered.
"""

import re
import unicodedata
from typing import Literal

from ocop_desktop.text import nfc

Encoding = Literal["tcvn3", "vni"]

# TCVN 5712-1, bytes 0xA1 to 0xFF in order, as Latin-1 characters show them.
_TCVN3_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
    "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
_TCVN3 = {0xA1 + index: letter for index, letter in enumerate(_TCVN3_LETTERS)}

# VNI: a base letter followed by a sign letter. Tones of plain vowels, of â/ê/ô, and of ă.
_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_HAT_TONES = dict(zip("áàåãä", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_BREVE_TONES = dict(zip("éèúüë", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_HAT, _BREVE = "\u0302", "\u0306"
_VNI_SINGLE = dict(zip("ñÑôÔöÖíìæóòÍÌÆÓÒîÎ", "đĐơƠưƯíìỉĩịÍÌỈĨỊỵỴ", strict=True))
_VNI_PAIR = re.compile(r"([aeoyuAEOYUôÔöÖ])([ùøûõïâáàåãäêéèúüë])", re.IGNORECASE)

_UNICODE_ONLY = re.compile(r"[ăơưđ\u0102\u01a0\u01af\u0110\u1ea0-\u1ef9]")
_ONSET = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx]"
_SYLLABLE = re.compile(rf"^(?:{_ONSET})?[aăâeêioôơuưy]{{1,3}}(?:ch|nh|ng|[cmnpt])?$")
_TONE_MARKS = frozenset("\u0300\u0301\u0303\u0309\u0323")


def recognise(text: str) -> Encoding | None:
    """Return the legacy encoding `text` is typed in, or None.

    An encoding is recognised when every word it changes becomes a Vietnamese syllable and at least
    one of them was none before. Text with letters only Unicode Vietnamese has is never legacy.
    """
    if _UNICODE_ONLY.search(nfc(text)):
        return None
    encodings: tuple[Encoding, ...] = ("vni", "tcvn3")
    return next((name for name in encodings if _fits(text, name)), None)


def _fits(text: str, encoding: Encoding) -> bool:
    words = [word.strip(".,;:!?()“”\"'") for word in text.split()]
    changed = [(word, convert(word, encoding)) for word in words]
    changed = [(before, after) for before, after in changed if nfc(before) != after]
    spelt_right = all(_is_syllable(after) for _, after in changed)
    return spelt_right and any(not _is_syllable(before) for before, _ in changed)


def _is_syllable(word: str) -> bool:
    """Return whether `word` is spelt like one Vietnamese syllable with at most one tone."""
    parts = unicodedata.normalize("NFD", word.lower())
    tones = sum(mark in _TONE_MARKS for mark in parts)
    bare = unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONE_MARKS))
    return tones <= 1 and bool(_SYLLABLE.match(bare))


def convert(text: str, encoding: Encoding) -> str:
    """Return `text`, typed in `encoding`, as Unicode in NFC."""
    return nfc(text.translate(_TCVN3) if encoding == "tcvn3" else _from_vni(text))


def _from_vni(text: str) -> str:
    def pair(found: re.Match[str]) -> str:
        base, sign = found.group(1), found.group(2).lower()
        letter = _VNI_SINGLE.get(base, base)
        if sign == "â":
            return letter + _HAT
        if sign == "ê":
            return letter + _BREVE
        if base in "aeoAEO" and sign in _HAT_TONES:
            return letter + _HAT + _HAT_TONES[sign]
        if base in "aA" and sign in _BREVE_TONES:
            return letter + _BREVE + _BREVE_TONES[sign]
        tone = _TONES.get(sign)
        return letter + tone if tone else found.group(0)

    # Pairs first: the single letters ô and ö are also bases of pairs (ôù = ớ, öù = ứ).
    marked = _VNI_PAIR.sub(pair, text)
    rest = re.compile("[" + "".join(_VNI_SINGLE) + "](?![\u0300-\u0323])")
    return rest.sub(lambda found: _VNI_SINGLE[found.group(0)], marked)
