from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ocop_desktop.dossier.returned import Returned
from ocop_desktop.ui import agenda
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.next_steps import next_steps, open_work
from ocop_desktop.ui.pages.home import HomePage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.ui.words import days_left, long_date, span
from ocop_desktop.workspace import NewDossier, Workspace
from tests.ui.conftest import TODAY


def home(window: MainWindow) -> HomePage:
    window.navigator.go(rooms.HOME)
    page = window.page(rooms.HOME)
    assert isinstance(page, HomePage)
    return page


def test_an_empty_workspace_teaches(window: MainWindow, qtbot: QtBot) -> None:
    page = home(window)
    assert page.cards == []
    texts = [b.text() for b in page.findChildren(QPushButton) if b.isVisible()]
    assert texts == ["Hồ sơ mới", "Mở bộ hồ sơ mẫu", "Mở tệp hồ sơ"]
    new = next(b for b in page.findChildren(QPushButton) if b.isVisible())
    qtbot.keyClick(new, Qt.Key.Key_Space)
    assert window.navigator.current.room == rooms.NEW_DOSSIER


def test_a_card_says_state_star_and_next_step(window: MainWindow, honey: str) -> None:
    (card,) = home(window).cards
    name = card.accessibleName()
    assert name.startswith("Mật ong hoa rừng Thung Mây, ")
    assert "3 sao" in name
    assert "việc tiếp theo: " in name
    assert "Enter làm việc tiếp theo" in card.accessibleDescription()


def test_a_card_says_what_the_commune_returned_and_that_it_is_finalised(
    window: MainWindow, workspace: Workspace, honey: str
) -> None:
    item = Returned(id="a", target="product.name", words="Ghi đủ tên.", on=TODAY)
    workspace.returns.put(honey, [item])
    assert "Xã trả lại, còn 1 ý" in home(window).cards[0].accessibleName()
    workspace.returns.set_done(honey, "a", done=True)
    assert "Xã trả lại" not in home(window).cards[0].accessibleName()
    workspace.versions.finalise(honey, TODAY)
    assert "Đã chốt" in home(window).cards[0].accessibleName()


def test_what_the_commune_returned_is_the_next_step(
    window: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    item = Returned(
        id="1", target="product.brand", words="Ghi đúng nhãn hiệu.", mark="mend", by="Xã MẪU",
        on=TODAY,
    )  # fmt: skip
    workspace.returns.put(honey, [item])
    (card,) = home(window).cards
    assert card.step.about == "Ghi đúng nhãn hiệu."
    assert card.step.title.startswith("Theo ý kiến của xã: ")
    assert card.step.title in card.accessibleName()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    target = window.navigator.current
    assert (target.dossier_id, target.field) == (honey, "product.brand")
    workspace.returns.set_done(honey, "1", done=True)
    (card,) = home(window).cards
    assert not card.step.title.startswith("Theo ý kiến")


def test_enter_does_the_next_step_and_space_opens(
    window: MainWindow, started: str, qtbot: QtBot
) -> None:
    (card,) = home(window).cards
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert window.navigator.current.room == rooms.DOSSIER
    (card,) = home(window).cards
    wanted = card.step.target
    window._factories[wanted.room] = window._factories[rooms.DOSSIER]
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert window.navigator.current == wanted


def test_what_is_under_way_comes_before_what_is_hardly_begun(
    window: MainWindow, honey: str, started: str
) -> None:
    cards = home(window).cards
    assert [card.dossier_id for card in cards] == [honey, started]


def test_a_nearer_round_comes_first_and_the_rest_is_in_the_list(
    window: MainWindow, workspace: Workspace
) -> None:
    later = workspace.dossiers.create(
        NewDossier(title="A xa", set_id="ruou-trang", round="dot-2", year=2028)
    )
    for number in range(6):
        workspace.dossiers.create(
            NewDossier(title=f"Z gần {number}", set_id="ruou-trang", round="dot-1", year=2027)
        )
    page = home(window)
    assert len(page.cards) == 6
    assert later not in [card.dossier_id for card in page.cards]
    link = next(b for b in page.findChildren(QPushButton) if "Xem cả 7 hồ sơ" in b.text())
    link.click()
    assert window.navigator.current.room == rooms.DOSSIERS


def test_a_commit_redraws_the_card(window: MainWindow, workspace: Workspace, honey: str) -> None:
    page = home(window)
    workspace.dossiers.set(honey, "product.name", "Mật ong đổi tên")
    assert page.cards[0].accessibleName().startswith("Mật ong đổi tên, ")


def test_the_agenda_counts_back_the_communes_working_days(
    workspace: Workspace, honey: str, started: str
) -> None:
    found = [workspace.assess(one, TODAY) for one in (honey, started)]
    dues = agenda.agenda(found, TODAY)
    assert [due.day for due in dues] == sorted(due.day for due in dues)
    hand_in = next(due for due in dues if due.title == "Nộp xã chậm nhất")
    assert hand_in.day == date(2027, 4, 7)
    assert hand_in.about == "2 hồ sơ"
    assert hand_in.target.room == rooms.DOSSIERS


def test_a_paper_that_ends_before_the_council_is_red(workspace: Workspace, honey: str) -> None:
    record = {"file": "giay.pdf", "title": "Giấy ATTP", "expires_on": "2027-03-15"}
    workspace.dossiers.set(honey, "evidence/abc", record)
    dues = agenda.agenda([workspace.assess(honey, TODAY)], TODAY)
    paper = next(due for due in dues if due.title == "Giấy ATTP hết hạn")
    assert (paper.day, paper.tone) == (date(2027, 3, 15), "red")
    assert (paper.target.room, paper.target.field) == (rooms.EVIDENCE, "abc")


def test_reassessment_opens_and_closes_its_window(workspace: Workspace, honey: str) -> None:
    workspace.dossiers.set_many(
        honey,
        {
            "registration.kind": "reassessment",
            "registration.certificate_expires": "2027-06-18",
        },
    )
    dues = agenda.agenda([workspace.assess(honey, TODAY)], TODAY)
    days = {due.title: due.day for due in dues}
    assert days["Mở cửa sổ nộp đánh giá lại"] == date(2026, 12, 20)
    assert days["Đóng cửa sổ nộp đánh giá lại"] == date(2027, 2, 18)


def test_the_next_round_is_one_that_can_still_be_reached(workspace: Workspace) -> None:
    rulebook = workspace.catalogue.newest()
    assert agenda.next_round(rulebook, TODAY) == ("dot-1", 2027, date(2027, 4, 30))
    assert agenda.next_round(rulebook, date(2027, 4, 20)) == ("dot-2", 2027, date(2027, 10, 30))


def test_steps_begin_with_mistakes_then_what_is_not_filled(
    workspace: Workspace, started: str
) -> None:
    first = open_work(workspace.assess(started, TODAY))[0]
    assert first.target.section == "producer"
    assert first.target.field is not None
    workspace.dossiers.set(started, "producer.email", "không phải email")
    first = open_work(workspace.assess(started, TODAY))[0]
    assert (first.color, first.target.field) == ("red", "producer.email")


def test_the_road_follows_once_everything_is_filled(workspace: Workspace, honey: str) -> None:
    found = workspace.assess(honey, TODAY)
    steps = next_steps(found, 20)
    assert any(step.target.room in (rooms.SECTION, rooms.ASSESSMENT) for step in steps)
    assert sum("Gắn giấy tờ cho" in step.title for step in steps) == 1


def test_words_for_time() -> None:
    assert days_left(date(2027, 4, 30), TODAY) == "Còn 161 ngày"
    assert days_left(TODAY, TODAY) == "Hạn hôm nay"
    assert days_left(date(2026, 11, 17), TODAY) == "Quá hạn 3 ngày"
    assert long_date(TODAY) == "Thứ Sáu, 20/11/2026"
    assert (span(7), span(21), span(510)) == ("7 ngày", "3 tuần", "17 tháng")


def test_a_late_step_of_a_trademark_is_due_today(workspace: Workspace, honey: str) -> None:
    row = {"kind": "trademark", "name": "A", "stage": "filed", "applied_on": "2026-10-01"}
    workspace.dossiers.set(honey, "ip.rights", [row])
    rights = [
        due
        for due in agenda.agenda([workspace.assess(honey, TODAY)], TODAY)
        if due.target.field == "ip.rights"
    ]
    (one,) = rights
    assert (one.day, one.tone) == (TODAY, "red")
    assert one.title == "Quá hạn từ 01/11/2026: A, bước Chấp nhận đơn hợp lệ"
