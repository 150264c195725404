"""Self-assessment by keyboard."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.assessment_page import AssessmentPage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import NewDossier, Workspace
from tests.ui.conftest import TODAY
from tests.ui.pages_dossier.conftest import page_of, press, settle


def open_at(window: MainWindow, dossier: str, number: str = "") -> AssessmentPage:
    window.navigator.go(rooms.ASSESSMENT, dossier, criterion=number or None)
    settle()
    page = page_of(window)
    assert isinstance(page, AssessmentPage)
    return page


def key(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)
    settle()


def test_digits_choose_and_the_score_follows(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_at(inside, honey, "1.1")
    key(Qt.Key.Key_1)
    assert workspace.dossiers.get(honey).answer("1.1").option == 1
    assert page.panel.score.ring.data.total == 68
    key(Qt.Key.Key_3)
    assert page.panel.score.ring.data.total == 70
    assert [card.isChecked() for card in page.blocks["1.1"].cards] == [False, False, False, True]


def test_zero_and_delete_take_the_choice_back(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_at(inside, honey, "1.1")
    key(Qt.Key.Key_0)
    assert workspace.dossiers.get(honey).answer("1.1").option is None
    assert workspace.dossiers.get(honey).answer("1.1").description, "the description stays"
    assert page.blocks["1.1"].cards[0].isChecked()
    key(Qt.Key.Key_2)
    key(Qt.Key.Key_Delete)
    assert workspace.dossiers.get(honey).answer("1.1").option is None


def test_a_digit_without_a_level_does_nothing(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    open_at(inside, honey, "1.1")
    key(Qt.Key.Key_9)
    assert workspace.dossiers.get(honey).answer("1.1").option == 3


def test_alt_arrows_walk_through_every_criterion(inside: MainWindow, honey: str) -> None:
    page = open_at(inside, honey, "1.1")
    visited = [page._at]
    for _ in range(40):
        press(inside, "Alt+Down")
        if page._at == visited[-1]:
            break
        visited.append(page._at)
    assert visited == list(page.blocks)
    assert not page.footer.after.isEnabled()
    press(inside, "Alt+Up")
    assert page._at == "11"


def test_arrows_move_among_cards_and_enter_chooses(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_at(inside, honey, "1.2")
    page.blocks["1.2"].cards[0].setFocus()
    key(Qt.Key.Key_Down)
    assert workspace.dossiers.get(honey).answer("1.2").option == 2
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    assert workspace.dossiers.get(honey).answer("1.2").option == 3


def test_enter_accepts_what_the_data_proposes(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    workspace.dossiers.set(honey, "assessment/3.3", None)
    page = open_at(inside, honey, "3.3")
    block = page.blocks["3.3"]
    assert QApplication.focusWidget() is block.bar.button
    assert page.panel.score.ring.data.gain == 2
    key(Qt.Key.Key_Return)
    answer = workspace.dossiers.get(honey).answer("3.3")
    assert answer.option == 2
    assert "61,9%" in answer.description
    assert not block.bar.pending
    assert page.panel.score.ring.data.gain == 0


def test_a_choice_against_the_data_keeps_the_proposal_in_sight(
    inside: MainWindow, honey: str
) -> None:
    page = open_at(inside, honey, "3.3")
    assert not page.blocks["3.3"].bar.pending
    page.blocks["3.3"].choose(3)
    settle()
    assert page.blocks["3.3"].bar.pending
    assert page.blocks["3.3"].bar.property("banner") == "warn"


def test_digits_in_the_description_are_text(
    inside: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot
) -> None:
    page = open_at(inside, honey, "1.1")
    box = page.blocks["1.1"].description.box
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "12 ho")
    press(inside, "Alt+Down")
    answer = workspace.dossiers.get(honey).answer("1.1")
    assert (answer.option, answer.description) == (3, "12 ho")


def test_a_criterion_with_cases_asks_for_the_case_first(
    inside: MainWindow, workspace: Workspace, tourism: str
) -> None:
    page = open_at(inside, tourism, "8")
    block = page.blocks["8"]
    assert block.cards == []
    assert block.case is not None
    key(Qt.Key.Key_Space)
    assert workspace.dossiers.get(tourism).answer("8").case == "a"
    assert [card.data.key for card in block.cards] == [0, 1, 2]
    key(Qt.Key.Key_2)
    answer = workspace.dossiers.get(tourism).answer("8")
    assert (answer.case, answer.option) == ("a", 2)


def test_filters_narrow_tree_and_steps(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    for number in ("1.4", "4.2"):
        workspace.dossiers.set(honey, f"assessment/{number}", None)
    page = open_at(inside, honey, "1.1")
    page.tree.set_filter("open")
    assert page.tree.visible_numbers() == ["1.4", "4.2"]
    press(inside, "Alt+Down")
    press(inside, "Alt+Down")
    assert page._at == "4.2"
    assert not page.footer.after.isEnabled()
    page.tree.set_filter("blocking")
    assert page.tree.visible_numbers() == ["2.3", "3.5", "5.1", "10"]


def test_an_elimination_answered_yes_ends_it_and_says_why(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_at(inside, honey, "1.1")
    assert page.column.questions is not None
    name, editor = next(iter(page.column.questions.editors.items()))
    editor.buttons[True].click()
    settle()
    assert workspace.dossiers.get(honey).eliminations[name] is True
    assert page.panel.score.ring.data.star == 0
    assert editor.problem


def test_conditions_of_criteria_are_asked_and_stored(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_at(inside, honey, "1.1")
    page.blocks["1.1"].questions["requirement/1.1"].buttons[False].click()
    page.blocks["2.1"].questions["elimination/2.1"].buttons[True].click()
    settle()
    dossier = workspace.dossiers.get(honey)
    assert dossier.requirements["1.1"] is False
    assert dossier.eliminations["2.1"] is True


def test_doubts_and_places_of_the_law_are_shown(inside: MainWindow, honey: str) -> None:
    page = open_at(inside, honey)
    words = " ".join(label.text() for label in page.blocks["1.2"].findChildren(QLabel))
    assert "Ô điểm của phương án đầu bị trống" in words
    assert "bộ sản phẩm số 4, tiêu chí 1.2" in words


def test_the_structure_of_a_story_needs_a_story(inside: MainWindow, honey: str) -> None:
    page = open_at(inside, honey, "5.1")
    assert page.blocks["5.2"]._unscored.isHidden()
    key(Qt.Key.Key_0)
    assert not page.blocks["5.2"]._unscored.isHidden()


def test_undo_and_other_dossiers_redraw_the_cards(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_at(inside, honey, "1.1")
    key(Qt.Key.Key_1)
    press(inside, "Ctrl+Z")
    assert page.blocks["1.1"].cards[3].isChecked()
    empty = workspace.dossiers.create(
        NewDossier(title="Khác", set_id="mat-ong-va-nong-san-khac", target_star=3)
    )
    page = open_at(inside, empty)
    assert not any(card.isChecked() for block in page.blocks.values() for card in block.cards)


def test_without_a_set_the_page_says_where_to_choose(
    inside: MainWindow, workspace: Workspace
) -> None:
    bare = workspace.dossiers.create(NewDossier(title="Chưa chọn"))
    page = open_at(inside, bare)
    assert page.empty.isVisible()
    assert not page.work.isVisible()


def test_every_set_can_be_shown(
    inside: MainWindow, workspace: Workspace, catalogue: Catalogue
) -> None:
    rulebook = catalogue.newest()
    for set_id in list(rulebook.sets)[::5]:
        dossier = workspace.dossiers.create(NewDossier(title="Thử", set_id=set_id, target_star=3))
        page = open_at(inside, dossier)
        assert list(page.blocks) == list(rulebook.sets[set_id].by_number)
        assert workspace.assess(dossier, TODAY).score is not None


def test_a_choice_that_could_not_be_stored_is_not_shown_as_chosen(
    inside: MainWindow, workspace: Workspace, honey: str, monkeypatch: Any, qtbot: QtBot
) -> None:
    page = open_at(inside, honey, "1.1")

    def full(*_: Any, **__: Any) -> None:
        raise UserError("Đĩa đầy — dọn bớt rồi thử lại.")

    monkeypatch.setattr(workspace.dossiers, "set", full)
    key(Qt.Key.Key_1)
    assert inside.error_bar.isVisible()
    assert page.blocks["1.1"].cards[3].isChecked()
    box = page.blocks["1.1"].description.box
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "chu moi")
    page.blocks["1.1"].flush()
    assert box.toPlainText() == "chu moi"


def test_a_description_typed_in_pieces_is_one_step_of_undo(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_at(inside, honey, "1.1")
    before = workspace.dossiers.get(honey).answer("1.1")
    block = page.blocks["1.1"]
    for words in ("một", "một hai", "một hai ba"):
        block.description.box.setPlainText(words)
        block.flush()
    workspace.dossiers.undo(honey)
    assert workspace.dossiers.get(honey).answer("1.1") == before


def test_the_first_visit_already_shows_the_criterion_asked_for(
    inside: MainWindow, honey: str
) -> None:
    page = open_at(inside, honey, "8")
    settle()
    block = page.blocks["8"]
    top = block.mapTo(page.column.viewport(), block.rect().topLeft()).y()
    assert -20 <= top <= 20
    assert page.blocks["8"].focus_target().hasFocus()
