"""The plan of papers: chained back from the round over working days, and forward from today."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_desktop.dossier.planning.checklist import checklist
from ocop_desktop.dossier.planning.paper_dates import months_after, months_before, working_day_until
from ocop_desktop.dossier.planning.plan import PaperPlan, PlanItem, paper_plan, rounds_from
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

TODAY = date(2026, 11, 20)
HONEY = "mat-ong-va-nong-san-khac"
TOURISM = "du-lich-cong-dong-sinh-thai-diem-du-lich"
Make = Callable[..., PaperPlan]


def made(*evidence: Evidence, set_id: str | None = HONEY, **answers: Any) -> Dossier:
    given = {
        "registration.kind": "first",
        "registration.target_star": "3",
        "registration.round": "dot-2",
        "registration.year": 2027,
        "producer.kind": "cooperative",
    } | {name.replace("__", "."): value for name, value in answers.items()}
    return Dossier(
        id="d",
        rulebook="qd-26-2026",
        set=set_id,
        answers={key: value for key, value in given.items() if value is not None},
        evidence=evidence,
    )


@pytest.fixture
def plan(rulebook: Rulebook, units: AdminUnits) -> Make:
    def make(*evidence: Evidence, today: date = TODAY, **more: Any) -> PaperPlan:
        return paper_plan(rulebook, units, made(*evidence, **more), today)

    return make


def line(found: PaperPlan, name: str) -> PlanItem:
    return next(item for item in found.items if item.id == name)


def test_what_waits_is_chained_back_from_the_round(plan: Make) -> None:
    found = plan()
    assert found.round is not None
    assert (found.round.file_by, found.round.commune_by) == (date(2027, 10, 8), date(2027, 10, 30))
    samples, label = line(found, "san-pham-mau"), line(found, "in-nhan")
    declared, tested = line(found, "ban-cong-bo"), line(found, "phieu-kiem-nghiem")
    assert samples.ready_by == found.round.file_by
    # 3/10/2027 is a Sunday: begin on the Friday before.
    assert samples.start_by == date(2027, 10, 1)
    assert label.ready_by == samples.start_by
    assert label.start_by == date(2027, 9, 6)
    assert declared.ready_by == label.start_by
    assert tested.ready_by == declared.start_by == date(2027, 8, 16)
    assert tested.start_by == date(2027, 8, 2)
    assert declared.after == ("phieu-kiem-nghiem",)
    assert declared.waits_for == (tested.title,)
    assert tested.not_before == date(2026, 10, 8)
    assert declared.not_before is None


def test_lines_come_in_the_order_of_beginning(plan: Make) -> None:
    found = plan()
    starts = [item.start_by for item in found.open]
    assert starts == sorted(starts)  # type: ignore[type-var]
    assert not any(item.is_open for item in found.items[len(found.open) :])
    assert all(item.because for item in found.items if item.state == "not_required" if item.who)


def test_what_is_there_delays_nobody(plan: Make) -> None:
    paper = Evidence(id="p", file="p.pdf", subkind="phieu-kiem-nghiem", expires_on=None)
    found = plan(paper)
    assert line(found, "phieu-kiem-nghiem").state == "have"
    assert line(found, "ban-cong-bo").after == ()
    assert line(found, "phieu-kiem-nghiem").start_by is None


def test_a_contract_must_have_run_for_five_stars(plan: Make) -> None:
    four = line(plan(registration__target_star="4"), "hop-dong-lien-ket")
    assert (four.runs_months, four.ready_by) == (0, date(2027, 10, 8))
    five = line(plan(registration__target_star="5"), "hop-dong-lien-ket")
    assert (five.runs_months, five.ready_by) == (12, date(2026, 10, 8))
    assert five.late
    assert "12 tháng" in five.note
    assert five.finish == months_after(TODAY + timedelta(days=30), 12)


def test_what_was_asked_for_already_is_counted_from_then(plan: Make) -> None:
    def asked(day: str, stage: str = "accepted", kind: str = "trademark") -> PlanItem:
        rights = [{"kind": kind, "name": "A", "stage": stage, "applied_on": day}]
        found = plan(registration__target_star="4", ip__rights=rights)
        return line(found, "giay-nhan-hieu")

    usual = asked("2026-01-10")
    assert (usual.begun, usual.late) == (date(2026, 1, 10), False)
    assert usual.finish == date(2026, 1, 10) + timedelta(days=510)
    overdue = asked("2024-01-10")
    assert (overdue.finish, overdue.late) == (TODAY, False)
    tight = asked("2026-10-10")
    assert tight.late
    for other in (asked("2026-01-10", kind="patent"), asked("mai"), asked("2026-01-10", "expired")):
        assert other.begun is None
        assert other.late


def test_what_cannot_be_made_names_the_round_that_can(plan: Make) -> None:
    late = plan(registration__target_star="4", registration__round="dot-1")
    assert not late.in_time
    assert "giay-nhan-hieu" in {item.id for item in late.late}
    assert late.ready == TODAY + timedelta(days=510)
    assert late.fitting is not None
    assert (late.fitting.name, late.fitting.year) == ("Đợt 2", 2028)
    easy = plan()
    assert easy.in_time
    assert easy.fitting is not None
    assert (easy.fitting.id, easy.fitting.year) == ("dot-1", 2027)


def test_without_a_round_there_are_no_days(plan: Make) -> None:
    found = plan(registration__round=None)
    assert found.round is None
    assert found.in_time
    assert all(item.start_by is None and item.ready_by is None for item in found.items)
    days = [item.days for item in found.open]
    assert days == sorted(days, reverse=True)
    assert found.fitting is not None


def test_tourism_prints_no_labels(plan: Make) -> None:
    found = plan(set_id=TOURISM)
    assert line(found, "in-nhan").state == "not_required"
    assert line(found, "ky-ho-so").is_open
    empty = plan(set_id=None)
    assert not any(item.is_open for item in empty.items if item.kind == "task")


def test_the_checklist_says_the_same_days(rulebook: Rulebook, units: AdminUnits) -> None:
    dossier = made(registration__target_star="5")
    days = {
        item.paper.id: (item.start_by, item.late)
        for item in checklist(rulebook, units, dossier, TODAY).papers
    }
    planned = paper_plan(rulebook, units, dossier, TODAY).items
    assert days == {i.id: (i.start_by, i.late) for i in planned if i.kind == "paper"}


def test_rounds_come_in_order(rulebook: Rulebook) -> None:
    found = [one for _, one in zip(range(3), rounds_from(rulebook, date(2027, 4, 8)), strict=False)]
    assert [(one.id, one.year) for one in found] == [
        ("dot-2", 2027), ("dot-1", 2028), ("dot-2", 2028),
    ]  # fmt: skip
    assert next(rounds_from(rulebook, date(2027, 4, 7))).file_by == date(2027, 4, 7)


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2027, 10, 8), 12, date(2026, 10, 8)),
        (date(2027, 3, 31), 1, date(2027, 2, 28)),
        (date(2028, 3, 31), 1, date(2028, 2, 29)),
        (date(2027, 1, 15), 1, date(2026, 12, 15)),
        (date(2027, 5, 31), 6, date(2026, 11, 30)),
        (date(2027, 5, 31), 0, date(2027, 5, 31)),
    ],
)
def test_months_back(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


@given(st.dates(date(2026, 1, 1), date(2030, 12, 31)), st.integers(0, 60))
def test_months_there_and_back_meet(day: date, months: int) -> None:
    there = months_after(day, months)
    assert 0 <= (day - months_before(there, months)).days <= 3


def test_holidays_and_weekends_are_stepped_over(rulebook: Rulebook) -> None:
    holidays = rulebook.deadlines.days_off()
    # Tết 2027: 5/2 to 10/2 are holidays or a weekend.
    assert working_day_until(date(2027, 2, 10), holidays) == date(2027, 2, 4)
    assert working_day_until(date(2027, 2, 11), holidays) == date(2027, 2, 11)


@settings(max_examples=25, deadline=None)
@given(
    today=st.dates(date(2026, 6, 1), date(2028, 6, 1)),
    star=st.sampled_from("345"),
    round_id=st.sampled_from(["dot-1", "dot-2"]),
)
def test_every_line_begins_when_offices_are_open_and_before_what_waits(
    rulebook: Rulebook, units: AdminUnits, today: date, star: str, round_id: str
) -> None:
    dossier = made(registration__target_star=star, registration__round=round_id)
    found = paper_plan(rulebook, units, dossier, today)
    by_id = {item.id: item for item in found.open}
    holidays = rulebook.deadlines.days_off()
    for item in found.open:
        assert item.start_by is not None
        assert item.ready_by is not None
        assert item.finish is not None
        assert item.start_by.weekday() < 5
        assert item.start_by not in holidays
        assert (item.ready_by - item.start_by).days >= item.days
        assert item.finish >= today + timedelta(days=item.days)
        for name in item.after:
            earlier = by_id[name]
            assert earlier.ready_by is not None
            assert earlier.ready_by <= item.start_by
            assert earlier.finish is not None
            assert earlier.finish + timedelta(days=item.days) <= item.finish
