from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ocop_desktop.errors import UserError
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.frame.findable import search
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import Page, SectionList
from ocop_desktop.ui.pages import PAGES
from ocop_desktop.ui.pages.dossiers import DossiersPage
from ocop_desktop.ui.pages.handbook.page import HandbookPage
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.tokens import DARK
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import NOW, TODAY, discard


class InsidePage(Page):
    """Stands for a page of the section column's kind."""

    section_list = SectionList.FULL

    def __init__(self, context: Any) -> None:
        super().__init__(context)
        self.refreshed: list[frozenset[str]] = []

    def title(self) -> str:
        return "Sản phẩm"

    def refresh(self, changed: frozenset[str]) -> None:
        self.refreshed.append(changed)


@pytest.fixture
def inside(
    workspace: Workspace, theme: Theme, settings: Settings, qtbot: QtBot, started: str
) -> Iterator[MainWindow]:
    window = MainWindow(
        workspace,
        theme=theme,
        settings=settings,
        pages={**PAGES, rooms.SECTION: InsidePage},
        today=lambda: TODAY,
        now=lambda: NOW,
    )
    qtbot.addWidget(window)
    window.show()
    window.navigator.go(rooms.SECTION, started, "product")
    yield window
    discard(window)


def press(window: MainWindow, keys: str) -> None:
    QTest.keySequence(window, keys)


def test_the_saved_mark_appears_with_the_commit_and_not_before(
    inside: MainWindow, started: str
) -> None:
    assert inside.statusline.saved_text == ""
    inside.workspace.dossiers.set(started, "product.name", "Trà hoa vàng Ba Chẽ")
    assert inside.statusline.saved_text == "Đã lưu lúc 10:32:05"


def test_a_commit_refreshes_the_page_the_path_and_the_column(
    inside: MainWindow, started: str
) -> None:
    inside.workspace.dossiers.set(started, "product.name", "Trà mới")
    page = inside.current_page()
    assert isinstance(page, InsidePage)
    assert page.refreshed == [frozenset({"product.name"})]
    assert inside.topline.breadcrumb.words == ["Hồ sơ", "Trà mới", "Sản phẩm"]


def test_a_commit_to_another_dossier_leaves_the_page_alone(
    inside: MainWindow, honey: str, started: str
) -> None:
    page = inside.current_page()
    assert isinstance(page, InsidePage)
    page.refreshed.clear()
    inside.workspace.dossiers.set(honey, "product.name", "Mật khác")
    assert page.refreshed == []


def test_the_last_backup_is_named_and_a_failed_one_too(window: MainWindow) -> None:
    line = window.statusline
    line.show_backup(TODAY, TODAY, "")
    assert line._backup.text() == "Sao lưu gần nhất: hôm nay"
    line.show_backup(TODAY.replace(day=18), TODAY, "")
    assert line._backup.text() == "Sao lưu gần nhất: 18/11/2026"
    line.show_backup(None, TODAY, "Đĩa đầy — xóa bớt tệp.")
    assert line._backup.text() == "Chưa sao lưu được"
    assert line._backup.toolTip() == "Đĩa đầy — xóa bớt tệp."


def test_undo_and_redo_by_keyboard(inside: MainWindow, started: str) -> None:
    dossiers = inside.workspace.dossiers
    dossiers.set(started, "product.name", "Trà mới")
    assert inside.topline.undo.isEnabled()
    press(inside, "Ctrl+Z")
    assert dossiers.get(started).text("product.name") == "Trà hoa vàng"
    assert inside.topline.redo.isEnabled()
    press(inside, "Ctrl+Y")
    assert dossiers.get(started).text("product.name") == "Trà mới"


def test_nothing_to_undo_is_said(inside: MainWindow) -> None:
    press(inside, "Ctrl+Z")
    assert inside.toast.text == "Không còn gì để hoàn tác"


def test_the_column_lists_sections_with_states_and_leads_to_them(
    inside: MainWindow, started: str, qtbot: QtBot
) -> None:
    column = inside.sidecolumn
    assert column.isVisible()
    names = [row.entry.short for row in column.rows]
    assert names[:3] == ["Đăng ký", "Chủ thể", "Sản phẩm"]
    assert names[-5:-1] == ["Minh chứng", "Tự chấm điểm", "Kiểm tra", "Xuất gói hồ sơ"]
    current = next(row for row in column.rows if row.isChecked())
    assert current.entry.short == "Sản phẩm"
    current.setFocus()
    qtbot.keyClick(current, Qt.Key.Key_Up)
    above = column.rows[1]
    assert above.hasFocus()
    qtbot.keyClick(above, Qt.Key.Key_Return)
    assert inside.navigator.current.section == "producer"


def test_the_column_folds_when_the_text_is_large(inside: MainWindow, qtbot: QtBot) -> None:
    wide = inside.sidecolumn.width()
    inside.set_scale(150)
    assert inside.sidecolumn.width() < wide
    assert all(row.toolTip() for row in inside.sidecolumn.rows)
    inside.set_scale(100)
    assert inside.sidecolumn.width() == wide


def test_text_size_and_theme_change_at_once_and_are_remembered(
    window: MainWindow, settings: Settings, qapp: QApplication
) -> None:
    window.navigator.go(rooms.HOME)
    press(window, "Ctrl++")
    assert (window.theme.scale, settings.scale) == (110, 110)
    press(window, "Ctrl+-")
    press(window, "Ctrl+0")
    assert settings.scale == 100
    settings.theme = "dark"
    window.set_theme()
    assert qapp.palette().window().color().name().upper() == DARK.bg
    settings.theme = "light"
    window.set_theme()
    assert not window.theme.dark


def test_the_window_comes_back_where_it_was(
    make_window: Callable[[], MainWindow], settings: Settings
) -> None:
    first = make_window()
    assert first.height() == 768
    first.resize(1111, 666)
    first.close()
    assert settings.geometry is not None
    # The offscreen screen is narrower than the window may be, so only the height can come back.
    assert make_window().height() == 666


def test_search_finds_without_accents_and_goes_there(
    window: MainWindow, honey: str, qtbot: QtBot
) -> None:
    window.navigator.go(rooms.HOME)
    QApplication.processEvents()  # the page takes the focus first
    press(window, "Ctrl+K")
    field = window.topline.search
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "mat ong hoa rung")
    qtbot.waitUntil(window.popup.isVisible)
    assert window.popup.titles[0] == "Mật ong hoa rừng Thung Mây"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.navigator.current.room == rooms.DOSSIER
    assert window.navigator.current.dossier_id == honey
    assert not window.popup.isVisible()


def test_search_reaches_fields_and_criteria_of_the_open_dossier(
    window: MainWindow, honey: str
) -> None:
    window.navigator.go(rooms.DOSSIER, honey)
    workspace = window.workspace
    criterion = search(workspace, "so huu tri tue", honey, TODAY)
    assert Target(rooms.ASSESSMENT, honey, criterion="3.5") in [hit.target for hit in criterion]
    field = next(hit for hit in search(workspace, "ma so thue", honey, TODAY) if hit.target.field)
    assert field.target.section == "producer"
    assert search(workspace, "kiem tra", honey, TODAY)[0].target == Target(rooms.CHECK, honey)
    outside = search(workspace, "ma so thue", None, TODAY)
    assert all(hit.target.dossier_id for hit in outside if hit.target.field)


def test_hits_stand_in_groups_that_arrows_pass_over(
    window: MainWindow, honey: str, qtbot: QtBot
) -> None:
    window.navigator.go(rooms.DOSSIER, honey)
    press(window, "Ctrl+K")
    field = window.topline.search
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "nhan hieu")
    qtbot.keyClick(field, Qt.Key.Key_Down)  # what was typed last is searched at once
    hits = search(window.workspace, "nhan hieu", honey, TODAY)
    groups = [hit.group for hit in hits]
    assert len(set(groups)) > 2
    assert groups == sorted(groups, key=groups.index)
    assert window.popup.titles == [hit.title for hit in hits]
    for _ in range(len(hits) - 2):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.navigator.current == hits[0].target


def test_a_producer_the_law_and_a_paper_are_found(
    window: MainWindow, honey: str, started: str, tmp_path: Path
) -> None:
    workspace = window.workspace
    producer = workspace.dossiers.summary(honey).producer
    (one,) = [hit for hit in search(workspace, producer, None, TODAY) if hit.icon == "people"]
    assert one.target == Target(rooms.DOSSIER, honey)
    workspace.dossiers.set(started, "producer.name", producer)
    (two,) = [hit for hit in search(workspace, producer, None, TODAY) if hit.icon == "people"]
    window.navigator.go_to(two.target)
    page = window.current_page()
    assert isinstance(page, DossiersPage)
    assert page.filter_field.text() == producer
    law = search(workspace, "dieu 6", None, TODAY)
    assert any(hit.target.room == rooms.HANDBOOK for hit in law)
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    picture.save(str(tmp_path / "hop dong bao tieu.png"))
    (paper,) = workspace.evidence.add(honey, [tmp_path / "hop dong bao tieu.png"])
    found = search(workspace, "hop dong bao tieu", None, TODAY)
    assert Target(rooms.EVIDENCE, honey, field=paper.id) in [hit.target for hit in found]


def test_the_words_asked_for_are_marked_in_what_was_found(window: MainWindow, honey: str) -> None:
    for asked, expected in (
        ("mat ong", "Mật ong"),
        ("dieu 7", "Điều 7"),
        ("nhan hieu", "nhãn hiệu"),
    ):
        hits = search(window.workspace, asked, honey, TODAY)
        marked = [
            " ".join(hit.title[a:b] for a, b in hit.title_marks)
            or " ".join(hit.about[a:b] for a, b in hit.about_marks)
            for hit in hits
        ]
        assert any(expected.casefold() == words.casefold() for words in marked), (asked, marked)


def test_an_article_and_a_word_are_opened_where_they_stand(
    window: MainWindow, qtbot: QtBot
) -> None:
    law = next(
        hit
        for hit in search(window.workspace, "dieu 7", None, TODAY)
        if hit.target.field == "article/Điều 7"
    )
    window.navigator.go_to(law.target)
    page = window.page(rooms.HANDBOOK)
    assert isinstance(page, HandbookPage)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QScrollArea))
    area = QApplication.focusWidget()
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().value() > 0
    assert any(
        label.text() == "Điều 7" and label.property("look") == "accent"
        for label in area.findChildren(QLabel)
    )
    term = next(
        hit
        for hit in search(window.workspace, "chu the", None, TODAY)
        if hit.target.section == "terms"
    )
    window.navigator.go_to(term.target)
    qtbot.waitUntil(lambda: any(card.property("selected") for card in page.findChildren(Card)))


def test_a_search_without_result_says_so_and_escape_ends_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.navigator.go(rooms.HOME)
    QApplication.processEvents()  # the page takes the focus first
    press(window, "Ctrl+K")
    field = window.topline.search
    qtbot.keyClicks(field, "khongcogi")
    qtbot.waitUntil(window.popup.isVisible)
    assert window.popup.titles == []
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not window.popup.isVisible()
    assert field.text() == ""


def test_an_error_is_said_above_the_page_until_it_is_closed(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.navigator.go(rooms.HOME)
    window.show_error(UserError("Ổ USB đã rút — cắm lại rồi thử."))
    bar = window.error_bar
    assert bar.isVisible()
    assert bar.accessibleName() == "Ổ USB đã rút — cắm lại rồi thử."
    qtbot.waitUntil(bar.close_button.hasFocus)
    qtbot.keyClick(bar.close_button, Qt.Key.Key_Space)
    assert not bar.isVisible()


def test_a_dossier_that_does_not_exist_leads_home_with_a_sentence(window: MainWindow) -> None:
    window.navigator.go(rooms.DOSSIER, "không-có")
    assert window.navigator.current.room == rooms.HOME
    assert "không-có" in window.error_bar.text


def test_rooms_are_reached_from_the_rail_and_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.navigator.go(rooms.HOME)
    qtbot.keyClick(window.rail.button(rooms.HANDBOOK), Qt.Key.Key_Space)
    assert window.navigator.current.room == rooms.HANDBOOK
    assert window.rail.button(rooms.HANDBOOK).isChecked()
    press(window, "Ctrl+2")
    assert window.navigator.current.room == rooms.DOSSIERS
    press(window, "Ctrl+N")
    assert window.navigator.current.room == rooms.NEW_DOSSIER
    assert window.rail.button(rooms.DOSSIERS).isChecked()
    press(window, "Alt+Left")
    assert window.navigator.current.room == rooms.DOSSIERS
    press(window, "Alt+Right")
    assert window.navigator.current.room == rooms.NEW_DOSSIER


def test_the_panel_opens_and_closes_with_its_key(window: MainWindow) -> None:
    window.navigator.go(rooms.NEW_DOSSIER)
    assert window.panel.is_open
    wide = window.panel.width()
    press(window, "F9")
    assert not window.panel.is_open
    assert window.panel.width() < wide
    press(window, "F9")
    assert window.panel.is_open


def test_a_sample_is_marked_everywhere(window: MainWindow, honey: str) -> None:
    window.navigator.go(rooms.DOSSIER, honey)
    assert window.topline._sample.isVisible()
    assert "MẪU" in window.topline._sample.text()
    window.navigator.go(rooms.HOME)
    assert not window.topline._sample.isVisible()


def test_work_under_way_is_shown_and_can_be_stopped(window: MainWindow, qtbot: QtBot) -> None:
    window.navigator.go(rooms.HOME)

    def work(progress: Any, cancelled: Any) -> None:
        progress(1, 4, "Đang ghép phụ lục")
        while not cancelled():
            QTest.qWait(5)

    with qtbot.waitSignal(window.tasks.finished):
        task = window.context.run_task("Xuất gói", work, lambda _: None)
        assert window.statusline._busy.isVisible()
        with qtbot.waitSignal(task.progressed):
            pass
        window.statusline._stop()
    assert not window.statusline._busy.isVisible()


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize(
    "room", [rooms.HOME, rooms.DOSSIERS, rooms.NEW_DOSSIER, rooms.HANDBOOK, rooms.SETTINGS]
)
def test_nothing_is_wider_than_the_page(
    window: MainWindow, honey: str, started: str, room: str, scale: int
) -> None:
    window.resize(1366, 768)
    window.set_scale(scale)
    window.navigator.go(room)
    QApplication.processEvents()
    page = window.current_page()
    assert page is not None
    assert page.minimumSizeHint().width() <= page.width()
    window.set_scale(100)


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_a_dossiers_page_fits(window: MainWindow, honey: str, scale: int) -> None:
    window.resize(1366, 768)
    window.set_scale(scale)
    window.navigator.go(rooms.DOSSIER, honey)
    QApplication.processEvents()
    inner = window.page(rooms.DOSSIER).findChild(QWidget, "inner")
    assert inner is not None
    assert inner.minimumSizeHint().width() <= window.page(rooms.DOSSIER).width()
    window.set_scale(100)


class Windows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show
        if shown and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_page_flashes_a_window_of_its_own(
    window: MainWindow, honey: str, started: str, qapp: QApplication
) -> None:
    spy = Windows()
    qapp.installEventFilter(spy)
    for room, dossier in (
        (rooms.HOME, None),
        (rooms.DOSSIERS, None),
        (rooms.NEW_DOSSIER, None),
        (rooms.HANDBOOK, None),
        (rooms.SETTINGS, None),
        (rooms.DOSSIER, honey),
        (rooms.DOSSIER, started),
    ):
        window.navigator.go(room, dossier)
        QApplication.processEvents()
    qapp.removeEventFilter(spy)
    assert spy.seen == []


def test_every_control_has_a_name_for_screen_readers(
    window: MainWindow, honey: str, started: str
) -> None:
    for room, dossier in (
        (rooms.HOME, None),
        (rooms.DOSSIERS, None),
        (rooms.NEW_DOSSIER, None),
        (rooms.SETTINGS, None),
        (rooms.DOSSIER, honey),
    ):
        window.navigator.go(room, dossier)
        QApplication.processEvents()
        for kind in (QAbstractButton, QLineEdit):
            for control in window.findChildren(kind):
                if control.isVisible() and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                    name = control.accessibleName() or getattr(control, "text", str)()
                    assert name, (room, type(control).__name__)
