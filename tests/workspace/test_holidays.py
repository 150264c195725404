from datetime import date
from pathlib import Path

import pytest

from ocop_desktop import paths
from ocop_desktop.dossier.planning.calendar import latest_filing
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace import Workspace

DEADLINE = date(2027, 4, 30)
EXTRA = date(2027, 4, 14)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(paths.forms_dir())


def test_a_day_off_of_ones_own_counts_and_is_kept(tmp_path: Path, catalogue: Catalogue) -> None:
    with Workspace.open(tmp_path, catalogue) as workspace:
        before = latest_filing(workspace.catalogue.newest(), DEADLINE)
        workspace.holidays.add(EXTRA, "  Nghỉ bù   của tỉnh ")
        assert [one.name for one in workspace.holidays.own()] == ["Nghỉ bù của tỉnh"]
    with Workspace.open(tmp_path, catalogue) as workspace:
        assert latest_filing(workspace.catalogue.newest(), DEADLINE) < before
        workspace.holidays.remove(EXTRA)
        assert latest_filing(workspace.catalogue.newest(), DEADLINE) == before


def test_days_off_stay_in_their_workspace(tmp_path: Path, catalogue: Catalogue) -> None:
    with (
        Workspace.open(tmp_path / "a", catalogue) as one,
        Workspace.open(tmp_path / "b", catalogue) as other,
    ):
        one.holidays.add(EXTRA, "Nghỉ bù")
        assert EXTRA in one.catalogue.newest().deadlines.days_off()
        assert EXTRA not in other.catalogue.newest().deadlines.days_off()
        assert EXTRA not in catalogue.newest().deadlines.days_off()


@pytest.mark.parametrize(
    ("day", "name", "words"),
    [
        (EXTRA, "", "Tên ngày nghỉ"),
        (EXTRA, "x" * 81, "Tên ngày nghỉ"),
        (date(2027, 4, 30), "Trùng", "đã có trong bảng"),
    ],
)
def test_what_does_not_hold_is_refused(
    tmp_path: Path, catalogue: Catalogue, day: date, name: str, words: str
) -> None:
    with Workspace.open(tmp_path, catalogue) as workspace:
        with pytest.raises(UserError, match=words):
            workspace.holidays.add(day, name)
        assert workspace.holidays.own() == ()


def test_who_listens_hears_that_days_are_counted_otherwise(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    with Workspace.open(tmp_path, catalogue) as workspace:
        told: list[tuple[str, frozenset[str]]] = []
        workspace.subscribe(lambda name, changed: told.append((name, changed)))
        workspace.holidays.add(EXTRA, "Nghỉ bù")
        assert told == [("", frozenset({"holidays"}))]
