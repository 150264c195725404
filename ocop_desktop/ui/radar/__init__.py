"""The days ahead: a list and a month, of all dossiers, the desk and recognised products."""

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.page import AppContext, Page, PageFactory


def _radar(context: AppContext) -> Page:
    from ocop_desktop.ui.radar.page import RadarPage  # noqa: PLC0415

    return RadarPage(context)


PAGES: dict[str, PageFactory] = {rooms.RADAR: _radar}
