"""What two machines of an office exchange besides entries: versions, desk cases, register rows.

Plain values, read strictly: a file of strangers is checked by these shapes before anything is done.
"""

from typing import Annotated, Any

import msgspec

from ocop_desktop.rulebook.desk import StateId

Id = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
State = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
Day = Annotated[str, msgspec.Meta(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Moment = Annotated[str, msgspec.Meta(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.+Z-]{8,24}$")]
Place = Annotated[str, msgspec.Meta(pattern="^[0-9]{2,5}$")]
Words = Annotated[str, msgspec.Meta(max_length=20_000)]
Positive = Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]


class VersionCopy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A dossier as it was finalised; `reopened_at` says that it was opened again, for `reason`."""

    id: Annotated[str, msgspec.Meta(pattern="^[0-9a-zA-Z-]{1,40}$")]
    number: Positive
    at: Moment
    day: Day
    snapshot: Annotated[str, msgspec.Meta(max_length=80)]
    rulebook: Words
    score: dict[str, Any] | None = None
    note: Words = ""
    reopened_at: Moment | None = None
    reason: Words = ""
    entries: dict[str, Any]


class EventCopy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of the desk's journal; its content is its name."""

    at: Moment
    day: Day
    by: Words
    what: Words
    from_state: Words
    to_state: Words
    words: Words = ""
    told: dict[str, Any] = {}


class MarkCopy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands noted at a place in a round. It follows from the journal."""

    round: Positive
    target: Words
    mark: Words
    words: Words
    by: Words
    at: Moment


class RoundCopy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One time a dossier was handed in; `version` names what it was frozen as."""

    number: Positive
    version: Annotated[str, msgspec.Meta(max_length=40)]
    received_on: Day
    received_by: Words
    samples: Annotated[int, msgspec.Meta(ge=0, le=1_000)]
    note: Words = ""
    documents: list[str] = []
    answers: dict[str, Any] = {}


class CaseCopy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A case of the desk under the receipt number it was given where it was received."""

    id: Id
    state: StateId
    province: Place
    commune: Place
    year: Annotated[int, msgspec.Meta(ge=2000, le=2200)]
    number: Positive
    round: Annotated[int, msgspec.Meta(ge=0, le=1_000)]
    received_on: Day
    stopped_on: Day | None = None
    here: bool = False
    star: Annotated[int, msgspec.Meta(ge=1, le=5)] | None = None
    decision: Words = ""
    decided_on: Day | None = None
    rounds: tuple[RoundCopy, ...] = ()
    marks: tuple[MarkCopy, ...] = ()
    journal: tuple[EventCopy, ...] = ()


class Issuing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which receipt numbers a machine gives out; a higher `turn` has taken over from a lower.

    `machine` and `name` say who, "" for the one that wrote the file.
    """

    province: Place
    commune: Place
    year: Annotated[int, msgspec.Meta(ge=2000, le=2200)]
    last: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
    turn: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 0
    machine: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{32})?$")] = ""
    name: Annotated[str, msgspec.Meta(max_length=200)] = ""


class RowTie(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a row follows: the `part`-th line a dossier gives, `key` what the line is about."""

    dossier: Id
    part: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
    key: Words = ""


class RowCopy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row of a register: cells by column, what is open beside it, `states` as of dossiers.

    The entry `row/deleted` says that it was taken out. A row that follows a dossier (origin
    "dossier") has only the cells an officer put beside it; its `ties` say which row is meant, for
    every machine makes it by itself under an id of its own.
    """

    register: Annotated[str, msgspec.Meta(pattern="^[a-z_]{1,40}$")]
    id: Id
    origin: Annotated[str, msgspec.Meta(pattern="^(own|import|dossier)$")] = "own"
    entries: dict[str, Any]
    states: tuple[State, ...] = ()
    ties: Annotated[tuple[RowTie, ...], msgspec.Meta(max_length=1_000)] = ()
