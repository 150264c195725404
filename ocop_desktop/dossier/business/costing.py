"""One planned year: its cost lines, break-even and money by quarter."""

from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from msgspec.structs import replace

from ocop_desktop.dossier.business.amounts import (
    HUNDRED,
    changed,
    dong,
    exact,
    name_key,
    share,
    split,
    whole,
    words,
)
from ocop_desktop.dossier.business.funding import written_off
from ocop_desktop.dossier.business.making import output_of, sales_of, seasons_of
from ocop_desktop.dossier.business.reading import Inputs
from ocop_desktop.dossier.business.shapes import (
    Breakeven,
    CostLine,
    QuarterCash,
    Sale,
    Shock,
    Tax,
    YearPlan,
)
from ocop_desktop.dossier.values import Row

DEPRECIATION, INTEREST = "depreciation", "interest"
_MONTHS = 12
_VARIABLE = frozenset({"unit", "pack", "revenue"})


class _Made(NamedTuple):
    """What cost lines are reckoned by. `packs` are told by every name; "" is all of them."""

    output: Decimal
    revenue: int
    packs: dict[str, int]


def year_plan(inputs: Inputs, year: int, shock: Shock) -> YearPlan:
    """Return one planned year under a shock."""
    seasons = seasons_of(inputs, year, shock)
    output = output_of(inputs, year, seasons, shock)
    sales = sales_of(inputs, year, output, shock)
    costs = (*_entered(inputs, year, output, sales, shock), *_from_investments(inputs, year))
    made = YearPlan(
        year=year,
        output=output,
        seasons=seasons,
        sales=sales,
        costs=costs,
        workers=whole(inputs.targets.get(year, {}), "workers"),
        known=bool(inputs.costs) and any(sale.revenue for sale in sales),
    )
    if not made.known:
        return made
    return replace(made, breakeven=_breakeven(made), tax=_tax(inputs.tax, made))


def cash_of(inputs: Inputs, plan: YearPlan, opening: int) -> tuple[QuarterCash, ...]:
    """Return the four quarters of a planned year, the first one beginning with `opening`."""
    sales = split(plan.revenue, inputs.sales_shares)
    running = split(plan.running, inputs.cost_shares)
    tax = split(plan.tax or 0, inputs.sales_shares)
    paid = [one for one in inputs.loans if one.year == plan.year]
    found: list[QuarterCash] = []
    for place in range(len(sales)):
        bought = [
            one for one in inputs.investments if one.year == plan.year and one.quarter == place + 1
        ]
        due = [one for one in paid if one.quarter == place + 1]
        found.append(
            QuarterCash(
                quarter=place + 1,
                opening=found[-1].closing if found else opening,
                sales=sales[place],
                own=sum(one.own for one in bought),
                loan=sum(one.loan for one in bought),
                support=sum(one.support for one in bought),
                running=running[place],
                invested=sum(one.cost for one in bought),
                principal=sum(one.principal for one in due),
                interest=sum(one.interest for one in due),
                tax=tax[place],
            )
        )
    return tuple(found)


def _entered(
    inputs: Inputs, year: int, output: Decimal, sales: tuple[Sale, ...], shock: Shock
) -> tuple[CostLine, ...]:
    percents = (inputs.changes.get(year, (Decimal(0), Decimal(0)))[1], shock.cost)
    made = _made(output, sales)
    return tuple(
        _line(row, made, percents)
        for row in inputs.costs
        if (whole(row, "from_year") or year) <= year
    )


def _made(output: Decimal, sales: tuple[Sale, ...]) -> _Made:
    packs: dict[str, int] = {"": sum(sale.packs for sale in sales)}
    for sale in sales:
        for name in _names(sale) - {""}:
            packs[name] = packs.get(name, 0) + sale.packs
    return _Made(output, sum(sale.revenue for sale in sales), packs)


def _line(row: Row, made: _Made, percents: tuple[Decimal, ...]) -> CostLine:
    kind, basis = words(row, "kind"), words(row, "basis")
    # What is written off was paid long ago: prices of today do not move it.
    percents = () if kind == DEPRECIATION else percents
    # A line with a price alone means one of it.
    level = exact(row, "quantity")
    quantity = Decimal(1) if level is None and basis != "revenue" else level or Decimal(0)
    price = Decimal(whole(row, "price") or 0)
    if basis == "revenue":
        amount = Decimal(made.revenue) * quantity / HUNDRED
    else:
        amount = changed(quantity * price * _times(row, basis, made), *percents)
    return CostLine(
        kind=kind,
        item=words(row, "item"),
        amount=dong(amount),
        variable=basis in _VARIABLE,
        cash=kind != DEPRECIATION,
    )


def _times(row: Row, basis: str, made: _Made) -> Decimal:
    if basis == "unit":
        return made.output
    if basis == "pack":
        return Decimal(made.packs.get(name_key(words(row, "packing")), 0))
    return Decimal(_MONTHS if basis == "month" else 1)


def _names(sale: Sale) -> set[str]:
    """Return what a sale may be called: with its season or without."""
    return {name_key(sale.name), name_key(sale.name.partition(",")[0])}


def _from_investments(inputs: Inputs, year: int) -> tuple[CostLine, ...]:
    off = [
        CostLine(kind=DEPRECIATION, item=one.item, amount=amount, variable=False, cash=False)
        for one in inputs.investments
        if (amount := written_off(one, year))
    ]
    interest = sum(paid.interest for paid in inputs.loans if paid.year == year)
    if interest:
        off.append(CostLine(kind=INTEREST, item="", amount=interest, variable=False, cash=False))
    return tuple(off)


def _tax(told: Tax | None, plan: YearPlan) -> int | None:
    """Return the tax of a year by the person's own figure; a loss is not taxed."""
    if told is None:
        return None
    if told.basis == "fixed":
        return told.amount
    base = plan.revenue if told.basis == "revenue" else max(plan.profit, 0)
    return dong(Decimal(base) * told.rate / HUNDRED)


def _breakeven(plan: YearPlan) -> Breakeven | None:
    """Return where fixed cost is covered; None when every unit sold costs more than it brings."""
    margin = plan.revenue - plan.variable
    if margin <= 0 or not plan.output:
        return None
    part = Decimal(plan.fixed) / Decimal(margin)
    return Breakeven(
        quantity=int((plan.output * part).to_integral_value(rounding=ROUND_CEILING)),
        share=share(plan.fixed, margin) or Decimal(0),
        revenue=dong(Decimal(plan.revenue) * part),
    )
