"""Which words of two texts differ: what a reader looks for when they stand side by side."""

import re
from difflib import SequenceMatcher

Part = tuple[str, bool]
"""A stretch of text, and whether the other text lacks it."""

_WORDS = re.compile(r"\s+|[^\s]+")
# Texts that share less than this were written anew: marking every other word helps nobody.
_ALIKE = 0.4
_LONGEST = 4000


def word_parts(before: str, after: str) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Return the parts of both texts; joined they give the texts again.

    A text that is new, gone or written anew is one part that differs.
    """
    if max(len(before), len(after)) > _LONGEST:
        return _whole(before), _whole(after)
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return _whole(before), _whole(after)
    left: list[Part] = []
    right: list[Part] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if a < b:
            left.append(("".join(old[a:b]), kind != "equal"))
        if c < d:
            right.append(("".join(new[c:d]), kind != "equal"))
    return tuple(left), tuple(right)


def _whole(text: str) -> tuple[Part, ...]:
    return ((text, True),) if text else ()
