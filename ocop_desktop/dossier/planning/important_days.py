"""All days of a dossier that must not be forgotten, from every tool that knows some."""

from datetime import date

from ocop_desktop.dossier.environment.linkage import linkage_days
from ocop_desktop.dossier.quality.dates import ImportantDay, quality_days
from ocop_desktop.dossier.rights.view import right_ends
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook


def important_days(rulebook: Rulebook, dossier: Dossier, today: date) -> tuple[ImportantDay, ...]:
    """Return the days of papers, contracts and the ends of rights, the earliest first.

    They do not move with `today`, unlike the steps to be expected of rights.
    """
    found = (
        *quality_days(rulebook, dossier, today),
        *linkage_days(rulebook, dossier, today),
        *right_ends(rulebook, dossier, today),
    )
    return tuple(sorted(found, key=lambda one: (one.day, one.id)))
