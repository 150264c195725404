"""The pure core: loading the law, recomputing a dossier, finding the road."""

import sqlite3
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import tomli

from ocop_desktop import paths
from ocop_desktop.dossier.files.jsonfile import decode
from ocop_desktop.dossier.scoring.advisor import road
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.loader import load
from ocop_desktop.workspace.assessment import assess
from tests.bench.table import Row, measure

LAW = "qd-26-2026"
TODAY = date(2026, 11, 20)
BUDGET = 0.005
FRAME = 1 / 60


def loading() -> Iterator[Row]:
    """Reading, checking and resolving an edition against parsing the same files and no more."""
    folder = paths.forms_dir() / LAW
    files = [file for file in sorted(folder.rglob("*.toml")) if file.parent.name != "help"]

    def parse_only() -> None:
        for file in files:
            tomli.loads(file.read_text(encoding="utf-8"))

    floor = measure(parse_only, times=15)
    ours = measure(lambda: load(folder), times=15)
    yield Row("nạp bộ quy định, kiểm mọi liên kết", ours, floor, "chỉ đọc cú pháp các tệp đó")


def recomputing() -> Iterator[Row]:
    """Everything that follows one edit of the honey sample: findings, scores, data, road."""
    catalogue = Catalogue(paths.forms_dir())
    rulebook = catalogue.get(LAW)
    units = catalogue.units(rulebook)
    file = next((paths.samples_dir() / "mat-ong-hoa-rung-thung-may").glob("*.json"))
    honey = decode(file.read_bytes(), lambda _: (rulebook, units), "a" * 32)

    def everything() -> None:
        assess(rulebook, units, honey, TODAY).road(4)

    ours = measure(everything)
    what = "tính lại cả hồ sơ mật ong: kiểm, ba điểm số, đề xuất, đường lên 4 sao"
    yield Row(what, ours, BUDGET, "ngân sách")
    with tempfile.TemporaryDirectory(prefix="ocop-bench-") as folder:
        yield Row(what, ours, _bare_commit(Path(folder)), "một lần ghi SQLite trần")
    empty = Dossier(id="d", rulebook=LAW, set=honey.set)
    climb = measure(lambda: road(rulebook, empty, 5, TODAY, weigh="time"))
    yield Row("tìm đường lên 5 sao từ hồ sơ trống", climb, FRAME, "một khung hình 60 Hz")


def _bare_commit(folder: Path) -> float:
    """Return the seconds of one row changed and committed, as durable as the workspace writes."""
    base = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    for line in ("journal_mode = WAL", "synchronous = FULL"):
        base.execute(f"PRAGMA {line}")
    base.execute("CREATE TABLE entries (path TEXT PRIMARY KEY, value TEXT)")

    def commit() -> None:
        base.execute("BEGIN IMMEDIATE")
        base.execute("INSERT OR REPLACE INTO entries VALUES ('product.name', 'Mật ong')")
        base.execute("COMMIT")

    taken = measure(commit, times=100)
    base.close()
    return taken


BENCHES = (loading, recomputing)
