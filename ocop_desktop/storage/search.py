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
_NOT_WORDS = frozenset({"set", "sample", "moved"})
_NOT_SAID = ("rehearsal/",)

# A word that is everywhere must not cost a look at everything: so many hits, the newest, are put
# in order.
MAX_WEIGHED = 1_000
_HITS = (
    "SELECT dossiers.id, title_key, updated_at FROM search "
    "CROSS JOIN dossiers ON dossiers.no = search.rowid "
    "WHERE search MATCH ? AND deleted_at IS NULL ORDER BY search.rowid DESC LIMIT ?"
)
_IN_TITLES = f"SELECT id FROM ({_HITS}) ORDER BY title_key LIMIT ?"  # noqa: S608  (our own text)
_ANYWHERE = f"SELECT id FROM ({_HITS}) ORDER BY updated_at DESC LIMIT ?"  # noqa: S608  (our own text)


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
        """Return ids of dossiers that hold all words (the last may be unfinished).

        Hits in the title come first, in Vietnamese order; then hits elsewhere, newest first.
        """
        parts = fold(words).split()
        if not parts:
            return []
        wanted = " ".join(f'"{part}"' for part in parts) + "*"
        found = self._ids(_IN_TITLES, f"{{title}} : ({wanted})", limit)
        if len(found) < limit:
            more = self._ids(_ANYWHERE, wanted, limit + len(found))
            found += [hit for hit in more if hit not in set(found)]
        return found[:limit]

    def _ids(self, query: str, wanted: str, limit: int) -> list[str]:
        return [row[0] for row in self._db.execute(query, [wanted, MAX_WEIGHED, limit])]

    def _texts(self, number: int) -> tuple[str, str]:
        rows = self._db.execute(
            "SELECT path, value FROM entries WHERE dossier_no = ? ORDER BY path", [number]
        )
        texts = {
            path: " ".join(_words(json.loads(value))).translate(_FOLD_D)
            for path, value in rows
            if path not in _NOT_WORDS and not path.startswith(_NOT_SAID)
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
