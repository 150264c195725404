"""The three lengths of a story: words counted, and which sentences may go when it is too long.

Nothing is cut here: sentences are proposed, the person decides.
"""

from typing import Literal

import msgspec

from ocop_desktop.dossier.stories.meter import Found
from ocop_desktop.dossier.stories.sentences import Span, count_words, sentences
from ocop_desktop.rulebook.story import Variant

State = Literal["empty", "short", "fits", "long"]


class Drop(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that may go, with its words and the elements that only it carries."""

    span: Span
    text: str
    words: int
    loses: tuple[str, ...] = ()


class Length(msgspec.Struct, frozen=True, kw_only=True):
    """One variant as it stands. `drops` bring it to `left` words; empty when it is not too long."""

    id: str
    name: str
    use: str
    field: str
    text: str
    words: int
    least: int
    most: int
    state: State
    drops: tuple[Drop, ...] = ()
    left: int = 0


def length_of(variant: Variant, text: str, found: tuple[Found, ...]) -> Length:
    """Return a variant's count; `found` is the meter of this very text."""
    words = count_words(text)
    state: State = "fits"
    if not words:
        state = "empty"
    elif words < variant.least:
        state = "short"
    elif words > variant.most:
        state = "long"
    drops = trim(text, variant.most, found) if state == "long" else ()
    return Length(
        id=variant.id,
        name=variant.name,
        use=variant.use,
        field=variant.field,
        text=text,
        words=words,
        least=variant.least,
        most=variant.most,
        state=state,
        drops=drops,
        left=words - sum(drop.words for drop in drops),
    )


def trim(text: str, most: int, found: tuple[Found, ...]) -> tuple[Drop, ...]:
    """Return sentences to drop, in the order of the text, so that at most `most` words stay.

    A sentence that loses no element goes before one that does, the longer before the shorter;
    the last sentence left is never dropped.
    """
    kept = [(span, count_words(text[span[0] : span[1]])) for span in sentences(text)]
    drops: list[Drop] = []
    while sum(words for _, words in kept) > most and len(kept) > 1:
        spans = [span for span, _ in kept]
        costs = [(len(_losses(span, spans, found)), -words, place)
                 for place, (span, words) in enumerate(kept)]  # fmt: skip
        place = min(costs)[2]
        span, words = kept[place]
        drops.append(
            Drop(
                span=span,
                text=text[span[0] : span[1]],
                words=words,
                loses=_losses(span, spans, found),
            )
        )
        del kept[place]
    return tuple(sorted(drops, key=lambda drop: drop.span))


def _losses(span: Span, kept: list[Span], found: tuple[Found, ...]) -> tuple[str, ...]:
    """Return the elements that would be gone without the sentence at `span`."""
    gone = []
    for one in found:
        if not one.present or not one.hits:
            continue
        here = {hit.signal for hit in one.hits if _inside(hit.span, span)}
        others = [other for other in kept if other != span]
        stays = {hit.signal for hit in one.hits if any(_inside(hit.span, o) for o in others)}
        if here - stays:
            gone.append(one.name)
    return tuple(gone)


def _inside(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] < outer[1]
