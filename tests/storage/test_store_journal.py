"""Edits, undo, redo, history and snapshots, and that they survive a restart."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_desktop.storage.dossiers import UnknownDossierError
from ocop_desktop.storage.store import Store

ID = "d" * 32


def test_an_edit_is_stored_with_its_journal_row(store: Store, folder: Path) -> None:
    before = store.dossier(ID)
    batch = store.write(ID, {"producer.name": "HTX Mẫu", "people.all": 12}, "sửa")
    assert batch.paths == ("producer.name", "people.all")
    assert [change.new for change in batch.changes] == ["HTX Mẫu", 12]
    assert store.dossier(ID).updated_at >= before.updated_at
    store.close()
    again = Store.open(folder)
    assert again.entries(ID)["people.all"] == 12
    assert again.history(ID) == [batch]
    again.close()


def test_values_keep_their_type(store: Store) -> None:
    values: dict[str, Any] = {
        "a.text": "Đặc sản “rừng” \u200f và <b>&",
        "a.int": 3,
        "a.float": 2.5,
        "a.flag": True,
        "a.list": ["x", "y"],
        "a.table": [{"name": "Mật", "share": 62.5}],
        "assessment/1.1": {"option": 2, "case": None, "description": ""},
    }
    store.write(ID, values)
    stored = store.entries(ID)
    assert {path: stored[path] for path in values} == values
    assert stored["a.flag"] is True
    assert isinstance(stored["a.int"], int)


def test_nothing_is_written_when_nothing_changes(store: Store) -> None:
    store.write(ID, {"people.all": 12})
    before = store.dossier(ID)
    assert store.write(ID, {"people.all": 12, "people.women": None}).changes == ()
    assert store.dossier(ID) == before
    assert len(store.history(ID)) == 1


def test_true_and_one_are_different_values(store: Store) -> None:
    store.write(ID, {"a.b": 1})
    assert store.write(ID, {"a.b": True}).paths == ("a.b",)
    assert store.write(ID, {"a.b": 1.0}).paths == ("a.b",)


def test_undo_and_redo_survive_a_restart(store: Store, folder: Path) -> None:
    store.write(ID, {"a.b": "một"})
    store.write(ID, {"a.b": "hai", "a.c": "ba"})
    undone = store.undo(ID)
    assert undone is not None
    assert undone.paths == ("a.b", "a.c")
    store.close()
    again = Store.open(folder)
    assert again.last_paths(ID)
    assert again.waiting_paths(ID)
    assert again.entries(ID)["a.b"] == "một"
    assert "a.c" not in again.entries(ID)
    assert again.redo(ID) is not None
    assert again.entries(ID)["a.c"] == "ba"
    assert again.redo(ID) is None
    again.close()


def test_a_new_edit_drops_what_could_be_redone(store: Store) -> None:
    store.write(ID, {"a.b": "một"})
    store.undo(ID)
    store.write(ID, {"a.b": "hai"})
    assert store.waiting_paths(ID) == ()
    assert [batch.state for batch in store.history(ID)] == ["live", "dropped"]
    store.undo(ID)
    assert "a.b" not in store.entries(ID)
    assert store.redo(ID) is not None
    assert store.entries(ID)["a.b"] == "hai"


def test_creation_cannot_be_undone(store: Store) -> None:
    assert store.last_paths(ID) == ()
    assert store.undo(ID) is None
    assert store.entries(ID)["product.name"] == "Mật ong"


def test_typing_in_one_go_is_undone_in_one_go(store: Store) -> None:
    store.write(ID, {"story.text": "Từ"})
    store.write(ID, {"story.text": "Từ đời"}, merge=True)
    store.write(ID, {"story.text": "Từ đời ông"}, merge=True)
    store.write(ID, {"people.all": 5}, merge=True)
    assert len(store.history(ID)) == 2
    store.undo(ID)
    assert store.entries(ID)["story.text"] == "Từ đời ông"
    store.undo(ID)
    assert "story.text" not in store.entries(ID)


def test_the_title_follows_the_name_through_undo(store: Store) -> None:
    store.write(ID, {"product.name": "Trà Shan tuyết"})
    assert store.dossier(ID).title == "Trà Shan tuyết"
    store.undo(ID)
    assert store.dossier(ID).title == "Mật ong"
    store.write(ID, {"product.name": None, "registration.target_star": "4", "set": None})
    assert (store.dossier(ID).title, store.dossier(ID).target_star) == ("", "4")
    assert store.dossier(ID).set_id is None


def test_a_value_of_a_wrong_type_is_still_stored(store: Store) -> None:
    store.write(ID, {"product.name": ["không phải chữ"], "registration.year": "năm nay"})
    assert store.dossier(ID).title == ""
    assert store.dossier(ID).year == "năm nay"


def test_snapshots_show_every_moment(store: Store) -> None:
    first = store.write(ID, {"a.b": 1})
    second = store.write(ID, {"a.b": 2, "a.c": 3})
    store.write(ID, {"a.b": None})
    store.undo(ID)
    start = {"product.name": "Mật ong", "set": "mat-ong"}
    assert store.snapshot(ID, 0) == start
    assert store.snapshot(ID, first.journal) == start | {"a.b": 1}
    assert store.snapshot(ID, second.journal) == start | {"a.b": 2, "a.c": 3}


def test_an_unknown_dossier_is_a_key_error(store: Store) -> None:
    for act in (store.entries, store.undo, store.history, store.dossier, store.waiting_paths):
        with pytest.raises(UnknownDossierError):
            act("không-có")


def test_a_failing_batch_leaves_nothing(store: Store) -> None:
    with pytest.raises(ValueError, match="JSON"):
        store.write(ID, {"a.b": "giữ", "a.c": float("nan")})
    assert "a.b" not in store.entries(ID)
    assert store.history(ID) == []


def test_the_bin_hides_and_gives_back(store: Store) -> None:
    store.set_deleted(ID, deleted=True)
    assert store.dossiers() == []
    assert [row.id for row in store.dossiers(include_deleted=True)] == [ID]
    store.set_deleted(ID, deleted=False)
    assert [row.id for row in store.dossiers()] == [ID]


def test_the_list_is_in_vietnamese_order_and_comes_in_pages(store: Store) -> None:
    for number, title in enumerate(["Đậu", "Dứa", "Ăn", "An", "Ấm", "Trà", "ba kích"]):
        store.create(f"{number:032}", "qd-26-2026", {"product.name": title})
    titles = [row.title for row in store.dossiers()]
    assert titles == ["An", "Ăn", "Ấm", "ba kích", "Dứa", "Đậu", "Mật ong", "Trà"]
    assert [row.title for row in store.dossiers(limit=2, offset=3)] == ["ba kích", "Dứa"]
    store.set_deleted(ID, deleted=True)
    assert (store.count(), store.count(include_deleted=True)) == (7, 8)


_ACTS = st.lists(
    st.one_of(
        st.tuples(
            st.just("write"),
            st.dictionaries(
                st.sampled_from(["a.a", "a.b", "a.c"]),
                st.one_of(st.none(), st.integers(0, 3), st.text(max_size=3)),
                min_size=1,
            ),
        ),
        st.tuples(st.sampled_from(["undo", "redo"]), st.just({})),
    ),
    max_size=25,
)


@settings(max_examples=30, deadline=None)
@given(acts=_ACTS)
def test_undo_and_redo_agree_with_a_stack_of_states(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, dict[str, Any]]]
) -> None:
    store = Store.open(tmp_path_factory.mktemp("w"))
    store.create(ID, "qd-26-2026", {})
    past: list[dict[str, Any]] = []
    now: dict[str, Any] = {}
    future: list[dict[str, Any]] = []
    try:
        for act, changes in acts:
            if act == "undo" and past:
                future.append(now)
                now = past.pop()
            elif act == "redo" and future:
                past.append(now)
                now = future.pop()
            elif act == "write":
                after = {k: v for k, v in (now | changes).items() if v is not None}
                if after != now:
                    past.append(now)
                    now, future = after, []
            if act == "write":
                store.write(ID, changes)
            else:
                (store.undo if act == "undo" else store.redo)(ID)
            assert store.entries(ID) == now
            assert bool(store.last_paths(ID)) == bool(past)
            assert bool(store.waiting_paths(ID)) == bool(future)
    finally:
        store.close()
