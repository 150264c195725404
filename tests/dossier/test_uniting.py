"""Cases and rows that two machines worked on: no line is lost, the way of uniting is the same."""

from datetime import date
from itertools import permutations
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desktop.dossier.desk.uniting import marks_of, missing, unite, united_journal
from ocop_desktop.dossier.registers.uniting import DELETED, cells_of, unite_rows
from ocop_desktop.dossier.sharing.copies import CaseCopy, EventCopy, RoundCopy

DAY = date(2027, 4, 9)
CASE = CaseCopy(
    id="a" * 32, state="received", province="37", commune="14620", year=2027, number=7, round=1,
    received_on="2027-04-02",
    rounds=(RoundCopy(number=1, version="v1", received_on="2027-04-02", received_by="A",
                      samples=5),),
)  # fmt: skip


def line(second: int, what: str = "mark", words: str = "", **told: Any) -> EventCopy:
    state = told.pop("to", "in_review")
    return EventCopy(
        at=f"2027-04-09T08:00:{second:02}.000+00:00", day="2027-04-09", by="A", what=what,
        from_state="received", to_state=state, words=words, told=told,
    )  # fmt: skip


def noted(second: int, target: str, mark: str, words: str = "") -> EventCopy:
    return line(second, words=words, round=1, target=target, mark=mark)


def with_lines(*lines: EventCopy, **fields: Any) -> CaseCopy:
    journal = united_journal(CASE.journal, lines)
    made = msgspec.structs.replace(CASE, journal=journal, marks=marks_of(journal))
    return msgspec.structs.replace(made, **fields)


LINES = st.lists(
    st.builds(
        noted,
        st.integers(0, 59),
        st.sampled_from(["section/1", "product.name", "assessment/1.2"]),
        st.sampled_from(["fine", "mend", "question", ""]),
        st.sampled_from(["", "Thiếu dấu.", "Xin ghi rõ."]),
    ),
    max_size=6,
)


@given(LINES, LINES, LINES)
def test_marks_and_journals_unite_whatever_the_order(
    one: list[EventCopy], two: list[EventCopy], three: list[EventCopy]
) -> None:
    a, b, c = with_lines(*one), with_lines(*two), with_lines(*three)
    left = unite(unite(a, b).case, c).case
    right = unite(unite(c, b).case, a).case
    assert left == right
    assert unite(left, b).case == left
    for source in (a, b, c):
        assert missing(left.journal, source.journal) == []
    assert unite(a, a).clashes == ()


def test_the_later_step_holds_and_both_are_told() -> None:
    returned = with_lines(line(10, "return", to="returned"), state="returned")
    forwarded = with_lines(line(20, "forward", to="forwarded"), state="forwarded")
    united = unite(returned, forwarded)
    assert united.case.state == "forwarded"
    assert [one.what for one in united.case.journal] == ["return", "forward"]
    assert [(one.kind, one.values) for one in united.clashes] == [
        ("state", ("returned", "forwarded"))
    ]
    assert unite(forwarded, returned).case == united.case
    assert unite(united.case, forwarded).clashes == ()


def test_two_notes_at_one_place_are_told_and_both_stay() -> None:
    one, two = noted(10, "product.name", "mend", "Sai tên."), noted(20, "product.name", "fine")
    united = unite(with_lines(one), with_lines(two))
    assert [(mark.target, mark.mark) for mark in united.case.marks] == [("product.name", "fine")]
    assert [(c.kind, c.place, c.values) for c in united.clashes] == [
        ("mark", "product.name", ("Sai tên.", ""))
    ]
    assert {united.case.journal[i].words for i in (0, 1)} == {"Sai tên.", ""}


def test_of_two_versions_as_one_round_the_later_holds_and_the_other_stays_in_the_journal() -> None:
    """Ba máy cùng nhận lần nộp 2, mỗi máy một bản: máy nào gộp trước cũng ra một kết quả."""
    at = "2027-04-09T0{}:00:00+00:00"
    frozen = {"v1": at.format(0), "x": at.format(8), "y": at.format(9), "z": at.format(7)}
    cases = []
    for name, samples in (("x", 5), ("y", 0), ("z", 3)):
        second = RoundCopy(
            number=2, version=name, received_on="2027-04-09", received_by=name, samples=samples
        )
        rounds = (*CASE.rounds, second)
        cases.append(msgspec.structs.replace(with_lines(), rounds=rounds, round=2))
    x, y, z = cases
    united = unite(x, y, frozen)
    assert [(one.kind, one.values) for one in united.clashes] == [("round", ("x", "y"))]
    found = {
        msgspec.json.encode(unite(unite(a, b, frozen).case, c, frozen).case)
        for a, b, c in permutations([x, y, z])
    }
    assert len(found) == 1
    whole = msgspec.json.decode(found.pop(), type=CaseCopy)
    assert whole.rounds[1].version == "y"
    kept = {line.told["version"]: line.told["samples"] for line in whole.journal}
    assert kept == {"x": 5, "z": 3}
    again = unite(whole, x, frozen)
    assert (again.case, again.clashes) == (whole, ())


def test_printing_later_does_not_take_a_step_back() -> None:
    forwarded = with_lines(line(10, "forward", to="forwarded"), state="forwarded")
    printed = with_lines(line(20, "print", to="received"))
    assert unite(forwarded, printed).case.state == "forwarded"
    assert unite(printed, forwarded).case.state == "forwarded"


CELLS = st.dictionaries(st.sampled_from(["name", "star", "note"]), st.integers(1, 3))


@given(CELLS, CELLS, CELLS)
def test_no_cell_is_lost(base: Any, mine: Any, theirs: Any) -> None:
    merged = unite_rows(base, mine, theirs, DAY)
    for copy in (mine, theirs):
        for column, value in copy.items():
            if value != base.get(column):
                waiting = merged.get(f"conflict/{column}", {}).get("values", [])
                assert value in {merged.get(column), *waiting}
    back = unite_rows(base, theirs, mine, DAY)
    assert {k: v for k, v in merged.items() if k.startswith("conflict/")} == {
        k: v for k, v in back.items() if k.startswith("conflict/")
    }


@pytest.mark.parametrize("edited", [True, False])
def test_a_row_that_was_edited_is_not_taken_out(*, edited: bool) -> None:
    base = {"name": "A"}
    deleted, kept = {**base, DELETED: True}, {"name": "B"} if edited else base
    for merged in (unite_rows(base, deleted, kept, DAY), unite_rows(base, kept, deleted, DAY)):
        assert (DELETED in merged) is not edited
        assert cells_of(merged) == kept
