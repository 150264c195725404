"""The commune's desk on disk: cases, receipt numbers without gaps, rounds, marks, the journal."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import msgspec
from sqlite_utils import Database

from ocop_desktop.storage.dossiers import Dossiers
from ocop_desktop.storage.rows import StoredCase, StoredEvent, StoredMark, StoredRound
from ocop_desktop.storage.transactions import Reading, Writing

T = TypeVar("T", bound=msgspec.Struct)

_CASES = (
    "SELECT desk_cases.id, dossiers.id, state, province, commune, desk_cases.year, number, "
    "desk_cases.round, received_on, stopped_on, here, star, decision, decided_on, rulebook, title, "
    "producer, set_id, target_star, sample, "
    "(SELECT json_extract(value, '$') FROM entries WHERE entries.dossier_no = dossiers.no "
    "AND path = 'registration.kind') "
    "FROM desk_cases JOIN dossiers ON dossiers.no = dossier_no "
)
_ROUNDS = (
    "SELECT number, version, received_on, received_by, samples, note, documents, answers "
    "FROM desk_rounds WHERE case_no = ? ORDER BY number"
)
_MARKS = "SELECT round, target, mark, words, by, at FROM desk_marks WHERE case_no = ? "
_EVENTS = (
    "SELECT id, at, day, by, what, from_state, to_state, words, told FROM desk_journal "
    "WHERE case_no = ? ORDER BY at, id"
)


class UnknownCaseError(KeyError):
    """No case has this id."""


class Desk:
    """Cases of one workspace. `writing` is one transaction and yields its time."""

    def __init__(
        self, db: Database, dossiers: Dossiers, reading: Reading, writing: Writing
    ) -> None:
        self._db, self._dossiers = db, dossiers
        self._reading, self._writing = reading, writing

    def add(
        self,
        case_id: str,
        dossier_id: str,
        *,
        state: str,
        place: tuple[str, str],
        received_on: str,
        here: bool,
    ) -> StoredCase:
        """Open a case under the next receipt number of its (province, commune) and year.

        The number is given in the transaction that stores the case: neither a crash nor a refusal
        leaves a gap.
        """
        province, commune = place
        year = int(received_on[:4])
        with self._writing():
            owner = self._dossiers.number(dossier_id)
            number = self._next_number(province, commune, year)
            self._db.execute(
                "INSERT INTO desk_cases (id, dossier_no, state, province, commune, year, number, "
                "round, received_on, here) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
                [case_id, owner, state, province, commune, year, number, received_on, int(here)],
            )
        return self.get(case_id)

    def add_round(
        self,
        case_id: str,
        *,
        version: str,
        received_on: str,
        by: str,
        samples: int,
        note: str,
        documents: Sequence[str],
        answers: Mapping[str, Any],
    ) -> int:
        """Note that the dossier was handed in (again); start its clock; return the round."""
        with self._writing():
            case_no = self._no(case_id)
            number = self.get(case_id).round + 1
            self._db.execute(
                "INSERT INTO desk_rounds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [case_no, number, version, received_on, by, samples, note,
                 _packed(list(documents)), _packed(dict(answers))],
            )  # fmt: skip
            self._db.execute(
                "UPDATE desk_cases SET round = ?, received_on = ?, stopped_on = NULL WHERE no = ?",
                [number, received_on, case_no],
            )
        return number

    def move(
        self,
        case_id: str,
        to_state: str,
        what: str,
        *,
        day: str,
        by: str,
        words: str = "",
        told: Mapping[str, Any] | None = None,
        stopped_on: str | None = None,
        runs: bool = False,
        recognition: tuple[int, str, str] | None = None,
    ) -> None:
        """Put a case into a state and write the line of the journal, both or neither.

        `stopped_on` stops the clock, `runs` lets it go on; `recognition` is (star, decision, day).
        """
        with self._writing() as now:
            case_no, before = self._no(case_id), self.get(case_id)
            stopped = None if runs else stopped_on or before.stopped_on
            self._db.execute(
                "UPDATE desk_cases SET state = ?, stopped_on = ? WHERE no = ?",
                [to_state, stopped, case_no],
            )
            if recognition is not None:
                self._db.execute(
                    "UPDATE desk_cases SET star = ?, decision = ?, decided_on = ? WHERE no = ?",
                    [*recognition, case_no],
                )
            self._note(case_no, now, (day, by, what, before.state, to_state, words), told or {})

    def mark(self, case_id: str, target: str, mark: str, words: str, *, day: str, by: str) -> None:
        """Note a mark and its words at a place of the current round; mark "" takes it away."""
        with self._writing() as now:
            case_no, case = self._no(case_id), self.get(case_id)
            where = [case_no, case.round, target]
            if mark:
                self._db.execute(
                    "INSERT INTO desk_marks VALUES (?, ?, ?, ?, ?, ?, ?) "
                    "ON CONFLICT (case_no, round, target) DO UPDATE SET mark = excluded.mark, "
                    "words = excluded.words, by = excluded.by, at = excluded.at",
                    [*where, mark, words, by, now],
                )
            else:
                self._db.execute(
                    "DELETE FROM desk_marks WHERE case_no = ? AND round = ? AND target = ?", where
                )
            told = {"round": case.round, "target": target, "mark": mark}
            self._note(case_no, now, (day, by, "mark", case.state, case.state, words), told)

    def get(self, case_id: str) -> StoredCase:
        """Return one case; raise UnknownCaseError."""
        found = self._rows(_CASES + "WHERE desk_cases.id = ?", [case_id], StoredCase)
        if not found:
            raise UnknownCaseError(case_id)
        return found[0]

    def of_dossier(self, dossier_id: str) -> StoredCase | None:
        """Return the case of a dossier, or None."""
        found = self._rows(_CASES + "WHERE dossiers.id = ?", [dossier_id], StoredCase)
        return found[0] if found else None

    def with_snapshot(self, beginning: str) -> StoredCase | None:
        """Return the case that was handed in with a snapshot that begins like this, or None."""
        where = (
            "WHERE desk_cases.no IN (SELECT case_no FROM desk_rounds JOIN versions "
            "ON versions.id = version WHERE substr(snapshot, 1, ?) = ?)"
        )
        found = self._rows(_CASES + where, [len(beginning), beginning], StoredCase)
        return found[0] if found else None

    def all(self, states: Sequence[str] = ()) -> list[StoredCase]:
        """Return the cases in these states (none: all), the longest waiting first."""
        where = f"WHERE state IN ({', '.join('?' * len(states))}) " if states else ""
        order = "ORDER BY desk_cases.received_on, desk_cases.number"
        return self._rows(_CASES + where + order, list(states), StoredCase)

    def counts(self) -> dict[str, int]:
        """Return how many cases are in each state."""
        with self._reading():
            rows = self._db.execute("SELECT state, count(*) FROM desk_cases GROUP BY state")
            return {state: int(count) for state, count in rows.fetchall()}

    def rounds(self, case_id: str) -> list[StoredRound]:
        """Return the rounds of a case, the first one first."""
        found = self._rows(_ROUNDS, [self._no(case_id)], StoredRound)
        return [
            msgspec.structs.replace(
                item, documents=json.loads(item.documents), answers=json.loads(item.answers)
            )
            for item in found
        ]

    def marks(self, case_id: str, number: int = 0) -> list[StoredMark]:
        """Return the marks of a round (0: of all), in the order they were written."""
        where, values = ("AND round = ? ", [number]) if number else ("", [])
        order = "ORDER BY round, at, target"
        return self._rows(_MARKS + where + order, [self._no(case_id), *values], StoredMark)

    def journal(self, case_id: str) -> list[StoredEvent]:
        """Return what happened to a case, the first line first."""
        found = self._rows(_EVENTS, [self._no(case_id)], StoredEvent)
        return [msgspec.structs.replace(item, told=json.loads(item.told)) for item in found]

    def _next_number(self, province: str, commune: str, year: int) -> int:
        self._db.execute(
            "INSERT INTO desk_counters VALUES (?, ?, ?, 1) "
            "ON CONFLICT (province, commune, year) DO UPDATE SET last = last + 1",
            [province, commune, year],
        )
        row = self._db.execute(
            "SELECT last FROM desk_counters WHERE province = ? AND commune = ? AND year = ?",
            [province, commune, year],
        ).fetchone()
        return int(row[0])

    def _note(
        self,
        case_no: int,
        now: str,
        line: tuple[str, str, str, str, str, str],
        told: Mapping[str, Any],
    ) -> None:
        self._db.execute(
            "INSERT INTO desk_journal (case_no, at, day, by, what, from_state, to_state, words, "
            "told) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [case_no, now, *line, _packed(dict(told))],
        )

    def _no(self, case_id: str) -> int:
        with self._reading():
            row = self._db.execute("SELECT no FROM desk_cases WHERE id = ?", [case_id]).fetchone()
        if row is None:
            raise UnknownCaseError(case_id)
        return int(row[0])

    def _rows(self, query: str, values: Sequence[Any], kind: type[T]) -> list[T]:
        names = kind.__struct_fields__
        with self._reading():
            rows = self._db.execute(query, values).fetchall()
        return [kind(**dict(zip(names, row, strict=True))) for row in rows]


def _packed(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
