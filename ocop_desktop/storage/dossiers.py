"""The table of dossiers: rows, their searchable heads, their list."""

from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from ocop_desktop.storage.rows import StoredDossier
from ocop_desktop.text import fold, sort_key

# Entries repeated as columns of the dossier, so that a list of 100,000 needs no other table.
HEADS = {
    "producer.name": "producer",
    "set": "set_id",
    "registration.target_star": "target_star",
    "registration.round": "round",
    "registration.year": "year",
    "sample": "sample",
}
TITLE = "product.name"

# Columns in the order of StoredDossier's fields.
_SELECT = (
    "SELECT id, rulebook, title, created_at, updated_at, deleted_at, "
    "producer, set_id, target_star, round, year, sample, version FROM dossiers "
)
_COUNT = "SELECT count(*) FROM dossiers "
_LARGEST = 2**63 - 1  # of a whole number in the database


class UnknownDossierError(KeyError):
    """No dossier has this id."""


class Dossiers:
    """Rows of dossiers. Every method runs inside the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def number(self, dossier_id: str) -> int:
        """Return the row number of a dossier."""
        row = self._db.execute("SELECT no FROM dossiers WHERE id = ?", [dossier_id]).fetchone()
        if row is None:
            raise UnknownDossierError(dossier_id)
        return int(row[0])

    def add(self, dossier_id: str, rulebook: str, now: str) -> int:
        """Insert an empty dossier and return its row number."""
        cursor = self._db.execute(
            "INSERT INTO dossiers (id, rulebook, created_at, updated_at) VALUES (?, ?, ?, ?)",
            [dossier_id, rulebook, now, now],
        )
        return int(cursor.lastrowid or 0)

    def touch(self, number: int, changed: Mapping[str, Any], now: str) -> None:
        """Bring the columns that repeat entries up to date; None in `changed` means removed."""
        columns: dict[str, Any] = {"updated_at": now}
        if TITLE in changed:
            value = changed[TITLE]
            title = value if isinstance(value, str) else ""
            columns |= {"title": title, "title_key": sort_key(title), "title_folded": fold(title)}
        for path, column in HEADS.items():
            if path in changed:
                columns[column] = _head(changed[path])
        parts = ", ".join(f"{column} = ?" for column in columns)
        update = f"UPDATE dossiers SET {parts} WHERE no = ?"  # noqa: S608  (our column names)
        self._db.execute(update, [*columns.values(), number])
        self._db.execute("INSERT OR IGNORE INTO search_stale VALUES (?)", [number])
        self._db.execute("INSERT OR IGNORE INTO register_stale VALUES (?)", [number])

    def mark_deleted(self, number: int, when: str | None) -> None:
        """Hide a dossier from the list, or bring it back with None."""
        self._db.execute("UPDATE dossiers SET deleted_at = ? WHERE no = ?", [when, number])
        self._db.execute("INSERT OR IGNORE INTO register_stale VALUES (?)", [number])

    def lock(self, number: int, version: int | None, now: str) -> None:
        """Name the version a dossier is finalised as, or None when it is open again."""
        self._db.execute(
            "UPDATE dossiers SET version = ?, updated_at = ? WHERE no = ?", [version, now, number]
        )

    def get(self, dossier_id: str) -> StoredDossier:
        """Return one dossier's row."""
        rows = self._db.execute(_SELECT + "WHERE id = ?", [dossier_id])
        row = rows.fetchone()
        if row is None:
            raise UnknownDossierError(dossier_id)
        return _stored(row)

    def all(
        self, *, include_deleted: bool, limit: int, offset: int, rulebook: str = ""
    ) -> list[StoredDossier]:
        """Return rows in Vietnamese order of their titles; `limit` -1 means all."""
        parts = ["TRUE" if include_deleted else "deleted_at IS NULL"]
        values: list[Any] = []
        if rulebook:
            parts.append("rulebook = ?")
            values.append(rulebook)
        rows = self._db.execute(
            f"{_SELECT}WHERE {' AND '.join(parts)} ORDER BY title_key, no LIMIT ? OFFSET ?",
            [*values, limit, offset],
        )
        return [_stored(row) for row in rows]

    def recent(self, limit: int) -> list[StoredDossier]:
        """Return the rows changed last, the newest first."""
        rows = self._db.execute(
            _SELECT + "WHERE deleted_at IS NULL ORDER BY updated_at DESC, no DESC LIMIT ?", [limit]
        )
        return [_stored(row) for row in rows]

    def count(self, *, include_deleted: bool) -> int:
        """Return how many rows `all` would return without a limit."""
        which = "" if include_deleted else "WHERE deleted_at IS NULL"
        return int(self._db.execute(_COUNT + which).fetchone()[0])

    def producers(self) -> dict[str, int]:
        """Return the names of producers and how many dossiers each has."""
        rows = self._db.execute(
            "SELECT producer, count(*) FROM dossiers "
            "WHERE deleted_at IS NULL AND typeof(producer) = 'text' GROUP BY producer"
        )
        return {name: count for name, count in rows if name}

    def of_producer(self, name: str) -> list[StoredDossier]:
        """Return the rows of a producer, the one changed last first."""
        rows = self._db.execute(
            _SELECT + "WHERE producer = ? AND deleted_at IS NULL ORDER BY updated_at DESC, no",
            [name],
        )
        return [_stored(row) for row in rows]

    def ids_like(self, beginning: str) -> list[str]:
        """Return the ids that begin with `beginning`, at most two."""
        rows = self._db.execute(
            "SELECT id FROM dossiers WHERE id >= ? AND id < ? LIMIT 2",
            [beginning, beginning + "g"],  # "g" comes right after the last hexadecimal digit
        )
        return [row[0] for row in rows]


def _stored(row: tuple[Any, ...]) -> StoredDossier:
    return StoredDossier(**dict(zip(StoredDossier.__struct_fields__, row, strict=True)))


def _head(value: Any) -> str | int | float | None:
    """Return an entry as a column repeats it; nothing where no column can hold it."""
    if isinstance(value, int) and abs(value) > _LARGEST:
        return None
    return value if isinstance(value, str | int | float) else None
