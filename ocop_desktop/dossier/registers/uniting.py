"""One row of a register, edited at two machines: merged cell by cell like entries of a dossier."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ocop_desktop.dossier.sharing.merging import unite_whole
from ocop_desktop.dossier.values import CONFLICT

DELETED = "row/deleted"


def unite_rows(
    base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any], today: date
) -> dict[str, Any]:
    """Return the entries of the row here. Who edited a row keeps it from being taken out."""
    return unite_whole(dict(base), dict(mine), dict(theirs), today, DELETED)


def cells_of(entries: Mapping[str, Any]) -> dict[str, Any]:
    """Return the cells among the entries of a row."""
    return {k: v for k, v in entries.items() if k != DELETED and not k.startswith(CONFLICT)}
