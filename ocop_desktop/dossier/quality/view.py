"""Everything about quality and food safety of one dossier on one day."""

from datetime import date

import msgspec

from ocop_desktop.dossier.quality.control import ControlGap, control_gaps
from ocop_desktop.dossier.quality.dates import ImportantDay, quality_days
from ocop_desktop.dossier.quality.duties import Need, needs
from ocop_desktop.dossier.quality.files import FileLine, certificate_file, declaration_file
from ocop_desktop.dossier.quality.guests import Guests, guests
from ocop_desktop.dossier.quality.reports import Reports, reports
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.quality import Exemption, Regime
from ocop_desktop.rulebook.units import AdminUnits


class QualityView(msgspec.Struct, frozen=True, kw_only=True):
    """What the quality tool shows, prints and answers on the command line."""

    regime: Regime | None
    exemption: Exemption | None
    needs: tuple[Need, ...]
    reports: Reports
    control: tuple[ControlGap, ...]
    certificate: tuple[FileLine, ...]
    declaration: tuple[FileLine, ...]
    days: tuple[ImportantDay, ...]
    guests: Guests | None = None

    @property
    def open(self) -> tuple[Need, ...]:
        """What is still to be done."""
        return tuple(need for need in self.needs if need.is_open)


def quality_view(
    rulebook: Rulebook, units: AdminUnits, dossier: Dossier, today: date
) -> QualityView:
    """Return the view. Pure: the same arguments give the same result."""
    quality = rulebook.quality
    return QualityView(
        regime=quality.regime(dossier.text("control.regime")),
        exemption=quality.exemption(dossier.text("control.exemption")),
        needs=needs(rulebook, units, dossier, today),
        reports=reports(dossier),
        control=control_gaps(rulebook, dossier),
        certificate=certificate_file(rulebook, dossier),
        declaration=declaration_file(rulebook, dossier),
        days=quality_days(rulebook, dossier, today),
        guests=guests(rulebook, dossier, today),
    )
