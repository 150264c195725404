"""The idle time-out with a clock of its own: what counts as life, and a machine that slept."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.lock import idle as idle_room
from ocop_desktop.ui.window import MainWindow

PASSPHRASE = "ong rung thung may"  # noqa: S105 - invented
MINUTE = 60


class Clock:
    """Moves only when a test says so; a sleeping machine's timers do not move with it."""

    def __init__(self) -> None:
        self.now = 1_000_000.0
        self.timers: list[FakeTimer] = []

    def pass_by(self, seconds: float, *, asleep: bool = False) -> None:
        self.now += seconds
        for timer in [] if asleep else self.timers:
            timer.spend(seconds * 1000)


class FakeTimer(QObject):
    timeout = Signal()
    clock: Clock

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._interval = 0
        self._left: float | None = None
        self.clock.timers.append(self)

    def setSingleShot(self, _on: bool) -> None:  # noqa: FBT001
        """It always is."""

    def interval(self) -> int:
        return self._interval

    def isActive(self) -> bool:
        return self._left is not None

    def start(self, wait: int = -1) -> None:
        if wait >= 0:
            self._interval = wait
        self._left = self._interval

    def stop(self) -> None:
        self._left = None

    def spend(self, milliseconds: float) -> None:
        if self._left is None:
            return
        self._left -= milliseconds
        if self._left <= 0:
            self._left = None
            self.timeout.emit()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Ask for it before the window: the window takes its timer from here."""
    made = Clock()
    monkeypatch.setattr(FakeTimer, "clock", made, raising=False)
    monkeypatch.setattr(idle_room, "QTimer", FakeTimer)
    monkeypatch.setattr(idle_room.time, "time", lambda: made.now)
    return made


@pytest.fixture
def watched(clock: Clock, window: MainWindow) -> MainWindow:
    window.workspace.lock.set(PASSPHRASE, idle=5)
    window.context.lock_changed()
    return window


def test_five_quiet_minutes_lock_and_every_sign_of_life_begins_them_anew(
    clock: Clock, watched: MainWindow, qtbot: QtBot
) -> None:
    clock.pass_by(5 * MINUTE - 1)
    assert not watched.is_locked
    qtbot.keyClick(watched, Qt.Key.Key_Shift)
    clock.pass_by(5 * MINUTE - 1)
    assert not watched.is_locked
    qtbot.mouseClick(watched, Qt.MouseButton.RightButton)
    clock.pass_by(5 * MINUTE - 1)
    # Vietnamese typed through an input method sends no keys.
    line = QLineEdit(watched)
    typed = QInputMethodEvent()
    typed.setCommitString("ữ")
    QApplication.sendEvent(line, typed)
    clock.pass_by(5 * MINUTE - 1)
    assert not watched.is_locked
    QApplication.sendEvent(line, QEvent(QEvent.Type.StatusTip))
    clock.pass_by(1)
    assert watched.is_locked


def test_an_open_window_locks_again_after_it_was_opened(
    clock: Clock, watched: MainWindow, qtbot: QtBot
) -> None:
    clock.pass_by(5 * MINUTE)
    page = watched.lock_page
    page.line.setText("sai")
    qtbot.keyClick(page.line, Qt.Key.Key_Return)
    assert "không đúng" in page.problem.text()
    page.line.setText(PASSPHRASE)
    qtbot.keyClick(page.line, Qt.Key.Key_Return)
    assert not watched.is_locked
    clock.pass_by(5 * MINUTE - 1)
    assert not watched.is_locked
    clock.pass_by(1)
    assert watched.is_locked


def test_a_laptop_that_slept_is_locked_by_the_first_key_which_does_nothing_else(
    clock: Clock, watched: MainWindow, qtbot: QtBot
) -> None:
    watched.navigator.go(rooms.HOME)
    line = QLineEdit(watched)
    line.show()
    clock.pass_by(8 * 60 * MINUTE, asleep=True)
    assert not watched.is_locked
    qtbot.keyClick(line, Qt.Key.Key_A)
    assert watched.is_locked
    assert line.text() == ""


def test_without_idle_time_or_lock_nobody_is_shut_out(
    clock: Clock, watched: MainWindow, qtbot: QtBot
) -> None:
    watched.workspace.lock.set_idle(0)
    watched.context.lock_changed()
    clock.pass_by(24 * 60 * MINUTE)
    qtbot.keyClick(watched, Qt.Key.Key_Shift)
    assert not watched.is_locked
