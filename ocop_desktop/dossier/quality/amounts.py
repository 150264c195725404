"""Limits and results of a laboratory as people write them, read as spans of numbers.

"≤ 20", "< 0,1", "18 – 21", "không quá 20", "tối thiểu 60", "20 ± 2" are limits; "<0,01",
"17,8 ± 0,3", "1,5 x 10²", "KPH (LOD 0,01)" are results.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from ocop_desktop.dossier.numbers import parse_decimal
from ocop_desktop.text import fold

_NUMBER = (
    r"\d+(?:[.,]\d+)*?\s*[x*.]\s*10\s*\^\s*\d+"  # 1,5 x 10^2
    r"|10\s*\^\s*\d+"
    r"|\d+(?:[.,]\d+)*"
)
_POWERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_POWER = re.compile(r"10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_TIMES = re.compile(r"^(.*?)\s*[x*.]\s*10\s*\^\s*(\d+)$")
_TEN = re.compile(r"^10\s*\^\s*(\d+)$")
_SIGNED = re.compile(rf"^(<=|>=|[≤≥<>])\s*({_NUMBER})")
_SPAN = re.compile(rf"^(?:tu\s+)?({_NUMBER})\s*(?:-|–|—|÷|den|to)\s*({_NUMBER})")
_AROUND = re.compile(rf"^({_NUMBER})\s*\+/-\s*({_NUMBER})")
_PLAIN = re.compile(rf"^({_NUMBER})")
_DETECTION = re.compile(rf"(?:lod|mdl|loq|gioi han phat hien|nguong)\s*[:=]?\s*<?\s*({_NUMBER})")
# Two readings: one thousand two hundred and thirty-four, or one and a bit.
_TWO_WAYS = re.compile(r"^[1-9]\d{0,2}\.\d{3}$")
_SMALL = re.compile(r"^0[.,]\d+$")
_WORDS = (
    ("khong lon hon", "≤"),
    ("khong vuot qua", "≤"),
    ("khong qua", "≤"),
    ("toi da", "≤"),
    ("duoi", "<"),
    ("khong nho hon", "≥"),
    ("khong it hon", "≥"),
    ("toi thieu", "≥"),
    ("it nhat", "≥"),
    ("tren", ">"),
)
_ABSENT = (
    "khong phat hien",
    "khong duoc co",
    "khong co",
    "am tinh",
    "kph",
    "nd",
    "not detected",
    "negative",
)


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """Numbers from `low` to `high`; None is endless. An `open` end does not belong to it."""

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False

    def times(self, factor: Decimal) -> "Span":
        """Return the span in another unit."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Span(low=low, high=high, low_open=self.low_open, high_open=self.high_open)

    def inside(self, limit: "Span") -> bool:
        """Return whether every number of this span belongs to `limit`."""
        above = limit.low is None or (
            self.low is not None
            and (
                self.low > limit.low
                or (self.low == limit.low and (self.low_open or not limit.low_open))
            )
        )
        below = limit.high is None or (
            self.high is not None
            and (
                self.high < limit.high
                or (self.high == limit.high and (self.high_open or not limit.high_open))
            )
        )
        return above and below

    def apart(self, limit: "Span") -> bool:
        """Return whether no number of this span belongs to `limit`."""
        return _before(self, limit) or _before(limit, self)


def _before(first: Span, second: Span) -> bool:
    if first.high is None or second.low is None:
        return False
    touching = first.high == second.low and (first.high_open or second.low_open)
    return first.high < second.low or touching


def absent(text: str) -> bool:
    """Return whether a text says that nothing was found or may be found."""
    words = fold(text)
    return any(words == word or words.startswith((f"{word} ", f"{word}(")) for word in _ABSENT)


def detection_limit(text: str) -> Decimal | None:
    """Return the limit of detection a result names ("KPH (LOD = 0,01)"), or None."""
    found = _DETECTION.search(_bare(text))
    return next(_values(found[1]), None) if found else None


def limits(text: str) -> tuple[Span, ...]:
    """Return the readings of a limit: none when it is words or a number without a sign."""
    bare = _signs(_bare(text))
    around = _AROUND.match(bare)
    if around:
        return tuple(
            Span(low=middle - off, high=middle + off)
            for middle, off in zip(_values(around[1]), _values(around[2]), strict=False)
        )
    span = _SPAN.match(bare)
    if span:
        return tuple(
            Span(low=low, high=high)
            for low in _values(span[1])
            for high in _values(span[2])
            if low <= high
        )
    return _signed(bare)


def results(text: str) -> tuple[Span, ...]:
    """Return the readings of a result: none when it holds no number."""
    bare = _signs(_bare(text))
    signed = _signed(bare, least=Decimal(0))
    if signed:
        return signed
    plain = _PLAIN.match(bare)
    return tuple(Span(low=one, high=one) for one in _values(plain[1])) if plain else ()


def _signed(bare: str, least: Decimal | None = None) -> tuple[Span, ...]:
    found = _SIGNED.match(bare)
    if not found:
        return ()
    sign, number = found[1].replace("<=", "≤").replace(">=", "≥"), found[2]
    if sign in "<≤":
        return tuple(Span(low=least, high=one, high_open=sign == "<") for one in _values(number))
    return tuple(Span(low=one, low_open=sign == ">") for one in _values(number))


def _bare(text: str) -> str:
    powers = _POWER.sub(lambda found: f"10^{found[1].translate(_POWERS)}", text)
    kept = powers.replace("≤", "<=").replace("≥", ">=").replace("±", "+/-").replace("×", "x")
    return " ".join(_fold_signs(kept).split())


def _fold_signs(text: str) -> str:
    parts = re.split(r"([^\w\s]+)", text)
    return "".join(
        part if re.fullmatch(r"[^\w\s]+", part) else _spaced(part) for part in parts
    ).strip()


def _spaced(part: str) -> str:
    head = " " if part[:1].isspace() else ""
    tail = " " if part[-1:].isspace() and part.strip() else ""
    return f"{head}{fold(part)}{tail}"


def _signs(bare: str) -> str:
    for words, sign in _WORDS:
        if bare.startswith(f"{words} "):
            return sign + bare[len(words) :].strip()
    return bare


def _values(text: str) -> Iterator[Decimal]:
    """Yield what a number may mean; "1.234" may mean two things, "0.012" only one."""
    bare = text.strip()
    ten, times = _TEN.match(bare), _TIMES.match(bare)
    if ten:
        yield Decimal(10) ** int(ten[1])
    elif times:
        for one in _values(times[1]):
            yield one * Decimal(10) ** int(times[2])
    elif _SMALL.match(bare):
        yield Decimal(bare.replace(",", "."))
    else:
        try:
            yield parse_decimal(bare)
        except ValueError:
            return
        if _TWO_WAYS.match(bare):
            yield Decimal(bare)
