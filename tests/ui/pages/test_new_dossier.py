from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages.new.page import NewDossierPage
from ocop_desktop.ui.pages.new.papers_step import PapersStep
from ocop_desktop.ui.saving import Saving
from ocop_desktop.ui.window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> NewDossierPage:
    window.navigator.go(rooms.NEW_DOSSIER)
    QApplication.processEvents()
    made = window.page(rooms.NEW_DOSSIER)
    assert isinstance(made, NewDossierPage)
    return made


def focused(key: Qt.Key, qtbot: QtBot) -> None:
    """Press a key where the focus is, as a person does."""
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClick(widget, key)


def test_a_dossier_is_made_from_the_keyboard_alone(
    page: NewDossierPage, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(page.product.field.hasFocus)
    qtbot.keyClicks(page.product.field, "mat ong rung")
    assert page.draft.set_id == "mat-ong-va-nong-san-khac"
    focused(Qt.Key.Key_Return, qtbot)
    assert page.index == 1
    focused(Qt.Key.Key_2, qtbot)
    focused(Qt.Key.Key_Return, qtbot)
    assert (page.index, page.draft.kind) == (2, "upgrade")
    qtbot.waitUntil(page.producer.name.hasFocus)
    qtbot.keyClicks(page.producer.name, "HTX Mau")
    focused(Qt.Key.Key_Return, qtbot)
    qtbot.waitUntil(page.producer.commune.hasFocus)
    qtbot.keyClicks(page.producer.commune, "phu long ninh binh")
    focused(Qt.Key.Key_Return, qtbot)
    assert page.producer.commune.text() == "xã Phú Long, tỉnh Ninh Bình"
    focused(Qt.Key.Key_Return, qtbot)
    assert page.index == 3
    focused(Qt.Key.Key_4, qtbot)
    focused(Qt.Key.Key_Return, qtbot)
    assert (page.index, page.draft.star) == (4, 4)
    focused(Qt.Key.Key_Down, qtbot)
    focused(Qt.Key.Key_Return, qtbot)
    assert (page.draft.round, page.draft.year) == ("dot-2", 2027)
    assert page.papers.items
    QTest.keySequence(window, "Ctrl+Return")

    target = window.navigator.current
    assert target.room == rooms.DOSSIER
    assert target.dossier_id is not None
    dossier = window.workspace.dossiers.get(target.dossier_id)
    assert dossier.set == "mat-ong-va-nong-san-khac"
    assert dossier.text("product.name") == "mat ong rung"
    assert dossier.text("registration.kind") == "upgrade"
    assert dossier.text("registration.target_star") == "4"
    assert dossier.text("registration.round") == "dot-2"
    assert dossier.number("registration.year") == 2027
    assert dossier.text("producer.name") == "HTX Mau"
    assert dossier.text("producer.commune") == "14458"
    assert dossier.text("producer.province") == "37"


def test_the_new_dossier_can_be_taken_back(
    page: NewDossierPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.product.field.setText("Rượu nếp")
    page.advance()
    page.advance()
    page.producer.name.setText("Hộ Mẫu")
    for _ in range(4):
        page.advance()
    assert len(window.workspace.dossiers.list()) == 1
    qtbot.keyClick(window.toast.undo_button(), Qt.Key.Key_Space)
    assert window.workspace.dossiers.list() == []
    assert window.navigator.current.room == rooms.HOME


def test_every_keystroke_ranks_anew(page: NewDossierPage) -> None:
    page.product.field.setText("mật ong")
    assert page.product.rows[0].set.no == 4
    page.product.field.setText("mật ong ngâm")
    assert 8 in [row.set.no for row in page.product.rows[:3]]
    page.product.field.setText("mắm tép")
    assert page.product.rows[0].set.no == 9
    page.product.field.setText("mam tep")
    assert page.product.rows[0].set.no == 9


def test_arrows_choose_another_set_while_typing(page: NewDossierPage, qtbot: QtBot) -> None:
    page.product.field.setText("mật ong rừng")
    first = page.draft.set_id
    qtbot.keyClick(page.product.field, Qt.Key.Key_Down)
    assert page.draft.set_id == page.product.rows[1].set.id != first
    qtbot.keyClick(page.product.field, Qt.Key.Key_Up)
    assert page.draft.set_id == first


def test_a_word_nobody_knows_offers_all_sets(page: NewDossierPage, qtbot: QtBot) -> None:
    page.product.field.setText("xyzxyz")
    assert len(page.product.rows) == 26
    assert page.draft.set_id is None
    assert not page.next.isEnabled()
    qtbot.keyClick(page.product.field, Qt.Key.Key_Return)
    assert page.index == 0
    qtbot.keyClick(page.product.field, Qt.Key.Key_Down)
    qtbot.keyClick(page.product.field, Qt.Key.Key_Return)
    assert page.index == 1


def test_a_producer_already_here_is_offered_and_taken_over(
    page: NewDossierPage, window: MainWindow, honey: str, qtbot: QtBot
) -> None:
    page.product.field.setText("phấn hoa")
    page.advance()
    page.advance()
    cards = page.producer.cards
    assert [card.choice.title for card in cards.cards] == [
        "Hợp tác xã Nông lâm nghiệp Thung Mây",
        "Chủ thể mới",
    ]
    cards.choose(honey, focus=True)
    assert not page.producer.form.isVisible()
    focused(Qt.Key.Key_Return, qtbot)
    page.advance()
    page.advance()
    page.advance()
    made = window.navigator.current.dossier_id
    assert made is not None
    dossier = window.workspace.dossiers.get(made)
    assert dossier.text("producer.representative") == "Đinh Thị Mơ"


def test_escape_goes_back_and_finally_leaves(page: NewDossierPage, window: MainWindow) -> None:
    page.product.field.setText("chè shan tuyết")
    page.advance()
    page.advance()
    page.back()
    assert page.index == 1
    page.back()
    assert (page.index, page.product.field.text()) == (0, "chè shan tuyết")
    page.back()
    assert window.navigator.current.room == rooms.HOME


def test_coming_again_starts_with_a_clean_sheet(page: NewDossierPage, window: MainWindow) -> None:
    page.product.field.setText("chè shan tuyết")
    page.advance()
    window.navigator.go(rooms.HOME)
    window.navigator.go(rooms.NEW_DOSSIER)
    assert (page.index, page.product.field.text(), page.draft.set_id) == (0, "", None)


def test_the_panel_says_what_the_set_asks_and_doubts(page: NewDossierPage) -> None:
    page.product.field.setText("mật ong rừng")
    panel = page.context_widget()
    assert panel is not None
    words = " ".join(
        child.property("text") or "" for child in panel.findChildren(type(page._where))
    )
    assert "Bộ 4 chấm những gì" in words
    assert "32 tiêu chí, 100 điểm" in words
    assert "thêm 14" in words
    assert "Cần đối chiếu" in words or "cần đối chiếu" in words


def at_the_papers(page: NewDossierPage, star: str = "4") -> PapersStep:
    """Answer everything for honey and stop at the list of papers."""
    page.product.field.setText("mật ong rừng")
    page.advance()
    page.advance()
    page.producer.name.setText("HTX Mẫu")
    page.advance()
    page.star.cards.choose(star)
    page.advance()
    page.advance()
    return page.papers


def test_papers_and_tasks_stand_by_the_day_to_begin(page: NewDossierPage) -> None:
    step = at_the_papers(page)
    days = [item.start_by for item in step.items if item.start_by]
    assert days == sorted(days)
    kinds = {item.kind for item in step.items}
    assert kinds == {"paper", "task"}
    trademark = next(item for item in step.items if item.id == "giay-nhan-hieu")
    assert trademark.late
    words = [label.text() for label in step.findChildren(QLabel)]
    assert any("lẽ ra đã bắt đầu" in text for text in words)


def test_fewer_stars_ask_for_fewer_papers(page: NewDossierPage, window: MainWindow) -> None:
    four = len(at_the_papers(page).items)
    window.navigator.go(rooms.HOME)
    window.navigator.go(rooms.NEW_DOSSIER)
    assert len(at_the_papers(page, "3").items) < four


def test_the_list_is_printed_and_goes_into_a_calendar_before_the_dossier_is_made(
    page: NewDossierPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    step = at_the_papers(page)
    opened: list[Path] = []
    step.saving = Saving(step.context, step, "prints", opened.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    for button in (step.print_button, step.calendar_button):
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: not step.saving.busy)
    pdf, lines = opened
    assert pdf.name == "Danh sách giấy tờ cần chuẩn bị - mật ong rừng.pdf"
    assert pdf.read_bytes().startswith(b"%PDF")
    text = lines.read_text("utf-8")
    assert lines.name == "Lịch giấy tờ - mật ong rừng.ics"
    assert text.count("BEGIN:VEVENT") > 5
    assert page.context.workspace.dossiers.list() == []


def test_a_day_off_added_here_moves_the_last_day_to_hand_in(
    page: NewDossierPage, window: MainWindow
) -> None:
    before = at_the_papers(page).shown
    assert before is not None
    assert before.round is not None
    window.navigator.go(rooms.HOME)
    window.workspace.holidays.add(date(2027, 4, 14), "Nghỉ bù của tỉnh")
    QApplication.processEvents()
    window.navigator.go(rooms.NEW_DOSSIER)
    again = window.page(rooms.NEW_DOSSIER)
    assert isinstance(again, NewDossierPage)
    after = at_the_papers(again).shown
    assert after is not None
    assert after.round is not None
    assert after.round.file_by < before.round.file_by


def test_the_round_warns_of_papers_that_come_too_late(page: NewDossierPage) -> None:
    page.product.field.setText("mật ong rừng")
    page.advance()
    page.advance()
    page.producer.name.setText("HTX Mẫu")
    page.advance()
    page.star.cards.choose("4")
    page.advance()
    assert "nhãn hiệu" in page.round._warning.text()
    titles = [card.choice.title for card in page.round.cards.cards]
    assert titles == ["Đợt 1 năm 2027", "Đợt 2 năm 2027", "Đợt 1 năm 2028"]
