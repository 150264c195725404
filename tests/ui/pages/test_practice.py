from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages.dossier_home import DossierHomePage
from ocop_desktop.ui.pages.practice import PracticePage
from ocop_desktop.ui.window import MainWindow


def open_page(window: MainWindow) -> PracticePage:
    window.navigator.go(rooms.PRACTICE)
    QApplication.processEvents()
    page = window.page(rooms.PRACTICE)
    assert isinstance(page, PracticePage)
    return page


def test_a_sample_is_taken_out_broken_and_put_back_by_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = open_page(window)
    qtbot.waitUntil(page.starts[0].hasFocus)
    qtbot.keyClick(page.starts[0], Qt.Key.Key_Space)
    made = window.navigator.current.dossier_id
    assert made is not None
    workspace = window.workspace
    assert workspace.practice.is_practice(made)
    home = window.page(rooms.DOSSIER)
    assert isinstance(home, DossierHomePage)
    assert home.practice_bar.isVisible()
    assert not home.reset.isEnabled()
    before = workspace.dossiers.get(made).text("product.name")
    workspace.dossiers.set(made, "product.name", "Hỏng")
    qtbot.waitUntil(home.reset.isEnabled)
    qtbot.keyClick(home.reset, Qt.Key.Key_Space)
    assert workspace.dossiers.get(made).text("product.name") == before
    qtbot.keyClick(window.toast.undo_button(), Qt.Key.Key_Space)
    assert workspace.dossiers.get(made).text("product.name") == "Hỏng"
    page = open_page(window)
    qtbot.keyClick(page.resets[0], Qt.Key.Key_Space)
    assert workspace.dossiers.get(made).text("product.name") == before
    assert not page.resets[0].isEnabled()


def test_it_is_marked_wherever_it_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    page = open_page(window)
    qtbot.keyClick(page.starts[0], Qt.Key.Key_Space)
    assert window.topline._sample.text() == "LUYỆN TẬP"
    window.navigator.go(rooms.HOME)
    chips = [label.text() for label in window.page(rooms.HOME).findChildren(QLabel)]
    assert "LUYỆN TẬP" in chips
    window.navigator.go(rooms.DOSSIERS)
    table = window.page(rooms.DOSSIERS).table  # type: ignore[attr-defined]
    assert "(LUYỆN TẬP)" in table.model().index(0, 0).data()


def test_a_real_dossier_has_no_such_bar(window: MainWindow, honey: str) -> None:
    window.navigator.go(rooms.DOSSIER, honey)
    home = window.page(rooms.DOSSIER)
    assert isinstance(home, DossierHomePage)
    assert home.practice_bar.isHidden()
