from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.coach.steps import coach_steps
from ocop_desktop.ui.pages.new.page import NewDossierPage
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.window import MainWindow


@pytest.fixture
def coached(make_window: Callable[[], MainWindow], settings: Settings) -> MainWindow:
    """A window whose person has seen no walk yet, with the pages inside a dossier."""
    settings.set_flag("coach-seen", value=False)
    return make_window()


def make_first(window: MainWindow) -> str:
    window.navigator.go(rooms.NEW_DOSSIER)
    page = window.page(rooms.NEW_DOSSIER)
    assert isinstance(page, NewDossierPage)
    page.product.field.setText("Rượu nếp")
    page.advance()
    page.advance()
    page.producer.name.setText("Hộ Mẫu")
    for _ in range(4):
        page.advance()
    made = window.navigator.current.dossier_id
    assert made is not None
    return made


def press(window: MainWindow, key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.waitUntil(window.coach.bubble.next.hasFocus)
    qtbot.keyClick(window.coach.bubble.next, key)


def test_the_first_dossier_is_walked_through_by_keyboard(
    coached: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    coach = coached.coach
    made = make_first(coached)
    assert coach.running
    titles = []
    for _ in coach_steps():
        QApplication.processEvents()
        qtbot.waitUntil(coach.bubble.next.hasFocus)
        titles.append(coach.bubble.title.text())
        assert coach.bubble.isVisible()
        assert coached.shell.rect().contains(coach.bubble.geometry())
        assert coach.frame.isVisible()
        assert coached.navigator.current.dossier_id == made
        qtbot.keyClick(coach.bubble.next, Qt.Key.Key_Space)
    assert titles == [step.title for step in coach_steps()]
    assert 5 <= len(titles) <= 7
    assert not coach.running
    assert not coach.bubble.isVisible()
    assert settings.flag("coach-seen")


def test_it_goes_back_and_escape_ends_it_for_good(coached: MainWindow, qtbot: QtBot) -> None:
    coach = coached.coach
    make_first(coached)
    press(coached, Qt.Key.Key_Right, qtbot)
    assert coach.at == 1
    press(coached, Qt.Key.Key_Left, qtbot)
    assert coach.at == 0
    press(coached, Qt.Key.Key_Escape, qtbot)
    assert not coach.running
    coached.navigator.go(rooms.HOME)
    make_first(coached)
    assert not coach.running


def test_it_is_called_back_from_dossier_and_handbook(
    window: MainWindow, honey: str, qtbot: QtBot
) -> None:
    window.navigator.go(rooms.DOSSIER, honey)
    qtbot.keyClick(window.page(rooms.DOSSIER).coach, Qt.Key.Key_Space)  # type: ignore[attr-defined]
    assert window.coach.running
    press(window, Qt.Key.Key_Escape, qtbot)
    window.navigator.go(rooms.HANDBOOK)
    QApplication.processEvents()
    qtbot.keyClick(window.page(rooms.HANDBOOK).coach, Qt.Key.Key_Space)  # type: ignore[attr-defined]
    assert window.coach.running
    assert window.navigator.current.dossier_id == honey


def test_going_elsewhere_ends_it(window: MainWindow, honey: str) -> None:
    window.navigator.go(rooms.DOSSIER, honey)
    window.show_coach()
    assert window.coach.running
    window.navigator.go(rooms.HOME)
    assert not window.coach.running


def test_without_a_dossier_it_says_how_to_get_one(window: MainWindow) -> None:
    window.show_coach()
    assert not window.coach.running
    assert window.navigator.current.room == rooms.NEW_DOSSIER
    assert "Lập một hồ sơ trước" in window.toast.text


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_bubble_stays_in_the_window(
    window: MainWindow, honey: str, scale: int, qtbot: QtBot
) -> None:
    window.resize(1366, 768)
    window.set_scale(scale)
    window.navigator.go(rooms.DOSSIER, honey)
    window.show_coach()
    for _ in range(3):
        qtbot.waitUntil(window.coach.bubble.next.hasFocus)
        assert window.shell.rect().contains(window.coach.bubble.geometry())
        window.coach.go(1)
        QApplication.processEvents()
    window.coach.end()
    window.set_scale(100)
