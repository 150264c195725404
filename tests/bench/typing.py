"""A table of five hundred rows: what an edit, a step of scrolling and of the cursor cost."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from ocop_desktop import app
from ocop_desktop.rulebook.sections import Column
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.table.editor import TableEditor
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.window import MainWindow
from ocop_desktop.workspace import NewDossier, Workspace
from tests.bench.table import Row

ROWS, TIMES = 500, 30
FIELD = "market.outlets"
FRAME = 1 / 60


def typing() -> Iterator[Row]:
    """Seconds of the processor, not of the clock, for each key until the window is drawn again."""
    qt = app.make_application()
    with (
        tempfile.TemporaryDirectory(prefix="ocop-bench-") as folder,
        Workspace.open(Path(folder) / "OCOP") as workspace,
    ):
        window, editor = _shown(qt, workspace, Path(folder))
        for what, step in _steps(editor):
            yield Row(what, _cpu(qt, step), FRAME, "một khung hình 60 Hz")
        window.close()
        window.deleteLater()


def _shown(qt: QApplication, workspace: Workspace, folder: Path) -> tuple[MainWindow, TableEditor]:
    dossier = workspace.dossiers.create(
        NewDossier(title="Mật ong MẪU", set_id="mat-ong-va-nong-san-khac", target_star=4)
    )
    spec = workspace.dossiers.rulebook(dossier).fields[FIELD]
    rows = [{c.id: _cell(c, number) for c in spec.columns} for number in range(ROWS)]
    workspace.dossiers.set(dossier, FIELD, rows)
    settings, theme = Settings(folder / "config"), Theme()
    settings.set_flag("coach-seen", value=True)
    theme.apply(qt)
    window = MainWindow(
        workspace,
        theme=theme,
        settings=settings,
        pages=app.all_pages(),
        today=lambda: date(2026, 11, 20),
        now=lambda: datetime(2026, 11, 20, 10, 30),  # noqa: DTZ001 - a wall clock
    )
    window.resize(1280, 800)
    window.show()
    window.navigator.go_to(Target(rooms.SECTION, dossier, FIELD.partition(".")[0], field=FIELD))
    qt.processEvents()
    editor = next(one for one in window.findChildren(TableEditor) if one.spec.id == FIELD)
    editor.view.setFocus()
    editor.view.go_to(3, 0)
    return window, editor


def _cell(column: Column, number: int) -> Any:
    if column.kind == "choice":
        return column.choices[0].id
    known = {"percent": number % 100, "date": "2026-05-01", "link": f"https://vidu.vn/{number}"}
    return known.get(column.kind, f"Điểm bán mẫu số {number}, ở chợ huyện")


def _steps(editor: TableEditor) -> Iterator[tuple[str, Callable[[int], object]]]:
    model, bar = editor.model, editor.view.verticalScrollBar()
    yield (
        f"sửa một ô trong bảng {ROWS} dòng, tới khi vẽ xong",
        lambda turn: model.setData(model.index(3 + turn % 9, 0), f"Điểm bán mới {turn}"),
    )
    yield f"cuộn bảng {ROWS} dòng một nấc", lambda turn: bar.setValue(45 * turn)
    yield f"xuống một dòng trong bảng {ROWS} dòng", lambda _: editor.view.step(1, 0)


def _cpu(qt: QApplication, step: Callable[[int], object]) -> float:
    taken = []
    for turn in range(TIMES):
        qt.processEvents()
        began = time.process_time()
        step(turn)
        qt.processEvents()
        taken.append(time.process_time() - began)
    return statistics.median(taken[3:])


BENCHES = (typing,)
