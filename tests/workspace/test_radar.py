"""One list of days for dossiers, desk and recognised products, and as a calendar file."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.workspace import Workspace, radar

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


def test_of_very_many_dossiers_the_last_changed_are_read_and_that_is_said(
    workspace: Workspace, honey: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = workspace.dossiers.duplicate(honey)
    assert workspace.radar.left_out() == 0
    monkeypatch.setattr(radar, "MOST", 1)
    assert workspace.radar.left_out() == 1
    assert {one.dossier for one in workspace.radar.days(TODAY)} == {other}


def test_recognitions_beyond_the_first_are_told_too(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, issued in enumerate(("2024-02-01", "2024-03-01", "2020-01-01")):
        cells = {
            "product": f"Chè {number}", "producer": "HTX Mẫu", "star": 3, "issued": issued,
            "status": "valid",
        }  # fmt: skip
        workspace.registers.add("recognitions", cells)
    assert workspace.radar.rows_left_out(TODAY) == 0
    monkeypatch.setattr(radar, "MOST_ROWS", 1)
    assert workspace.radar.rows_left_out(TODAY) == 1  # the third lapsed long ago
    assert {one.about for one in workspace.radar.days(TODAY)} == {"Chè 0"}
