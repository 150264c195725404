"""Merging loses nothing and does not depend on order."""

import json
from itertools import permutations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_desktop.dossier.merging import merge

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
