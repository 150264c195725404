from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages.booklet.page import BookletPage
from ocop_desktop.ui.saving import Saving
from ocop_desktop.ui.window import MainWindow
from tests.ui.conftest import HONEY


def open_page(window: MainWindow, dossier: str | None = None, **place: str) -> BookletPage:
    window.navigator.go(rooms.BOOKLET, dossier, **place)
    QApplication.processEvents()
    page = window.page(rooms.BOOKLET)
    assert isinstance(page, BookletPage)
    return page


def written(
    page: BookletPage, folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> list[Path]:
    made: list[Path] = []
    page.saving = Saving(page.context, page, "prints", made.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    QTest.keySequence(page.window(), "Ctrl+Return")
    qtbot.waitUntil(lambda: bool(made) and not page.saving.busy)
    return made


def test_one_section_of_a_dossier_is_printed_as_a_draft_from_the_keyboard(
    window: MainWindow,
    honey: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    page = open_page(window, honey)
    qtbot.waitUntil(page.choice.boxes[0].hasFocus)
    assert all(box.isChecked() for box in page.choice.boxes)
    qtbot.keyClick(page.choice.nothing, Qt.Key.Key_Space)
    assert not page.go.isEnabled()
    qtbot.keyClick(page.choice.parts["materials"], Qt.Key.Key_Space)
    page.filled.setFocus()
    qtbot.keyClick(page.filled, Qt.Key.Key_Space)
    assert page.booklet.sections == ("materials",)
    assert not page.booklet.blank
    (made,) = written(page, tmp_path, monkeypatch, qtbot)
    assert made.suffix == ".pdf"
    assert "Mật ong" in made.name
    assert made.read_bytes().startswith(b"%PDF")


def test_the_handbook_prints_empty_papers_of_a_set(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = open_page(window, section=HONEY, field="papers")
    assert page.sets.currentData() == HONEY
    assert page.booklet.papers
    assert not page.booklet.sections
    assert not page.filled.isEnabled()
    (made,) = written(page, tmp_path, monkeypatch, qtbot)
    assert made.name == "Giấy tờ cần chuẩn bị - bộ 4.pdf"


def test_another_set_offers_its_own_sections(window: MainWindow) -> None:
    page = open_page(window, section=HONEY)
    before = set(page.choice.parts)
    page.sets.setCurrentIndex(page.sets.count() - 1)
    assert set(page.choice.parts) != before


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_it_fits(window: MainWindow, honey: str, scale: int) -> None:
    window.resize(1366, 768)
    window.set_scale(scale)
    page = open_page(window, honey)
    for box in page.choice.boxes:
        assert box.width() <= page.width()
        assert box.height() >= box.heightForWidth(box.width())
    window.set_scale(100)


def test_it_is_reached_from_the_dossier_and_from_the_handbook(
    window: MainWindow, honey: str, qtbot: QtBot
) -> None:
    window.navigator.go(rooms.DOSSIER, honey)
    home = window.page(rooms.DOSSIER)
    qtbot.keyClick(home.booklet, Qt.Key.Key_Space)  # type: ignore[attr-defined]
    assert (window.navigator.current.room, window.navigator.current.dossier_id) == (
        rooms.BOOKLET,
        honey,
    )
    window.navigator.go(rooms.HANDBOOK, section=HONEY)
    view = window.page(rooms.HANDBOOK).set_view()  # type: ignore[attr-defined]
    qtbot.keyClick(view.print_button, Qt.Key.Key_Space)
    assert window.navigator.current.section == HONEY
    assert window.navigator.current.room == rooms.BOOKLET
