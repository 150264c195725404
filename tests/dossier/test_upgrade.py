"""The recognised product beside the new dossier: changes, what to renew, results, carrying over."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli
from msgspec.structs import replace

from ocop_desktop import paths
from ocop_desktop.dossier.files.jsonfile import decode
from ocop_desktop.dossier.upgrade.carrying import Certificate, carried
from ocop_desktop.dossier.upgrade.recognised import check_entry, recognised_of
from ocop_desktop.dossier.upgrade.refresh import refresh
from ocop_desktop.dossier.upgrade.results import growth, results
from ocop_desktop.dossier.upgrade.view import UpgradeView, upgrade_view
from ocop_desktop.dossier.values import Dossier, Evidence, is_aside
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

CASE = Path(__file__).parent.parent / "cases" / "nang-hang-mat-ong.toml"
WORKED: dict[str, Any] = tomli.loads(CASE.read_text(encoding="utf-8"))
TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def pair(rulebook: Rulebook, units: AdminUnits) -> tuple[Dossier, Dossier]:
    """The honey sample as recognised, and as it asks for four stars."""
    file = next((paths.samples_dir() / "mat-ong-hoa-rung-thung-may").glob("*.json"))
    honey = decode(file.read_bytes(), lambda _: (rulebook, units), "a" * 32)
    new = replace(honey, answers={**honey.answers, **WORKED["answers"], **WORKED["tables"]})
    return replace(honey, answers={**honey.answers, **WORKED["old"]}), new


@pytest.fixture
def view(rulebook: Rulebook, units: AdminUnits, pair: tuple[Dossier, Dossier]) -> UpgradeView:
    old, new = pair
    return upgrade_view(rulebook, units, new, recognised_of(old, "version", "bản chốt 1"), TODAY)


def test_changes_stand_under_the_subjects_of_the_law(view: UpgradeView) -> None:
    told = {one.topic.id: len(one.changes) for one in view.topics}
    assert told["materials"] == told["technology"] == told["label"] == 0
    assert told["packaging"] == 2
    packaging = next(one for one in view.topics if one.topic.id == "packaging")
    first = packaging.changes[0]
    assert first.before == "Chai nhựa 350 g, nhãn giấy một màu."
    assert first.after.startswith("Chai thủy tinh vuông")
    assert view.count == sum(told.values()) + len(view.other)
    assert not any(one.section == "registration" for one in view.other)


def test_an_edited_row_is_one_change(view: UpgradeView) -> None:
    found = next(one for one in view.topics if one.topic.id == "results").changes
    told = {(one.what, (one.before or one.after)[:4]) for one in found}
    assert told == {
        ("removed", "2023"),
        ("changed", "2024"),
        ("added", "2025"),
        ("added", "2026"),
    }


def test_results_can_be_checked_by_hand(rulebook: Rulebook, pair: tuple[Dossier, Dossier]) -> None:
    found = results(rulebook, *pair, TODAY)
    told = [
        (one.year, one.revenue_growth, one.profit_growth, one.estimated, one.differs)
        for one in found
    ]
    assert told == [
        (2024, Decimal("12.0"), Decimal("10.0"), False, True),
        (2025, Decimal("22.2"), Decimal("50.8"), False, False),
        (2026, Decimal("15.8"), Decimal("33.2"), True, False),
    ]


def test_a_missing_year_is_said(rulebook: Rulebook, pair: tuple[Dossier, Dossier]) -> None:
    later = replace(pair[1], answers={**pair[1].answers, "registration.year": 2029})
    found = results(rulebook, None, later, TODAY)
    assert [(one.year, one.missing) for one in found] == [(2026, False), (2027, True), (2028, True)]


def test_growth_of_a_loss_and_of_nothing() -> None:
    assert growth(Decimal(50), Decimal(-100)) == Decimal("150.0")
    assert growth(Decimal(50), Decimal(0)) is None


def test_what_must_be_renewed(rulebook: Rulebook, pair: tuple[Dossier, Dossier]) -> None:
    old, new = pair
    paper = Evidence(id="e", title="Giấy ATTP", sha256="5" * 64, expires_on=date(2027, 3, 15))
    gone = Evidence(id="g", title="Hợp đồng", sha256="6" * 64, expires_on=date(2026, 11, 19))
    fine = Evidence(id="f", title="Nhãn hiệu", sha256="7" * 64, expires_on=date(2030, 1, 1))
    old, new = (replace(one, evidence=(paper, gone, fine)) for one in (old, new))
    found = refresh(rulebook, old, new, TODAY)
    told = [(one.kind, one.state, one.name) for one in found]
    # Round 1 of 2027: the council's day is 30/06/2027, reports count back from the filing.
    assert told == [
        ("paper", "expired", "Hợp đồng"),
        ("paper", "lapses", "Giấy ATTP"),
        ("test", "old", "Phiếu kiểm nghiệm KN-MẪU-2411-0020"),
        ("star", "check", "Sao OCOP in trên nhãn, bao bì"),
        ("paper", "check", "Nhãn hiệu"),
    ]
    assert "Đang in 3 sao; xin 4 sao." in found[3].text
    assert all(one.source for one in found)


def test_a_report_of_just_twelve_months_is_fresh(
    rulebook: Rulebook, pair: tuple[Dossier, Dossier]
) -> None:
    base = {k: v for k, v in pair[1].answers.items() if k != "registration.round"}

    def old(day: str) -> bool:
        answers = {**base, "quality.tests": [{"number": "1", "tested_on": day}]}
        found = refresh(rulebook, None, replace(pair[1], answers=answers, evidence=()), TODAY)
        return any(one.kind == "test" for one in found)

    assert not old("2025-11-20")
    assert old("2025-11-19")


def test_same_papers_under_other_ids_are_no_change(
    rulebook: Rulebook, units: AdminUnits, pair: tuple[Dossier, Dossier]
) -> None:
    one = Evidence(id="a", title="Giấy", sha256="5" * 64)
    old, new = (replace(each, evidence=()) for each in pair)
    view = upgrade_view(
        rulebook,
        units,
        replace(new, evidence=(replace(one, id="b"),)),
        recognised_of(replace(old, evidence=(one,)), "package", "gói"),
        TODAY,
    )
    assert not any(change.section == "evidence" for change in view.other)


def test_other_criteria_are_not_compared(
    rulebook: Rulebook, units: AdminUnits, pair: tuple[Dossier, Dossier]
) -> None:
    old, new = pair
    other = recognised_of(replace(old, set="che-tuoi-che-che-bien"), "dossier", "chè")
    view = upgrade_view(rulebook, units, new, other, TODAY)
    assert not view.same_criteria
    assert view.points[0] is None
    assert not any(change.section == "assessment" for change in view.other)


def test_a_service_is_not_asked_of_its_label(rulebook: Rulebook, units: AdminUnits) -> None:
    old = Dossier(id="a", rulebook=rulebook.id, set="du-lich-cong-dong-sinh-thai-diem-du-lich")
    view = upgrade_view(rulebook, units, old, recognised_of(old, "dossier", "cũ"), TODAY)
    told = {one.topic.id for one in view.topics}
    assert not {"label", "packaging"} & told
    assert {"materials", "technology", "market", "results"} <= told


def test_a_village_that_asks_again(rulebook: Rulebook, units: AdminUnits) -> None:
    file = CASE.with_name("nang-hang-du-lich.toml")
    worked = tomli.loads(file.read_text(encoding="utf-8"))
    base = Dossier(id="a", rulebook=rulebook.id, set=worked["set"])
    old, new = (replace(base, answers=worked[name]) for name in ("old", "answers"))
    view = upgrade_view(rulebook, units, new, recognised_of(old, "version", "bản chốt 1"), TODAY)
    told = {one.topic.id: [(c.what, c.path) for c in one.changes] for one in view.topics}
    for name, wanted in worked["expect"]["changes"].items():
        assert [list(pair) for pair in told[name]] == wanted, name
    grown = {str(r.year): [str(r.revenue_growth), str(r.profit_growth)] for r in view.results}
    assert grown == worked["expect"]["growth"]


@pytest.mark.parametrize(("kind", "aim"), [("upgrade", "4"), ("reassessment", "3")])
def test_carrying_over(
    rulebook: Rulebook, pair: tuple[Dossier, Dossier], kind: Any, aim: str
) -> None:
    held = Certificate(star=3, number="0123", issued=date(2024, 10, 15))
    entries = carried(rulebook, pair[1], kind, held)
    assert entries["registration.kind"] == kind
    assert entries["registration.target_star"] == aim
    # 36 months from the day of issue.
    assert entries["registration.certificate_expires"] == "2027-10-15"
    assert not {"registration.round", "registration.year", "registration.changes"} & set(entries)
    assert entries["product.name"] == pair[1].text("product.name")
    assert sum(path.startswith("assessment/") for path in entries) == len(pair[1].assessment)


def test_five_stars_stay_five(rulebook: Rulebook, pair: tuple[Dossier, Dossier]) -> None:
    entries = carried(rulebook, pair[1], "upgrade", Certificate(star=5))
    assert entries["registration.target_star"] == "5"


def test_the_recognised_state_stands_beside_the_dossier() -> None:
    assert is_aside("recognised")
    check_entry(None)
    with pytest.raises(ValueError, match="told"):
        check_entry({"origin": "version"})
