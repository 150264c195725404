from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages.new.draft import Draft, papers_for
from ocop_desktop.ui.pages.new.page import NewDossierPage
from ocop_desktop.ui.window import MainWindow
from tests.ui.conftest import TODAY


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
    assert page.papers.papers
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


def test_papers_come_slowest_first_with_the_day_to_ask(catalogue: Catalogue) -> None:
    rulebook = catalogue.newest()
    draft = Draft(
        title="Mật ong", set_id="mat-ong-va-nong-san-khac", star=4, round="dot-1", year=2027
    )
    papers = papers_for(rulebook, draft)
    days = [item.paper.days for item in papers]
    assert days == sorted(days, reverse=True)
    trademark = papers[0]
    assert trademark.paper.id == "giay-nhan-hieu"
    assert trademark.too_late(TODAY)
    assert not papers[-1].too_late(TODAY)
    assert papers[-1].start_by is not None
    assert papers[-1].start_by > date(2027, 1, 1)


def test_fewer_stars_ask_for_fewer_papers(catalogue: Catalogue) -> None:
    rulebook = catalogue.newest()
    counts = [
        len(papers_for(rulebook, Draft(title="Mật ong", set_id="mat-ong-va-nong-san-khac", star=n)))
        for n in (3, 4)
    ]
    assert counts[0] < counts[1]
    assert all(
        item.start_by is None
        for item in papers_for(rulebook, Draft(set_id="mat-ong-va-nong-san-khac"))
    )


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
