"""Are two names the same producer or product? Compared as people write them."""

import re

from ocop_desktop.text import fold

# Said differently on different papers; what is left must agree.
_FORMS = (
    ("hop tac xa", "htx"),
    ("lien hiep hop tac xa", "lhhtx"),
    ("to hop tac", "tht"),
    ("trach nhiem huu han", "tnhh"),
    ("mot thanh vien", "mtv"),
    ("1 thanh vien", "mtv"),
    ("co phan", "cp"),
    ("cong ty", "cty"),
    ("doanh nghiep tu nhan", "dntn"),
    ("ho kinh doanh", "hkd"),
    ("uy ban nhan dan", "ubnd"),
    ("san xuat", "sx"),
    ("thuong mai", "tm"),
    ("dich vu", "dv"),
    ("nong nghiep", "nn"),
    ("nong lam nghiep", "nln"),
)
_SMALL_WORDS = frozenset({"va", "cua", "ong", "ba", "so", "che", "mau", "gia", "dinh"})
_PRAISE = frozenset(
    "san pham ocop nguyen chat tu nhien dac san cao cap truyen thong thuong hang loai chai hop goi "
    "tui lo thung g gram kg ml lit l mau".split()
)
_ASIDE = re.compile(r"\([^)]*\)")
_KINDS = frozenset({"htx", "lhhtx", "tht", "cty", "tnhh", "mtv", "cp", "dntn", "hkd", "ho", "co"})


def same_holder(one: str, other: str) -> bool:
    """Return whether two names are one producer; "HTX Thung Mây" is "Hợp tác xã Thung Mây".

    The proper words of the shorter name must all stand in the longer one.
    """
    first, second = _proper(one), _proper(other)
    if not first or not second:
        return _short(one) == _short(other)
    fewer, more = sorted((first, second), key=len)
    return fewer <= more


def same_product(one: str, other: str) -> bool:
    """Return whether two names may be one product: the words of one stand in the other.

    "Mật ong" on a paper covers "Mật ong hoa rừng Thung Mây"; "Mật ong hoa nhãn" does not. Words
    of praise and sizes do not count.
    """
    first, second = _telling(one), _telling(other)
    return first <= second or second <= first


def _telling(name: str) -> set[str]:
    words = set(_short(name).split()) - _PRAISE
    return {word for word in words if not any(ch.isdigit() for ch in word)}


def _proper(name: str) -> set[str]:
    return {word for word in _short(name).split() if word not in _KINDS | _SMALL_WORDS}


def _short(name: str) -> str:
    text = f" {fold(_ASIDE.sub(' ', name))} "
    for long, short in sorted(_FORMS, key=lambda form: -len(form[0])):
        text = text.replace(f" {long} ", f" {short} ")
    return text.strip()
