"""Screens outside a dossier's forms: home, list, new dossier, dossier home, handbook, settings.

The factories import their page when it is first visited: the first window waits only for home.
"""

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.page import AppContext, Page, PageFactory


def _home(context: AppContext) -> Page:
    from ocop_desktop.ui.pages.home import HomePage  # noqa: PLC0415

    return HomePage(context)


def _dossiers(context: AppContext) -> Page:
    from ocop_desktop.ui.pages.dossiers import DossiersPage  # noqa: PLC0415

    return DossiersPage(context)


def _new_dossier(context: AppContext) -> Page:
    from ocop_desktop.ui.pages.new.page import NewDossierPage  # noqa: PLC0415

    return NewDossierPage(context)


def _dossier_home(context: AppContext) -> Page:
    from ocop_desktop.ui.pages.dossier_home import DossierHomePage  # noqa: PLC0415

    return DossierHomePage(context)


def _handbook(context: AppContext) -> Page:
    from ocop_desktop.ui.pages.handbook.page import HandbookPage  # noqa: PLC0415

    return HandbookPage(context)


def _settings(context: AppContext) -> Page:
    from ocop_desktop.ui.pages.settings import SettingsPage  # noqa: PLC0415

    return SettingsPage(context)


def _editions(context: AppContext) -> Page:
    from ocop_desktop.ui.pages.editions.page import EditionsPage  # noqa: PLC0415

    return EditionsPage(context)


def _booklet(context: AppContext) -> Page:
    from ocop_desktop.ui.pages.booklet.page import BookletPage  # noqa: PLC0415

    return BookletPage(context)


def _practice(context: AppContext) -> Page:
    from ocop_desktop.ui.pages.practice import PracticePage  # noqa: PLC0415

    return PracticePage(context)


PAGES: dict[str, PageFactory] = {
    rooms.HOME: _home,
    rooms.DOSSIERS: _dossiers,
    rooms.NEW_DOSSIER: _new_dossier,
    rooms.DOSSIER: _dossier_home,
    rooms.HANDBOOK: _handbook,
    rooms.SETTINGS: _settings,
    rooms.EDITIONS: _editions,
    rooms.BOOKLET: _booklet,
    rooms.PRACTICE: _practice,
}
