"""States of dossiers that another machine has seen too: the ground later merges stand on."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from ocop_desktop.storage.dossiers import Dossiers
from ocop_desktop.storage.journal import pack
from ocop_desktop.storage.seen import SeenStates
from ocop_desktop.storage.transactions import Reading, Writing

KEPT = 40
"""States kept of one dossier. Losing an old one never loses an edit: it asks once more."""


class SharedStates:
    """The shared states of one workspace. `writing` is one transaction and yields its time."""

    def __init__(
        self, db: Database, dossiers: Dossiers, reading: Reading, writing: Writing
    ) -> None:
        self._db, self._dossiers = db, dossiers
        self._reading, self._writing = reading, writing

    def add(self, dossier_id: str, state: str, entries: Mapping[str, Any]) -> None:
        """Note that this state was given to or taken from another machine, once."""
        with self._writing() as now:
            owner = self._dossiers.number(dossier_id)
            self._db.execute(
                "INSERT INTO shared_states (dossier_no, state, at, entries) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (dossier_no, state) DO NOTHING",
                [owner, state, now, pack(dict(entries))],
            )
            self._db.execute(
                "DELETE FROM shared_states WHERE dossier_no = ? AND rowid NOT IN (SELECT rowid "
                "FROM shared_states WHERE dossier_no = ? ORDER BY rowid DESC LIMIT ?)",
                [owner, owner, KEPT],
            )

    def see(self, dossier_id: str, states: Iterable[str]) -> None:
        """Note the states that what was taken in came from, the newest first."""
        with self._writing():
            SeenStates(self._db).add(dossier_id, states)

    def seen(self, dossier_id: str) -> list[str]:
        """Return the states this dossier came from on other machines, the newest first."""
        with self._reading():
            return SeenStates(self._db).of(dossier_id)

    def names(self, dossier_id: str) -> list[str]:
        """Return the states of a dossier, the one shared last first."""
        with self._reading():
            owner = self._dossiers.number(dossier_id)
            rows = self._db.execute(
                "SELECT state FROM shared_states WHERE dossier_no = ? ORDER BY rowid DESC",
                [owner],
            ).fetchall()
        return [row[0] for row in rows]

    def entries(self, dossier_id: str, state: str) -> dict[str, Any]:
        """Return the entries of a state; raise KeyError for an unknown one."""
        with self._reading():
            owner = self._dossiers.number(dossier_id)
            row = self._db.execute(
                "SELECT entries FROM shared_states WHERE dossier_no = ? AND state = ?",
                [owner, state],
            ).fetchone()
        if row is None:
            raise KeyError(state)
        found: dict[str, Any] = json.loads(row[0])
        return found
