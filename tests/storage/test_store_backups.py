"""The ring of daily copies."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ocop_desktop.storage import backups
from ocop_desktop.storage.store import Store

ID = "d" * 32
NOON = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)


def _days(folder: Path) -> list[str]:
    return [copy.day.isoformat() for copy in backups.daily(folder)]


def _visit(folder: Path, when: datetime, note: str) -> None:
    store = Store.open(folder, clock=lambda: when)
    if not store.dossiers():
        store.create(ID, "qd-26-2026", {})
    store.write(ID, {"a.note": note})
    assert store.last_backup is not None
    assert store.backup_problem == ""
    store.close()


def test_one_copy_a_day_and_the_newest_seven_stay(folder: Path) -> None:
    for day in range(10):
        for _ in range(2):
            _visit(folder, NOON + timedelta(days=day), f"ngày {day}")
    assert _days(folder) == [f"2026-11-{day}" for day in range(29, 22, -1)]


def test_a_copy_holds_what_was_there_when_it_was_made(folder: Path) -> None:
    _visit(folder, NOON, "cũ")
    _visit(folder, NOON + timedelta(days=1), "mới")
    copy = backups.daily(folder)[0].path
    value = sqlite3.connect(copy).execute("SELECT value FROM entries").fetchone()[0]
    assert value == '"cũ"'
    assert list((folder / "backups").glob("*-wal")) == []


def test_a_copy_put_in_place_opens(folder: Path) -> None:
    _visit(folder, NOON, "cũ")
    _visit(folder, NOON + timedelta(days=1), "mới")
    database = folder / "ocop.sqlite3"
    database.write_bytes(b"broken".ljust(4096, b"?"))
    database.rename(folder / "hong.sqlite3")
    database.write_bytes(backups.daily(folder)[0].path.read_bytes())
    store = Store.open(folder)
    assert store.entries(ID) == {"a.note": "cũ"}
    store.close()


def test_a_clock_set_back_rotates_nothing_newer_out(folder: Path) -> None:
    for day in range(7):
        _visit(folder, NOON + timedelta(days=day), "x")
    _visit(folder, NOON - timedelta(days=400), "đồng hồ sai")
    assert _days(folder) == [f"2026-11-{day}" for day in range(26, 19, -1)]


def test_a_backup_that_fails_does_not_keep_anybody_from_working(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _visit(folder, NOON, "x")
    monkeypatch.setattr(backups, "is_sound", lambda _: False)
    store = Store.open(folder, clock=lambda: NOON + timedelta(days=1))
    assert store.backup_problem
    store.write(ID, {"a.note": "vẫn làm được"})
    store.close()
    monkeypatch.undo()
    assert _days(folder) == ["2026-11-20"]
    assert list((folder / "backups").glob(".tmp*")) == []


def test_only_whole_databases_of_ours_are_sound(folder: Path, tmp_path: Path) -> None:
    _visit(folder, NOON, "x")
    assert backups.is_sound(backups.daily(folder)[0].path)
    foreign = tmp_path / "khac.sqlite3"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    assert not backups.is_sound(foreign)
    (tmp_path / "chu.sqlite3").write_text("không phải")
    assert not backups.is_sound(tmp_path / "chu.sqlite3")
    assert not backups.is_sound(tmp_path / "không có.sqlite3")


def test_names_that_are_no_dates_are_left_alone(folder: Path) -> None:
    _visit(folder, NOON, "x")
    odd = folder / "backups" / "ocop-2026-99-99.sqlite3"
    odd.write_bytes(b"x")
    _visit(folder, NOON + timedelta(days=1), "x")
    assert odd.exists()
    assert _days(folder) == ["2026-11-21", "2026-11-20"]
