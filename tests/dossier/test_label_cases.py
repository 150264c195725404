"""Labels written for people (tests/cases/nhan.toml): good ones, then one mistake each."""

from datetime import date
from typing import Any

import pytest
import tomli

from ocop_desktop.dossier.labels.check import check_label
from ocop_desktop.dossier.labels.reading import end_of
from ocop_desktop.dossier.labels.report import PROBLEMS, LabelReport
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.dossier.conftest import CASES

FILE = tomli.loads((CASES / "nhan.toml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 22)


def _report(rulebook: Rulebook, units: AdminUnits, case: dict[str, Any]) -> LabelReport:
    base = FILE["bases"][case["base"]]
    text = base["text"]
    for old, new in case.get("change", []):
        assert old in text, old
        text = text.replace(old, new)
    answers = {**base["answers"], **case.get("answers", {}), "labelling.text": text}
    dossier = Dossier(id="a", rulebook=rulebook.id, set=base["set"], answers=answers)
    return check_label(rulebook, units, dossier, case.get("today", TODAY))


@pytest.mark.parametrize("case", FILE["cases"], ids=lambda case: case["title"])
def test_label(rulebook: Rulebook, units: AdminUnits, case: dict[str, Any]) -> None:
    report = _report(rulebook, units, case)
    states = {line.id: line.state for line in report.lines}
    expect = case["expect"]
    assert {name: states.get(name) for name in expect} == expect
    others = {n: s for n, s in states.items() if s in PROBLEMS and n not in expect}
    assert others == {}
    told = " ".join(line.problem + line.fix for line in report.lines if line.id in expect)
    assert case.get("says", "") in told
    assert all(line.article for line in report.lines)


def test_every_rule_has_its_mistake() -> None:
    bad = {
        name
        for case in FILE["cases"]
        for name, state in case["expect"].items()
        if state in PROBLEMS
    }
    judged = {"name", "quantity", "ethanol", "ingredients", "nutrition", "directions", "warning"}
    judged |= {"made_on", "expires_on", "origin", "responsible", "technical", "phrase-2"}
    assert bad == judged | {"foreign", "gtin", "star", "printed", "number-1", "number-2"}


def test_services_have_no_label(rulebook: Rulebook, units: AdminUnits) -> None:
    tourism = next(item.id for item in rulebook.sets.values() if item.no == 26)
    dossier = Dossier(id="a", rulebook=rulebook.id, set=tourism)
    report = check_label(rulebook, units, dossier, TODAY, "chữ gì đó")
    assert "dịch vụ" in report.applies
    assert report.lines == ()


@pytest.mark.parametrize("unit", ["day", "month", "year"])
def test_a_shelf_life_no_calendar_holds_ends_with_it(unit: str) -> None:
    assert end_of(date(2026, 8, 15), 10**15, unit) == date.max
    assert end_of(date(2026, 8, 15), -(10**15), unit) == date.min


def test_words_where_a_number_belongs_count_nothing(rulebook: Rulebook, units: AdminUnits) -> None:
    rows = [{"name": "Mật ong", "share": "mười hai", "energy": "ba trăm"}]
    honey = Dossier(
        id="a", rulebook=rulebook.id, set="mat-ong-va-nong-san-khac",
        answers={"labelling.ingredients": rows, "labelling.nutrients": rows},
    )  # fmt: skip
    report = check_label(rulebook, units, honey, TODAY, "Mật ong")
    assert any(line.id == "name" for line in report.lines)
