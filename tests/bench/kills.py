"""Kill a writing process at random moments and look at what is left.

    python -m tests.bench.kills [times] [seed]

A child opens the workspace, edits, adds evidence files, undoes, and reports each edit after its
commit. It gets SIGKILL somewhere on the way. Then the workspace is opened again: the database
must be whole, every reported edit there, every registered file whole, no leftovers.
"""

# ruff: noqa: T201

import hashlib
import multiprocessing
import os
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path

from ocop_desktop.storage.failures import DATABASE
from ocop_desktop.storage.files import FOLDER
from ocop_desktop.storage.store import Store

DOSSIER = "d" * 32
_CONTEXT = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")
_STORY = "Mật ong rừng, khai thác theo mùa hoa. " * 40


def work(folder: Path, reports: Connection, seed: int) -> None:
    """Edit until killed; report every number after its commit."""
    chance = random.Random(seed)  # noqa: S311
    store = Store.open(folder)
    if not store.dossiers():
        store.create(DOSSIER, "qd-26-2026", {"count.n": 0})
    number = store.entries(DOSSIER)["count.n"]
    while True:
        number += 1
        changes = {
            "count.n": number,
            "story.text": f"{number} {_STORY}",
            "product.name": f"Số {number}",
        }
        if chance.random() < 0.2:
            content = chance.randbytes(chance.randrange(1, 300_000))
            stored = store.files.copy_stream(BytesIO(content), f"{number}.bin", len(content))
            store.files.register([stored])
            changes[f"evidence/{number}"] = {"file": f"{number}.bin", "sha256": stored.sha256}
        store.write(DOSSIER, changes, "sửa")
        if chance.random() < 0.1:
            store.undo(DOSSIER)
            store.redo(DOSSIER)
        reports.send_bytes(str(number).encode())


def kill_once(folder: Path, chance: random.Random) -> int:
    """Let a child work for a random while, kill it, and return the last number it reported."""
    ours, theirs = _CONTEXT.Pipe(duplex=False)
    child = _CONTEXT.Process(target=work, args=(folder, theirs, chance.randrange(2**32)))
    child.start()
    theirs.close()
    time.sleep(chance.random() ** 2 * 0.15)
    child.kill()
    child.join()
    last = 0
    try:
        while True:
            last = int(ours.recv_bytes())
    except EOFError:
        ours.close()
    return last


def inspect(folder: Path, reported: int) -> list[str]:
    """Return what is wrong with the workspace; nothing is the only good answer."""
    wrong: list[str] = []
    store = Store.open(folder)
    try:
        if reported:
            entries = store.entries(DOSSIER)
            if entries["count.n"] < reported:
                wrong.append(f"reported {reported}, found {entries['count.n']}")
            if not entries["story.text"].startswith(f"{entries['count.n']} "):
                wrong.append("half a batch was stored")
            wrong += _missing_files(store, entries)
    finally:
        store.close()
    if list((folder / FOLDER).glob(".tmp-*")):
        wrong.append("leftovers of an interrupted copy")
    connection = sqlite3.connect(folder / DATABASE)
    for check in ("integrity_check", "foreign_key_check"):
        rows = connection.execute(f"PRAGMA {check}").fetchall()
        if rows not in ([], [("ok",)]):
            wrong.append(f"{check}: {rows[:3]}")
    connection.close()
    return wrong


def _missing_files(store: Store, entries: dict[str, object]) -> list[str]:
    wrong = []
    for path, value in entries.items():
        if not path.startswith("evidence/") or not isinstance(value, dict):
            continue
        content = store.files.path(value["sha256"])
        if not content.is_file() or store.files.get(value["sha256"]) is None:
            wrong.append(f"{path} has no content")
        elif hashlib.sha256(content.read_bytes()).hexdigest() != value["sha256"]:
            wrong.append(f"{path} is not what was stored")
    return wrong


def run(times: int, seed: int) -> tuple[int, list[str]]:
    """Kill `times` times; return how many edits were reported and everything that went wrong.

    One round in eight begins with no workspace, so that its creation is hit as well.
    """
    chance = random.Random(seed)  # noqa: S311
    folder = Path(tempfile.mkdtemp(prefix="ocop-kills-"))
    workspace = folder / "w"
    edits, wrong = 0, []
    try:
        for turn in range(times):
            if turn % 8 == 0:
                shutil.rmtree(workspace, ignore_errors=True)
                known = 0
            reported = kill_once(workspace, chance)
            edits += max(0, reported - known)
            known = max(known, reported)
            wrong += [f"kill {turn}: {line}" for line in inspect(workspace, known)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return edits, wrong


def main() -> int:
    """Print the result; exit 1 when anything was lost."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(2**32)
    began = time.monotonic()
    edits, wrong = run(times, seed)
    took = time.monotonic() - began
    print(f"seed {seed}: {times} kills, {edits} reported edits, {len(wrong)} losses, {took:.1f} s")
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
