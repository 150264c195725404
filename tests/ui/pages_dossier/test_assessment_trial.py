"""Trying answers, the three scores, and printing from the assessment page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.assessment_page import AssessmentPage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.conftest import TODAY
from tests.ui.pages_dossier.conftest import page_of, settle


def open_at(window: MainWindow, dossier: str, number: str) -> AssessmentPage:
    window.navigator.go(rooms.ASSESSMENT, dossier, criterion=number)
    settle()
    page = page_of(window)
    assert isinstance(page, AssessmentPage)
    return page


def choose(page: AssessmentPage, number: str, key: Qt.Key) -> None:
    page.go_to(number)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)
    settle()


def test_what_is_tried_does_not_touch_the_dossier(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_at(inside, honey, "1.1")
    before = workspace.dossiers.get(honey)
    page.attempt.bar.attempt.click()
    settle()
    assert page.attempt.card.isVisible()
    assert "chưa thay đổi" in page.attempt.card.accessibleName()
    assert not page.attempt.card.take.isEnabled()
    assert not page.attempt.bar.isVisible(), "the dossier is printed, not what is tried"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.blocks["1.1"].isAncestorOf(focus)
    choose(page, "1.1", Qt.Key.Key_1)
    assert workspace.dossiers.get(honey) is before
    assert page.panel.score.ring.data.total == 68
    assert page.blocks["1.1"].cards[1].isChecked()
    page.attempt.card.drop.click()
    settle()
    assert page.panel.score.ring.data.total == 70
    assert not page.attempt.card.isVisible()
    assert workspace.dossiers.get(honey) is before


def test_a_tried_variant_is_taken_as_one_step_of_undo(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_at(inside, honey, "1.1")
    before = workspace.dossiers.get(honey)
    page.attempt.toggle()
    choose(page, "1.1", Qt.Key.Key_1)
    choose(page, "1.2", Qt.Key.Key_2)
    page.attempt.card.take.click()
    settle()
    now = workspace.dossiers.get(honey)
    assert (now.answer("1.1").option, now.answer("1.2").option) == (1, 2)
    assert not page.attempt.on
    workspace.dossiers.undo(honey)
    assert workspace.dossiers.get(honey).assessment == before.assessment


def test_a_choice_taken_back_is_no_change(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_at(inside, honey, "1.1")
    own = workspace.dossiers.get(honey).answer("1.1").option
    page.attempt.toggle()
    choose(page, "1.1", Qt.Key.Key_1)
    assert page.attempt.card.take.isEnabled()
    choose(page, "1.1", Qt.Key(Qt.Key.Key_0 + (own or 0)))
    assert not page.attempt.card.take.isEnabled()


def test_minimums_gained_and_lost_are_told(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_at(inside, honey, "2.3")
    page.attempt.toggle()
    blocked = workspace.assess(honey, TODAY).score
    assert blocked is not None
    first = next(item for item in blocked.blockers(4) if item.criterion == "2.3")
    choose(page, "2.3", Qt.Key(Qt.Key.Key_0 + first.need_option))
    words = page.attempt.card._words.text()
    assert "Thêm được mức tối thiểu: 2.3 (4" in words
    choose(page, "2.2", Qt.Key.Key_0)
    assert "Mất mức tối thiểu: 2.2 (3" in page.attempt.card._words.text()


def test_another_dossier_ends_the_trial(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_at(inside, honey, "1.1")
    page.attempt.toggle()
    other = workspace.dossiers.duplicate(honey)
    open_at(inside, other, "1.1")
    assert not page.attempt.on
    assert not page.attempt.card.isVisible()


def test_three_scores_stand_side_by_side_and_lead_to_their_criteria(
    inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    page = open_at(inside, honey, "1.1")
    truth = workspace.assess(honey, TODAY).truth
    assert truth is not None
    said = page.truth.accessibleName()
    for score in (truth.claimed, truth.proven, truth.valid):
        assert f"{score.points.total} điểm, {score.star} sao" in said
    assert len(page.truth.chips) == len(truth.unproven) + len(truth.lapsing)
    page.truth.chips[-1].click()
    settle()
    assert page._at == (truth.lapsing or truth.unproven)[-1].criterion


@pytest.mark.parametrize(("at", "start"), [(0, "Phiếu chấm"), (3, "Phiếu chấm")])
def test_the_score_sheet_is_printed_filled_and_blank(
    inside: MainWindow,
    honey: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    at: int,
    start: str,
) -> None:
    page = open_at(inside, honey, "1.1")
    opened: list[Path] = []
    monkeypatch.setattr(page.attempt.printing.saving, "open_file", opened.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page.attempt.sheet_menu().actions()[at].trigger()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].name.startswith(start)
    assert opened[0].stat().st_size > 1000
    qtbot.waitUntil(lambda: not page.attempt.printing.busy)


def test_the_star_report_is_printed(
    inside: MainWindow,
    honey: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    page = open_at(inside, honey, "1.1")
    opened: list[Path] = []
    monkeypatch.setattr(page.attempt.printing.saving, "open_file", opened.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page.attempt.report_menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].suffix == ".pdf"
    qtbot.waitUntil(lambda: not page.attempt.printing.busy)
