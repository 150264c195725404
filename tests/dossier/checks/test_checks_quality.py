"""Findings of the quality and environment tools, and all days together."""

from datetime import date

from msgspec.structs import replace

from ocop_desktop.dossier.checks.check import check
from ocop_desktop.dossier.planning.important_days import important_days
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.dossier.test_quality_results import tooled

TODAY = date(2026, 11, 20)
RULES = {
    "test-result-failed",
    "test-report-unknown",
    "control-gap",
    "workers-differ",
    "environment-conflict",
}


def _found(rulebook: Rulebook, units: AdminUnits, dossier: Dossier) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in check(rulebook, units, dossier, TODAY):
        if one.rule in RULES:
            found.setdefault(one.rule, []).append(one.message)
    return found


def test_what_the_tools_found_is_a_finding(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    found = _found(rulebook, units, tooled(honey))
    assert found["test-result-failed"] == [
        "Chỉ tiêu HMF: kết quả 52 mg/kg không đạt mức không lớn hơn 40.",
        "Chỉ tiêu Tổng nấm men, nấm mốc: kết quả 1,2 x 10² CFU/g không đạt mức ≤ 10².",
    ]
    assert found["test-report-unknown"] == [
        "Kết quả Năng lượng thuộc phiếu KN-2026-0999, chưa có ở bảng Phiếu kiểm nghiệm."
    ]
    assert len(found["control-gap"]) == 4
    assert len(found["workers-differ"]) == 3
    assert "environment-conflict" not in found


def test_a_declaration_against_the_numbers(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    more = {"process.environment_kind": "exempt", "impact.domestic": 300}
    dossier = replace(honey, answers={**honey.answers, **more})
    found = check(rulebook, units, dossier, TODAY)
    (one,) = [item for item in found if item.rule == "environment-conflict"]
    assert (one.severity, one.section) == ("should_fix", "process")
    assert "NĐ 05/2025/NĐ-CP" in one.source


def test_an_unused_tool_says_nothing(rulebook: Rulebook, units: AdminUnits, honey: Dossier) -> None:
    assert _found(rulebook, units, honey) == {}


def test_all_days_stand_in_order(rulebook: Rulebook, honey: Dossier) -> None:
    found = important_days(rulebook, honey, TODAY)
    days = [one.day for one in found]
    assert days == sorted(days)
    assert {"safety-renew", "contract-long/1"} <= {one.id for one in found}
    assert all(one.source and one.name for one in found)
