"""Checks of what papers say: whose they are, of which product, from when, under which number."""

from collections import defaultdict
from collections.abc import Iterator

from ocop_desktop.dossier.findings import CheckContext, Finding
from ocop_desktop.dossier.guessing import subkind_of
from ocop_desktop.dossier.naming import same_holder, same_product
from ocop_desktop.dossier.numbers import format_date, parse_date
from ocop_desktop.dossier.papers.facts import Fact, facts
from ocop_desktop.dossier.papers.following import rows_of
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.text import fold

PAGE = "evidence"
_TOLD = {
    "number": "số",
    "issuer": "nơi cấp",
    "holder": "tên đơn vị được cấp",
    "product": "tên sản phẩm",
    "issued_on": "ngày cấp",
    "expires_on": "ngày hết hạn",
}


def paper_findings(context: CheckContext) -> Iterator[Finding]:
    """Yield the findings about what evidence records say."""
    for item in context.dossier.evidence:
        yield from _one(context, item)
    yield from _same_number(context)
    labels = {item.id: item.label for item in context.dossier.evidence}
    yield from _rows_behind(context)
    for fact in facts(context.rulebook, context.dossier):
        if fact.differs:
            yield _differing(context, fact, labels[fact.evidence])


def _rows_behind(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for every table row that goes on naming a paper that was replaced."""
    going_on = {item.id: item for item in context.dossier.evidence}
    numbers = {fold(item.number) for item in context.dossier.evidence if item.number}
    for older in context.replaced:
        now = going_on.get(older.of)
        if now is None or fold(older.paper.number) in numbers:
            continue
        for link, at, _ in rows_of(context.rulebook, context.dossier, older.paper):
            yield context.finding(
                "paper-row-replaced",
                section=link.table.partition(".")[0],
                field=link.table,
                evidence=now.id,
                label=context.rulebook.fields[link.table].label,
                row=at + 1,
                number=older.paper.number,
                paper=now.label,
                date=format_date(older.on),
            )


def _one(context: CheckContext, item: Evidence) -> Iterator[Finding]:
    place = {"section": PAGE, "evidence": item.id, "paper": item.label}
    subkind = context.rulebook.subkind(subkind_of(context.rulebook, item))
    producer = context.dossier.text("producer.name")
    product = context.dossier.text("product.name")
    own = subkind is not None and subkind.own and item.holder and producer
    if own and not same_holder(item.holder, producer):
        yield context.finding("paper-other-holder", holder=item.holder, producer=producer, **place)
    named = item.product and product and (subkind is None or subkind.one_product)
    if named and not same_product(item.product, product):
        yield context.finding("paper-other-product", named=item.product, product=product, **place)
    yield from _dates(context, item, place)


def _dates(context: CheckContext, item: Evidence, place: dict[str, str]) -> Iterator[Finding]:
    issued, expires = item.issued_on, item.expires_on
    if issued is None:
        return
    if issued > context.today:
        yield context.finding("paper-date-in-future", date=format_date(issued), **place)
    if expires is not None and expires < issued:
        yield context.finding(
            "paper-dates-reversed",
            issued=format_date(issued),
            expires=format_date(expires),
            **place,
        )


def _same_number(context: CheckContext) -> Iterator[Finding]:
    by_number: dict[tuple[str | None, str], list[Evidence]] = defaultdict(list)
    for item in context.dossier.evidence:
        if fold(item.number):
            by_number[item.kind, fold(item.number)].append(item)
    for items in by_number.values():
        first = items[0]
        for other in items[1:]:
            clash = _clash(first, other)
            if clash and same_holder(first.holder, other.holder):
                yield context.finding(
                    "paper-number-two-dates",
                    section=PAGE,
                    evidence=other.id,
                    number=other.number,
                    paper=other.label,
                    other=first.label,
                    dates=clash,
                )


def _clash(one: Evidence, other: Evidence) -> str:
    """Return the two different dates in words, or ""."""
    for first, second in (
        (one.issued_on, other.issued_on),
        (one.expires_on, other.expires_on),
    ):
        if first and second and first != second:
            return f"{format_date(first)} và {format_date(second)}"
    return ""


def _differing(context: CheckContext, fact: Fact, paper: str) -> Finding:
    field = context.rulebook.fields[fact.field]
    column = field.column(fact.column) if fact.column else None
    label = f"{field.label}, cột {column.label}" if column else field.label
    return context.finding(
        "paper-field-differ",
        section=fact.field.partition(".")[0],
        field=fact.field,
        evidence=fact.evidence,
        paper=paper,
        told=_TOLD[fact.told],
        label=label,
        in_field=_shown(fact.in_field),
        in_paper=_shown(fact.in_paper),
    )


def _shown(value: str) -> str:
    try:
        return format_date(parse_date(value))
    except ValueError:
        return value
