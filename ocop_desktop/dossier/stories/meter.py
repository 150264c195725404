"""What the criteria look for in a story: found, in which sentence, or missing."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from ocop_desktop.dossier.conditions import is_filled
from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.stories.sentences import Span, count_words, sentence_at, sentences
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.story import Element, Signal
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold, nfc

CARRIERS = "story.carriers"
_UNIT_WORDS = ("xã", "phường", "thị trấn", "đặc khu", "tỉnh", "thành phố", "thôn", "bản", "xóm")
_SHORTEST_FACT = 2
_TOKEN = re.compile(r"\w+")


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """Where a signal stands in the story."""

    signal: str
    span: Span


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One element of the meter. `criterion` is its number in the set ("5.3").

    `sentence` is where it was found; `detail` says what was counted; `lacking` names the signals
    that are still not there when an element needs several.
    """

    id: str
    name: str
    criterion: str
    mark: str
    hint: str
    present: bool
    sentence: str = ""
    detail: str = ""
    hits: tuple[Hit, ...] = ()
    lacking: tuple[str, ...] = ()


def measure(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, text: str
) -> tuple[Found, ...]:
    """Return every element the criteria of the dossier's set ask for, in the order of the file."""
    chosen = rulebook.sets.get(dossier.set or "")
    if rulebook.story is None or chosen is None:
        return ()
    story = nfc(text)
    found = []
    for element in rulebook.story.elements:
        number = criterion_of(chosen, element.topic)
        if number:
            found.append(_judge(rulebook, units, dossier, story, element, number))
    return tuple(found)


def criterion_of(chosen: CriteriaSet, topic: str) -> str:
    """Return the number of the criterion of a topic in a set, "" when the set has none."""
    numbers = (item.number for item in chosen.criteria if item.criterion.topic == topic)
    return next(numbers, "")


def _judge(
    rulebook: Rulebook,
    units: AdminUnits,
    dossier: Dossier,
    text: str,
    element: Element,
    number: str,
) -> Found:
    blank = Found(
        id=element.id,
        name=element.name,
        criterion=number,
        mark=element.mark,
        hint=element.hint,
        present=False,
    )
    if element.carrier:
        there = element.carrier in dossier.chosen(CARRIERS)
        return msgspec.structs.replace(blank, present=there)
    if element.sentence_words:
        return _concise(blank, text, element)
    hits: list[Hit] = []
    lacking: list[str] = []
    for signal in element.signals:
        spans = tuple(_spans(rulebook, units, dossier, text, signal))
        if not spans:
            lacking.append(signal.name)
        hits += [Hit(signal=signal.name, span=span) for span in spans]
    present = len(element.signals) - len(lacking) >= element.at_least
    hits.sort(key=lambda hit: hit.span)
    shown = next((hit.span[0] for hit in hits if hit.span[1]), None)
    return msgspec.structs.replace(
        blank,
        present=present,
        sentence=sentence_at(text, shown) if shown is not None else "",
        hits=tuple(hit for hit in hits if hit.span[1]),
        lacking=() if present else tuple(lacking),
    )


def _concise(blank: Found, text: str, element: Element) -> Found:
    parts = sentences(text)
    words = count_words(text)
    if not parts:
        return blank
    mean = words / len(parts)
    longest = max(parts, key=lambda part: count_words(text[part[0] : part[1]]))
    present = mean <= element.sentence_words and words <= element.most_words
    told = f"{words} từ, {len(parts)} câu, trung bình {round(mean)} từ một câu"
    return msgspec.structs.replace(
        blank,
        present=present,
        detail=told,
        sentence="" if present else text[longest[0] : longest[1]],
    )


def _spans(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, text: str, signal: Signal
) -> Iterator[Span]:
    if signal.words:
        found = _any_of(signal.words).finditer(text)
        yield from (match.span() for match in found if not _is_name(text, match, signal.words))
    for pattern in signal.patterns:
        yield from (match.span() for match in re.finditer(pattern, text, re.IGNORECASE))
    for fact in facts(rulebook, units, dossier, signal.facts):
        yield from places_of(text, fact)
    for field in signal.filled:
        if is_filled(rulebook.fields[field], dossier):
            yield (0, 0)


def _is_name(text: str, match: re.Match[str], words: tuple[str, ...]) -> bool:
    """Whether a capital inside a sentence makes a name of the word: “bà Bùi” has no taste."""
    if not match[0][:1].isupper() or match[0] in words:
        return False
    before = text[: match.start()].rstrip(" \t“\"'(-–")
    return bool(before) and before[-1] not in ".!?…:\n"


@lru_cache(maxsize=256)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Accents count here: “lo” is a worry, “lò” an oven."""
    longest = sorted((re.escape(nfc(word)) for word in words), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest)})\b", re.IGNORECASE)


def facts(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, names: Iterable[str]
) -> tuple[str, ...]:
    """Return the answers of fields and columns as they may stand in a story, without “Xã”."""
    found: dict[str, None] = {}
    for name in names:
        field_id, _, column_id = name.partition("/")
        field = rulebook.fields[field_id]
        spec = field.column(column_id) if column_id else field
        values: Iterable[object] = [dossier.answers.get(field_id)]
        if column_id:
            values = [row.get(column_id) for row in dossier.rows(field_id)]
        for value in values:
            if value in (None, "", []):
                continue
            for one in _names(kind_of(spec, units).show(value, spec)):
                found[one] = None
    return tuple(found)


def _names(shown: str) -> Iterator[str]:
    """Yield the parts of a name between commas, without the kind of unit before a place."""
    for part in map(str.strip, shown.split(",")):
        lead = next((word for word in _UNIT_WORDS if part.lower().startswith(f"{word} ")), "")
        bare = part[len(lead) :].strip()
        if len(fold(bare).replace(" ", "")) > _SHORTEST_FACT:
            yield bare


def places_of(text: str, name: str) -> Iterator[Span]:
    """Yield where a name stands in a text, case and accents aside."""
    wanted = fold(name).split()
    tokens = [(fold(match[0]), match.span()) for match in _TOKEN.finditer(text)]
    words = [token for token, _ in tokens]
    for at in range(len(words) - len(wanted) + 1):
        if wanted and words[at : at + len(wanted)] == wanted:
            yield tokens[at][1][0], tokens[at + len(wanted) - 1][1][1]
