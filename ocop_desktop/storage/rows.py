"""What storage hands out: plain frozen values, no rows of the database."""

from typing import Any

import msgspec


class StoredDossier(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the list of dossiers. The last six are what was entered, of any plain type."""

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


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One entry before and after; None means there was or is none."""

    path: str
    old: Any
    new: Any


class Batch(msgspec.Struct, frozen=True, kw_only=True):
    """What one act of the person changed. `journal` is the id of its last journal row.

    `at` is UTC in ISO form. `state`: "live", "undone" (can be redone) or "dropped" (undone, and
    then something else was written).
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
