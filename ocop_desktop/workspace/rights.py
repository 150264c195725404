"""Intellectual property of a dossier, as verbs."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import msgspec

from ocop_desktop.dossier.rights.logo import LogoVerdict, judge
from ocop_desktop.dossier.rights.signs import CLASSES, classes_to_add
from ocop_desktop.dossier.rights.view import RightsView, rights_view
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.media.inspect import PICTURES, kind_of
from ocop_desktop.media.logos import look_at_logo
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.rights import LogoRule
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.evidence import EvidenceShelf

LOGO = "mark.logo"
_WIDTH = "mark.print_width"


class LogoFile(msgspec.Struct, frozen=True, kw_only=True):
    """A logo among the papers: its verdict, or why it cannot be judged."""

    evidence: str
    name: str
    verdict: LogoVerdict | None = None
    trouble: str = ""


class RightsTool:
    """Reads what dossiers say about their rights; measures logo files."""

    def __init__(self, catalogue: Catalogue, dossiers: Dossiers, evidence: EvidenceShelf) -> None:
        self._catalogue, self._dossiers, self._evidence = catalogue, dossiers, evidence

    def of(self, dossier_id: str, today: date) -> RightsView:
        """Return everything as of `today`."""
        rulebook = self._dossiers.rulebook(dossier_id)
        units = self._catalogue.units(rulebook)
        return rights_view(rulebook, units, self._dossiers.get(dossier_id), today)

    def logos(self, dossier_id: str) -> tuple[LogoFile, ...]:
        """Return the logo files of a dossier, each judged."""
        return self.measuring(dossier_id)()

    def measuring(self, dossier_id: str) -> Callable[[], tuple[LogoFile, ...]]:
        """Return what judges the logo files; it touches no database and may run in a worker."""
        dossier = self._dossiers.get(dossier_id)
        file = self._dossiers.rulebook(dossier_id).rights
        items = dossier.evidence_of_field(LOGO)
        places: dict[str, Path] = {}
        for item in items:
            if item.sha256:
                places[item.id] = self._evidence.path_of(item)
        width = dossier.number(_WIDTH)
        if file is None:
            return lambda: ()
        wanted = int(width) if width else None
        return lambda: tuple(_logo(file.logo, item, places, wanted) for item in items)

    def add_classes(self, dossier_id: str) -> int:
        """Add the proposed classes the dossier does not have; return how many."""
        rulebook, dossier = self._dossiers.rulebook(dossier_id), self._dossiers.get(dossier_id)
        new = classes_to_add(rulebook, dossier)
        if new:
            rows = sorted([*dossier.rows(CLASSES), *new], key=_class)
            self._dossiers.set_many(dossier_id, {CLASSES: rows}, "lấy nhóm hàng hóa gợi ý")
        return len(new)


def _logo(
    rule: LogoRule, item: Evidence, places: Mapping[str, Path], wanted: int | None
) -> LogoFile:
    path = places.get(item.id)
    if path is None or kind_of(path) not in PICTURES:
        told = "Không phải ảnh PNG, JPG: tệp PDF, vectơ giao thẳng cho nơi in, phần mềm không đo."
        return LogoFile(evidence=item.id, name=item.label, trouble=told)
    try:
        found = judge(rule, look_at_logo(path, item.label), wanted)
    except UserError as error:
        return LogoFile(evidence=item.id, name=item.label, trouble=str(error))
    return LogoFile(evidence=item.id, name=item.label, verdict=found)


def _class(row: Mapping[str, object]) -> float:
    value = row.get("class")
    return value if isinstance(value, int | float) else float("inf")
