"""A paper in full: pages, zoom, turns, crop, order, undo, keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfWriter
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ocop_desktop import paths
from ocop_desktop.dossier.values import Adjustments, Evidence
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.evidence_page import EvidencePage
from ocop_desktop.ui.pages_dossier.viewer import Viewer
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.media import files
from tests.ui.pages_dossier.conftest import page_of, press, settle

PHOTO = paths.samples_dir() / "mat-ong-hoa-rung-thung-may" / "minh-chung" / "07-anh-be-lang.jpg"
Now = Callable[[], Evidence]


@pytest.fixture
def page(
    inside: MainWindow, workspace: Workspace, honey: str, tmp_path_factory: pytest.TempPathFactory
) -> EvidencePage:
    pdf = tmp_path_factory.mktemp("giay") / "ba-trang.pdf"
    writer = PdfWriter()
    for high in (300, 400, 500):
        writer.add_blank_page(300, high)
    writer.write(pdf)
    workspace.evidence.add(honey, [pdf, PHOTO], criteria=["1.1"])
    inside.navigator.go(rooms.EVIDENCE, honey)
    settle()
    page = page_of(inside)
    assert isinstance(page, EvidencePage)
    return page


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return files.docx(tmp_path / "bang.docx")


@pytest.fixture
def look(
    page: EvidencePage, workspace: Workspace, honey: str, qtbot: QtBot
) -> Callable[[int], Now]:
    def run(at: int) -> Now:
        def now() -> Evidence:
            return workspace.dossiers.get(honey).evidence[at]

        page._select(now().id, focus=True)
        page.form.open_wanted.emit()
        qtbot.waitUntil(lambda: page.viewer.sheet.width() > 210)
        settle()
        return now

    return run


def key(viewer: Viewer, which: Qt.Key, *mods: Qt.KeyboardModifier) -> None:
    every = Qt.KeyboardModifier.NoModifier
    for mod in mods:
        every |= mod
    QTest.keyClick(viewer.sheet, which, every)
    settle()


def test_pages_are_turned_by_keys_and_by_the_strip(
    page: EvidencePage, look: Callable[[int], Now]
) -> None:
    look(0)
    viewer = page.viewer
    assert viewer.sheet.hasFocus()
    key(viewer, Qt.Key.Key_PageDown)
    key(viewer, Qt.Key.Key_Right)
    key(viewer, Qt.Key.Key_Right)
    assert viewer.page == 3
    viewer.strip.setCurrentIndex(viewer.strip.model_of.index(0))
    assert viewer.page == 1
    assert "1 / 3" in viewer.sheet.accessibleName()


def test_zoom_draws_larger_and_back(
    page: EvidencePage, look: Callable[[int], Now], qtbot: QtBot
) -> None:
    look(0)
    viewer = page.viewer
    wide = viewer.sheet.width()
    with qtbot.waitSignal(viewer.drawn):
        key(viewer, Qt.Key.Key_Plus)
    assert viewer.sheet.width() == pytest.approx(wide * 1.25, abs=4)
    with qtbot.waitSignal(viewer.drawn):
        key(viewer, Qt.Key.Key_0)
    assert viewer.sheet.width() == pytest.approx(wide, abs=4)


def test_a_turn_is_kept_and_undone(
    page: EvidencePage, inside: MainWindow, look: Callable[[int], Now]
) -> None:
    now = look(0)
    key(page.viewer, Qt.Key.Key_R)
    assert now().adjustments == Adjustments(turned=((1, 90),))
    key(page.viewer, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert now().adjustments is None
    press(inside, "Ctrl+Z")
    assert now().adjustments == Adjustments(turned=((1, 90),))
    assert page.viewing
    assert page.viewer.paper == now()


def test_pages_are_hidden_and_ordered(page: EvidencePage, look: Callable[[int], Now]) -> None:
    now = look(0)
    viewer = page.viewer
    key(viewer, Qt.Key.Key_H)
    assert now().shown_pages(3) == (2, 3)
    assert viewer.strip.model_of.pages == (2, 3, 1)
    assert not viewer.tools.up.isEnabled()
    key(viewer, Qt.Key.Key_H)
    assert now().adjustments is None
    key(viewer, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert now().shown_pages(3) == (2, 1, 3)


def test_a_photo_is_cropped_by_mouse(
    page: EvidencePage, look: Callable[[int], Now], qtbot: QtBot
) -> None:
    now = look(1)
    sheet = page.viewer.sheet
    assert not page.viewer.strip.isVisible()
    key(page.viewer, Qt.Key.Key_C)
    wide, high = sheet.width(), sheet.height()
    QTest.mousePress(sheet, Qt.MouseButton.LeftButton, pos=QPoint(wide // 4, high // 4))
    QTest.mouseMove(sheet, QPoint(wide // 2, high // 2))
    QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=QPoint(wide // 2, high // 2))
    with qtbot.waitSignal(page.viewer.drawn):
        key(page.viewer, Qt.Key.Key_Return)
    asked = now().adjustments
    assert asked is not None
    assert asked.crop == pytest.approx((0.25, 0.25, 0.5, 0.5), abs=0.02)


def test_a_crop_by_keys_and_a_way_out(page: EvidencePage, look: Callable[[int], Now]) -> None:
    now = look(1)
    key(page.viewer, Qt.Key.Key_C)
    key(page.viewer, Qt.Key.Key_Right)
    key(page.viewer, Qt.Key.Key_Escape)
    assert page.viewing
    assert now().adjustments is None
    key(page.viewer, Qt.Key.Key_C)
    for _ in range(10):
        key(page.viewer, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    key(page.viewer, Qt.Key.Key_Return)
    asked = now().adjustments
    assert asked is not None
    assert asked.crop == pytest.approx((0, 0, 1, 0.9))


def test_the_criterion_stands_beside_and_escape_goes_back(
    page: EvidencePage, inside: MainWindow, look: Callable[[int], Now]
) -> None:
    look(0)
    assert page.viewer.proof.isVisible()
    key(page.viewer, Qt.Key.Key_Escape)
    assert not page.viewing
    assert page.grid.hasFocus()
    look(0)
    page.viewer.criterion_wanted.emit("1.1")
    settle()
    assert inside.navigator.current.room == rooms.ASSESSMENT


def test_a_paper_taken_out_closes_the_viewer(
    page: EvidencePage, workspace: Workspace, honey: str, look: Callable[[int], Now]
) -> None:
    now = look(0)
    workspace.evidence.remove(honey, now().id)
    settle()
    assert not page.viewing


def drop(viewer: Viewer, page: int, spot: QPoint) -> None:
    """Let a page of the strip go at a place in it, as the end of a drag does."""
    strip = viewer.strip
    index = strip.model_of.index(strip.model_of.pages.index(page))
    data = strip.model_of.mimeData([index])  # the event does not own it
    event = QDropEvent(
        QPointF(spot),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    strip.dropEvent(event)
    settle()


def test_pages_are_ordered_by_dragging_and_undone(
    page: EvidencePage, inside: MainWindow, look: Callable[[int], Now]
) -> None:
    now, viewer = look(0), page.viewer
    strip, model = viewer.strip, viewer.strip.model_of
    boxes = [strip.visualRect(model.index(row)) for row in range(3)]
    drop(viewer, 3, boxes[0].topLeft() + QPoint(20, 5))
    assert now().shown_pages(3) == (3, 1, 2)
    assert model.pages == (3, 1, 2)
    drop(viewer, 3, boxes[1].bottomLeft() + QPoint(20, -5))
    assert now().shown_pages(3) == (1, 3, 2)
    drop(viewer, 1, QPoint(20, boxes[2].bottom() + 30))
    assert now().shown_pages(3) == (3, 2, 1)
    press(inside, "Ctrl+Z")
    assert now().shown_pages(3) == (1, 3, 2)
    assert viewer.strip.model_of.pages == (1, 3, 2)


def test_hidden_pages_and_foreign_things_are_not_dragged(
    page: EvidencePage, look: Callable[[int], Now]
) -> None:
    now, viewer = look(0), page.viewer
    key(viewer, Qt.Key.Key_H)
    model = viewer.strip.model_of
    dragged = Qt.ItemFlag.ItemIsDragEnabled
    assert [bool(model.flags(model.index(row)) & dragged) for row in range(3)] == [
        True,
        True,
        False,
    ]
    before = now().adjustments
    drop(viewer, 1, QPoint(20, 5))
    assert now().adjustments == before
    drop(viewer, 3, QPoint(20, 5))
    assert now().shown_pages(3) == (3, 2)


def test_keys_step_from_paper_to_paper(page: EvidencePage, look: Callable[[int], Now]) -> None:
    first, viewer = look(0)().id, page.viewer
    ctrl = Qt.KeyboardModifier.ControlModifier
    key(viewer, Qt.Key.Key_PageDown, ctrl)
    second = viewer.paper.id
    assert second != first
    assert page._current == second
    assert viewer.sheet.hasFocus()
    key(viewer, Qt.Key.Key_PageDown, ctrl)
    assert viewer.paper.id == second, "the last one stays"
    viewer.tools.earlier.click()
    settle()
    assert viewer.paper.id == first


def test_papers_that_are_not_drawn_are_stepped_over(
    page: EvidencePage, workspace: Workspace, honey: str, look: Callable[[int], Now], office: Path
) -> None:
    look(0)
    photo = page.model.shown[1].key
    (word,) = workspace.evidence.add(honey, [office], criteria=["1.1"])
    workspace.evidence.update(honey, photo, order=9)
    settle()
    keys = [card.key for card in page.model.shown if card.paper]
    assert keys[1:] == [word.id, photo]
    key(page.viewer, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.viewer.paper.id == photo


def test_a_crop_keeps_to_its_page_or_goes_to_all(
    page: EvidencePage, inside: MainWindow, look: Callable[[int], Now]
) -> None:
    now, viewer = look(0), page.viewer
    key(viewer, Qt.Key.Key_PageDown)
    key(viewer, Qt.Key.Key_C)
    assert viewer.bar.every.isVisible()
    for _ in range(10):
        key(viewer, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    key(viewer, Qt.Key.Key_Return)
    asked = now().adjustments
    assert asked is not None
    assert [asked.crop_of(number) is None for number in (1, 2, 3)] == [True, False, True]
    key(viewer, Qt.Key.Key_C)
    key(viewer, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    every = now().adjustments
    assert every is not None
    assert [every.crop_of(number) for number in (1, 2, 3)] == [asked.crop_of(2)] * 3
    press(inside, "Ctrl+Z")
    assert now().adjustments == asked


def test_the_buttons_below_the_page_crop_too(
    page: EvidencePage, look: Callable[[int], Now]
) -> None:
    now, viewer = look(1), page.viewer
    key(viewer, Qt.Key.Key_C)
    assert viewer.bar.words
    assert not viewer.bar.every.isVisible(), "a photo has one page"
    key(viewer, Qt.Key.Key_Right)
    viewer.bar.none.click()
    settle()
    assert now().adjustments is None
    assert not viewer.bar.one.isVisible()
    key(viewer, Qt.Key.Key_C)
    for _ in range(9):
        key(viewer, Qt.Key.Key_Right)
    viewer.bar.one.click()
    settle()
    asked = now().adjustments
    assert asked is not None
    assert asked.crop == pytest.approx((0.09, 0, 1, 1))
