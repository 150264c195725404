"""Evidence: cards, form, ties, gaps."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop import paths
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.navigator import ASSESSMENT
from ocop_desktop.ui.pages_dossier.evidence_page import EvidencePage
from ocop_desktop.ui.pages_dossier.thumbnails import Thumbnails, drawn_page
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.pages_dossier.conftest import page_of, press, settle

PAPERS = paths.samples_dir() / "mat-ong-hoa-rung-thung-may" / "minh-chung"


@pytest.fixture
def files() -> list[Path]:
    return [min(PAPERS.glob("*.pdf")), min(PAPERS.glob("*.jpg"))]


@pytest.fixture
def page(inside: MainWindow, honey: str) -> EvidencePage:
    return open_page(inside, honey)


def open_page(window: MainWindow, dossier: str, **more: Any) -> EvidencePage:
    window.navigator.go(rooms.EVIDENCE, dossier, **more)
    settle()
    page = page_of(window)
    assert isinstance(page, EvidencePage)
    return page


def papers_of(workspace: Workspace, dossier: str) -> tuple[Evidence, ...]:
    return workspace.dossiers.get(dossier).evidence


@pytest.fixture
def add(
    page: EvidencePage, workspace: Workspace, honey: str, qtbot: QtBot
) -> Callable[[list[Path]], None]:
    def run(files: list[Path]) -> None:
        before = len(papers_of(workspace, honey))
        page._current = ""
        page.add(files)
        qtbot.waitUntil(lambda: len(papers_of(workspace, honey)) == before + len(files))
        settle()

    return run


def test_dropped_files_become_cards_and_the_last_is_chosen(
    page: EvidencePage, workspace: Workspace, honey: str, add: Any, files: list[Path]
) -> None:
    add(files)
    made = papers_of(workspace, honey)
    assert [paper.file for paper in made] == [path.name for path in files]
    assert page.form.card is not None
    assert page.form.card.key == made[-1].id
    assert page.model.count("untied") == 2


def test_files_and_folders_let_go_over_the_page_come_in(
    page: EvidencePage,
    workspace: Workspace,
    honey: str,
    files: list[Path],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    folder = tmp_path / "giay to"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(files[0].read_bytes())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (folder, files[1])])
    event = QDropEvent(
        QPointF(200, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)
    qtbot.waitUntil(lambda: len(papers_of(workspace, honey)) == 2)
    settle()
    assert [paper.file for paper in papers_of(workspace, honey)] == ["a.pdf", files[1].name]


def test_the_form_writes_what_is_said_about_a_paper(
    page: EvidencePage, workspace: Workspace, honey: str, add: Any, files: list[Path], qtbot: QtBot
) -> None:
    add(files[:1])
    editors = page.form.editors
    for name, words in (("title", "Giay chung nhan"), ("number", "017/2024"), ("issuer", "So")):
        editors[name].input().setFocus()
        qtbot.keyClicks(editors[name].input(), words)
    editors["expires_on"].input().setFocus()
    qtbot.keyClicks(editors["expires_on"].input(), "15/3/2027")
    page.grid.setFocus()
    settle()
    paper = papers_of(workspace, honey)[0]
    assert (paper.title, paper.number, paper.issuer) == ("Giay chung nhan", "017/2024", "So")
    assert paper.expires_on == date(2027, 3, 15)
    assert page.model.count("expiring") == 1


def test_the_kind_is_found_by_bare_words(
    page: EvidencePage, workspace: Workspace, honey: str, add: Any, files: list[Path], qtbot: QtBot
) -> None:
    add(files[:1])
    line = page.form.editors["kind"].input()
    line.setFocus()
    qtbot.keyClicks(line, "cong bo")
    QTest.keyClick(line._list.popup(), Qt.Key.Key_Return)
    settle()
    kind = papers_of(workspace, honey)[0].kind
    assert kind
    assert "công bố" in workspace.catalogue.newest().kind(kind).name.lower()


def test_criteria_are_tied_and_untied(
    page: EvidencePage, workspace: Workspace, honey: str, add: Any, files: list[Path], qtbot: QtBot
) -> None:
    add(files[:1])
    line = page.form.ties.line
    line.setFocus()
    qtbot.keyClicks(line, "lao dong dia phuong")
    QTest.keyClick(line._list.popup(), Qt.Key.Key_Return)
    settle()
    assert papers_of(workspace, honey)[0].criteria == ("3.3",)
    page.form.ties._remove("3.3")
    settle()
    assert papers_of(workspace, honey)[0].criteria == ()


def test_delete_takes_a_paper_out_and_undo_brings_it_back(
    page: EvidencePage,
    inside: MainWindow,
    workspace: Workspace,
    honey: str,
    add: Any,
    files: list[Path],
) -> None:
    add(files)
    page._select(papers_of(workspace, honey)[0].id, focus=True)
    QTest.keyClick(page.grid, Qt.Key.Key_Delete)
    settle()
    assert len(papers_of(workspace, honey)) == 1
    inside.toast.undo_button().click()
    settle()
    assert len(papers_of(workspace, honey)) == 2


def test_a_gap_is_a_card_and_files_added_there_fill_it(
    page: EvidencePage, workspace: Workspace, honey: str, files: list[Path], qtbot: QtBot
) -> None:
    gap = next(card for card in page.model.shown if card.paper is None)
    assert gap.kind is not None
    page._select(gap.key, focus=True)
    page.add(files[:1])
    qtbot.waitUntil(lambda: len(papers_of(workspace, honey)) == 1)
    settle()
    paper = papers_of(workspace, honey)[0]
    assert paper.kind == gap.kind.id
    assert paper.criteria == gap.criteria
    assert page.model.row_of(gap.key) < 0


def test_the_same_file_twice_is_one_paper(
    page: EvidencePage, workspace: Workspace, honey: str, add: Any, files: list[Path], qtbot: QtBot
) -> None:
    add(files[:1])
    page._current = ""
    page.add(files[:1])
    qtbot.waitUntil(lambda: not page.context.run_task.__self__.running)
    settle()
    assert len(papers_of(workspace, honey)) == 1


def test_a_paper_is_opened_under_its_own_name(
    page: EvidencePage, workspace: Workspace, honey: str, add: Any, files: list[Path]
) -> None:
    add(files[:1])
    opened: list[Path] = []
    page.papers._open_file = opened.append
    page.form.open_wanted.emit()
    assert page.viewing
    page.viewer.outside_wanted.emit(page.viewer.paper.id)
    assert [path.name for path in opened] == [files[0].name]
    assert opened[0].read_bytes() == files[0].read_bytes()


def test_targets_lead_to_a_paper_or_a_gap(
    page: EvidencePage, inside: MainWindow, workspace: Workspace, honey: str, add: Any, files: Any
) -> None:
    add(files)
    first = papers_of(workspace, honey)[0]
    open_page(inside, honey, field=first.id)
    assert page._current == first.id
    gap = next(card for card in page.model.shown if card.paper is None)
    open_page(inside, honey, criterion=gap.criteria[0])
    assert page._current == gap.key


def test_enter_leads_into_the_form(page: EvidencePage, add: Any, files: list[Path]) -> None:
    add(files[:1])
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.form.first()


def test_pages_and_photos_are_drawn_others_are_not(files: list[Path], tmp_path: Path) -> None:
    for path in files:
        image = drawn_page(path, 1, 200)
        assert image.width() == pytest.approx(200, abs=2)
    broken = tmp_path / "hỏng.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing")
    assert drawn_page(broken, 1, 200).isNull()
    assert drawn_page(files[0], 99, 200).isNull()


def test_thumbnails_come_later_and_are_kept(qtbot: QtBot, theme: Theme, files: list[Path]) -> None:
    photo = next(path for path in files if path.suffix == ".jpg")
    shelf = Thumbnails(theme, lambda paper, _: Path(paper.file))
    paper = Evidence(id="a", file=str(photo), sha256="1")
    with qtbot.waitSignal(shelf.ready):
        assert shelf.picture(paper) is None
    assert shelf.picture(paper) is not None


def test_a_fast_scroll_leaves_no_queue(qtbot: QtBot, theme: Theme, files: list[Path]) -> None:
    photo = next(path for path in files if path.suffix == ".jpg")
    shelf = Thumbnails(theme, lambda paper, _: Path(paper.file))
    papers = [Evidence(id=str(n), file=str(photo), sha256=str(n)) for n in range(200)]
    for paper in papers:
        shelf.picture(paper)
    assert len(shelf._waiting) <= 60
    qtbot.waitUntil(lambda: shelf.picture(papers[-1]) is not None)


def test_ctrl_enter_goes_on_to_the_assessment(inside: MainWindow, page: EvidencePage) -> None:
    page.grid.setFocus()
    press(inside, "Ctrl+Return")
    assert inside.navigator.current.room == ASSESSMENT
