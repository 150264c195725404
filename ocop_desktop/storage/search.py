"""Full-text search over what was typed, accents optional.

The index of a dossier is renewed when somebody searches, not when somebody types: an edit only
notes the dossier as stale, in the same transaction.
"""

import json
from typing import Any

from sqlite_utils import Database

from ocop_desktop.storage.dossiers import TITLE
from ocop_desktop.text import fold

# SQLite folds accents itself, but not đ and its look-alikes.
_FOLD_D = str.maketrans({"đ": "d", "Đ": "D", "Ð": "D", "Ɖ": "D", "ð": "d", "ɖ": "d"})
_NOT_WORDS = frozenset({"set", "sample"})


class Search:
    """The index of all dossiers. `renew` needs a transaction around it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def is_stale(self) -> bool:
        """Return whether some dossier changed since it was indexed."""
        return self._db.execute("SELECT 1 FROM search_stale LIMIT 1").fetchone() is not None

    def renew(self) -> None:
        """Index what changed."""
        rows = self._db.execute("SELECT dossier_no FROM search_stale").fetchall()
        for (number,) in rows:
            title, body = self._texts(number)
            self._db.execute("DELETE FROM search WHERE rowid = ?", [number])
            self._db.execute(
                "INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)", [number, title, body]
            )
        self._db.execute("DELETE FROM search_stale")

    def find(self, words: str, limit: int) -> list[str]:
        """Return ids of dossiers that hold all words (the last may be unfinished), best first."""
        parts = fold(words).split()
        if not parts:
            return []
        query = " ".join(f'"{part}"' for part in parts[:-1]) + f' "{parts[-1]}"*'
        rows = self._db.execute(
            "SELECT dossiers.id FROM search JOIN dossiers ON dossiers.no = search.rowid "
            "WHERE search MATCH ? AND deleted_at IS NULL "
            "ORDER BY bm25(search, 10.0, 1.0), title_key LIMIT ?",
            [query, limit],
        )
        return [row[0] for row in rows]

    def _texts(self, number: int) -> tuple[str, str]:
        rows = self._db.execute(
            "SELECT path, value FROM entries WHERE dossier_no = ? ORDER BY path", [number]
        )
        texts = {
            path: " ".join(_words(json.loads(value))).translate(_FOLD_D)
            for path, value in rows
            if path not in _NOT_WORDS
        }
        return texts.pop(TITLE, ""), "\n".join(filter(None, texts.values()))


def _words(value: Any) -> list[str]:
    """Return every text inside a plain value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [word for item in value.values() for word in _words(item)]
    if isinstance(value, list):
        return [word for item in value for word in _words(item)]
    return []
