"""Ctrl+K finds a case by its receipt number, also for a person without a mouse."""

from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.desk.conftest import FRIDAY
from tests.ui.desk.test_desk_window import focus
from tests.ui.pages_dossier.conftest import press, settle


def test_a_case_is_found_and_opened_by_keyboard(
    window: MainWindow, workspace: Workspace, package: Path, qtbot: QtBot
) -> None:
    case = workspace.desk.receive(package, FRIDAY)
    press(window, "Ctrl+K")
    field = window.topline.search
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(focus(), "1/")
    qtbot.waitUntil(window.popup.isVisible)
    assert window.popup.titles[0] == "01/PĐK-37-14620-2027"
    press(window, "Return")
    settle()
    assert window.navigator.current == Target(rooms.DESK_REVIEW, section=case.id)
    assert not window.popup.isVisible()
    press(window, "Alt+Left")
    press(window, "Ctrl+K")
    QTest.keyClicks(focus(), "01/pdk-37-99")
    qtbot.waitUntil(window.popup.isVisible)
    assert "01/PĐK-37-14620-2027" not in window.popup.titles
