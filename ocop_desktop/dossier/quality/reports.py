"""The lines of all test reports beside the limits of the standard."""

from collections.abc import Iterator
from datetime import date

import msgspec

from ocop_desktop.dossier.quality.verdicts import Verdict, judge
from ocop_desktop.dossier.values import Dossier, Row
from ocop_desktop.text import fold

INDICATORS = "standard.indicators"
RESULTS = "standard.results"
TESTS = "quality.tests"


class ReportLine(msgspec.Struct, frozen=True, kw_only=True):
    """One result. `limit` is the report's own, else the standard's; `row` counts from 0.

    `lab`, `accreditation` and `tested_on` come from the report of that number; `known` says
    whether there is such a report. A result without a number belongs to the only report there is.
    """

    row: int
    report: str
    name: str
    limit: str
    result: str
    unit: str
    lab: str = ""
    accreditation: str = ""
    tested_on: date | None = None
    known: bool = True
    in_standard: bool = True
    verdict: Verdict
    why: str = ""


class Reports(msgspec.Struct, frozen=True, kw_only=True):
    """All lines, and the indicators of the standard nobody tested."""

    lines: tuple[ReportLine, ...]
    untested: tuple[str, ...]

    def count(self, verdict: Verdict) -> int:
        """Return how many lines have a verdict."""
        return sum(line.verdict == verdict for line in self.lines)


def reports(dossier: Dossier) -> Reports:
    """Return every result judged against its limit."""
    indicators = {fold(_text(row, "name")): row for row in dossier.rows(INDICATORS)}
    sheets = {fold(_text(row, "number")): row for row in dossier.rows(TESTS)}
    lines = tuple(_lines(dossier, indicators, sheets))
    tested = {fold(line.name) for line in lines}
    return Reports(
        lines=lines,
        untested=tuple(
            _text(row, "name")
            for key, row in indicators.items()
            if key not in tested and row.get("group") != "sensory"
        ),
    )


def _lines(
    dossier: Dossier, indicators: dict[str, Row], sheets: dict[str, Row]
) -> Iterator[ReportLine]:
    for number, row in enumerate(dossier.rows(RESULTS)):
        standard = indicators.get(fold(_text(row, "name")), {})
        # With one report nobody has to write its number again behind every result.
        alone = next(iter(sheets.values())) if len(sheets) == 1 else None
        named = _text(row, "report")
        sheet = sheets.get(fold(named)) if named else alone
        own = _text(row, "limit")
        limit = own or _text(standard, "limit")
        unit = _text(row, "unit")
        limit_unit = unit if own else _text(standard, "unit")
        verdict, why = judge(limit, _text(row, "result"), limit_unit, unit)
        yield ReportLine(
            row=number,
            report=named or _text(sheet or {}, "number"),
            name=_text(row, "name"),
            limit=limit,
            result=_text(row, "result"),
            unit=unit or limit_unit,
            lab=_text(sheet or {}, "lab"),
            accreditation=_text(sheet or {}, "accreditation"),
            tested_on=_day(sheet or {}),
            known=sheet is not None,
            in_standard=bool(standard),
            verdict=verdict,
            why=why,
        )


def _text(row: Row, column: str) -> str:
    value = row.get(column)
    return value.strip() if isinstance(value, str) else ""


def _day(row: Row) -> date | None:
    try:
        return date.fromisoformat(_text(row, "tested_on"))
    except ValueError:
        return None
