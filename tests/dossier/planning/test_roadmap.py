"""The road laid into the calendar: steps, days, what is still in time."""

from datetime import date, timedelta

import msgspec
import pytest

from ocop_desktop.dossier.planning.calendar import add_working_days, latest_filing
from ocop_desktop.dossier.planning.roadmap import Roadmap, Step, roadmap
from ocop_desktop.dossier.values import Answer, Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

TODAY = date(2026, 11, 20)
FILE_BY = date(2027, 4, 7)
HONEY = "mat-ong-va-nong-san-khac"


def without_round(dossier: Dossier) -> Dossier:
    answers = {n: v for n, v in dossier.answers.items() if n != "registration.round"}
    return msgspec.structs.replace(dossier, answers=answers)


def step(found: Roadmap, step_id: str) -> Step:
    return next(item for item in found.steps if item.id == step_id)


@pytest.mark.parametrize(
    ("deadline", "file_by"),
    [
        # 29/4 is the last working day before 30/4; 16/4 (Giỗ Tổ) and weekends do not count.
        (date(2027, 4, 30), date(2027, 4, 7)),
        (date(2026, 10, 30), date(2026, 10, 8)),
        (date(2027, 10, 30), date(2027, 10, 8)),  # a Saturday: the request leaves on Friday
        (date(2028, 4, 30), date(2028, 4, 7)),  # a Sunday
    ],
)
def test_the_last_day_to_hand_in(rulebook: Rulebook, deadline: date, file_by: date) -> None:
    """From the day after receipt, 15 working days fit before the deadline, and not one more."""
    assert latest_filing(rulebook, deadline) == file_by
    holidays = rulebook.deadlines.days_off()
    assert add_working_days(file_by, 15, holidays) < deadline
    assert add_working_days(file_by, 16, holidays) >= deadline


def test_the_sample_on_its_way_to_four_stars(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    found = roadmap(rulebook, units, honey, 4, TODAY)
    assert (found.star, found.reachable, found.in_time, found.reason) == (4, True, True, "")
    assert found.file_by == FILE_BY
    assert (found.points_now, found.points_after, found.points_needed) == (70, 76, 70)
    assert [item.id for item in found.steps] == [
        "renew-10",
        "raise-10-2",
        "raise-3.5-2",
        "raise-5.1-5",
        "raise-2.3-3",
        "prove-1.5",
        "prove-4.3",
        "prove-12",
    ]
    assert all(not item.planned for item in found.steps)


def test_a_paper_that_lapses_comes_first_and_is_named(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    renew = roadmap(rulebook, units, honey, 4, TODAY).steps[0]
    assert (renew.kind, renew.criterion) == ("renew", "10")
    assert renew.title == "Xin cấp lại giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm"
    assert renew.reason == "Giấy hết hạn trước ngày hội đồng có kết quả; giữ 1 điểm."
    assert renew.papers == ("an-toan-thuc-pham",)
    assert renew.months == 1
    assert renew.start_by == FILE_BY - timedelta(days=30)


def test_each_raise_leads_to_its_field_and_option(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    found = roadmap(rulebook, units, honey, 4, TODAY)
    haccp = step(found, "raise-10-2")
    assert (haccp.kind, haccp.to_option, haccp.points, haccp.opens) == ("raise", 2, 2, (4,))
    assert (haccp.field, haccp.papers) == ("quality.systems", ("he-thong-chat-luong",))
    assert haccp.title == "Hoàn tất chứng nhận HACCP, ISO 22000 hoặc tương đương"
    assert haccp.reason == "Mở mức 4 sao."
    assert (haccp.months, haccp.effort) == (3.5, 4)
    assert haccp.start_by == date(2026, 12, 22)
    fields = {item.field for item in found.steps if item.kind == "raise"}
    assert fields <= set(rulebook.fields)


def test_what_has_no_paper_is_to_be_proven(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    prove = step(roadmap(rulebook, units, honey, 4, TODAY), "prove-4.3")
    assert prove.title == "Gắn minh chứng cho tiêu chí 4.3"
    assert prove.reason == (
        "Cần quảng bá hoặc thị trường, xúc tiến thương mại; chưa có thì chỉ còn 0 điểm."
    )
    assert prove.start_by == FILE_BY


def test_a_criterion_that_is_raised_anyway_is_not_asked_to_be_proven(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    """5 stars raise 1.5; its paper comes with the raise."""
    ids = {item.id for item in roadmap(rulebook, units, honey, 5, TODAY).steps}
    assert "raise-1.5-4" in ids
    assert "prove-1.5" not in ids


def test_a_level_accepted_from_the_data_still_needs_its_paper(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    """The contracts show level 3 at 1.5, level 2 is claimed, no paper is tied to it."""
    modest = {**honey.assessment, "1.5": Answer(option=2)}
    lower = msgspec.structs.replace(honey, assessment=modest)
    ids = [item.id for item in roadmap(rulebook, units, lower, 4, TODAY).steps]
    assert "raise-1.5-3" in ids
    assert "prove-1.5" in ids


def test_the_paper_to_renew_fits_the_criterion(rulebook: Rulebook, units: AdminUnits) -> None:
    """Contracts and purchase books are of one kind; only contracts speak of the linkage."""
    papers = tuple(
        Evidence(
            id=number,
            file="giay.pdf",
            title="Hợp đồng",
            kind="nguyen-lieu",
            criteria=(number,),
            expires_on=TODAY,
        )
        for number in ("1.1", "1.5")
    )
    claimed = Dossier(
        id="d",
        rulebook=rulebook.id,
        set=HONEY,
        answers={"registration.round": "dot-1", "registration.year": 2027},
        assessment={"1.1": Answer(option=2), "1.5": Answer(option=3)},
        evidence=papers,
    )
    found = roadmap(rulebook, units, claimed, 3, TODAY)
    assert step(found, "renew-1.1").papers == ("nguon-goc",)
    assert step(found, "renew-1.5").papers == ("hop-dong-lien-ket",)


def test_marks_of_the_person_are_carried(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    marks = {"raise-10-2": True, "prove-12": True, "raise-2.3-3": False, "raise-9-9": True}
    found = roadmap(rulebook, units, msgspec.structs.replace(honey, planned=marks), 4, TODAY)
    assert {item.id for item in found.steps if item.planned} == {"raise-10-2", "prove-12"}


@pytest.mark.parametrize(
    ("today", "possible"),
    [
        (date(2026, 12, 21), True),
        (date(2026, 12, 22), True),  # the last day to begin
        (date(2026, 12, 23), False),
    ],
)
def test_the_last_day_to_begin(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier, today: date, *, possible: bool
) -> None:
    found = roadmap(rulebook, units, honey, 4, today)
    assert step(found, "raise-10-2").start_by == date(2026, 12, 22)
    assert step(found, "raise-10-2").possible == possible
    assert found.in_time == possible
    assert found.reachable


@pytest.mark.parametrize(("today", "in_time"), [(FILE_BY, True), (date(2027, 4, 8), False)])
def test_after_the_last_day_to_hand_in_nothing_is_possible(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier, today: date, *, in_time: bool
) -> None:
    """3 stars are reached already; only papers are missing."""
    lasting = msgspec.structs.replace(
        honey,
        evidence=tuple(msgspec.structs.replace(p, expires_on=None) for p in honey.evidence),
    )
    found = roadmap(rulebook, units, lasting, 3, today)
    assert {item.kind for item in found.steps} == {"prove"}
    assert found.in_time == in_time
    assert all(item.possible == in_time for item in found.steps)


def test_a_trademark_not_yet_applied_for_comes_too_late(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    answers = {n: v for n, v in honey.answers.items() if n != "ip.rights"}
    assessment = {n: a for n, a in honey.assessment.items() if n != "3.5"}
    late = msgspec.structs.replace(honey, answers=answers, assessment=assessment)
    found = roadmap(rulebook, units, late, 4, TODAY)
    assert found.reachable
    assert not found.in_time
    assert step(found, "raise-3.5-2").start_by == FILE_BY - timedelta(days=round(17 * 30.4))
    assert [item.id for item in found.steps if not item.possible] == ["raise-3.5-2"]


def test_without_a_round_there_are_no_days(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    found = roadmap(rulebook, units, without_round(honey), 4, TODAY)
    assert found.file_by is None
    assert all(item.start_by is None and item.possible for item in found.steps)
    assert found.in_time
    assert not [item for item in found.steps if item.kind == "renew"]  # valid today


def test_what_the_data_shows_is_one_key_away(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    """The tables show 1.1, 3.1 and 3.3; with nothing chosen there, accepting one is enough."""
    fewer = {n: a for n, a in honey.assessment.items() if n not in {"1.1", "3.1", "3.3"}}
    found = roadmap(rulebook, units, msgspec.structs.replace(honey, assessment=fewer), 4, TODAY)
    accepts = [item for item in found.steps if item.kind == "accept"]
    (accept,) = accepts
    assert (accept.criterion, accept.to_option) in {("1.1", 3), ("3.1", 3), ("3.3", 2)}
    assert accept.title == "Nhận mức theo số liệu đã khai"
    assert (accept.months, accept.effort, accept.papers) == (0, 0, ())
    assert accept.start_by == FILE_BY
    kinds = [item.kind for item in found.steps]
    order = ["renew", "accept", "raise", "prove"]
    assert kinds == sorted(kinds, key=order.index)


def test_an_unreachable_star_says_why_and_still_tells_what_lapses(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    out = msgspec.structs.replace(honey, eliminations={"2.1": True})
    found = roadmap(rulebook, units, out, 4, TODAY)
    assert (found.reachable, found.in_time) == (False, False)
    assert found.reason.startswith("Hồ sơ không được đánh giá tiếp: ")
    assert {item.kind for item in found.steps} == {"renew", "prove"}
    assert found.points_after == found.points_now


def test_the_paper_that_proved_a_lower_level_is_the_one_to_renew(
    rulebook: Rulebook, units: AdminUnits
) -> None:
    paper = Evidence(
        id="e",
        file="giay.pdf",
        title="Giấy an toàn thực phẩm",
        kind="dieu-kien-san-xuat",
        criteria=("10",),
        expires_on=TODAY,
    )
    claimed = Dossier(
        id="d",
        rulebook=rulebook.id,
        set=HONEY,
        answers={"registration.round": "dot-1", "registration.year": 2027},
        assessment={"10": Answer(option=3)},
        evidence=(paper,),
    )
    found = roadmap(rulebook, units, claimed, 3, TODAY)
    assert step(found, "renew-10").title == "Xin cấp lại giấy an toàn thực phẩm"
    assert step(found, "prove-10").reason.endswith("chưa có thì chỉ còn 1 điểm.")


def test_weighing_changes_the_road_not_the_star(
    rulebook: Rulebook, units: AdminUnits, honey: Dossier
) -> None:
    roads = {
        weigh: roadmap(rulebook, units, honey, 5, TODAY, weigh)
        for weigh in ("effort", "time", "few")
    }
    for found in roads.values():
        assert found.reachable
        assert found.points_after >= 90

    def raised(weigh: str) -> list[Step]:
        return [item for item in roads[weigh].steps if item.kind == "raise"]

    assert len(raised("few")) == min(len(raised(weigh)) for weigh in roads)
    assert sum(i.effort for i in raised("effort")) == min(
        sum(i.effort for i in raised(weigh)) for weigh in roads
    )
    assert max(i.months for i in raised("time")) == min(
        max(i.months for i in raised(weigh)) for weigh in roads
    )


def test_ids_are_unique_in_every_set(rulebook: Rulebook, units: AdminUnits) -> None:
    for set_id, chosen in rulebook.sets.items():
        answers = {
            item.number: Answer(
                option=1, case=item.criterion.cases[0].id if item.criterion.cases else None
            )
            for item in chosen.criteria
        }
        begun = Dossier(id="d", rulebook=rulebook.id, set=set_id, assessment=answers)
        ids = [item.id for item in roadmap(rulebook, units, begun, 4, TODAY).steps]
        assert len(ids) == len(set(ids))
