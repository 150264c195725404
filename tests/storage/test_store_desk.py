"""Receipt numbers: one after another without gaps, whatever is killed and whoever else knocks."""

import multiprocessing
import os
import random
import sqlite3
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.storage.failures import DATABASE
from ocop_desktop.storage.store import Store

PLACE = ("37", "14620")
_CONTEXT = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")
_KILLS = 12
_REPLACED_LINE = (
    "INSERT OR REPLACE INTO desk_journal SELECT id, case_no, at, day, by, what, from_state, "
    "to_state, 'khác', told FROM desk_journal"
)
_REPLACED_CASE = (
    "INSERT OR REPLACE INTO desk_cases (id, dossier_no, state, province, commune, year, number, "
    "round, received_on, here) VALUES ('x', 1, 'submitted', '37', '14620', 2027, 1, 0, "
    "'2027-04-02', 0)"
)


def receive(
    store: Store, number: int, place: tuple[str, str] = PLACE, day: str = "2027-04-02"
) -> int:
    """Store a dossier and its case in one transaction, as the desk does; return the number."""
    name = f"{number:032x}"
    with store.together():
        store.create(name, "qd-26-2026", {"product.name": f"Sản phẩm {number}"})
        made = store.desk.add(
            f"c{name[1:]}", name, state="submitted", place=place, received_on=day, here=True
        )
    return made.number


def work(folder: Path, reports: Connection) -> None:
    """Receive until killed; report every number after its commit."""
    store = Store.open(folder)
    begun = len(store.desk.all())
    while True:
        begun += 1
        reports.send_bytes(str(receive(store, begun)).encode())


def numbers(folder: Path) -> list[int]:
    found = sqlite3.connect(folder / DATABASE)
    try:
        rows = found.execute("SELECT number FROM desk_cases ORDER BY number").fetchall()
    finally:
        found.close()
    return [row[0] for row in rows]


def test_kills_leave_no_gap_and_lose_no_number(folder: Path) -> None:
    chance = random.Random(7)  # noqa: S311
    Store.open(folder).close()
    told = 0
    for _ in range(_KILLS):
        ours, theirs = _CONTEXT.Pipe(duplex=False)
        child = _CONTEXT.Process(target=work, args=(folder, theirs))
        child.start()
        theirs.close()
        time.sleep(0.05 + chance.random() * 0.15)
        child.kill()
        child.join()
        try:
            while True:
                told = max(told, int(ours.recv_bytes()))
        except EOFError:
            ours.close()
    found = numbers(folder)
    assert found == list(range(1, len(found) + 1))
    assert len(found) >= told > 0


def test_a_refused_dossier_takes_no_number(store: Store) -> None:
    assert receive(store, 1) == 1

    def fail() -> None:
        with store.together():
            receive(store, 2)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert receive(store, 3) == 2


def test_each_commune_and_year_counts_for_itself(store: Store) -> None:
    assert receive(store, 1) == 1
    assert receive(store, 2, ("37", "14458")) == 1
    assert receive(store, 3, day="2028-01-03") == 1
    assert receive(store, 4) == 2


def test_a_second_program_waits_outside(store: Store, folder: Path) -> None:
    receive(store, 1)
    with pytest.raises(UserError):
        Store.open(folder)
    assert receive(store, 2) == 2


def test_two_connections_never_give_one_number_twice(store: Store, folder: Path) -> None:
    receive(store, 1)
    other = sqlite3.connect(folder / DATABASE)
    with pytest.raises(sqlite3.IntegrityError):
        other.execute(
            "INSERT INTO desk_cases (id, dossier_no, state, province, commune, year, number, "
            "round, received_on, here) VALUES ('x', 1, 'submitted', '37', '14620', 2027, 1, 0, "
            "'2027-04-02', 0)"
        )
    other.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE desk_journal SET words = 'khác'",
        "DELETE FROM desk_journal",
        _REPLACED_LINE,
        "DELETE FROM desk_cases",
        "UPDATE desk_cases SET number = 9",
        _REPLACED_CASE,
        "UPDATE desk_counters SET last = 0",
        "DELETE FROM desk_counters",
    ],
)
def test_what_was_journalled_stays(store: Store, folder: Path, statement: str) -> None:
    receive(store, 1)
    (case,) = store.desk.all()
    store.desk.move(case.id, "received", "receive", day="2027-04-02", by="Cán bộ MẪU")
    other = sqlite3.connect(folder / DATABASE)
    with pytest.raises(sqlite3.IntegrityError, match=r"only grows|never given|never changed"):
        other.execute(statement)
    other.close()
    assert [event.what for event in store.desk.journal(case.id)] == ["receive"]
