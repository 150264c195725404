"""Versions of dossiers: entries frozen when a dossier was finalised. None is ever changed or lost.

A dossier that is finalised carries the number of its version; reopening takes the number away and
leaves the version where it is.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any

from sqlite_utils import Database

from ocop_desktop.storage.dossiers import Dossiers
from ocop_desktop.storage.journal import Journal, pack
from ocop_desktop.storage.rows import StoredVersion

Reading = Callable[[], AbstractContextManager[None]]
Writing = Callable[[], AbstractContextManager[str]]

# Columns in the order of StoredVersion's fields.
_SELECT = (
    "SELECT versions.id, dossiers.id, number, at, day, snapshot, versions.rulebook, score, note, "
    "reopened_at, reason FROM versions JOIN dossiers ON dossiers.no = dossier_no "
)


class UnknownVersionError(KeyError):
    """No version has this id."""


class Versions:
    """The versions of one workspace. `writing` is one transaction and yields its time."""

    def __init__(
        self,
        db: Database,
        dossiers: Dossiers,
        journal: Journal,
        reading: Reading,
        writing: Writing,
    ) -> None:
        self._db, self._dossiers, self._journal = db, dossiers, journal
        self._reading, self._writing = reading, writing

    def add(
        self,
        version_id: str,
        dossier_id: str,
        entries: Mapping[str, Any],
        *,
        day: str,
        snapshot: str,
        score: Any,
        note: str,
        label: str,
    ) -> StoredVersion:
        """Freeze `entries` as the next version, lock the dossier and journal it as `label`.

        `label` may hold {number}. The dossier must be open.
        """
        with self._writing() as now:
            dossier = self._dossiers.get(dossier_id)
            owner = self._dossiers.number(dossier_id)
            number = 1 + self._newest(owner)
            self._db.execute(
                "INSERT INTO versions (id, dossier_no, number, at, day, snapshot, rulebook, "
                "score, note, entries) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [version_id, owner, number, now, day, snapshot, dossier.rulebook, pack(score),
                 note, pack(dict(entries))],
            )  # fmt: skip
            self._dossiers.lock(owner, number, now)
            told = {"snapshot": snapshot, "note": note}
            name = label.format(number=number)
            self._journal.note(owner, name, f"version/{number}", told, now)
        return self.get(version_id)

    def reopen(self, version_id: str, reason: str, label: str) -> StoredVersion:
        """Unlock the dossier this version locks, for `reason`; the version stays."""
        version = self.get(version_id)
        with self._writing() as now:
            owner = self._dossiers.number(version.dossier)
            self._db.execute(
                "UPDATE versions SET reopened_at = ?, reason = ? WHERE id = ?",
                [now, reason, version_id],
            )
            self._dossiers.lock(owner, None, now)
            told = {"reason": reason}
            self._journal.note(owner, label, f"version/{version.number}", told, now)
        return self.get(version_id)

    def get(self, version_id: str) -> StoredVersion:
        """Return one version without its entries; raise UnknownVersionError."""
        with self._reading():
            row = self._db.execute(_SELECT + "WHERE versions.id = ?", [version_id]).fetchone()
        if row is None:
            raise UnknownVersionError(version_id)
        return _stored(row)

    def entries(self, version_id: str) -> dict[str, Any]:
        """Return the frozen entries of a version; raise UnknownVersionError."""
        with self._reading():
            row = self._db.execute(
                "SELECT entries FROM versions WHERE id = ?", [version_id]
            ).fetchone()
        if row is None:
            raise UnknownVersionError(version_id)
        found: dict[str, Any] = json.loads(row[0])
        return found

    def all(self, dossier_id: str) -> list[StoredVersion]:
        """Return the versions of a dossier, newest first."""
        with self._reading():
            rows = self._db.execute(
                _SELECT + "WHERE dossiers.id = ? ORDER BY number DESC", [dossier_id]
            ).fetchall()
        return [_stored(row) for row in rows]

    def _newest(self, owner: int) -> int:
        row = self._db.execute(
            "SELECT max(number) FROM versions WHERE dossier_no = ?", [owner]
        ).fetchone()
        return int(row[0] or 0)


def _stored(row: tuple[Any, ...]) -> StoredVersion:
    values = dict(zip(StoredVersion.__struct_fields__, row, strict=True))
    return StoredVersion(**{**values, "score": json.loads(values["score"] or "null")})
