"""What a dossier declares, short enough to be read before it is finalised and signed."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from ocop_desktop.dossier.conditions import is_filled, shown_fields, shown_sections
from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.scoring.explain import headline
from ocop_desktop.dossier.scoring.score import Score, chosen_option
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Column, Field, Section
from ocop_desktop.rulebook.units import AdminUnits

_LONGEST = 160


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One answer: its label, its text as people read it, its path."""

    label: str
    text: str
    path: str


class SaidSection(msgspec.Struct, frozen=True, kw_only=True):
    """The answers of one section; long texts are cut, tables are told by rows and totals."""

    id: str
    title: str
    said: tuple[Said, ...]


class SaidCriterion(msgspec.Struct, frozen=True, kw_only=True):
    """One criterion: the chosen option ("" when none), its points, how many papers prove it."""

    number: str
    title: str
    chosen: str
    points: int
    max: int
    papers: int


class SaidPapers(msgspec.Struct, frozen=True, kw_only=True):
    """How many papers of one kind are attached; `kind` is "" for those without a kind."""

    kind: str
    name: str
    count: int


class Declaration(msgspec.Struct, frozen=True, kw_only=True):
    """Everything declared. `left` are the findings that do not keep it from being finalised."""

    product: str
    producer: str
    set: str
    rulebook: str
    headline: str
    star: int | None
    points: int | None
    sections: tuple[SaidSection, ...]
    criteria: tuple[SaidCriterion, ...]
    papers: tuple[SaidPapers, ...]
    left: tuple[Finding, ...]


def declare(
    rulebook: Rulebook,
    units: AdminUnits,
    dossier: Dossier,
    score: Score | None,
    findings: tuple[Finding, ...] = (),
) -> Declaration:
    """Return what `dossier` declares. `score` and `findings` belong to this very dossier."""
    chosen = rulebook.sets.get(dossier.set or "")
    return Declaration(
        product=dossier.text("product.name"),
        producer=dossier.text("producer.name"),
        set=f"{chosen.no}. {chosen.name}" if chosen else "",
        rulebook=rulebook.edition.short,
        headline=headline(score) if score else "",
        star=score.star if score else None,
        points=score.points.total if score else None,
        sections=tuple(_sections(rulebook, units, dossier)),
        criteria=tuple(_criteria(rulebook, dossier, score)),
        papers=tuple(_papers(rulebook, dossier)),
        left=tuple(item for item in findings if item.severity != "blocking"),
    )


def _sections(rulebook: Rulebook, units: AdminUnits, dossier: Dossier) -> Iterator[SaidSection]:
    for section in shown_sections(rulebook, dossier):
        if section.tool:
            continue
        said = tuple(_answers(rulebook, units, dossier, section))
        if said:
            yield SaidSection(id=section.id, title=section.title, said=said)


def _answers(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, section: Section
) -> Iterator[Said]:
    for field in shown_fields(section, rulebook, dossier):
        if is_filled(field, dossier):
            yield Said(label=field.label, text=told_answer(units, field, dossier), path=field.id)


def told_answer(units: AdminUnits, field: Field, dossier: Dossier) -> str:
    """Return the answer to a field in a few words; a table by its rows and sums."""
    if field.kind == "files":
        return f"{len(dossier.evidence_of_field(field.id))} tệp"
    text = kind_of(field, units).show(dossier.answers[field.id], field)
    if field.kind == "table":
        return "; ".join([text, *_totals(units, field, dossier)])
    unit = f" {field.unit}" if field.unit and field.kind != "percent" else ""
    return _cut(" ".join(text.split())) + unit


def _totals(units: AdminUnits, field: Field, dossier: Dossier) -> Iterator[str]:
    for column in field.columns:
        numbers = [row.get(column.id) for row in dossier.rows(field.id)]
        known = [Decimal(str(n)) for n in numbers if _is_number(n)]
        if column.total == "sum" and known:
            yield f"{column.label} {_sum(units, column, known)}"


def _sum(units: AdminUnits, column: Column, numbers: list[Decimal]) -> str:
    exact = sum(numbers, Decimal(0))
    value = int(exact) if exact == exact.to_integral_value() else float(exact)
    unit = f" {column.unit}" if column.unit and column.kind != "percent" else ""
    return kind_of(column, units).show(value, column) + unit


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rpartition(" ")[0].rstrip(" .,;") + "…"


def _criteria(rulebook: Rulebook, dossier: Dossier, score: Score | None) -> Iterator[SaidCriterion]:
    chosen = rulebook.sets.get(dossier.set or "")
    for item in chosen.criteria if chosen and score else ():
        picked = chosen_option(item, dossier.answer(item.number))
        yield SaidCriterion(
            number=item.number,
            title=item.criterion.title,
            chosen=picked[1].text if picked else "",
            points=score.per_criterion[item.number] if score else 0,
            max=item.max,
            papers=len(dossier.evidence_for(item.number)),
        )


def _papers(rulebook: Rulebook, dossier: Dossier) -> Iterator[SaidPapers]:
    counts = Counter(item.kind or "" for item in dossier.evidence)
    for kind in rulebook.evidence.kinds:
        if counts[kind.id]:
            yield SaidPapers(kind=kind.id, name=kind.name, count=counts[kind.id])
    known = {kind.id for kind in rulebook.evidence.kinds}
    others = sum(count for kind, count in counts.items() if kind not in known)
    if others:
        yield SaidPapers(kind="", name="Chưa rõ loại", count=others)
