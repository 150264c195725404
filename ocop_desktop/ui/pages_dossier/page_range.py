"""The pages of a file that are one paper, as typed: "2-4", "3", or nothing for the whole file."""

import re

_RANGE = re.compile(r"(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?")


def shown(pages: tuple[int, int] | None) -> str:
    """Return a range as it is typed."""
    if pages is None:
        return ""
    return str(pages[0]) if pages[0] == pages[1] else f"{pages[0]}-{pages[1]}"


def parsed(text: str) -> tuple[int, int] | None:
    """Return the first and last page; raise ValueError for other words."""
    if not text.strip():
        return None
    found = _RANGE.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    first, last = int(found[1]), int(found[2] or found[1])
    if not 1 <= first <= last:
        raise ValueError(text)
    return first, last
