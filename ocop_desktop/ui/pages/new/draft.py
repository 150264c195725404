"""Answers of the new-dossier flow while they are being given, and what follows from them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ocop_desktop.dossier.calendar import latest_filing
from ocop_desktop.dossier.conditions import holds
from ocop_desktop.dossier.values import Dossier, from_entries
from ocop_desktop.rulebook.evidence import Paper
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.workspace.values import NewDossier


@dataclass
class Draft:
    """What was answered so far. Empty texts and None mean: not yet."""

    title: str = ""
    set_id: str | None = None
    kind: str = "first"
    producer_from: str | None = None
    producer_name: str = ""
    province: str = ""
    commune: str = ""
    star: int = 3
    round: str = ""
    year: int | None = None

    def as_new(self, rulebook: Rulebook) -> NewDossier:
        """Return what the workspace makes a dossier of."""
        return NewDossier(
            title=self.title.strip(),
            set_id=self.set_id,
            kind=self.kind,
            target_star=self.star,
            round=self.round,
            year=self.year,
            producer_from=self.producer_from,
            producer_name=self.producer_name.strip(),
            province=self.province,
            commune=self.commune,
            rulebook=rulebook.id,
        )

    def preview(self, rulebook: Rulebook) -> Dossier:
        """Return the dossier as it would be, for the conditions of papers."""
        entries: dict[str, Any] = {
            "set": self.set_id,
            "product.name": self.title,
            "registration.kind": self.kind,
            "registration.target_star": str(self.star),
        }
        return from_entries("", rulebook.id, {k: v for k, v in entries.items() if v})

    def deadline(self, rulebook: Rulebook) -> date | None:
        """Return the last day to hand in to the commune for the chosen round."""
        for item in rulebook.deadlines.rounds:
            if item.id == self.round and self.year:
                return latest_filing(rulebook, item.commune_deadline(self.year))
        return None


@dataclass(frozen=True, slots=True)
class PaperToCollect:
    """A paper with the day by which it has to be asked for; None while no round is chosen."""

    paper: Paper
    start_by: date | None

    def too_late(self, today: date) -> bool:
        """Return whether asking today is already too late for the round."""
        return self.start_by is not None and self.start_by < today


def papers_for(rulebook: Rulebook, draft: Draft) -> list[PaperToCollect]:
    """Return the papers this dossier needs, the one to ask for first on top."""
    dossier = draft.preview(rulebook)
    deadline = draft.deadline(rulebook)
    found = [
        PaperToCollect(paper, deadline - timedelta(days=paper.days) if deadline else None)
        for paper in rulebook.papers()
        if holds(paper.needed_when, rulebook, dossier)
    ]
    return sorted(found, key=lambda item: -item.paper.days)
