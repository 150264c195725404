"""The road to a star as a page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.road_page import RoadPage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY
from tests.ui.pages_dossier.conftest import page_of, settle


def open_road(window: MainWindow, dossier: str) -> RoadPage:
    window.navigator.go(rooms.ROAD, dossier)
    settle()
    page = page_of(window)
    assert isinstance(page, RoadPage)
    return page


def test_the_steps_are_those_of_the_star_and_the_weight_chosen(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_road(inside, honey)
    found = workspace.assess(honey, TODAY)
    assert page.stars.index == 1, "the dossier aims at 4 stars"
    assert [row.step for row in page.rows] == list(found.road(4).steps)
    page.stars.setFocus()
    QTest.keyClick(page.stars, Qt.Key.Key_Right)
    assert [row.step for row in page.rows] == list(found.road(5).steps)
    page.weighs.set_index(1)
    assert [row.step for row in page.rows] == list(found.road(5, "time").steps)


def test_a_step_is_ticked_as_planned_and_keeps_the_focus(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_road(inside, honey)
    first = page.rows[0]
    first.plan.setFocus()
    QTest.keyClick(first.plan, Qt.Key.Key_Space)
    settle()
    assert workspace.dossiers.get(honey).planned == {first.step.id: True}
    assert page.rows[0].plan.isChecked()
    assert page.rows[0].plan.hasFocus()
    workspace.dossiers.undo(honey)
    settle()
    assert not page.rows[0].plan.isChecked()


def test_a_step_leads_to_its_place(inside: MainWindow, honey: str) -> None:
    page = open_road(inside, honey)
    row = next(row for row in page.rows if row.step.kind in ("prove", "accept"))
    row.open.click()
    settle()
    assert inside.navigator.current.room == rooms.ASSESSMENT
    assert inside.navigator.current.criterion == row.step.criterion


def test_the_dossiers_own_page_leads_to_the_road(inside: MainWindow, honey: str) -> None:
    inside.navigator.go(rooms.DOSSIER, honey)
    page_of(inside).road_button.click()
    settle()
    assert isinstance(page_of(inside), RoadPage)


def test_without_a_set_the_page_says_what_to_do(inside: MainWindow, workspace: Workspace) -> None:
    made = workspace.dossiers.add("qd-26-2026", {"product.name": "Chưa rõ MẪU"})
    page = open_road(inside, made)
    assert page.rows == []
    assert "Chưa chọn bộ sản phẩm" in page.banner.accessibleName()
