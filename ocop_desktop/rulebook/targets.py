"""What an office counts and pays by: indicators, the targets of a plan, rewards."""

from typing import Literal

from ocop_desktop.rulebook.edition import Frozen
from ocop_desktop.rulebook.registers import Filter


class Amount(Frozen, frozen=True):
    """What one star level is rewarded with, in đồng."""

    star: int
    amount: int


class Scheme(Frozen, frozen=True, kw_only=True):
    """Rewards for recognised products: once per star level, an upgrade gets the difference."""

    id: str
    title: str
    source: str
    note: str = ""
    example: bool = False
    amounts: tuple[Amount, ...]

    def amount(self, star: int) -> int:
        """Return the reward of a star level in đồng, 0 when there is none."""
        return next((item.amount for item in self.amounts if item.star == star), 0)


class Indicator(Frozen, frozen=True, kw_only=True):
    """A number of the yearly report over one register.

    `count` counts the rows `where` holds; `share` is their part of the rows `of` holds, in
    percent; `sum` adds `column`; `ratio` divides the sum of `column` by that of `base`, in
    percent; `distinct` counts the different values of `by`; `growth` is how far
    the sum of `column` lies above that of `base`, in percent.
    """

    id: str
    title: str
    group: str
    kind: Literal["count", "distinct", "share", "sum", "ratio", "growth"]
    register: str
    unit: str
    where: tuple[Filter, ...] = ()
    of: tuple[Filter, ...] = ()
    column: str = ""
    base: str = ""
    by: str = ""
    note: str = ""


class Target(Frozen, frozen=True):
    """What an indicator should reach; without `year` in every year of the plan."""

    indicator: str
    value: float
    year: int | None = None
    note: str = ""


class TargetPlan(Frozen, frozen=True, kw_only=True):
    """The targets of one plan."""

    id: str
    title: str
    source: str
    note: str = ""
    province: str = ""
    example: bool = False
    targets: tuple[Target, ...]

    def target(self, indicator: str, year: int) -> Target | None:
        """Return the target for a year: the one of that year before one for every year."""
        found = [item for item in self.targets if item.indicator == indicator]
        exact = (item for item in found if item.year == year)
        return next(exact, next((item for item in found if item.year is None), None))
