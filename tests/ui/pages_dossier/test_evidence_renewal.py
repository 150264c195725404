"""Papers that run out: badges on cards, a newer paper in the place of an older one."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ocop_desktop.dossier.values import Adjustments, Evidence
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages_dossier.evidence_page import EvidencePage
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from tests.media import files
from tests.ui.pages_dossier.conftest import page_of, press, settle

Only = Callable[[], Evidence]


@pytest.fixture
def only(workspace: Workspace, honey: str, tmp_path: Path) -> Only:
    """The one paper of the dossier: two pages, tied to a criterion."""
    path = files.pdf(tmp_path / "attp cu.pdf", ["mot", "hai"])
    (made,) = workspace.evidence.add(honey, [path], criteria=["1.1"])

    def run() -> Evidence:
        return next(e for e in workspace.dossiers.get(honey).evidence if e.id == made.id)

    return run


@pytest.fixture
def page(inside: MainWindow, honey: str, only: Only) -> EvidencePage:
    inside.navigator.go(rooms.EVIDENCE, honey)
    settle()
    page = page_of(inside)
    assert isinstance(page, EvidencePage)
    page._select(only().id, focus=True)
    settle()
    return page


def badge(page: EvidencePage, paper: Evidence) -> str:
    return next(card.badge for card in page.model.cards if card.key == paper.id)


@pytest.mark.parametrize(
    ("days", "says"),
    [
        (-1, "Đã hết hạn"),
        (0, "Hết hạn"),
        (30, "Hết hạn trước ngày họp"),
        (3000, ""),
        (None, ""),
    ],
)
def test_cards_say_how_long_a_paper_is_in_force(
    page: EvidencePage,
    workspace: Workspace,
    honey: str,
    only: Only,
    days: int | None,
    says: str,
) -> None:
    today = page.context.today()
    expires = None if days is None else today + timedelta(days=days)
    workspace.evidence.update(honey, only().id, expires_on=expires)
    settle()
    shown = badge(page, only())
    assert shown.startswith(says) if says else shown == ""


def test_days_are_counted_once_the_council_is_no_matter(
    page: EvidencePage, workspace: Workspace, honey: str, only: Only
) -> None:
    workspace.dossiers.set(honey, "registration.round", None)
    workspace.dossiers.set(honey, "registration.year", None)
    expires = page.context.today() + timedelta(days=45)
    workspace.evidence.update(honey, only().id, expires_on=expires)
    settle()
    assert badge(page, only()) == "Còn 45 ngày"
    index = page.model.index(page.model.row_of(only().id))
    assert "Còn 45 ngày" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_pages_are_counted_behind_and_follow_what_is_shown(
    page: EvidencePage, workspace: Workspace, honey: str, only: Only, qtbot: QtBot
) -> None:
    counts = page.browse.counts
    page.grid.viewport().repaint()
    qtbot.waitUntil(lambda: counts.of(only()) == 2)
    workspace.evidence.update(honey, only().id, adjustments=Adjustments(pages=(2,)))
    assert counts.of(only()) == 1


def test_a_newer_paper_takes_the_place_and_the_older_one_is_listed(
    page: EvidencePage,
    inside: MainWindow,
    workspace: Workspace,
    honey: str,
    only: Only,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    old = only()
    workspace.evidence.update(honey, old.id, number="12/2024", expires_on=date(2026, 1, 1))
    page.renewal.replace(only(), files.pdf(tmp_path / "attp moi.pdf", ["moi"]))
    qtbot.waitUntil(lambda: only().file == "attp moi.pdf")
    settle()
    assert (only().id, only().criteria, only().number) == (old.id, ("1.1",), "")
    assert page.form.older.isVisible()
    (kept,) = page.renewal.kept(old.id)
    assert kept.paper.number == "12/2024"
    opened: list[Path] = []
    page.papers._open_file = opened.append
    links = [b for b in page.form.older.findChildren(ActionButton) if b.isVisible()]
    links[0].click()
    assert [path.name for path in opened] == ["attp cu.pdf"]
    links[1].click()
    settle()
    assert (only().file, only().number) == ("attp cu.pdf", "12/2024")
    press(inside, "Ctrl+Z")
    press(inside, "Ctrl+Z")
    assert only().sha256 == old.sha256
    assert not page.form.older.isVisible()


def test_a_file_that_is_none_replaces_nothing(
    page: EvidencePage, only: Only, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(type(page.context), "show_error", lambda _s, e: said.append(str(e)))
    before = only()
    empty = tmp_path / "rong.pdf"
    empty.write_bytes(b"")
    page.renewal.replace(before, empty)
    qtbot.waitUntil(lambda: bool(said))
    page.renewal.replace(before, tmp_path / "attp cu.pdf")
    qtbot.waitUntil(lambda: len(said) == 2)
    assert "0 byte" in said[0]
    assert "đã có trong hồ sơ" in said[1]
    assert only() == before


def test_the_panel_turns_the_page_in_its_picture_and_undo_takes_it_back(
    page: EvidencePage, inside: MainWindow, only: Only
) -> None:
    page.form.head.right.click()
    settle()
    assert only().adjustments == Adjustments(turned=((1, 90),))
    page.form.head.left.click()
    settle()
    assert only().adjustments is None
    press(inside, "Ctrl+Z")
    assert only().adjustments == Adjustments(turned=((1, 90),))


def test_the_panel_leads_to_cropping(page: EvidencePage, qtbot: QtBot) -> None:
    page.form.head.crop.click()
    qtbot.waitUntil(lambda: page.viewer.sheet.width() > 210)
    assert page.viewing
    assert page.viewer.sheet.cropping


def test_what_is_not_drawn_is_not_turned(
    page: EvidencePage, workspace: Workspace, honey: str, tmp_path: Path
) -> None:
    (word,) = workspace.evidence.add(honey, [files.docx(tmp_path / "bang.docx")])
    settle()
    page._select(word.id, focus=True)
    settle()
    assert not page.form.head.right.isVisible()
    assert page.form.head.renew.isVisible()


def test_whether_the_row_follows_is_asked_once_there_is_one(
    page: EvidencePage, workspace: Workspace, honey: str, only: Only, tmp_path: Path
) -> None:
    assert workspace.replacements.rows(honey, only().id) == ()
    workspace.paper_views.say(honey, only().id, subkind="phieu-kiem-nghiem", number="KN-24")
    tables = workspace.replacements.rows(honey, only().id)
    box = page.renewal.question(only(), tmp_path / "kn moi.pdf", tables)
    follows = box.checkBox()
    assert follows is not None
    assert follows.isChecked()
    assert "kn moi.pdf" in box.text()
    assert tables[0] in box.informativeText()
    box.deleteLater()
