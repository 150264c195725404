"""One case of the desk, worked on at two machines: the journals are united, all else follows.

No line of a journal is ever lost. A mark is what its last line says; the state is where the last
step led. Of two versions received as one round the one frozen later is the round, on every machine
alike; what was noted with the other becomes a line of the journal, and it stays among the versions.
What two people did without knowing of each other is told, so that nobody is surprised. Neither the
order nor the way of uniting changes the result.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from ocop_desktop.dossier.sharing.copies import CaseCopy, EventCopy, MarkCopy, RoundCopy

_MARK = "mark"
OTHER_ROUND = "other-round"
# A line that moves nothing must not decide where the case stands.
_NO_STEP = (_MARK, OTHER_ROUND, "print")

Moments = Mapping[str, str]
"""When each version was frozen, by its id."""


class Clash(msgspec.Struct, frozen=True, kw_only=True):
    """What two machines did without knowing of each other; `values` are this machine's first.

    "round": both received another version as the same round; the one frozen later holds, `values`
    are the ids of the versions.
    "state": both took a step, the later one holds. "mark": both noted at `place`, the later holds.
    """

    kind: Literal["round", "state", "mark"]
    place: str = ""
    values: tuple[str, str] = ("", "")


class UnitedCase(msgspec.Struct, frozen=True, kw_only=True):
    """The case after both, and what has to be told."""

    case: CaseCopy
    clashes: tuple[Clash, ...]


def unite(mine: CaseCopy, theirs: CaseCopy, frozen: Moments | None = None) -> UnitedCase:
    """Return `mine` with everything `theirs` knows besides; `frozen` must know all versions."""
    moments = frozen or {}
    rounds, beaten = _rounds(mine, theirs, moments)
    left = [_left(one, moments) for one in beaten]
    journal = united_journal(united_journal(mine.journal, theirs.journal), left)
    steps = [one for one in journal if one.what not in _NO_STEP]
    newer = theirs if steps and steps[-1] not in mine.journal else mine
    case = msgspec.structs.replace(
        newer,
        round=max([newer.round, *rounds]),
        rounds=tuple(rounds[number] for number in sorted(rounds)),
        marks=marks_of(journal),
        journal=journal,
    )
    return UnitedCase(case=case, clashes=tuple(_clashes(mine, theirs)))


def later(one: str, two: str, moments: Moments) -> bool:
    """Return whether version `one` goes before `two`, the same on every machine."""
    return (moments.get(one, ""), one) > (moments.get(two, ""), two)


def _rounds(
    mine: CaseCopy, theirs: CaseCopy, moments: Moments
) -> tuple[dict[int, RoundCopy], list[RoundCopy]]:
    """Return the rounds by number, and those another one of the same number takes the place of."""
    held = {one.number: one for one in mine.rounds}
    beaten: list[RoundCopy] = []
    for one in theirs.rounds:
        two = held.setdefault(one.number, one)
        if one != two:
            low, high = sorted(
                (one, two), key=lambda r: (moments.get(r.version, ""), r.version, _plain(r))
            )
            held[one.number] = high
            beaten.append(low)
    return held, beaten


def _left(one: RoundCopy, moments: Moments) -> EventCopy:
    """Return the line that keeps what was noted with a round that another took the place of."""
    return EventCopy(
        at=moments.get(one.version) or f"{one.received_on}T23:59:59.000+00:00",
        day=one.received_on, by=one.received_by, what=OTHER_ROUND, from_state="submitted",
        to_state="submitted", words=one.note,
        told={
            "round": one.number, "version": one.version, "samples": one.samples,
            "documents": list(one.documents), "answers": dict(one.answers),
        },
    )  # fmt: skip


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
    versions = {one.number: one.version for one in mine.rounds}
    known = {one.told.get("version") for one in (*mine.journal, *theirs.journal)
             if one.what == OTHER_ROUND}  # fmt: skip
    for one in theirs.rounds:
        own = versions.get(one.number, one.version)
        if own != one.version and not known & {own, one.version}:
            yield Clash(kind="round", place=str(one.number), values=(own, one.version))
    steps = [
        any(one.what not in _NO_STEP and _key(one) not in others for one in lines)
        for lines, others in ((mine.journal, there), (theirs.journal, here))
    ]
    if all(steps) and mine.state != theirs.state:
        yield Clash(kind="state", values=(mine.state, theirs.state))
    mine_marks, their_marks = _last_marks(mine.journal), _last_marks(theirs.journal)
    for place in sorted(mine_marks.keys() & their_marks.keys()):
        first, second = mine_marks[place], their_marks[place]
        said = (first.told["mark"], first.words) != (second.told["mark"], second.words)
        if said and _key(first) not in there and _key(second) not in here:
            yield Clash(kind="mark", place=place[1], values=(first.words, second.words))


def _key(line: EventCopy) -> str:
    return _plain(line)


def _plain(one: EventCopy | RoundCopy) -> str:
    return json.dumps(msgspec.to_builtins(one), ensure_ascii=False, sort_keys=True)
