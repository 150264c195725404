from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ocop_desktop import app, paths
from ocop_desktop.dossier.files import jsonfile
from ocop_desktop.dossier.values import to_entries
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import NewDossier, Workspace

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 10, 32, 5)  # noqa: DTZ001 - a wall clock
HONEY = "mat-ong-va-nong-san-khac"
# A machine that does other work too may be slow; a wait that succeeds takes no longer for it.
PATIENCE_MS = 60_000


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue(paths.forms_dir())


class PatientBot(QtBot):
    """Waits for what will come as long as it takes, where pytest-qt gives up after five seconds."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitActive(self, widget: QWidget, *, timeout: int = PATIENCE_MS) -> Any:
        return super().waitActive(widget, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def nothing_lingers(qapp: QApplication) -> Iterator[None]:
    """Delete what is done with now: it would make every later change of theme slower."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme()
    made.apply(qapp)
    return made


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "config")
    # The walk through a first dossier takes the focus; it has tests of its own.
    made.set_flag("coach-seen", value=True)
    return made


@pytest.fixture
def workspace(fresh_workspace: Callable[[str], Path], catalogue: Catalogue) -> Iterator[Workspace]:
    with Workspace.open(fresh_workspace("dữ liệu"), catalogue) as opened:
        yield opened


@pytest.fixture(scope="session")
def honey_entries(catalogue: Catalogue) -> dict[str, Any]:
    """The honey sample without its files: quick to add and full enough to score."""
    file = paths.samples_dir() / "mat-ong-hoa-rung-thung-may" / "ho-so.json"
    shape = jsonfile.parse(file.read_bytes())
    rulebook = catalogue.newest()
    dossier = jsonfile.to_dossier(shape, rulebook, catalogue.units(rulebook))
    return {k: v for k, v in to_entries(dossier) if not k.startswith("evidence/")}


@pytest.fixture
def honey(workspace: Workspace, honey_entries: dict[str, Any]) -> str:
    return workspace.dossiers.add("qd-26-2026", honey_entries)


@pytest.fixture
def started(workspace: Workspace) -> str:
    """A dossier of which only the five questions are answered."""
    return workspace.dossiers.create(
        NewDossier(
            title="Trà hoa vàng",
            set_id="tra-tu-thuc-vat-khac",
            target_star=3,
            round="dot-1",
            year=2027,
            producer_name="Hộ kinh doanh Mẫu",
        )
    )


@pytest.fixture
def make_window(
    qtbot: QtBot, workspace: Workspace, theme: Theme, settings: Settings
) -> Iterator[Callable[[], MainWindow]]:
    made: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(
            workspace,
            theme=theme,
            settings=settings,
            pages=app.all_pages(),
            today=lambda: TODAY,
            now=lambda: NOW,
        )
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
        made.append(window)
        return window

    yield make
    for window in made:
        discard(window)


def discard(window: MainWindow) -> None:
    """Delete a window now: those that linger make every later change of theme slower."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(make_window: Callable[[], MainWindow]) -> MainWindow:
    return make_window()


@pytest.fixture
def context(window: MainWindow) -> AppContext:
    return window.context
