"""What is to be expected of every right, told so that any later day can read it."""

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.rights.tracker import Right, StepOfRight, rights
from ocop_desktop.dossier.scoring.measures import months_before
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.rights import RightsFile, RightStep

_BEFORE_ALL = date(1900, 1, 1)  # seen from here no step is late yet


class ExpectedStep(msgspec.Struct, frozen=True, kw_only=True):
    """A step of a right that is not done yet; nothing here depends on the day of reading.

    `due` is the day of the right's current step and `waits` the months from it over every step
    to this one, none for the current step itself; `day` is what they come to as long as the
    current step is not late. `until` is when the right lapses, None where that is not known.
    """

    row: int
    name: str
    step: RightStep
    due: date
    waits: tuple[int, ...]
    day: date
    until: date | None

    @property
    def id(self) -> str:
        """The name of the step in lists of days."""
        return f"{self.row}-{self.step.id}"

    @property
    def title(self) -> str:
        """What is to be expected."""
        return f"{self.name}: hạn dự kiến của bước {self.step.name}"

    @property
    def late_title(self) -> str:
        """What to say once the current step is late."""
        return f"Quá hạn từ {format_date(self.due)}: {self.name}, bước {self.step.name}"

    def is_late(self, today: date) -> bool:
        """Return whether this is the current step and its day has passed."""
        return not self.waits and self.due < today

    def on(self, today: date) -> date | None:
        """Return the day to expect as of `today`, today for a late step; None once it lapsed.

        Behind a late step everything counts from today: a late office has not answered yet.
        """
        day = self.day if self.due >= today else after(today, self.waits)
        return None if self.until is not None and self.until < day else day


def expected_steps(rulebook: Rulebook, dossier: Dossier) -> Iterator[ExpectedStep]:
    """Yield the current and every later step of every right of which a day can be told."""
    for one in rights(rulebook, dossier, _BEFORE_ALL):
        yield from _of_one(one)


def after(day: date, waits: Sequence[int]) -> date:
    """Return the day so many months after `day`, one wait after the other."""
    for months in waits:
        day = months_before(day, -months)
    return day


def all_waits(file: RightsFile) -> frozenset[tuple[int, ...]]:
    """Return every row of waits that a step of any route may have."""
    found: set[tuple[int, ...]] = {()}
    for route in file.routes:
        months = [step.months for step in route.steps]
        places = range(len(months) + 1)
        chains = (tuple(months[i:j]) for i in places for j in places[i + 1 :])
        found |= {chain for chain in chains if all(chain)}
    return frozenset(found)


def _of_one(one: Right) -> Iterator[ExpectedStep]:
    current = one.current
    waits: tuple[int, ...] = ()
    for item in one.steps:
        if item.state == "done" or current is None or current.day is None:
            continue
        if item.day is None:
            return  # nothing is expected behind a step without a clock
        waits = _waits(item, current, waits)
        if one.lapses is None or item.day <= one.lapses:
            yield ExpectedStep(
                row=one.row,
                name=one.name,
                step=item.step,
                due=current.day,
                waits=waits,
                day=item.day,
                until=one.lapses,
            )


def _waits(item: StepOfRight, current: StepOfRight, before: tuple[int, ...]) -> tuple[int, ...]:
    return () if item is current else (*before, item.step.months)
