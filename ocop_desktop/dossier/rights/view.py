"""Everything about intellectual property of one dossier on one day."""

from datetime import date

import msgspec

from ocop_desktop.dossier.quality.dates import ImportantDay, important_day
from ocop_desktop.dossier.rights.expected import expected_steps
from ocop_desktop.dossier.rights.needs import StarNeeds, star_needs
from ocop_desktop.dossier.rights.signs import (
    Disorder,
    Sign,
    disorders,
    owners_differ,
    proposed_classes,
    signs,
)
from ocop_desktop.dossier.rights.tracker import RIGHTS, Right, rights
from ocop_desktop.dossier.scoring.proposals import Proposal, propose
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.rights import GoodsClass, RightsFile
from ocop_desktop.rulebook.units import AdminUnits


class RightsView(msgspec.Struct, frozen=True, kw_only=True):
    """What the tool shows, prints and answers on the command line.

    `classes_doubt` and `form_doubt` are what must be looked up before an application is filed.
    """

    rights: tuple[Right, ...]
    needs: StarNeeds | None
    signs: tuple[Sign, ...]
    owners: tuple[Right, ...]
    disorders: tuple[Disorder, ...]
    classes: tuple[GoodsClass, ...]
    classes_doubt: str
    form_doubt: str
    days: tuple[ImportantDay, ...]

    @property
    def late(self) -> tuple[Right, ...]:
        """The rights whose next step is overdue."""
        return tuple(one for one in self.rights if one.current and one.current.state == "late")

    @property
    def problems(self) -> int:
        """How many things do not agree or are overdue."""
        lapsed = sum(one.standing == "lapsed" for one in self.rights)
        return len(self.owners) + len(self.disorders) + len(self.late) + lapsed


def rights_view(
    rulebook: Rulebook,
    units: AdminUnits,
    dossier: Dossier,
    today: date,
    proposals: dict[str, Proposal] | None = None,
) -> RightsView:
    """Return the view; `proposals` may be passed when they are known already."""
    known = rights(rulebook, dossier, today)
    file = rulebook.rights
    shown = propose(rulebook, units, dossier, today) if proposals is None else proposals
    return RightsView(
        rights=known,
        needs=star_needs(rulebook, dossier, known, shown),
        signs=signs(rulebook, dossier, today),
        owners=owners_differ(known),
        disorders=tuple(disorders(dossier, known)),
        classes=proposed_classes(rulebook, dossier),
        classes_doubt=file.classes_doubt if file else "",
        form_doubt=file.form_doubt if file else "",
        days=rights_days(rulebook, dossier, today),
    )


def rights_days(rulebook: Rulebook, dossier: Dossier, today: date) -> tuple[ImportantDay, ...]:
    """Return every step to be expected of a right and when it lapses, the earliest first.

    A late step stands on the day it was due, the steps behind it count from `today`.
    """
    found = [
        important_day(
            id=one.id,
            name=one.late_title if one.is_late(today) else one.title,
            kind="begins",
            day=one.due if one.is_late(today) else day,
            warn_months=1,
            today=today,
            source=one.step.source,
            doubt=one.step.doubt,
            field=RIGHTS,
        )
        for one in expected_steps(rulebook, dossier)
        if (day := one.on(today)) is not None
    ]
    found += right_ends(rulebook, dossier, today)
    return tuple(sorted(found, key=lambda item: (item.day, item.id)))


def right_ends(rulebook: Rulebook, dossier: Dossier, today: date) -> list[ImportantDay]:
    """Return when every right lapses and may be renewed, in no order."""
    file = rulebook.rights
    if file is None:
        return []
    return [
        day
        for one in rights(rulebook, dossier, today)
        if one.lapses is not None
        for day in _end_of(one, one.lapses, file, today)
    ]


def _end_of(one: Right, lapses: date, file: RightsFile, today: date) -> list[ImportantDay]:
    end = important_day(
        id=f"{one.row}-lapses",
        name=f"{one.name}: văn bằng hết hạn",
        kind="expires",
        day=lapses,
        warn_months=file.warn_months,
        today=today,
        source=one.source,
        doubt=one.doubt,
        field=RIGHTS,
    )
    if one.renew_from is None or one.renew_from < today or one.standing == "lapsed":
        return [end]
    begin = important_day(
        id=f"{one.row}-renew",
        name=f"{one.name}: bắt đầu gia hạn được. {file.renewal_text}",
        kind="renew",
        day=one.renew_from,
        warn_months=1,
        today=today,
        source=one.source,
        doubt=" ".join(filter(None, (one.doubt, file.renewal_doubt))),
        field=RIGHTS,
    )
    return [begin, end]
