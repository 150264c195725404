"""What the plan consists of. Money in đồng, quantities in the product's unit, percents 0–100."""

from decimal import Decimal

import msgspec


class Shock(msgspec.Struct, frozen=True, kw_only=True):
    """Changes in percent that hold for a whole computation: a scenario, or nothing."""

    name: str = ""
    price: Decimal = Decimal(0)
    output: Decimal = Decimal(0)
    cost: Decimal = Decimal(0)


class SeasonOutput(msgspec.Struct, frozen=True, kw_only=True):
    """One season (or service) of one year. `limit` says what keeps it from being more."""

    season: str
    from_material: Decimal | None
    from_capacity: Decimal | None
    output: Decimal
    limit: str = ""


class Sale(msgspec.Struct, frozen=True, kw_only=True):
    """What one packing or service brings in a year; `price` is after discount and changes."""

    name: str
    packs: int
    quantity: Decimal
    price: int
    revenue: int


class CostLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of cost of a year. Variable lines follow the output, the others do not."""

    kind: str
    item: str
    amount: int
    variable: bool
    cash: bool = True


class Breakeven(msgspec.Struct, frozen=True, kw_only=True):
    """Where revenue covers all cost: the quantity (rounded up) and its share of the output."""

    quantity: int
    share: Decimal
    revenue: int


class QuarterCash(msgspec.Struct, frozen=True, kw_only=True):
    """Money in and out of one quarter; `closing` is `opening` with everything added up."""

    quarter: int
    opening: int
    sales: int
    own: int
    loan: int
    support: int
    running: int
    invested: int
    principal: int
    interest: int
    tax: int = 0

    @property
    def incoming(self) -> int:
        """All money in."""
        return self.sales + self.own + self.loan + self.support

    @property
    def outgoing(self) -> int:
        """All money out."""
        return self.running + self.invested + self.principal + self.interest + self.tax

    @property
    def closing(self) -> int:
        """What is left at the end."""
        return self.opening + self.incoming - self.outgoing


class YearPlan(msgspec.Struct, frozen=True, kw_only=True):
    """One planned year. Without cost lines `known` is false: then cost and profit mean nothing."""

    year: int
    output: Decimal
    seasons: tuple[SeasonOutput, ...]
    sales: tuple[Sale, ...]
    costs: tuple[CostLine, ...]
    workers: int | None = None
    known: bool = True
    breakeven: Breakeven | None = None
    tax: int | None = None

    @property
    def revenue(self) -> int:
        """Sum of the sales."""
        return sum(sale.revenue for sale in self.sales)

    @property
    def variable(self) -> int:
        """Cost that follows the output."""
        return sum(line.amount for line in self.costs if line.variable)

    @property
    def fixed(self) -> int:
        """Cost that is there anyway, depreciation and interest among it."""
        return sum(line.amount for line in self.costs if not line.variable)

    @property
    def cost(self) -> int:
        """All cost."""
        return self.variable + self.fixed

    @property
    def profit(self) -> int:
        """Revenue less cost, before tax."""
        return self.revenue - self.cost

    @property
    def after_tax(self) -> int:
        """Profit less the tax; the profit itself while no tax was told."""
        return self.profit - (self.tax or 0)

    @property
    def depreciation(self) -> int:
        """What is written off: no money leaves."""
        return sum(line.amount for line in self.costs if line.kind == "depreciation")

    @property
    def running(self) -> int:
        """Cost that is paid in money in the year, without interest."""
        return sum(line.amount for line in self.costs if line.cash)

    def of_kind(self, kind: str) -> int:
        """Return the cost of one kind."""
        return sum(line.amount for line in self.costs if line.kind == kind)


class Investment(msgspec.Struct, frozen=True, kw_only=True):
    """One thing bought: where its money comes from, how long it serves, how the loan is paid."""

    item: str
    year: int
    quarter: int
    cost: int
    own: int
    loan: int
    support: int
    life: int | None
    rate: Decimal
    term: int | None
    grace: int = 0


class Loan(msgspec.Struct, frozen=True, kw_only=True):
    """Money owed: when it came, at which yearly rate, in how many quarters it is paid back.

    In the first `free` quarters only interest is paid. `existing` is owed before the plan begins.
    """

    item: str
    year: int
    quarter: int
    amount: int
    rate: Decimal
    quarters: int
    free: int = 0
    existing: bool = False


class Tax(msgspec.Struct, frozen=True, kw_only=True):
    """The tax as the person told it: percent of profit or revenue, or đồng a year."""

    basis: str
    rate: Decimal
    amount: int


class LoanQuarter(msgspec.Struct, frozen=True, kw_only=True):
    """One payment of one loan, at the end of a quarter. `loan` is its place among the loans."""

    loan: int
    item: str
    year: int
    quarter: int
    opening: int
    principal: int
    interest: int

    @property
    def closing(self) -> int:
        """What is still owed."""
        return self.opening - self.principal


class PastYear(msgspec.Struct, frozen=True, kw_only=True):
    """One year of the comparison: done, estimated or planned. None where nothing was said."""

    year: int
    planned: bool
    estimated: bool
    output: Decimal | None
    revenue: int | None
    cost: int | None
    profit: int | None
    revenue_step: Decimal | None = None
    profit_step: Decimal | None = None


class ScenarioResult(msgspec.Struct, frozen=True, kw_only=True):
    """What a scenario does to the profit of every planned year."""

    shock: Shock
    profits: tuple[int, ...]
