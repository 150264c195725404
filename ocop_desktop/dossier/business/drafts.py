"""Narratives drafted from the numbers: sentences of the edition with their names filled in.

A draft is a proposal; nothing is written into the dossier until the person takes it over.
"""

from collections.abc import Iterator
from decimal import Decimal

from ocop_desktop.dossier.business.amounts import share
from ocop_desktop.dossier.business.plan import BusinessPlan, average_price
from ocop_desktop.dossier.business.shapes import PastYear, YearPlan
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.business import PLACEHOLDER, DraftRule
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.text import lower_first

_MILLION, _THOUSAND = Decimal(1_000_000), Decimal(1000)
_NAMED = 4


def drafts(rulebook: Rulebook, dossier: Dossier, plan: BusinessPlan) -> dict[str, str]:
    """Return field → drafted text; a field none of whose sentences can be filled is absent."""
    known = dict(_facts(dossier, plan))
    found: dict[str, str] = {}
    for rule in rulebook.business.drafts:
        text = _filled(rule, known)
        if text:
            found[rule.field] = text
    return found


def _filled(rule: DraftRule, known: dict[str, str]) -> str:
    """Return the sentences whose names are all known, as one paragraph."""
    usable = [
        sentence.format_map(known)
        for sentence in rule.sentences
        if all(known.get(name) for name in PLACEHOLDER.findall(sentence))
    ]
    return " ".join(usable)


def _facts(dossier: Dossier, plan: BusinessPlan) -> Iterator[tuple[str, str]]:
    yield "producer", dossier.text("producer.name")
    yield "product", lower_first(dossier.text("product.name"))
    yield "unit", plan.unit
    yield from _past_facts([one for one in plan.comparison if not one.planned])
    if plan.known:
        yield from _planned_facts(plan.years[0], "first")
        yield from _marketing(plan.years[0])
        if len(plan.years) > 1:
            yield from _planned_facts(plan.years[-1], "last")
        yield from _breakeven(plan)
        yield from _worst(plan)
    yield from _selling(dossier, plan)
    yield from _money(plan)


def _past_facts(past: list[PastYear]) -> Iterator[tuple[str, str]]:
    if not past:
        return
    last = past[-1]
    yield "past_year", str(last.year)
    yield "past_revenue", _millions(last.revenue)
    yield "past_profit", _millions(last.profit)
    if last.estimated:
        yield "estimated_year", str(last.year)
    if last.output:
        yield "past_output", format_number(last.output)
        if last.revenue:
            yield "past_price", format_number(last.revenue / last.output / _THOUSAND, 1)
    if last.revenue_step is not None and last.profit_step is not None:
        yield "before_year", str(last.year - 1)
        yield "past_revenue_step", _step(last.revenue_step)
        yield "past_profit_step", _step(last.profit_step)


def _planned_facts(year: YearPlan, name: str) -> Iterator[tuple[str, str]]:
    yield f"{name}_year", str(year.year)
    yield f"{name}_output", format_number(year.output)
    yield f"{name}_revenue", _millions(year.revenue)
    yield f"{name}_profit", _millions(year.profit)
    if year.tax:
        yield f"{name}_tax", _millions(year.tax)
        yield f"{name}_after_tax", _millions(year.after_tax)
    if year.workers:
        yield f"{name}_workers", str(year.workers)
    price = average_price(year)
    if price is not None:
        yield f"{name}_price", format_number(Decimal(price) / _THOUSAND, 1)


def _marketing(year: YearPlan) -> Iterator[tuple[str, str]]:
    amount = year.of_kind("marketing")
    percent = share(amount, year.revenue)
    if amount and percent is not None:
        yield "first_marketing", _millions(amount)
        yield "first_marketing_share", f"{format_number(percent)}%"


def _breakeven(plan: BusinessPlan) -> Iterator[tuple[str, str]]:
    even = plan.years[0].breakeven
    if even is not None:
        yield "breakeven", format_number(even.quantity)
        yield "breakeven_share", f"{format_number(even.share)}%"
    if plan.payback is not None:
        yield "payback", format_number(plan.payback)


def _worst(plan: BusinessPlan) -> Iterator[tuple[str, str]]:
    if plan.scenarios:
        worst = min(plan.scenarios, key=lambda one: one.profits[0])
        yield "worst_name", lower_first(worst.shock.name)
        yield "worst_profit", _millions(worst.profits[0])


def _selling(dossier: Dossier, plan: BusinessPlan) -> Iterator[tuple[str, str]]:
    packings = [one.name for one in plan.inputs.packings if one.name]
    if packings:
        yield "packing_count", str(len(packings))
        yield "packings", _listed([lower_first(name) for name in packings])
    outlets = [str(row.get("name") or "") for row in dossier.rows("market.outlets")]
    named = [name for name in outlets if name]
    if named:
        yield "outlet_count", str(len(named))
        yield "outlets", _listed(named, "nơi")


def _money(plan: BusinessPlan) -> Iterator[tuple[str, str]]:
    bought = plan.inputs.investments
    if not bought:
        return
    yield "invested", _millions(sum(one.cost for one in bought))
    yield "invested_own", _millions(sum(one.own for one in bought))
    yield "invested_loan", _millions(sum(one.loan for one in bought))
    yield "invested_support", _millions(sum(one.support for one in bought))
    yield "investments", _listed([f"{lower_first(one.item)} ({one.year})" for one in bought])
    if plan.loans:
        years = {paid.year for paid in plan.loans}
        yield "loan_end", str(max(years))
        sums = [
            sum(p.principal + p.interest for p in plan.loans if p.year == year) for year in years
        ]
        yield "loan_most", _millions(max(sums))


def _millions(amount: int | None) -> str:
    """Return an amount in million đồng with at most one decimal, "" when it is not known."""
    if amount is None:
        return ""
    text = format_number(Decimal(amount) / _MILLION, 1)
    return text.removesuffix(",0")


def _step(percent: Decimal) -> str:
    if not percent:
        return "không đổi"
    return f"{'tăng' if percent > 0 else 'giảm'} {format_number(abs(percent))}%"


def _listed(names: list[str], noun: str = "mục") -> str:
    shown, left = names[:_NAMED], len(names) - _NAMED
    return ", ".join(shown) + (f" và {left} {noun} khác" if left > 0 else "")
