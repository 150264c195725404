"""How much of a story stands in another one: runs of words that both have."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

import msgspec

from ocop_desktop.dossier.stories.sentences import Span
from ocop_desktop.rulebook.story import SimilarityRule
from ocop_desktop.text import fold, nfc

Degree = Literal["close", "same"]
_TOKEN = re.compile(r"\w+")
_SHOWN_RUN = 160


class OtherText(msgspec.Struct, frozen=True, kw_only=True):
    """A text of another dossier on this machine."""

    dossier: str
    field: str
    product: str
    producer: str
    text: str


class Likeness(msgspec.Struct, frozen=True, kw_only=True):
    """Another dossier's text that is close to or the same as ours.

    `share` of the shorter text's runs of words stand in the other; `own` when the producer is the
    same; `passage` is the longest stretch both have, as it stands in ours, at `span`.
    """

    dossier: str
    field: str
    product: str
    producer: str
    own: bool
    share: float
    degree: Degree
    passage: str
    span: Span


def compare(
    rule: SimilarityRule, field: str, text: str, producer: str, others: Iterable[OtherText]
) -> tuple[Likeness, ...]:
    """Return the texts that are too much alike, the producer's own first, then by share.

    Accents, case and punctuation do not count. Touches nothing: runs in any thread.
    """
    ours = _runs(text, rule.words)
    if len(_folded(text)) < rule.least:
        return ()
    found = []
    for other in others:
        theirs = _runs(other.text, rule.words)
        if other.field != field or not theirs or len(_folded(other.text)) < rule.least:
            continue
        share = len(ours & theirs) / min(len(ours), len(theirs))
        if share >= rule.close:
            found.append(_likeness(rule, text, producer, other, share))
    return tuple(sorted(found, key=lambda one: (not one.own, -one.share, one.product)))


def _likeness(
    rule: SimilarityRule, text: str, producer: str, other: OtherText, share: float
) -> Likeness:
    span = _longest(text, _runs(other.text, rule.words), rule.words)
    passage = " ".join(text[span[0] : span[1]].split())
    return Likeness(
        dossier=other.dossier,
        field=other.field,
        product=other.product,
        producer=other.producer,
        own=same_name(producer, other.producer),
        share=share,
        degree="same" if share >= rule.same else "close",
        passage=passage if len(passage) <= _SHOWN_RUN else f"{passage[:_SHOWN_RUN].rstrip()}…",
        span=span,
    )


def same_name(one: str, other: str) -> bool:
    """Return whether two names are the same, case and accents aside; empty names never are."""
    bare = fold(one)
    return bool(bare) and bare == fold(other)


def _longest(text: str, theirs: frozenset[str], size: int) -> Span:
    """Return where the longest stretch of our text stands whose runs are all in theirs."""
    text = nfc(text)
    places = [match.span() for match in _TOKEN.finditer(text) if fold(match[0])]
    best, start = (0, 0), None
    for at, run in enumerate([*_in_order(text, size), ""]):
        if run and run in theirs:
            start = at if start is None else start
            if at + size - start > best[1] - best[0]:
                best = (start, at + size)
        else:
            start = None
    if best == (0, 0):
        return (0, 0)
    return places[best[0]][0], places[best[1] - 1][1]


def _in_order(text: str, size: int) -> Iterator[str]:
    words = _folded(text)
    for at in range(len(words) - size + 1):
        yield " ".join(words[at : at + size])


@lru_cache(maxsize=2048)
def _runs(text: str, size: int) -> frozenset[str]:
    return frozenset(_in_order(text, size))


@lru_cache(maxsize=64)
def _folded(text: str) -> tuple[str, ...]:
    return tuple(word for match in _TOKEN.finditer(nfc(text)) if (word := fold(match[0])))
