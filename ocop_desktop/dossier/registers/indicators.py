"""Values of the indicators of a year, beside their targets."""

import msgspec

from ocop_desktop.rulebook.registers import Filter
from ocop_desktop.rulebook.targets import Indicator, Target


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One indicator of a year. `value` None: there is nothing to measure yet.

    `part` of `whole` are what a share, ratio or growth is made of; `rows` how many rows stand
    behind it; `filters` the list that a person opens, `whole_filters` the one it is a share of.
    `groups` split the number (star 3, 4, 5): (name, value, filters).
    """

    indicator: Indicator
    value: float | None
    part: float
    whole: float
    rows: int
    filters: tuple[Filter, ...]
    whole_filters: tuple[Filter, ...] = ()
    groups: tuple[tuple[str, float, tuple[Filter, ...]], ...] = ()
    target: Target | None = None

    @property
    def reached(self) -> bool | None:
        """Whether the target is reached; None without a target or a value."""
        if self.target is None or self.value is None:
            return None
        return self.value >= self.target.value


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The indicators of a year in the order of their groups."""

    year: int
    place: str
    plan: str
    plan_note: str
    figures: tuple[Figure, ...]
    before: dict[str, float | None] = msgspec.field(default_factory=dict)

    def groups(self) -> dict[str, list[Figure]]:
        """Return the figures by the name of their group."""
        found: dict[str, list[Figure]] = {}
        for figure in self.figures:
            found.setdefault(figure.indicator.group, []).append(figure)
        return found


def share(part: float, whole: float) -> float | None:
    """Return `part` of `whole` in percent with one decimal; None of nothing."""
    return round(100 * part / whole, 1) if whole else None


def growth(now: float, before: float) -> float | None:
    """Return how far `now` lies above `before` in percent; None when there was nothing."""
    return round(100 * (now - before) / before, 1) if before else None
