"""Which paper is it? Phrases of its heading and of its file name decide, the longer the surer."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from ocop_desktop.dossier.guessing.lines import Line, words_of_name
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.words import EvidenceWords
from ocop_desktop.text import fold

_HEADING, _BEGINNING, _NAME = 12, 6, 1
_HEADING_LINES = 40
_BY_WORD = 2


class Found(msgspec.Struct, frozen=True):
    """A kind of paper, how sure it is, and where that was read."""

    subkind: str
    kind: str
    score: int
    where: str


class _Phrase(msgspec.Struct, frozen=True):
    words: str
    score: int
    subkind: str
    kind: str


def recognise(rulebook: Rulebook, name: str, lines: Sequence[Line]) -> Found | None:
    """Return the likeliest kind of paper, or None when nothing tells."""
    scores: dict[tuple[str, str], int] = {}
    places: dict[tuple[str, str], tuple[int, str]] = {}
    for found in (*_by_name(rulebook.words, name), *_by_heading(rulebook.words, lines)):
        key = (found.subkind, found.kind)
        before, _ = places.get(key, (0, ""))
        if found.score > before:
            scores[key] = scores.get(key, 0) - before + found.score
            places[key] = (found.score, found.where)
    if not scores:
        return None
    best = max(scores, key=lambda key: scores[key])
    subkind = rulebook.subkind(best[0])
    kind = subkind.kind if subkind else best[1]
    return Found(subkind=best[0], kind=kind, score=scores[best], where=places[best][1])


def subkind_of(rulebook: Rulebook, item: Evidence) -> str | None:
    """Return what paper a record is: as said, else as its title or file name tells.

    A subkind of another kind than the record's does not count.
    """
    if item.subkind is not None:
        return item.subkind
    for name in _told(rulebook.words, item.title or item.file):
        known = rulebook.subkind(name)
        if known and item.kind in {None, known.kind}:
            return name
    return None


@lru_cache(maxsize=4096)
def _told(words: EvidenceWords, title: str) -> tuple[str, ...]:
    """Return the subkinds whose phrases a title holds, the longest phrase first."""
    text = f" {words_of_name(title)} "
    hits = [p for p in (*_titles(words), *_names(words)) if p.subkind and p.words in text]
    hits.sort(key=lambda phrase: -len(phrase.words))
    return tuple(dict.fromkeys(phrase.subkind for phrase in hits))


def _by_name(words: EvidenceWords, name: str) -> Iterator[Found]:
    text = f" {words_of_name(name)} "
    for phrase in _names(words):
        if phrase.words in text:
            yield Found(phrase.subkind, phrase.kind, phrase.score, "tên tệp")


def _by_heading(words: EvidenceWords, lines: Sequence[Line]) -> Iterator[Found]:
    first = [line for line in lines if line.page == 1][:_HEADING_LINES]
    for line, below in zip(first, (*first[1:], None), strict=False):
        # A title may run over two lines.
        joined = line.is_heading and below is not None and below.is_heading
        text = f" {fold(f'{line.flat} {below.flat}' if joined and below else line.flat)} "
        if line.is_heading:
            hits = [phrase for phrase in _titles(words) if phrase.words in text]
            base = _HEADING
        else:
            begun = text.removeprefix(" ve viec")
            hits = [phrase for phrase in _titles(words) if begun.startswith(phrase.words)]
            base = _BEGINNING
        for phrase in hits:
            yield Found(phrase.subkind, phrase.kind, phrase.score + base, line.where)


@lru_cache(maxsize=8)
def _names(words: EvidenceWords) -> tuple[_Phrase, ...]:
    return tuple(
        _phrase(text, _NAME, paper.subkind, paper.kind)
        for paper in words.papers
        for text in paper.names
    )


@lru_cache(maxsize=8)
def _titles(words: EvidenceWords) -> tuple[_Phrase, ...]:
    return tuple(
        _phrase(text, 0, paper.subkind, paper.kind)
        for paper in words.papers
        for text in paper.titles
    )


def _phrase(text: str, base: int, subkind: str, kind: str) -> _Phrase:
    folded = fold(text)
    score = base + _BY_WORD * len(folded.split()) - (0 if subkind else 1)
    return _Phrase(f" {folded} ", score, subkind, kind)
