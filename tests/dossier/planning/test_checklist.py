from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from ocop_desktop.dossier.planning.calendar import add_working_days
from ocop_desktop.dossier.planning.checklist import Checklist, ListedPaper, checklist
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits

TODAY = date(2026, 11, 20)
HONEY = "mat-ong-va-nong-san-khac"
Make = Callable[..., Checklist]


@pytest.fixture
def listed(rulebook: Rulebook, units: AdminUnits) -> Make:
    def make(
        set_id: str | None = HONEY, *evidence: Evidence, today: date = TODAY, **answers: Any
    ) -> Checklist:
        given = {
            "registration.kind": "first",
            "registration.target_star": "4",
            "registration.round": "dot-1",
            "registration.year": 2027,
            "producer.kind": "cooperative",
        } | {name.replace("__", "."): value for name, value in answers.items()}
        dossier = Dossier(
            id="d",
            rulebook="qd-26-2026",
            set=set_id,
            answers={key: value for key, value in given.items() if value is not None},
            evidence=evidence,
        )
        return checklist(rulebook, units, dossier, today)

    return make


def line(found: Checklist, paper_id: str) -> ListedPaper:
    return next(item for item in found.papers if item.paper.id == paper_id)


def paper(subkind: str, **more: Any) -> Evidence:
    return Evidence(id=subkind, file=f"{subkind}.pdf", subkind=subkind, **more)


def test_every_paper_is_listed_once(rulebook: Rulebook, listed: Make) -> None:
    found = listed()
    assert sorted(item.paper.id for item in found.papers) == sorted(
        item.id for item in rulebook.papers()
    )


def test_a_missing_paper_says_when_to_begin(listed: Make) -> None:
    found = listed()
    assert found.file_by == date(2027, 4, 7)
    assert found.council == date(2027, 6, 30)
    haccp = line(found, "he-thong-chat-luong")
    assert (haccp.state, haccp.days) == ("missing", 100)
    assert haccp.start_by == date(2027, 4, 7) - timedelta(days=100)
    assert not haccp.late
    trademark = line(found, "giay-nhan-hieu")
    assert trademark.late
    assert trademark.criteria == ("3.5",)


def test_without_a_round_there_is_no_day(listed: Make) -> None:
    found = listed(registration__round=None)
    assert (found.file_by, found.council) == (None, None)
    assert all(item.start_by is None and not item.late for item in found.papers)


@pytest.mark.parametrize(
    ("expires", "state"),
    [
        (None, "have"),
        (date(2026, 11, 19), "expired"),
        (date(2026, 11, 20), "expires_before_council"),
        (date(2027, 6, 29), "expires_before_council"),
        (date(2027, 6, 30), "have"),
    ],
)
def test_states_of_a_paper_that_is_there(listed: Make, expires: date | None, state: str) -> None:
    found = line(listed(HONEY, paper("giay-attp", expires_on=expires)), "an-toan-thuc-pham")
    assert found.state == state
    assert found.evidence == ("giay-attp",)
    assert found.is_open is (state != "have")
    assert (found.start_by is not None) is found.is_open


def test_the_best_of_several_papers_counts(listed: Make) -> None:
    old = paper("giay-attp", expires_on=date(2025, 1, 1))
    new = msgspec.structs.replace(old, id="new", expires_on=date(2029, 1, 1))
    found = line(listed(HONEY, old, new), "an-toan-thuc-pham")
    assert (found.state, found.evidence) == ("have", ("new", "giay-attp"))


def test_papers_without_subkind_are_known_by_title(listed: Make) -> None:
    item = Evidence(id="x", file="x.pdf", title="Bản tự công bố sản phẩm", kind="cong-bo")
    assert line(listed(HONEY, item), "ban-cong-bo").state == "have"
    other = Evidence(id="x", file="x.pdf", title="Bản tự công bố sản phẩm", kind="lao-dong")
    assert line(listed(HONEY, other), "ban-cong-bo").state == "missing"


@pytest.mark.parametrize(
    ("paper_id", "set_id", "answers", "because"),
    [
        (
            "giay-nhan-hieu",
            HONEY,
            {"registration__target_star": "3"},
            "Chỉ cần từ 4 sao; mục tiêu 3 sao.",
        ),
        ("giay-ocop", HONEY, {}, "Lần đăng ký đánh giá: lần đầu."),
        ("so-co-dong", HONEY, {}, "Loại hình tổ chức: hợp tác xã."),
        ("giay-phep-san-xuat", HONEY, {}, "Nhóm sản phẩm này không cần."),
        ("phieu-kiem-nghiem", "hoa", {}, "Nhóm sản phẩm này không cần."),
        ("ban-cong-bo", "hoa", {}, "Bộ sản phẩm này không có tiêu chí cần giấy này."),
        (
            "an-toan-thuc-pham",
            HONEY,
            {
                "quality__safety_status": "not_required",
                "quality__safety_reason": "Sản xuất nhỏ lẻ.",
            },
            "Cơ sở không thuộc diện cấp: Sản xuất nhỏ lẻ",
        ),
        (
            "an-toan-thuc-pham",
            HONEY,
            {"quality__safety_status": "equivalent"},
            (
                "Đã có GMP, HACCP, ISO 22000 hoặc tương đương thay thế "
                "(NĐ 15/2018/NĐ-CP, Điều 12, số điều và danh mục chưa đối chiếu)"
            ),
        ),
        ("giay-dang-ky", None, {}, "Chưa chọn bộ sản phẩm."),
    ],
)
def test_why_a_paper_is_not_required(
    listed: Make, paper_id: str, set_id: str | None, answers: dict[str, Any], because: str
) -> None:
    found = line(listed(set_id, **answers), paper_id)
    assert (found.state, found.because) == ("not_required", because)
    assert found.start_by is None


@pytest.mark.parametrize(
    ("paper_id", "set_id", "answers"),
    [
        ("giay-ocop", HONEY, {"registration__kind": "upgrade"}),
        ("giay-ocop", HONEY, {"registration__kind": "reassessment"}),
        ("so-co-dong", HONEY, {"producer__kind": "joint_stock"}),
        ("quy-mo-doanh-nghiep", HONEY, {"producer__kind": "llc"}),
        ("giay-khuyet-tat", HONEY, {"producer__representative_disability": True}),
        ("giay-phep-san-xuat", "ruou-trang", {}),
        ("giay-phep-du-lich", "du-lich-cong-dong-sinh-thai-diem-du-lich", {}),
        ("an-toan-thuc-pham", "nuoc-khoang-nuoc-uong-dong-chai", {}),
        ("quyen-su-dung", HONEY, {"ip__protected_origin": True}),
    ],
)
def test_what_kind_organisation_and_set_need(
    listed: Make, paper_id: str, set_id: str, answers: dict[str, Any]
) -> None:
    assert line(listed(set_id, **answers), paper_id).state == "missing"


def test_a_paper_not_required_stays_so_even_when_it_is_there(listed: Make) -> None:
    found = line(
        listed(HONEY, paper("giay-nhan-hieu"), registration__target_star="3"), "giay-nhan-hieu"
    )
    assert (found.state, found.evidence) == ("not_required", ("giay-nhan-hieu",))


def test_the_order_is_what_is_open_first_then_what_takes_longest(listed: Make) -> None:
    found = listed(HONEY, paper("giay-attp", expires_on=date(2020, 1, 1)), paper("haccp"))
    states = [item.state for item in found.papers]
    assert states[0] == "expired"
    assert states == sorted(states, key=["expired", "missing", "have", "not_required"].index)
    days = [item.days for item in found.papers if item.state == "missing"]
    assert days == sorted(days, reverse=True)
    assert found.count("expired") == 1
    assert len(found.open) == 1 + found.count("missing")


def test_every_set_has_a_checklist(rulebook: Rulebook, listed: Make) -> None:
    for set_id in rulebook.sets:
        for star in ("3", "4", "5"):
            found = listed(set_id, registration__target_star=star)
            assert len(found.open) >= 6
            assert all(item.because for item in found.papers if item.state == "not_required")


def test_the_day_to_hand_in_counts_working_days(rulebook: Rulebook, listed: Make) -> None:
    found = listed(registration__round="dot-2")
    assert found.file_by is not None
    holidays = rulebook.deadlines.days_off()
    assert add_working_days(found.file_by, 15, holidays) < date(2027, 10, 30)
