"""Packages dragged onto the desk; F1 opens the chapter of each of the officer's pages."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.desk import receive_page
from ocop_desktop.ui.desk.receive_page import ReceivePage
from ocop_desktop.ui.pages.handbook.page import HandbookPage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.media import files
from tests.ui.desk.conftest import FRIDAY
from tests.ui.pages_dossier.conftest import settle

_WAIT = 20_000
OPENS_WITH = "ba con ong MẪU"


def drop(widget: QWidget, paths: Sequence[Path]) -> bool:
    """Drag files onto a widget as the window system does; return whether it took them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = widget.rect().center()
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(at), Qt.DropAction.CopyAction, mime, *keys)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, mime, *keys)
    QApplication.sendEvent(widget, event)
    settle()
    return event.isAccepted()


def dropped(window: MainWindow, qtbot: QtBot, *paths: Path, room: str = rooms.DESK) -> ReceivePage:
    """Drop on a page and return the receiving one, once it has looked."""
    window.navigator.go(room)
    settle()
    assert drop(window.current_page(), paths)
    page = window.current_page()
    assert isinstance(page, ReceivePage)
    qtbot.waitUntil(lambda: page.incoming is not None, timeout=_WAIT)
    settle()
    return page


def whole(page: ReceivePage) -> bool:
    assert page.incoming is not None
    return page.incoming.can_be_received and page.go.isEnabled()


@pytest.mark.parametrize("room", [rooms.DESK, rooms.DESK_RECEIVE])
def test_a_zip_is_looked_at(window: MainWindow, qtbot: QtBot, package: Path, room: str) -> None:
    assert whole(dropped(window, qtbot, package, room=room))
    assert window.workspace.desk.cases(FRIDAY) == []


def test_a_folder_is_looked_at(
    window: MainWindow, qtbot: QtBot, package: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "mở ra"
    shutil.unpack_archive(package, folder, "zip")
    inside = list(folder.iterdir())
    page = dropped(window, qtbot, inside[0] if len(inside) == 1 else folder)
    assert whole(page)


def test_a_sealed_package_asks_for_its_words(
    window: MainWindow, qtbot: QtBot, producer: Workspace, handed: str, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    sealed = producer.packages.export(
        handed, tmp_path / "kín", ("pdf",), draft=True, passphrase=OPENS_WITH, today=FRIDAY
    ).zip
    asked: list[Path] = []

    def told(_context: object, path: Path) -> str:
        asked.append(path)
        return OPENS_WITH

    monkeypatch.setattr(receive_page, "ask_passphrase", told)
    assert whole(dropped(window, qtbot, sealed))
    assert asked == [sealed]


def test_of_several_a_package_goes_first_and_the_others_are_named(
    window: MainWindow, qtbot: QtBot, package: Path, tmp_path: Path
) -> None:
    photo, other = tmp_path / "ảnh.pdf", tmp_path / "gói khác.zip"
    files.pdf(photo, ["anh"])
    shutil.copy(package, other)
    assert whole(dropped(window, qtbot, photo, package, other))
    said = window.toast.text
    assert package.name in said
    assert "2 tệp" in said


def test_a_pdf_by_mistake_is_refused_in_words(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = dropped(window, qtbot, files.pdf(tmp_path / "Mẫu 01.pdf", ["mau 01"]))
    assert page.incoming is not None
    assert not page.incoming.can_be_received
    assert not page.go.isEnabled()
    assert page.incoming.refusal in [part.text() for part in page.banner.findChildren(QLabel)]
    assert window.workspace.desk.cases(FRIDAY) == []


def test_words_dragged_from_elsewhere_are_not_taken(window: MainWindow) -> None:
    window.navigator.go(rooms.DESK)
    settle()
    assert not drop(window.current_page(), [])


@pytest.mark.parametrize(
    "room",
    [
        rooms.DESK,
        rooms.DESK_RECEIVE,
        rooms.REGISTERS,
        rooms.INDICATORS,
        rooms.RADAR,
        rooms.EXCHANGE,
    ],
)
def test_f1_opens_the_chapter_of_the_page(window: MainWindow, qtbot: QtBot, room: str) -> None:
    window.navigator.go(room)
    settle()
    page = window.current_page()
    catalogue = window.workspace.catalogue
    assert page.chapter in {item.id for item in catalogue.help(catalogue.newest().id).chapters}
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_F1)
    settle()
    shown = window.current_page()
    assert isinstance(shown, HandbookPage)
    assert shown.target is not None
    assert shown.target.section == f"chapter/{page.chapter}"
