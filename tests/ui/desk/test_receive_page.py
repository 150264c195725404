"""Receiving in the window: a worker stores, the window goes on, a stop leaves nothing."""

import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.desk.receive_page import ReceivePage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.importing import Importer
from tests.media import files
from tests.ui.desk.conftest import FRIDAY
from tests.ui.pages_dossier.conftest import press, settle

_WAIT = 20_000


@pytest.fixture
def full_package(producer: Workspace, handed: str, tmp_path: Path) -> Path:
    paper = files.pdf(tmp_path / "sổ.pdf", ["so thu mua"])
    producer.evidence.add(handed, [paper], criteria=["1.2"])
    out = tmp_path / "nộp đủ"
    return producer.packages.export(handed, out, ("pdf",), draft=True, today=FRIDAY).zip


@pytest.fixture
def middle(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Set once the papers are copied; the worker then waits until it is asked to stop."""
    reached = threading.Event()
    fetch = Importer.fetch

    def waiting(self: Importer, *arguments: Any) -> Any:
        made = fetch(self, *arguments)
        reached.set()
        cancelled = arguments[-1]
        while not cancelled():
            time.sleep(0.005)
        return made

    monkeypatch.setattr(Importer, "fetch", waiting)
    yield reached
    monkeypatch.undo()


def looked_at(window: MainWindow, qtbot: QtBot, package: Path) -> ReceivePage:
    window.navigator.go(rooms.DESK_RECEIVE)
    page = window.current_page()
    assert isinstance(page, ReceivePage)
    page.look(package)
    qtbot.waitUntil(lambda: page.incoming is not None, timeout=_WAIT)
    settle()
    return page


def papers(workspace: Workspace) -> list[Path]:
    return [path for path in (workspace.folder / "files").rglob("*") if path.is_file()]


def test_a_stop_leaves_nothing_and_the_package_can_be_received_again(
    window: MainWindow,
    workspace: Workspace,
    full_package: Path,
    qtbot: QtBot,
    middle: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = looked_at(window, qtbot, full_package)
    press(window, "Ctrl+Return")
    qtbot.waitUntil(middle.is_set, timeout=_WAIT)
    assert papers(workspace)
    assert page.banner.accessibleName().startswith("Đang nhận hồ sơ")
    assert page.stop.isVisible()
    assert not page.go.isEnabled()
    assert not page.choose_file.isEnabled()
    # The window goes on meanwhile, the page itself takes nothing else.
    other = workspace.dossiers.add("qd-26-2026", {"product.name": "Trà MẪU"})
    page.look(full_package)
    press(window, "Ctrl+Return")
    page.stop.click()
    qtbot.waitUntil(lambda: not window.context.is_busy(), timeout=_WAIT)
    assert papers(workspace) == []
    assert workspace.desk.cases(FRIDAY) == []
    assert [item.id for item in workspace.dossiers.list()] == [other]
    assert page.go.isEnabled()
    assert not page.stop.isVisible()
    monkeypatch.undo()
    press(window, "Ctrl+Return")
    qtbot.waitUntil(lambda: window.navigator.current.room == rooms.DESK, timeout=_WAIT)
    (case,) = workspace.desk.cases(FRIDAY)
    assert case.number == "01/PĐK-37-14620-2027"
    assert len(papers(workspace)) == 1


def test_the_window_may_be_left_and_closed_meanwhile(
    window: MainWindow,
    workspace: Workspace,
    full_package: Path,
    qtbot: QtBot,
    middle: threading.Event,
) -> None:
    page = looked_at(window, qtbot, full_package)
    page.receive()
    qtbot.waitUntil(middle.is_set, timeout=_WAIT)
    window.navigator.go(rooms.HOME)
    window.navigator.go(rooms.DESK_RECEIVE)
    assert page.banner.accessibleName().startswith("Đang nhận hồ sơ")
    window.close()
    assert papers(workspace) == []
    assert workspace.desk.cases(FRIDAY) == []


def test_who_moved_on_is_told_and_stays_there(
    window: MainWindow,
    workspace: Workspace,
    full_package: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = looked_at(window, qtbot, full_package)
    page.receive()
    window.navigator.go(rooms.HOME)
    qtbot.waitUntil(lambda: not window.context.is_busy(), timeout=_WAIT)
    settle()
    assert window.navigator.current.room == rooms.HOME
    (case,) = workspace.desk.cases(FRIDAY)
    assert case.number in window.toast.text


def test_the_desk_says_in_words_whose_signature_a_package_carries(
    window: MainWindow, producer: Workspace, handed: str, tmp_path: Path, qtbot: QtBot
) -> None:
    card = producer.trust.make_own(name="HTX MẪU", place="", role="producer", today=FRIDAY)
    out = tmp_path / "ký"
    package = producer.packages.export(handed, out, ("pdf",), draft=True, today=FRIDAY).zip
    trust = window.workspace.trust

    def said(*, doubted: bool) -> str:
        page = looked_at(window, qtbot, package)
        assert page.incoming is not None
        assert page.incoming.doubted is doubted
        words = page.banner.accessibleName()
        # A draft is warned of as well; without that, the signature alone decides the colour.
        page._show_whole(msgspec.structs.replace(page.incoming, warnings=()))
        assert page.banner.property("banner") == ("warn" if doubted else "ok")
        return words

    told = said(doubted=True)
    assert "máy này chưa biết khóa đó — hỏi người gửi mã" in told
    assert card.fingerprint in told
    trust.keep(card, FRIDAY)
    assert "Gói do “HTX MẪU” ký lúc" in said(doubted=False)
    # The same key, but good only until before the day of signing.
    short = msgspec.structs.replace(card, made=date(2020, 1, 1), expires=date(2021, 1, 1))
    trust.keep(short, date(2020, 6, 1))
    told = said(doubted=True)
    assert "ngoài thời hạn của khóa (01/01/2020–01/01/2021)" in told
    assert "dùng khóa còn hạn rồi ký lại" in told
