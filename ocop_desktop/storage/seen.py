"""Names of the states a copy grew out of on other machines.

Who takes in a state takes in all it came from, without having their entries: a file that still
holds one of them is older, not another edit. Without these names two machines could each hold the
other's state for the older one, for ever.
"""

from collections.abc import Iterable

from sqlite_utils import Database

KEPT = 64
"""Names kept of one thing. Losing an old one never loses an edit: it asks once more."""


class SeenStates:
    """Runs inside the caller's transaction. `about` names a dossier or a row of a register."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, about: str, states: Iterable[str]) -> None:
        """Note states, the newest first; those known already stay where they are."""
        self._db.conn.executemany(
            "INSERT OR IGNORE INTO seen_states (about, state) VALUES (?, ?)",
            [(about, state) for state in reversed(list(states)[:KEPT])],
        )
        self._db.execute(
            "DELETE FROM seen_states WHERE about = ? AND id NOT IN "
            "(SELECT id FROM seen_states WHERE about = ? ORDER BY id DESC LIMIT ?)",
            [about, about, KEPT],
        )

    def of(self, about: str) -> list[str]:
        """Return the states seen of one thing, the newest first."""
        rows = self._db.execute(
            "SELECT state FROM seen_states WHERE about = ? ORDER BY id DESC", [about]
        )
        return [row[0] for row in rows]

    def all(self) -> dict[str, list[str]]:
        """Return the states seen of everything."""
        found: dict[str, list[str]] = {}
        for about, state in self._db.execute(
            "SELECT about, state FROM seen_states ORDER BY id DESC"
        ):
            found.setdefault(about, []).append(state)
        return found
