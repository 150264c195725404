"""The main job from end to end, by keyboard alone, and judged by the command line and pypdf."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unicodedata import is_normalized

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ocop_desktop import app, cli, paths
from ocop_desktop.cli import inputs
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.documents.document_reading import docx_text, pdf_body, pdf_text, squeezed
from tests.ui.conftest import NOW, TODAY, discard
from tests.ui.pages_dossier.conftest import press, settle

TYPED = ' Ghi them: <b>dam</b> & "nhay" so 7391.'
SAMPLES = sorted(file.parent.name for file in paths.samples_dir().glob("*/*.json"))
REPORT = "02 Mẫu số 02 - Báo cáo tự đánh giá"
_MANY = 60


class Keyboard:
    """A person who has no mouse."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self._left = False

    def leave(self) -> None:
        """Close the window."""
        if not self._left:
            discard(self.window)
        self._left = True

    def press(self, keys: str, times: int = 1) -> None:
        for _ in range(times):
            press(self.window, keys)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)
        settle()

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def go(self, keys: str, there: Callable[[], bool]) -> None:
        """Press the same keys until one is where one wants to be."""
        for _ in range(_MANY):
            if there():
                return
            self.press(keys)
        raise AssertionError(f"{keys} never led there, but to {self.named()}")

    def named(self) -> str:
        """What the focused widget is called for those who cannot see it."""
        return self.focus.accessibleName()

    def go_to(self, name: str, keys: str = "Tab") -> None:
        self.go(keys, lambda: self.named().startswith(name))


@pytest.fixture
def keyboard(
    qtbot: QtBot, workspace: Workspace, theme: Theme, settings: Settings
) -> Iterator[Keyboard]:
    """The window as the program opens it."""
    window = MainWindow(
        workspace,
        theme=theme,
        settings=settings,
        pages=app.all_pages(),
        today=lambda: TODAY,
        now=lambda: NOW,
    )
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.navigator.go(rooms.HOME)
    settle()
    keyboard = Keyboard(window)
    yield keyboard
    keyboard.leave()


@pytest.fixture
def run(
    workspace: Workspace, capsys: pytest.CaptureFixture[str], catalogue: Catalogue,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., Any]:  # fmt: skip
    """Run a command once the window is closed; return what it printed for machines."""
    monkeypatch.setattr(inputs, "Catalogue", lambda _folder: catalogue)

    def act(*words: str | Path) -> Any:
        workspace.close()
        capsys.readouterr()
        code = cli.main(["--workspace", str(workspace.folder), *map(str, words), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return act


def open_dossier(keyboard: Keyboard, title: str) -> str:
    keyboard.press("Ctrl+2")
    page: Any = keyboard.window.page(rooms.DOSSIERS)
    keyboard.press("Ctrl+Home")
    keyboard.go("Down", lambda: page.selected() is not None and page.selected().title == title)
    keyboard.press("Return")
    target = keyboard.window.navigator.current
    assert target.room == rooms.DOSSIER
    assert target.dossier_id is not None
    return target.dossier_id


def write_in_description(keyboard: Keyboard) -> None:
    keyboard.go_to("Đăng ký, ")
    keyboard.go_to("Sản phẩm, ", "Down")
    keyboard.press("Return")
    assert keyboard.window.navigator.current.section == "product"
    keyboard.go_to("Mô tả sản phẩm")
    keyboard.press("Ctrl+End")
    keyboard.type(TYPED)


def choose_level(keyboard: Keyboard, digit: str) -> None:
    keyboard.go_to("Sản phẩm, ", "Shift+Tab")  # the column of all parts of the dossier
    keyboard.go_to("Tự chấm", "Down")
    keyboard.press("Return")
    assert keyboard.window.navigator.current.room == rooms.ASSESSMENT
    keyboard.type(digit)


def export(keyboard: Keyboard, kind: str, folder: Path, qtbot: QtBot) -> Path:
    for room in (rooms.CHECK, rooms.EXPORT):
        keyboard.press("Ctrl+Return")
        assert keyboard.window.navigator.current.room == room
    keyboard.go_to("Bản nháp")
    if kind == "final":
        keyboard.press("Down")
    keyboard.go_to("Nơi lưu")
    keyboard.press("Ctrl+A")
    keyboard.type(str(folder))
    keyboard.press("Ctrl+Return")
    qtbot.waitUntil(lambda: keyboard.named() == "Mở thư mục")
    (made,) = folder.glob("*.zip")
    return made.with_suffix("")


@pytest.mark.parametrize("kind", ["final", "draft"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_becomes_a_package_by_keyboard(
    sample: str,
    kind: str,
    workspace: Workspace,
    keyboard: Keyboard,
    run: Callable[..., Any],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    (made,) = workspace.dossiers.import_file(paths.samples_dir() / sample / "ho-so.json")
    first = workspace.assess(made, TODAY).score
    folder = tmp_path / "out"
    folder.mkdir()
    assert open_dossier(keyboard, workspace.dossiers.summary(made).title) == made
    write_in_description(keyboard)
    choose_level(keyboard, "1")
    answered = workspace.dossiers.get(made)
    assert answered.text("product.description").endswith(TYPED.rstrip())
    assert answered.answer("1.1").option == 1
    package = export(keyboard, kind, folder, qtbot)
    keyboard.leave()

    for form in (package, package.parent / f"{package.name}.zip"):
        code, said = run("verify", form)
        assert (code, said["whole"]) == (0, True)
    printed = pdf_body(package / f"{REPORT}.pdf")
    for text in (docx_text(package / f"{REPORT}.docx"), printed):
        assert squeezed(TYPED) in squeezed(text)
        assert is_normalized("NFC", text)
    first_page = pdf_text(package / f"{REPORT}.pdf")[0]
    assert ("BẢN NHÁP" in first_page) == (kind == "draft")
    code, (score,) = run("score", made)
    assert code == 0
    assert first is not None
    assert score["points"]["total"] < first.points.total
    code, (packed,) = run("score", f"{package}.zip")
    assert packed["points"] == score["points"]


def test_a_new_dossier_is_made_and_listed(
    keyboard: Keyboard, workspace: Workspace, run: Callable[..., Any]
) -> None:
    keyboard.press("Ctrl+N")
    keyboard.type("mat ong rung")
    keyboard.press("Return")  # the set proposed for it
    keyboard.type("1")  # the first assessment
    keyboard.press("Return")
    keyboard.type("HTX Mau E2E")
    keyboard.press("Return")
    keyboard.type("phu long ninh binh")
    keyboard.press("Return", times=2)
    keyboard.type("4")
    keyboard.press("Return", times=2)
    keyboard.press("Ctrl+Return")
    made = keyboard.window.navigator.current.dossier_id
    assert made is not None
    assert open_dossier(keyboard, "mat ong rung") == made
    keyboard.leave()
    code, (listed,) = run("list")
    assert (code, listed["id"], listed["title"]) == (0, made, "mat ong rung")
    assert listed["producer"] == "HTX Mau E2E"
    code, (found,) = run("check", made, "--today", "2026-11-20")
    assert code == 1
    assert {"producer.address", "story.text"} <= {item["field"] for item in found["findings"]}
