"""One case of the desk, worked on at two machines: the journals are united, all else follows.

No line of a journal is ever lost. A mark is what its last line says; the state is where the last
step led. What two people did without knowing of each other is told, so that nobody is surprised;
both lines stay in the journal. Neither the order nor the way of uniting changes the result.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from ocop_desktop.dossier.copies import CaseCopy, EventCopy, MarkCopy

_MARK = "mark"


class Clash(msgspec.Struct, frozen=True, kw_only=True):
    """What two machines did without knowing of each other; `values` are this machine's first.

    "round": both received another version as the same round; the case is left as it is here.
    "state": both took a step, the later one holds. "mark": both noted at `place`, the later holds.
    """

    kind: Literal["round", "state", "mark"]
    place: str = ""
    values: tuple[str, str] = ("", "")


class UnitedCase(msgspec.Struct, frozen=True, kw_only=True):
    """The case after both, and what has to be told."""

    case: CaseCopy
    clashes: tuple[Clash, ...]


def unite(mine: CaseCopy, theirs: CaseCopy) -> UnitedCase:
    """Return `mine` with everything `theirs` knows besides."""
    numbers = {one.number: one.version for one in mine.rounds}
    for one in theirs.rounds:
        if numbers.get(one.number, one.version) != one.version:
            clash = Clash(kind="round", place=str(one.number))
            return UnitedCase(case=mine, clashes=(clash,))
    journal = united_journal(mine.journal, theirs.journal)
    steps = [one for one in journal if one.what != _MARK]
    newer = theirs if steps and steps[-1] not in mine.journal else mine
    rounds = {one.number: one for one in (*theirs.rounds, *mine.rounds)}
    case = msgspec.structs.replace(
        newer,
        rounds=tuple(rounds[number] for number in sorted(rounds)),
        marks=marks_of(journal),
        journal=journal,
    )
    return UnitedCase(case=case, clashes=tuple(_clashes(mine, theirs)))


def united_journal(mine: Sequence[EventCopy], theirs: Sequence[EventCopy]) -> tuple[EventCopy, ...]:
    """Return every line of both, each as often as the one that has it more often."""
    lines = {_key(one): one for one in (*mine, *theirs)}
    here, there = Counter(map(_key, mine)), Counter(map(_key, theirs))
    # A step that a first note brings about stands before the note.
    order = sorted(lines, key=lambda key: (lines[key].at, lines[key].what == _MARK, key))
    return tuple(lines[key] for key in order for _ in range(max(here[key], there[key])))


def missing(mine: Sequence[EventCopy], whole: Sequence[EventCopy]) -> list[EventCopy]:
    """Return the lines of `whole` that `mine` does not have yet, in their order."""
    held = Counter(map(_key, mine))
    found = []
    for one in whole:
        if held[_key(one)]:
            held[_key(one)] -= 1
        else:
            found.append(one)
    return found


def marks_of(journal: Iterable[EventCopy]) -> tuple[MarkCopy, ...]:
    """Return the marks a journal leads to, by round and place."""
    last = _last_marks(journal)
    return tuple(
        MarkCopy(
            round=place[0], target=place[1], mark=line.told["mark"], words=line.words,
            by=line.by, at=line.at,
        )
        for place, line in sorted(last.items(), key=lambda item: item[0])
        if line.told["mark"]
    )  # fmt: skip


def _last_marks(journal: Iterable[EventCopy]) -> dict[tuple[int, str], EventCopy]:
    found: dict[tuple[int, str], EventCopy] = {}
    for line in journal:
        told = line.told
        if (
            line.what == _MARK
            and isinstance(told.get("round"), int)
            and isinstance(told.get("target"), str)
            and isinstance(told.get("mark"), str)
        ):
            found[told["round"], told["target"]] = line
    return found


def _clashes(mine: CaseCopy, theirs: CaseCopy) -> Iterator[Clash]:
    here, there = set(map(_key, mine.journal)), set(map(_key, theirs.journal))
    steps = [
        any(one.what != _MARK and _key(one) not in known for one in lines)
        for lines, known in ((mine.journal, there), (theirs.journal, here))
    ]
    if all(steps) and mine.state != theirs.state:
        yield Clash(kind="state", values=(mine.state, theirs.state))
    own, other = _last_marks(mine.journal), _last_marks(theirs.journal)
    for place in sorted(own.keys() & other.keys()):
        one, two = own[place], other[place]
        said = (one.told["mark"], one.words) != (two.told["mark"], two.words)
        if said and _key(one) not in there and _key(two) not in here:
            yield Clash(kind="mark", place=place[1], values=(one.words, two.words))


def _key(line: EventCopy) -> str:
    return json.dumps(msgspec.to_builtins(line), ensure_ascii=False, sort_keys=True)
