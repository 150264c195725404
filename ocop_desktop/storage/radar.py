"""Days of dossiers, kept when a dossier changed and read by the day they fall due.

What is kept says when something ends and what it is; what follows from the law on the day of
reading (rounds, windows before a certificate lapses, days of the desk) is handed in as plain lists.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

import msgspec
from sqlite_utils import Database

from ocop_desktop.rulebook.registers import Register
from ocop_desktop.storage.radar_steps import KIND as STEP
from ocop_desktop.storage.radar_steps import STEPS, KeptStep, keep_steps
from ocop_desktop.storage.registers.tables import cell, table

Reading = Callable[[], AbstractContextManager[None]]
Writing = Callable[[], AbstractContextManager[str]]

CERTIFICATE = "certificate"
_ALL = -1

_NAME = "coalesce(nullif(d.title, ''), 'Hồ sơ chưa đặt tên')"

# What stands in the lists handed in, by its name in the statements.
_GIVEN = {
    "rounds": ("rulebook", "round", "year", "day", "id", "title", "source", "urgent"),
    "councils": ("rulebook", "round", "year", "day"),
    "clocks": ("rulebook", "id", "days", "title", "source", "urgent"),
    "cases": ("id", "day", "title", "about", "source", "dossier", "desk_case", "was_due"),
    "waits": ("waits", "day"),
}
_ROUNDS = """
SELECT r.day, 'round' AS kind, r.urgent, r.title, {name} AS about, r.source,
    r.id || '.' || d.id AS id, d.id AS dossier, 'registration.round' AS path,
    '' AS desk_case, '' AS register, 0 AS row, NULL AS was_due
FROM rounds r CROSS JOIN dossiers d
    ON d.rulebook = r.rulebook AND d.round = r.round AND d.year = r.year
WHERE d.deleted_at IS NULL AND d.round IS NOT NULL AND r.day BETWEEN :first AND :last
"""
_CASES = """
SELECT day, 'review', 1, title, about, source, id, dossier, '', desk_case, '', 0, was_due
FROM cases WHERE day BETWEEN :first AND :last
"""
_PAPERS = """
SELECT f.day, f.kind, coalesce(f.urgent, f.day < c.day, 0), f.title, {name}, f.source,
    f.id || '.' || d.id, d.id, f.path, '', '', 0, NULL
FROM radar_days f JOIN dossiers d ON d.no = f.dossier_no
LEFT JOIN councils c ON c.rulebook = d.rulebook AND c.round = d.round AND c.year = d.year
WHERE f.kind = '{kind}' AND f.day BETWEEN :first AND :last AND d.deleted_at IS NULL
"""
_DUE = "BETWEEN date(:first, c.days || ' days') AND date(:last, c.days || ' days')"
_CERTIFICATES = """
SELECT date(f.day, (-c.days) || ' days'), f.kind, c.urgent, c.title, {name}, c.source,
    c.id || '.own.' || d.id, d.id, f.path, '', '', 0, NULL
FROM clocks c CROSS JOIN radar_days f ON f.kind = 'certificate' AND f.day {due}
JOIN dossiers d ON d.no = f.dossier_no AND d.rulebook = c.rulebook
WHERE d.deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM {rows} r WHERE r.dossier = d.id AND r.{expires} = f.day
    AND r.{status} = 'revoked' AND r.deleted_at IS NULL
)
UNION ALL
SELECT date(r.{expires}, (-c.days) || ' days'), 'certificate', c.urgent, c.title,
    coalesce(r.{product}, ''), c.source, c.id || '.' || r.id, '', '', '', '{register}', r.no,
    NULL
FROM clocks c CROSS JOIN {rows} r ON r.{expires} {due}
WHERE c.rulebook = '' AND r.deleted_at IS NULL
AND (r.{status} IS NULL OR r.{status} <> 'revoked') AND NOT EXISTS (
    SELECT 1 FROM dossiers d JOIN radar_days f ON f.dossier_no = d.no
    WHERE d.id = r.dossier AND d.deleted_at IS NULL AND f.kind = 'certificate'
    AND f.day = r.{expires}
)
"""


class KeptDay(msgspec.Struct, frozen=True, kw_only=True):
    """A day of a dossier. `urgent` None: when it falls before the council meets."""

    id: str
    day: str
    kind: str
    title: str
    urgent: bool | None
    source: str
    path: str


class FoundDay(msgspec.Struct, frozen=True):
    """A day that falls due, as it is listed."""

    day: str
    kind: str
    urgent: bool
    title: str
    about: str
    source: str
    id: str
    dossier: str
    path: str
    case: str
    register: str
    row: int
    was_due: str | None


class CountedDays(msgspec.Struct, frozen=True):
    """How many days of a kind (and title, where asked) fall on one; `about` when it is one."""

    day: str
    kind: str
    urgent: bool
    title: str
    about: str
    count: int


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What the law and the desk say on the day of reading; the columns are those of `_GIVEN`.

    `clocks` count days before a certificate lapses, those of no edition are for register rows;
    `waits` tells the days that steps behind a late one come to.
    """

    today: str
    rounds: Sequence[Sequence[Any]]
    councils: Sequence[Sequence[Any]]
    clocks: Sequence[Sequence[Any]]
    cases: Sequence[Sequence[Any]]
    waits: Sequence[Sequence[Any]]


class ChangedDossier(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier whose days must be looked for again."""

    no: int
    id: str
    rulebook: str
    entries: dict[str, Any]


class RadarDays:
    """The days kept of one workspace. `open` must be called before anything is listed."""

    def __init__(self, db: Database, reading: Reading, writing: Writing) -> None:
        self._db, self._reading, self._writing = db, reading, writing
        self._certificates = ""

    def open(self, recognitions: Register, rules: str) -> None:
        """Say where recognitions stand; with other `rules` than before all is looked for again."""
        names = {name: cell(recognitions.column(name)) for name in ("expires", "status", "product")}
        self._certificates = _CERTIFICATES.format(
            due=_DUE, name=_NAME, rows=table(recognitions), register=recognitions.id, **names
        )
        with self._reading():
            kept = self._db.execute("SELECT rules FROM radar_rules").fetchone()
        if kept is None or kept[0] != rules:
            with self._writing():
                self._db.execute("INSERT OR IGNORE INTO radar_stale SELECT no FROM dossiers")
                self._db.execute("DELETE FROM radar_rules")
                self._db.execute("INSERT INTO radar_rules VALUES (?)", [rules])

    # -- keeping --------------------------------------------------------------------------------

    def stale_count(self) -> int:
        """Return how many dossiers changed since their days were looked for."""
        with self._reading():
            return int(self._db.execute("SELECT count(*) FROM radar_stale").fetchone()[0])

    def stale(self, limit: int, aside: Sequence[str]) -> list[ChangedDossier]:
        """Return dossiers that changed, without the entries beside them."""
        with self._reading():
            heads = self._db.execute(
                "SELECT d.no, d.id, d.rulebook FROM radar_stale s "
                "JOIN dossiers d ON d.no = s.dossier_no ORDER BY s.dossier_no LIMIT ?",
                [limit],
            ).fetchall()
            entries: dict[int, dict[str, Any]] = {head[0]: {} for head in heads}
            rows = self._db.execute(
                "SELECT dossier_no, path, value FROM entries WHERE dossier_no IN "
                "(SELECT dossier_no FROM radar_stale ORDER BY dossier_no LIMIT ?)",
                [limit],
            )
            beginnings = tuple(aside)
            for no, path, value in rows:
                if not path.startswith(beginnings):
                    entries[no][path] = json.loads(value)
        return [
            ChangedDossier(no=no, id=dossier, rulebook=rulebook, entries=entries[no])
            for no, dossier, rulebook in heads
        ]

    def keep(self, found: Iterable[tuple[int, Sequence[KeptDay], Sequence[KeptStep]]]) -> None:
        """Put the days and steps of dossiers, by number, in the place of those kept before."""
        whole = list(found)
        days = [(no, own) for no, own, _ in whole]
        numbers = [(no,) for no, _ in days]
        rows = [
            (no, part, one.day, one.kind, one.id, one.title,
             None if one.urgent is None else int(one.urgent), one.source, one.path)
            for no, own in days
            for part, one in enumerate(own)
        ]  # fmt: skip
        with self._writing():
            many = self._db.conn.executemany
            many("DELETE FROM radar_days WHERE dossier_no = ?", numbers)
            many("INSERT INTO radar_days VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
            keep_steps(self._db.conn, ((no, steps) for no, _, steps in whole))
            many("DELETE FROM radar_stale WHERE dossier_no = ?", numbers)

    # -- reading --------------------------------------------------------------------------------

    def rounds(self) -> list[tuple[str, Any, Any]]:
        """Return every (edition, round, year) that dossiers are registered for."""
        with self._reading():
            return self._db.execute(
                "SELECT DISTINCT rulebook, round, year FROM dossiers "
                "WHERE deleted_at IS NULL AND round IS NOT NULL"
            ).fetchall()

    def days(
        self,
        given: Given,
        span: tuple[str, str],
        kinds: Sequence[str],
        limit: int = _ALL,
        offset: int = 0,
    ) -> Iterator[FoundDay]:
        """Yield days from the first to the last of `span`, what is urgent first on each."""
        found = self._asked(
            given,
            span,
            kinds,
            "SELECT * FROM due ORDER BY day, urgent DESC, title, id LIMIT :limit OFFSET :offset",
            {"limit": limit, "offset": offset},
        )
        for day, kind, urgent, *words in found:
            yield FoundDay(day, kind, bool(urgent), *words)

    def counts(
        self, given: Given, span: tuple[str, str], kinds: Sequence[str], *, titles: bool = False
    ) -> list[CountedDays]:
        """Return how many days fall on each day of `span`, by kind or with `titles` by title."""
        title = "title" if titles else "''"
        found = self._asked(
            given,
            span,
            kinds,
            f"SELECT day, kind, urgent, {title}, min(about), count(*) FROM due "  # noqa: S608
            "GROUP BY 1, 2, 3, 4 ORDER BY day, urgent DESC, count(*) DESC, 4",
            {},
        )
        return [
            CountedDays(day, kind, bool(urgent), said, about if count == 1 else "", count)
            for day, kind, urgent, said, about, count in found
        ]

    def _asked(
        self,
        given: Given,
        span: tuple[str, str],
        kinds: Sequence[str],
        ask: str,
        more: dict[str, Any],
    ) -> list[tuple[Any, ...]]:
        if not kinds:
            return []
        lists = ", ".join(_list(name, columns) for name, columns in _GIVEN.items())
        head = _ROUNDS.format(name=_NAME)  # it names the columns
        parts = [
            head if "round" in kinds else head + " AND 0",
            *(self._part(kind) for kind in kinds if kind != "round"),
        ]
        text = f"WITH {lists}, due AS ({' UNION ALL '.join(parts)}) {ask}"
        values = {name: json.dumps(getattr(given, name)) for name in _GIVEN}
        with self._reading():
            return self._db.execute(
                text, {**values, **more, "today": given.today, "first": span[0], "last": span[1]}
            ).fetchall()

    def _part(self, kind: str) -> str:
        if kind == CERTIFICATE:
            return self._certificates
        if kind == "review":
            return _CASES
        papers = _PAPERS.format(kind=kind, name=_NAME)
        return f"{papers} UNION ALL {STEPS.format(name=_NAME)}" if kind == STEP else papers


def _list(name: str, columns: Sequence[str]) -> str:
    """Return a list handed in as a table of the statement."""
    cells = ", ".join(f"value ->> {place} AS {one}" for place, one in enumerate(columns))
    return f"{name} AS MATERIALIZED (SELECT {cells} FROM json_each(:{name}))"  # noqa: S608
