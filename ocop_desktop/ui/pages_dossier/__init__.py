"""Pages inside one dossier: sections, self-assessment, evidence, check and export.

The factories import their page when it is first visited: the first window should not wait for
what draws PDFs.
"""

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.page import AppContext, Page, PageFactory


def _section(context: AppContext) -> Page:
    from ocop_desktop.ui.pages_dossier.section_page import SectionPage  # noqa: PLC0415

    return SectionPage(context)


def _quick(context: AppContext) -> Page:
    from ocop_desktop.ui.pages_dossier.quick_page import QuickPage  # noqa: PLC0415

    return QuickPage(context)


def _assessment(context: AppContext) -> Page:
    from ocop_desktop.ui.pages_dossier.assessment_page import AssessmentPage  # noqa: PLC0415

    return AssessmentPage(context)


def _evidence(context: AppContext) -> Page:
    from ocop_desktop.ui.pages_dossier.evidence_page import EvidencePage  # noqa: PLC0415

    return EvidencePage(context)


def _check(context: AppContext) -> Page:
    from ocop_desktop.ui.pages_dossier.check_page import CheckPage  # noqa: PLC0415

    return CheckPage(context)


def _export(context: AppContext) -> Page:
    from ocop_desktop.ui.pages_dossier.export_page import ExportPage  # noqa: PLC0415

    return ExportPage(context)


def _road(context: AppContext) -> Page:
    from ocop_desktop.ui.pages_dossier.road_page import RoadPage  # noqa: PLC0415

    return RoadPage(context)


def _rehearsal(context: AppContext) -> Page:
    from ocop_desktop.ui.pages_dossier.rehearsal_page import RehearsalPage  # noqa: PLC0415

    return RehearsalPage(context)


def _finalise(context: AppContext) -> Page:
    from ocop_desktop.ui.pages_dossier.finalise_page import FinalisePage  # noqa: PLC0415

    return FinalisePage(context)


def _versions(context: AppContext) -> Page:
    from ocop_desktop.ui.pages_dossier.versions_page import VersionsPage  # noqa: PLC0415

    return VersionsPage(context)


def _version(context: AppContext) -> Page:
    from ocop_desktop.ui.pages_dossier.version_page import VersionPage  # noqa: PLC0415

    return VersionPage(context)


def _moments(context: AppContext) -> Page:
    from ocop_desktop.ui.pages_dossier.moments_page import MomentsPage  # noqa: PLC0415

    return MomentsPage(context)


PAGES: dict[str, PageFactory] = {
    rooms.SECTION: _section,
    rooms.QUICK: _quick,
    rooms.ASSESSMENT: _assessment,
    rooms.EVIDENCE: _evidence,
    rooms.CHECK: _check,
    rooms.EXPORT: _export,
    rooms.FINALISE: _finalise,
    rooms.VERSIONS: _versions,
    rooms.VERSION: _version,
    rooms.MOMENTS: _moments,
    rooms.ROAD: _road,
    rooms.REHEARSAL: _rehearsal,
}
