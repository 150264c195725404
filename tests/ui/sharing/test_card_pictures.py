"""A card read from a picture in the window: chosen, dropped, pasted, by keyboard; then compared."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from ocop_desktop import app
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.sharing.keys_card import KeysCard
from ocop_desktop.ui.sharing.page import ExchangePage
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.trust import KeyCard, Trust
from tests.key_pictures import card_picture, photographed, printed
from tests.ui.conftest import TODAY, discard
from tests.ui.desk.test_dropping import drop


@pytest.fixture
def keys(
    workspace: Workspace, theme: Theme, settings: Settings, qtbot: QtBot
) -> Iterator[KeysCard]:
    window = MainWindow(
        workspace, theme=theme, settings=settings, pages=app.all_pages(), today=lambda: TODAY
    )
    with qtbot.waitActive(window):
        window.show()
    window.navigator.go(rooms.EXCHANGE)
    page = window.current_page()
    assert isinstance(page, ExchangePage)
    yield page.keys
    discard(window)


@pytest.fixture
def theirs(tmp_path: Path, catalogue: Catalogue) -> KeyCard:
    trust = Trust(tmp_path / "máy kia")
    return trust.make_own(name="HTX Mẫu", place="Phú Long", role="producer", today=TODAY)


@pytest.fixture
def photo(tmp_path: Path, theirs: KeyCard) -> Path:
    path = tmp_path / "IMG_0001.JPG"
    photographed(card_picture(theirs)).save(path, quality=60)
    return path


def waits(keys: KeysCard, qtbot: QtBot, card: KeyCard) -> None:
    """The card is read and shown with its code, and not kept."""
    qtbot.waitUntil(keys.compare.isVisible)
    assert keys.compare.accessibleName().startswith(f"Mã {card.fingerprint} của HTX Mẫu")
    assert keys.context.workspace.trust.known() == ()
    assert not keys.intake.working.isVisible()


def error_of(keys: KeysCard) -> str:
    window = keys.window()
    assert isinstance(window, MainWindow)
    return window.error_bar.text


def test_a_photograph_is_chosen_compared_and_kept_by_keyboard(
    keys: KeysCard, theirs: KeyCard, photo: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_parent: object, title: str, _folder: str, kinds: str) -> tuple[str, str]:
        asked.extend((title, kinds))
        return str(photo), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    keys.intake.open.setFocus()
    QTest.keyClick(keys.intake.open, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is keys.intake.picture
    QTest.keyClick(keys.intake.picture, Qt.Key.Key_Space)
    waits(keys, qtbot, theirs)
    assert asked[0] == "Đọc mã QR trong ảnh"
    assert all(end in asked[1] for end in ("*.jpg", "*.JPG", "*.png", "*.heic", "*.pdf"))
    assert QApplication.focusWidget() is keys.keep
    QTest.keyClick(keys.keep, Qt.Key.Key_Space)
    assert [one.card for one in keys.context.workspace.trust.known()] == [theirs]
    assert not keys.compare.isVisible()


def test_a_picture_or_a_print_is_dropped(
    keys: KeysCard, theirs: KeyCard, photo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not drop(keys, [tmp_path])
    assert drop(keys, [photo])
    waits(keys, qtbot, theirs)
    QTest.keyClick(keys.leave, Qt.Key.Key_Space)
    assert keys.context.workspace.trust.known() == ()
    assert drop(keys, [printed(card_picture(theirs), tmp_path / "in.pdf"), photo])
    waits(keys, qtbot, theirs)


def test_a_copied_picture_and_a_copied_file_are_pasted(
    keys: KeysCard, theirs: KeyCard, photo: Path, qtbot: QtBot
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setImage(QImage(str(photo)))
    QTest.keyClick(keys.intake.paste, Qt.Key.Key_Space)
    waits(keys, qtbot, theirs)
    keys.leave.click()
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(photo))])
    clipboard.setMimeData(copied)
    QTest.keyClick(keys.intake.paste, Qt.Key.Key_Space)
    waits(keys, qtbot, theirs)


def test_a_picture_without_a_card_is_told_and_nothing_waits(
    keys: KeysCard, tmp_path: Path, qtbot: QtBot
) -> None:
    Image.new("L", (300, 300), 255).save(tmp_path / "trắng.png")
    keys.intake.open_card(tmp_path / "trắng.png")
    assert keys.intake.working.isVisible()
    qtbot.waitUntil(lambda: not keys.intake.working.isVisible())
    assert error_of(keys).startswith("Không thấy mã QR nào trong “trắng.png”")
    assert not keys.compare.isVisible()


def test_the_newest_picture_takes_the_place_of_one_still_read(
    keys: KeysCard, theirs: KeyCard, photo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    Image.new("L", (300, 300), 255).save(tmp_path / "trắng.png")
    keys.intake.open_card(tmp_path / "trắng.png")
    keys.intake.open_card(photo)
    waits(keys, qtbot, theirs)
    qtbot.waitUntil(lambda: not keys.context.is_busy())
    assert error_of(keys) == ""
