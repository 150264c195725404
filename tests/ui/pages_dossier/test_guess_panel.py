"""Guesses are shown as guesses and kept when confirmed; the form knows sub-kind, holder, pages."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ocop_desktop import paths
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.evidence_page import EvidencePage
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.ui.pages_dossier.conftest import page_of, press, settle

PAPERS = paths.samples_dir() / "mat-ong-hoa-rung-thung-may" / "minh-chung"
FOOD = PAPERS / "25-giay-an-toan-thuc-pham.pdf"
Now = Callable[[], Evidence]


@pytest.fixture
def page(inside: MainWindow, workspace: Workspace, honey: str, qtbot: QtBot) -> EvidencePage:
    (item,) = workspace.evidence.add(honey, [FOOD])
    inside.navigator.go(rooms.EVIDENCE, honey, field=item.id)
    settle()
    page = page_of(inside)
    assert isinstance(page, EvidencePage)
    qtbot.waitUntil(page.form.guesses.isVisible)
    settle()
    return page


@pytest.fixture
def now(workspace: Workspace, honey: str) -> Now:
    return lambda: workspace.dossiers.get(honey).evidence[0]


def test_enter_twice_takes_all_guesses_in_one_step(
    page: EvidencePage, inside: MainWindow, now: Now
) -> None:
    found = page.form.guesses.found
    assert {"kind", "number"} <= set(found)
    assert now().number == ""
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    button = QApplication.focusWidget()
    assert button is page.form.guesses.all_button
    QTest.keyClick(button, Qt.Key.Key_Return)
    settle()
    assert {name: getattr(now(), name) for name in found} == {k: r.value for k, r in found.items()}
    assert now().criteria
    assert page.grid.hasFocus()
    press(inside, "Ctrl+Z")
    assert now().number == ""
    assert now().kind is None


def test_one_guess_is_taken_alone(page: EvidencePage, now: Now) -> None:
    number = page.form.guesses.found["number"].value
    buttons = page.form.guesses.findChildren(QPushButton)
    one = next(b for b in buttons if b.accessibleName().endswith(number))
    one.click()
    settle()
    assert now().number == number
    assert now().kind is None
    assert "number" not in page.form.guesses.found


def test_a_guess_is_shown_with_its_place(page: EvidencePage) -> None:
    texts = [one.text() for one in page.form.guesses.findChildren(type(page.form.guesses._title))]
    assert any(text.startswith("Đọc ở") for text in texts)


def test_a_precise_kind_brings_its_kind(
    page: EvidencePage, workspace: Workspace, honey: str, now: Now
) -> None:
    subkind = workspace.dossiers.rulebook(honey).evidence.subkinds[0]
    page.form.changed.emit("subkind", subkind.id)
    settle()
    assert (now().kind, now().subkind) == (subkind.kind, subkind.id)
    other = next(
        kind.id
        for kind in workspace.dossiers.rulebook(honey).evidence.kinds
        if kind.id != subkind.kind
    )
    page.form.changed.emit("kind", other)
    settle()
    assert (now().kind, now().subkind) == (other, None)


@pytest.mark.parametrize(("typed", "kept"), [("1", (1, 1)), ("1 – 1", (1, 1)), ("", None)])
def test_pages_are_a_range(
    page: EvidencePage, now: Now, typed: str, kept: tuple[int, int] | None
) -> None:
    page.form._commit("pages", typed)
    assert now().pages == kept


@pytest.mark.parametrize("typed", ["4-2", "0", "hai", "1-2"])
def test_a_wrong_range_is_said_and_not_kept(page: EvidencePage, now: Now, typed: str) -> None:
    page.form._commit("pages", typed)
    assert now().pages is None
    assert page.form.editors["pages"].problem is not None


def test_fields_are_tied_and_untied(
    page: EvidencePage, workspace: Workspace, honey: str, now: Now
) -> None:
    fields = workspace.dossiers.rulebook(honey).fields.values()
    field = next(item.id for item in fields if item.kind == "files")
    page.form.ties._add_field(field)
    settle()
    assert now().fields == (field,)
    page.form.ties._remove_field(field)
    settle()
    assert now().fields == ()


def test_what_the_form_says_fills_the_field_and_is_told(
    page: EvidencePage, inside: MainWindow, workspace: Workspace, honey: str
) -> None:
    rulebook = workspace.dossiers.rulebook(honey)
    link = next(one for one in rulebook.evidence.links if not one.table and "number" in one.fields)
    workspace.dossiers.set(honey, link.fields["number"], None)
    page.form.changed.emit("subkind", link.subkind)
    page.form.changed.emit("number", "9/2026")
    settle()
    assert workspace.dossiers.get(honey).text(link.fields["number"]) == "9/2026"
    assert rulebook.fields[link.fields["number"]].label in inside.toast.text
    inside.toast.undo_button().click()
    settle()
    assert workspace.dossiers.get(honey).text(link.fields["number"]) == ""


def test_a_photo_says_nothing_and_shows_no_panel(
    page: EvidencePage, workspace: Workspace, honey: str, tmp_path: Path, qtbot: QtBot
) -> None:
    photo = tmp_path / "IMG_0001.jpg"
    photo.write_bytes((PAPERS / "07-anh-be-lang.jpg").read_bytes())
    (item,) = workspace.evidence.add(honey, [photo])
    settle()
    with qtbot.waitSignal(page.guesses.ready):
        page._select(item.id, focus=True)
    assert not page.form.guesses.isVisible()
