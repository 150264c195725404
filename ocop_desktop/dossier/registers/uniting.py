"""One row of a register, edited at two machines: merged cell by cell like entries of a dossier."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ocop_desktop.dossier.merging import reconcile
from ocop_desktop.dossier.values import CONFLICT

DELETED = "row/deleted"


def unite_rows(
    base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """Return the entries of the row here. Who edited a row keeps it from being taken out."""
    merged = reconcile(dict(base), dict(mine), dict(theirs), today)
    for one, other in ((mine, theirs), (theirs, mine)):
        if DELETED in one and DELETED not in other and cells_of(other) != cells_of(base):
            merged.pop(DELETED, None)
    merged.pop(CONFLICT + DELETED, None)
    return merged


def cells_of(entries: Mapping[str, Any]) -> dict[str, Any]:
    """Return the cells among the entries of a row."""
    return {k: v for k, v in entries.items() if k != DELETED and not k.startswith(CONFLICT)}
