"""Papers of all dossiers as they are searched: what is said about them, and their own words.

What is said is indexed anew together with its dossier. The words of a content never change, so
they are read once, whichever dossiers it belongs to.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlite_utils import Database

from ocop_desktop.storage.fts import searchable, wanted
from ocop_desktop.storage.rows import PaperHit, StoredFile
from ocop_desktop.storage.transactions import Reading, Writing

EVIDENCE = "evidence/"
_TITLE = ("title", "file", "link")
_ABOUT = ("number", "issuer", "holder", "product", "note")
# Newest first: a word that stands on every paper costs no look at all of them.
_SAID = (
    "SELECT dossiers.id, evidence_id, papers.sha256, 0 FROM paper_search "
    "CROSS JOIN papers ON papers.no = paper_search.rowid "
    "CROSS JOIN dossiers ON dossiers.no = papers.dossier_no AND deleted_at IS NULL "
    "WHERE paper_search MATCH ? ORDER BY paper_search.rowid DESC LIMIT ?"
)
_READ = (
    "SELECT dossiers.id, evidence_id, papers.sha256, 1 FROM text_search "
    "CROSS JOIN texts ON texts.no = text_search.rowid "
    "CROSS JOIN papers ON papers.sha256 = texts.sha256 "
    "CROSS JOIN dossiers ON dossiers.no = papers.dossier_no AND deleted_at IS NULL "
    "WHERE text_search MATCH ? ORDER BY text_search.rowid DESC LIMIT ?"
)


class Papers:
    """The index of papers of one workspace. `writing` is one transaction."""

    def __init__(self, db: Database, reading: Reading, writing: Writing) -> None:
        self._db, self._reading, self._writing = db, reading, writing

    def renew(self, number: int) -> None:
        """Index the papers of a dossier anew. Runs inside the caller's transaction."""
        self._db.execute(
            "DELETE FROM paper_search WHERE rowid IN (SELECT no FROM papers WHERE dossier_no = ?)",
            [number],
        )
        self._db.execute("DELETE FROM papers WHERE dossier_no = ?", [number])
        rows = self._db.execute(
            "SELECT path, value FROM entries WHERE dossier_no = ? AND path GLOB ?",
            [number, EVIDENCE + "*"],
        ).fetchall()
        for path, value in rows:
            self._add(number, path.removeprefix(EVIDENCE), json.loads(value))

    def find(self, words: str, limit: int) -> list[PaperHit]:
        """Return papers that hold all words, in what is said about them or in them, newest first.

        A paper that is found both ways is returned once, as found in what is said about it.
        """
        query = wanted(words)
        if not query:
            return []
        with self._reading():
            rows = [
                *self._db.execute(_SAID, [query, limit]),
                *self._db.execute(_READ, [query, limit]),
            ]
        found: dict[tuple[str, str], PaperHit] = {}
        for dossier, evidence, sha256, inside in rows:
            hit = PaperHit(dossier=dossier, evidence=evidence, sha256=sha256, inside=bool(inside))
            found.setdefault((dossier, evidence), hit)
        return list(found.values())

    def unread(self, media_type: str, limit: int) -> list[StoredFile]:
        """Return contents of a type that belong to a dossier and were not read yet."""
        with self._reading():
            rows = self._db.execute(
                "SELECT sha256, name, size, media_type FROM files WHERE media_type = ? "
                "AND sha256 IN (SELECT sha256 FROM papers) "
                "AND sha256 NOT IN (SELECT sha256 FROM texts) ORDER BY added_at DESC LIMIT ?",
                [media_type, limit],
            ).fetchall()
        names = StoredFile.__struct_fields__
        return [StoredFile(**dict(zip(names, row, strict=True))) for row in rows]

    def keep(self, sha256: str, pages: Sequence[str]) -> None:
        """Keep the words of a content, one text a page; nothing happens when they are known."""
        with self._writing():
            cursor = self._db.execute(
                "INSERT OR IGNORE INTO texts (sha256, pages) VALUES (?, ?)",
                [sha256, json.dumps(list(pages), ensure_ascii=False)],
            )
            if cursor.rowcount:
                self._db.execute(
                    "INSERT INTO text_search (rowid, body) VALUES (?, ?)",
                    [cursor.lastrowid, searchable("\n".join(pages))],
                )

    def pages(self, sha256: str) -> tuple[str, ...]:
        """Return the words of a content, one text a page; () when it was not read."""
        with self._reading():
            row = self._db.execute("SELECT pages FROM texts WHERE sha256 = ?", [sha256]).fetchone()
        return tuple(json.loads(row[0])) if row else ()

    def _add(self, number: int, evidence_id: str, record: Any) -> None:
        said = record if isinstance(record, dict) else {}
        cursor = self._db.execute(
            "INSERT INTO papers (dossier_no, evidence_id, sha256) VALUES (?, ?, ?)",
            [number, evidence_id, said.get("sha256") or ""],
        )
        self._db.execute(
            "INSERT INTO paper_search (rowid, title, body) VALUES (?, ?, ?)",
            [cursor.lastrowid, " ".join(_texts(said, _TITLE)), " ".join(_texts(said, _ABOUT))],
        )


def _texts(record: dict[str, Any], names: Sequence[str]) -> Iterator[str]:
    for name in names:
        value = record.get(name)
        if isinstance(value, str) and value:
            yield searchable(value)
