"""Steps to be expected of rights, kept so that a later day needs no new look at dossiers.

While a right's current step (`due`) is not late its steps stand on their own days. Once it is,
it stands on the day of reading and every step behind it as many months later as it `waits`; the
days these come to are handed in (`waits`), as months are not counted in SQL.
"""

from collections.abc import Iterable
from sqlite3 import Connection

import msgspec

KIND = "right"

STEPS = """
SELECT s.day, 'right', 0, s.title, {name}, s.source, s.id || '.' || d.id, d.id, s.path, '', '', 0,
    NULL
FROM radar_steps s CROSS JOIN dossiers d ON d.no = s.dossier_no
WHERE s.day BETWEEN :first AND :last AND s.due >= :today AND d.deleted_at IS NULL
UNION ALL
SELECT w.day, 'right', s.waits = '', iif(s.waits = '', s.late, s.title), {name}, s.source,
    s.id || '.' || d.id, d.id, s.path, '', '', 0, iif(s.waits = '', s.due, NULL)
FROM waits w CROSS JOIN radar_steps s
    ON s.waits = w.waits AND s.due < :today AND (s.until IS NULL OR s.until >= w.day)
JOIN dossiers d ON d.no = s.dossier_no
WHERE w.day BETWEEN :first AND :last AND d.deleted_at IS NULL
"""


class KeptStep(msgspec.Struct, frozen=True, kw_only=True):
    """A step of a right: `waits` are months ("2 9"), "" for the current step; `late` its title."""

    id: str
    due: str
    waits: str
    day: str
    until: str | None
    title: str
    late: str
    source: str
    path: str


def keep_steps(db: Connection, found: Iterable[tuple[int, Iterable[KeptStep]]]) -> None:
    """Put the steps of dossiers, by number, in the place of those kept before."""
    steps = [(no, list(own)) for no, own in found]
    rows = [
        (no, part, *msgspec.structs.astuple(one))
        for no, own in steps
        for part, one in enumerate(own)
    ]
    db.executemany("DELETE FROM radar_steps WHERE dossier_no = ?", [(no,) for no, _ in steps])
    db.executemany("INSERT INTO radar_steps VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
