"""Full-text search over what was typed, accents optional.

The index of a dossier is renewed when somebody searches, not when somebody types: an edit only
notes the dossier as stale, in the same transaction.
"""

import json

from sqlite_utils import Database

from ocop_desktop.storage.dossiers import TITLE
from ocop_desktop.storage.fts import searchable, wanted, words_of
from ocop_desktop.storage.papers import Papers

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

    def __init__(self, db: Database, papers: Papers) -> None:
        self._db, self._papers = db, papers

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
            self._papers.renew(number)
        self._db.execute("DELETE FROM search_stale")

    def find(self, words: str, limit: int) -> list[str]:
        """Return ids of dossiers that hold all words (the last may be unfinished).

        Hits in the title come first, in Vietnamese order; then hits elsewhere, newest first.
        """
        query = wanted(words)
        if not query:
            return []
        found = self._ids(_IN_TITLES, f"{{title}} : ({query})", limit)
        if len(found) < limit:
            more = self._ids(_ANYWHERE, query, limit + len(found))
            found += [hit for hit in more if hit not in set(found)]
        return found[:limit]

    def _ids(self, statement: str, query: str, limit: int) -> list[str]:
        return [row[0] for row in self._db.execute(statement, [query, MAX_WEIGHED, limit])]

    def _texts(self, number: int) -> tuple[str, str]:
        rows = self._db.execute(
            "SELECT path, value FROM entries WHERE dossier_no = ? ORDER BY path", [number]
        )
        texts = {
            path: searchable(" ".join(words_of(json.loads(value))))
            for path, value in rows
            if path not in _NOT_WORDS and not path.startswith(_NOT_SAID)
        }
        return texts.pop(TITLE, ""), "\n".join(filter(None, texts.values()))
