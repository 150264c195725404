"""Registers of 100,000 rows: sorting, filtering, paging, counting, against SQL and no more."""

import sqlite3
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ocop_desktop import paths
from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.registers import Filter
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace import Workspace
from tests.bench import office
from tests.bench.table import Row, measure

TODAY = date(2026, 11, 20)
ROWS = 100_000
SCREEN = 200
FRAME = 1 / 10  # seconds within which a list seems to answer at once


def registers() -> Iterator[Row]:
    """A province office: 3,321 communes, 100,000 dossiers."""
    catalogue = Catalogue(paths.forms_dir())
    rulebook = catalogue.newest()
    with tempfile.TemporaryDirectory(prefix="ocop-bench-") as name:
        folder = Path(name)
        store = Store.open(folder)
        office.load(store, rulebook, catalogue.units(rulebook), ROWS)
        store.close()
        with Workspace.open(folder, catalogue) as workspace:
            seconds = measure(workspace.registers.refresh, times=1, warm=0)
            raw = sqlite3.connect(folder / "ocop.sqlite3")
            floor = measure(lambda: _read_all(raw), times=1, warm=0)
            what = f"đưa {ROWS} hồ sơ vào tám sổ, lần đầu"
            yield Row(what, seconds, floor, "chỉ đọc các câu trả lời đó bằng SQL")
            yield from _lists(workspace, raw)
            yield from _office(workspace)
            yield from _calendar(workspace, floor)
            report = measure(lambda: workspace.indicators.report(2026, TODAY), times=3, warm=1)
            yield Row("mọi chỉ tiêu của năm", report, _counting(raw), "20 lần đếm trần")
            raw.close()


def _read_all(raw: sqlite3.Connection) -> None:
    for _ in raw.execute("SELECT dossier_no, path, value FROM entries"):
        pass


def _lists(workspace: Workspace, raw: sqlite3.Connection) -> Iterator[Row]:
    shelf = workspace.registers
    live = "FROM reg_products WHERE deleted_at IS NULL"
    for told, query, sql in (
        ("xếp theo tên", Query(order="name"), f"SELECT no {live} ORDER BY k_name, no"),
        ("xếp theo hạn, giảm dần", Query(order="expires", down=True),
         f"SELECT no {live} ORDER BY c_expires DESC, no DESC"),
        ("lọc chữ “thung may”", Query(words="thung may", order="name"),
         f"SELECT no {live} AND folded LIKE '%thung%' AND folded LIKE '%may%' ORDER BY k_name, no"),
        ("lọc 4 sao, còn hạn",
         Query(filters=(Filter(column="star", op="is", value=4),
                        Filter(column="expires", op="from", value="today")), order="name"),
         f"SELECT no {live} AND c_star = 4 AND c_expires >= '2026-11-20' ORDER BY k_name, no"),
    ):  # fmt: skip

        def ours(query: Query = query) -> None:
            numbers = shelf.numbers("products", query, TODAY)
            shelf.rows("products", numbers[:SCREEN])

        def bare(sql: str = sql) -> None:
            found = raw.execute(sql).fetchall()
            _rows(raw, [row[0] for row in found[:SCREEN]])

        taken = measure(ours, times=7, warm=2)
        yield Row(f"sổ {ROWS} dòng: {told}", taken, measure(bare, times=7, warm=2), "SQL trần")
        yield Row(f"sổ {ROWS} dòng: {told}", taken, FRAME, "một phần mười giây")
    numbers = shelf.numbers("products", Query(order="name"), TODAY)
    middle = len(numbers) // 2
    part = list(numbers[middle : middle + SCREEN])
    page = measure(lambda: shelf.rows("products", part), times=30)
    floor = measure(lambda: _rows(raw, part), times=30)
    yield Row(f"cuộn tới giữa: đọc {SCREEN} dòng", page, floor, "SQL trần")


def _office(workspace: Workspace) -> Iterator[Row]:
    """What the window asks for when a province's workspace is opened and looked through."""
    workspace.search  # noqa: B018  (made before it is measured)
    for told, ask, times in (
        ("trang chủ: 200 hồ sơ đầu", lambda: workspace.dossiers.list(limit=SCREEN), 7),
        ("danh sách: 2.000 hồ sơ đầu", lambda: workspace.dossiers.list(limit=2_000), 3),
        ("tìm hồ sơ “thung may”", lambda: workspace.dossiers.search("thung may", 50), 7),
        ("bàn tiếp nhận", lambda: workspace.desk.cases(TODAY), 7),
    ):
        warm = 0 if times == 1 else 1
        taken = measure(ask, times=times, warm=warm)
        yield Row(f"{ROWS} hồ sơ, {told}", taken, 1.0, "một giây")


def _calendar(workspace: Workspace, floor: float) -> Iterator[Row]:
    """The days of all dossiers: kept once, then counted and read by the day they fall due."""
    radar = workspace.radar
    seconds = measure(radar.refresh, times=1, warm=0)
    what = f"lịch: xem ngày của {ROWS} hồ sơ, lần đầu"
    yield Row(what, seconds, floor, "chỉ đọc các câu trả lời đó bằng SQL")
    ahead = radar.ahead(TODAY)
    month, end = date(2027, 4, 1), date(2027, 5, 12)
    for told, ask, limit in (
        (f"đếm {ahead.count()} ngày phía trước", lambda: radar.ahead(TODAY), 1.0),
        ("60 dòng đầu", lambda: radar.part(ahead, limit=60), FRAME),
        ("60 dòng ở giữa", lambda: radar.part(ahead, limit=60, offset=ahead.count() // 2), FRAME),
        ("một tháng", lambda: radar.titles(ahead, month, end), FRAME),
    ):
        yield Row(f"{ROWS} hồ sơ, lịch: {told}", measure(ask, times=5, warm=1), limit, "giới hạn")


def _rows(raw: sqlite3.Connection, numbers: list[int]) -> None:
    marks = ", ".join("?" for _ in numbers)
    raw.execute(f"SELECT * FROM reg_products WHERE no IN ({marks})", numbers).fetchall()  # noqa: S608


def _counting(raw: sqlite3.Connection) -> float:
    sql = "SELECT count(*) FROM reg_products WHERE deleted_at IS NULL AND c_star >= 3"
    return measure(lambda: [raw.execute(sql).fetchone() for _ in range(20)], times=3, warm=1)


BENCHES = (registers,)
