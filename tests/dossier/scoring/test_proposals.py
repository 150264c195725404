"""What the answers say about each criterion: worked cases an officer can read, and rules."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_desktop.dossier.checks.check import check
from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.dossier.scoring.proposals import Proposal, propose, propose_requirements
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold

FOLDER = Path(__file__).parents[2] / "cases" / "proposals"
HONEY = "mat-ong-va-nong-san-khac"
TODAY = date(2026, 11, 20)
# Plants: "ngoài xã" (2) and "trong tỉnh" (3) overlap. Promotion: an empty table says nothing, and
# one row is already more than "không có hoạt động" (1).
NEVER_HIGHEST = {"main_market": {2}, "promotion": {1}}


def _cases() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(FOLDER.glob("*.toml")):
        file = tomli.loads(path.read_text(encoding="utf-8"))
        shared = {key: file[key] for key in ("set", "criterion", "today")}
        for case in file["cases"]:
            answers = {**file.get("given", {}), **case["answers"]}
            filled = {name: value for name, value in answers.items() if value != ""}
            yield f"{path.stem}: {case['title']}", {**shared, **case, "answers": filled}


CASES = dict(_cases())
GOODS = tomli.loads((FOLDER / "12-nhan.toml").read_text(encoding="utf-8"))["goods"]


def dossier_of(rulebook: Rulebook, case: dict[str, Any]) -> Dossier:
    set_id = next(chosen.id for chosen in rulebook.sets.values() if chosen.no == case["set"])
    return Dossier(id="d", rulebook=rulebook.id, set=set_id, answers=case["answers"])


def honey_with(answers: dict[str, Any]) -> Dossier:
    return Dossier(id="d", rulebook="qd-26-2026", set=HONEY, answers=answers)


def points_of(proposal: Proposal | None) -> tuple[int, int] | None:
    return (proposal.option or 0, proposal.points) if proposal else None


@pytest.mark.parametrize("name", CASES, ids=[fold(name) for name in CASES])
def test_worked_case(rulebook: Rulebook, units: AdminUnits, name: str) -> None:
    case = CASES[name]
    dossier = dossier_of(rulebook, case)
    proposal = propose(rulebook, units, dossier, case["today"]).get(case["criterion"])
    if case.get("silent"):
        assert proposal is None
    else:
        assert points_of(proposal) == (case["option"], case["points"])
        assert proposal is not None
        assert case.get("says", "") in proposal.reason
    if "requirement" in case:
        found = propose_requirements(rulebook, units, dossier, case["today"])
        assert found[case["criterion"]].met == case["requirement"]


@pytest.mark.parametrize("name", CASES, ids=[fold(name) for name in CASES])
def test_the_answers_of_a_case_could_be_typed(
    rulebook: Rulebook, units: AdminUnits, name: str
) -> None:
    for field_id, value in CASES[name]["answers"].items():
        field = rulebook.fields[field_id]
        problem = kind_of(field, units).problem(value, field)
        assert problem is None or problem.endswith("chưa điền.")  # rows may be half filled


def test_every_level_of_every_rule_has_a_worked_case(rulebook: Rulebook) -> None:
    """No threshold of proposals.toml stands without a case that reaches its level."""
    reached: dict[int, set[int]] = {}
    for case in CASES.values():
        chosen = rulebook.sets[dossier_of(rulebook, case).set or ""]
        criterion = chosen.by_number[case["criterion"]].criterion
        rule = rulebook.proposal_rule(criterion)
        assert rule is not None
        reached.setdefault(id(rule), set()).add(case.get("option", 0))
    for rule in rulebook.proposals.proposals:
        missing = {level.option for level in rule.levels} - reached.get(id(rule), set())
        assert missing <= NEVER_HIGHEST.get(rule.topic, set()), (rule.topic, missing)


def test_every_goods_kind_of_the_form_has_its_contents(rulebook: Rulebook) -> None:
    field = rulebook.fields["packaging.goods_kind"]
    assert {choice.id for choice in field.choices} == {goods["kind"] for goods in GOODS}
    assert {rule.goods for rule in rulebook.proposals.labels} == {goods["kind"] for goods in GOODS}


@pytest.mark.parametrize("goods", GOODS, ids=[goods["kind"] for goods in GOODS])
def test_a_label_needs_every_content_of_its_kind(
    rulebook: Rulebook, units: AdminUnits, goods: dict[str, Any]
) -> None:
    def option(contents: list[str]) -> int | None:
        answers = {"packaging.goods_kind": goods["kind"], "packaging.label_contents": contents}
        return propose(rulebook, units, honey_with(answers), TODAY)["2.3"].option

    assert option(goods["needs"]) == 1
    for left_out in goods["needs"]:
        rest = [item for item in goods["needs"] if item != left_out]
        assert option(rest or ["nutrition"]) is None


def test_the_honey_sample(rulebook: Rulebook, units: AdminUnits, honey: Dossier) -> None:
    """Every claim of the sample that its tables can answer is what they say."""
    found = propose(rulebook, units, honey, TODAY)
    assert {n: p.option for n, p in found.items()} == {n: honey.answer(n).option for n in found}
    assert len(found) == 23
    assert found["3.3"].reason == "61,9% (13 trong 21 người) lao động thường trú trong xã"
    assert propose_requirements(rulebook, units, honey, TODAY)["1.1"].met


def test_nothing_is_proposed_from_an_empty_dossier(rulebook: Rulebook, units: AdminUnits) -> None:
    for set_id in rulebook.sets:
        empty = Dossier(id="d", rulebook=rulebook.id, set=set_id)
        assert propose(rulebook, units, empty, TODAY) == {}
        assert propose_requirements(rulebook, units, empty, TODAY) == {}


def test_nothing_is_proposed_without_a_set(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    without = msgspec.structs.replace(honey, set=None)
    assert propose(rulebook, units, without, TODAY) == {}
    assert propose_requirements(rulebook, units, without, TODAY) == {}


def test_every_proposal_fits_its_set_and_cites_its_source(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    """The honey answers under every set: the option exists, the points are those of the option."""
    for set_id, chosen in rulebook.sets.items():
        moved = msgspec.structs.replace(honey, set=set_id)
        for number, proposal in propose(rulebook, units, moved, TODAY).items():
            item = chosen.by_number[number]
            assert proposal.source.endswith(f"({item.place})")
            assert proposal.reason
            assert "{" not in proposal.reason
            if proposal.option is not None:
                assert item.options()[proposal.option - 1].points == proposal.points


@pytest.mark.parametrize(
    ("option", "rules"),
    [(3, {"claims-more-than-data"}), (1, {"data-says-more"}), (2, set()), (None, set())],
)
def test_a_choice_that_contradicts_the_data_is_said_never_overwritten(
    rulebook: Rulebook, units: AdminUnits, option: int | None, rules: set[str]
) -> None:
    dossier = msgspec.structs.replace(
        honey_with({"people.labour": [{"group": "Sản xuất", "total": 10, "local": 5}]}),
        assessment={"3.3": Answer(option=option)},
    )
    names = {"claims-more-than-data", "data-says-more"}
    found = [f for f in check(rulebook, units, dossier, TODAY) if f.rule in names]
    assert {finding.rule for finding in found} == rules
    assert all(finding.criterion == "3.3" and "50%" in finding.message for finding in found)
    assert dossier.answer("3.3").option == option


def test_a_choice_is_said_to_be_too_high_where_no_level_is_reached(
    rulebook: Rulebook, units: AdminUnits
) -> None:
    dossier = msgspec.structs.replace(
        honey_with({"people.labour": [{"group": "Sản xuất", "total": 10, "local": 1}]}),
        assessment={"3.3": Answer(option=1)},
    )
    (found,) = [
        f for f in check(rulebook, units, dossier, TODAY) if f.rule == "claims-more-than-data"
    ]
    assert "chưa đạt mức nào" in found.message


def test_what_is_not_known_contradicts_nothing(rulebook: Rulebook, units: AdminUnits) -> None:
    """Profit of the year before is missing: silence, not "no level reached"."""
    dossier = msgspec.structs.replace(
        honey_with(
            {"registration.year": 2027, "results.yearly": [{"year": 2025, "profit": 1_000_000}]}
        ),
        assessment={"3.4": Answer(option=2)},
    )
    found = check(rulebook, units, dossier, TODAY)
    assert not [f for f in found if f.rule == "claims-more-than-data"]


@settings(derandomize=True, max_examples=80, deadline=None)
@given(total=st.integers(1, 4000), data=st.data())
def test_one_more_local_worker_never_lowers_the_level(
    rulebook: Rulebook, units: AdminUnits, total: int, data: st.DataObject
) -> None:
    local = data.draw(st.integers(0, total - 1))

    def proposal(count: int) -> Proposal:
        rows = [{"group": "Sản xuất", "total": total, "local": count}]
        return propose(rulebook, units, honey_with({"people.labour": rows}), TODAY)["3.3"]

    before, after = proposal(local), proposal(local + 1)
    assert (before.option or 0) <= (after.option or 0)
    expected = sum(local * 100 >= bound * total for bound in (25, 50, 75))
    assert (before.option or 0) == expected


@settings(derandomize=True, max_examples=80, deadline=None)
@given(tenths=st.lists(st.integers(0, 1000), min_size=1, max_size=6))
def test_shares_add_up_exactly(rulebook: Rulebook, units: AdminUnits, tenths: list[int]) -> None:
    """Tenths of a per cent are summed without the errors of binary fractions."""
    rows = [{"material": "Mật", "share": n / 10, "commune": "14458"} for n in tenths]
    answers = {"producer.commune": "14458", "materials.sources": rows}
    proposal = propose(rulebook, units, honey_with(answers), TODAY)["1.1"]
    total = sum(tenths)
    assert (proposal.option or 0) == (total > 0) + (total >= 500) + (total >= 750)
    whole, rest = divmod(total, 10)
    said = f"{whole:,}".replace(",", ".") + (f",{rest}" if rest else "")
    assert proposal.reason == f"{said}% nguyên liệu trong xã"
