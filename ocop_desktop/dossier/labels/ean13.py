"""EAN-13 as bars: 95 modules, "1" dark (ISO/IEC 15420). The check digit is trusted, not judged."""

from stdnum import ean

_LEFT = (
    "0001101", "0011001", "0010011", "0111101", "0100011",
    "0110001", "0101111", "0111011", "0110111", "0001011",
)  # fmt: skip
_PARITY = (
    "AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB",
    "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA",
)  # fmt: skip
_GUARD, _MIDDLE = "101", "01010"
MODULES = 95
_DIGITS = 13


def bars(number: str) -> str:
    """Return the 95 modules of a GTIN-13; raise ValueError for anything else."""
    if len(number) != _DIGITS or not ean.is_valid(number):
        raise ValueError(number)
    parity = _PARITY[int(number[0])]
    left = "".join(_left(int(n), how) for n, how in zip(number[1:7], parity, strict=True))
    right = "".join(_flipped(_LEFT[int(n)]) for n in number[7:])
    return _GUARD + left + _MIDDLE + right + _GUARD


def is_guard(module: int) -> bool:
    """Return whether a module belongs to the longer bars at both ends and in the middle."""
    return module < 3 or 45 <= module < 50 or module >= MODULES - 3  # noqa: PLR2004 - the standard


def _left(digit: int, how: str) -> str:
    code = _LEFT[digit]
    return code if how == "A" else _flipped(code)[::-1]


def _flipped(code: str) -> str:
    return code.translate(str.maketrans("01", "10"))
