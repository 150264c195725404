from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages.settings import SettingsPage
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.tokens import DARK, LIGHT
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace


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


def test_a_day_off_is_added_and_taken_out_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    card = open_page(window).holidays
    shipped = card.table.rowCount()
    qtbot.keyClicks(card.day, "7/9/2027")
    qtbot.keyClick(card.day, Qt.Key.Key_Return)
    assert card.name.hasFocus()
    card.name.setText("Nghỉ bù Quốc khánh")
    qtbot.keyClick(card.name, Qt.Key.Key_Return)
    assert card.table.rowCount() == shipped + 1
    assert [one.name for one in window.workspace.holidays.own()] == ["Nghỉ bù Quốc khánh"]
    (row,) = [row for row in range(shipped + 1) if card.table.item(row, 2).text() == "Tự thêm"]
    card.table.setCurrentCell(row, 0)
    qtbot.keyClick(card.remove_button, Qt.Key.Key_Space)
    assert window.workspace.holidays.own() == ()
    qtbot.keyClick(window.toast.undo_button(), Qt.Key.Key_Space)
    assert len(window.workspace.holidays.own()) == 1


def test_a_day_off_that_does_not_hold_is_refused_in_words(window: MainWindow, qtbot: QtBot) -> None:
    card = open_page(window).holidays
    for day, name, words in (
        ("32/1/2027", "Gì đó", "Ngày chưa đúng"),
        ("30/4/2027", "Trùng", "đã có trong bảng"),
        ("4/5/2027", "", "Tên ngày nghỉ"),
    ):
        card.day.setText(day)
        card.name.setText(name)
        qtbot.keyClick(card.add_button, Qt.Key.Key_Space)
        assert words in card.problem.text()
    assert window.workspace.holidays.own() == ()
    card.table.setCurrentCell(0, 0)
    assert not card.remove_button.isEnabled()


def test_data_is_copied_to_another_folder_and_the_window_is_told(
    window: MainWindow, honey: str, tmp_path: Path, qtbot: QtBot
) -> None:
    card = open_page(window).folder
    moved: list[Path] = []
    window.folder_moved.connect(moved.append)
    qtbot.keyClick(card.change, Qt.Key.Key_Space)
    target = tmp_path / "chỗ mới"
    card.place.set_folder(target)
    qtbot.keyClick(card.go, Qt.Key.Key_Space)
    assert moved == [target]
    assert (target / "ocop.sqlite3").is_file()
    assert (window.workspace.folder / "ocop.sqlite3").is_file()
    with Workspace.open(target) as workspace:
        assert workspace.dossiers.get(honey).text("product.name")


def test_a_folder_that_cannot_be_says_why_and_nothing_moves(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    card = open_page(window).folder
    moved: list[Path] = []
    window.folder_moved.connect(moved.append)
    (tmp_path / "đầy").mkdir()
    (tmp_path / "đầy" / "ảnh.jpg").write_bytes(b"x")
    qtbot.keyClick(card.change, Qt.Key.Key_Space)
    card.place.set_folder(tmp_path / "đầy")
    qtbot.keyClick(card.go, Qt.Key.Key_Space)
    assert "đã có tệp" in card.problem.text()
    assert moved == []
