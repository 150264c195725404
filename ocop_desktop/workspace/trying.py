"""Answers tried on a dossier that stays as it is."""

from collections.abc import Mapping
from typing import Any

from ocop_desktop.dossier.values import from_entries, to_entries
from ocop_desktop.workspace.assessment import Assessment, assess


def tried(found: Assessment, entries: Mapping[str, Any]) -> Assessment:
    """Return what the dossier would come to with `entries` on top (None takes one away)."""
    if not entries:
        return found
    merged = dict(to_entries(found.dossier)) | dict(entries)
    kept = {path: value for path, value in merged.items() if value is not None}
    dossier = from_entries(found.dossier.id, found.dossier.rulebook, kept)
    return assess(found.rulebook, found.units, dossier, found.today)


def changes(found: Assessment, entries: Mapping[str, Any]) -> dict[str, Any]:
    """Return those of `entries` that differ from what the dossier says."""
    now = dict(to_entries(found.dossier))
    return {path: value for path, value in entries.items() if now.get(path) != value}
