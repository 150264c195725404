"""Pages inside one dossier: sections, self-assessment, evidence, check and export."""

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.page import PageFactory
from ocop_desktop.ui.pages_dossier.section_page import SectionPage

PAGES: dict[str, PageFactory] = {
    rooms.SECTION: SectionPage,
}
