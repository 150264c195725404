"""Checks of papers: proof for points claimed, papers that expired or expire too soon."""

from collections.abc import Iterator
from datetime import date

from ocop_desktop.dossier.findings import CheckContext, Finding
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.calendar import council_day
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.text import lower_first

PAGE = "evidence"


def evidence_findings(context: CheckContext) -> Iterator[Finding]:
    """Yield the findings about evidence, then about dates of papers kept in tables and fields."""
    yield from _unproven(context)
    council = council_day(context.rulebook, context.dossier)
    for item in context.dossier.evidence:
        yield from _one_paper(context, item, council)
    yield from _dated_answers(context, council)


def _unproven(context: CheckContext) -> Iterator[Finding]:
    chosen = context.rulebook.sets.get(context.dossier.set or "")
    if chosen is None or context.score is None:
        return
    for item in chosen.criteria:
        points = context.score.per_criterion[item.number]
        asked = context.rulebook.proof(item.criterion).kinds_for(points)
        if not asked:
            continue
        if any(paper.kind in asked for paper in context.dossier.evidence_for(item.number)):
            continue
        kinds = " hoặc ".join(lower_first(context.rulebook.kind(kind).name) for kind in asked)
        yield context.finding(
            "criterion-unproven",
            section=PAGE,
            criterion=item.number,
            number=item.number,
            title=item.criterion.title,
            points=points,
            kinds=kinds,
            place=item.place,
        )


def _one_paper(context: CheckContext, item: Evidence, council: date | None) -> Iterator[Finding]:
    place = {"section": PAGE, "evidence": item.id, "paper": item.label}
    if item.kind is None:
        yield context.finding("evidence-without-kind", **place)
    if not item.criteria and not item.fields:
        yield context.finding("evidence-unused", **place)
    if item.expires_on is not None:
        yield from _expiry(
            context,
            item.expires_on,
            council,
            section=PAGE,
            evidence=item.id,
            criterion=item.criteria[0] if item.criteria else "",
            paper=item.label,
            place="Mẫu số 02, phần III",
        )
    months = int(context.parameter("test-report-old", "months"))
    if item.kind == context.parameter("test-report-old", "kind") and item.issued_on is not None:
        age = (context.today.year - item.issued_on.year) * 12
        age += context.today.month - item.issued_on.month
        if age - (context.today.day < item.issued_on.day) >= months:
            yield context.finding("test-report-old", months=months, **place)


def _dated_answers(context: CheckContext, council: date | None) -> Iterator[Finding]:
    """Expiry dates typed into fields and tables, where no evidence record says the same date."""
    known = {item.expires_on for item in context.dossier.evidence}
    safety = context.rulebook.fields.get("quality.safety_expires")
    day = context.dossier.day("quality.safety_expires")
    status = context.dossier.text("quality.safety_status")
    held = status in {"has", "equivalent"}
    if safety is not None and day is not None and held and day not in known:
        yield from _expiry(
            context,
            day,
            council,
            section="quality",
            field=safety.id,
            paper=context.rulebook.fields["quality.safety_status"].label,
            place=safety.source,
        )
    for name in ("quality.systems", "quality.licences", "materials.areas", "service.licences"):
        field = context.rulebook.fields.get(name)
        for row in context.dossier.rows(name) if field else []:
            expires = _day(row.get("expires_on"))
            if field is None or expires is None or expires in known:
                continue
            paper = f"{field.label}: {row.get(field.columns[0].id, '')}"
            yield from _expiry(
                context,
                expires,
                council,
                section=name.partition(".")[0],
                field=name,
                paper=paper,
                place=field.source,
            )


def _expiry(
    context: CheckContext, day: date, council: date | None, **words: str
) -> Iterator[Finding]:
    if day < context.today:
        yield context.finding("paper-expired", date=format_date(day), **words)
    elif council is not None and day < council:
        yield context.finding(
            "paper-expires-before-council",
            date=format_date(day),
            council=format_date(council),
            **words,
        )


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value or ""))
    except ValueError:
        return None
