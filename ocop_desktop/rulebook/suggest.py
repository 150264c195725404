"""From everyday product words to the criteria sets they may belong to.

The keywords are ours (`sets/*.toml`), a search aid and no classification: the final say has
Annex I and the officer. Accents are optional; where they are given they break ties.
"""

import math
from collections import Counter

import msgspec

from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.text import fold, nfc

# Words that say nothing about the kind of product.
_EMPTY = frozenset(
    fold(word)
    for word in (
        "sản phẩm và các khác từ của có cho với loại đặc sản quê nhà làm ngon sạch nguyên chất "
        "truyền thống gia truyền thơm đóng gói hộp chai túi lọ hũ cao cấp bản địa"
    ).split()
)


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """A proposed set: id, the reason in words, and a score (higher fits better)."""

    set: str
    why: str
    score: float


class _Index:
    """Keywords and names of all sets, folded once per rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.sets = tuple(rulebook.sets.values())
        self.keywords = {
            chosen.id: [(nfc(word).lower(), fold(word)) for word in chosen.keywords]
            for chosen in self.sets
        }
        self.names = {chosen.id: _words(_titles(chosen)) for chosen in self.sets}
        counts: Counter[str] = Counter()
        for chosen in self.sets:
            words = set(self.names[chosen.id])
            for _, folded in self.keywords[chosen.id]:
                words |= set(folded.split())
            counts.update(words)
        self.weight = {
            word: math.log(1 + len(self.sets) / number) for word, number in counts.items()
        }


_INDEXES: dict[str, _Index] = {}


def _index(rulebook: Rulebook) -> _Index:
    """Return the index of a rulebook, built once for as long as this very rulebook is asked."""
    found = _INDEXES.get(rulebook.id)
    if found is None or found.rulebook is not rulebook:
        found = _INDEXES[rulebook.id] = _Index(rulebook)
    return found


def suggest(rulebook: Rulebook, words: str, limit: int = 6) -> list[Suggestion]:
    """Return the sets that fit `words`, best first; empty when nothing fits."""
    index = _index(rulebook)
    typed = nfc(words).lower()
    folded = fold(words)
    tokens = [word for word in folded.split() if word not in _EMPTY]
    if not tokens:
        return []
    found = []
    for chosen in index.sets:
        score, why = _fit(index, chosen, typed, folded, tokens)
        if score > 0:
            found.append(Suggestion(set=chosen.id, why=why, score=round(score, 3)))
    found.sort(key=lambda item: (-item.score, rulebook.sets[item.set].no))
    return found[:limit]


def _fit(
    index: _Index, chosen: CriteriaSet, typed: str, folded: str, tokens: list[str]
) -> tuple[float, str]:
    """Return (score, reason): whole keywords weigh most, then shared words, then the name."""
    score = 0.0
    hits: list[str] = []
    padded = f" {folded} "
    for keyword, bare in index.keywords[chosen.id]:
        if f" {bare} " in padded:
            exact = 1.25 if keyword in typed else 1.0
            # A keyword at the start of the phrase names the product; later it tells of its making.
            first = 1.3 if padded.startswith(f" {bare} ") else 1.0
            score += exact * first * sum(2 + index.weight.get(w, 1) for w in bare.split())
            hits.append(keyword)
    best_part = 0.0
    for keyword, bare in index.keywords[chosen.id]:
        parts = bare.split()
        shared = [w for w in parts if w in tokens]
        if shared and keyword not in hits:
            part = sum(index.weight.get(w, 1) for w in shared) * len(shared) / len(parts)
            best_part = max(best_part, part)
    score += best_part * 0.6
    name = [w for w in tokens if w in index.names[chosen.id]]
    score += sum(index.weight.get(w, 1) for w in name) * 0.4
    if hits:
        quoted = ", ".join(f"“{word}”" for word in sorted(hits, key=len, reverse=True)[:3])
        return score, f"Khớp {quoted} trong từ khóa của bộ {chosen.no}"
    if name:
        return score, f"Tên bộ {chosen.no} có từ gần với “{' '.join(name)}”"
    return score, f"Có từ giống với từ khóa của bộ {chosen.no}"


def _titles(chosen: CriteriaSet) -> str:
    return f"{chosen.name} {chosen.subgroup} {chosen.group.name}"


def _words(text: str) -> list[str]:
    return [word for word in fold(text).split() if word not in _EMPTY and len(word) > 1]
