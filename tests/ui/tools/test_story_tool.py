"""The story studio as a person uses it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ocop_desktop.ui import tools
from ocop_desktop.ui.tools.story.page import StoryPage
from ocop_desktop.ui.window import MainWindow
from tests.ui.conftest import TODAY

STORY = "Người già dặn lại lệ cũ: “Lấy một nửa.” Mật rừng ở đây thơm."


@pytest.fixture(autouse=True)
def registered(window: MainWindow) -> None:
    window._factories.update(tools.PAGES)


def open_story(window: MainWindow, dossier: str, tab: int) -> StoryPage:
    window.navigator.go("tool-story", dossier)
    page = window.current_page()
    assert isinstance(page, StoryPage)
    page.tabs.set_index(tab)
    QApplication.processEvents()
    return page


def test_what_is_told_becomes_a_draft_and_is_taken_back(window: MainWindow, honey: str) -> None:
    page = open_story(window, honey, 0)
    dossiers = window.workspace.dossiers
    before = dossiers.get(honey).text("storytelling.label")
    dossiers.set(honey, "storytelling.promise", "Chúng tôi không bán mật non.")
    QApplication.processEvents()
    page.tell.cards["label"].take.click()
    assert dossiers.get(honey).text("storytelling.label").endswith("không bán mật non.")
    dossiers.undo(honey)
    assert dossiers.get(honey).text("storytelling.label") == before


def test_the_meter_follows_the_typing(window: MainWindow, honey: str, qtbot: QtBot) -> None:
    window.workspace.dossiers.set(honey, "story.text", "Hàng tốt.")
    page = open_story(window, honey, 1)
    page.meter.tabs.set_index(2)
    assert page.meter.editor is not None
    assert not page.meter.pointers
    page.meter.editor.box.setPlainText(STORY)
    qtbot.waitUntil(lambda: "culture" in page.meter.pointers)
    names = [row.accessibleName() for row in page.meter.rows]
    assert any(name.startswith("Truyền thống, văn hóa địa phương: có.") for name in names)
    page.meter.point("culture")
    marked = [
        STORY[item.cursor.selectionStart() : item.cursor.selectionEnd()]
        for item in page.meter.editor.box.extraSelections()
        if item.format.fontUnderline()
    ]
    assert marked == ["lệ"]
    page.meter.flush()
    assert window.workspace.dossiers.get(honey).text("story.text") == STORY


def test_sentences_are_dropped_only_when_asked(window: MainWindow, honey: str) -> None:
    long = "Người già dặn lại lệ cũ. " + " ".join(
        f"Câu thứ {n} này không nói thêm điều gì cả." for n in range(12)
    )
    window.workspace.dossiers.set(honey, "storytelling.label", long)
    page = open_story(window, honey, 1)
    page.meter.tabs.set_index(0)
    assert page.meter.trim.isVisible()
    assert window.workspace.dossiers.get(honey).text("storytelling.label") == long
    page.meter.trim.click()
    short = window.workspace.dossiers.get(honey).text("storytelling.label")
    assert short.startswith("Người già dặn lại lệ cũ.")
    assert len(short.split()) <= 72
    QApplication.processEvents()
    assert not page.meter.trim.isVisible()


def test_a_copied_story_is_told(window: MainWindow, honey: str, qtbot: QtBot) -> None:
    dossiers = window.workspace.dossiers
    text = " ".join(f"{STORY} Câu {n}." for n in range(5))
    dossiers.set(honey, "story.text", text)
    copy = dossiers.duplicate(honey)
    dossiers.set_many(copy, {"product.name": "Sáp ong", "producer.name": "HTX MẪU"})
    dossiers.set(honey, "producer.name", "HTX MẪU")
    page = open_story(window, honey, 1)
    assert "Giống 100%" in page.meter.banner.accessibleName()
    assert "0 điểm" in page.meter.banner.accessibleName()
    page.compare.click()
    qtbot.waitUntil(lambda: bool(page._alike))
    found = window.workspace.assess(honey, TODAY).findings
    assert "story-same-own" in {item.rule for item in found}


def test_the_leaflet_is_shown_and_saved(
    window: MainWindow, honey: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.workspace.dossiers.set(honey, "story.text", STORY)
    page = open_story(window, honey, 2)
    assert "Tờ rơi" in page.leaflet.canvas.accessibleName()
    assert len(page.leaflet.canvas.images) == 1
    page.leaflet.forms.set_index(1)
    assert len(page.leaflet.canvas.images) == 2
    opened: list[Path] = []
    page.printing.saving.open_file = lambda path: opened.append(path) or True
    monkeypatch.setattr(page.printing.saving, "ask", lambda: tmp_path)
    page.save()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [tmp_path / "to-gap-a4.pdf"]
    assert opened[0].read_bytes().startswith(b"%PDF")


def test_a_finalised_dossier_is_read_only(window: MainWindow, honey: str) -> None:
    window.workspace.versions.finalise(honey, TODAY)
    page = open_story(window, honey, 1)
    assert page.meter.editor is not None
    assert page.meter.editor.box.isReadOnly()
