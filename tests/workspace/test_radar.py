"""One list of days for dossiers, desk and recognised products, and as a calendar file."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import tomli

from ocop_desktop import paths
from ocop_desktop.workspace import Workspace, radar
from ocop_desktop.workspace.radar import RadarDay
from tests.dossier.planning.days_ahead import radar_of

TODAY = date(2026, 11, 20)


def test_dossiers_and_recognised_products_stand_in_one_list(
    workspace: Workspace, honey: str, tmp_path: Path
) -> None:
    workspace.registers.add(
        "recognitions",
        {"product": "Trà cũ MẪU", "producer": "HTX Mẫu", "star": 3, "issued": "2024-06-01",
         "expires": "2027-06-01"},
    )  # fmt: skip
    days = workspace.radar.days(TODAY)
    assert [one.day for one in days] == sorted(one.day for one in days)
    assert {one.kind for one in days} == {"round", "certificate"}
    old = [(one.day, one.title) for one in days if one.about == "Trà cũ MẪU"]
    assert old == [
        (date(2026, 12, 3), "Bắt đầu nộp được hồ sơ đánh giá lại"),
        (date(2027, 2, 1), "Ngày cuối nộp hồ sơ đánh giá lại"),
        (date(2027, 6, 1), "Giấy chứng nhận OCOP hết hạn"),
    ]
    own = next(one for one in days if one.dossier == honey)
    assert (own.about, own.path) == ("Mật ong rừng MẪU", "registration.round")
    path = tmp_path / "lich.ics"
    workspace.radar.write_calendar(days, path)
    written = path.read_bytes().decode()
    assert written.count("BEGIN:VEVENT") == len(days)
    stamp = datetime(2026, 11, 20, tzinfo=UTC)
    assert workspace.radar.calendar(days, stamp) == workspace.radar.calendar(days, stamp)


def test_a_case_at_the_desk_is_due(workspace: Workspace, tmp_path: Path) -> None:
    (dossier,) = workspace.dossiers.import_file(
        paths.samples_dir() / "du-lich-cong-dong-hang-sao" / "ho-so.json"
    )
    made = workspace.packages.export(dossier, tmp_path, ("docx",), today=TODAY)
    case = workspace.desk.receive(made.zip, TODAY)
    (one,) = (day for day in workspace.radar.days(TODAY) if day.kind == "review")
    assert one.day == case.clock.due
    assert case.number in one.title
    assert one.urgent


def test_dossiers_in_the_bin_are_silent(workspace: Workspace, honey: str) -> None:
    workspace.dossiers.remove(honey)
    assert workspace.radar.days(TODAY) == ()


SAMPLES = (
    "che-shan-tuyet-dinh-suong", "mat-ong-hoa-rung-thung-may", "du-lich-cong-dong-hang-sao",
)  # fmt: skip


@pytest.fixture
def many(workspace: Workspace, honey: str) -> tuple[str, ...]:
    made = [
        one
        for name in SAMPLES
        for one in workspace.dossiers.import_file(paths.samples_dir() / name / "ho-so.json")
    ]
    return (honey, *made, *(workspace.dossiers.duplicate(one) for one in made))


def expected(workspace: Workspace, ids: tuple[str, ...], today: date) -> list[RadarDay]:
    found = [
        one
        for dossier in ids
        for one in radar_of(
            workspace.dossiers.rulebook(dossier), workspace.dossiers.get(dossier), today
        )
        if one.day <= today + radar.AHEAD
    ]
    return sorted(found, key=lambda one: (one.day, not one.urgent, one.title, one.id))


def of_dossiers(days: tuple[RadarDay, ...]) -> list[RadarDay]:
    return [one for one in days if one.dossier]


def test_what_is_kept_says_on_every_day_what_the_dossiers_say(
    workspace: Workspace, many: tuple[str, ...]
) -> None:
    for today in (TODAY, date(2027, 4, 30), date(2027, 7, 1), date(2028, 3, 1), date(2031, 1, 1)):
        found = of_dossiers(workspace.radar.days(today))
        assert found == expected(workspace, many, today)
    assert workspace.radar.refresh() == 0  # a later day needs no new look at dossiers


def test_parts_of_the_list_make_the_whole(workspace: Workspace, many: tuple[str, ...]) -> None:
    assert many
    ahead = workspace.radar.ahead(TODAY)
    whole = workspace.radar.part(ahead)
    assert len(whole) == ahead.count() > 30
    for kinds in (radar.KINDS, ("paper", "certificate"), ("round",)):
        wanted = tuple(one for one in whole if one.kind in kinds)
        assert ahead.count(kinds) == len(wanted)
        for size in (1, 4, 7, len(whole) + 5):
            parts = [
                workspace.radar.part(ahead, kinds, size, at) for at in range(0, len(wanted), size)
            ]
            assert tuple(one for part in parts for one in part) == wanted
    assert workspace.radar.part(ahead, radar.KINDS, 5, len(whole) + 3) == ()
    assert workspace.radar.part(ahead, ()) == ()
    day = whole[0].day
    assert workspace.radar.part(ahead, only=day) == tuple(one for one in whole if one.day == day)


def test_a_month_counts_equal_titles(workspace: Workspace, many: tuple[str, ...]) -> None:
    ahead = workspace.radar.ahead(TODAY)
    found = workspace.radar.titles(ahead, date(2027, 4, 1), date(2027, 4, 30), ("round",))
    assert [(one.day.day, one.title, one.count, one.about) for one in found] == [
        (7, "Ngày cuối nộp hồ sơ cho xã", len(many), ""),
        (30, "Hạn xã gửi đề nghị lên tỉnh", len(many), ""),
    ]


def test_a_change_of_a_dossier_is_followed(workspace: Workspace, honey: str) -> None:
    def told() -> list[tuple[str, str]]:
        return [(one.kind, one.day.isoformat()) for one in workspace.radar.days(TODAY)]

    assert [kind for kind, _ in told()] == ["round"] * 3
    workspace.dossiers.set(honey, "registration.certificate_expires", "2027-09-01")
    assert ("certificate", "2027-09-01") in told()
    workspace.dossiers.set(honey, "registration.certificate_expires", "2027-10-01")
    assert ("certificate", "2027-09-01") not in told()
    workspace.dossiers.set(honey, "registration.round", None)
    assert {kind for kind, _ in told()} == {"certificate"}
    workspace.dossiers.remove(honey)
    assert told() == []
    workspace.dossiers.restore(honey)
    workspace.dossiers.undo(honey)
    assert [kind for kind, _ in told()].count("round") == 3


def test_a_certificate_is_told_once_by_dossier_and_register(
    workspace: Workspace, honey: str
) -> None:
    issued = {
        "registration.certificate_issued": "2024-06-01",
        "registration.certificate_star": "3",
    }
    workspace.dossiers.set_many(honey, issued)
    kind = "certificate"
    only_issued = [one for one in workspace.radar.days(TODAY) if one.kind == kind]
    assert [one.day for one in only_issued][-1] == date(2027, 6, 1)  # 36 months, by the register
    assert {one.register for one in only_issued} == {"recognitions"}
    workspace.dossiers.set(honey, "registration.certificate_expires", "2027-06-01")
    both = [one for one in workspace.radar.days(TODAY) if one.kind == kind]
    assert [one.day for one in both] == [one.day for one in only_issued]
    assert {one.dossier for one in both} == {honey}


def test_every_recognition_is_told_but_revoked_ones(workspace: Workspace) -> None:
    rows = (("2024-02-01", "valid"), ("2024-03-01", "valid"), ("2024-03-01", "revoked"))
    for number, (issued, status) in enumerate(rows):
        cells = {
            "product": f"Chè {number}", "producer": "HTX Mẫu", "star": 3, "issued": issued,
            "status": status,
        }  # fmt: skip
        workspace.registers.add("recognitions", cells)
    assert {one.about for one in workspace.radar.days(TODAY)} == {"Chè 0", "Chè 1"}


def test_other_rules_than_before_are_looked_through_again(
    workspace: Workspace, honey: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert honey
    assert workspace.radar.refresh() == 1
    with workspace.beside() as same:
        assert same.radar.waiting() == 0
    monkeypatch.setattr(radar, "__version__", "99")
    with workspace.beside() as later:
        assert later.radar.waiting() == 1


def test_looking_can_be_stopped_and_goes_on_later(
    workspace: Workspace, many: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(radar, "_AT_ONCE", 2)
    workspace.registers.refresh()
    stops = iter((False, False, False, True))  # the registers ask once before
    assert workspace.radar.refresh(cancelled=lambda: next(stops)) == 4
    assert workspace.radar.waiting() == len(many) - 4
    assert workspace.radar.refresh() == len(many) - 4


CASES = Path(__file__).parent.parent / "cases" / "so-huu-tri-tue.toml"
CALENDAR = tomli.loads(CASES.read_text(encoding="utf-8"))["calendar"]


def test_a_trademark_is_followed_step_by_step_on_any_day(workspace: Workspace, honey: str) -> None:
    workspace.dossiers.set(honey, "ip.rights", [CALENDAR[0]["row"]])
    workspace.radar.refresh()
    for case in CALENDAR:
        if case["row"] != CALENDAR[0]["row"]:
            continue
        today = date.fromisoformat(case["today"])
        found = [one for one in workspace.radar.days(today, date(2028, 12, 31))
                 if one.kind == "right"]  # fmt: skip
        told = [line.partition(" ") for line in case["days"]]
        assert [one.day.isoformat() for one in found] == [day for day, _, _ in told]
        assert all(name in one.title for one, (_, _, name) in zip(found, told, strict=True))
        late = [one for one in found if one.urgent]
        assert [str(one.was_due) for one in late] == ([case["late"]] if "late" in case else [])
        assert all(one.title.startswith("Quá hạn từ 01/11/2026: A, bước") for one in late)
        assert {one.path for one in found} == {"ip.rights"}
    assert workspace.radar.refresh() == 0


def test_what_is_late_stands_in_the_calendar_file_on_the_day_it_was_due(
    workspace: Workspace, honey: str
) -> None:
    workspace.dossiers.set(honey, "ip.rights", [CALENDAR[0]["row"]])
    days = [one for one in workspace.radar.days(TODAY) if one.kind == "right"]
    written = workspace.radar.calendar(days, datetime(2026, 11, 20, tzinfo=UTC)).decode()
    events = written.replace("\r\n ", "").split("BEGIN:VEVENT")[1:]
    assert [one.split("DTSTART;VALUE=DATE:")[1][:8] for one in events] == [
        "20261101", "20270120", "20271020",
    ]  # fmt: skip
    assert "Quá hạn từ 01/11/2026" in events[0]
    assert "VALARM" not in events[0]
    day, before = date(2026, 12, 24), workspace.radar.ahead(TODAY)
    (cell,) = workspace.radar.titles(before, TODAY, TODAY, ("right",))
    assert (cell.urgent, cell.title) == (True, days[0].title)
    assert workspace.radar.titles(before, day, day, ("right",)) == ()


def test_a_right_that_lapsed_is_not_waited_for(workspace: Workspace, honey: str) -> None:
    row = next(one["row"] for one in CALENDAR if not one["days"])
    workspace.dossiers.set(honey, "ip.rights", [row])
    assert [one for one in workspace.radar.days(TODAY) if "bước" in one.title] == []
    september = workspace.radar.days(date(2026, 9, 20))
    assert [str(one.was_due) for one in september if "bước" in one.title] == ["2026-09-10"]
