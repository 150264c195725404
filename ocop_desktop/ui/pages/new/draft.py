"""Answers of the new-dossier flow while they are being given."""

from dataclasses import dataclass

import msgspec

from ocop_desktop.dossier.planning.plan import PaperPlan
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.ui.page import AppContext
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


def plan_of(context: AppContext, draft: Draft, rulebook: Rulebook, *, star: int = 0) -> PaperPlan:
    """Return the plan of papers the answers lead to; with `star` as if that were the aim."""
    new = draft.as_new(rulebook)
    if star:
        new = msgspec.structs.replace(new, target_star=star)
    return context.workspace.plans.of_new(new, context.today())
