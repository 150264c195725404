import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.pages.handbook.page import HandbookPage
from ocop_desktop.ui.pages.handbook.set_view import SetView
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow


@pytest.fixture
def page(window: MainWindow) -> HandbookPage:
    window.navigator.go(rooms.HANDBOOK)
    made = window.page(rooms.HANDBOOK)
    assert isinstance(made, HandbookPage)
    return made


def words(page: HandbookPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_it_opens_with_the_decision_its_dates_and_our_readings(page: HandbookPage) -> None:
    text = words(page)
    assert "QĐ 26/2026/QĐ-TTg" in text
    assert "Ký ngày 22/5/2026" in text
    assert "15 ngày làm việc" in text
    assert "Chỗ luật để ngỏ: cách đọc của phần mềm" in text


def test_all_sets_are_listed(page: HandbookPage, catalogue: Catalogue) -> None:
    listed = [item.text(0) for item in page._items()]
    for chosen in catalogue.newest().sets.values():
        assert f"{chosen.no}. {chosen.name}" in listed


@pytest.mark.parametrize("no", range(1, 27))
def test_every_set_can_be_read(no: int, theme: Theme, catalogue: Catalogue) -> None:
    rulebook = catalogue.newest()
    chosen = next(item for item in rulebook.sets.values() if item.no == no)
    view = SetView(theme, rulebook, chosen, catalogue.help(rulebook.id))
    for item in chosen.criteria:
        card = view.card(item.number)
        assert card is not None
        texts = [label.text() for label in card.findChildren(QLabel)]
        assert item.criterion.title in texts
        assert item.place in texts
        for doubt in chosen.doubts_at(item.number):
            assert any(doubt.text in text for text in texts)
    view.deleteLater()
    QApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)


def test_a_criterion_is_reached_and_marked(
    page: HandbookPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.navigator.go(rooms.HANDBOOK, section="mat-ong-va-nong-san-khac", criterion="10")
    view = page.set_view()
    assert view is not None
    card = view.card("10")
    assert card is not None
    qtbot.waitUntil(lambda: card.property("selected") is True)
    assert view.card("99") is None


def test_filtering_finds_a_set_by_its_products_and_criteria(page: HandbookPage) -> None:
    page.filter_field.setText("mam tep")
    shown = [item.text(0) for item in page._items() if not item.isHidden()]
    assert any(text.startswith("9. ") for text in shown)
    assert not any(text.startswith("24. ") for text in shown)
    page.filter_field.setText("")
    assert not any(item.isHidden() for item in page._items())


def test_chapters_and_words_are_there_to_read(page: HandbookPage, window: MainWindow) -> None:
    window.navigator.go(rooms.HANDBOOK, section="chapter/minh-chung")
    assert "Căn cứ: " in words(page)
    window.navigator.go(rooms.HANDBOOK, section="terms")
    assert "Bộ quy định" in words(page)
    window.navigator.go(rooms.HANDBOOK, section="không-có")
    assert "Hạng sao" in words(page)


def test_the_text_size_reaches_what_is_being_read(
    page: HandbookPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.navigator.go(rooms.HANDBOOK, section="ruou-trang")
    window.set_scale(150)
    QApplication.processEvents()
    view = page.set_view()
    assert view is not None
    assert view.card("1.1") is not None
    window.set_scale(100)
