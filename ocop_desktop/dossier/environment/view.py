"""Everything about environment, labour, linkage and origin of one dossier on one day."""

from datetime import date

import msgspec

from ocop_desktop.dossier.environment.labour import Labour, labour
from ocop_desktop.dossier.environment.linkage import Linkage, linkage, linkage_days
from ocop_desktop.dossier.environment.origin import Origin, origin
from ocop_desktop.dossier.environment.standing import Standing, standing
from ocop_desktop.dossier.quality.dates import ImportantDay
from ocop_desktop.dossier.scoring.proposals import Proposal, propose
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits


class EnvironmentView(msgspec.Struct, frozen=True, kw_only=True):
    """What the environment tool shows, prints and answers on the command line."""

    standing: Standing | None
    labour: Labour
    linkage: Linkage | None
    origin: Origin
    origin_doubt: str
    days: tuple[ImportantDay, ...]

    @property
    def problems(self) -> tuple[str, ...]:
        """What does not agree with itself, in sentences."""
        found = [*self.labour.problems]
        if self.standing and self.standing.conflict:
            found.insert(0, self.standing.conflict)
        if self.linkage and self.linkage.over:
            found.append("Sản lượng các hợp đồng cộng lại quá 100%: có phần kê hai lần.")
        if self.origin.sources and not self.origin.complete:
            found.append("Tỷ lệ nguyên liệu cộng lại chưa đúng 100%.")
        return tuple(found)


def environment_view(
    rulebook: Rulebook,
    units: AdminUnits,
    dossier: Dossier,
    today: date,
    proposals: dict[str, Proposal] | None = None,
) -> EnvironmentView:
    """Return the view; `proposals` may be passed when they are known already."""
    known = propose(rulebook, units, dossier, today) if proposals is None else proposals
    return EnvironmentView(
        standing=standing(rulebook, dossier),
        labour=labour(dossier),
        linkage=linkage(rulebook, dossier, known, today),
        origin=origin(units, dossier),
        origin_doubt=rulebook.environment.origin.doubt if rulebook.environment else "",
        days=linkage_days(rulebook, dossier, today),
    )
