"""From the command to a first page that can be used, against a bare window of the same toolkit."""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ocop_desktop.workspace import NewDossier, Workspace
from tests.bench.table import Row

DOSSIERS = 1_000
TIMES = 7
_BARE = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("OCOP")
label.show()
app.processEvents()
"""
_LOADING = """
import gc
gc.disable()
from ocop_desktop import workspace
from ocop_desktop import app
"""
_OURS = """
import gc
import sys
from pathlib import Path
from ocop_desktop.cli import read_arguments, verb
read_arguments([])
verb("run")
gc.disable()
from ocop_desktop import workspace
from ocop_desktop import app
from ocop_desktop.ui.navigator import HOME, Target
from ocop_desktop.ui.settings import Settings
from ocop_desktop.ui.theme import Theme
folder = Path(sys.argv[1])
qt = app.make_application()
settings = Settings(folder / "config")
speech = app.make_speech(qt, settings)
theme = Theme()
theme.apply(qt, dark=False, scale=100)
workspace = app.open_workspace(folder / "OCOP", theme)
shown = app.ShownWindow(qt, workspace, theme, settings, speech)
shown.show(Target(HOME))
qt.processEvents()
app.collect_again()
workspace.close()
"""


def starting() -> Iterator[Row]:
    """Cold start with a thousand dossiers, and how much of it is only loading modules."""
    with tempfile.TemporaryDirectory(prefix="ocop-bench-") as name:
        folder = Path(name)
        with Workspace.open(folder / "OCOP") as workspace:
            for number in range(DOSSIERS):
                workspace.dossiers.create(
                    NewDossier(title=f"Sản phẩm mẫu {number}", set_id="tra-tu-thuc-vat-khac")
                )
        bare, ours, loading = _seconds((_BARE, _OURS, _LOADING), folder)
    what = f"mở cửa sổ tới trang chủ, {DOSSIERS} hồ sơ"
    yield Row(what, ours, bare, "cửa sổ PySide6 trống một nhãn")
    yield Row("trong đó nạp mô-đun", loading, bare, "cửa sổ PySide6 trống một nhãn")


def _seconds(codes: tuple[str, ...], folder: Path) -> list[float]:
    """Return the median seconds of the processor a new interpreter takes for each code.

    The first run is not counted: it compiles the modules, as installing does. The codes take
    turns, and time is the processor's, so that what else the machine does falls on none of them.
    """
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    taken: list[list[float]] = [[] for _ in codes]
    for number in range(TIMES + 1):
        for code, seconds in zip(codes, taken, strict=True):
            began = _cpu_of_children()
            subprocess.run(
                [sys.executable, "-c", code, str(folder)], check=True, env=os.environ | kept
            )
            if number:
                seconds.append(_cpu_of_children() - began)
    return [statistics.median(seconds) for seconds in taken]


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


BENCHES = (starting,)
