"""Plans and their calendar files."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ocop_desktop.errors import UserError
from ocop_desktop.workspace import NewDossier, Workspace

TODAY = date(2026, 11, 20)
STAMP = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


def lines(data: bytes) -> list[str]:
    return data.decode("utf-8").replace("\r\n ", "").split("\r\n")


def test_a_new_dossier_is_planned_before_it_is_made(workspace: Workspace) -> None:
    new = NewDossier(
        title="Mật ong",
        set_id="mat-ong-va-nong-san-khac",
        target_star=4,
        round="dot-1",
        year=2027,
    )
    planned = workspace.plans.of_new(new, TODAY)
    assert workspace.dossiers.count() == 0
    made = workspace.dossiers.create(new)
    assert workspace.plans.of(made, TODAY) == planned
    assert planned.round is not None
    assert planned.round.file_by == date(2027, 4, 7)


def test_the_calendar_holds_every_open_line_and_the_deadlines(
    workspace: Workspace, honey: str
) -> None:
    plan = workspace.plans.of(honey, TODAY)
    data = workspace.plans.calendar(honey, TODAY, STAMP)
    assert data == workspace.plans.calendar(honey, TODAY, STAMP)
    found = lines(data)
    uids = [line.removeprefix("UID:") for line in found if line.startswith("UID:")]
    assert len(uids) == len(set(uids)) == len(plan.open) + 3
    assert f"phieu-kiem-nghiem.{honey}@ocop-desktop" in uids
    assert "DTSTART;VALUE=DATE:20270407" in found
    assert "SUMMARY:Ngày cuối nộp hồ sơ OCOP cho xã" in found
    # What is late stands on today, not in the past where nobody looks.
    days = [line.rpartition(":")[2] for line in found if line.startswith("DTSTART")]
    assert min(days) == "20261120"
    assert any(line.startswith("SUMMARY:Đã trễ") for line in found)


def test_ids_stay_when_the_round_changes(workspace: Workspace, honey: str) -> None:
    def uids() -> set[str]:
        data = workspace.plans.calendar(honey, TODAY, STAMP)
        return {line for line in lines(data) if line.startswith("UID:")}

    before = uids()
    workspace.dossiers.set(honey, "registration.round", "dot-2")
    assert uids() == before


def test_the_file_is_written_whole(workspace: Workspace, honey: str, tmp_path: Path) -> None:
    path = tmp_path / "giấy tờ.ics"
    workspace.plans.write_calendar(honey, path, TODAY, STAMP)
    assert path.read_bytes() == workspace.plans.calendar(honey, TODAY, STAMP)
    assert [file.name for file in tmp_path.glob("*.ics")] == ["giấy tờ.ics"]
    with pytest.raises(UserError, match="Không còn thấy"):
        workspace.plans.write_calendar(honey, tmp_path / "không" / "a.ics", TODAY, STAMP)


def test_without_a_round_there_is_no_calendar(workspace: Workspace, honey: str) -> None:
    workspace.dossiers.set(honey, "registration.round", None)
    assert workspace.plans.of(honey, TODAY).round is None
    with pytest.raises(UserError, match="Chưa chọn đợt"):
        workspace.plans.calendar(honey, TODAY, STAMP)
