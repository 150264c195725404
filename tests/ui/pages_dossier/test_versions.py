"""Finalising, the banner of a locked dossier, reopening, comparing and reading old versions."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.finalise_page import FinalisePage
from ocop_desktop.ui.pages_dossier.version_page import VersionPage
from ocop_desktop.ui.pages_dossier.versions_page import VersionsPage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY
from tests.ui.pages_dossier.conftest import page_of, press, settle


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


@pytest.fixture
def finalise(inside: MainWindow) -> Callable[[str], FinalisePage]:
    def go(dossier_id: str) -> FinalisePage:
        inside.navigator.go(rooms.FINALISE, dossier_id)
        settle()
        page = page_of(inside)
        assert isinstance(page, FinalisePage)
        return page

    return go


def test_what_blocks_is_listed_and_leads_to_its_place(
    inside: MainWindow,
    workspace: Workspace,
    started: str,
    finalise: Callable[[str], FinalisePage],
) -> None:
    page = finalise(started)
    blocking = workspace.assess(started, TODAY).blocking
    assert [row.finding for row in page.rows] == list(blocking)
    assert f"{len(blocking)} lỗi phải sửa" in page.banner.accessibleName()
    assert not page.go.isEnabled()
    assert page._confirm.isHidden()
    page.finalise()
    assert workspace.versions.list(started) == []
    assert page.rows[0].hasFocus()
    QTest.keyClick(page.rows[0], Qt.Key.Key_Down)
    assert page.rows[1].hasFocus()
    QTest.keyClick(page.rows[0], Qt.Key.Key_Return)
    settle()
    assert inside.navigator.current.room != rooms.FINALISE
    assert inside.navigator.current.dossier_id == started


def test_the_summary_is_read_confirmed_and_locked_by_keyboard(
    inside: MainWindow, workspace: Workspace, honey: str, finalise: Callable[[str], FinalisePage]
) -> None:
    page = finalise(honey)
    declared = workspace.versions.declaration_now(honey, TODAY)
    text = words(page.declared)
    for part in (declared.product, declared.producer, declared.set, declared.headline):
        assert part in text
    assert f"{declared.points}/100 điểm" in text
    press(inside, "Ctrl+Return")
    assert workspace.versions.list(honey) == []
    page.note.setFocus()
    QTest.keyClicks(page.note, "nop xa lan dau")
    QTest.keyClick(page.note, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.read
    press(inside, "Space")
    press(inside, "Ctrl+Return")
    (made,) = workspace.versions.list(honey)
    assert (made.note, made.day, made.locks) == ("nop xa lan dau", TODAY, True)
    assert inside.navigator.current.room == rooms.VERSIONS
    assert made.snapshot in inside.toast.text


def test_a_change_asks_for_reading_again(
    workspace: Workspace, honey: str, finalise: Callable[[str], FinalisePage]
) -> None:
    page = finalise(honey)
    page.read.setChecked(True)
    assert page.go.isEnabled()
    workspace.dossiers.set(honey, "product.name", "Tên mới")
    settle()
    assert not page.go.isEnabled()
    assert "Tên mới" in words(page.declared)


def test_a_locked_dossier_says_so_on_every_page_and_is_reopened_with_a_reason(
    inside: MainWindow, workspace: Workspace, honey: str, started: str
) -> None:
    bar = inside.lock_bar
    inside.navigator.go(rooms.SECTION, honey, "product")
    settle()
    assert bar.isHidden()
    made = workspace.versions.finalise(honey, TODAY)
    settle()
    for room in (rooms.CHECK, rooms.EVIDENCE, rooms.ASSESSMENT, rooms.DOSSIER):
        inside.navigator.go(room, honey)
        settle()
        assert bar.isVisible()
        assert made.snapshot in bar.text
    inside.navigator.go(rooms.DOSSIER, started)
    settle()
    assert bar.isHidden()
    inside.navigator.go(rooms.CHECK, honey)
    settle()
    bar.open.setFocus()
    press(inside, "Space")
    assert QApplication.focusWidget() is bar.reason
    press(inside, "Return")
    assert "lý do" in inside.error_bar.text
    assert workspace.versions.current(honey) == made
    press(inside, "Escape")
    assert bar.question.isHidden()
    bar.open.click()
    bar.reason.setText("xã trả lại")
    press(inside, "Return")
    assert workspace.versions.current(honey) is None
    assert workspace.versions.version(made.id).reason == "xã trả lại"
    assert bar.isHidden()


def test_versions_are_listed_and_compared(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    first = workspace.versions.finalise(honey, TODAY)
    workspace.versions.reopen(honey, "sửa số điện thoại")
    workspace.dossiers.set(honey, "producer.phone", "0912000222")
    second = workspace.versions.finalise(honey, TODAY)
    inside.navigator.go(rooms.VERSIONS, honey)
    settle()
    page = page_of(inside)
    assert isinstance(page, VersionsPage)
    names = [button.accessibleName() for button in page.open_buttons]
    assert [second.snapshot in names[0], first.snapshot in names[1]] == [True, True]
    page.open_buttons[1].setFocus()
    press(inside, "Tab")
    assert QApplication.focusWidget() is page.before
    assert "sửa số điện thoại" in words(page)
    assert page.finalise.isHidden()
    assert (page.before.chosen, page.after.chosen) == (first.id, second.id)
    assert "1 chỗ khác nhau" in page.changes.accessibleName()
    assert "Điện thoại" in words(page.changes)
    page.before.choose(second.id)
    assert "giống hệt" in page.changes.accessibleName()
    workspace.versions.reopen(honey, "thêm chữ")
    workspace.dossiers.set(honey, "product.brand", "Tên khác")
    settle()
    assert page.finalise.isVisible()
    assert (page.before.chosen, page.after.chosen) == (second.id, "")
    assert "Tên khác" in words(page.changes)


def test_nothing_finalised_yet(inside: MainWindow, honey: str) -> None:
    inside.navigator.go(rooms.VERSIONS, honey)
    settle()
    page = page_of(inside)
    assert page.empty.isVisible()
    assert page.compare.isHidden()
    page.finalise.click()
    settle()
    assert inside.navigator.current.room == rooms.FINALISE


def test_an_old_version_is_read_as_it_was(
    inside: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    made = workspace.versions.finalise(honey, TODAY)
    workspace.versions.reopen(honey, "thêm chữ")
    inside.navigator.go(rooms.VERSIONS, honey)
    settle()
    page_of(inside).open_buttons[0].click()
    settle()
    page = page_of(inside)
    assert isinstance(page, VersionPage)
    assert made.snapshot in page.banner.accessibleName()
    preview = page.preview
    assert preview is not None
    qtbot.waitUntil(lambda: preview.pages > 0)
    page.back.click()
    assert inside.navigator.current.room == rooms.VERSIONS
    inside.navigator.go(rooms.VERSION, honey, section="khong-co")
    settle()
    assert "Không thấy bản" in inside.error_bar.text


def test_check_and_export_lead_to_finalising(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    inside.navigator.go(rooms.CHECK, honey)
    settle()
    page_of(inside).finalise.click()
    assert inside.navigator.current.room == rooms.FINALISE
    inside.navigator.go(rooms.EXPORT, honey)
    settle()
    options = page_of(inside).options
    assert options.to_finalise.isVisible()
    workspace.versions.finalise(honey, TODAY)
    settle()
    assert options.to_finalise.isHidden()
    options.to_versions.click()
    assert inside.navigator.current.room == rooms.VERSIONS
