from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages.settings import SettingsPage
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.tokens import DARK, LIGHT
from ocop_desktop.ui.window import MainWindow


def open_page(window: MainWindow) -> SettingsPage:
    window.navigator.go(rooms.SETTINGS)
    page = window.page(rooms.SETTINGS)
    assert isinstance(page, SettingsPage)
    return page


def test_theme_and_text_size_are_chosen_by_keyboard(
    window: MainWindow, settings: Settings, qapp: QApplication, qtbot: QtBot
) -> None:
    page = open_page(window)
    qtbot.keyClick(page.themes, Qt.Key.Key_Right)
    qtbot.keyClick(page.themes, Qt.Key.Key_Right)
    assert settings.theme == "dark"
    assert qapp.palette().window().color().name().upper() == DARK.bg
    qtbot.keyClick(page.themes, Qt.Key.Key_Left)
    assert qapp.palette().window().color().name().upper() == LIGHT.bg
    qtbot.keyClick(page.sizes, Qt.Key.Key_Right)
    assert (settings.scale, window.theme.scale) == (110, 110)
    qtbot.keyClick(page.sizes, Qt.Key.Key_Left)


def test_a_size_changed_by_keys_shows_here(window: MainWindow) -> None:
    page = open_page(window)
    window.set_scale(150)
    assert page.sizes.accessibleName() == "Cỡ chữ: 150%"
    window.set_scale(100)
    assert page.sizes.accessibleName() == "Cỡ chữ: 100%"


def test_it_says_where_the_data_lies_and_which_law_is_here(window: MainWindow) -> None:
    page = open_page(window)
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert str(window.workspace.folder) in texts
    assert "QĐ 26/2026/QĐ-TTg" in texts
    assert any("26 bộ sản phẩm" in text for text in texts)
