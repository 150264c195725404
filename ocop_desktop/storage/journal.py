"""Entries and the journal of their changes: what was written, undone, redone, and when."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from ocop_desktop.storage.rows import Batch, Change

_LIVE, _UNDONE, _DROPPED, _EVENT = 0, 1, 2, 3
_STATES = {_LIVE: "live", _UNDONE: "undone", _DROPPED: "dropped", _EVENT: "event"}


_LAST = "SELECT max(batch) FROM journal WHERE dossier_no = ? AND undone = ?"
_EARLIEST = "SELECT min(batch) FROM journal WHERE dossier_no = ? AND undone = ?"


def pack(value: Any) -> str | None:
    """Return the one text a plain value is stored as; None (no entry) stays None."""
    if value is None:
        return None
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def unpack(text: str | None) -> Any:
    """Return the plain value of a stored text."""
    return None if text is None else json.loads(text)


class Journal:
    """Entries of dossiers by row number. Every method runs inside the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def entries(self, number: int) -> dict[str, Any]:
        """Return all entries of a dossier in the order of their paths."""
        rows = self._db.execute(
            "SELECT path, value FROM entries WHERE dossier_no = ? ORDER BY path", [number]
        )
        return {path: json.loads(value) for path, value in rows}

    def entry(self, number: int, path: str) -> Any:
        """Return one entry, None when there is none."""
        return unpack(self._value(number, path))

    def begin(self, number: int, entries: Mapping[str, Any]) -> None:
        """Put the first entries of a new dossier down; there is nothing to undo about them."""
        self._put(number, [(path, pack(value)) for path, value in entries.items()])

    def write(
        self, number: int, changes: Mapping[str, Any], label: str, now: str, *, merge: bool
    ) -> Batch:
        """Apply `changes` as one batch; entries that stay the same are left out.

        With `merge` a change of the one path that the last batch changed continues that batch.
        """
        actual = [
            (path, old, new)
            for path, value in changes.items()
            if (old := self._value(number, path)) != (new := pack(value))
        ]
        if not actual:
            return Batch()
        self._db.execute(
            "UPDATE journal SET undone = ? WHERE dossier_no = ? AND undone = ?",
            [_DROPPED, number, _UNDONE],
        )
        self._put(number, [(path, new) for path, _, new in actual])
        last = self._edge(number, _LIVE, _LAST)
        if merge and len(actual) == 1 and self._continues(number, last, actual[0][0]):
            self._db.execute(
                "UPDATE journal SET new = ?, at = ? "
                "WHERE dossier_no = ? AND undone = ? AND batch = ?",
                [actual[0][2], now, number, _LIVE, last],
            )
            return self._batch(number, last)
        batch = self._next(number)
        for path, old, new in actual:
            self._db.execute(
                "INSERT INTO journal (dossier_no, at, batch, label, path, old, new) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                [number, now, batch, label, path, old, new],
            )
        return self._batch(number, batch)

    def note(self, number: int, label: str, path: str, told: Any, now: str) -> None:
        """Put down that something happened to the dossier; no entry changes, nothing to undo."""
        self._db.execute(
            "INSERT INTO journal (dossier_no, at, batch, label, path, new, undone) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [number, now, self._next(number), label, path, pack(told), _EVENT],
        )

    def undo(self, number: int) -> Batch | None:
        """Put the last live batch back to what was before; None when there is none."""
        last = self._edge(number, _LIVE, _LAST)
        if not last:
            return None
        batch = self._batch(number, last)
        self._put(number, [(change.path, pack(change.old)) for change in batch.changes])
        self._mark(number, last, _UNDONE)
        return batch

    def redo(self, number: int) -> Batch | None:
        """Apply the batch undone last again; None when there is none."""
        first = self._edge(number, _UNDONE, _EARLIEST)
        if not first:
            return None
        batch = self._batch(number, first)
        self._put(number, [(change.path, pack(change.new)) for change in batch.changes])
        self._mark(number, first, _LIVE)
        return batch

    def last(self, number: int) -> tuple[str, ...]:
        """Return the paths `undo` would take back; () when there is nothing."""
        return self._paths(number, self._edge(number, _LIVE, _LAST))

    def waiting(self, number: int) -> tuple[str, ...]:
        """Return the paths `redo` would change again; () when there is nothing."""
        return self._paths(number, self._edge(number, _UNDONE, _EARLIEST))

    def history(self, number: int) -> list[Batch]:
        """Return all batches, newest first, those undone or dropped too."""
        rows = self._db.execute(
            "SELECT batch, id, at, label, undone, path, old, new FROM journal "
            "WHERE dossier_no = ? ORDER BY id",
            [number],
        ).fetchall()
        groups: dict[int, list[tuple[Any, ...]]] = {}
        for row in rows:
            groups.setdefault(row[0], []).append(row)
        return [_as_batch(group) for group in reversed(groups.values())]

    def snapshot(self, number: int, journal: int) -> dict[str, Any]:
        """Return the entries as they were right after journal row `journal`; 0 = at creation.

        Undone and dropped rows have no say: they are not part of the line that led to today.
        """
        entries = self.entries(number)
        rows = self._db.execute(
            "SELECT path, old FROM journal WHERE dossier_no = ? AND undone = ? AND id > ? "
            "ORDER BY id DESC",
            [number, _LIVE, journal],
        )
        for path, old in rows:
            if old is None:
                entries.pop(path, None)
            else:
                entries[path] = json.loads(old)
        return dict(sorted(entries.items()))

    def _value(self, number: int, path: str) -> str | None:
        row = self._db.execute(
            "SELECT value FROM entries WHERE dossier_no = ? AND path = ?", [number, path]
        ).fetchone()
        return None if row is None else row[0]

    def _put(self, number: int, entries: Iterable[tuple[str, str | None]]) -> None:
        for path, value in entries:
            if value is None:
                self._db.execute(
                    "DELETE FROM entries WHERE dossier_no = ? AND path = ?", [number, path]
                )
            else:
                self._db.execute(
                    "INSERT INTO entries (dossier_no, path, value) VALUES (?, ?, ?) "
                    "ON CONFLICT (dossier_no, path) DO UPDATE SET value = excluded.value",
                    [number, path, value],
                )

    def _edge(self, number: int, state: int, which: str) -> int:
        """Return the highest or lowest batch in a state; 0 when there is none."""
        row = self._db.execute(which, [number, state]).fetchone()
        return int(row[0] or 0)

    def _next(self, number: int) -> int:
        return 1 + max(self._edge(number, state, _LAST) for state in _STATES)

    def _continues(self, number: int, batch: int, path: str) -> bool:
        """Return whether the last live batch changed just `path`, and nothing happened since."""
        if batch <= self._edge(number, _EVENT, _LAST):
            return False
        rows = self._db.execute(
            "SELECT path FROM journal WHERE dossier_no = ? AND undone = ? AND batch = ?",
            [number, _LIVE, batch],
        ).fetchall()
        return [row[0] for row in rows] == [path]

    def _mark(self, number: int, batch: int, state: int) -> None:
        self._db.execute(
            "UPDATE journal SET undone = ? WHERE dossier_no = ? AND undone IN (?, ?) AND batch = ?",
            [state, number, _LIVE, _UNDONE, batch],
        )

    def _paths(self, number: int, batch: int) -> tuple[str, ...]:
        """Return what a batch changed, without reading the values: a table may be long."""
        rows = self._db.execute(
            "SELECT path FROM journal "
            "WHERE dossier_no = ? AND undone IN (?, ?) AND batch = ? ORDER BY id",
            [number, _LIVE, _UNDONE, batch],
        )
        return tuple(path for (path,) in rows)

    def _batch(self, number: int, batch: int) -> Batch:
        rows = self._db.execute(
            "SELECT batch, id, at, label, undone, path, old, new FROM journal "
            "WHERE dossier_no = ? AND undone IN (?, ?) AND batch = ? ORDER BY id",
            [number, _LIVE, _UNDONE, batch],
        ).fetchall()
        return _as_batch(rows)


def _as_batch(rows: list[tuple[Any, ...]]) -> Batch:
    number, journal, at, label, undone = rows[-1][:5]
    return Batch(
        number=number,
        journal=journal,
        at=at,
        label=label,
        state=_STATES[undone],
        changes=tuple(
            Change(path=path, old=unpack(old), new=unpack(new)) for *_, path, old, new in rows
        ),
    )
