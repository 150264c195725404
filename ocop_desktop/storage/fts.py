"""What both search indexes share: letters SQLite does not fold, and a query of plain words."""

from typing import Any

from ocop_desktop.text import fold

# SQLite folds accents itself, but not đ and its look-alikes.
_FOLD_D = {"đ": "d", "Đ": "D", "Ð": "D", "Ɖ": "D", "ð": "d", "ɖ": "d"}


def searchable(text: str) -> str:
    """Return `text` as it is put into an index."""
    for letter, plain in _FOLD_D.items():  # many times faster than a table for the whole text
        text = text.replace(letter, plain)
    return text


def wanted(words: str) -> str:
    """Return the query for texts that hold all words, the last perhaps unfinished; "" for none."""
    parts = fold(words).split()
    return " ".join(f'"{part}"' for part in parts) + "*" if parts else ""


def words_of(value: Any) -> list[str]:
    """Return every text inside a plain value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [word for item in value.values() for word in words_of(item)]
    if isinstance(value, list):
        return [word for item in value for word in words_of(item)]
    return []
