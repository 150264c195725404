"""Merge edits of one dossier made in several places, path by path, against their common base.

A merged entry is either settled (one value) or open (several values, none lost) until a person
chooses. Evidence with the same content is one paper, whoever added it. The result depends neither
on the order of the copies nor on which two are merged first.

What is open stands beside the dossier and travels with it:

    conflict/<path>   {"values": ["…", null], "base": "…", "on": "2027-04-09"}

`null` among the values means "removed". The path itself keeps the value of the machine one sits at
until somebody chooses, here or there; the choice then travels like any other edit.
"""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from ocop_desktop.dossier.values import CONFLICT, Entries, is_aside

_EVIDENCE = "evidence/"
BINNED = "dossier/binned"
"""Stands among the entries of a state of a dossier that was thrown away; never stored as one."""
# What only means something within one criteria set.
_OF_SET = ("assessment/", "elimination/", "requirement/")


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """A path that was changed differently. `values` holds every version; None means removed."""

    path: str
    base: Any
    values: tuple[Any, ...]


class OpenConflict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The value of a `conflict/<path>` entry; `on` is the day it was found."""

    values: list[Any]
    base: Any = None
    on: date


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
    united = unite_evidence(base, list(copies))
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


def reconcile(
    base: Entries,
    mine: Entries,
    theirs: Entries,
    today: date,
    keep: Collection[str] = (),
) -> dict[str, Any]:
    """Return the entries of this machine after taking in what was edited on another.

    Every edit of either side is either in force or among the values of an open conflict. A choice
    closes what its chooser was offered, nothing that came after. `keep` see `unite_evidence`.
    """
    here, there = unite_evidence(base, [mine, theirs], keep)
    open_base, open_here, open_there = (_opened(one) for one in (base, here, there))
    entries: dict[str, Any] = {}
    other_set = _key(here.get("set")) != _key(there.get("set"))
    paths = {path for one in (base, here, there, open_here, open_there) for path in one}
    for path in sorted(path for path in paths if not path.startswith(CONFLICT)):
        old, own, other = base.get(path), here.get(path), there.get(path)
        found = (path in open_base, path in open_here, path in open_there)
        values: list[Any] = []
        if found in ((True, True, False), (True, False, True)):  # somebody has chosen
            chosen, left = (other, own) if found[1] else (own, other)
            late = [left, *(open_here if found[1] else open_there)[path]]
            offered = {_key(value) for value in open_base[path]}
            values = [chosen, *(one for one in late if _key(one) not in offered)]
            if len({_key(value) for value in values}) == 1:
                _put(entries, path, chosen)
                continue
        elif found == (True, False, False) and _key(own) != _key(other):
            values = [own, other]  # both have chosen, not alike
        elif found[1] or found[2]:
            values = [*open_here.get(path, [own]), *open_there.get(path, [other])]
        elif _key(own) == _key(other) or _key(other) == _key(old):
            _put(entries, path, own)
        elif _key(own) == _key(old) and not (other_set and path.startswith(_OF_SET)):
            _put(entries, path, other)
        else:
            values = [own, other]
        if values:
            _put(entries, path, own)
            entries[CONFLICT + path] = _conflict(values, old, today, here, there, path)
    return entries


def unite_whole(
    base: Entries,
    mine: Entries,
    theirs: Entries,
    today: date,
    gone: str = BINNED,
    keep: Collection[str] = (),
) -> dict[str, Any]:
    """Return `reconcile` of things that may be thrown away; the entry `gone` says that one was.

    What one machine edited while the other threw it away is kept.
    """
    merged = reconcile(base, mine, theirs, today, keep)
    for one, other in ((mine, theirs), (theirs, mine)):
        if gone in one and gone not in other and _without(other, gone) != _without(base, gone):
            merged.pop(gone, None)
    merged.pop(CONFLICT + gone, None)
    return merged


def over_finalised(
    frozen: Entries, merged: Entries, others: Sequence[Entries], today: date
) -> dict[str, Any]:
    """Return what is held of a merge while the dossier stands finalised as `frozen`.

    The finalised answers hold. Whatever else the merge came to is offered as a conflict, to be
    chosen once the dossier is opened again; what one of `others`, the other versions, keeps at
    this place is not offered, it is there already.
    """
    held = {path: value for path, value in frozen.items() if not is_aside(path)}
    opened = _opened(merged)
    entries = held | {path: value for path, value in merged.items() if _is_beside(path)}
    for path in sorted(path for path in {*held, *merged, *opened} if not _is_beside(path)):
        own = held.get(path)
        kept = {_key(own), *(_key(one.get(path)) for one in others)}
        values = [one for one in opened.get(path, [merged.get(path)]) if _key(one) not in kept]
        if values and not path.startswith(CONFLICT):
            entries[CONFLICT + path] = _conflict([own, *values], own, today, merged, {}, path)
    return entries


def _is_beside(path: str) -> bool:
    """Return whether an entry may change while the dossier is finalised."""
    return path == BINNED or is_aside(path.removeprefix(CONFLICT))


def _without(entries: Entries, path: str) -> dict[str, Any]:
    return {key: value for key, value in entries.items() if key != path}


def state_of(rulebook: str, entries: Entries) -> str:
    """Return the SHA-256 that names one state of a dossier, the same on every machine."""
    return hashlib.sha256(f"{rulebook}\n{_key(dict(entries))}".encode()).hexdigest()


def lineage_name(plain: str, known: Sequence[str], newest_plain: Callable[[], str]) -> str:
    """Return the name of a state among those shared before, the newest first.

    A state somebody came back to is another one than the first time: else coming back would look
    like never having left. As a machine need not know all earlier states, every name holds the
    state it came from. `newest_plain` gives the plain name of the newest.
    """
    if not known or plain == known[0]:
        return plain
    if newest_plain() == plain:
        return known[0]
    return hashlib.sha256(f"{plain}\n{known[0]}".encode()).hexdigest()


def check_conflict(path: str, value: Any) -> None:
    """Raise ValueError when `value` does not fit a `conflict/…` entry; None removes one."""
    if value is None:
        return
    try:
        msgspec.convert(value, OpenConflict)
    except msgspec.ValidationError as error:
        raise ValueError(f"{path}: {error}") from error


def unite_evidence(
    base: Entries, copies: Sequence[Entries], keep: Collection[str] = ()
) -> list[dict[str, Any]]:
    """Return the copies with a paper that several of them added under one id.

    It is the smallest, unless `keep` (what is finalised) holds one of its paths. What refers to
    the paper is renamed with it. A paper that one copy holds twice stays as it is:
    nobody can say which of the two is meant.
    """
    groups: dict[str, list[list[str]]] = {}
    for at, copy in enumerate(copies):
        for path, value in copy.items():
            content = _content(value) if path.startswith(_EVIDENCE) and path not in base else ""
            if content:
                groups.setdefault(content, [[] for _ in copies])[at].append(path)
    united = [dict(copy) for copy in copies]
    for found in groups.values():
        paths = [one[0] for one in found if one]
        if len(set(paths)) > 1 and all(len(one) <= 1 for one in found):
            first = min(paths, key=lambda path: (path not in keep, path))
            new = first.removeprefix(_EVIDENCE)
            for at, one in enumerate(found):
                if one:
                    old = one[0].removeprefix(_EVIDENCE)
                    united[at] = {_renamed(p, old, new): _renamed(v, old, new)
                                  for p, v in united[at].items()}  # fmt: skip
    return united


def _content(value: Any) -> str:
    """Return what makes a paper the same paper: the bytes of its file and which pages it is."""
    if not isinstance(value, dict) or not value.get("sha256"):
        return ""
    return f"{value['sha256']} {value.get('pages')}"


def _renamed(value: Any, old: str, new: str) -> Any:
    if old == new:
        return value
    if isinstance(value, str):
        if value == old:
            return new
        head, slash, last = value.rpartition("/")
        return f"{head}{slash}{new}" if slash and last == old else value
    if isinstance(value, list):
        return [_renamed(item, old, new) for item in value]
    if isinstance(value, dict):
        return {_renamed(k, old, new): _renamed(item, old, new) for k, item in value.items()}
    return value


def _opened(entries: Entries) -> dict[str, list[Any]]:
    return {
        path.removeprefix(CONFLICT): list(value.get("values", []))
        for path, value in entries.items()
        if path.startswith(CONFLICT) and isinstance(value, dict)
    }


def _conflict(
    values: list[Any], old: Any, today: date, here: Entries, there: Entries, path: str
) -> dict[str, Any]:
    """Return the entry of an open conflict; the earliest day it was found stays."""
    known = [one.get(CONFLICT + path) for one in (here, there)]
    days = [one["on"] for one in known if isinstance(one, dict) and "on" in one]
    told = {_key(value): value for value in values}
    return {
        "values": [told[key] for key in sorted(told)],
        "base": next((one["base"] for one in known if isinstance(one, dict)), old),
        "on": min([*days, today.isoformat()]),
    }


def _key(value: Any) -> str:
    """Return a text that is equal exactly for equal values, whatever the order of keys."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _put(entries: dict[str, Any], path: str, value: Any) -> None:
    if value is None:
        entries.pop(path, None)
    else:
        entries[path] = value
