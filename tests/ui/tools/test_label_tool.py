"""The pages of labels and traceability, as a person uses them."""

from pathlib import Path

import pytest
import tomli
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import tools
from ocop_desktop.ui.tools.label.page import LabelPage
from ocop_desktop.ui.tools.trace.page import TracePage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY

CASES = Path(__file__).parent.parent.parent / "cases"
BASE = tomli.loads((CASES / "nhan.toml").read_text(encoding="utf-8"))["bases"]["mat-ong"]
LINK = "https://truyxuat.example/thung-may"
TOURISM = "du-lich-cong-dong-sinh-thai-diem-du-lich"


@pytest.fixture(autouse=True)
def registered(window: MainWindow) -> None:
    window._factories.update(tools.PAGES)


@pytest.fixture
def labelled(workspace: Workspace, honey: str) -> str:
    entries = BASE["answers"] | {"labelling.text": BASE["text"], "packaging.trace_link": LINK}
    workspace.dossiers.set_many(honey, entries)
    return honey


def open_label(window: MainWindow, dossier: str, tab: int = 0) -> LabelPage:
    window.navigator.go("tool-label", dossier)
    page = window.current_page()
    assert isinstance(page, LabelPage)
    page.tabs.set_index(tab)
    QApplication.processEvents()
    return page


def test_a_label_is_judged_line_by_line(window: MainWindow, labelled: str) -> None:
    page = open_label(window, labelled)
    names = [row.accessibleName() for row in page.check.rows]
    assert names[0].startswith("Tên hàng hóa: có.")
    assert not any(": thiếu." in name or ": chưa khớp." in name for name in names)
    text = BASE["text"].replace("Sản xuất tại Việt Nam", "").replace("500 g", "500 gr")
    window.workspace.dossiers.set(labelled, "labelling.text", text)
    QApplication.processEvents()
    names = [row.accessibleName() for row in page.check.rows]
    assert any(name.startswith("Xuất xứ: thiếu.") for name in names)
    assert any("Định lượng: chưa khớp. đơn vị ghi “gr”" in name for name in names)


def test_a_finding_leads_to_the_words(window: MainWindow, labelled: str) -> None:
    window.workspace.dossiers.set(labelled, "labelling.text", "Không có gì")
    found = window.workspace.assess(labelled, TODAY).findings
    own = [item for item in found if item.section == "labelling"]
    assert {item.rule for item in own} == {"label-missing"}
    assert all("NĐ 37/2026" in item.source or "GS1" in item.source for item in own)
    window.navigator.go("tool-label", labelled, "labelling", "labelling.text")
    page = window.current_page()
    assert isinstance(page, LabelPage)
    assert page.stack.currentIndex() == 0


def test_blocks_are_nudged_with_the_keys_and_undone(
    window: MainWindow, labelled: str, qtbot: QtBot
) -> None:
    page = open_label(window, labelled, 1)
    page.design.width_.setText("140")
    page.design.height_.setText("90")
    page.design.width_.editingFinished.emit()
    canvas = page.design.canvas
    assert canvas.layout_ is not None
    assert (canvas.layout_.width, canvas.layout_.height) == (140, 90)
    canvas.select("responsible")
    before = next(b for b in canvas.layout_.blocks if b.id == "responsible")
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    after = next(b for b in canvas.layout_.blocks if b.id == "responsible")
    assert after.y == pytest.approx(before.y + 1)
    assert "Đang chọn" in canvas.accessibleName()
    window.workspace.dossiers.undo(labelled)
    QApplication.processEvents()
    assert next(b for b in canvas.layout_.blocks if b.id == "responsible").y == before.y


def test_blocks_are_dragged_and_laid_again(window: MainWindow, labelled: str, qtbot: QtBot) -> None:
    page = open_label(window, labelled, 1)
    canvas = page.design.canvas
    assert canvas.layout_ is not None
    block = next(b for b in canvas.layout_.blocks if b.id == "responsible")
    middle = canvas.rect_of(block).center().toPoint()
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas, left, pos=middle)
    qtbot.mouseMove(canvas, middle.__class__(middle.x(), middle.y() + 12))
    qtbot.mouseRelease(canvas, left, pos=middle.__class__(middle.x(), middle.y() + 12))
    moved = next(b for b in canvas.layout_.blocks if b.id == "responsible")
    assert moved.y >= block.y
    assert canvas.selected == "responsible"
    page.design.arrange()
    assert window.workspace.labels.design(labelled).moved == {}


def test_a_label_too_small_says_so(window: MainWindow, labelled: str) -> None:
    page = open_label(window, labelled, 1)
    page.design.width_.setText("30")
    page.design.height_.setText("20")
    page.design.height_.editingFinished.emit()
    QApplication.processEvents()
    assert "Nhãn nhỏ quá" in page.design.banner.accessibleName()
    page.design.width_.setText("3")
    page.design.width_.editingFinished.emit()
    assert page.design.width_.text() == "30"


def test_a_code_without_its_number_is_told(window: MainWindow, labelled: str) -> None:
    page = open_label(window, labelled, 1)
    assert not page.design.codes.isVisible()
    window.workspace.dossiers.set(labelled, "packaging.trace_link", "")
    QApplication.processEvents()
    assert page.design.codes.text().startswith("Mã QR chưa in")
    page.design.qr.setChecked(False)
    QApplication.processEvents()
    assert not page.design.codes.isVisible()


def test_a_narrow_window_shows_the_label_large_above_its_settings(
    window: MainWindow, labelled: str
) -> None:
    design = open_label(window, labelled, 1).design
    beside, above = QSize(1200, 500), QSize(500, 500)
    for size, stacked in ((beside, False), (above, True), (beside, False)):
        design.resize(size)
        QApplication.processEvents()
        inside = design.again.parentWidget().isAncestorOf(design.canvas)
        assert inside is stacked
        assert design.canvas.isVisible()
    design.resize(above)
    QApplication.processEvents()
    assert design.canvas.height() >= 250


def test_figures_are_typed_in_the_tool(window: MainWindow, labelled: str) -> None:
    window.navigator.go("tool-label", labelled, "labelling", "labelling.storage")
    page = window.current_page()
    assert isinstance(page, LabelPage)
    form = page.figures.form
    assert form is not None
    form.committed.emit("labelling.storage", "Nơi khô mát")
    assert window.workspace.dossiers.get(labelled).text("labelling.storage") == "Nơi khô mát"


def test_a_finalised_dossier_is_only_read(window: MainWindow, labelled: str) -> None:
    window.workspace.versions.finalise(labelled, TODAY)
    page = open_label(window, labelled)
    assert page.check.editor is not None
    assert page.check.editor.read_only
    assert not page.check.take.isEnabled()
    page.tabs.set_index(2)
    assert page.figures.form is not None
    assert all(editor.read_only for editor in page.figures.form.editors.values())


def test_the_code_and_the_lots_are_shown(window: MainWindow, labelled: str, tmp_path: Path) -> None:
    rows = [{"lot": "A1", "day": "2026-08-12", "kind": "material", "quantity": 9, "unit": "kg"}]
    window.workspace.dossiers.set(labelled, "tracing.events", rows)
    window.navigator.go("tool-trace", labelled)
    page = window.current_page()
    assert isinstance(page, TracePage)
    assert page.report.code.squares
    assert LINK in page.report.code.accessibleName()
    assert any(row.accessibleName().startswith("Lô A1: xem lại") for row in page.report.rows)
    assert [action.text() for action in page.qr_menu().actions()] == [
        "Ảnh PNG", "Hình véc-tơ SVG", "PDF để in",
    ]  # fmt: skip
    page.tabs.set_index(1)
    assert page.lots.form is not None


def test_services_are_told_why(window: MainWindow, workspace: Workspace) -> None:
    dossier = workspace.dossiers.add("qd-26-2026", {"set": TOURISM})
    window.navigator.go("tool-label", dossier)
    page = window.current_page()
    assert isinstance(page, LabelPage)
    assert page.stack.isHidden()
    window.navigator.go("tool-trace", dossier)
    trace = window.current_page()
    assert isinstance(trace, TracePage)
    assert not trace.stack.isHidden()
    assert trace.tabs.isHidden()
    assert not trace.qr.isEnabled()
    trace.report.link.setText("https://banhangsao.example")
    assert trace.qr.isEnabled()
    assert trace.report.code.squares
