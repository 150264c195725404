"""Merge edits of one dossier made in several places, path by path, against their common base.

A merged entry is either settled (one value) or open (several values, none lost) until a person
chooses. Evidence with the same content is one paper, whoever added it. The result depends neither
on the order of the copies nor on which two are merged first.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from ocop_desktop.dossier.values import Entries

_EVIDENCE = "evidence/"


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """A path that was changed differently. `values` holds every version; None means removed."""

    path: str
    base: Any
    values: tuple[Any, ...]


class Merged(msgspec.Struct, frozen=True, kw_only=True):
    """The settled entries, and what a person has to choose. Open paths keep their base value."""

    entries: dict[str, Any]
    conflicts: tuple[Conflict, ...]

    def chosen(self, choices: Mapping[str, Any]) -> dict[str, Any]:
        """Return the entries with `choices` (path → value or None) put in place of conflicts."""
        entries = dict(self.entries)
        for conflict in self.conflicts:
            if conflict.path in choices:
                _put(entries, conflict.path, choices[conflict.path])
        return entries


def merge(base: Entries, copies: Iterable[Entries]) -> Merged:
    """Return all `copies` of a dossier merged against `base`, the version they all started from."""
    united = [unite_evidence(base, copy) for copy in copies]
    paths = sorted({path for entries in (base, *united) for path in entries})
    entries: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    for path in paths:
        old = base.get(path)
        changed = {_key(copy.get(path)): copy.get(path) for copy in united}
        changed.pop(_key(old), None)
        if not changed:
            _put(entries, path, old)
        elif len(changed) == 1:
            _put(entries, path, next(iter(changed.values())))
        else:
            _put(entries, path, old)
            values = tuple(changed[key] for key in sorted(changed))
            conflicts.append(Conflict(path=path, base=old, values=values))
    return Merged(entries=entries, conflicts=tuple(conflicts))


def unite_evidence(base: Entries, copy: Entries) -> dict[str, Any]:
    """Return `copy` with every new paper under an id made of its content.

    Two people who add the same file get the same id, so that the papers meet on one path.
    """
    united: dict[str, Any] = {}
    for path, value in copy.items():
        content = value.get("sha256") if isinstance(value, dict) else None
        if path.startswith(_EVIDENCE) and path not in base and content:
            united[f"{_EVIDENCE}{str(content)[:32]}"] = value
        else:
            united[path] = value
    return united


def _key(value: Any) -> str:
    """Return a text that is equal exactly for equal values, whatever the order of keys."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _put(entries: dict[str, Any], path: str, value: Any) -> None:
    if value is None:
        entries.pop(path, None)
    else:
        entries[path] = value
