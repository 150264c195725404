"""Findings about the plan: shares and funds that do not add up, targets that say something else."""

from collections.abc import Iterator
from decimal import Decimal

from ocop_desktop.dossier.business.amounts import HUNDRED
from ocop_desktop.dossier.business.plan import PlanFigures, differing_years, plan_figures
from ocop_desktop.dossier.business.support import disagreements
from ocop_desktop.dossier.findings import CheckContext, Finding
from ocop_desktop.dossier.numbers import format_number

_RULES = (
    "plan-targets-differ", "plan-funds", "plan-sources", "plan-support-item", "plan-support-rest",
    "packing-shares",
)  # fmt: skip


def business_findings(context: CheckContext) -> Iterator[Finding]:
    """Yield what keeps the tables of the plan from agreeing; silent without the rules."""
    if any(rule not in context.rulebook.checks for rule in _RULES):
        return
    plan = plan_figures(context.rulebook, context.dossier)
    yield from _shares(context, plan)
    yield from _funds(context, plan)
    yield from _support(context, plan)
    years = differing_years(plan, context.dossier)
    if years:
        told = ", ".join(map(str, years))
        yield context.finding(
            "plan-targets-differ", section="plan", field="plan.targets", years=told
        )


def _shares(context: CheckContext, plan: PlanFigures) -> Iterator[Finding]:
    # Where guests are counted by service, packings bring nothing into the plan.
    packings = () if plan.inputs.visits else plan.inputs.packings
    shares = [one.share for one in packings if one.share]
    total = sum(shares, Decimal(0))
    if shares and total != HUNDRED:
        yield context.finding(
            "packing-shares",
            section="product",
            field="product.packings",
            total=format_number(total),
        )


def _funds(context: CheckContext, plan: PlanFigures) -> Iterator[Finding]:
    for one in plan.inputs.investments:
        found = one.own + one.loan + one.support
        if one.cost and found != one.cost:
            yield context.finding(
                "plan-funds",
                section="plan",
                field="plan.investments",
                item=one.item,
                found=format_number(found),
                cost=format_number(one.cost),
            )
    for need in plan.needs:
        if need.cost and not need.balanced:
            yield context.finding(
                "plan-sources",
                section="plan",
                field="plan.support",
                content=need.content,
                found=format_number(need.state + need.own + need.other),
                cost=format_number(need.cost),
            )


def _support(context: CheckContext, plan: PlanFigures) -> Iterator[Finding]:
    for one in disagreements(plan.inputs.investments, plan.needs):
        yield context.finding(
            "plan-support-item" if one.item else "plan-support-rest",
            section="plan",
            field="plan.support",
            item=one.item,
            support=format_number(one.support),
            state=format_number(one.state),
        )
