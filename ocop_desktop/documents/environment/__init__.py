"""Papers about environment, labour, linkage and the origin of materials."""

from collections.abc import Callable, Sequence

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block
from ocop_desktop.documents.environment import contracts, people, waste
from ocop_desktop.rulebook.computed_items import EnvironmentPart

_PARTS: dict[str, Callable[[Answers], Sequence[Block]]] = {
    "standing": waste.standing_said,
    "amounts": waste.amounts,
    "levels": waste.levels,
    "labour": people.labour_table,
    "workers": people.workers,
    "contracts": contracts.contracts,
    "covered": contracts.covered,
    "agreement": contracts.agreement,
    "sources": people.sources,
    "origin": people.origin_said,
    "supplies": people.supplies,
}


def environment_part(answers: Answers, item: EnvironmentPart) -> Sequence[Block]:
    """Return the blocks of one part."""
    return _PARTS[item.part](answers)
