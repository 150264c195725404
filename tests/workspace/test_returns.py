"""What the commune returned, laid beside a dossier."""

from datetime import date

import pytest

from ocop_desktop.dossier.returned import Returned
from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace

ITEMS = (
    Returned(id="1", target="producer.address", words="Thiếu số nhà.", on=date(2027, 4, 9)),
    Returned(
        id="2",
        target="assessment/1.1",
        words="Mua của ai?",
        mark="question",
        by="Cán bộ MẪU",
        on=date(2027, 4, 9),
    ),
)


def test_items_are_laid_answered_ticked_and_undone(workspace: Workspace, honey: str) -> None:
    before = workspace.dossiers.get(honey)
    workspace.returns.put(honey, ITEMS)
    assert workspace.returns.items(honey) == ITEMS
    workspace.returns.answer(honey, "2", "Của hộ")
    workspace.returns.answer(honey, "2", "Của hộ trong xã")
    assert workspace.returns.set_done(honey, "1", done=True).done
    assert [item.id for item in workspace.returns.items(honey)] == ["2", "1"]
    assert [item.answer for item in workspace.returns.open_items(honey)] == ["Của hộ trong xã"]
    workspace.dossiers.undo(honey)
    workspace.dossiers.undo(honey)
    assert workspace.returns.items(honey) == ITEMS
    workspace.returns.remove(honey, ["1", "2"])
    assert workspace.returns.items(honey) == ()
    assert workspace.dossiers.get(honey) is before


def test_a_copy_of_the_dossier_was_never_returned(workspace: Workspace, honey: str) -> None:
    workspace.returns.put(honey, ITEMS)
    assert workspace.dossiers.aside(honey, "returned/").keys() == {"returned/1", "returned/2"}
    copy = workspace.dossiers.duplicate(honey)
    assert workspace.returns.items(copy) == ()


def test_an_item_that_is_gone(workspace: Workspace, honey: str) -> None:
    with pytest.raises(UserError, match="Không còn ý kiến"):
        workspace.returns.answer(honey, "9", "…")
