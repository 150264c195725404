"""Papers beside a review: opened in the window, by keyboard, whose criterion they prove."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.desk.review_page import ReviewPage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.media import files
from tests.ui.desk.conftest import FRIDAY
from tests.ui.desk.test_desk_window import focus
from tests.ui.pages_dossier.conftest import press, settle

_CLAIM = "assessment/1.2"


@pytest.fixture
def shown_outside(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the page hands to the system to show."""
    shown: list[Path] = []
    monkeypatch.setattr(
        "ocop_desktop.ui.pages_dossier.papers.QDesktopServices.openUrl",
        lambda url: shown.append(Path(url.toLocalFile())),
    )
    return shown


@pytest.fixture
def page(
    window: MainWindow,
    workspace: Workspace,
    producer: Workspace,
    handed: str,
    shown_outside: list[Path],
    tmp_path: Path,
) -> ReviewPage:
    """A case with two papers."""
    whole = files.pdf(tmp_path / "sổ.pdf", ["trang mot", "trang hai"])
    other = files.pdf(tmp_path / "giấy.pdf", ["giay khac"])
    made = producer.evidence.add(handed, [whole, other], criteria=["1.2"])
    producer.evidence.update(handed, made[0].id, title="Sổ thu mua")
    producer.evidence.update(handed, made[1].id, title="Giấy xác nhận")
    out = tmp_path / "nộp"
    package = producer.packages.export(handed, out, ("pdf",), draft=True, today=FRIDAY).zip
    case = workspace.desk.receive(package, FRIDAY)
    window.navigator.go(rooms.DESK_REVIEW, section=case.id, field="assessment")
    settle()
    found = window.current_page()
    assert isinstance(found, ReviewPage)
    found.rows[_CLAIM].chips["fine"].setFocus()
    settle()
    return found


def test_a_paper_is_read_beside_its_place_by_keyboard(
    window: MainWindow, page: ReviewPage, qtbot: QtBot, shown_outside: list[Path]
) -> None:
    pane, viewer = page.pane, page.pane.viewer
    assert [link.accessibleName() for link in pane.links.values()] == [
        "Mở xem Sổ thu mua",
        "Mở xem Giấy xác nhận",
    ]
    chip = focus()
    press(window, "F6")
    assert focus().accessibleName() == "Mở xem Sổ thu mua"
    with qtbot.waitSignal(viewer.drawn):
        press(window, "Space")
    assert pane.is_viewing
    assert page.area.isVisible()
    assert focus() is viewer.sheet
    assert viewer.sheet.accessibleName() == "Trang 1 / 2, Sổ thu mua"
    assert viewer.about.isVisible() or viewer.proof.isVisible()
    assert viewer.about.text().startswith("Chứng minh cho: 1.2 ")
    press(window, "PgDown")
    assert viewer.page == 2
    press(window, "+")
    press(window, "Ctrl+PgDown")
    assert viewer.paper.label == "Giấy xác nhận"
    press(window, "F6")
    assert focus() is chip
    press(window, "F6")
    assert focus() is viewer.sheet
    press(window, "Esc")
    assert not pane.is_viewing
    assert focus().accessibleName() == "Mở xem Giấy xác nhận"
    assert shown_outside == []


def test_the_paper_is_looked_at_only(
    window: MainWindow, page: ReviewPage, workspace: Workspace, qtbot: QtBot
) -> None:
    dossier = workspace.dossiers.get(page.papers.dossier_id)
    pane = page.pane
    with qtbot.waitSignal(pane.viewer.drawn):
        pane.open_paper(dossier.evidence[0])
    for keys in ("R", "C", "H", "Alt+Down"):
        press(window, keys)
    assert not pane.viewer.tools.rotate.isVisible()
    assert workspace.dossiers.get(page.papers.dossier_id).evidence == dossier.evidence


def test_going_on_to_another_place_shows_its_paper(
    page: ReviewPage, workspace: Workspace, qtbot: QtBot
) -> None:
    first, second = workspace.dossiers.get(page.papers.dossier_id).evidence
    pane = page.pane
    with qtbot.waitSignal(pane.viewer.drawn):
        pane.open_paper(first)
    page.list.setCurrentRow(page.list.count() - 1)
    settle()
    page.rows[f"evidence/{second.id}"].chips["fine"].setFocus()
    settle()
    assert pane.viewer.paper.id == second.id
    page.list.setCurrentRow(0)
    settle()
    pane.criterion_wanted.emit("1.2")
    settle()
    assert focus() is page.rows[_CLAIM].chips["fine"]


def test_a_harmed_file_is_left_to_the_system(
    page: ReviewPage, workspace: Workspace, shown_outside: list[Path]
) -> None:
    """What lies in the shelf under the name of a PDF and is none does not open here."""
    first = workspace.dossiers.get(page.papers.dossier_id).evidence[0]
    workspace.evidence.path_of(first).write_bytes(b"%PDF-1.7 " + b"\xff" * 400)
    page.pane.open_paper(first)
    assert not page.pane.is_viewing
    assert len(shown_outside) == 1


def test_large_text_shows_one_at_a_time(window: MainWindow, page: ReviewPage, qtbot: QtBot) -> None:
    window.resize(1366, 768)
    window.set_scale(200)
    settle()
    pane = page.pane
    assert not pane.isVisible()
    assert page.side.isVisible()
    page.side.setFocus()
    press(window, "Space")
    assert not page.area.isVisible()
    with qtbot.waitSignal(pane.viewer.drawn):
        press(window, "Space")
    assert pane.viewer.width() > 1000
    press(window, "Esc")
    press(window, "Esc")
    assert page.area.isVisible()
    assert not pane.isVisible()
