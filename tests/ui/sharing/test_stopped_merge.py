"""Merging in the window: it waits under a dialog, and a stop or the end leaves nothing."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.sharing.page import ExchangePage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.sync_dossiers import DossierSync
from ocop_desktop.workspace.syncing import Syncing
from tests.ui.conftest import TODAY

_WAIT = 20_000


@pytest.fixture
def file(window: MainWindow, honey: str, tmp_path: Path) -> Path:
    """What another machine made of a dossier of this one, and one it began itself."""
    window.workspace.syncing.write(tmp_path / "1.ocopsync")
    with Workspace.open(tmp_path / "máy kia", window.workspace.catalogue) as other:
        other.syncing.take(tmp_path / "1.ocopsync", TODAY)
        other.dossiers.set(honey, "product.code", "M-01")
        other.dossiers.duplicate(honey)
        other.syncing.write(tmp_path / "2.ocopsync")
    return tmp_path / "2.ocopsync"


@pytest.fixture
def middle(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Set once a dossier is written; the worker then waits until it is asked to stop."""
    reached = threading.Event()
    asked: list[Any] = []
    take, put = Syncing.take, DossierSync._put

    def taking(self: Syncing, *arguments: Any, **named: Any) -> Any:
        asked.append(named["cancelled"])
        return take(self, *arguments, **named)

    def waiting(self: DossierSync, *arguments: Any) -> Any:
        told = put(self, *arguments)
        reached.set()
        while not asked[0]():
            time.sleep(0.005)
        return told

    monkeypatch.setattr(Syncing, "take", taking)
    monkeypatch.setattr(DossierSync, "_put", waiting)
    yield reached
    monkeypatch.undo()


def begin(window: MainWindow, qtbot: QtBot, file: Path, middle: threading.Event) -> ExchangePage:
    window.navigator.go(rooms.EXCHANGE)
    page = window.current_page()
    assert isinstance(page, ExchangePage)
    page.sync.take_file(file)
    qtbot.waitUntil(middle.is_set, timeout=_WAIT)
    return page


def test_esc_stops_a_merge_and_nothing_has_changed(
    window: MainWindow, honey: str, file: Path, qtbot: QtBot, middle: threading.Event
) -> None:
    workspace = window.workspace
    before = workspace.dossiers.get(honey)
    page = begin(window, qtbot, file, middle)
    dialog = page.sync.working
    assert dialog.isVisible()
    assert dialog.isModal()
    assert dialog.windowTitle() == "Gộp tệp của máy khác"
    page.sync.take_file(file)  # a second one does not begin
    assert len(window.tasks.running) == 1
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.context.is_busy(), timeout=_WAIT)
    workspace.dossiers.forget_all()
    assert workspace.dossiers.get(honey) == before
    assert workspace.dossiers.count() == 1
    assert "không có gì thay đổi" in window.toast.text
    assert not page.sync.summary.isVisible()


def test_closing_the_window_stops_a_merge(
    window: MainWindow, honey: str, file: Path, qtbot: QtBot, middle: threading.Event
) -> None:
    begin(window, qtbot, file, middle)
    window.close()
    window.workspace.dossiers.forget_all()
    assert window.workspace.dossiers.count() == 1
    assert window.workspace.dossiers.get(honey).text("product.code") != "M-01"
