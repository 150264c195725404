import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ocop_desktop import app
from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.crash import CrashDialog, report
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.start_problem import Answer, StartProblem
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace


@pytest.fixture
def excepthook() -> Iterator[None]:
    before = sys.excepthook
    yield
    sys.excepthook = before


def broken(name: str) -> None:
    raise ValueError(f"không đọc được {name}")


def failure(name: str) -> ValueError:
    try:
        broken(name)
    except ValueError as error:
        return error
    raise AssertionError


def test_a_crash_report_holds_places_and_nothing_a_person_typed() -> None:
    text = report(failure("0901234567"))
    assert "ValueError" in text
    assert "test_app.py:" in text
    assert "broken" in text
    assert "0901234567" not in text
    assert str(Path.home()) not in text


def test_a_crash_report_names_the_cause_too() -> None:
    try:
        try:
            broken("x")
        except ValueError as error:
            raise KeyError("y") from error
    except KeyError as error:
        lines = report(error).splitlines()
    assert "KeyError" in lines
    assert "ValueError" in lines


def test_the_crash_dialog_gives_the_report_to_copy(theme: Theme, qtbot: QtBot) -> None:
    dialog = CrashDialog(theme, "một báo cáo")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.details.isReadOnly()
    qtbot.keyClick(dialog.copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "một báo cáo"


def test_what_nobody_caught_is_shown(window: MainWindow, qtbot: QtBot, excepthook: None) -> None:
    app.catch_crashes(window)
    window.navigator.go(rooms.HOME)
    error = UserError("Đĩa đầy — xóa bớt tệp.")
    sys.excepthook(UserError, error, None)
    assert window.error_bar.text == "Đĩa đầy — xóa bớt tệp."
    bug = failure("x")
    sys.excepthook(ValueError, bug, bug.__traceback__)
    dialog = window.findChild(CrashDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.accept()


def test_a_second_start_is_said_and_can_be_tried_again(
    theme: Theme, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen: list[str] = []

    def answer(dialog: StartProblem) -> int:
        seen.append(dialog.findChildren(QPushButton)[0].accessibleName())
        if len(seen) == 1:
            dialog.answer = Answer.AGAIN
        else:
            dialog.answer = Answer.ELSEWHERE
            dialog.folder = str(tmp_path / "nơi khác")
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(StartProblem, "exec", answer)
    opened = app.open_workspace(workspace.folder, theme)
    assert opened is not None
    assert opened.folder == tmp_path / "nơi khác"
    assert len(seen) == 2
    opened.close()


def test_leaving_ends_the_program_quietly(
    theme: Theme, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(StartProblem, "exec", lambda _: 0)
    assert app.open_workspace(workspace.folder, theme) is None


def test_the_start_problem_shows_what_and_what_to_do(theme: Theme, qtbot: QtBot) -> None:
    dialog = StartProblem(theme, UserError("Dữ liệu đang mở ở cửa sổ khác — đóng cửa sổ kia."))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog.again, Qt.Key.Key_Space)
    assert dialog.answer is Answer.AGAIN


def test_samples_fill_only_an_empty_workspace(workspace: Workspace) -> None:
    app.import_samples(workspace)
    count = len(workspace.dossiers.list())
    assert count >= 1
    app.import_samples(workspace)
    assert len(workspace.dossiers.list()) == count


def test_qts_own_controls_speak_vietnamese(
    qapp: QApplication, qtbot: QtBot, settings: Settings
) -> None:
    assert app.make_application() is qapp
    app.make_speech(qapp, settings)
    line = QLineEdit("chữ")
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    words = [action.text().partition("\t")[0].replace("&", "") for action in menu.actions()]
    assert [word for word in words if word] == [
        "Hoàn tác",
        "Làm lại",
        "Cắt",
        "Chép",
        "Dán",
        "Xóa",
        "Chọn tất cả",
    ]
    menu.deleteLater()
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Close | kinds.Save)
    qtbot.addWidget(box)
    assert {button.text().replace("&", "") for button in box.buttons()} == {
        "Đồng ý",
        "Hủy",
        "Đóng",
        "Lưu",
    }


def test_without_a_screen_it_says_what_to_use_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(UserError, match="không có màn hình"):
        app.main()


def test_every_room_has_a_page() -> None:
    inside = {rooms.SECTION}
    assert {
        rooms.HOME,
        rooms.DOSSIERS,
        rooms.NEW_DOSSIER,
        rooms.DOSSIER,
        rooms.HANDBOOK,
        rooms.SETTINGS,
    } | inside <= set(app.all_pages())


_START = """
import sys
from pathlib import Path
from ocop_desktop import app
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
from ocop_desktop.workspace import Workspace
qt = app.make_application()
theme = Theme()
theme.apply(qt)
with Workspace.open(Path(sys.argv[1])) as workspace:
    window = app.make_window(workspace, theme, Settings(Path(sys.argv[2])))
    window.show()
    window.navigator.go("home")
    qt.processEvents()
    print([name for name in sys.argv[3:] if name in sys.modules])
    window.close()
"""


def test_what_draws_papers_is_loaded_only_when_papers_are_drawn(tmp_path: Path) -> None:
    heavy = ["reportlab", "docx", "lxml", "pypdf", "pypdfium2", "PIL"]
    done = subprocess.run(
        [sys.executable, "-c", _START, str(tmp_path / "w"), str(tmp_path / "c"), *heavy],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.stdout.strip() == "[]", done.stderr
