"""Names of what the plan computes, as people read them."""

from ocop_desktop.dossier.business.costing import INTEREST
from ocop_desktop.rulebook.model import Rulebook

_COSTS = "business.costs"


def cost_name(rulebook: Rulebook, kind: str) -> str:
    """Return the name of a kind of cost, the computed ones among them."""
    if kind == INTEREST:
        return "Lãi vay"
    field = rulebook.fields.get(_COSTS)
    choices = field.column("kind").choices if field else ()
    name = next((choice.label for choice in choices if choice.id == kind), "Chưa chọn loại")
    return "Khấu hao" if kind == "depreciation" else name


def priority_name(rulebook: Rulebook, priority: str) -> str:
    """Return the name of a priority of a need, "" when none was chosen."""
    choices = rulebook.fields["plan.support"].column("priority").choices
    return next((choice.label for choice in choices if choice.id == priority), "")
