import json
import sqlite3
from pathlib import Path

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.workspace import Workspace

WORDS = "ong rừng Thung Mây"


def test_passphrase_and_code_open_and_nothing_else(workspace: Workspace) -> None:
    lock = workspace.lock
    assert not lock.is_set
    assert lock.opens("gì cũng được")
    code = lock.set(WORDS, idle=5)
    assert (lock.is_set, lock.idle_minutes) == (True, 5)
    assert lock.opens(WORDS)
    assert lock.opens(code)
    assert lock.opens(code.lower().replace("-", " "))
    assert lock.is_recovery_code(code)
    assert not lock.is_recovery_code(WORDS)
    assert not lock.opens(WORDS.upper())
    assert not lock.opens("")
    assert not lock.opens(code[:-1])


def test_the_same_words_open_however_the_keyboard_composed_them(workspace: Workspace) -> None:
    workspace.lock.set("mật ong")
    assert workspace.lock.opens("mâ\u0323t ong")


def test_only_verifiers_are_stored(workspace: Workspace, tmp_path: Path) -> None:
    code = workspace.lock.set(WORDS)
    database = next(tmp_path.rglob("ocop.sqlite3"))
    with sqlite3.connect(database) as connection:
        (kept,) = connection.execute(
            "SELECT value FROM settings WHERE key = 'screen-lock'"
        ).fetchone()
    assert WORDS not in kept
    assert code not in kept
    told = json.loads(kept)
    assert told["passphrase"]["salt"] != told["recovery"]["salt"]


def test_a_new_passphrase_brings_a_new_code(workspace: Workspace) -> None:
    old = workspace.lock.set(WORDS)
    new = workspace.lock.set("câu khác hẳn")
    assert old != new
    assert not workspace.lock.opens(old)
    assert not workspace.lock.opens(WORDS)


def test_it_is_taken_away_only_with_the_secret(workspace: Workspace) -> None:
    workspace.lock.set(WORDS)
    with pytest.raises(UserError, match="không đúng"):
        workspace.lock.remove("đoán mò")
    workspace.lock.remove(WORDS)
    assert not workspace.lock.is_set
    assert workspace.lock.idle_minutes == 0


@pytest.mark.parametrize("words", ["", "ngắn", "x" * 201])
def test_a_passphrase_has_a_length(workspace: Workspace, words: str) -> None:
    with pytest.raises(UserError, match="ký tự"):
        workspace.lock.set(words)
    assert not workspace.lock.is_set


def test_a_lock_that_cannot_be_read_shuts_nobody_out(workspace: Workspace) -> None:
    workspace._store.set_setting("screen-lock", {"passphrase": 1})
    assert not workspace.lock.is_set
    assert workspace.lock.opens("")
