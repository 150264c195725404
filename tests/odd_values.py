"""Odd answers for every field of a rulebook: what a slip of the finger or a bad file can bring.

An entry is stored as it comes (a draft may be wrong, a check says so), so everything that reads
answers has to bear each of these.
"""

import random
from collections.abc import Iterable
from typing import Any

from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Column, Field

_NUMBERS = frozenset({"integer", "decimal", "percent", "money", "year"})
_ODD_TEXT = (
    "Ⅷ ½ ١٢٣ ﷽ \u202eđảo\u202c a\u0301\u0302\u0303 𝟙𝟚 \U0001f9c0 \x07\x00 dòng\r\nmới\tô\u2028"
)
_LONG = "Nghiêng" * 400
# What each way puts where a number or a day belongs, and where words belong.
NUMBERS: dict[str, tuple[Any, ...]] = {
    "zero": (0, 0.0),
    "negative": (-1, -0.5, -(10**9)),
    "huge": (10**15, 10**30, 1e300, -(10**30)),
    "words": ("mười hai", "12,5", "1.2.3", "", " "),
    "unicode": ("١٢", "½", "𝟙", _ODD_TEXT),
    "kinds": (True, None, [], ["a"], [{"a": 1}], "1e400", 0.1 + 0.2),
}
DAYS: dict[str, tuple[Any, ...]] = {
    "zero": ("0001-01-01", 0),
    "negative": ("-0001-01-01", -1),
    "huge": ("9999-12-31", 10**15, "99999-01-01"),
    "words": ("tháng tám", "15/8/2026", ""),
    "unicode": ("٢٠٢٦-٠٨-١٥", _ODD_TEXT),
    "leap": ("2024-02-29", "2028-02-29", "2027-02-29", "2026-02-31", "2000-02-29"),
    "kinds": (True, None, [], 20260815, "2026-W33-6", "20260815"),
}
WORDS: dict[str, tuple[Any, ...]] = {
    "zero": ("0",),
    "huge": (_LONG, "9" * 400),
    "words": ("mười hai", " ", "-", "."),
    "unicode": (_ODD_TEXT, "\u200b", "é" * 300),
    "kinds": (True, 12, -0.5, [], ["a"], [{"a": 1}]),
}
WAYS = ("zero", "negative", "huge", "words", "unicode", "leap", "kinds")
ROWS = {"none": 0, "one": 1, "many": 300}


def odd(one: Field | Column, way: str, chance: random.Random) -> Any:
    """Return an odd value for a field or a column; a usual one where the way has none for it."""
    if one.kind in _NUMBERS:
        return chance.choice(NUMBERS.get(way, (1, 12, 2026)))
    if one.kind == "date":
        return chance.choice(DAYS.get(way, ("2026-08-15",)))
    if one.choices:
        chosen = [choice.id for choice in one.choices]
        pick = chance.choice([*chosen, "không có"] if way in ("words", "unicode") else chosen)
        return pick if one.kind == "choice" else [pick, *chance.sample(chosen, 1)]
    if one.kind == "yes_no":
        return chance.choice((True, False) if way != "kinds" else ("true", 1, None, "có"))
    return chance.choice(WORDS.get(way, ("Chè MẪU", "Mật ong MẪU", "Mùa xuân")))


def odd_answers(
    rulebook: Rulebook, way: str, rows: int, seed: int, only: Iterable[str] | None = None
) -> dict[str, Any]:
    """Return answers to all fields (or those named) in one odd way, tables of so many rows."""
    found: dict[str, Any] = {}
    for name in only or rulebook.fields:
        field = rulebook.fields[name]
        # The draw of a field depends on nothing but itself: a failure is found again alone.
        chance = random.Random(f"{way} {rows} {seed} {name}")  # noqa: S311 - not a secret
        if field.kind == "table":
            made = ({c.id: odd(c, way, chance) for c in field.columns} for _ in range(rows))
            found[name] = [
                {key: cell for key, cell in row.items() if chance.random() < 0.8 or rows == 1}
                for row in made
            ]
        elif field.kind != "files":
            found[name] = odd(field, way, chance)
    return found


def oddly(dossier: Dossier, rulebook: Rulebook, way: str, rows: int, seed: int) -> Dossier:
    """Return the dossier with every second answer odd; seed 0 makes all of them odd."""
    made = odd_answers(rulebook, way, rows, seed)
    if seed:
        made = {
            name: value
            for name, value in made.items()
            if random.Random(f"{seed} {name}").random() < 0.5  # noqa: S311
        }
    answers = {**dossier.answers, **made}
    return Dossier(
        id=dossier.id,
        rulebook=dossier.rulebook,
        set=dossier.set,
        answers=answers,
        assessment=dossier.assessment,
        evidence=dossier.evidence,
    )
