"""Checks between fields: producer, units, materials, labour, results, samples, rounds."""

import re
from collections.abc import Iterator
from datetime import date

from ocop_desktop.dossier.days import shifted
from ocop_desktop.dossier.findings import CheckContext, Finding
from ocop_desktop.dossier.numbers import format_date, format_number
from ocop_desktop.dossier.planning.calendar import latest_filing, round_of
from ocop_desktop.dossier.values import Row

_CODE = re.compile(r"^(\d{2})-(\d{5})-\d+-20\d{2}$")
_LABOUR_PARTS = ("local", "women", "minority", "insured", "trained")
_GROWTH_YEARS = 3


def subject_findings(context: CheckContext) -> Iterator[Finding]:
    """Yield the findings that look at more than one answer."""
    yield from _producer(context)
    yield from _code(context)
    yield from _materials(context)
    yield from _labour(context)
    yield from _results(context)
    yield from _samples(context)
    yield from _gtin(context)
    yield from _registration(context)


def _producer(context: CheckContext) -> Iterator[Finding]:
    kind = context.dossier.text("producer.kind")
    only = str(context.parameter("producer-kind-tourism-only", "kinds")).split(",")
    industry = context.parameter("producer-kind-tourism-only", "industry")
    chosen = context.rulebook.sets.get(context.dossier.set or "")
    if kind in only and chosen is not None and chosen.industry.id != industry:
        label = context.rulebook.fields["producer.kind"].choice_label(kind)
        yield context.finding(
            "producer-kind-tourism-only", section="producer", field="producer.kind", kind=label
        )
    commune = context.units.communes.get(context.dossier.text("producer.commune"))
    province = context.units.provinces.get(context.dossier.text("producer.province"))
    if commune and province and commune.province != province.code:
        yield context.finding(
            "commune-not-in-province",
            section="producer",
            field="producer.commune",
            commune=commune.title,
            province=province.title,
        )


def _code(context: CheckContext) -> Iterator[Finding]:
    code = context.dossier.text("product.code")
    if not code:
        return
    found = _CODE.match(code)
    commune = context.units.communes.get(found.group(2)) if found else None
    if commune is None or found is None or commune.province != found.group(1):
        yield context.finding(
            "product-code-shape", section="product", field="product.code", code=code
        )


def _materials(context: CheckContext) -> Iterator[Finding]:
    rows = context.dossier.rows("materials.sources")
    if not rows:
        return
    total = sum(_number(row, "share") for row in rows)
    if abs(total - 100) > float(context.parameter("material-shares", "tolerance")):
        yield context.finding(
            "material-shares",
            section="materials",
            field="materials.sources",
            total=format_number(total),
        )


def _labour(context: CheckContext) -> Iterator[Finding]:
    field = context.rulebook.fields.get("people.labour")
    if field is None:
        return
    for row in context.dossier.rows("people.labour"):
        total = _number(row, "total")
        for part in _LABOUR_PARTS:
            if _number(row, part) > total:
                yield context.finding(
                    "labour-parts",
                    section="people",
                    field=field.id,
                    group=row.get("group", ""),
                    label=field.column(part).label.lower(),
                    part=format_number(_number(row, part)),
                    total=format_number(total),
                )


def _results(context: CheckContext) -> Iterator[Finding]:
    place = {"section": "results", "field": "results.yearly"}
    rows = context.dossier.rows("results.yearly")
    for row in rows:
        if "revenue" in row and "cost" in row and "profit" in row:
            computed = _number(row, "revenue") - _number(row, "cost")
            if computed != _number(row, "profit"):
                yield context.finding(
                    "profit-mismatch",
                    year=row.get("year", ""),
                    computed=format_number(computed),
                    profit=format_number(_number(row, "profit")),
                    **place,
                )
    year = context.dossier.number("registration.year")
    if rows and year:
        wanted = {int(year) - back for back in range(1, _GROWTH_YEARS + 1)}
        if not wanted <= {row.get("year") for row in rows}:
            yield context.finding("growth-years", year=int(year), **place)


def _samples(context: CheckContext) -> Iterator[Finding]:
    chosen = context.rulebook.sets.get(context.dossier.set or "")
    have = context.dossier.number("product.samples")
    need = int(context.parameter("samples-too-few", "need"))
    if chosen is not None and chosen.samples_required and have is not None and have < need:
        yield context.finding(
            "samples-too-few",
            section="product",
            field="product.samples",
            have=format_number(have),
            need=f"{need:02d}",
        )


def _gtin(context: CheckContext) -> Iterator[Finding]:
    gtin = context.dossier.text("packaging.gtin")
    prefix = str(context.parameter("gtin-prefix", "prefix"))
    if gtin and not gtin.startswith(prefix):
        yield context.finding("gtin-prefix", section="packaging", field="packaging.gtin", gtin=gtin)


def _registration(context: CheckContext) -> Iterator[Finding]:
    chosen = round_of(context.rulebook, context.dossier)
    if chosen is not None:
        yield from _round(context, chosen[1])
    if context.dossier.text("registration.kind") != "reassessment":
        return
    expires = context.dossier.day("registration.certificate_expires")
    if expires is None or chosen is None:
        return
    clocks = context.rulebook.deadlines
    earliest = shifted(expires, -clocks.clock("reassessment-earliest").amount)
    latest = shifted(expires, -clocks.clock("reassessment-latest").amount)
    if not earliest <= chosen[1] <= latest:
        yield context.finding(
            "reassessment-window",
            section="registration",
            field="registration.certificate_expires",
            expires=format_date(expires),
            earliest=format_date(earliest),
            latest=format_date(latest),
        )


def _round(context: CheckContext, deadline: date) -> Iterator[Finding]:
    place = {"section": "registration", "field": "registration.round"}
    working = context.rulebook.deadlines.clock("commune-review").amount
    latest = latest_filing(context.rulebook, deadline)
    if deadline < context.today:
        yield context.finding("round-past", deadline=format_date(deadline), **place)
    elif context.today > shifted(latest, -30):
        yield context.finding(
            "round-close",
            days=(deadline - context.today).days,
            deadline=format_date(deadline),
            working=working,
            latest=format_date(latest),
            **place,
        )


def _number(row: Row, column: str) -> float:
    value = row.get(column)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else 0
