"""What storage hands out: plain frozen values, no rows of the database."""

from typing import Any

import msgspec


class StoredDossier(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the list of dossiers.

    `producer` to `sample` are what was entered, of any plain type; `version` is the number of the
    version the dossier is finalised as, None while it is open.
    """

    id: str
    rulebook: str
    title: str
    created_at: str
    updated_at: str
    deleted_at: str | None
    producer: Any = None
    set_id: Any = None
    target_star: Any = None
    round: Any = None
    year: Any = None
    sample: Any = None
    version: int | None = None


class StoredVersion(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier as it was finalised. Times are UTC in ISO form, `day` is the day it was judged by.

    `score` is a plain value or None; `reopened_at` is None while the version locks its dossier.
    """

    id: str
    dossier: str
    number: int
    at: str
    day: str
    snapshot: str
    rulebook: str
    score: Any
    note: str
    reopened_at: str | None
    reason: str


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One entry before and after; None means there was or is none."""

    path: str
    old: Any
    new: Any


class Batch(msgspec.Struct, frozen=True, kw_only=True):
    """What one act of the person changed. `journal` is the id of its last journal row.

    `at` is UTC in ISO form. `state`: "live", "undone" (can be redone), "dropped" (undone, and
    then something else was written) or "event" (the dossier was finalised or reopened: its path
    is "version/<number>", and it is never undone).
    """

    number: int = 0
    journal: int = 0
    at: str = ""
    label: str = ""
    state: str = "live"
    changes: tuple[Change, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """Paths that changed, in order."""
        return tuple(change.path for change in self.changes)


class StoredFile(msgspec.Struct, frozen=True, kw_only=True):
    """One content in the shelf of files. `name` is the name it first came with, size in bytes."""

    sha256: str
    name: str
    size: int
    media_type: str


class PaperHit(msgspec.Struct, frozen=True, kw_only=True):
    """A paper that was found; `inside` says that the words stand in the paper itself."""

    dossier: str
    evidence: str
    sha256: str
    inside: bool


class StoredCase(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier at the commune's desk. Days are ISO; `here` says that it was made at the desk.

    `number` counts without gaps per province, commune and year. `stopped_on` is the day the clock
    was stopped, None while it runs. `star`, `decision` and `decided_on` are the recognition's.
    `title` to `sample` are those of its dossier.
    """

    id: str
    dossier: str
    state: str
    province: str
    commune: str
    year: int
    number: int
    round: int
    received_on: str
    stopped_on: str | None
    here: int
    star: int | None
    decision: str
    decided_on: str | None
    rulebook: str
    title: str
    producer: Any
    set_id: Any
    target_star: Any
    sample: Any
    kind: Any


class StoredRound(msgspec.Struct, frozen=True, kw_only=True):
    """One time a dossier was handed in: the version it was frozen as, and what came with it."""

    number: int
    version: str
    received_on: str
    received_by: str
    samples: int
    note: str
    documents: Any
    answers: Any


class StoredMark(msgspec.Struct, frozen=True, kw_only=True):
    """What an officer noted at one place in one round."""

    round: int
    target: str
    mark: str
    words: str
    by: str
    at: str


class StoredEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the desk's journal. `at` is UTC, `day` the day it counts for."""

    id: int
    at: str
    day: str
    by: str
    what: str
    from_state: str
    to_state: str
    words: str
    told: Any
