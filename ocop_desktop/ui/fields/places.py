"""Finding provinces and communes by words: accents optional, best first."""

from dataclasses import dataclass

from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line of a suggestion list: what is stored and what is read."""

    id: str
    label: str


def find_communes(units: AdminUnits, words: str, limit: int = 30) -> list[Suggestion]:
    """Return communes for typed words such as “phu long ninh binh” or “xã Phú Long, tỉnh …”."""
    return [
        Suggestion(unit.code, units.title(unit.code))
        for unit in units.search(_bare(words), limit=limit)
    ]


def find_provinces(units: AdminUnits, words: str) -> list[Suggestion]:
    """Return provinces whose title holds the words, those beginning with them first."""
    wanted = fold(words)
    hits = [
        (not fold(unit.name).startswith(wanted), Suggestion(unit.code, unit.title))
        for unit in units.provinces.values()
        if all(part in fold(unit.title) for part in wanted.split())
    ]
    hits.sort(key=lambda hit: hit[0])
    return [suggestion for _, suggestion in hits]


def exact_commune(units: AdminUnits, text: str) -> str | None:
    """Return the code behind “xã Phú Long, tỉnh Ninh Bình” as it is shown, or None."""
    wanted = fold(text)
    codes = [hit.id for hit in find_communes(units, text) if fold(hit.label) == wanted]
    return codes[0] if len(codes) == 1 else None


def _bare(words: str) -> str:
    """Drop the kind of the province, which the index does not hold."""
    name, comma, province = words.partition(",")
    rest = fold(province)
    for kind in ("tinh ", "thanh pho "):
        rest = rest.removeprefix(kind)
    return f"{name} {rest}" if comma else words
