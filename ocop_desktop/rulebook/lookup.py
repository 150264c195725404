"""Everything the law and its help can be searched for: an index in memory, built once an edition.

Accents are optional; where they are typed, texts that have them come first. All words must be
there, the last one may be unfinished.
"""

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from ocop_desktop.passages import passage
from ocop_desktop.rulebook.lookup_entries import Entry, LawKind, entries
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import HelpFile
from ocop_desktop.text import fold, nfc

TITLE_BEGINS, TITLE_HOLDS, TEXT_HOLDS, MOST_HOLD = range(4)
"""How well something fits; lower is better."""

_NUMBER = re.compile(r"\d{1,2}(\.\d{1,2}){0,2}")
_IN_TITLE, _IN_TEXT = 3.0, 1.0
_SAME_ACCENTS = 1.6
_OTHER_SET = 0.4
_FEWEST_TO_RELAX = 3


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """An entry that fits. `set` and `number` say where a criterion stands; `fit` is better lower.

    `detail` is what the entry is about, or the passage that holds the words.
    """

    kind: LawKind
    item: str
    title: str
    detail: str
    fit: int
    score: float
    set: str = ""
    number: str = ""


_Ranked = tuple[int, float, int]


class Lookup:
    """The index of one edition with its help. Immutable once built; any thread may ask."""

    def __init__(self, rulebook: Rulebook, help_file: HelpFile) -> None:
        self.rulebook = rulebook
        self._places = _places(rulebook)
        self._entries = tuple(entries(rulebook, help_file))
        self._titles = [fold(entry.title) for entry in self._entries]
        self._written = [
            nfc("\n".join((entry.title, *entry.texts))).lower() for entry in self._entries
        ]
        index: defaultdict[str, dict[int, float]] = defaultdict(dict)
        for number, entry in enumerate(self._entries):
            for text in entry.texts:
                for word in set(fold(text).split()):
                    index[word][number] = _IN_TEXT
            for word in set(self._titles[number].split()):
                index[word][number] = _IN_TITLE
        self._index = dict(index)
        self._words = sorted(index)

    def find(self, words: str, limit: int = 20, set_id: str | None = None) -> list[Found]:
        """Return what fits `words`, best first; criteria of `set_id` before all others."""
        asked = fold(words).split()
        if not asked:
            return []
        if set_id and _NUMBER.fullmatch(words.strip()):
            named = self._by_number(words.strip(), set_id)
            if named:
                return [named]
        found = self._matching(asked)
        relaxed = not found and len(asked) >= _FEWEST_TO_RELAX
        if relaxed:
            found = self._matching(asked, missing=1)
        ranked = [
            self._ranked(number, score, asked, words, set_id, relaxed=relaxed)
            for number, score in found.items()
        ]
        ranked.sort(key=lambda item: (item[0], -item[1], item[2]))
        hits = [self._hit(item, asked, words, set_id) for item in self._once(ranked, limit)]
        hits += self._sets_by_keyword(words, {hit.item for hit in hits if hit.kind == "set"})
        hits.sort(key=lambda hit: (hit.fit, -hit.score))
        return hits[:limit]

    def _once(self, ranked: list[_Ranked], limit: int) -> list[_Ranked]:
        """Return the best entries; of several that are called the same only the first."""
        best: dict[tuple[str, str], _Ranked] = {}
        for item in ranked:
            entry = self._entries[item[2]]
            best.setdefault((entry.kind, entry.title), item)
            if len(best) == limit:
                break
        return list(best.values())

    def _matching(self, asked: list[str], missing: int = 0) -> dict[int, float]:
        """Return entry → score of the entries that hold all words but `missing`."""
        scores: defaultdict[int, float] = defaultdict(float)
        counts: defaultdict[int, int] = defaultdict(int)
        for place, word in enumerate(asked):
            hits = self._with_word(word, begun=place == len(asked) - 1)
            weight = math.log(1 + len(self._entries) / max(1, len(hits)))
            for number, value in hits.items():
                scores[number] += value * weight
                counts[number] += 1
        least = len(asked) - missing
        return {number: score for number, score in scores.items() if counts[number] >= least}

    def _with_word(self, word: str, *, begun: bool) -> dict[int, float]:
        hits = dict(self._index.get(word, {}))
        if begun:
            for longer in self._words[bisect_left(self._words, word) :]:
                if not longer.startswith(word):
                    break
                share = len(word) / len(longer)
                for number, value in self._index[longer].items():
                    hits[number] = max(hits.get(number, 0.0), value * share)
        return hits

    def _ranked(
        self,
        number: int,
        score: float,
        asked: list[str],
        words: str,
        set_id: str | None,
        *,
        relaxed: bool,
    ) -> _Ranked:
        """Return (fit, score, entry): how well an entry fits."""
        entry, title = self._entries[number], self._titles[number]
        fit = TEXT_HOLDS
        if relaxed:
            fit = MOST_HOLD
        elif f"{title} ".startswith(" ".join(asked)):
            fit = TITLE_BEGINS
        elif _holds(title, asked):
            fit = TITLE_HOLDS
        # A short title that says just this beats a long one that says it among other things.
        score *= 1 + _share(title, asked)
        typed = nfc(words).lower().split()
        if not words.isascii():
            if all(word in self._written[number] for word in typed):
                score *= _SAME_ACCENTS
            else:
                fit = max(fit, TEXT_HOLDS)
        if entry.kind == "criterion" and set_id and self._place(entry.item, set_id)[0] != set_id:
            score *= _OTHER_SET
        return fit, score, number

    def _hit(self, ranked: _Ranked, asked: list[str], words: str, set_id: str | None) -> Found:
        fit, score, index = ranked
        entry = self._entries[index]
        place, number = "", ""
        if entry.kind == "criterion":
            place, number = self._place(entry.item, set_id)
        detail = "" if _holds(self._titles[index], asked) else _passage(entry, asked, words)
        return Found(
            kind=entry.kind,
            item=entry.item,
            title=f"{number} {entry.title}".strip(),
            detail=detail or passage(entry.about, words),
            fit=fit,
            score=score,
            set=place,
            number=number,
        )

    def _place(self, criterion_id: str, set_id: str | None) -> tuple[str, str]:
        places = self._places[criterion_id]
        return next((place for place in places if place[0] == set_id), places[0])

    def _by_number(self, number: str, set_id: str) -> Found | None:
        chosen = self.rulebook.sets.get(set_id)
        item = chosen.by_number.get(number) if chosen else None
        if chosen is None or item is None:
            return None
        return Found(
            kind="criterion",
            item=item.criterion.id,
            title=f"{number} {item.criterion.title}",
            detail=item.place,
            fit=TITLE_BEGINS,
            score=1.0,
            set=set_id,
            number=number,
        )

    def _sets_by_keyword(self, words: str, known: set[str]) -> Iterator[Found]:
        """Sets with a whole keyword among the words: "mắm tép nhà làm" names set 9."""
        padded = f" {fold(words)} "
        for chosen in self.rulebook.sets.values():
            named = [word for word in chosen.keywords if f" {fold(word)} " in padded]
            if named and chosen.id not in known:
                yield Found(
                    kind="set",
                    item=chosen.id,
                    title=f"Bộ {chosen.no}: {chosen.name}",
                    detail=", ".join(named),
                    fit=TITLE_HOLDS,
                    score=float(max(map(len, named))),
                    set=chosen.id,
                )


def _places(rulebook: Rulebook) -> dict[str, list[tuple[str, str]]]:
    places: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for chosen in rulebook.sets.values():
        for item in chosen.criteria:
            places[item.criterion.id].append((chosen.id, item.number))
    return dict(places)


def _holds(folded: str, asked: list[str]) -> bool:
    parts = folded.split()
    *whole, begun = asked
    return all(word in parts for word in whole) and any(p.startswith(begun) for p in parts)


def _share(folded: str, asked: list[str]) -> float:
    """Return how much of a title was asked for, 0 to 1."""
    parts = folded.split()
    return sum(part in asked for part in parts) / max(1, len(parts))


def _passage(entry: Entry, asked: list[str], words: str) -> str:
    """Return the part of the entry's texts that holds most of the words."""
    best, most = "", 0
    for text in entry.texts:
        parts = fold(text).split()
        count = sum(any(part.startswith(word) for part in parts) for word in asked)
        if count > most:
            best, most = text, count
    return passage(best, words)
