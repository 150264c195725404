"""Merging loses nothing and does not depend on order."""

import json
from datetime import date
from itertools import permutations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_desktop.dossier.sharing.merging import check_conflict, merge, reconcile, state_of
from ocop_desktop.dossier.values import CONFLICT

PATHS = st.sampled_from(
    ["product.name", "producer.name", "assessment/1.1", "evidence/a", "story.text"]
)
VALUES = st.one_of(
    st.text("aăđ", min_size=1, max_size=3),
    st.integers(0, 3),
    st.fixed_dictionaries({"option": st.integers(1, 2)}),
)
ENTRIES = st.dictionaries(PATHS, VALUES, max_size=4)


def key(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def test_two_people_change_different_fields() -> None:
    base = {"product.name": "Mật ong", "producer.phone": "0900000000"}
    officer = {**base, "producer.phone": "0900000001"}
    producer = {**base, "product.name": "Mật ong hoa rừng"}
    merged = merge(base, [officer, producer])
    assert merged.conflicts == ()
    assert merged.entries == {"product.name": "Mật ong hoa rừng", "producer.phone": "0900000001"}


def test_the_same_field_changed_twice_keeps_both_until_chosen() -> None:
    base = {"product.name": "Mật ong"}
    merged = merge(base, [{"product.name": "Mật ong A"}, {"product.name": "Mật ong B"}])
    (conflict,) = merged.conflicts
    assert conflict.path == "product.name"
    assert set(conflict.values) == {"Mật ong A", "Mật ong B"}
    assert merged.entries == base
    assert merged.chosen({"product.name": "Mật ong B"}) == {"product.name": "Mật ong B"}


def test_removed_here_and_changed_there_is_a_conflict() -> None:
    merged = merge({"story.text": "cũ"}, [{}, {"story.text": "mới"}])
    (conflict,) = merged.conflicts
    assert set(conflict.values) == {None, "mới"}
    assert merged.chosen({"story.text": None}) == {}


def test_the_same_paper_added_twice_is_one() -> None:
    paper = {"file": "giay.pdf", "sha256": "ab" * 32}
    merged = merge({}, [{"evidence/1": paper}, {"evidence/2": paper}])
    assert merged.conflicts == ()
    assert list(merged.entries.values()) == [paper]


@settings(max_examples=300, derandomize=True)
@given(ENTRIES, st.lists(ENTRIES, min_size=1, max_size=3))
def test_order_does_not_matter_and_nothing_is_lost(
    base: dict[str, Any], copies: list[dict[str, Any]]
) -> None:
    results = [merge(base, order) for order in permutations(copies)]
    assert all(result == results[0] for result in results)
    merged = results[0]
    open_paths = {conflict.path: conflict for conflict in merged.conflicts}
    for copy in copies:
        for path in {*copy, *base}:
            mine, old = copy.get(path), base.get(path)
            if key(mine) == key(old):
                continue
            kept = open_paths[path].values if path in open_paths else (merged.entries.get(path),)
            assert key(mine) in {key(value) for value in kept}


@settings(max_examples=200, derandomize=True)
@given(ENTRIES, ENTRIES)
def test_one_copy_alone_wins(base: dict[str, Any], copy: dict[str, Any]) -> None:
    merged = merge(base, [copy, base])
    assert merged.conflicts == ()
    assert merged.entries == copy


DAY = date(2027, 4, 9)


def plain(entries: dict[str, Any]) -> dict[str, Any]:
    return {path: value for path, value in entries.items() if not path.startswith(CONFLICT)}


def test_what_only_one_machine_changed_takes_effect() -> None:
    base = {"product.name": "Mật ong", "story.text": "cũ"}
    mine, theirs = {**base, "story.text": "mới"}, {"product.name": "Mật ong rừng"}
    merged = reconcile(base, mine, theirs, DAY)
    assert plain(merged) == {"product.name": "Mật ong rừng", "story.text": "mới"}
    assert merged["conflict/story.text"] == {
        "values": ["mới", None],
        "base": "cũ",
        "on": "2027-04-09",
    }


@settings(max_examples=300, derandomize=True)
@given(ENTRIES, ENTRIES, ENTRIES)
def test_every_edit_is_in_force_or_waits_for_a_choice(
    base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]
) -> None:
    merged = reconcile(base, mine, theirs, DAY)
    for copy in (mine, theirs):
        for path in {*base, *copy}:
            if key(copy.get(path)) == key(base.get(path)):
                continue
            waiting = merged.get(CONFLICT + path, {"values": []})["values"]
            kept = [merged.get(path), *waiting]
            assert key(copy.get(path)) in {key(value) for value in kept}
    other = reconcile(base, theirs, mine, DAY)
    opened = {path for path in merged if path.startswith(CONFLICT)}
    assert opened == {path for path in other if path.startswith(CONFLICT)}
    assert all(merged[path] == other[path] for path in opened)
    settled = {path for path in plain(merged) if CONFLICT + path not in opened}
    assert all(merged[path] == other[path] for path in settled)
    for path in opened:
        check_conflict(path, merged[path])


@settings(max_examples=300, derandomize=True)
@given(ENTRIES, ENTRIES, ENTRIES, st.sampled_from([0, -1]))
def test_after_a_choice_both_machines_end_the_same(
    base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any], at: int
) -> None:
    """Two machines merge, one of them chooses, and the next exchange makes them equal."""
    here = reconcile(base, mine, theirs, DAY)
    there = reconcile(here, theirs, here, DAY) if here == theirs else None
    there = there or reconcile(theirs, theirs, here, DAY)
    chosen = dict(here)
    for path in [path for path in here if path.startswith(CONFLICT)]:
        values = chosen.pop(path)["values"]
        value = values[at]
        chosen.pop(path.removeprefix(CONFLICT), None)
        if value is not None:
            chosen[path.removeprefix(CONFLICT)] = value
    assert reconcile(here, there, chosen, DAY) == chosen


def test_a_choice_made_elsewhere_closes_the_conflict_here() -> None:
    opened = {CONFLICT + "story.text": {"values": ["a", "b"], "base": None, "on": "2027-04-09"}}
    base = {"story.text": "a", **opened}
    assert reconcile(base, base, {"story.text": "b"}, DAY) == {"story.text": "b"}
    assert reconcile(base, {"story.text": "b"}, base, DAY) == {"story.text": "b"}


def test_two_different_choices_are_asked_for_again() -> None:
    opened = {CONFLICT + "story.text": {"values": ["a", "b"], "base": None, "on": "2027-04-09"}}
    base = {"story.text": "a", **opened}
    merged = reconcile(base, {"story.text": "x"}, {"story.text": "b"}, DAY)
    assert merged["story.text"] == "x"
    assert merged["conflict/story.text"]["values"] == ["b", "x"]


def test_levels_of_another_set_never_slip_in() -> None:
    """Here the set was changed, there a level was given: both stay until somebody looks."""
    base = {"set": "che", "assessment/1.1": {"option": 1}}
    mine, theirs = {"set": "mat-ong"}, {**base, "assessment/1.2": {"option": 2}}
    merged = reconcile(base, mine, theirs, DAY)
    assert plain(merged) == {"set": "mat-ong"}
    assert merged["conflict/assessment/1.2"]["values"] == [None, {"option": 2}]


def test_the_same_paper_keeps_its_ties_under_one_id() -> None:
    paper = {"file": "giay.pdf", "sha256": "ab" * 32}
    mine = {"evidence/b": paper, "product.photos": ["b"], "returned/1": {"target": "evidence/b"}}
    theirs = {"evidence/a": {**paper, "number": "12"}}
    merged = reconcile({}, mine, theirs, DAY)
    assert merged["product.photos"] == ["a"]
    assert merged["returned/1"] == {"target": "evidence/a"}
    assert merged["evidence/a"] == paper
    assert merged["conflict/evidence/a"]["values"] == [{**paper, "number": "12"}, paper]
    assert "evidence/b" not in merged


def test_two_papers_in_one_scan_stay_two() -> None:
    first = {"file": "scan.pdf", "sha256": "ab" * 32, "pages": [1, 2]}
    second = {"file": "scan.pdf", "sha256": "ab" * 32, "pages": [3, 4]}
    merged = reconcile({}, {"evidence/1": first}, {"evidence/2": second}, DAY)
    assert merged == {"evidence/1": first, "evidence/2": second}


def test_a_state_has_one_name_whatever_the_order_of_keys() -> None:
    assert state_of("qd", {"a": 1, "b": {"x": 1, "y": 2}}) == state_of(
        "qd", {"b": {"y": 2, "x": 1}, "a": 1}
    )
    assert state_of("qd", {"a": 1}) != state_of("qd2", {"a": 1})
