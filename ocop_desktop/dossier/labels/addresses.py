"""Addresses on a label: those of today, and those from before the merger of 01/7/2025."""

import re
from datetime import date
from typing import Literal

import msgspec

from ocop_desktop.dossier.labels.facts import LabelFacts
from ocop_desktop.rulebook.labels import LabelsFile
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold, nfc

_LEAD = re.compile(r"(?:địa chỉ|đ/c|đc|trụ sở)\s*[:.]?\s*(.+)", re.IGNORECASE)
_GENERIC = frozenset(
    "ap ban doi duong hem khoi khu ngach ngo nha nhom o pho so thon to xom kdc kp kcn".split()
)
_NAME = r"\s+[A-ZĐÀ-Ỹ][^,;.\n]*"


class AddressFound(msgspec.Struct, frozen=True, kw_only=True):
    """What the label says of the address. `until`: the last day an old one may be used."""

    state: Literal["present", "missing", "old", "other"]
    line: str = ""
    old: tuple[str, ...] = ()
    until: date | None = None
    wanted: str = ""


def find_address(
    labels: LabelsFile, units: AdminUnits, facts: LabelFacts, text: str
) -> AddressFound:
    """Return how the label's address stands to the producer's.

    "old": a district or a province that no longer exists is named. "other": the commune, the
    province or every word of the producer's hamlet or street is missing.
    """
    line = _line(text, facts)
    if not line:
        return AddressFound(state="missing", wanted=facts.address)
    old = former_units(labels, units, facts, line)
    if old:
        until = labels.transition.old_address_until
        return AddressFound(state="old", line=line, old=old, until=until, wanted=facts.address)
    named = fold(line)
    told = [_bare(part) for part in (facts.commune, facts.province) if part]
    missing = [part for part in told if part not in named]
    # A street may be written in another order, or on the line above.
    street = set(fold(facts.street).split()) - _GENERIC
    if street and not street & set(fold(text).split()):
        missing.append(facts.street)
    state: Literal["present", "other"] = "other" if missing else "present"
    return AddressFound(state=state, line=line, wanted=facts.address)


def former_units(
    labels: LabelsFile, units: AdminUnits, facts: LabelFacts, text: str
) -> tuple[str, ...]:
    """Return the former units an address names: districts, towns, provinces merged away.

    A former province counts only where it is called a province or closes the address: communes of
    today may carry the same name.
    """
    found = []
    for word in labels.transition.former_words:
        pattern = rf"\b{word}{_NAME}"
        found += [
            hit.group(0).strip()
            for hit in re.finditer(pattern, nfc(text), re.IGNORECASE)
            if hit.group(0)[len(word) :].lstrip()[:1].isupper()
        ]
    last = fold(text.rpartition(",")[2])
    own = _bare(facts.province)
    today = {fold(unit.name) for unit in units.provinces.values()}
    for names in labels.former_provinces.names.values():
        for name in names:
            bare = fold(name)
            called = f"tinh {bare}" in fold(text) or bare == last
            if called and bare not in today and bare != own:
                found.append(f"tỉnh {name}")
    return tuple(dict.fromkeys(found))


def _line(text: str, facts: LabelFacts) -> str:
    """Return the line with the address: the one behind its lead, else the one naming the place."""
    for line in text.splitlines():
        hit = _LEAD.search(line)
        if hit:
            return hit.group(1).strip(" .")
    names = [_bare(part) for part in (facts.street, facts.commune, facts.province) if part]
    scored = [
        (sum(name in fold(line) for name in names), line.strip()) for line in text.splitlines()
    ]
    best = max(scored, default=(0, ""), key=lambda pair: pair[0])
    return best[1].strip(" .") if best[0] > 1 else ""


def _bare(title: str) -> str:
    words = fold(title)
    for kind in ("thanh pho ", "dac khu ", "phuong ", "tinh ", "xa "):
        words = words.removeprefix(kind)
    return words
