"""What field widgets are given by constructor."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.ui.theme import Theme


class FieldFiles(Protocol):
    """How a files field reaches the evidence of its dossier."""

    def of_field(self, field_id: str) -> tuple[Evidence, ...]:
        """Return the papers tied to a field."""
        ...

    def add(self, field_id: str, paths: list[Path]) -> None:
        """Take files into the dossier and tie them to the field."""
        ...

    def untie(self, field_id: str, evidence_id: str) -> None:
        """Take the tie away; the paper stays in the dossier."""
        ...

    def open(self, evidence_id: str) -> None:
        """Show a paper in the system's viewer."""
        ...


@dataclass(frozen=True, slots=True)
class FieldTools:
    """Theme, administrative units, today and, inside a dossier, its files."""

    theme: Theme
    units: AdminUnits
    today: Callable[[], date]
    files: FieldFiles | None = None
