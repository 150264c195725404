"""The tools for intellectual property and for upgrades: overview, forms, comparing, beginning."""

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import tomli
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tools
from ocop_desktop.ui.pages_dossier import PAGES
from ocop_desktop.ui.tools.rights import TOOL as RIGHTS
from ocop_desktop.ui.tools.rights.page import RightsPage
from ocop_desktop.ui.tools.upgrade import TOOL as UPGRADE
from ocop_desktop.ui.tools.upgrade.page import UpgradePage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.dossiers import Dossiers
from tests.ui.conftest import TODAY

CASES = Path(__file__).parents[2] / "cases"


def case(name: str) -> dict[str, Any]:
    return tomli.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def registered(window: MainWindow) -> None:
    window._factories.update({**PAGES, **tools.PAGES})


@pytest.fixture
def worked(workspace: Workspace, honey_entries: dict[str, Any]) -> str:
    """The honey sample with rights of every standing."""
    told = case("so-huu-tri-tue-mat-ong")
    entries = {**honey_entries, **told["answers"], **told["tables"]}
    return workspace.dossiers.add("qd-26-2026", entries)


@pytest.fixture
def pair(workspace: Workspace, honey_entries: dict[str, Any]) -> tuple[str, str]:
    """The recognised honey dossier and the one that asks for more."""
    told = case("nang-hang-mat-ong")
    old = workspace.dossiers.add("qd-26-2026", {**honey_entries, **told["old"]})
    entries = {**honey_entries, **told["answers"], **told["tables"]}
    return old, workspace.dossiers.add("qd-26-2026", entries)


def rights_page(window: MainWindow, dossier: str, **more: Any) -> RightsPage:
    window.navigator.go(RIGHTS.room, dossier, **more)
    QApplication.processEvents()
    page = window.current_page()
    assert isinstance(page, RightsPage)
    return page


def upgrade_page(window: MainWindow, dossier: str) -> UpgradePage:
    window.navigator.go(UPGRADE.room, dossier)
    QApplication.processEvents()
    page = window.current_page()
    assert isinstance(page, UpgradePage)
    return page


def said(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())


def test_every_right_shows_its_steps_with_source_and_doubt(window: MainWindow, worked: str) -> None:
    page = rights_page(window, worked)
    standings = [card.right.standing for card in page.cards]
    assert standings == ["under_way", "to_renew", "granted"]
    text = said(page.cards[0])
    assert "11/02/2027" in text
    assert "Căn cứ: Luật Sở hữu trí tuệ, Điều 119" in text
    assert "Còn nghi vấn:" in text
    assert "Đứng tên người khác" in said(page.cards[1])
    assert "Hết hạn 01/3/2027, tính từ ngày nộp đơn" in said(page.cards[1])


def test_what_the_stars_ask_and_what_is_wrong(window: MainWindow, worked: str) -> None:
    page = rights_page(window, worked)
    assert "3 sao, từ 1 điểm" in said(page.needs)
    assert "Sớm nhất khoảng 11/5/2027" in said(page.needs)
    assert "ONG ĐÁ đứng tên Ông Mẫu Văn A" in said(page.state)
    assert "Ngọt từ núi đá" in said(page.signs)
    page.fill_rights.click()
    here = window.navigator.current
    assert (here.room, here.section, here.field) == (rooms.SECTION, "ip", "ip.rights")


def test_a_new_date_moves_the_steps_at_once(
    window: MainWindow, worked: str, workspace: Workspace
) -> None:
    page = rights_page(window, worked)
    rows = workspace.dossiers.get(worked).rows("ip.rights")
    granted = {**rows[0], "stage": "granted", "examined_on": "2026-10-01"}
    workspace.dossiers.set(worked, "ip.rights", [granted])
    QApplication.processEvents()
    assert [card.right.standing for card in page.cards] == ["granted"]


def test_classes_are_taken_from_the_banner_and_undone(
    window: MainWindow, honey: str, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.dossiers.set(honey, "mark.classes", [])
    page = rights_page(window, honey, section="mark")
    assert page.add is not None
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    rows = workspace.dossiers.get(honey).rows("mark.classes")
    assert [row["class"] for row in rows] == [30, 35]
    form = page._form
    assert form is not None
    assert page.banners[form].isHidden()
    workspace.dossiers.undo(honey)
    assert workspace.dossiers.get(honey).rows("mark.classes") == []


def test_a_logo_is_measured_in_a_worker(
    window: MainWindow, worked: str, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGBA", (600, 300), (0, 0, 0, 0)).save(logo)
    workspace.evidence.add(worked, [logo], fields=["mark.logo"])
    page = rights_page(window, worked)
    qtbot.waitUntil(lambda: "600 × 300" in said(page.logo))
    text = said(page.logo)
    assert "in rộng 120 mm được 127 điểm mỗi inch" in text
    assert "in rõ tới 50 mm" in text
    assert "Nền trong suốt" in text


def test_a_dossier_without_rights_is_told_where_to_begin(
    window: MainWindow, honey: str, workspace: Workspace
) -> None:
    workspace.dossiers.set(honey, "ip.rights", None)
    page = rights_page(window, honey)
    assert "Chưa kê đơn hay văn bằng nào" in said(page.state)
    assert page.cards == []
    assessment = workspace.assess(honey, TODAY)
    assert RIGHTS.applies(assessment)
    assert RIGHTS.note(assessment) == "Chưa kê quyền nào"


def test_both_states_stand_side_by_side(window: MainWindow, pair: tuple[str, str]) -> None:
    old, new = pair
    page = upgrade_page(window, new)
    assert "Chưa chọn bản đã công nhận" in said(page.state)
    assert page.changes.isHidden()
    menu = page.choices_menu()
    (action,) = menu.actions()
    action.trigger()
    QApplication.processEvents()
    assert page.changes.isVisible()
    assert "Chai nhựa 350 g, nhãn giấy một màu." in said(page.changes)
    assert "Bao bì: 2 chỗ đổi" in said(page.summary)
    assert "Nhãn: không đổi" in said(page.summary)
    assert "(+22,2%)" in said(page.results)
    page.clear.click()
    QApplication.processEvents()
    assert page.changes.isHidden()
    assert old != new


def test_what_to_renew_leads_to_its_place(window: MainWindow, pair: tuple[str, str]) -> None:
    page = upgrade_page(window, pair[1])
    # The certificate ends on 15/10/2027: 180 days before it, 120 days before it.
    assert "18/4/2027: Bắt đầu nộp được hồ sơ đánh giá lại" in said(page.dates)
    assert "17/6/2027: Ngày cuối nộp hồ sơ đánh giá lại" in said(page.dates)
    assert "Phiếu kiểm nghiệm KN-MẪU-2411-0020" in said(page.refreshed)
    button = next(one for one in page.refreshed.buttons if "KN-MẪU" in one.accessibleName())
    button.click()
    here = window.navigator.current
    assert (here.room, here.field) == (rooms.SECTION, "quality.tests")


def test_a_new_registration_begins_with_one_press(
    window: MainWindow, pair: tuple[str, str], workspace: Workspace
) -> None:
    page = upgrade_page(window, pair[0])
    before = workspace.dossiers.count()
    page.begin_menu().actions()[0].trigger()
    QApplication.processEvents()
    here = window.navigator.current
    assert (here.room, here.section) == (rooms.SECTION, "registration")
    assert workspace.dossiers.count() == before + 1
    made = here.dossier_id or ""
    assert workspace.dossiers.get(made).text("registration.kind") == "upgrade"
    assert workspace.upgrades.recognised(made) is not None


def test_a_package_that_is_none_is_refused_in_words(
    window: MainWindow, pair: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "hong.json"
    broken.write_text("{", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(broken), ""))
    shown: list[str] = []
    page = upgrade_page(window, pair[1])
    told = replace(page.context, show_error=lambda error: shown.append(str(error)))
    monkeypatch.setattr(page, "context", told)
    page.choose_package()
    assert len(shown) == 1
    assert "Chưa chọn bản đã công nhận" in said(page.state)


@pytest.fixture
def old_file(workspace: Workspace, pair: tuple[str, str], tmp_path: Path) -> Path:
    """The recognised dossier as a file, gone from this machine."""
    file = tmp_path / "goi-cu.json"
    workspace.dossiers.set(pair[0], "registration.year", 2026)
    workspace.dossiers.export_json(pair[0], file)
    workspace.dossiers.remove(pair[0])
    return file


def test_an_old_package_is_looked_at_before_it_begins_a_registration(
    window: MainWindow, pair: tuple[str, str], old_file: Path, workspace: Workspace, qtbot: QtBot
) -> None:
    page = upgrade_page(window, pair[1])
    before = workspace.dossiers.count()
    page.old.look(old_file)
    qtbot.waitUntil(page.old.isVisible)
    assert workspace.dossiers.count() == before
    assert page.old.found is not None
    assert page.old.found.answers > 50
    text = said(page.old)
    assert "goi-cu.json" in text
    assert "Hỏi lại từ đầu: " in text
    assert "Năm" in text
    assert page.old.upgrade.hasFocus()
    qtbot.keyClick(page.old.upgrade, Qt.Key.Key_Space)
    here = window.navigator.current
    assert (here.room, here.section) == (rooms.SECTION, "registration")
    assert workspace.dossiers.count() == before + 2
    base = workspace.upgrades.recognised(here.dossier_id or "")
    assert base is not None
    assert base.told == "Gói đã nộp “goi-cu.json”"
    assert page.old.isHidden()


def test_what_an_old_package_began_is_taken_back(
    window: MainWindow,
    pair: tuple[str, str],
    old_file: Path,
    workspace: Workspace,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = upgrade_page(window, pair[1])
    before = workspace.dossiers.count()
    undo: list[Any] = []
    told = replace(page.context, notify=lambda _text, back=None: undo.append(back))
    monkeypatch.setattr(page.old, "_context", told)
    page.old.look(old_file)
    qtbot.waitUntil(page.old.isVisible)
    page.old.begin("reassessment")
    assert workspace.dossiers.count() == before + 2
    undo[0]()
    assert workspace.dossiers.count() == before
    here = window.navigator.current
    assert (here.room, here.dossier_id) == (UPGRADE.room, pair[1])


def test_an_old_package_is_stored_beside_the_window_and_stopped_without_a_trace(
    window: MainWindow,
    pair: tuple[str, str],
    old_file: Path,
    workspace: Workspace,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = upgrade_page(window, pair[1])
    before = workspace.dossiers.count()
    page.old.look(old_file)
    qtbot.waitUntil(page.old.isVisible)
    threads: list[int] = []
    store = Dossiers.import_file

    def stopped(self: Dossiers, path: Path, progress: Any, _cancelled: Any) -> Any:
        threads.append(threading.get_ident())
        return store(self, path, progress, lambda: True)

    with monkeypatch.context() as patch:
        patch.setattr(Dossiers, "import_file", stopped)
        page.old.begin("upgrade")
    assert threads
    assert threads[0] != threading.get_ident()
    assert workspace.dossiers.count() == before
    assert page.old.isVisible()
    page.old.begin("upgrade")
    assert workspace.dossiers.count() == before + 2


def test_an_old_package_is_dropped_on_the_page_or_only_compared(
    window: MainWindow, pair: tuple[str, str], old_file: Path, workspace: Workspace, qtbot: QtBot
) -> None:
    page = upgrade_page(window, pair[1])
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(old_file))])
    spot, copy = QPointF(20, 20), Qt.DropAction.CopyAction
    mouse, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(spot.toPoint(), copy, data, mouse, keys)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(spot, copy, data, mouse, keys))
    qtbot.waitUntil(page.old.isVisible)
    before = workspace.dossiers.count()
    page.old.beside.click()
    QApplication.processEvents()
    assert workspace.dossiers.count() == before
    assert "Gói đã nộp “goi-cu.json”" in said(page.state)
    assert page.old.isHidden()
