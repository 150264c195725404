"""From the answers of a dossier to what the plan computes with."""

from decimal import Decimal
from functools import partial

import msgspec

from ocop_desktop.dossier.business.amounts import amount, exact, whole, words
from ocop_desktop.dossier.business.funding import loan_of, loan_schedule
from ocop_desktop.dossier.business.shapes import Investment, Loan, LoanQuarter, Shock, Tax
from ocop_desktop.dossier.values import Dossier, Row
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.text import fold

PLANNED_YEARS = 3
_QUARTERS = 4
_MONTHS_OF_QUARTER = 3
_BY_RATE = frozenset({"profit", "revenue"})
_EVEN = (Decimal(25),) * _QUARTERS


class Packing(msgspec.Struct, frozen=True, kw_only=True):
    """One size it is sold in."""

    name: str
    size: Decimal | None
    unit: str
    price: int
    share: Decimal


class Service(msgspec.Struct, frozen=True, kw_only=True):
    """One service of a tourism product with its list price."""

    name: str
    kind: str
    capacity: Decimal | None
    price: int


class Inputs(msgspec.Struct, frozen=True, kw_only=True):
    """All numbers of the plan as they were entered."""

    years: tuple[int, ...]
    unit: str
    targets: dict[int, Row]
    packings: tuple[Packing, ...]
    services: dict[str, Service]
    seasons: tuple[Row, ...]
    visits: tuple[Row, ...]
    discount: Decimal
    changes: dict[int, tuple[Decimal, Decimal]]
    costs: tuple[Row, ...]
    investments: tuple[Investment, ...]
    debts: tuple[Loan, ...]
    loans: tuple[LoanQuarter, ...]
    tax: Tax | None
    opening: int
    sales_shares: tuple[Decimal, ...]
    cost_shares: tuple[Decimal, ...]
    scenarios: tuple[Shock, ...]


def read_inputs(rulebook: Rulebook, dossier: Dossier) -> Inputs:
    """Return what the plan computes with; tables that are empty give empty parts."""
    years = _years(dossier)
    investments = _investments(rulebook, dossier, years)
    debts = (*_owed(rulebook, dossier, years), *filter(None, map(loan_of, investments)))
    return Inputs(
        years=years,
        unit=_unit(dossier),
        targets={
            year: row
            for row in dossier.rows("plan.targets")
            if (year := whole(row, "year")) is not None
        },
        packings=tuple(_packing(row) for row in dossier.rows("product.packings")),
        services={
            fold(words(row, "service")): Service(
                name=words(row, "service"),
                kind=words(row, "kind"),
                capacity=exact(row, "capacity"),
                price=whole(row, "price") or 0,
            )
            for row in dossier.rows("operation.services")
        },
        seasons=tuple(dossier.rows("business.seasons")),
        visits=tuple(dossier.rows("business.visits")),
        discount=_percent(dossier.answers.get("business.discount")),
        changes={
            year: (exact(row, "price") or Decimal(0), exact(row, "cost") or Decimal(0))
            for row in dossier.rows("business.years")
            if (year := whole(row, "year")) is not None
        },
        costs=tuple(dossier.rows("business.costs")),
        investments=investments,
        debts=debts,
        loans=loan_schedule(debts),
        tax=_tax(dossier),
        opening=int(amount(dossier.answers.get("business.opening_cash")) or 0),
        sales_shares=_shares(dossier, "sales"),
        cost_shares=_shares(dossier, "costs"),
        scenarios=_scenarios(rulebook, dossier),
    )


def _years(dossier: Dossier) -> tuple[int, ...]:
    """Return the planned years: those with targets, else three from the year of assessment."""
    named = sorted({whole(row, "year") or 0 for row in dossier.rows("plan.targets")} - {0})
    if named:
        return tuple(named)
    first = dossier.number("registration.year")
    return tuple(range(int(first), int(first) + PLANNED_YEARS)) if first else ()


def _unit(dossier: Dossier) -> str:
    for field in ("plan.targets", "results.yearly"):
        for row in dossier.rows(field):
            if words(row, "unit"):
                return words(row, "unit")
    return dossier.text("process.capacity_unit")


def _packing(row: Row) -> Packing:
    return Packing(
        name=words(row, "packing"),
        size=exact(row, "quantity"),
        unit=words(row, "unit"),
        price=whole(row, "price") or 0,
        share=exact(row, "share") or Decimal(0),
    )


def _percent(value: object) -> Decimal:
    return amount(value) or Decimal(0)


def _counted(rulebook: Rulebook, field: str, row: Row, column: str) -> int | None:
    """Return a count its column allows; what lies outside is marked in its cell and not reckoned.

    A term of a million years would be paid quarter by quarter.
    """
    value, spec = whole(row, column), rulebook.fields[field].column(column)
    if value is None or (spec.minimum is not None and value < spec.minimum):
        return None
    return None if spec.maximum is not None and value > spec.maximum else value


def _investments(
    rulebook: Rulebook, dossier: Dossier, years: tuple[int, ...]
) -> tuple[Investment, ...]:
    first = years[0] if years else 0
    counted = partial(_counted, rulebook, "plan.investments")
    return tuple(
        Investment(
            item=words(row, "item"),
            year=whole(row, "year") or first,
            quarter=min(max(whole(row, "quarter") or 1, 1), _QUARTERS),
            cost=whole(row, "cost") or 0,
            own=whole(row, "own") or 0,
            loan=whole(row, "loan") or 0,
            support=whole(row, "support") or 0,
            life=counted(row, "life"),
            rate=exact(row, "rate") or Decimal(0),
            term=counted(row, "term"),
            grace=counted(row, "grace") or 0,
        )
        for row in dossier.rows("plan.investments")
    )


def _owed(rulebook: Rulebook, dossier: Dossier, years: tuple[int, ...]) -> tuple[Loan, ...]:
    """Return the loans owed already; the balance is that at the beginning of the first year."""
    counted = partial(_counted, rulebook, "business.loans")
    return tuple(
        Loan(
            item=words(row, "lender"),
            year=years[0],
            quarter=1,
            amount=whole(row, "balance") or 0,
            rate=exact(row, "rate") or Decimal(0),
            quarters=-(-(counted(row, "months") or 0) // _MONTHS_OF_QUARTER),
            existing=True,
        )
        for row in dossier.rows("business.loans")
        if years and whole(row, "balance") and counted(row, "months")
    )


def _tax(dossier: Dossier) -> Tax | None:
    """Return the tax as it was told, None while nothing or only half of it was."""
    basis = dossier.text("business.tax_basis")
    rate = dossier.answers.get("business.tax_rate")
    fixed = amount(dossier.answers.get("business.tax_amount"))
    if basis == "none":
        return Tax(basis="fixed", rate=Decimal(0), amount=0)
    if basis == "fixed" and fixed is not None:
        return Tax(basis=basis, rate=Decimal(0), amount=int(fixed))
    if basis in _BY_RATE and rate is not None:
        return Tax(basis=basis, rate=_percent(rate), amount=0)
    return None


def _shares(dossier: Dossier, column: str) -> tuple[Decimal, ...]:
    """Return the four shares in percent; even ones unless the table adds up to the whole."""
    found = {
        whole(row, "quarter"): exact(row, column) or Decimal(0)
        for row in dossier.rows("business.quarters")
    }
    shares = tuple(found.get(quarter, Decimal(0)) for quarter in range(1, _QUARTERS + 1))
    return shares if sum(shares) == 100 else _EVEN  # noqa: PLR2004 - percent


def _scenarios(rulebook: Rulebook, dossier: Dossier) -> tuple[Shock, ...]:
    own = tuple(
        Shock(
            name=words(row, "name"),
            price=exact(row, "price") or Decimal(0),
            output=exact(row, "output") or Decimal(0),
            cost=exact(row, "cost") or Decimal(0),
        )
        for row in dossier.rows("business.scenarios")
    )
    return own or tuple(
        Shock(
            name=rule.name,
            price=Decimal(rule.price),
            output=Decimal(rule.output),
            cost=Decimal(rule.cost),
        )
        for rule in rulebook.business.scenarios
    )
