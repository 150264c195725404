"""A draft put together from the answers to the prompts: their sentences, never new ones."""

import msgspec

from ocop_desktop.dossier.conditions import is_shown
from ocop_desktop.dossier.stories.meter import facts
from ocop_desktop.dossier.stories.sentences import count_words, sentences
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.story import DraftRule, Prompt, Variant
from ocop_desktop.rulebook.units import AdminUnits

_PLACE = ("producer.commune",)


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A prompt that applies to the dossier, and what was answered."""

    field: str
    short: str
    text: str


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A proposal for one length. `left_out` are sentences for which there was no room."""

    variant: str
    text: str
    words: int
    left_out: tuple[str, ...] = ()


def told(rulebook: Rulebook, dossier: Dossier) -> tuple[Told, ...]:
    """Return the prompts of the dossier with their answers, in order."""
    prompts = rulebook.story.prompts if rulebook.story else ()
    return tuple(
        Told(field=item.field, short=item.short, text=dossier.text(item.field).strip())
        for item in prompts
        if _asked(rulebook, dossier, item)
    )


def draft(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, variant: Variant
) -> Draft | None:
    """Return a draft of a length; None while nothing was told.

    The prompts take turns, each giving its next sentence while it fits, so that every part of the
    story is heard in every length. Deterministic.
    """
    answers = [item for item in told(rulebook, dossier) if item.text]
    if not answers or rulebook.story is None:
        return None
    opening = _opening(rulebook, units, dossier, rulebook.story.draft)
    waiting = [_sentences(item.text) for item in answers]
    taken = [0] * len(waiting)
    words = count_words(opening)
    open_ = set(range(len(waiting)))
    while open_:
        for place in sorted(open_):
            if taken[place] == len(waiting[place]):
                open_.discard(place)
                continue
            more = count_words(waiting[place][taken[place]])
            if words + more > variant.most:
                open_.discard(place)
                continue
            words += more
            taken[place] += 1
    parts = [part[:count] for part, count in zip(waiting, taken, strict=True)]
    join = "\n\n" if variant.words >= max(item.words for item in rulebook.story.variants) else " "
    paragraphs = [" ".join(part) for part in parts if part]
    if opening:
        paragraphs = [f"{opening} {paragraphs[0]}", *paragraphs[1:]] if paragraphs else [opening]
    left = (one for part, count in zip(waiting, taken, strict=True) for one in part[count:])
    text = join.join(paragraphs)
    return Draft(variant=variant.id, text=text, words=count_words(text), left_out=tuple(left))


def _opening(rulebook: Rulebook, units: AdminUnits, dossier: Dossier, rule: DraftRule) -> str:
    product = dossier.text("product.name").strip()
    producer = dossier.text("producer.name").strip()
    if not product or not producer:
        return ""
    place = next(iter(facts(rulebook, units, dossier, _PLACE)), "")
    form = rule.full if place else rule.bare
    return form.format(product=product, producer=producer, place=place)


def _sentences(text: str) -> list[str]:
    """Return the sentences; what ends without a mark gets a full stop."""
    found = []
    for start, end in sentences(text):
        one = text[start:end]
        found.append(one if one[-1] in ".!?…”\"'" else f"{one}.")
    return found


def _asked(rulebook: Rulebook, dossier: Dossier, prompt: Prompt) -> bool:
    return is_shown(rulebook.fields[prompt.field], rulebook, dossier)
