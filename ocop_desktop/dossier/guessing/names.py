"""Number, issuer, holder and product of a paper, read behind their labels and in its head."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from ocop_desktop.dossier.guessing.lines import Line, flat, phrase_pattern
from ocop_desktop.rulebook.words import Labels
from ocop_desktop.text import fold

_LEAD = r"^\W*(?:(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s*)?"
_ASIDE = r"(?:\s*\([^)]*\))?\s*"
_JOINS = frozenset({"đến", "-", "–", "và"})
_MAX_NUMBER, _MAX_NAME, _MIN_NAME = 60, 160, 3
_HEAD_LINES = 12
_MAX_HEAD_LINES = 3


class Named(msgspec.Struct, frozen=True):
    """A value and where it was read."""

    value: str
    where: str


def number(labels: Labels, lines: Sequence[Line]) -> Named | None:
    """Return the paper's number, or None."""
    for line, value in _labelled(labels.number, lines, colon=False):
        code = _code(value)
        if code:
            return Named(code, line.where)
    return None


def name_behind(phrases: tuple[str, ...], lines: Sequence[Line]) -> Named | None:
    """Return the name behind one of the labels, up to a comma (an address may follow)."""
    for line, value in _labelled(phrases, lines, colon=True):
        name = re.split(r"[,;]\s|\s{2,}|\s[–-]\s", value, maxsplit=1)[0].strip(" .,:;–-")
        if _MIN_NAME <= len(name) <= _MAX_NAME and any(ch.isalpha() for ch in name):
            return Named(name, line.where)
    return None


def mentioned(name: str, lines: Sequence[Line]) -> Named | None:
    """Return `name` with the line that mentions it, or None."""
    wanted = flat(name).strip()
    if len(wanted) < _MIN_NAME:
        return None
    return next((Named(name, line.where) for line in lines if wanted in line.flat), None)


def issuer(labels: Labels, lines: Sequence[Line], producer: str) -> Named | None:
    """Return who issued the paper: behind a label, else as the head of the page names it."""
    told = name_behind(labels.issuer, lines)
    if told:
        return told
    starts = labels.issuers
    first = [line for line in lines if line.page == 1][:_HEAD_LINES]
    found: Named | None = None
    for place, line in enumerate(first):
        if not (line.is_heading and _begins(line, starts)):
            if found:
                break
            continue
        # Below the parent body stands the one that signs.
        parts = [line, *_continued(labels, first[place + 1 :], starts)]
        found = Named(_spoken(labels, " ".join(part.text for part in parts)), line.where)
    if found and producer and fold(producer) == fold(found.value):
        return Named(producer, found.where)
    return found


def _continued(labels: Labels, lines: Sequence[Line], starts: tuple[str, ...]) -> Iterator[Line]:
    stops = (*labels.headings, *starts)
    for line in lines[: _MAX_HEAD_LINES - 1]:
        if not line.is_heading or _begins(line, stops) or any(ch.isdigit() for ch in line.text):
            return
        yield line


def _begins(line: Line, words: tuple[str, ...]) -> bool:
    """Accents decide where there are any: "Sở" is an office, "Số" is not."""
    plain = line.text.isascii()
    text = f"{line.flat if plain else line.text.lower()} "
    return text.startswith(tuple(f"{flat(word) if plain else word} " for word in words))


def _labelled(
    phrases: tuple[str, ...], lines: Sequence[Line], *, colon: bool
) -> Iterator[tuple[Line, str]]:
    """Yield (line, value) for lines that begin with a label; a value may stand on the next one."""
    pattern = _pattern(phrases, colon)
    if pattern is None:
        return
    for place, line in enumerate(lines):
        found = pattern.match(line.flat)
        if not found:
            continue
        value = line.text[found.end() :].strip()
        following = lines[place + 1] if place + 1 < len(lines) else None
        if not value and following and ":" not in following.text:
            value = following.text
        yield line, value


@lru_cache(maxsize=32)
def _pattern(phrases: tuple[str, ...], colon: bool) -> re.Pattern[str] | None:  # noqa: FBT001
    words = phrase_pattern(phrases)
    if not words:
        return None
    end = r"[:：]\s*" if colon else r"(?:[:：]|(?<=\w)\s(?=\S*\d))\s*"
    return re.compile(f"{_LEAD}(?:{words}){_ASIDE}{end}")


def _code(value: str) -> str:
    """Return the leading words that look like a number: "01 đến 05/2025/HĐ", "ST-2026"."""
    kept: list[str] = []
    for word in value.split():
        bare = word.rstrip(",;")
        if not (_like_code(bare) or (bare.lower() in _JOINS and kept)):
            break
        kept.append(bare)
        if bare != word:
            break
    while kept and kept[-1].lower() in _JOINS:
        kept.pop()
    code = " ".join(kept)[:_MAX_NUMBER].strip(" .-–(")
    return code if any(ch.isdigit() for ch in code) else ""


def _like_code(word: str) -> bool:
    letters = [ch for ch in word if ch.isalpha()]
    return any(ch.isdigit() for ch in word) or (bool(letters) and word == word.upper())


def _spoken(labels: Labels, capitals: str) -> str:
    """Return a heading as people write it in a sentence; a guess, proper names may stay small."""
    places = {word.lower() for word in labels.places}
    keep = {word.lower() for word in labels.acronyms}
    words: list[str] = []
    proper, office = False, _office(labels, capitals)
    for place, word in enumerate(capitals.split()):
        small = word.lower()
        pair = f"{words[-1].lower()} {small}" if words else ""
        known = small in places or pair in places
        if small in keep:
            words.append(word)
        elif known:
            words.append(small)
        else:
            words.append(small.capitalize() if proper or place == office else small)
        proper = proper or known
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def _office(labels: Labels, capitals: str) -> int:
    """Return the place of the word behind the kind of office: "Cục | Sở hữu trí tuệ"."""
    text = f"{capitals.lower()} "
    fitting = [word for word in labels.issuers if text.startswith(f"{word.lower()} ")]
    return max((len(word.split()) for word in fitting), default=0)
