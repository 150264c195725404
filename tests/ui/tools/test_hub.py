"""The hub of tools: cards by keyboard, links from a section, the row in the column, the search."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tools
from ocop_desktop.ui.frame.findable import search
from ocop_desktop.ui.outline import outline
from ocop_desktop.ui.page import Page, SectionList
from ocop_desktop.ui.pages_dossier import PAGES
from ocop_desktop.ui.pages_dossier.section_page import SectionPage
from ocop_desktop.ui.tools.hub import ToolsPage
from ocop_desktop.ui.tools.tool import Tool
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY


class Bench(Page):
    section_list = SectionList.FULL

    def title(self) -> str:
        return "Bàn thử"


def tool(room: str, title: str, *, applies: bool = True) -> Tool:
    return Tool(
        room=room,
        icon="chart",
        title=lambda: title,
        hint=lambda: "Làm một việc.",
        factory=Bench,
        note=lambda found: f"{len(found.findings)} nhắc nhở",
        applies=lambda _found: applies,
        sections=("results",),
    )


MADE = (
    tool("tool-one", "Bàn thử một"),
    tool("tool-two", "Bàn thử hai"),
    tool("tool-none", "Không hợp", applies=False),
)


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch, window: MainWindow) -> None:
    monkeypatch.setattr(tools, "TOOLS", MADE)
    window._factories.update({**PAGES, **tools.PAGES, **{one.room: one.factory for one in MADE}})


def open_hub(window: MainWindow, dossier: str) -> ToolsPage:
    window.navigator.go(rooms.TOOLS, dossier)
    QApplication.processEvents()
    page = window.current_page()
    assert isinstance(page, ToolsPage)
    return page


def test_only_tools_that_apply_have_a_card(window: MainWindow, honey: str) -> None:
    page = open_hub(window, honey)
    assert [card.accessibleName() for card in page.cards] == ["Bàn thử một", "Bàn thử hai"]
    assert page.empty.isHidden()
    assert page.cards[0].accessibleDescription().endswith("nhắc nhở")


def test_cards_are_walked_with_arrows_and_opened_with_enter(
    window: MainWindow, honey: str, qtbot: QtBot
) -> None:
    page = open_hub(window, honey)
    qtbot.waitUntil(page.cards[0].hasFocus)
    qtbot.keyClick(page.cards[0], Qt.Key.Key_Down)
    assert page.cards[1].hasFocus()
    qtbot.keyClick(page.cards[1], Qt.Key.Key_Return)
    assert window.navigator.current.room == "tool-two"
    marked = [row.entry.target.room for row in window.sidecolumn.rows if row.isChecked()]
    assert marked == [rooms.TOOLS]


def test_the_column_has_a_row_without_a_state(workspace: Workspace, honey: str) -> None:
    row = outline(workspace.assess(honey, TODAY))[1].entries[-1]
    assert (row.title, row.state, row.note) == ("Công cụ", None, "2 công cụ")


def test_a_section_leads_to_the_tools_that_serve_it(window: MainWindow, honey: str) -> None:
    window.navigator.go(rooms.SECTION, honey, "results")
    page = window.current_page()
    assert isinstance(page, SectionPage)
    assert [button.text() for button in page.tools.buttons] == ["Bàn thử một", "Bàn thử hai"]
    page.tools.buttons[0].click()
    assert window.navigator.current.room == "tool-one"
    window.navigator.go(rooms.SECTION, honey, "product")
    assert page.tools.isHidden()


def test_the_search_and_a_key_lead_there(
    window: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    found = search(workspace, "ban thu", honey, TODAY)
    assert [hit.target.room for hit in found[:2]] == ["tool-one", "tool-two"]
    window.navigator.go(rooms.DOSSIER, honey)
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.navigator.current.room == rooms.TOOLS


def test_without_a_tool_the_page_says_so(
    window: MainWindow, honey: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tools, "TOOLS", ())
    page = open_hub(window, honey)
    assert page.empty.isVisible()
    assert page.first_focus() is None
