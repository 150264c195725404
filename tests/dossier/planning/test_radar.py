"""The days ahead of a dossier, each with its reason."""

from datetime import date

import pytest

from ocop_desktop import paths
from ocop_desktop.dossier.files import jsonfile
from ocop_desktop.dossier.planning.radar import RadarDay, certificate_days
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook
from tests.dossier.planning.days_ahead import radar_of

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return Catalogue(paths.forms_dir()).newest()


def sample(name: str, rulebook: Rulebook) -> Dossier:
    catalogue = Catalogue(paths.forms_dir())
    data = (paths.samples_dir() / name / "ho-so.json").read_bytes()
    return jsonfile.to_dossier(jsonfile.parse(data), rulebook, catalogue.units(rulebook))


def told(days: list[RadarDay]) -> list[tuple[date, str, bool]]:
    return sorted((one.day, one.title, one.urgent) for one in days)


def test_the_tea_sample_has_its_round_its_window_and_its_papers(rulebook: Rulebook) -> None:
    found = told(list(radar_of(rulebook, sample("che-shan-tuyet-dinh-suong", rulebook), TODAY)))
    assert [one for one in found if one[0].year < 2028] == [
        (date(2027, 4, 7), "Ngày cuối nộp hồ sơ cho xã", True),
        (date(2027, 4, 30), "Hạn xã gửi đề nghị lên tỉnh", True),
        (date(2027, 5, 20), "Phiếu kiểm nghiệm KN-MẪU-2605-0288 quá 12 tháng", False),
        (date(2027, 6, 15), "Bắt đầu nộp được hồ sơ đánh giá lại", False),
        (date(2027, 6, 30), "Hạn tỉnh có kết quả", False),
        (date(2027, 8, 14), "Ngày cuối nộp hồ sơ đánh giá lại", True),
        (date(2027, 11, 4), "Giấy chứng nhận hữu cơ vùng chè hết hạn", False),
        (date(2027, 12, 12), "Giấy chứng nhận OCOP hết hạn", True),
    ]


def test_a_certificate_opens_180_and_closes_120_days_before_it_lapses(rulebook: Rulebook) -> None:
    days = list(certificate_days(rulebook.deadlines, date(2027, 12, 31), "x", "Trà"))
    assert [one.day for one in days] == [date(2027, 7, 4), date(2027, 9, 2), date(2027, 12, 31)]
    assert all("Điều 7" in one.source for one in days)


def test_what_is_behind_is_not_told_and_ids_stay(rulebook: Rulebook) -> None:
    dossier = sample("mat-ong-hoa-rung-thung-may", rulebook)
    early = {one.id for one in radar_of(rulebook, dossier, TODAY)}
    late = {one.id for one in radar_of(rulebook, dossier, date(2027, 5, 1))}
    assert late < early
    assert all(one.day >= date(2027, 5, 1) for one in radar_of(rulebook, dossier, date(2027, 5, 1)))


def test_rights_are_watched(rulebook: Rulebook) -> None:
    answers = {
        "ip.rights": [{"kind": "trademark", "name": "THUNG MÂY", "expires_on": "2030-01-02"}]
    }
    dossier = Dossier(id="a", rulebook=rulebook.id, answers=answers)
    renewal, one = sorted(radar_of(rulebook, dossier, TODAY), key=lambda found: found.day)
    assert (one.day, one.title) == (date(2030, 1, 2), "THUNG MÂY: văn bằng hết hạn")
    assert renewal.day == date(2029, 7, 2)
    assert "bắt đầu gia hạn được" in renewal.title
    assert one.urgent


def test_contracts_of_linkage_are_watched_once(rulebook: Rulebook) -> None:
    dossier = sample("mat-ong-hoa-rung-thung-may", rulebook)
    days = [one for one in radar_of(rulebook, dossier, TODAY) if one.path == "materials.contracts"]
    assert len({one.id for one in days}) == len(days) == 10
    first = min(days, key=lambda one: (one.day, one.id))
    assert (first.day, first.kind, first.urgent) == (date(2027, 8, 15), "paper", False)
    assert first.title == "Hợp đồng với Đại lý Nông sản Tràng Mây chạy đủ 12 tháng"
    assert {one.day for one in days if one.urgent} == {date(2029, 8, 14)}


def test_an_end_that_a_paper_tells_is_not_told_again(rulebook: Rulebook) -> None:
    rows = [{"partner": "Đại lý MẪU", "start": "2025-01-01", "end": "2028-05-01", "share": 40}]
    paper = Evidence(id="e1", file="hd.pdf", subkind="hop-dong", expires_on=date(2028, 5, 1))
    answers = {"materials.contracts": rows}
    dossier = Dossier(
        id="a", rulebook=rulebook.id, set="do-an-nhanh", answers=answers, evidence=(paper,)
    )
    found = [one for one in radar_of(rulebook, dossier, TODAY) if one.day == date(2028, 5, 1)]
    assert [one.path for one in found] == ["evidence/e1"]
