"""Papers come in by folder, clipboard and link; filters by kind and criterion."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop import paths
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.evidence_page import EvidencePage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.pages_dossier.conftest import page_of, settle

PAPERS = paths.samples_dir() / "mat-ong-hoa-rung-thung-may" / "minh-chung"
FOOD = PAPERS / "25-giay-an-toan-thuc-pham.pdf"


@pytest.fixture
def page(inside: MainWindow, honey: str) -> EvidencePage:
    inside.navigator.go(rooms.EVIDENCE, honey)
    settle()
    page = page_of(inside)
    assert isinstance(page, EvidencePage)
    page._current = ""
    return page


@pytest.fixture
def files(workspace: Workspace, honey: str) -> Callable[[], list[str]]:
    return lambda: [paper.file for paper in workspace.dossiers.get(honey).evidence]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "giấy"
    home.mkdir()
    (home / "a.pdf").write_bytes(FOOD.read_bytes())
    (home / "hỏng.pdf").write_bytes(b"%PDF-1.7 cut")
    return home


def test_a_folder_comes_in_and_the_broken_file_is_named(
    page: EvidencePage, files: Callable[[], list[str]], folder: Path, qtbot: QtBot
) -> None:
    page.add([folder])
    qtbot.waitUntil(lambda: files() == ["a.pdf"])
    settle()
    assert page.refused.isVisible()
    assert "hỏng.pdf" in page.refused.accessibleName()


def test_a_second_time_is_said(
    page: EvidencePage,
    inside: MainWindow,
    files: Callable[[], list[str]],
    folder: Path,
    qtbot: QtBot,
) -> None:
    for words in ("Đã thêm 1 tệp", "đã có sẵn"):
        page._current = ""
        page.add([folder / "a.pdf"])
        qtbot.waitUntil(lambda: not page.context.run_task.__self__.running)  # type: ignore[attr-defined]
        settle()
        assert words in inside.toast.text
    assert files() == ["a.pdf"]


def test_a_scan_ticks_new_files_and_adds_them(
    page: EvidencePage, files: Callable[[], list[str]], folder: Path, qtbot: QtBot
) -> None:
    dialog = page.adding.scan(folder)
    assert dialog is not None
    assert [path.name for path in dialog.picked()] == ["a.pdf", "hỏng.pdf"]
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog.add_button.click()
    qtbot.waitUntil(lambda: files() == ["a.pdf"])
    (folder / "b.jpg").write_bytes((PAPERS / "07-anh-be-lang.jpg").read_bytes())
    again = page.adding.scan(folder)
    assert again is not None
    assert [path.name for path in again.picked()] == ["b.jpg"]
    again.reject()


def test_a_picture_is_pasted_as_a_file(
    page: EvidencePage, files: Callable[[], list[str]], qtbot: QtBot
) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    QApplication.clipboard().setImage(image)
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(files()) == 1)
    assert files()[0].endswith(".png")


def test_pasted_files_come_in_and_words_do_not(
    page: EvidencePage, inside: MainWindow, files: Callable[[], list[str]], qtbot: QtBot
) -> None:
    QApplication.clipboard().setText("chữ")
    page.paste()
    assert "không có ảnh" in inside.toast.text
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(FOOD))])
    QApplication.clipboard().setMimeData(data)
    page.paste()
    qtbot.waitUntil(lambda: files() == [FOOD.name])


def test_a_link_is_added_and_nonsense_is_said(
    page: EvidencePage, workspace: Workspace, honey: str
) -> None:
    dialog = page.adding.add_link()
    dialog.line.setText("clip")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.line.setText("https://vi-du.vn/clip")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    settle()
    assert [paper.link for paper in workspace.dossiers.get(honey).evidence] == [
        "https://vi-du.vn/clip"
    ]
    assert page.form.card is not None
    assert page.form.card.title == "https://vi-du.vn/clip"


def test_kind_and_criterion_narrow_the_cards(page: EvidencePage) -> None:
    gap = next(card for card in page.model.shown if card.criteria and card.kind)
    assert gap.kind is not None
    page.filters.narrow(criterion=gap.criteria[0])
    assert all(gap.criteria[0] in card.criteria for card in page.model.shown)
    assert gap.criteria[0] in page.filters.more.text()
    page.filters.narrow(kind=gap.kind.id)
    assert {card.kind for card in page.model.shown} == {gap.kind}
    menu = page.filters.menu()
    menu.actions()[0].trigger()
    assert len(page.model.shown) == page.model.count("all") > 1


def test_what_is_not_needed_stands_apart_and_says_why(page: EvidencePage) -> None:
    assert not any(card.needless for card in page.model.shown)
    page.filters.choose("needless")
    assert page.model.shown
    assert all(card.needless and card.second for card in page.model.shown)
    page._select(page.model.shown[0].key, focus=True)
    settle()
    assert page.model.shown[0].second in page.form.missing.words


def test_a_link_has_no_pages_to_view(page: EvidencePage, workspace: Workspace, honey: str) -> None:
    made = workspace.paper_views.add_link(honey, "https://vi-du.vn/clip")
    settle()
    page._select(made.id, focus=True)
    assert page.form.card is not None
    assert page.form.card.paper == made
    assert not page.viewer.show_paper(made, "", page.assess())
