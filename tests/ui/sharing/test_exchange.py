"""Two machines in the window: sync files, choices between values, keys, sealed packages."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop import app
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages import opening
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.sharing.choices_page import ChoicesPage
from ocop_desktop.ui.sharing.page import ExchangePage
from ocop_desktop.ui.sharing.passphrase import PassphraseDialog
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.profile import Profile
from ocop_desktop.workspace.sealed import check_passphrase
from ocop_desktop.workspace.trust import ExpiredKeyError, card_text
from tests.scanning import scanned
from tests.ui.conftest import TODAY, discard

WORDS = "bon tu de nho"


@pytest.fixture
def shown(
    workspace: Workspace, theme: Theme, settings: Settings, qtbot: QtBot
) -> Iterator[MainWindow]:
    window = MainWindow(
        workspace, theme=theme, settings=settings, pages=app.all_pages(), today=lambda: TODAY
    )
    with qtbot.waitActive(window):
        window.show()
    yield window
    discard(window)


@pytest.fixture
def other(tmp_path: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "máy kia", catalogue) as opened:
        yield opened


def exchange(window: MainWindow) -> ExchangePage:
    window.navigator.go(rooms.EXCHANGE)
    page = window.current_page()
    assert isinstance(page, ExchangePage)
    return page


def disagree(workspace: Workspace, other: Workspace, dossier: str, tmp_path: Path) -> Path:
    """Give the dossier to another machine, change it on both, return the other's file."""
    workspace.syncing.write(tmp_path / "1.ocopsync")
    other.syncing.take(tmp_path / "1.ocopsync", TODAY)
    workspace.dossiers.set(dossier, "product.brand", "Mây Vàng")
    other.dossiers.set(dossier, "product.brand", "Đồi Ngang")
    other.dossiers.set(dossier, "product.code", "M-01")
    other.syncing.write(tmp_path / "2.ocopsync")
    return tmp_path / "2.ocopsync"


def test_a_file_is_merged_and_what_waits_is_chosen_by_keyboard(
    shown: MainWindow, other: Workspace, honey: str, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace = shown.workspace
    file = disagree(workspace, other, honey, tmp_path)
    page = exchange(shown)
    page.sync.take_file(file)
    qtbot.waitUntil(page.sync.summary.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: not shown.context.is_busy())
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    assert page.sync.summary.text() == "1 hồ sơ có thay đổi, 0 hồ sơ không đổi"
    assert workspace.dossiers.get(honey).text("product.code") == "M-01"
    (link,) = page.sync.links
    assert link.accessibleName().startswith("Chọn 1 chỗ")
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    choices = shown.current_page()
    assert isinstance(choices, ChoicesPage)
    (card,) = choices.cards
    whose = [option.accessibleDescription() for option in card.options]
    assert whose[0].startswith("Máy này, ghi ")
    assert whose[1].startswith("Máy khác, gộp ")
    assert [option.text() for option in card.options] == [
        "Mây Vàng",
        "Đồi Ngang",
    ]
    card.options[0].setFocus()
    QTest.keyClick(card.options[0], Qt.Key.Key_Down)
    card.settle.setFocus()
    QTest.keyClick(card.settle, Qt.Key.Key_Space)
    assert workspace.dossiers.get(honey).text("product.brand") == "Đồi Ngang"
    assert choices.cards == []
    assert choices.empty.isVisible()
    workspace.dossiers.undo(honey)
    QApplication.processEvents()
    assert len(choices.cards) == 1
    choices.keep_mine()
    assert workspace.dossiers.get(honey).text("product.brand") == "Mây Vàng"


def test_the_banner_says_what_waits_and_finalising_does_too(
    shown: MainWindow, other: Workspace, honey: str, tmp_path: Path
) -> None:
    workspace = shown.workspace
    shown.navigator.go(rooms.DOSSIER, honey)
    assert not shown.shell.choice_bar.isVisible()
    workspace.syncing.take(disagree(workspace, other, honey, tmp_path), TODAY)
    QApplication.processEvents()
    bar = shown.shell.choice_bar
    assert bar.isVisible()
    assert bar.text.startswith("1 chỗ hai máy ghi khác nhau")
    with pytest.raises(UserError, match="chưa chọn"):
        workspace.versions.finalise(honey, TODAY)
    bar.choose.click()
    assert isinstance(shown.current_page(), ChoicesPage)
    assert not bar.isVisible()


def test_a_sync_file_opened_from_home_goes_to_the_exchange(
    shown: MainWindow, other: Workspace, honey: str, tmp_path: Path, qtbot: QtBot
) -> None:
    file = disagree(shown.workspace, other, honey, tmp_path)
    opening.take_in(shown.context, [file])
    page = shown.current_page()
    assert isinstance(page, ExchangePage)
    qtbot.waitUntil(page.sync.summary.isVisible)


def test_a_key_is_made_handed_out_compared_and_kept(
    shown: MainWindow, other: Workspace, tmp_path: Path
) -> None:
    page = exchange(shown)
    keys = page.keys
    keys.name.setText("Xã Phú Long MẪU")
    keys.make.click()
    own = shown.workspace.trust.own()
    assert own is not None
    assert own.fingerprint in keys.own.text()
    assert keys.qr.isVisible()
    QApplication.processEvents()
    shot = tmp_path / "the-khoa.png"
    keys.qr.grab().save(str(shot))
    assert scanned(Image.open(shot)) == {("QRCode", card_text(own))}
    keys.copy.click()
    assert QGuiApplication.clipboard().text() == card_text(own)
    theirs = other.trust.make_own(name="HTX Mẫu", place="", role="producer", today=TODAY)
    QGuiApplication.clipboard().setText(card_text(theirs))
    keys.intake.paste.click()
    assert theirs.fingerprint in keys.compare.accessibleName()
    assert shown.workspace.trust.known() == ()
    keys.keep.click()
    assert [one.card for one in shown.workspace.trust.known()] == [theirs]
    keys.forget_buttons[0].click()
    assert shown.workspace.trust.known() == ()
    QGuiApplication.clipboard().setText("không phải thẻ")
    keys.intake.paste.click()
    assert "Không đọc được thẻ khóa" in shown.error_bar.text


def test_the_code_on_the_page_of_an_office_is_whole(shown: MainWindow, qtbot: QtBot) -> None:
    """Cards above it take the height of their narrow text; nothing lies on the code or cuts it."""
    shown.workspace.profile.keep(Profile(role="officer", name="Cán bộ MẪU"))
    shown.resize(1366, 768)
    keys = exchange(shown).keys
    keys.name.setText("Xã Phú Long MẪU")
    keys.make.click()

    def is_free() -> bool:
        return keys.export.mapTo(keys, QPoint()).y() > keys.qr.geometry().bottom()

    qtbot.waitUntil(is_free)
    assert keys.qr.size() == keys.qr.sizeHint()


def test_a_passphrase_is_typed_twice_and_long_enough(theme: Theme, qtbot: QtBot) -> None:
    dialog = PassphraseDialog(theme, "", check_passphrase, new=True)
    qtbot.addWidget(dialog)
    assert dialog.second is not None
    dialog.first.setText("ngan")
    dialog.second.setText("khac")
    dialog.go.click()
    assert "khác nhau" in dialog.problem.text()
    dialog.second.setText("ngan")
    dialog.go.click()
    assert "ngắn quá" in dialog.problem.text()
    for line in (dialog.first, dialog.second):
        line.setText(WORDS)
    dialog.go.click()
    assert dialog.passphrase == WORDS


def test_a_sealed_package_is_opened_with_its_passphrase(
    shown: MainWindow,
    honey: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    made = shown.workspace.packages.export(
        honey, tmp_path / "ra", ("docx",), draft=True, today=TODAY, passphrase=WORDS
    )

    def typing(*attempts: str) -> Callable[[PassphraseDialog], int]:
        def run(dialog: PassphraseDialog) -> int:
            for attempt in attempts:
                dialog.first.setText(attempt)
                dialog.enter()
                assert dialog.busy
                qtbot.waitUntil(lambda: not dialog.busy, timeout=20_000)
                if attempt != WORDS:
                    assert dialog.problem.text().startswith("Mật khẩu không mở được")
            return dialog.result()

        return run

    monkeypatch.setattr(PassphraseDialog, "exec", typing("sai mat khau", WORDS))
    assert len(opening.take_in(shown.context, [made.zip])) == 1
    monkeypatch.setattr(PassphraseDialog, "exec", typing("sai mat khau"))
    assert opening.take_in(shown.context, [made.zip]) == []


def test_an_expired_key_leads_to_where_a_new_one_is_made(window: MainWindow) -> None:
    card = window.workspace.trust.make_own(
        name="HTX MẪU", place="", role="producer", today=date(2020, 1, 1)
    )
    window.show_error(ExpiredKeyError(card))
    assert window.error_bar.remedy.text() == "Tạo khóa ký mới"
    window.error_bar.remedy.click()
    page = window.current_page()
    assert isinstance(page, ExchangePage)
    assert not page.keys.make.isHidden()
    window.show_error(UserError("Không có gì — thôi."))
    assert window.error_bar.remedy.isHidden()
