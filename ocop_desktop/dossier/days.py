"""Days reckoned from days; none leaves the calendar."""

from datetime import date, timedelta


def shifted(day: date, days: int) -> date:
    """Return `day` moved by so many days (negative: back), or the first or last day there is."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max
