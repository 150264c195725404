"""The recognised state a dossier is compared with: kept beside it as one entry."""

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from ocop_desktop.dossier.values import RECOGNISED, Dossier, from_entries, to_entries

Origin = Literal["version", "dossier", "package"]


class Recognised(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A dossier as it was recognised. `told` names where it comes from, in words."""

    origin: Origin
    told: str
    rulebook: str
    entries: dict[str, Any]

    def dossier(self) -> Dossier:
        """Return the dossier as it was."""
        return from_entries("", self.rulebook, self.entries)


def recognised_of(dossier: Dossier, origin: Origin, told: str) -> Recognised:
    """Return a dossier as a recognised state."""
    return Recognised(
        origin=origin, told=told, rulebook=dossier.rulebook, entries=dict(to_entries(dossier))
    )


def read(aside: Mapping[str, Any]) -> Recognised | None:
    """Return the recognised state among the entries beside a dossier."""
    found = aside.get(RECOGNISED)
    return msgspec.convert(found, Recognised) if found else None


def check_entry(value: Any) -> None:
    """Raise ValueError when an entry is no recognised state."""
    if value is None:
        return
    try:
        msgspec.convert(value, Recognised).dossier()
    except (msgspec.ValidationError, TypeError) as error:
        raise ValueError(str(error)) from error
