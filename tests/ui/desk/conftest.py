"""The window of an officer, and a package a producer hands in."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ocop_desktop import app
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import NewDossier, Workspace
from ocop_desktop.workspace.profile import Profile
from tests.ui.conftest import HONEY, NOW, discard
from tests.ui.pages_dossier.conftest import settle

FRIDAY = date(2027, 4, 2)


@pytest.fixture
def producer(tmp_path: Path, catalogue: Catalogue) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "chủ thể", catalogue) as opened:
        yield opened


@pytest.fixture
def handed(producer: Workspace) -> str:
    return producer.dossiers.create(
        NewDossier(
            title="Mật ong MẪU",
            set_id=HONEY,
            target_star=3,
            round="dot-1",
            year=2027,
            producer_name="HTX MẪU",
            province="37",
            commune="14620",
        )
    )


@pytest.fixture
def package(producer: Workspace, handed: str, tmp_path: Path) -> Path:
    return producer.packages.export(
        handed, tmp_path / "nộp", ("pdf",), draft=True, today=FRIDAY
    ).zip


@pytest.fixture
def window(
    qtbot: QtBot, workspace: Workspace, theme: Theme, settings: Settings
) -> Iterator[MainWindow]:
    workspace.profile.keep(Profile(role="officer", name="Cán bộ MẪU", province="37",
                                   commune="14620"))  # fmt: skip
    made = MainWindow(
        workspace,
        theme=theme,
        settings=settings,
        pages=app.all_pages(),
        today=lambda: FRIDAY,
        now=lambda: NOW,
    )
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.navigator.go(rooms.HOME)
    settle()
    yield made
    discard(made)
