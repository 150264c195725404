"""Checks that every field shares: filled when required, fits its kind, dates that can be true."""

from collections.abc import Iterator
from datetime import date

from ocop_desktop.dossier.conditions import is_filled, is_required, shown_fields, shown_sections
from ocop_desktop.dossier.findings import CheckContext, Finding
from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.values import Row
from ocop_desktop.rulebook.sections import Field

# Dates that lie ahead by nature: ends and expiries. All others tell of something that happened.
_AHEAD = ("expires", "end")
_SPANS = (("start", "end"), ("issued_on", "expires_on"), ("granted_on", "expires_on"))


def field_findings(context: CheckContext) -> Iterator[Finding]:
    """Yield the findings about single fields, section by section."""
    if context.dossier.set not in context.rulebook.sets:
        yield context.finding("set-missing", section="registration")
    for section in shown_sections(context.rulebook, context.dossier):
        for field in shown_fields(section, context.rulebook, context.dossier):
            yield from _one_field(context, section.id, field)


def _one_field(context: CheckContext, section: str, field: Field) -> Iterator[Finding]:
    place = {"section": section, "field": field.id}
    if not is_filled(field, context.dossier):
        if is_required(field, context.rulebook, context.dossier):
            yield context.finding("required", label=field.label, **place)
        return
    if field.kind == "files":
        return
    value = context.dossier.answers[field.id]
    problem = kind_of(field, context.units).problem(value, field)
    if problem:
        yield context.finding("invalid", label=field.label, problem=problem, **place)
        return
    if field.kind == "table":
        yield from _table(context, section, field)
    elif field.kind == "date":
        day = context.dossier.day(field.id)
        if day is not None:
            yield from _past(context, field, field.id, field.label, day)


def _table(context: CheckContext, section: str, field: Field) -> Iterator[Finding]:
    rows = context.dossier.rows(field.id)
    if len(rows) < field.min_rows:
        yield context.finding(
            "rows-missing",
            section=section,
            field=field.id,
            label=field.label,
            need=field.min_rows,
            have=len(rows),
        )
    dates = [column for column in field.columns if column.kind == "date"]
    spans = [pair for pair in _SPANS if {*pair} <= {column.id for column in dates}]
    for number, row in enumerate(rows, start=1) if dates else ():
        for column in dates:
            day = _day(row, column.id)
            if day is not None:
                label = f"{field.label}, dòng {number}, {column.label}"
                yield from _past(context, field, column.id, label, day)
        for first, last in spans:
            yield from _reversed(
                context, section, field, number, (_day(row, first), _day(row, last))
            )


def _past(
    context: CheckContext, field: Field, name: str, label: str, day: date
) -> Iterator[Finding]:
    section = field.id.partition(".")[0]
    last = name.rpartition(".")[2]
    if day > context.today and not any(part in _AHEAD for part in last.split("_")):
        yield context.finding(
            "date-in-future", section=section, field=field.id, label=label, date=format_date(day)
        )


def _reversed(
    context: CheckContext,
    section: str,
    field: Field,
    number: int,
    span: tuple[date | None, date | None],
) -> Iterator[Finding]:
    start, end = span
    if start and end and end < start:
        yield context.finding(
            "dates-reversed",
            section=section,
            field=field.id,
            label=f"{field.label}, dòng {number}",
            start=format_date(start),
            end=format_date(end),
        )


def _day(row: Row, column: str) -> date | None:
    value = row.get(column)
    if not value:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
