"""A folder of packages of many communes, taken in through the window."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ocop_desktop import app
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.sharing.page import ExchangePage
from ocop_desktop.ui.sharing.tree_card import TreeCard
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import Workspace
from ocop_desktop.workspace.profile import Profile
from tests.ui.conftest import TODAY, discard

DAY = date(2027, 4, 9)
COMMUNES = ("00004", "00008", "00008")


@pytest.fixture
def tree(tmp_path: Path, catalogue: Catalogue, honey_entries: dict[str, object]) -> Path:
    """Three packages of two communes, and a file that only looks like one."""
    root = tmp_path / "các xã"
    units = catalogue.units(catalogue.newest())
    with Workspace.open(tmp_path / "chủ thể", catalogue) as workspace:
        dossier = workspace.dossiers.add("qd-26-2026", honey_entries)
        for at, commune in enumerate(COMMUNES):
            workspace.dossiers.set_many(
                dossier,
                {
                    "producer.commune": commune,
                    "producer.province": units.communes[commune].province,
                    "product.name": f"Mật {at} MẪU",
                },
            )
            made = workspace.packages.export(
                dossier, tmp_path / str(at), ("pdf",), draft=True, today=DAY
            )
            (root / commune).mkdir(parents=True, exist_ok=True)
            shutil.copy(made.zip, root / commune / f"{at}.zip")
    (root / "hỏng.zip").write_bytes(b"PK\x03\x04 hong")
    return root


@pytest.fixture
def shown(
    workspace: Workspace, theme: Theme, settings: Settings, qtbot: QtBot
) -> Iterator[MainWindow]:
    workspace.profile.keep(Profile(role="officer"))
    window = MainWindow(
        workspace, theme=theme, settings=settings, pages=app.all_pages(), today=lambda: TODAY
    )
    with qtbot.waitActive(window):
        window.show()
    yield window
    discard(window)


def card_of(window: MainWindow) -> TreeCard:
    window.navigator.go(rooms.EXCHANGE)
    page = window.current_page()
    assert isinstance(page, ExchangePage)
    return page.trees


def looked(card: TreeCard, qtbot: QtBot, tree: Path) -> None:
    card.look(tree)
    qtbot.waitUntil(lambda: card.survey is not None and card.choose.isEnabled(), timeout=20_000)


def taken(card: TreeCard, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: card.run is None, timeout=20_000)


def told(card: TreeCard) -> list[list[str]]:
    view = card.communes
    return [
        [view.item(row, column).text() for column in range(view.columnCount())]
        for row in range(view.rowCount())
    ]


def test_nothing_is_stored_before_the_button(
    shown: MainWindow, qtbot: QtBot, tree: Path, tmp_path: Path
) -> None:
    card = card_of(shown)
    assert card.isVisible()
    assert not card.stop.isVisible()
    looked(card, qtbot, tree)
    units = shown.workspace.catalogue.units(shown.workspace.catalogue.newest())
    names = {row[0]: row[1:] for row in told(card)}
    assert names == {
        units.title("00004"): ["1", "0", "0"],
        units.title("00008"): ["2", "0", "0"],
        "Chưa rõ xã": ["0", "0", "1"],
    }
    assert [chip.text() for chip in card.chips.values()] == [
        "3 gói mới", "0 gói đã nhập trước", "1 gói không nhập được",
    ]  # fmt: skip
    assert card.refused.item(0, 1).text() == "hỏng.zip"
    assert card.refused.item(0, 0).text()
    assert shown.workspace.dossiers.count() == 0
    card.write_refused(tmp_path / "ra.csv")
    assert (tmp_path / "ra.csv").read_text("utf-8-sig").splitlines()[1].startswith("hỏng.zip,")
    assert card.go.text() == "Nhập 3 gói mới"
    card.go.setFocus()
    QTest.keyClick(card.go, Qt.Key.Key_Space)
    taken(card, qtbot)
    assert shown.workspace.dossiers.count() == 3
    assert card.summary.text() == "Đã nhập 3 gói mới."
    assert not card.go.isVisible()


def test_stopped_it_goes_on_and_a_second_look_knows_them(
    shown: MainWindow, qtbot: QtBot, tree: Path, settings: Settings
) -> None:
    card = card_of(shown)
    looked(card, qtbot, tree)
    card.take()
    assert card.run is not None
    card.run.kept.connect(lambda _: card.cancel())
    assert card.stop.isVisible()
    taken(card, qtbot)
    count = shown.workspace.dossiers.count()
    assert 1 <= count < 3
    assert card.summary.text().endswith(f"Còn {3 - count} gói chưa nhập.")
    assert card.go.text() == "Nhập tiếp"
    card.take()
    taken(card, qtbot)
    assert shown.workspace.dossiers.count() == 3
    assert settings.last_folder("package-tree") == str(tree)
    assert card.again.text() == "Xem lại “các xã”"
    card.again.click()
    qtbot.waitUntil(lambda: card.survey is not None and card.choose.isEnabled(), timeout=20_000)
    assert card.chips["known"].text() == "3 gói đã nhập trước"
    assert not card.go.isVisible()


def test_a_folder_is_dropped(shown: MainWindow, qtbot: QtBot, tree: Path) -> None:
    card = card_of(shown)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tree))])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(card.rect().center(), actions, data, button, keys)
    card.dragEnterEvent(entering)
    assert entering.isAccepted()
    card.dropEvent(QDropEvent(QPointF(card.rect().center()), actions, data, button, keys))
    qtbot.waitUntil(lambda: card.survey is not None and card.choose.isEnabled(), timeout=20_000)
    assert card.survey is not None
    assert len(card.survey.packages) == 4


def test_a_producer_is_not_bothered(shown: MainWindow) -> None:
    shown.workspace.profile.keep(Profile(role="producer"))
    assert not card_of(shown).isVisible()
