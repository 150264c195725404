"""Moments that were noted, as people read them."""

from datetime import UTC, datetime

from ocop_desktop.dossier.numbers import format_date


def when(stamp: str) -> str:
    """Return a UTC stamp as local "20/11/2026 10:32"; the stamp itself when it is not one."""
    try:
        local = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    if local.tzinfo is None:
        local = local.replace(tzinfo=UTC)
    local = local.astimezone()
    return f"{format_date(local.date())} {local:%H:%M}"
