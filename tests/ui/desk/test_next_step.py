"""What the home page of an office proposes for dossiers at its desk."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.desk.next_step import desk_step
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.next_steps import Step
from ocop_desktop.ui.pages.dossier_home import DossierHomePage
from ocop_desktop.ui.pages.home import HomePage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.desk import Case
from tests.ui.desk.conftest import FRIDAY


def step(workspace: Workspace, case: Case) -> Step:
    return desk_step(workspace.desk, workspace.desk.case(case.id, FRIDAY))


def test_a_received_dossier_leads_to_its_review(
    window: MainWindow, workspace: Workspace, package: Path, qtbot: QtBot
) -> None:
    case = workspace.desk.receive(package, FRIDAY)
    window.navigator.go(rooms.HOME)
    page = window.current_page()
    assert isinstance(page, HomePage)
    (card,) = page.cards
    assert "Mới nhận" in card.accessibleName()
    assert "Tự chấm" not in card.accessibleName()
    assert card.step.title == f"Xem xét hồ sơ, phiếu {case.number}"
    assert card.step.about == "Ngày 0/15, hạn 26/4/2027"
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert window.navigator.current == Target(rooms.DESK_REVIEW, section=case.id)
    window.navigator.go(rooms.DOSSIER, case.dossier)
    home = window.current_page()
    assert isinstance(home, DossierHomePage)
    assert home.road.isHidden()
    home.steps.first_button().click()
    assert window.navigator.current == Target(rooms.DESK_REVIEW, section=case.id)


def test_every_state_says_what_is_next(workspace: Workspace, package: Path) -> None:
    desk = workspace.desk
    case = desk.receive(package, FRIDAY)
    desk.mark(case.id, "product.name", "mend", "Ghi đủ tên.", today=FRIDAY)
    found = step(workspace, case)
    assert found.title == f"Xem xét tiếp, phiếu {case.number}"
    assert found.about == "Ngày 0/15, hạn 26/4/2027; đã ghi 1 ý cần sửa hoặc hỏi thêm"
    desk.mark(case.id, "product.name", "fine", "", today=FRIDAY)
    for item in desk.judging.contents(case.id):
        desk.mark(case.id, f"content/{item.content.id}", "fine", "Đạt.", today=FRIDAY)
    for part in desk.judging.components(case.id):
        desk.mark(case.id, f"component/{part.component.id}", "fine", "", today=FRIDAY)
    found = step(workspace, case)
    assert found.title == "Lập Mẫu 03 và gửi lên tỉnh"
    assert found.target == Target(rooms.DESK_SEND, section=case.id, field="forward")
    desk.move(desk.case(case.id, FRIDAY), "forward", FRIDAY)
    found = step(workspace, case)
    assert found.title == "Chờ kết quả đánh giá của tỉnh"
    assert found.target == Target(rooms.DESK_HISTORY, section=case.id)


def test_a_returned_dossier_waits_for_its_producer(workspace: Workspace, package: Path) -> None:
    desk = workspace.desk
    case = desk.receive(package, FRIDAY)
    desk.mark(case.id, "product.name", "mend", "Ghi đủ tên.", today=FRIDAY)
    desk.move(desk.case(case.id, FRIDAY), "return", FRIDAY)
    found = step(workspace, case)
    assert found.title == "Chờ chủ thể nộp lại"
    assert found.target == Target(rooms.DESK, section=case.id)
