"""Versions of dossiers: entries frozen when a dossier was finalised. None is ever changed or lost.

A dossier that is finalised carries the number of its version; reopening takes the number away and
leaves the version where it is.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from ocop_desktop.dossier.sharing.copies import VersionCopy
from ocop_desktop.storage.dossiers import Dossiers
from ocop_desktop.storage.journal import Journal, pack
from ocop_desktop.storage.rows import StoredVersion
from ocop_desktop.storage.transactions import Reading, Writing

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

    def take_in(self, dossier_id: str, copies: Iterable[VersionCopy]) -> list[tuple[int, int]]:
        """Add versions another machine made, and note which were opened again there.

        Returns (number there, number here) of those whose number was taken here already.
        """
        moved: list[tuple[int, int]] = []
        with self._writing() as now:
            owner = self._dossiers.number(dossier_id)
            known = {one.id: one for one in self.all(dossier_id)}
            for copy in sorted(copies, key=lambda one: (one.number, one.id)):
                held = known.get(copy.id)
                if held is None:
                    number = self._free(owner, copy.number)
                    moved += [(copy.number, number)] if number != copy.number else []
                    self._insert(owner, number, copy)
                elif copy.reopened_at and held.reopened_at is None:
                    self._db.execute(
                        "UPDATE versions SET reopened_at = ?, reason = ? WHERE id = ?",
                        [copy.reopened_at, copy.reason, copy.id],
                    )
            self._db.execute(
                "UPDATE dossiers SET version = NULL, updated_at = ? WHERE no = ? AND version IN "
                "(SELECT number FROM versions WHERE dossier_no = ? AND reopened_at IS NOT NULL)",
                [now, owner, owner],
            )
        return moved

    def lock_as(self, dossier_id: str, version_id: str, label: str) -> None:
        """Lock a dossier as a version it has; `label` may hold {number}."""
        version = self.get(version_id)
        with self._writing() as now:
            owner = self._dossiers.number(dossier_id)
            self._dossiers.lock(owner, version.number, now)
            told = {"snapshot": version.snapshot, "note": version.note}
            name = label.format(number=version.number)
            self._journal.note(owner, name, f"version/{version.number}", told, now)

    def open_as_elsewhere(self, dossier_id: str, label: str) -> None:
        """Unlock a dossier without opening its version again; `label` may hold {number}."""
        with self._writing() as now:
            number = self._dossiers.get(dossier_id).version
            if number is not None:
                owner = self._dossiers.number(dossier_id)
                self._dossiers.lock(owner, None, now)
                name = label.format(number=number)
                self._journal.note(owner, name, f"version/{number}", {}, now)

    def _free(self, owner: int, number: int) -> int:
        taken = self._db.execute(
            "SELECT 1 FROM versions WHERE dossier_no = ? AND number = ?", [owner, number]
        ).fetchone()
        return 1 + self._newest(owner) if taken else number

    def _insert(self, owner: int, number: int, copy: VersionCopy) -> None:
        self._db.execute(
            "INSERT INTO versions (id, dossier_no, number, at, day, snapshot, rulebook, score, "
            "note, reopened_at, reason, entries) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [copy.id, owner, number, copy.at, copy.day, copy.snapshot, copy.rulebook,
             pack(copy.score), copy.note, copy.reopened_at, copy.reason, pack(copy.entries)],
        )  # fmt: skip

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
