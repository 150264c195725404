"""Which packages were taken in, so that the same one is not taken in twice."""

from sqlite_utils import Database

from ocop_desktop.storage.transactions import Reading, Writing


class TakenPackages:
    """Contents of packages and the dossiers they became. A dossier in the bin does not count."""

    def __init__(self, db: Database, reading: Reading, writing: Writing) -> None:
        self._db, self._reading, self._writing = db, reading, writing

    def dossier_of(self, content: str) -> str:
        """Return the dossier a package of this content became, "" when it was never taken in."""
        with self._reading():
            row = self._db.execute(
                "SELECT dossier FROM taken_packages JOIN dossiers ON id = dossier "
                "WHERE snapshot = ? AND deleted_at IS NULL",
                [content],
            ).fetchone()
        return str(row[0]) if row else ""

    def all(self) -> frozenset[str]:
        """Return the contents of all packages that were taken in and whose dossier is there."""
        with self._reading():
            rows = self._db.execute(
                "SELECT snapshot FROM taken_packages JOIN dossiers ON id = dossier "
                "WHERE deleted_at IS NULL"
            )
            return frozenset(row[0] for row in rows)

    def note(self, content: str, dossier_id: str, name: str) -> None:
        """Note that a package of this content became a dossier."""
        with self._writing() as now:
            self._db.execute(
                "INSERT OR REPLACE INTO taken_packages VALUES (?, ?, ?, ?)",
                [content, dossier_id, name, now],
            )
