"""What two machines wrote differently in a register is chosen in the window."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.sharing.row_choices import NumbersLine, RowChoices
from ocop_desktop.ui.sharing.sync_card import SyncCard
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.registers.values import CellEdit
from tests.ui.conftest import TODAY

IDEAS = "ideas"


def disagree(mine: Workspace, other: Workspace, tmp_path: Path) -> Path:
    no = mine.registers.add(IDEAS, {"name": "Trà sen MẪU"})
    mine.syncing.write(tmp_path / "1.ocopsync")
    other.syncing.take(tmp_path / "1.ocopsync", TODAY)
    mine.registers.change(IDEAS, [CellEdit(no=no, column="name", value="Trà sen Một")])
    (row,) = other.registers.rows(IDEAS, [1])
    other.registers.change(IDEAS, [CellEdit(no=row.no, column="name", value="Trà sen Hai")])
    other.syncing.write(tmp_path / "2.ocopsync")
    return tmp_path / "2.ocopsync"


def test_a_cell_is_chosen_by_its_button(context: AppContext, tmp_path: Path, qtbot: QtBot) -> None:
    with Workspace.open(tmp_path / "máy kia", context.workspace.catalogue) as other:
        path = disagree(context.workspace, other, tmp_path)
    card = SyncCard(context)
    qtbot.addWidget(card)
    card.take_file(path)
    qtbot.waitUntil(lambda: bool(card.findChildren(RowChoices)), timeout=20_000)
    (choices,) = card.findChildren(RowChoices)
    first, second = choices.buttons
    assert "Trà sen Một, Máy này, ghi " in first.accessibleName()
    assert "Trà sen Hai, Máy khác, gộp " in second.accessibleName()
    whole = choices.layout()
    assert whole is not None
    assert choices.minimumHeight() >= whole.heightForWidth(choices.width())
    second.click()
    assert choices.buttons == []
    (row,) = context.workspace.registers.rows(IDEAS, [1])
    assert row.cells["name"] == "Trà sen Hai"


def test_this_machine_takes_over_the_numbers(context: AppContext) -> None:
    line = NumbersLine(context)
    line.take.click()
    assert context.workspace.desk.numbers.known() == ()
