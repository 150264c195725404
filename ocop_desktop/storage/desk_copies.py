"""Cases of the desk as they travel between two machines of an office."""

import json
from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from ocop_desktop.dossier.sharing.copies import CaseCopy, EventCopy, MarkCopy, RoundCopy
from ocop_desktop.storage.dossiers import Dossiers
from ocop_desktop.storage.journal import pack
from ocop_desktop.storage.transactions import Reading, Writing

_CASE = (
    "SELECT no, id, state, province, commune, year, number, round, received_on, stopped_on, here, "
    "star, decision, decided_on FROM desk_cases WHERE dossier_no = ?"
)
_FIELDS = ("state", "round", "received_on", "stopped_on", "star", "decision", "decided_on")


class DeskCopies:
    """Reads and writes whole cases. `writing` is one transaction."""

    def __init__(
        self, db: Database, dossiers: Dossiers, reading: Reading, writing: Writing
    ) -> None:
        self._db, self._dossiers = db, dossiers
        self._reading, self._writing = reading, writing

    def of_dossier(self, dossier_id: str) -> CaseCopy | None:
        """Return the case of a dossier with all it holds, or None."""
        with self._reading():
            row = self._db.execute(_CASE, [self._dossiers.number(dossier_id)]).fetchone()
            return self._case(row) if row else None

    def holder(self, copy: CaseCopy) -> tuple[str, str] | None:
        """Return (case, title) of what holds the receipt number of a case here, or None."""
        with self._reading():
            row = self._db.execute(
                "SELECT desk_cases.id, title FROM desk_cases JOIN dossiers ON dossiers.no = "
                "dossier_no WHERE province = ? AND commune = ? AND desk_cases.year = ? "
                "AND number = ?",
                [copy.province, copy.commune, copy.year, copy.number],
            ).fetchone()
        return (row[0], row[1]) if row else None

    def counters(self) -> list[tuple[str, str, int, int]]:
        """Return (province, commune, year, last number) of every count."""
        with self._reading():
            rows = self._db.execute("SELECT province, commune, year, last FROM desk_counters")
            return [(row[0], row[1], int(row[2]), int(row[3])) for row in rows.fetchall()]

    def put(self, dossier_id: str, copy: CaseCopy, fresh: Iterable[EventCopy]) -> None:
        """Store a case as it is in `copy`; `fresh` are the lines its journal lacks here.

        The number is the one it was given; the count goes on after the highest.
        """
        with self._writing():
            owner = self._dossiers.number(dossier_id)
            self._db.execute(
                "INSERT INTO desk_cases (id, dossier_no, state, province, commune, year, number, "
                "round, received_on, here) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (id) DO NOTHING",
                [copy.id, owner, copy.state, copy.province, copy.commune, copy.year, copy.number,
                 copy.round, copy.received_on, int(copy.here)],
            )  # fmt: skip
            self._db.execute(
                f"UPDATE desk_cases SET {', '.join(f'{n} = ?' for n in _FIELDS)} WHERE id = ?",  # noqa: S608
                [*(getattr(copy, name) for name in _FIELDS), copy.id],
            )
            (no,) = self._db.execute("SELECT no FROM desk_cases WHERE id = ?", [copy.id]).fetchone()
            self._count(copy)
            self._lines(no, fresh)  # first: only a round the journal keeps gives way to another
            self._rounds(no, copy)
            self._marks(no, copy)

    def _count(self, copy: CaseCopy) -> None:
        self._db.execute(
            "INSERT INTO desk_counters VALUES (?, ?, ?, ?) ON CONFLICT (province, commune, year) "
            "DO UPDATE SET last = max(last, excluded.last)",
            [copy.province, copy.commune, copy.year, copy.number],
        )

    def _rounds(self, no: int, copy: CaseCopy) -> None:
        held = self._held_rounds(no)
        for one in (one for one in copy.rounds if one not in held):
            self._db.execute(
                "DELETE FROM desk_rounds WHERE case_no = ? AND number = ?", [no, one.number]
            )
            self._db.execute(
                "INSERT INTO desk_rounds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [no, one.number, one.version, one.received_on, one.received_by, one.samples,
                 one.note, pack(one.documents), pack(one.answers)],
            )  # fmt: skip

    def _held_rounds(self, no: int) -> tuple[RoundCopy, ...]:
        rows = self._db.execute(
            "SELECT number, version, received_on, received_by, samples, note, documents, answers "
            "FROM desk_rounds WHERE case_no = ? ORDER BY number",
            [no],
        )
        return tuple(_round(one) for one in rows.fetchall())

    def _marks(self, no: int, copy: CaseCopy) -> None:
        self._db.execute("DELETE FROM desk_marks WHERE case_no = ?", [no])
        for one in copy.marks:
            self._db.execute(
                "INSERT INTO desk_marks VALUES (?, ?, ?, ?, ?, ?, ?)",
                [no, one.round, one.target, one.mark, one.words, one.by, one.at],
            )

    def _lines(self, no: int, fresh: Iterable[EventCopy]) -> None:
        for one in fresh:
            self._db.execute(
                "INSERT INTO desk_journal (case_no, at, day, by, what, from_state, to_state, "
                "words, told) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [no, one.at, one.day, one.by, one.what, one.from_state, one.to_state, one.words,
                 pack(one.told)],
            )  # fmt: skip

    def _case(self, row: tuple[Any, ...]) -> CaseCopy:
        no, case_id, state, province, commune, year, number, current, received, *rest = row
        stopped, here, star, decision, decided = rest
        marks = self._db.execute(
            "SELECT round, target, mark, words, by, at FROM desk_marks WHERE case_no = ? "
            "ORDER BY round, target",
            [no],
        ).fetchall()
        lines = self._db.execute(
            "SELECT at, day, by, what, from_state, to_state, words, told FROM desk_journal "
            "WHERE case_no = ? ORDER BY at, id",
            [no],
        ).fetchall()
        return CaseCopy(
            id=case_id, state=state, province=province, commune=commune, year=year, number=number,
            round=current, received_on=received, stopped_on=stopped, here=bool(here), star=star,
            decision=decision, decided_on=decided,
            rounds=self._held_rounds(no),
            marks=tuple(
                MarkCopy(round=r, target=t, mark=m, words=w, by=b, at=a)
                for r, t, m, w, b, a in marks
            ),
            journal=tuple(_line(one) for one in lines),
        )  # fmt: skip


def _round(row: tuple[Any, ...]) -> RoundCopy:
    number, version, received, by, samples, note, documents, answers = row
    return RoundCopy(
        number=number, version=version, received_on=received, received_by=by, samples=samples,
        note=note, documents=json.loads(documents), answers=json.loads(answers),
    )  # fmt: skip


def _line(row: tuple[Any, ...]) -> EventCopy:
    at, day, by, what, before, after, words, told = row
    return EventCopy(
        at=at, day=day, by=by, what=what, from_state=before, to_state=after, words=words,
        told=json.loads(told),
    )  # fmt: skip
