"""The answers on the page, section by section, with their tables."""

from collections.abc import Iterator

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.webpage.markup import Markup, el, joined, lines, web_link
from ocop_desktop.documents.webpage.papers import Places, paper_link
from ocop_desktop.dossier.conditions import shown_fields, shown_sections
from ocop_desktop.rulebook.sections import Field

_RIGHT = frozenset({"money", "integer", "decimal", "percent"})


def answer_sections(answers: Answers, places: Places) -> Iterator[Markup]:
    """Yield a heading and the answered fields of every section that is asked."""
    for section in shown_sections(answers.rulebook, answers.dossier):
        fields = shown_fields(section, answers.rulebook, answers.dossier)
        parts = [part for field in fields if (part := _field(answers, field, places))]
        if parts:
            yield el("h3", section.title)
            yield from _grouped(parts)


def _grouped(parts: list[tuple[bool, Markup]]) -> Iterator[Markup]:
    """Put neighbouring plain answers into one list; tables stand alone."""
    run: list[Markup] = []
    for plain, part in parts:
        if plain:
            run.append(part)
            continue
        if run:
            yield el("dl", *run)
            run = []
        yield part
    if run:
        yield el("dl", *run)


def _field(answers: Answers, field: Field, places: Places) -> tuple[bool, Markup] | None:
    if field.kind == "table":
        table = _table(answers, field)
        return (False, table) if table else None
    if field.kind == "files":
        papers = answers.dossier.evidence_of_field(field.id)
        shown = joined(*(joined(paper_link(answers, item, places), " ") for item in papers))
        return (True, _pair(field.label, shown)) if papers else None
    text = answers.field(field.id)
    if not text:
        return None
    return True, _pair(field.label, web_link(text) if field.kind == "link" else lines(text))


def _pair(label: str, value: Markup) -> Markup:
    return joined(el("dt", label), el("dd", value))


def _table(answers: Answers, field: Field) -> Markup | None:
    rows = answers.rows(field.id)
    columns = [c for c in field.columns if any(answers.cell(row, c) for row in rows)]
    if not columns:
        return None
    sides = ["n" if column.kind in _RIGHT else None for column in columns]
    head = el(
        "tr",
        *(el("th", c.label, class_=side) for c, side in zip(columns, sides, strict=True)),
    )
    body = [
        el(
            "tr",
            *(
                el("td", answers.cell(row, c), class_=side)
                for c, side in zip(columns, sides, strict=True)
            ),
        )
        for row in rows
    ]
    table = el("table", el("thead", head), el("tbody", *body))
    return joined(el("p", el("strong", field.label)), el("div", table, class_="wide"))
