"""By which file a value came to wait for a choice in a row, and who wrote the one that holds.

What two machines wrote apart changes no cell, so the batches of the registers do not tell of it.
Kept on this machine only: others took in other files.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from ocop_desktop.dossier.values import CONFLICT


class Offered:
    """Runs inside the caller's transaction. Moments are UTC in ISO form."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def note(self, register: str, row_id: str, entries: Mapping[str, Any], label: str) -> None:
        """Note the values that wait in a row since the merge `label`; known ones keep theirs."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        self._db.conn.executemany(
            "INSERT OR IGNORE INTO register_offered VALUES (?, ?, ?, ?, ?, ?)",
            [
                (register, row_id, path.removeprefix(CONFLICT), _key(value), label, now)
                for path, opened in entries.items()
                if path.startswith(CONFLICT)
                for value in opened["values"]
            ],
        )

    def by(self, register: str, row_id: str, column: str, value: Any) -> tuple[str, str] | None:
        """Return (merge, moment) that brought a value that waits; None when nobody noted it."""
        row = self._db.execute(
            "SELECT label, at FROM register_offered "
            "WHERE register = ? AND row_id = ? AND column = ? AND value = ?",
            [register, row_id, column, _key(value)],
        ).fetchone()
        return (row[0], row[1]) if row else None

    def written(self, register: str, no: int, column: str, value: Any) -> tuple[str, str] | None:
        """Return (what was done, moment) that put the value of a cell there; None when unknown."""
        rows = self._db.execute(
            "SELECT b.label, b.at, c.old, c.new FROM register_changes c "
            "JOIN register_batches b ON b.id = c.batch "
            "WHERE c.register = ? AND c.row_no = ? AND b.undone = 0 ORDER BY c.id DESC",
            [register, no],
        )
        for label, at, old, new in rows:
            before, after = (json.loads(one) if one else {} for one in (old, new))
            if after.get(column) == value and before.get(column) != value:
                return label, at
        return None


def _key(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
