"""Amounts in words, as Vietnamese forms want them ("một trăm hai mươi mốt nghìn đồng")."""

_DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()
_GROUPS = ("", "nghìn", "triệu")
_THOUSAND = 1000
_TEN = 10


def money_in_words(amount: int) -> str:
    """Return `amount` đồng in words, first letter capital; negative amounts begin with "Âm"."""
    words = number_in_words(amount)
    return f"{words[0].upper()}{words[1:]} đồng"


def number_in_words(number: int) -> str:
    """Return a whole number in words."""
    if number < 0:
        return f"âm {number_in_words(-number)}"
    if number == 0:
        return _DIGITS[0]
    billions, rest = divmod(number, _THOUSAND**3)
    told = [f"{number_in_words(billions)} tỷ"] if billions else []
    groups = [(rest // _THOUSAND**power) % _THOUSAND for power in (2, 1, 0)]
    for power, group in zip((2, 1, 0), groups, strict=True):
        if group:
            told.append(f"{_three(group, padded=bool(told))} {_GROUPS[power]}".strip())
    return " ".join(told)


def _three(group: int, *, padded: bool) -> str:
    """Say a group of three digits; a padded one says its leading zeros ("không trăm linh năm")."""
    hundreds, rest = divmod(group, 100)
    told = [f"{_DIGITS[hundreds]} trăm"] if hundreds or padded else []
    tens, ones = divmod(rest, _TEN)
    if tens == 0:
        if ones:
            told.append(f"linh {_DIGITS[ones]}" if told else _DIGITS[ones])
        return " ".join(told)
    told.append("mười" if tens == 1 else f"{_DIGITS[tens]} mươi")
    if ones:
        told.append(_ones(tens, ones))
    return " ".join(told)


def _ones(tens: int, ones: int) -> str:
    """Say the last digit: mốt and tư after mươi, lăm after any ten."""
    if ones == 5:  # noqa: PLR2004
        return "lăm"
    if tens > 1 and ones == 1:
        return "mốt"
    if tens > 1 and ones == 4:  # noqa: PLR2004
        return "tư"
    return _DIGITS[ones]
