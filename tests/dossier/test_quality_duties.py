"""What the law asks of a product: worked cases; files to hand in; days; the control plan."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
import tomli
from msgspec.structs import replace

from ocop_desktop.dossier.quality.control import begun_plan, control_gaps
from ocop_desktop.dossier.quality.dates import quality_days
from ocop_desktop.dossier.quality.duties import needs
from ocop_desktop.dossier.quality.files import certificate_file, declaration_file
from ocop_desktop.dossier.quality.view import quality_view
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits
from tests.dossier.conftest import CASES, without
from tests.dossier.test_quality_results import tooled

TODAY = date(2026, 11, 20)
STORIES = tomli.loads((CASES / "can-gi-ve-chat-luong.toml").read_text(encoding="utf-8"))["cases"]


def _dossier(rulebook: Rulebook, set_id: str, answers: Mapping[str, Any]) -> Dossier:
    return Dossier(id="d", rulebook=rulebook.id, set=set_id, answers=dict(answers))


@pytest.mark.parametrize("case", STORIES, ids=lambda case: case["title"])
def test_what_a_product_needs(rulebook: Rulebook, units: AdminUnits, case: dict[str, Any]) -> None:
    answers = {**case["answers"], **case.get("tables", {})}
    dossier = _dossier(rulebook, case["set"], answers)
    found = {need.id: need for need in needs(rulebook, units, dossier, case["today"])}
    for name, expected in case["expect"].items():
        assert f"{found[name].verdict} {found[name].state}" == expected, name
        assert found[name].article
    for name, day in case.get("until", {}).items():
        assert found[name].until == day
    assert found.keys().isdisjoint(case.get("absent", ()))


def test_every_set_has_an_answer_to_every_duty(rulebook: Rulebook, units: AdminUnits) -> None:
    for chosen in rulebook.sets.values():
        found = needs(rulebook, units, _dossier(rulebook, chosen.id, {}), TODAY)
        assert {"safety", "standard"} <= {need.id for need in found}
        assert all(need.text and need.article for need in found)
        assert not any(need.state == "have" for need in found)


def test_no_set_needs_nothing(rulebook: Rulebook, units: AdminUnits) -> None:
    nobody = Dossier(id="d", rulebook=rulebook.id)
    assert needs(rulebook, units, nobody, TODAY) == ()
    assert quality_view(rulebook, units, nobody, TODAY).open == ()


def test_a_paper_alone_shows_a_duty_too(rulebook: Rulebook, units: AdminUnits) -> None:
    paper = Evidence(id="e1", file="a.pdf", subkind="giay-attp", expires_on=date(2026, 1, 1))
    dossier = replace(_dossier(rulebook, "do-an-nhanh", {}), evidence=(paper,))
    found = {need.id: need for need in needs(rulebook, units, dossier, TODAY)}
    assert (found["safety"].state, found["safety"].evidence) == ("expired", ("e1",))


def test_the_days_of_the_sample(rulebook: Rulebook, honey: Dossier) -> None:
    found = quality_days(rulebook, honey, TODAY)
    assert [(one.id, one.day, one.when) for one in found] == [
        ("safety-renew", date(2026, 9, 15), "past"),
        ("safety-expires", date(2027, 3, 15), "soon"),
        ("test-old/1", date(2027, 6, 10), "later"),
        ("area-expires/1", date(2028, 9, 30), "later"),
    ]
    assert found[2].name == "Phiếu kiểm nghiệm KN-MẪU-2606-0117 quá 12 tháng"
    assert found[2].doubt


def test_days_name_choices_by_their_labels(rulebook: Rulebook) -> None:
    rows = [{"system": "iso22000", "expires_on": "2027-05-01"}, {"system": "haccp"}]
    dossier = _dossier(rulebook, "do-an-nhanh", {"quality.systems": rows})
    (one,) = quality_days(rulebook, dossier, TODAY)
    assert (one.name, one.field) == ("Chứng nhận ISO 22000 hết hạn", "quality.systems")


def test_tourism_has_no_days_of_goods(rulebook: Rulebook) -> None:
    tourism = "du-lich-cong-dong-sinh-thai-diem-du-lich"
    rows = [{"name": "Biên bản", "holder": "Hộ MẪU", "expires_on": "2027-05-01"}]
    answers = {"quality.licences": rows, "service.licences": rows}
    (one,) = quality_days(rulebook, _dossier(rulebook, tourism, answers), TODAY)
    assert one.name == "Biên bản của Hộ MẪU hết hạn"


def test_files_are_ticked_by_papers_answers_and_hand(rulebook: Rulebook, honey: Dossier) -> None:
    found = {line.part.id: line.by for line in certificate_file(rulebook, tooled(honey))}
    assert found["request"] == "ticked"
    assert found["registration"] == "evidence"
    assert found["training"] == ""
    declared = {line.part.id: line.have for line in declaration_file(rulebook, tooled(honey))}
    assert declared == {"form": True, "test": True, "label": True, "standard": True}


def test_the_regime_is_the_one_in_force_until_another_is_chosen(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    first = quality_view(rulebook, units, honey, TODAY).regime
    assert first is not None
    assert (first.id, first.document) == ("nd-15-2018", "ban-tu-cong-bo")
    other = replace(honey, answers={**honey.answers, "control.regime": "nd-46-2026"})
    second = quality_view(rulebook, units, other, TODAY).regime
    assert second is not None
    assert (second.state, second.document) == ("suspended", "")


def test_a_plan_begins_with_the_steps_and_keeps_what_is_written(
    rulebook: Rulebook, honey: Dossier
) -> None:
    steps = [row["step"] for row in honey.rows("process.steps")]
    begun = begun_plan(without(honey, "control"))
    assert [row["step"] for row in begun] == steps
    assert begun[1]["limit"] == "Vệ sinh máy, mã lô"
    written = tooled(honey)
    rows = begun_plan(written)
    assert rows[:3] == written.rows("control.plan")
    assert len(rows) == 3 + len(steps) - 3
    assert control_gaps(rulebook, without(honey, "control")) == ()


def test_gaps_of_a_plan_are_named(rulebook: Rulebook, honey: Dossier) -> None:
    found = control_gaps(rulebook, tooled(honey))
    assert [(gap.row, gap.step) for gap in found] == [
        (1, "Hạ thủy phần"),
        (None, "Quay mật tại xưởng"),
        (None, "Lọc"),
        (None, "Lưu mẫu, nhập kho"),
    ]
    assert found[0].message == "Điểm tới hạn thiếu sai thì làm gì, ghi vào đâu."


def test_a_renewed_paper_is_not_remembered_as_lapsed(rulebook: Rulebook) -> None:
    rows = [
        {"system": "haccp", "expires_on": "2026-02-01"},
        {"system": "haccp", "expires_on": "2029-02-01"},
        {"system": "iso22000", "expires_on": "2026-03-01"},
    ]
    tests = [{"number": "A", "tested_on": "2024-01-01"}, {"number": "B", "tested_on": "2026-06-10"}]
    answers = {"quality.systems": rows, "quality.tests": tests}
    found = quality_days(rulebook, _dossier(rulebook, "do-an-nhanh", answers), TODAY)
    assert [(one.id, one.when) for one in found] == [
        ("system-expires/3", "past"),
        ("test-old/2", "later"),
        ("system-expires/2", "later"),
    ]
