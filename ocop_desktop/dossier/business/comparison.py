"""Three years done beside the planned ones, with growth read as the criterion reads it."""

from collections.abc import Sequence
from decimal import Decimal

from ocop_desktop.dossier.business.amounts import exact, share, whole
from ocop_desktop.dossier.business.reading import Inputs
from ocop_desktop.dossier.business.shapes import PastYear, YearPlan
from ocop_desktop.dossier.values import Dossier, Row

_PAST_YEARS = 3


def comparison(dossier: Dossier, inputs: Inputs, years: Sequence[YearPlan]) -> tuple[PastYear, ...]:
    """Return the years in order. A planned year without cost lines shows its targets."""
    first = inputs.years[0] if inputs.years else None
    past = sorted(
        (row for row in dossier.rows("results.yearly") if whole(row, "year") is not None),
        key=lambda row: whole(row, "year") or 0,
    )
    done = [row for row in past if first is None or (whole(row, "year") or 0) < first]
    found = [_past(row) for row in done[-_PAST_YEARS:]]
    found += [_planned(plan, inputs.targets.get(plan.year, {})) for plan in years]
    return tuple(_stepped(found))


def _past(row: Row) -> PastYear:
    return PastYear(
        year=whole(row, "year") or 0,
        planned=False,
        estimated=row.get("estimated") is True,
        output=exact(row, "output"),
        revenue=whole(row, "revenue"),
        cost=whole(row, "cost"),
        profit=whole(row, "profit"),
    )


def _planned(plan: YearPlan, target: Row) -> PastYear:
    if plan.known:
        figures = (plan.output, plan.revenue, plan.cost, plan.profit)
        return _of(plan.year, *figures)
    revenue, profit = whole(target, "revenue"), whole(target, "profit")
    cost = None if revenue is None or profit is None else revenue - profit
    return _of(plan.year, exact(target, "output"), revenue, cost, profit)


def _of(
    year: int, output: Decimal | None, revenue: int | None, cost: int | None, profit: int | None
) -> PastYear:
    return PastYear(
        year=year,
        planned=True,
        estimated=False,
        output=output,
        revenue=revenue,
        cost=cost,
        profit=profit,
    )


def _stepped(years: Sequence[PastYear]) -> list[PastYear]:
    """Add the growth over the year before; a year that is missing breaks the chain."""
    found: list[PastYear] = []
    for place, one in enumerate(years):
        before = years[place - 1] if place and years[place - 1].year == one.year - 1 else None
        found.append(
            PastYear(
                year=one.year,
                planned=one.planned,
                estimated=one.estimated,
                output=one.output,
                revenue=one.revenue,
                cost=one.cost,
                profit=one.profit,
                revenue_step=_step(before.revenue if before else None, one.revenue),
                profit_step=_step(before.profit if before else None, one.profit),
            )
        )
    return found


def _step(before: int | None, now: int | None) -> Decimal | None:
    """Return the growth in percent; growth over a loss or over nothing has no percentage."""
    if before is None or now is None or before <= 0:
        return None
    return share(now - before, before)
