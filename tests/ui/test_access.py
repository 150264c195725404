"""What everyone needs to use the window: names, keys, focus that shows, text that fits at 200 %."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ocop_desktop import app
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.drawn.canvas import Canvas
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.widgets.fields import SegmentedTabs
from ocop_desktop.ui.window import MainWindow
from tests.shots import HONEY, TODAY, opened

# Every room is built and laid out, twice over.
pytestmark = pytest.mark.timeout(400)

TOURISM, TEA = "du-lich-cong-dong-sinh-thai-diem-du-lich", "che-tuoi-che-che-bien"
_SECTIONS = ("producer", "materials", "quality", "packaging", "plan")
_OUTSIDE = {rooms.HOME, rooms.DOSSIERS, rooms.NEW_DOSSIER, rooms.HANDBOOK, rooms.SETTINGS}
_OUTSIDE |= {rooms.EDITIONS, rooms.PRACTICE, rooms.INDICATORS, rooms.RADAR, rooms.EXCHANGE}
_REVIEWED = ("contents", "components", "assessment", "evidence", "proposals")


@pytest.fixture(scope="module")
def full(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    with opened(tmp_path_factory.mktemp("access")) as window:
        workspace, known = window.workspace, dossiers(window)
        workspace.versions.finalise(known[TOURISM], TODAY)
        # A case with a comment, so that the rooms of the desk have something to say.
        case = workspace.desk.receive_here(known[TEA], TODAY)
        workspace.desk.mark(case.id, "product.name", "mend", "Ghi đủ tên trên nhãn.", today=TODAY)
        yield window
        window.theme.apply(qapp)


def dossiers(window: MainWindow) -> dict[str, str]:
    return {item.set_id: item.id for item in window.workspace.dossiers.list()}


def places(window: MainWindow) -> Iterator[Target]:
    """Yield a target in every room that is registered; what a room can show it is given."""
    workspace, known = window.workspace, dossiers(window)
    (case,) = workspace.desk.cases(TODAY)
    within: dict[str, tuple[Target, ...]] = {
        rooms.SECTION: tuple(Target(rooms.SECTION, known[HONEY], name) for name in _SECTIONS),
        rooms.DESK: (Target(rooms.DESK, section=case.id, field="all"),),
        rooms.DESK_RECEIVE: (
            Target(rooms.DESK_RECEIVE),
            Target(rooms.DESK_RECEIVE, section=known[HONEY]),
        ),
        rooms.DESK_REVIEW: tuple(
            Target(rooms.DESK_REVIEW, section=case.id, field=part) for part in _REVIEWED
        ),
        rooms.DESK_SEND: tuple(
            Target(rooms.DESK_SEND, section=case.id, field=kind) for kind in ("return", "forward")
        ),
        rooms.DESK_HISTORY: (Target(rooms.DESK_HISTORY, section=case.id),),
        rooms.REGISTERS: tuple(
            Target(rooms.REGISTERS, section=register.id) for register in workspace.registers.all()
        ),
        rooms.VERSION: (
            Target(rooms.VERSION, known[TOURISM], workspace.versions.list(known[TOURISM])[0].id),
        ),
    }
    for room in app.all_pages():
        yield from within.get(room, (Target(room, None if room in _OUTSIDE else known[HONEY]),))


def visit(window: MainWindow) -> Iterator[str]:
    """Go to every place and yield its name once it is laid out, and again for each of its tabs."""
    for target in places(window):
        window.navigator.go_to(target)
        settle()
        page = window.current_page()
        assert page is window.page(target.room), target
        assert page is not None
        name = f"{target.room} {target.section or ''} {target.field or ''}".strip()
        yield name
        # The tabs of the settings are themes, languages and sizes.
        bars = page.findChildren(SegmentedTabs) if target.room != rooms.SETTINGS else []
        for bar in bars:
            first = bar.index
            for index, tab in enumerate(bar.names):
                if bar.isVisible() and index != first:
                    bar.set_index(index)
                    settle()
                    yield f"{name}, {tab}"
            bar.set_index(first)


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()


def shown(window: MainWindow) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget


def name_of(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name).strip() if found else ""


def description_of(widget: QWidget) -> str:
    """Return what is said of a control that takes the focus, besides its name."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.emit(None, widget)
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Description).strip() if found else ""


@dataclass
class Survey:
    """What is wrong in the window at one text size."""

    nameless: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def surveyed(full: MainWindow) -> Callable[[int], Survey]:
    """Walk through every place once a text size: a walk takes longer than what is looked at."""

    @cache
    def survey(scale: int) -> Survey:
        full.resize(1366, 768)
        full.set_scale(scale)
        found = Survey()
        for place in visit(full):
            widgets = list(shown(full))
            for widget in widgets:
                words = f"{place}: {type(widget).__name__} “{text_of(widget)[:50]}”"
                found.cut += [f"{words} {why}" for why in troubles(widget)]
            # The names of controls do not follow the text size.
            for widget in widgets if scale == 100 else ():
                look_at_control(place, widget, found)
        return found

    return survey


def look_at_control(place: str, widget: QWidget, found: Survey) -> None:
    what = f"{place}: {type(widget).__name__} {name_of(widget)}"
    # The line inside a spin box hands its focus on to the box.
    stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
    if stops and not name_of(widget):
        found.nameless.append(f"{what} in {type(widget.parent()).__name__}")
    if stops and not description_of(widget):
        found.nameless.append(f"{what} has no description")
    if isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit):
        never = widget.focusPolicy() == Qt.FocusPolicy.NoFocus
        if never and widget.isEnabled() and not widget.toolTip():
            found.lost.append(what)


def test_every_control_has_a_name_and_can_be_reached_by_keys(
    surveyed: Callable[[int], Survey],
) -> None:
    """A button outside the tab order is one of a row that arrow keys walk, or has its own key."""
    found = surveyed(100)
    assert not found.nameless + found.lost, "\n".join([*found.nameless, *found.lost])


@pytest.mark.parametrize("scale", [100, 200])
def test_no_text_is_cut_at_any_text_size(surveyed: Callable[[int], Survey], scale: int) -> None:
    cut = surveyed(scale).cut
    assert not cut, "\n".join(cut)


def text_of(widget: QWidget) -> str:
    if isinstance(widget, SegmentedTabs):
        return " | ".join(widget.names)
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def troubles(widget: QWidget) -> Iterator[str]:
    """Yield why the words of a widget cannot be read whole."""
    text = text_of(widget)
    if not text and not isinstance(widget, Canvas):
        return
    if isinstance(widget, QLabel) and widget.wordWrap():
        if widget.height() + 1 < widget.heightForWidth(widget.width()):
            yield f"height {widget.height()} of {widget.heightForWidth(widget.width())}"
    else:
        least = widget.minimumSizeHint()
        if least.isValid() and widget.width() + 1 < least.width():
            yield f"width {widget.width()} of {least.width()}"
        if least.isValid() and widget.height() + 1 < least.height():
            yield f"height {widget.height()} of {least.height()}"
    if isinstance(widget, SegmentedTabs) and widget.width() < widget.least_width():
        yield f"tabs {widget.width()} of {widget.least_width()}"
    if over := beyond(widget):
        yield f"beyond {over}"


def beyond(widget: QWidget) -> str:
    """Return the name of what a widget sticks out of, "" inside or where it can be scrolled to."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            area = parent.parentWidget()
            off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            wide = isinstance(area, QAbstractScrollArea) and area.horizontalScrollBarPolicy() != off
            inner = QRect(widget.mapTo(parent, QPoint()), widget.size())
            return "" if wide or inner.right() <= parent.width() else type(area).__name__
        inner = QRect(widget.mapTo(parent, QPoint()), widget.size())
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(inner):
            return type(parent).__name__
        parent = parent.parentWidget()
    return ""


def test_the_check_sees_words_that_are_cut(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    box.setFixedSize(200, 60)
    inner = QWidget(box)
    inner.setFixedSize(120, 40)
    fits, narrow, low, over = (QLabel("Tên chủ thể của sản phẩm", inner) for _ in range(4))
    fits.setText("Tên")
    fits.adjustSize()
    narrow.resize(30, 30)
    low.setWordWrap(True)
    low.resize(60, 10)
    over.adjustSize()
    over.move(60, 0)
    box.show()
    assert list(troubles(fits)) == []
    assert [next(troubles(one)).split()[0] for one in (narrow, low, over)] == [
        "width",
        "height",
        "beyond",
    ]
