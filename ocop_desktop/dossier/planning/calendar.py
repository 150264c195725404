"""Rounds and working days. Public holidays are a table of the rulebook."""

from datetime import MAXYEAR, MINYEAR, date, timedelta

from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.edition import Round
from ocop_desktop.rulebook.model import Rulebook

_SATURDAY = 5


def round_of(rulebook: Rulebook, dossier: Dossier) -> tuple[Round, date] | None:
    """Return the chosen round and its last day for the commune, or None when not yet chosen."""
    year = _year(dossier)
    for candidate in rulebook.deadlines.rounds:
        if candidate.id == dossier.text("registration.round") and year:
            return candidate, candidate.commune_deadline(year)
    return None


def council_day(rulebook: Rulebook, dossier: Dossier) -> date | None:
    """Return the day the province's result is due: papers must live until then (our reading)."""
    chosen = round_of(rulebook, dossier)
    year = _year(dossier)
    if chosen is None or not year:
        return None
    return chosen[0].province_deadline(year)


def _year(dossier: Dossier) -> int | None:
    """Return the year registered for; None while what was typed is no year of a calendar."""
    year = dossier.number("registration.year")
    return int(year) if year and MINYEAR <= year <= MAXYEAR else None


def latest_filing(rulebook: Rulebook, deadline: date) -> date:
    """Return the last day to hand in at the commune so that its working days end before `deadline`.

    The day of receipt is not counted; the request must leave before the deadline (Điều 7).
    """
    holidays = rulebook.deadlines.days_off()
    review = rulebook.deadlines.clock("commune-review").amount
    last = add_working_days(deadline, -1, holidays)
    return add_working_days(last, -review, holidays)


def add_working_days(day: date, amount: int, holidays: frozenset[date] = frozenset()) -> date:
    """Return `day` moved by `amount` working days (negative: back), skipping weekends, holidays."""
    step = timedelta(days=1 if amount >= 0 else -1)
    left, end = abs(amount), date.max if amount >= 0 else date.min
    while left and day != end:
        day += step
        left -= is_working_day(day, holidays)
    return day


def is_working_day(day: date, holidays: frozenset[date] = frozenset()) -> bool:
    """Return whether offices work on `day`."""
    return day.weekday() < _SATURDAY and day not in holidays
