"""Papers about intellectual property: the application's data, the list of marks and rights."""

from collections.abc import Callable, Sequence

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block
from ocop_desktop.documents.rights import application, standing
from ocop_desktop.rulebook.computed_items import RightsPart

_PARTS: dict[str, Callable[[Answers], Sequence[Block]]] = {
    "logo": application.logo,
    "classes": application.classes,
    "application": application.papers,
    "form_doubt": application.form_doubt,
    "signs": standing.sign_table,
    "rights": standing.right_table,
    "steps": standing.step_tables,
    "needs": standing.star_table,
    "owners": standing.owner_lines,
}


def rights_part(answers: Answers, item: RightsPart) -> Sequence[Block]:
    """Return the blocks of one part."""
    return _PARTS[item.part](answers)
