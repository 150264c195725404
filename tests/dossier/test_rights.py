"""Rights on their way, what stars ask, owners, dates, marks on the pack, the logo."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli
from msgspec.structs import replace

from ocop_desktop.dossier.checks.check import check
from ocop_desktop.dossier.rights.expected import all_waits, expected_steps
from ocop_desktop.dossier.rights.logo import LogoLook, judge
from ocop_desktop.dossier.rights.needs import star_needs
from ocop_desktop.dossier.rights.signs import classes_to_add, signs
from ocop_desktop.dossier.rights.tracker import RIGHTS, Right, rights
from ocop_desktop.dossier.rights.view import rights_days, rights_view
from ocop_desktop.dossier.scoring.proposals import propose
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

CASES = Path(__file__).parent.parent / "cases"
TODAY = date(2026, 11, 20)
WORKED = tomli.loads((CASES / "so-huu-tri-tue-mat-ong.toml").read_text(encoding="utf-8"))
WAYS = tomli.loads((CASES / "so-huu-tri-tue.toml").read_text(encoding="utf-8"))
ROUTES, CALENDAR = WAYS["cases"], WAYS["calendar"]
SET = "mat-ong-va-nong-san-khac"


def made(rulebook: Rulebook, *rows: dict[str, Any], **more: Any) -> Dossier:
    answers = {RIGHTS: list(rows), "producer.name": "Hợp tác xã Thung Mây", **more}
    return Dossier(id="a", rulebook=rulebook.id, set=SET, answers=answers)


def worked(rulebook: Rulebook) -> Dossier:
    return made(rulebook, **{**WORKED["answers"], **WORKED["tables"]})


@pytest.mark.parametrize("case", ROUTES, ids=lambda case: case["title"])
def test_the_way_of_a_right(rulebook: Rulebook, case: dict[str, Any]) -> None:
    (one,) = rights(rulebook, made(rulebook, case["row"]), TODAY)
    assert one.standing == case["standing"]
    if "steps" in case:
        told = [f"{s.state} {s.day or ''}".strip() for s in one.steps]
        assert told == case["steps"]
    assert (str(one.lapses) if one.lapses else None) == case.get("lapses")
    assert (str(one.renew_from) if one.renew_from else None) == case.get("renew_from")


def test_every_number_has_its_source_and_doubt(rulebook: Rulebook) -> None:
    assert rulebook.rights is not None
    for route in rulebook.rights.routes:
        for step in route.steps:
            assert step.source
            assert bool(step.months) == bool(step.doubt), step.id
    assert all(one.doubt or not one.life_months for one in rulebook.rights.kinds)


def test_every_set_has_classes_proposed(rulebook: Rulebook) -> None:
    assert rulebook.rights is not None
    covered = {name for one in rulebook.rights.classes for name in one.sets if one.no != 35}
    assert covered == set(rulebook.sets)


def test_what_the_stars_ask_comes_from_the_criterion(rulebook: Rulebook, units: AdminUnits) -> None:
    dossier = worked(rulebook)
    view = rights_view(rulebook, units, dossier, TODAY)
    assert view.needs is not None
    assert view.needs.criterion == "3.5"
    told = [(one.star, one.points, one.met, one.expected) for one in view.needs.needs]
    assert told == [
        (3, 1, True, None),
        (4, 2, False, date(2027, 5, 11)),
        (5, 2, False, date(2027, 5, 11)),
    ]


def test_a_mark_that_is_missing_in_the_sheet_asks_nothing(
    rulebook: Rulebook, units: AdminUnits
) -> None:
    # Set 10 prints no mark for four stars at this criterion; the doubt is shown.
    dossier = replace(worked(rulebook), set="gia-vi-khac")
    proposals = propose(rulebook, units, dossier, TODAY)
    found = star_needs(rulebook, dossier, rights(rulebook, dossier, TODAY), proposals)
    assert found is not None
    assert {one.points for one in found.needs} == {1}
    assert found.doubts


@pytest.mark.parametrize(("round_", "in_time"), [("dot-1", False), ("dot-2", True)])
def test_whether_the_certificate_comes_in_time(
    rulebook: Rulebook, units: AdminUnits, round_: str, *, in_time: bool
) -> None:
    more = {"registration.round": round_, "registration.year": 2027}
    row = {"kind": "trademark", "name": "A", "stage": "published", "published_on": "2026-08-11"}
    view = rights_view(rulebook, units, made(rulebook, row, **more), TODAY)
    assert view.needs is not None
    four = view.needs.needs[1]
    assert four.expected == date(2027, 8, 11)
    assert four.in_time is in_time


def test_findings_name_owner_order_and_delay(rulebook: Rulebook, units: AdminUnits) -> None:
    rows = [
        {"kind": "trademark", "name": "A", "stage": "granted", "holder": "Ông Mẫu Văn A"},
        {"kind": "trademark", "name": "B", "stage": "filed", "applied_on": "2026-02-10",
         "searched_on": "2026-03-01", "holder": "HTX Thung Mây"},
        {"kind": "collective_mark", "name": "C", "stage": "right_of_use", "holder": "Hội"},
    ]  # fmt: skip
    found = check(rulebook, units, made(rulebook, *rows), TODAY)
    told = {(one.rule, one.message) for one in found if one.rule.startswith("right-")}
    assert told == {
        (
            "right-holder-differs",
            "A: chủ sở hữu ghi là Ông Mẫu Văn A, khác tên chủ thể Hợp tác xã Thung Mây.",
        ),
        ("right-dates-order", "B: Nộp đơn ghi trước Tra cứu."),
        ("right-late", "B: quá 10/3/2026 mà chưa ghi Chấp nhận đơn hợp lệ."),
    }


def test_signs_find_the_right_behind_them(rulebook: Rulebook, units: AdminUnits) -> None:
    dossier = worked(rulebook)
    assert [one.registered for one in signs(rulebook, dossier, TODAY)] == [False, True, False, True]
    claimed = replace(dossier, answers={**dossier.answers, "ip.all_marks_registered": True})
    found = check(rulebook, units, claimed, TODAY)
    told = [one.message for one in found if one.rule == "sign-not-registered"]
    assert len(told) == 2
    assert any("Ngọt từ núi đá" in text for text in told)


def test_days_lead_to_the_table(rulebook: Rulebook) -> None:
    found = rights_days(rulebook, worked(rulebook), TODAY)
    told = [(one.day, one.kind, one.when) for one in found]
    assert told == [
        (date(2027, 2, 11), "begins", "later"),
        (date(2027, 3, 1), "expires", "soon"),
        (date(2027, 5, 11), "begins", "later"),
        (date(2028, 12, 1), "renew", "later"),
        (date(2029, 6, 1), "expires", "later"),
    ]
    assert {one.field for one in found} == {RIGHTS}


@pytest.mark.parametrize("case", CALENDAR, ids=lambda case: case["title"])
def test_every_step_to_come_is_expected(rulebook: Rulebook, case: dict[str, Any]) -> None:
    today, dossier = date.fromisoformat(case["today"]), made(rulebook, case["row"])
    steps = list(expected_steps(rulebook, dossier))
    days = [(one.on(today), one.step.name) for one in steps]
    assert [f"{day} {name}" for day, name in days if day] == case["days"]
    late = [str(one.due) for one in steps if one.is_late(today) and one.on(today)]
    assert late == ([case["late"]] if "late" in case else [])
    # The tool says the same, but for the late step on the day it was due.
    told = [str(one.day) for one in rights_days(rulebook, dossier, today) if one.kind == "begins"]
    assert told == sorted([*late, *(line.split()[0] for line in case["days"][len(late) :])])


def test_waits_of_every_step_are_known_beforehand(rulebook: Rulebook) -> None:
    assert rulebook.rights is not None
    known = all_waits(rulebook.rights)
    for case in (*ROUTES, *CALENDAR):
        steps = expected_steps(rulebook, made(rulebook, case["row"]))
        assert {one.waits for one in steps} <= known


def test_classes_are_added_once(rulebook: Rulebook) -> None:
    dossier = made(rulebook)
    first = classes_to_add(rulebook, dossier)
    assert [row["class"] for row in first] == [30, 35]
    again = replace(dossier, answers={**dossier.answers, "mark.classes": first})
    assert classes_to_add(rulebook, again) == []


# 1200 points: at 300 dpi 101,6 mm; at 120 mm 254 points per inch.
@pytest.mark.parametrize(
    ("look", "wanted", "told"),
    [
        ((1200, 800, "RGB", 254.0, 1.0, 0.0), 40, (True, True, "white", 762, 101)),
        ((1200, 800, "RGB", 254.0, 1.0, 0.0), 120, (False, True, "white", 254, 101)),
        ((600, 600, "RGBA", 0.0, 0.0, 1.0), None, (True, False, "clear", 381, 50)),
        ((1200, 800, "CMYK", 120.0, 2.0, 0.0), 40, (True, True, "plain", 762, 101)),
        ((1200, 800, "RGB", 250.0, 40.0, 0.0), 40, (True, True, "busy", 762, 101)),
    ],
)
def test_the_logo_is_judged(
    rulebook: Rulebook, look: tuple[Any, ...], wanted: int | None, told: tuple[Any, ...]
) -> None:
    assert rulebook.rights is not None
    names = ("width", "height", "mode", "light", "spread", "clear")
    found = judge(rulebook.rights.logo, LogoLook(**dict(zip(names, look, strict=True))), wanted)
    seen = (found.enough, found.sample_enough, found.ground, found.dpi, found.greatest_mm)
    assert seen == told
    assert found.print_mode is (look[2] == "CMYK")


def test_a_lapsed_right_has_reached_nothing(rulebook: Rulebook) -> None:
    row = {"kind": "trademark", "name": "A", "stage": "expired"}
    one: Right = rights(rulebook, made(rulebook, row), TODAY)[0]
    assert one.standing == "lapsed"
    assert not one.reached("certificate")
