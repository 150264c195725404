"""The quality and environment tools: overview, forms, verdicts, prints, keyboard, tourism."""

from pathlib import Path
from typing import Any

import pytest
import tomli
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tools
from ocop_desktop.ui.pages_dossier import PAGES
from ocop_desktop.ui.tools.bench import OVERVIEW, BenchPage
from ocop_desktop.ui.tools.environment import TOOL as ENVIRONMENT
from ocop_desktop.ui.tools.environment.page import EnvironmentPage
from ocop_desktop.ui.tools.quality import TOOL as QUALITY
from ocop_desktop.ui.tools.quality.page import QualityPage
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY

CASES = Path(__file__).parents[2] / "cases"
TOURISM = "du-lich-cong-dong-sinh-thai-diem-du-lich"


@pytest.fixture(autouse=True)
def registered(window: MainWindow) -> None:
    window._factories.update({**PAGES, **tools.PAGES})


@pytest.fixture
def worked(workspace: Workspace, honey_entries: dict[str, Any]) -> str:
    """The honey sample with the worked answers of the tools."""
    case = tomli.loads((CASES / "cong-cu-mat-ong.toml").read_text(encoding="utf-8"))
    return workspace.dossiers.add(
        "qd-26-2026", {**honey_entries, **case["answers"], **case["tables"]}
    )


def opened(window: MainWindow, room: str, dossier: str, **more: Any) -> BenchPage:
    window.navigator.go(room, dossier, **more)
    QApplication.processEvents()
    page = window.current_page()
    assert isinstance(page, BenchPage)
    return page


def said(banner: Banner) -> str:
    return " ".join(one.text() for one in banner.findChildren(QLabel) if not one.isHidden())


def test_the_overview_tells_what_is_open_with_article_and_doubt(
    window: MainWindow, worked: str
) -> None:
    page = opened(window, QUALITY.room, worked)
    assert isinstance(page, QualityPage)
    states = [(card.need.id, card.need.state) for card in page.needs.cards]
    assert ("safety", "expiring") in states
    texts = [one.text() for one in page.needs.findChildren(QLabel)]
    assert any(text.startswith("Căn cứ: Luật An toàn thực phẩm, Điều 37") for text in texts)
    assert any(text.startswith("Còn nghi vấn:") for text in texts)
    assert "Nghị định 15/2018/NĐ-CP" in said(page.regime)
    assert "ban-tu-cong-bo" in page.prints.buttons
    assert "tieu-chuan-phuc-vu" not in page.prints.buttons


def test_files_to_hand_in_are_counted(
    window: MainWindow, worked: str, workspace: Workspace
) -> None:
    page = opened(window, QUALITY.room, worked)
    assert isinstance(page, QualityPage)
    texts = [one.text() for one in page.files.findChildren(QLabel)]
    assert "Hồ sơ xin giấy an toàn thực phẩm: 3/5" in texts
    workspace.dossiers.set(worked, "quality.safety_status", "not_required")
    workspace.dossiers.set(worked, "control.exemption", "primary")
    QApplication.processEvents()
    texts = [one.text() for one in page.files.findChildren(QLabel) if not one.isHidden()]
    assert "Không thuộc diện cấp giấy" in texts
    assert "Căn cứ: NĐ 15/2018/NĐ-CP, Điều 12 (số điều chưa đối chiếu)" in texts


@pytest.mark.parametrize("room", [QUALITY.room, ENVIRONMENT.room])
def test_the_overview_does_not_scroll_into_nothing(
    window: MainWindow, worked: str, room: str
) -> None:
    page = opened(window, room, worked)
    inner = page.overview.parentWidget()
    assert inner is not None
    for _ in range(5):
        QApplication.processEvents()
    room_for = max(page._views.height(), inner.heightForWidth(inner.width()))
    assert inner.height() <= room_for + 1


def test_a_need_leads_to_its_field(window: MainWindow, worked: str, qtbot: QtBot) -> None:
    page = opened(window, QUALITY.room, worked)
    assert isinstance(page, QualityPage)
    card = next(card for card in page.needs.cards if card.need.id == "safety")
    qtbot.mouseClick(card.fill, Qt.MouseButton.LeftButton)
    here = window.navigator.current
    assert (here.room, here.section, here.field) == (
        rooms.SECTION,
        "quality",
        "quality.safety_status",
    )


def test_results_are_judged_as_they_are_typed(
    window: MainWindow, worked: str, workspace: Workspace
) -> None:
    page = opened(window, QUALITY.room, worked, section="standard")
    form = page._form
    assert form is not None
    assert "8 kết quả: 6 đạt, 2 không đạt, 0 chưa rõ" in said(page.banners[form])
    rows = workspace.dossiers.get(worked).rows("standard.results")
    workspace.dossiers.set(worked, "standard.results", [{**rows[0], "result": "25"}])
    QApplication.processEvents()
    assert "1 kết quả: 0 đạt, 1 không đạt" in said(page.banners[form])
    assert "Chưa có kết quả" in said(page.banners[form])


def test_a_plan_begins_from_the_process_and_can_be_undone(
    window: MainWindow, honey: str, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.dossiers.set(honey, "control.plan", [])
    page = opened(window, QUALITY.room, honey, section="control")
    assert isinstance(page, QualityPage)
    assert page.begin is not None
    qtbot.mouseClick(page.begin, Qt.MouseButton.LeftButton)
    steps = len(workspace.dossiers.get(honey).rows("process.steps"))
    assert len(workspace.dossiers.get(honey).rows("control.plan")) == steps
    workspace.dossiers.undo(honey)
    assert workspace.dossiers.get(honey).rows("control.plan") == []


def test_parts_are_walked_by_keyboard(window: MainWindow, honey: str, qtbot: QtBot) -> None:
    page = opened(window, QUALITY.room, honey)
    seen = []
    for _ in range(3):
        page.go_next()
        QApplication.processEvents()
        seen.append(page._part)
    assert seen == ["standard", "control", OVERVIEW]
    focus = page.first_focus()
    assert focus is page.steps.chips[OVERVIEW]
    assert all(chip.text() for chip in page.steps.chips.values())


def test_a_field_has_its_help_in_the_strip(window: MainWindow, honey: str) -> None:
    page = opened(window, ENVIRONMENT.room, honey, field="impact.hazardous")
    assert page._part == "impact"
    form = page._form
    assert form is not None
    form.editors["impact.hazardous"].input().setFocus()
    QApplication.processEvents()
    assert page.strip.isVisible()
    page.show_part(OVERVIEW)
    assert page.strip.isHidden()


def test_amounts_decide_at_once(window: MainWindow, worked: str, workspace: Workspace) -> None:
    workspace.dossiers.set(worked, "process.environment_kind", "none")
    page = opened(window, ENVIRONMENT.room, worked, section="impact")
    form = page._form
    assert form is not None
    assert "được miễn đăng ký môi trường" in said(page.banners[form])
    form.editors["impact.wastewater"].committed.emit(9.5)
    QApplication.processEvents()
    assert workspace.dossiers.get(worked).number("impact.wastewater") == 9.5
    assert "phải đăng ký môi trường" in said(page.banners[form])
    assert "Còn nghi vấn" in said(page.banners[form])


def test_the_environment_overview(window: MainWindow, worked: str) -> None:
    page = opened(window, ENVIRONMENT.room, worked)
    assert isinstance(page, EnvironmentPage)
    lines = [one.text() for one in page.linkage.findChildren(QLabel)]
    assert "5 hợp đồng, 78% sản lượng; chạy đủ số tháng: 0%" in lines
    assert "Đại lý Nông sản Tràng Mây, 24%, đã chạy 3 tháng" in lines
    origin = [one.text() for one in page.origin.findChildren(QLabel)]
    assert "Từ xã 81,1%; từ tỉnh, gồm cả xã, 100%" in origin
    assert next(iter(page.prints.buttons)) == "giai-trinh-moi-truong"
    agreement = opened(window, ENVIRONMENT.room, worked, section="agreement")
    form = agreement._form
    assert form is not None
    assert "Lấy số, ngày, sản lượng từ bảng hợp đồng" in said(agreement.banners[form])


def test_tourism_has_its_own_parts_and_papers(window: MainWindow, workspace: Workspace) -> None:
    dossier = workspace.dossiers.add("qd-26-2026", {"set": TOURISM, "product.name": "Bản Mẫu"})
    page = opened(window, QUALITY.room, dossier)
    assert isinstance(page, QualityPage)
    assert list(page.steps.chips) == [OVERVIEW, "hospitality"]
    assert list(page.prints.buttons) == [
        "yeu-cau-chat-luong",
        "ke-hoach-kiem-soat",
        "so-lo",
        "tieu-chuan-phuc-vu",
    ]
    assert page.regime.isHidden()
    assert page.files.isHidden()
    routes = [{"route": "Vòng bản", "group": 15, "groups": 2, "guides": 1, "hours": 2}]
    workspace.dossiers.set(dossier, "hospitality.routes", routes)
    page.show_part("hospitality")
    assert page._form is not None
    told = page.banners[page._form].accessibleName()
    assert "các tuyến nhận 30 khách một ngày; 0 người dẫn" in told
    assert "Vòng bản: Mỗi đoàn cần 1 người dẫn, danh sách có 0." in told
    environment = opened(window, ENVIRONMENT.room, dossier)
    assert isinstance(environment, EnvironmentPage)
    assert environment.origin.isHidden()


def test_a_finalised_dossier_is_only_read(
    window: MainWindow, worked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BenchPage, "is_locked", lambda _page: True)
    page = opened(window, QUALITY.room, worked, section="control")
    form = page._form
    assert form is not None
    assert all(editor.read_only for editor in form.editors.values())
    assert isinstance(page, QualityPage)
    assert page.begin is not None
    assert not page.begin.isEnabled()


def test_notes_of_the_hub(workspace: Workspace, worked: str, started: str) -> None:
    found = workspace.assess(worked, TODAY)
    assert QUALITY.applies(found)
    assert QUALITY.note(found) == "Còn 3 việc phải lo"
    assert ENVIRONMENT.note(found) == "Đã có hồ sơ môi trường"
    begun = workspace.assess(started, TODAY)
    assert ENVIRONMENT.note(begun) == "Chưa đủ số liệu về chất thải"
