from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui.pages import PAGES
from ocop_desktop.ui.pages_dossier import PAGES as INSIDE
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import NewDossier, Workspace
from tests.ui.conftest import NOW, TODAY, discard

TOURISM = "du-lich-cong-dong-sinh-thai-diem-du-lich"


@pytest.fixture
def inside(
    qtbot: QtBot, workspace: Workspace, theme: Theme, settings: Settings
) -> Iterator[MainWindow]:
    """The whole window with the pages of a dossier, active so that focus works."""
    window = MainWindow(
        workspace,
        theme=theme,
        settings=settings,
        pages={**PAGES, **INSIDE},
        today=lambda: TODAY,
        now=lambda: NOW,
    )
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    discard(window)


@pytest.fixture
def tourism(workspace: Workspace, catalogue: Catalogue) -> str:
    del catalogue
    return workspace.dossiers.create(
        NewDossier(title="Bản Mẫu", set_id=TOURISM, target_star=4, round="dot-1", year=2027)
    )


def settle() -> None:
    """Let layouts, timers of 0 ms and queued signals happen."""
    for _ in range(4):
        QApplication.processEvents()


def press(window: MainWindow, keys: str) -> None:
    """Press a shortcut where the focus is."""
    QTest.keySequence(QApplication.focusWidget() or window, keys)
    settle()


def page_of(window: MainWindow) -> Any:
    """Return the page in view."""
    return window.current_page()
