"""The loaded law against figures read from the decision by another way (structure.json)."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop.rulebook.criteria import CriteriaSet, SetCriterion
from ocop_desktop.rulebook.integrity import gates
from ocop_desktop.rulebook.model import Rulebook

STRUCTURE = json.loads(
    (Path(__file__).parent.parent / "data" / "qd-26-2026-structure.json").read_text("utf-8")
)
NUMBERS = [int(number) for number in STRUCTURE]


def _set(rulebook: Rulebook, no: int) -> CriteriaSet:
    return next(chosen for chosen in rulebook.sets.values() if chosen.no == no)


def _figures(item: SetCriterion) -> Any:
    if item.criterion.single_box:
        return []
    if item.criterion.cases:
        return {
            case.id: [[option.points, option.min_star] for option in case.options]
            for case in item.criterion.cases
        }
    return [[option.points, option.min_star] for option in item.criterion.options]


def test_all_sets_are_there_in_order(rulebook: Rulebook) -> None:
    assert [chosen.no for chosen in rulebook.sets.values()] == list(range(1, 27)) == NUMBERS


@pytest.mark.parametrize("no", NUMBERS)
def test_every_figure_of_a_set(rulebook: Rulebook, no: int) -> None:
    chosen = _set(rulebook, no)
    loaded = [[item.number, item.max, _figures(item)] for item in chosen.criteria]
    assert loaded == STRUCTURE[str(no)]["items"]


@pytest.mark.parametrize("no", NUMBERS)
def test_parts_of_a_set_sum_to_forty_twenty_five_thirty_five(rulebook: Rulebook, no: int) -> None:
    chosen = _set(rulebook, no)
    sums = {part: chosen.part_max(part) for part in ("A", "B", "C")}
    assert sums == {"A": 40, "B": 25, "C": 35} == STRUCTURE[str(no)]["parts"]


def test_star_marks_over_all_sets(rulebook: Rulebook) -> None:
    assert gates(rulebook.sets.values()) == {3: 179, 4: 290, 5: 106}


def test_distinct_criteria_by_part(rulebook: Rulebook) -> None:
    parts = Counter(criterion.part for criterion in rulebook.criteria.values())
    assert parts == {"A": 74, "B": 17, "C": 129}


def test_every_criterion_cites_its_place_and_names_a_topic(rulebook: Rulebook) -> None:
    for chosen in rulebook.sets.values():
        for item in chosen.criteria:
            expected = f"Phụ lục II, bộ sản phẩm số {chosen.no}, tiêu chí {item.number}"
            assert item.place == f"QĐ 26/2026/QĐ-TTg, {expected}"
            assert item.criterion.topic
            assert item.criterion.title


def test_every_doubt_of_the_transcription_is_carried(rulebook: Rulebook) -> None:
    doubts = [doubt for chosen in rulebook.sets.values() for doubt in chosen.doubts]
    kinds = Counter(doubt.kind for doubt in doubts)
    assert kinds == {"source_doubt": 7, "transcription_fix": 8, "observation": 28}
    places = Counter(chosen.no for chosen in rulebook.sets.values() for _ in chosen.doubts)
    assert places == {
        1: 1, 2: 2, 3: 1, 4: 2, 6: 1, 7: 2, 8: 2, 10: 2, 11: 3, 12: 2, 13: 2, 14: 2, 16: 3,
        17: 2, 18: 3, 19: 1, 21: 2, 22: 1, 23: 2, 24: 2, 25: 1, 26: 4,
    }  # fmt: skip
    assert all(len(doubt.text) > 15 for doubt in doubts)


@pytest.mark.parametrize(
    ("no", "number", "words"),
    [
        (3, "5.1", "4 sao"),
        (4, "7", "13"),
        (7, "3.1", "1"),
        (10, "3.5", "4 sao"),
        (11, "6.2.1", "4 sao"),
        (23, "6.2", "1"),
        (24, "2.2", "5 sao"),
        (26, "8", "Điểm dịch vụ du lịch"),
    ],
)
def test_doubt_is_found_at_its_criterion(
    rulebook: Rulebook, no: int, number: str, words: str
) -> None:
    found = _set(rulebook, no).doubts_at(number)
    assert any(words in doubt.text for doubt in found)


def test_doubt_of_the_whole_set_belongs_to_no_criterion(rulebook: Rulebook) -> None:
    tourism = _set(rulebook, 26)
    whole = [doubt for doubt in tourism.doubts if doubt.number is None]
    assert len(whole) == 2
    shown = {doubt for number in tourism.by_number for doubt in tourism.doubts_at(number)}
    assert shown.isdisjoint(whole)


def test_eliminations(rulebook: Rulebook) -> None:
    kinds = Counter(
        rule.kind
        for chosen in rulebook.sets.values()
        for item in chosen.criteria
        for rule in item.criterion.eliminates
    )
    assert kinds == {"disqualified": 24, "stop_scoring": 22}
    without = [chosen.no for chosen in rulebook.sets.values() if not chosen.disqualifiers]
    assert without == [26]


def test_zero_rule_is_only_in_set_16(rulebook: Rulebook) -> None:
    found = {
        (chosen.no, item.number): rule.zero_points_at
        for chosen in rulebook.sets.values()
        for item in chosen.criteria
        for rule in item.criterion.eliminates
        if rule.zero_points_at
    }
    assert found == {(16, "6.4"): ("6.1", "6.2", "6.3", "6.4")}


def test_groups_of_the_third_level(rulebook: Rulebook) -> None:
    assert [item.number for item in _set(rulebook, 11).criteria if item.group == "6.2"] == [
        "6.2.1", "6.2.2", "6.2.3",
    ]  # fmt: skip
    assert [item.number for item in _set(rulebook, 13).criteria if item.group == "6.1"] == [
        "6.1.1", "6.1.2", "6.1.3", "6.1.4", "6.1.5",
    ]  # fmt: skip


def test_classification(rulebook: Rulebook) -> None:
    assert len(rulebook.classification.industries) == 6
    assert len(rulebook.classification.groups) == 17
    assert {chosen.group.id for chosen in rulebook.sets.values()} == {
        group.id for group in rulebook.classification.groups
    }
    samples = [chosen.no for chosen in rulebook.sets.values() if not chosen.samples_required]
    assert samples == [26]


def test_identity_bands_and_clocks(rulebook: Rulebook) -> None:
    edition = rulebook.edition
    assert (edition.number, edition.signed_on.isoformat()) == ("26/2026/QĐ-TTg", "2026-05-22")
    assert [(band.star, band.from_points) for band in edition.bands] == [
        (1, 0), (2, 30), (3, 50), (4, 70), (5, 90),
    ]  # fmt: skip
    rounds = {item.id: (item.commune_by, item.province_by) for item in rulebook.deadlines.rounds}
    assert rounds == {"dot-1": ("04-30", "06-30"), "dot-2": ("10-30", "12-30")}
    clock = rulebook.deadlines.clock("commune-review")
    assert (clock.amount, clock.unit) == (15, "working_days")
    assert rulebook.deadlines.clock("certificate").amount == 36


def test_fifteen_evidence_kinds_and_a_proof_for_every_topic(rulebook: Rulebook) -> None:
    assert [kind.no for kind in rulebook.evidence.kinds] == list(range(1, 16))
    for criterion in rulebook.criteria.values():
        assert rulebook.proof(criterion) is not None


def test_lookups(rulebook: Rulebook) -> None:
    assert rulebook.section_of("product.name").id == "product"
    assert rulebook.band(4).from_points == 70
    assert "75%" in rulebook.reading("boundary-75").about
    assert rulebook.kind("kiem-nghiem").no == 12
    tourism = _set(rulebook, 26)
    assert tourism.by_number["8"].options("b")[0].points == 1
    with pytest.raises(KeyError):
        tourism.by_number["8"].options()
    with pytest.raises(KeyError):
        rulebook.section_of("nothing.here")
    with pytest.raises(KeyError):
        rulebook.reading("nothing")
    with pytest.raises(KeyError):
        rulebook.kind("nothing")
