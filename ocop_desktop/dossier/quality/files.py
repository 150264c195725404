"""Files to hand in to an office, part by part: for the certificate, for the declaration."""

from typing import Literal

import msgspec

from ocop_desktop.dossier.conditions import holds
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.quality import FilePart

TICKED = "control.certificate_file"
By = Literal["evidence", "answer", "ticked", ""]


class FileLine(msgspec.Struct, frozen=True, kw_only=True):
    """One part: `by` says how we know that it is there, "" that it is missing."""

    part: FilePart
    by: By
    evidence: tuple[str, ...] = ()

    @property
    def have(self) -> bool:
        """Whether it is there."""
        return bool(self.by)


def certificate_file(rulebook: Rulebook, dossier: Dossier) -> tuple[FileLine, ...]:
    """Return the file for the food-safety certificate; ticks by hand count as well."""
    ticked = set(dossier.chosen(TICKED))
    return tuple(
        _line(rulebook, dossier, part, ticked=part.id in ticked)
        for part in rulebook.quality.certificate_file
    )


def declaration_file(rulebook: Rulebook, dossier: Dossier) -> tuple[FileLine, ...]:
    """Return the file of the self-declaration."""
    return tuple(
        _line(rulebook, dossier, part, ticked=False) for part in rulebook.quality.declaration_file
    )


def _line(rulebook: Rulebook, dossier: Dossier, part: FilePart, *, ticked: bool) -> FileLine:
    papers = tuple(item.id for item in dossier.evidence if item.subkind in part.subkinds)
    if papers:
        return FileLine(part=part, by="evidence", evidence=papers)
    if part.have_when is not None and holds(part.have_when, rulebook, dossier):
        return FileLine(part=part, by="answer")
    return FileLine(part=part, by="ticked" if ticked else "")
