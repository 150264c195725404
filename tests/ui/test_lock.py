from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ocop_desktop import app
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.lock.code_dialog import CodeDialog, print_code
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.pages.settings import SettingsPage
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import NewDossier, Workspace
from ocop_desktop.workspace.relocation import copy_to
from tests.ui.conftest import discard

PASSPHRASE = "ong rung thung may"  # noqa: S105 - invented


def settings_page(window: MainWindow) -> SettingsPage:
    window.navigator.go(rooms.SETTINGS)
    QApplication.processEvents()
    page = window.page(rooms.SETTINGS)
    assert isinstance(page, SettingsPage)
    return page


def test_a_lock_is_set_used_and_taken_away_by_keyboard(
    window: MainWindow, honey: str, qtbot: QtBot
) -> None:
    page = settings_page(window)
    codes: list[str] = []
    page.lock.show_code = codes.append
    qtbot.keyClicks(page.lock.form.first, PASSPHRASE)
    qtbot.keyClick(page.lock.form.first, Qt.Key.Key_Return)
    qtbot.keyClicks(page.lock.form.second, PASSPHRASE)
    qtbot.keyClick(page.lock.form.second, Qt.Key.Key_Return)
    assert window.workspace.lock.is_set
    assert len(codes) == 1
    assert window.idle.timer.isActive()

    window.navigator.go(rooms.DOSSIER, honey)
    QTest.keySequence(window, "Ctrl+L")
    assert window.is_locked
    assert not window.shell.isVisible()
    line = window.lock_page.line
    qtbot.waitUntil(line.hasFocus)
    visible = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert not any("Mật ong" in text for text in visible)
    QTest.keySequence(window, "Ctrl+1")  # nothing can be done behind the curtain
    assert window.navigator.current.room == rooms.DOSSIER
    qtbot.keyClicks(line, "sai roi")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.is_locked
    assert "không đúng" in window.lock_page.problem.text()
    line.setText(PASSPHRASE)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert not window.is_locked
    assert window.shell.isVisible()

    page = settings_page(window)
    qtbot.keyClicks(page.lock.old, "sai roi")
    qtbot.keyClick(page.lock.remove, Qt.Key.Key_Space)
    assert window.workspace.lock.is_set
    page.lock.old.setText(PASSPHRASE)
    qtbot.keyClick(page.lock.remove, Qt.Key.Key_Space)
    assert not window.workspace.lock.is_set
    assert not window.idle.timer.isActive()


def test_whoever_forgot_comes_in_with_the_code_and_sets_another(
    window: MainWindow, qtbot: QtBot
) -> None:
    code = window.workspace.lock.set(PASSPHRASE)
    window.lock_screen()
    window.lock_page.line.setText(code.lower())
    qtbot.keyClick(window.lock_page.button, Qt.Key.Key_Space)
    assert not window.is_locked
    assert window.navigator.current.room == rooms.SETTINGS
    page = settings_page(window)
    page.lock.show_code = lambda _code: None
    page.lock.old.setText(code)
    page.lock.form.first.setText("câu mới dễ nhớ")
    page.lock.form.second.setText("câu mới dễ nhớ")
    qtbot.keyClick(page.lock.save, Qt.Key.Key_Space)
    assert window.workspace.lock.opens("câu mới dễ nhớ")
    assert not window.workspace.lock.opens(code)


def test_idle_time_locks(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.lock.set(PASSPHRASE, idle=5)
    window.context.lock_changed()
    left = window.idle.timer.interval()
    assert left == 5 * 60_000
    window.idle.timer.timeout.emit()
    assert window.is_locked
    window.lock_page.line.setText(PASSPHRASE)
    qtbot.keyClick(window.lock_page.line, Qt.Key.Key_Return)
    page = settings_page(window)
    qtbot.keyClick(page.lock.idle, Qt.Key.Key_Left)
    assert window.workspace.lock.idle_minutes == 0
    assert not window.idle.timer.isActive()


def test_five_wrong_tries_make_a_pause(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.lock.set(PASSPHRASE)
    window.lock_screen()
    page = window.lock_page
    for _ in range(5):
        page.line.setText("sai")
        page.try_open()
    assert not page.button.isEnabled()
    page.line.setText(PASSPHRASE)
    qtbot.keyClick(page.line, Qt.Key.Key_Return)
    assert window.is_locked
    page._pause.timeout.emit()
    page._pause.stop()
    qtbot.keyClick(page.line, Qt.Key.Key_Return)
    assert not window.is_locked


def test_without_a_lock_the_key_says_so(window: MainWindow) -> None:
    QTest.keySequence(window, "Ctrl+L")
    assert not window.is_locked
    assert "Chưa đặt khóa" in window.toast.text


def test_two_different_lines_are_refused(window: MainWindow, qtbot: QtBot) -> None:
    page = settings_page(window)
    page.lock.form.first.setText(PASSPHRASE)
    page.lock.form.second.setText("khac")
    qtbot.keyClick(page.lock.save, Qt.Key.Key_Space)
    assert not window.workspace.lock.is_set
    assert "không giống nhau" in page.lock.problem.text()


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_lock_page_fits(window: MainWindow, scale: int) -> None:
    window.resize(1366, 768)
    window.workspace.lock.set(PASSPHRASE)
    window.set_scale(scale)
    window.lock_screen()
    QApplication.processEvents()
    hint = window.lock_page.minimumSizeHint()
    assert hint.width() <= 1366
    assert hint.height() <= 768
    window.set_scale(100)


def test_the_code_stays_until_it_is_kept_and_can_be_printed(
    theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    code = "ABCD-EFGH-IJKL-MNOP-QRST-UVWX"
    dialog = CodeDialog(theme, code)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.finish.isEnabled()
    qtbot.keyClick(dialog.kept, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.finish, Qt.Key.Key_Space)
    assert not dialog.isVisible()
    print_code(code, tmp_path / "mã.pdf")
    words = " ".join(PdfReader(tmp_path / "mã.pdf").pages[0].extract_text().split())
    assert code in words
    assert "không mã hóa" in words


def test_it_is_locked_when_it_starts_and_not_when_the_language_changes(
    qapp: QApplication, workspace: Workspace, theme: Theme, settings: Settings
) -> None:
    workspace.lock.set(PASSPHRASE)
    shown = app.ShownWindow(qapp, workspace, theme, settings, app.make_speech(qapp, settings))
    shown.show(Target(rooms.HOME))
    before = shown.window
    assert before.is_locked
    before.lock_page.line.setText(PASSPHRASE)
    before.lock_page.try_open()
    before.context.set_language("en")
    after = shown.window
    assert not after.is_locked
    after.context.set_language("vi")
    for window in (before, after, shown.window):
        discard(window)


def test_the_window_goes_on_in_the_folder_the_data_was_copied_to(
    qapp: QApplication, tmp_path: Path, theme: Theme, settings: Settings
) -> None:
    old = tmp_path / "cũ"
    shown = app.ShownWindow(
        qapp, Workspace.open(old), theme, settings, app.make_speech(qapp, settings)
    )
    shown.show(Target(rooms.HOME))
    before = shown.window
    made = shown.workspace.dossiers.create(NewDossier(title="Chè shan"))
    new = copy_to(old, tmp_path / "mới")
    before.context.move_to(new)
    assert shown.workspace.folder == new
    assert shown.workspace.dossiers.get(made).text("product.name") == "Chè shan"
    assert settings.last_folder(app.WORKSPACE) == str(new)
    assert "bản cũ" in shown.window.toast.text
    assert sorted(path.name for path in tmp_path.iterdir()) == ["config", "cũ (bản cũ)", "mới"]
    shown.workspace.close()
    for window in (before, shown.window):
        discard(window)
