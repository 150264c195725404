"""The page of the plan: figures that follow every answer, drafts, targets, Excel, charts."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from ocop_desktop.dossier.business.charts import (
    Frame,
    breakeven_chart,
    cash_chart,
    scenario_chart,
    years_chart,
)
from ocop_desktop.dossier.business.plan import BusinessPlan, business_plan
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.drawn.chart import ChartView
from ocop_desktop.ui.page import PageFactory
from ocop_desktop.ui.pages_dossier import PAGES
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.tools import PAGES as TOOL_PAGES
from ocop_desktop.ui.tools.plan.page import PlanPage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY

ROOM = "tool-plan"


@pytest.fixture(autouse=True)
def rooms_inside(window: MainWindow) -> None:
    pages: dict[str, PageFactory] = {**PAGES, **TOOL_PAGES}
    window._factories.update(pages)


def open_plan(window: MainWindow, dossier: str, field: str | None = None) -> PlanPage:
    window.navigator.go(ROOM, dossier, field=field)
    QApplication.processEvents()
    page = window.current_page()
    assert isinstance(page, PlanPage)
    return page


def figures(page: PlanPage) -> list[str]:
    return [card.accessibleName() for card in page.figures.cards]


def test_the_four_figures(window: MainWindow, honey: str) -> None:
    revenue, profit, even, growth = figures(open_plan(window, honey))
    assert revenue == "Doanh thu 2027: 4.330 triệu đồng. +16,3% so với năm 2026"
    assert profit.startswith("Lợi nhuận 2027: 645 triệu đồng.")
    assert even == "Điểm hòa vốn 2027: 9.427 kg. 55,5% sản lượng kế hoạch"
    assert growth.startswith("Tiêu chí 3.4, tăng trưởng: 2 trên 2 điểm. Lợi nhuận 264 (2024)")


def test_a_cell_changes_every_number_at_once(
    window: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_plan(window, honey)
    page.show_group("costs")
    editor = page._form.editors["business.costs"] if page._form else None
    assert editor is not None
    rows = [dict(row) for row in editor.value()]
    rows[0]["price"] = 100_000
    editor.commit(rows)
    assert workspace.dossiers.get(honey).rows("business.costs")[0]["price"] == 100_000
    # 1,06 × 28.000 × 17.000 kg less to pay.
    assert figures(page)[1].startswith("Lợi nhuận 2027: 1.150 triệu đồng.")
    assert "1.150" in page.charts.years.accessibleName()


def test_numbers_follow_while_a_cell_is_typed(
    window: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    page = open_plan(window, honey, "business.costs")
    editor: Any = page._form.editors["business.costs"] if page._form else None
    price = [column.id for column in editor.spec.columns].index("price")
    qtbot.waitUntil(editor.view.hasFocus)
    editor.view.go_to(0, price)
    before = figures(page)
    qtbot.keyClicks(editor.view, "1")
    line = QApplication.focusWidget()
    assert line is not editor.view
    qtbot.keyClicks(line, "00000")
    qtbot.waitUntil(lambda: figures(page)[1].startswith("Lợi nhuận 2027: 1.150 triệu"))
    # Not stored before it is entered; leaving the cell with Escape gives the old figures back.
    assert workspace.dossiers.get(honey).rows("business.costs")[0]["price"] == 128_000
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: figures(page) == before)


def test_targets_are_taken_over_and_given_back(
    window: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_plan(window, honey)
    assert page.notices.isHidden()
    workspace.dossiers.set(honey, "business.discount", 10)
    assert "2027, 2028, 2029" in page.notices.differing.accessibleName()
    before = workspace.dossiers.get(honey).rows("plan.targets")
    page.notices.adopt.click()
    after = workspace.dossiers.get(honey).rows("plan.targets")
    assert after[0]["revenue"] > before[0]["revenue"]
    assert after[0]["workers"] == before[0]["workers"]
    assert page.notices.isHidden()
    workspace.dossiers.undo(honey)
    assert workspace.dossiers.get(honey).rows("plan.targets") == before


def test_a_draft_is_nobodys_words_until_it_is_taken(
    window: MainWindow, workspace: Workspace, honey: str
) -> None:
    workspace.dossiers.set(honey, "plan.direction", None)
    page = open_plan(window, honey)
    page.show_group("words")
    assert workspace.dossiers.get(honey).text("plan.direction") == ""
    draft = page.drafts[0]
    assert draft.take.text() == "Dùng bản nháp"
    draft.take.click()
    assert workspace.dossiers.get(honey).text("plan.direction").startswith("Từ năm 2027 đến")
    assert [card.take.accessibleName() for card in page.drafts] == [
        "Thay bằng bản nháp: Tổ chức sản xuất",
        "Thay bằng bản nháp: Kế hoạch thị trường",
    ]


def test_steps_follow_each_other_and_end_at_the_charts(window: MainWindow, honey: str) -> None:
    page = open_plan(window, honey)
    seen = [page._group]
    while page.tabs.index == 0:
        page.go_next()
        seen.append(page._group)
    assert seen[:3] == ["results", "output", "prices"]
    assert seen[-1] == "words"
    assert page.steps.isHidden()


def test_a_field_is_shown_in_its_step(window: MainWindow, honey: str, qtbot: QtBot) -> None:
    page = open_plan(window, honey, "business.opening_cash")
    assert page._group == "money"
    assert page._form is not None
    target = page._form.editors["business.opening_cash"].input()
    qtbot.waitUntil(target.hasFocus)
    qtbot.waitUntil(page.help.strip.isVisible)


def test_tourism_has_its_own_tables(window: MainWindow, workspace: Workspace) -> None:
    from ocop_desktop.workspace import NewDossier  # noqa: PLC0415

    dossier = workspace.dossiers.create(
        NewDossier(title="Bản Mẫu", set_id="du-lich-cong-dong-sinh-thai-diem-du-lich", year=2027)
    )
    page = open_plan(window, dossier)
    page.show_group("output")
    assert page._form is not None
    shown = [editor.spec.id for editor in page._form.shown()]
    assert shown == ["plan.targets", "operation.services", "business.visits"]
    assert "Chưa có chi phí" in page.notices.missing.toolTip()


def test_a_finalised_dossier_only_shows(
    window: MainWindow, honey: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PlanPage, "is_locked", lambda _page: True)
    page = open_plan(window, honey)
    assert page.drafts == []
    menu = page.excel.menu(honey, (), locked=True)
    assert [action.isEnabled() for action in menu.actions()] == [True, False]


def test_excel_out_and_in(
    window: MainWindow,
    workspace: Workspace,
    honey: str,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_plan(window, honey)
    opened: list[Path] = []
    monkeypatch.setattr(page.excel, "_open_file", opened.append)
    out = tmp_path / "bảng"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page.excel.write(honey, ["business.costs", "plan.direction"])
    assert opened == [tmp_path / "bảng.xlsx"]
    book = openpyxl.load_workbook(opened[0])
    book["Các khoản chi phí"]["E3"] = 100_000
    book.save(opened[0])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(opened[0]), ""))
    before = workspace.dossiers.get(honey).rows("business.costs")
    page.excel.bring(honey, ["business.costs"])
    qtbot.waitUntil(lambda: page.excel.preview is not None)
    preview = page.excel.preview
    assert preview is not None
    (line,) = preview.lines
    assert line.startswith("Các khoản chi phí: 9 dòng thành 9 dòng; 1 dòng mới hoặc đã sửa;")
    assert workspace.dossiers.get(honey).rows("business.costs") == before
    preview.take.click()
    qtbot.waitUntil(lambda: "1.150" in figures(page)[1])
    assert window.toast.text == "Đã nhập 1 bảng"


def drawings(plan: BusinessPlan) -> list[Callable[[Frame], Any]]:
    return [
        lambda frame: years_chart(plan, frame),
        lambda frame: breakeven_chart(plan, frame),
        lambda frame: scenario_chart(plan, frame),
        lambda frame: cash_chart(plan, frame),
    ]


def test_charts_are_drawn_for_profit_and_loss(
    theme: Theme, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    workspace.dossiers.set(honey, "business.scenarios", [{"name": "Mất trắng", "output": -90}])
    workspace.dossiers.set(honey, "business.opening_cash", 0)
    workspace.dossiers.set(
        honey, "results.yearly", [{"year": 2026, "revenue": 10**9, "profit": -(10**8)}]
    )
    found = workspace.assess(honey, TODAY)
    plan = business_plan(found.rulebook, found.dossier)
    assert plan.scenarios[0].profits[0] < 0
    for drawing in drawings(plan):
        view = ChartView(theme, 200)
        qtbot.addWidget(view)
        view.resize(500, 200)
        view.show_drawing(drawing)
        image = view.grab().toImage()
        colors = {image.pixel(x, y) for x in range(0, 500, 3) for y in range(0, 200, 3)}
        assert len(colors) > 3
        assert view.accessibleName()


def test_marks_stay_inside_their_frame(workspace: Workspace, honey: str) -> None:
    found = workspace.assess(honey, TODAY)
    plan = business_plan(found.rulebook, found.dossier)
    frame = Frame(width=500, height=240, text=12, line=1)
    for drawing in drawings(plan):
        marks = drawing(frame).marks
        assert marks
        for mark in marks:
            points = getattr(mark, "points", None) or (mark.at,)
            for x, y in points:
                assert -1 <= x <= 501
                assert -1 <= y <= 241


def test_the_plan_is_a_tool_of_its_sections(window: MainWindow, honey: str) -> None:
    window.navigator.go(rooms.SECTION, honey, "plan")
    page: Any = window.current_page()
    assert [button.text() for button in page.tools.buttons] == ["Phương án sản xuất kinh doanh"]
