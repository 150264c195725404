"""Dossiers between machines: sync files, what two machines changed differently, signing keys.

The factories import their page when it is first visited.
"""

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.page import AppContext, Page, PageFactory


def _exchange(context: AppContext) -> Page:
    from ocop_desktop.ui.sharing.page import ExchangePage  # noqa: PLC0415

    return ExchangePage(context)


def _choices(context: AppContext) -> Page:
    from ocop_desktop.ui.sharing.choices_page import ChoicesPage  # noqa: PLC0415

    return ChoicesPage(context)


PAGES: dict[str, PageFactory] = {rooms.EXCHANGE: _exchange, rooms.CHOICES: _choices}
