"""Screens outside a dossier's forms: home, list, new dossier, dossier home, handbook, settings."""

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.page import PageFactory
from ocop_desktop.ui.pages.dossier_home import DossierHomePage
from ocop_desktop.ui.pages.dossiers import DossiersPage
from ocop_desktop.ui.pages.handbook.page import HandbookPage
from ocop_desktop.ui.pages.home import HomePage
from ocop_desktop.ui.pages.new.page import NewDossierPage
from ocop_desktop.ui.pages.settings import SettingsPage

PAGES: dict[str, PageFactory] = {
    rooms.HOME: HomePage,
    rooms.SETTINGS: SettingsPage,
    rooms.HANDBOOK: HandbookPage,
    rooms.NEW_DOSSIER: NewDossierPage,
    rooms.DOSSIER: DossierHomePage,
    rooms.DOSSIERS: DossiersPage,
}
