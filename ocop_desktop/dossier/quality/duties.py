"""What this product needs by law, what is there, and until when."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from ocop_desktop.dossier.conditions import holds
from ocop_desktop.dossier.planning.checklist import Checklist, checklist
from ocop_desktop.dossier.quality.dates import same_paper
from ocop_desktop.dossier.scoring.measures import day, months_before
from ocop_desktop.dossier.values import Dossier, Row
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.quality import Duty, DutyRule, Verdict
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold

State = Literal["expired", "missing", "unfit", "expiring", "unclear", "have", "exempt"]
ORDER: tuple[State, ...] = (
    "expired",
    "missing",
    "unfit",
    "expiring",
    "unclear",
    "have",
    "exempt",
)


class Need(msgspec.Struct, frozen=True, kw_only=True):
    """One thing the law asks, wishes or spares, and where the dossier stands.

    `until` is the day it lapses, `reckoned` says that we counted it (`lasts_source`) instead of
    reading it from the paper. `evidence` names the papers that show it, `place` the field to fill.
    """

    id: str
    title: str
    verdict: Verdict
    state: State
    form: str
    text: str
    article: str
    doubt: str = ""
    why: str = ""
    number: str = ""
    issued_on: date | None = None
    until: date | None = None
    reckoned: bool = False
    lasts_source: str = ""
    lasts_doubt: str = ""
    evidence: tuple[str, ...] = ()
    place: str = ""

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.state in {"expired", "missing", "unfit", "expiring"}


def needs(rulebook: Rulebook, units: AdminUnits, dossier: Dossier, today: date) -> tuple[Need, ...]:
    """Return every duty of this dossier, what is wrong first; none while no set is chosen."""
    if dossier.set not in rulebook.sets:
        return ()
    papers = checklist(rulebook, units, dossier, today)
    found = _Finder(rulebook=rulebook, dossier=dossier, today=today, papers=papers)
    return tuple(sorted(found.needs(), key=lambda need: ORDER.index(need.state)))


class _Finder(msgspec.Struct, frozen=True, kw_only=True):
    """What one need is made from."""

    rulebook: Rulebook
    dossier: Dossier
    today: date
    papers: Checklist

    def needs(self) -> Iterator[Need]:
        """Yield the needs in the order of the data."""
        for duty in self.rulebook.quality.duties:
            shown = holds(duty.shown_when, self.rulebook, self.dossier)
            rule = next((r for r in duty.rules if self._holds(r)), None)
            if shown and rule is not None:
                yield self._need(duty, rule)

    def _holds(self, rule: DutyRule) -> bool:
        return holds(rule.when, self.rulebook, self.dossier)

    def _need(self, duty: Duty, rule: DutyRule) -> Need:
        evidence = self._evidence(rule.paper or duty.paper)
        rows = self._rows(duty, rule)
        have = holds(rule.have_when or duty.have_when, self.rulebook, self.dossier)
        if rule.words:
            have = bool(rows)
        until, reckoned = self._until(duty, rows, evidence)
        state, why = self._state(duty, rule, until, have=have or bool(evidence))
        return Need(
            id=duty.id,
            title=duty.title,
            verdict=rule.verdict,
            state=state,
            form=rule.form,
            text=rule.text,
            article=rule.article,
            doubt=rule.doubt,
            why=why,
            number=self.dossier.text(duty.number) if duty.number else "",
            issued_on=self.dossier.day(duty.issued_on) if duty.issued_on else None,
            until=until,
            reckoned=reckoned,
            lasts_source=duty.lasts_source if until else "",
            lasts_doubt=duty.lasts_doubt if until else "",
            evidence=evidence,
            place=rule.place or duty.place,
        )

    def _state(
        self, duty: Duty, rule: DutyRule, until: date | None, *, have: bool
    ) -> tuple[State, str]:
        fitting = holds(rule.fits, self.rulebook, self.dossier)
        if rule.verdict == "exempt":
            return ("exempt", "") if fitting else ("unfit", rule.unfit)
        if not have:
            return ("unclear", "") if rule.verdict == "unclear" else ("missing", "")
        if until is not None and until < self.today:
            return "expired", ""
        if not fitting:
            return "unfit", rule.unfit or f"Đang khai loại khác; cần: {rule.form}."
        return self._fresh(duty, until)

    def _fresh(self, duty: Duty, until: date | None) -> tuple[State, str]:
        if until is not None and months_before(until, duty.warn_months) <= self.today:
            return "expiring", ""
        if until is not None and self.papers.council is not None and until < self.papers.council:
            return "expiring", "Hết hạn trước ngày hội đồng có kết quả."
        return "have", ""

    def _evidence(self, paper: str) -> tuple[str, ...]:
        listed = next((item for item in self.papers.papers if item.paper.id == paper), None)
        return listed.evidence if listed else ()

    def _rows(self, duty: Duty, rule: DutyRule) -> list[Row]:
        """Return the rows of the table that are about this duty."""
        rows = self.dossier.rows(rule.table or duty.table)
        words = [fold(word) for word in rule.words]
        return [row for row in rows if not words or any(w in _said(row) for w in words)]

    def _until(
        self, duty: Duty, rows: list[Row], evidence: tuple[str, ...]
    ) -> tuple[date | None, bool]:
        if duty.expires_on and (written := self.dossier.day(duty.expires_on)):
            return written, False
        if duty.issued_on and duty.lasts and (issued := self.dossier.day(duty.issued_on)):
            return months_before(issued, -duty.lasts), True
        days = _last_days(duty, rows)
        if days:
            one = min(days) if duty.every_row else max(days)
            reckoned = bool(duty.issued_column)
            return (months_before(one, -duty.lasts), True) if reckoned else (one, False)
        known = {item.id: item.expires_on for item in self.dossier.evidence}
        dates = [until for name in evidence if (until := known.get(name))]
        return (max(dates), False) if dates else (None, False)


def _last_days(duty: Duty, rows: list[Row]) -> list[date]:
    """Return the day of each paper, its last one when rows renew each other."""
    last: dict[tuple[str, ...], date] = {}
    for number, row in enumerate(rows):
        written = day(row, _column(duty))
        if written is not None:
            key = same_paper(row, duty.same) if duty.same else (str(number),)
            last[key] = max(written, last.get(key, written))
    return list(last.values())


def _said(row: Row) -> str:
    return " | ".join(fold(value) for value in row.values() if isinstance(value, str))


def _column(duty: Duty) -> str:
    return duty.issued_column or "expires_on"
