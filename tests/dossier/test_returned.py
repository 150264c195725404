"""Returned items: their shape, their place, their order."""

from datetime import date
from typing import Any

import pytest

from ocop_desktop.dossier.returned import Returned, check_entry, entries_of, returned_in
from ocop_desktop.dossier.values import Dossier, from_entries, is_aside, to_entries


def item(**parts: Any) -> Returned:
    return Returned(
        **{"id": "a1", "words": "Ghi lại số nhà.", "on": date(2027, 4, 9), "by": "Cán bộ MẪU"}
        | parts
    )


def test_an_item_survives_as_an_entry_and_stands_beside(honey: Dossier) -> None:
    made = item(target="producer.address", mark="question", answer="Đã bổ sung.", done=True)
    entries = entries_of([made])
    assert entries == {
        "returned/a1": {
            "target": "producer.address",
            "words": "Ghi lại số nhà.",
            "mark": "question",
            "by": "Cán bộ MẪU",
            "on": "2027-04-09",
            "answer": "Đã bổ sung.",
            "done": True,
        }
    }
    assert returned_in(entries) == (made,)
    assert is_aside("returned/a1")
    check_entry("returned/a1", entries["returned/a1"])
    alone = dict(to_entries(honey))
    assert from_entries("d", "r", alone | entries) == from_entries("d", "r", alone)


@pytest.mark.parametrize(
    ("target", "page", "field", "criterion", "evidence"),
    [
        ("producer.name", "producer", "producer.name", "", ""),
        ("producer", "producer", "", "", ""),
        ("assessment/1.1", "assessment", "", "1.1", ""),
        ("assessment", "assessment", "", "", ""),
        ("evidence/ab.c", "evidence", "", "", "ab.c"),
        ("evidence", "evidence", "", "", ""),
        ("", "", "", "", ""),
    ],
)
def test_the_place_of_an_item(
    target: str, page: str, field: str, criterion: str, evidence: str
) -> None:
    one = item(target=target)
    assert (one.page, one.field, one.criterion, one.evidence) == (page, field, criterion, evidence)


def test_open_items_come_first_and_the_newest_return_before_older_ones() -> None:
    items = [
        item(id="old", on=date(2027, 3, 1)),
        item(id="done", done=True, on=date(2027, 5, 1)),
        item(id="new", on=date(2027, 4, 9)),
    ]
    assert [one.id for one in returned_in(entries_of(items))] == ["new", "old", "done"]


@pytest.mark.parametrize(
    "change",
    [
        {"words": " "},
        {"words": None},
        {"mark": "fine"},
        {"on": "9/4/2027"},
        {"more": 1},
        {"id": "a1"},
        {"done": "yes"},
        {"answer": "x" * 10_001},
    ],
)
def test_a_wrong_shape_is_refused(change: dict[str, Any]) -> None:
    value = entries_of([item()])["returned/a1"] | change
    with pytest.raises(ValueError, match=r"."):
        check_entry("returned/a1", value)


@pytest.mark.parametrize("path", ["returned/", "returned/a/b", "returned/" + "a" * 65])
def test_a_wrong_path_is_refused(path: str) -> None:
    with pytest.raises(KeyError):
        check_entry(path, None)
