"""What another criteria set means for the answers already given."""

from typing import Any

from ocop_desktop.dossier.files.jsonfile import elimination_ids, requirement_numbers
from ocop_desktop.dossier.values import Dossier, to_entries
from ocop_desktop.rulebook.model import Rulebook


def entries_for_set(rulebook: Rulebook, dossier: Dossier, set_id: str | None) -> dict[str, Any]:
    """Return the entries to write with a new set, so that every answer left fits it.

    Only answers to the very same criterion go along, under the number it has in the new set; an
    answer to a merely similar criterion would claim something nobody said. Ties of evidence go
    along in the same way. Undo brings everything back.
    """
    renumbered = _renumbered(rulebook, dossier.set, set_id)
    after: dict[str, Any] = {}
    chosen = rulebook.sets.get(set_id or "")
    known = {"elimination": elimination_ids(chosen), "requirement": requirement_numbers(chosen)}
    old = dict(to_entries(dossier))
    for path, value in old.items():
        group, _, name = path.partition("/")
        number = renumbered.get(name)
        if group == "assessment" and number:
            after[f"assessment/{number}"] = value
        elif group in known:
            kept = number or (name if name not in _numbers(rulebook, dossier.set) else None)
            if kept in known[group]:
                after[f"{group}/{kept}"] = value
        elif group == "evidence":
            ties = [renumbered[n] for n in value.get("criteria", ()) if n in renumbered]
            after[path] = {key: item for key, item in value.items() if key != "criteria"}
            if ties:
                after[path]["criteria"] = ties
        elif group not in ("assessment", "set"):
            after[path] = value
    after["set"] = set_id
    gone = {path: None for path in old if path not in after}
    return gone | {path: value for path, value in after.items() if old.get(path) != value}


def _numbers(rulebook: Rulebook, set_id: str | None) -> frozenset[str]:
    chosen = rulebook.sets.get(set_id or "")
    return frozenset(chosen.by_number) if chosen else frozenset()


def _renumbered(rulebook: Rulebook, old_id: str | None, new_id: str | None) -> dict[str, str]:
    """Return old number → new number of the criteria both sets share."""
    old, new = rulebook.sets.get(old_id or ""), rulebook.sets.get(new_id or "")
    if old is None or new is None:
        return {}
    numbers = {item.criterion.id: item.number for item in new.criteria}
    return {
        item.number: numbers[item.criterion.id]
        for item in old.criteria
        if item.criterion.id in numbers
    }
