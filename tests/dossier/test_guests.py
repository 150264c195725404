"""What a destination can take in, by worked cases (tests/cases/don-khach.toml)."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli

from ocop_desktop.dossier.checks.check import check
from ocop_desktop.dossier.quality.guests import guests
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

FILE = tomli.loads(
    (Path(__file__).parent.parent / "cases" / "don-khach.toml").read_text(encoding="utf-8")
)
FIGURES = ("rooms", "beds", "offered", "walking", "guide_hours", "guides")
FIRST: dict[str, Any] = FILE["cases"][0]


def dossier_of(rulebook: Rulebook, case: dict[str, Any], set_id: str = FILE["set"]) -> Dossier:
    answers = {**FILE["base"], **case.get("answers", {})}
    return Dossier(id="a" * 32, rulebook=rulebook.id, set=set_id, answers=answers)


@pytest.mark.parametrize("case", FILE["cases"], ids=lambda case: case["title"])
def test_a_case_comes_out_as_counted_by_hand(rulebook: Rulebook, case: dict[str, Any]) -> None:
    found = guests(rulebook, dossier_of(rulebook, case), FILE["today"])
    assert found is not None
    for name in FIGURES:
        if name in {**FIRST, **case}:
            wanted = case.get(name, FIRST[name])
            assert getattr(found, name) == Decimal(str(wanted)), name
    assert [[one.where, one.message] for one in found.gaps] == case["gaps"]


def test_goods_receive_no_guests(rulebook: Rulebook) -> None:
    honey = dossier_of(rulebook, FIRST, "mat-ong-va-nong-san-khac")
    assert guests(rulebook, honey, FILE["today"]) is None


def test_what_differs_is_a_finding_at_its_field(rulebook: Rulebook, units: AdminUnits) -> None:
    case = next(one for one in FILE["cases"] if one["title"].startswith("Bán nhiều"))
    found = check(rulebook, units, dossier_of(rulebook, case), date(2026, 11, 20))
    (one,) = [finding for finding in found if finding.rule == "guests-differ"]
    assert one.field == "operation.homestays"
    assert one.message.startswith("Lưu trú: Dịch vụ lưu trú kê 60 khách")
