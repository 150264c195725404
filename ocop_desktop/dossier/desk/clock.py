"""The commune's working days for one round of a dossier."""

from datetime import date, timedelta

import msgspec

from ocop_desktop.dossier.planning.calendar import add_working_days, is_working_day
from ocop_desktop.rulebook.model import Rulebook


class DayCount(msgspec.Struct, frozen=True, kw_only=True):
    """`used` of `days` working days, the last of which is `due`.

    `stopped` is the day the clock was stopped (returned or forwarded), None while it runs.
    """

    days: int
    used: int
    due: date
    stopped: date | None = None

    @property
    def left(self) -> int:
        """Working days left; negative once the clock has run out."""
        return self.days - self.used

    @property
    def is_late(self) -> bool:
        """Whether the clock ran out before it was stopped."""
        return self.used > self.days


def due_day(rulebook: Rulebook, received: date) -> date:
    """Return the last working day of the commune's review; the day of receipt is not counted."""
    desk, deadlines = rulebook.commune_desk, rulebook.deadlines
    amount = deadlines.clock(desk.clock).amount
    return add_working_days(received, amount, deadlines.days_off())


def day_count(
    rulebook: Rulebook, received: date, today: date, stopped: date | None = None
) -> DayCount:
    """Return how many working days of the round are used as of `today`, or when it stopped."""
    holidays = rulebook.deadlines.days_off()
    day, end, used = received, min(stopped or today, today), 0
    while day < end:
        day += timedelta(days=1)
        used += is_working_day(day, holidays)
    return DayCount(
        days=rulebook.deadlines.clock(rulebook.commune_desk.clock).amount,
        used=used,
        due=due_day(rulebook, received),
        stopped=stopped,
    )
