"""The window in English: switched at once, at the same place, with nothing left behind."""

import re
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ocop_desktop import app
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.language import Speech
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import discard

_VIETNAMESE = re.compile(r"[À-ÖØ-öø-ỹ]")
_ENGLISH = re.compile(
    r"\b(the|and|open|close|cancel|save|file|help|yes|delete|undo|copy)\b", re.IGNORECASE
)


@pytest.fixture
def speech(qapp: QApplication, settings: Settings) -> Iterator[Speech]:
    made = app.make_speech(qapp, settings)
    yield made
    made.speak("vi")


def spoken(root: QWidget) -> set[str]:
    """Return every text of a window that is seen or read out."""
    found: set[str] = set()
    for widget in [root, *root.findChildren(QWidget)]:
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            found.add(widget.text())
        if isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
    return {re.sub(r"<[^>]+>", "", text) for text in found if text}


@pytest.mark.parametrize("room", [rooms.HOME, rooms.DOSSIERS, rooms.NEW_DOSSIER])
def test_rooms_without_data_speak_only_english(
    make_window: Callable[[], MainWindow], speech: Speech, room: str
) -> None:
    speech.speak("en")
    window = make_window()
    window.navigator.go(room)
    QApplication.processEvents()
    law = window.workspace.catalogue.newest().edition.short
    shown = {text.replace(law, "") for text in spoken(window)}
    assert {text for text in shown if _VIETNAMESE.search(text)} == set()


@pytest.mark.parametrize("room", [rooms.HOME, rooms.DOSSIERS, rooms.NEW_DOSSIER, rooms.SETTINGS])
def test_vietnamese_rooms_hold_no_english(
    make_window: Callable[[], MainWindow], speech: Speech, room: str
) -> None:
    speech.speak("vi")
    window = make_window()
    window.navigator.go(room)
    assert {text for text in spoken(window) if _ENGLISH.search(text)} <= {"English"}


def test_choosing_english_rebuilds_the_window_where_it_was(
    qapp: QApplication,
    qtbot: QtBot,
    workspace: Workspace,
    theme: Theme,
    settings: Settings,
    speech: Speech,
    honey: str,
) -> None:
    shown = app.ShownWindow(qapp, workspace, theme, settings, speech)
    shown.show(Target(rooms.SETTINGS))
    before = shown.window
    assert "Cài đặt" in spoken(before)
    before.context.set_language("en")
    after = shown.window
    assert after is not before
    assert not before.isVisible()
    assert after.navigator.current.room == rooms.SETTINGS
    assert "Settings" in spoken(after)
    assert settings.language == "en"
    after.navigator.go(rooms.SECTION, honey, section="materials")
    workspace.dossiers.set(honey, "product.name", "Mật ong mẫu")
    QApplication.processEvents()
    assert "Mật ong mẫu" in spoken(after)
    discard(before)
    discard(after)


def test_language_waits_for_running_work(
    window: MainWindow, qtbot: QtBot, settings: Settings, speech: Speech
) -> None:
    window.tasks.run("Việc dài", _until_cancelled, lambda _: None)
    window.context.set_language("en")
    assert settings.language == "vi"
    window.tasks.stop_all()
    qtbot.waitUntil(lambda: not window.tasks.running)


def _until_cancelled(_progress: object, cancelled: Callable[[], bool]) -> None:
    while not cancelled():
        time.sleep(0.01)
