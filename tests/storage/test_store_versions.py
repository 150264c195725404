"""Versions: entries frozen with a lock on their dossier, kept for ever, older databases too."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from ocop_desktop.storage import migrations
from ocop_desktop.storage.dossiers import UnknownDossierError
from ocop_desktop.storage.failures import DATABASE
from ocop_desktop.storage.rows import StoredVersion
from ocop_desktop.storage.store import Store
from ocop_desktop.storage.versions import UnknownVersionError

ID = "d" * 32
ENTRIES: dict[str, Any] = {"product.name": "Mật ong", "people.all": 12, "a.b": [{"x": "đ"}]}


def freeze(store: Store, version: str = "v1", **more: Any) -> StoredVersion:
    given: dict[str, Any] = {
        "day": "2026-11-20",
        "snapshot": "8f3c",
        "score": {"star": 4},
        "note": "nộp đợt 1",
        "label": "chốt bản {number}",
    }
    return store.versions.add(version, ID, ENTRIES, **given | more)


def test_a_version_is_kept_as_it_was_frozen(store: Store, folder: Path) -> None:
    made = freeze(store)
    assert (made.number, made.dossier, made.rulebook) == (1, ID, "qd-26-2026")
    assert (made.score, made.note, made.reopened_at) == ({"star": 4}, "nộp đợt 1", None)
    store.write(ID, {"product.name": "Tên khác"})
    store.close()
    again = Store.open(folder)
    assert again.versions.all(ID) == [made]
    assert again.versions.entries("v1") == ENTRIES
    assert again.dossier(ID).version == 1
    assert again.entries(ID)["product.name"] == "Tên khác"
    again.close()


def test_reopening_keeps_the_version_and_says_why(store: Store) -> None:
    freeze(store)
    opened = store.versions.reopen("v1", "xã trả lại", "mở lại {bản 1}")
    assert opened.reason == "xã trả lại"
    assert opened.reopened_at is not None
    assert store.dossier(ID).version is None
    assert store.versions.entries("v1") == ENTRIES
    second = freeze(store, "v2", score=None, note="")
    assert second.number == 2
    assert [item.id for item in store.versions.all(ID)] == ["v2", "v1"]
    assert store.dossier(ID).version == 2


@pytest.mark.parametrize(
    "statement",
    ["UPDATE versions SET entries = '{}'", "UPDATE versions SET day = ''", "DELETE FROM versions"],
)
def test_nobody_changes_a_version_in_the_database(
    store: Store, folder: Path, statement: str
) -> None:
    made = freeze(store)
    other = sqlite3.connect(folder / DATABASE)
    with pytest.raises(sqlite3.IntegrityError, match="kept as they were"):
        other.execute(statement)
    other.close()
    assert store.versions.all(ID) == [made]


def test_the_journal_tells_of_it_and_cannot_undo_it(store: Store) -> None:
    store.write(ID, {"a.b": "một"}, "sửa")
    freeze(store)
    store.versions.reopen("v1", "sửa tên", "mở lại {bản 1}")
    reopened, frozen, edit = store.history(ID)
    assert [batch.state for batch in (reopened, frozen, edit)] == ["event", "event", "live"]
    assert (frozen.label, frozen.paths) == ("chốt bản 1", ("version/1",))
    assert reopened.changes[0].new == {"reason": "sửa tên"}
    undone = store.undo(ID)
    assert undone is not None
    assert undone.paths == ("a.b",)
    assert store.undo(ID) is None
    assert store.redo(ID) is not None
    assert store.entries(ID)["a.b"] == "một"


def test_typing_after_a_version_is_a_step_of_its_own(store: Store) -> None:
    store.write(ID, {"a.b": "một"}, merge=True)
    freeze(store)
    store.versions.reopen("v1", "sửa", "mở lại")
    store.write(ID, {"a.b": "một hai"}, merge=True)
    store.undo(ID)
    assert store.entries(ID)["a.b"] == "một"


def test_unknown_ids_are_refused_and_nothing_is_kept(store: Store) -> None:
    with pytest.raises(UnknownVersionError):
        store.versions.get("v9")
    with pytest.raises(UnknownVersionError):
        store.versions.entries("v9")
    with pytest.raises(UnknownDossierError):
        store.versions.add(
            "v1", "f" * 32, {}, day="", snapshot="", score=None, note="", label="chốt"
        )
    assert store.versions.all(ID) == []
    assert store.history(ID) == []


def test_a_database_of_the_first_release_is_brought_up(folder: Path) -> None:
    folder.mkdir(parents=True)
    path = folder / "ocop.sqlite3"
    old = Database(sqlite3.connect(path))
    first, *_ = migrations.names()
    assert migrations.MIGRATIONS.apply(old, stop_before=migrations.names()[1]) is None
    assert [step.name for step in migrations.MIGRATIONS.applied(old)] == [first]
    old.execute(
        "INSERT INTO dossiers (id, rulebook, title, created_at, updated_at) "
        "VALUES (?, 'qd-26-2026', 'Mật ong', '', '')",
        [ID],
    )
    old.conn.commit()
    old.conn.close()
    with_versions = Store.open(folder)
    assert with_versions.dossier(ID).version is None
    assert freeze(with_versions).number == 1
    with_versions.close()
    assert (folder / "backups" / f"truoc-{migrations.names()[1]}.sqlite3").is_file()
