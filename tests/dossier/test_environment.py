"""Environmental papers, workers, linkage and origin: worked cases and what must hold."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ocop_desktop.dossier.environment.labour import labour
from ocop_desktop.dossier.environment.linkage import linkage, linkage_days
from ocop_desktop.dossier.environment.origin import origin
from ocop_desktop.dossier.environment.standing import standing
from ocop_desktop.dossier.environment.view import environment_view
from ocop_desktop.dossier.scoring.measures import MEASURES, Facts
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.proposals import Test as Measuring
from ocop_desktop.rulebook.units import AdminUnits
from tests.dossier.conftest import CASES
from tests.dossier.test_quality_results import tooled

TODAY = date(2026, 11, 20)
HONEY = "mat-ong-va-nong-san-khac"
AMOUNTS = ("hazardous", "industrial", "domestic", "wastewater", "gas")


def _cases(name: str) -> list[dict[str, Any]]:
    found = tomli.loads((CASES / name).read_text(encoding="utf-8"))["cases"]
    assert isinstance(found, list)
    return found


def _dossier(rulebook: Rulebook, **answers: Any) -> Dossier:
    return Dossier(id="d", rulebook=rulebook.id, set=HONEY, answers=answers)


@pytest.mark.parametrize("case", _cases("moi-truong.toml"), ids=lambda case: case["title"])
def test_needed_or_exempt(rulebook: Rulebook, case: dict[str, Any]) -> None:
    known = zip(AMOUNTS, case["amounts"], strict=True)
    amounts = {f"impact.{name}": value for name, value in known if value >= 0}
    found = standing(rulebook, _dossier(rulebook, **amounts, **case["answers"]))
    assert found is not None
    assert found.verdict == case["verdict"]
    assert found.text
    assert found.source
    assert case.get("conflict", "") in found.conflict
    assert bool(found.conflict) or not case.get("conflict")


def test_every_threshold_verdict_shows_its_doubt(rulebook: Rulebook) -> None:
    found = standing(rulebook, _dossier(rulebook))
    assert found is not None
    assert "chưa đọc được" in found.doubt
    assert all(amount.threshold.source for amount in found.amounts)


def test_levels_differ_for_tourism(rulebook: Rulebook) -> None:
    tourism = Dossier(
        id="d",
        rulebook=rulebook.id,
        set="du-lich-cong-dong-sinh-thai-diem-du-lich",
        answers={"resources.heritage": "Giữ cọn nước."},
    )
    mine, theirs = standing(rulebook, _dossier(rulebook)), standing(rulebook, tourism)
    assert mine is not None
    assert theirs is not None
    assert [line.told for line in theirs.levels] == [False, False, True]
    assert {line.level.text for line in mine.levels}.isdisjoint(
        line.level.text for line in theirs.levels
    )


@pytest.mark.parametrize("case", _cases("lien-ket.toml"), ids=lambda case: case["title"])
def test_linkage(rulebook: Rulebook, case: dict[str, Any]) -> None:
    rows = [
        {"partner": who, "share": share, "start": start, "end": end}
        for who, share, start, end in case["rows"]
    ]
    dossier = _dossier(rulebook, **{"materials.contracts": rows})
    found = linkage(rulebook, dossier, {}, case["today"])
    assert found is not None
    assert (found.covered, found.covered_long) == (case["covered"], case["long"]), case["why"]
    assert [one.months for one in found.contracts] == case["months"]
    assert found.over is (case["covered"] > 100)


def test_linkage_counts_as_the_criterion_does(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    found = environment_view(rulebook, units, honey, TODAY)
    facts = Facts(rulebook=rulebook, units=units, dossier=honey, today=TODAY, valid_on=TODAY)
    assert found.linkage is not None
    measured = MEASURES["linkage_share"](facts, Measuring(measure="linkage_share"))
    assert measured is not None
    assert found.linkage.covered == measured.value == 78
    assert found.linkage.proposal is not None
    assert found.linkage.proposal.option == 3


def test_contracts_have_days(rulebook: Rulebook, honey: Dossier) -> None:
    found = linkage_days(rulebook, honey, TODAY)
    assert found[0].name == "Hợp đồng với Đại lý Nông sản Tràng Mây chạy đủ 12 tháng"
    assert found[0].day == date(2027, 8, 15)
    assert {one.kind for one in found} == {"begins", "ends"}


def test_people_are_counted_once(honey: Dossier) -> None:
    assert labour(honey).problems == ()
    found = labour(tooled(honey))
    assert (found.total, found.local, found.insured) == (21, 13, 13)
    assert (found.listed, found.listed_local, found.listed_insured) == (2, 2, 1)
    assert found.problems[0] == "Danh sách có 2 người, bảng lao động ghi 21."


def test_origin_counts_as_the_criterion_does(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    found = origin(units, honey)
    facts = Facts(rulebook=rulebook, units=units, dossier=honey, today=TODAY, valid_on=TODAY)
    for name, share in (
        ("commune_share", found.in_commune),
        ("province_share", found.in_province),
    ):
        measured = MEASURES[name](facts, Measuring(measure=name))
        assert measured is not None
        assert share == measured.value
    assert found.complete
    assert not found.foreign


def test_unknown_and_imported_materials_belong_nowhere(
    rulebook: Rulebook, units: AdminUnits
) -> None:
    rows = [
        {"material": "A", "share": 60, "imported": True, "commune": "14458"},
        {"material": "B", "share": 30},
    ]
    answers = {"materials.sources": rows, "producer.commune": "14458", "producer.province": "37"}
    dossier = _dossier(rulebook, **answers)
    found = origin(units, dossier)
    assert (found.in_commune, found.in_province) == (0, 0)
    assert found.foreign
    problems = environment_view(rulebook, units, dossier, TODAY).problems
    assert problems == ("Tỷ lệ nguyên liệu cộng lại chưa đúng 100%.",)


@given(st.lists(st.integers(0, 100), max_size=6))
def test_shares_add_up(units: AdminUnits, shares: list[int]) -> None:
    rows = [{"material": "A", "share": share} for share in shares]
    dossier = Dossier(id="d", rulebook="r", answers={"materials.sources": rows})
    found = origin(units, dossier)
    assert found.total == sum(shares) == found.shares["unknown"]
    assert found.in_commune == Decimal(0)


def test_an_edition_without_the_file_says_nothing(rulebook: Rulebook, honey: Dossier) -> None:
    old = replace(rulebook, environment=None)
    assert standing(old, honey) is None
    assert linkage(old, honey, {}, TODAY) is None
    assert linkage_days(old, honey, TODAY) == ()
