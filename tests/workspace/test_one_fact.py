"""A number typed into a field and the number of its paper are one fact, whichever side changes."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.workspace import Workspace
from tests.media import files

NUMBER, ISSUED, EXPIRES = (f"quality.safety_{name}" for name in ("number", "issued", "expires"))


@pytest.fixture
def safety(workspace: Workspace, honey: str, tmp_path: Path) -> str:
    """A food-safety certificate that filled its fields."""
    (item,) = workspace.evidence.add(honey, [files.pdf(tmp_path / "attp.pdf", ["attp"])])
    workspace.paper_views.say(
        honey,
        item.id,
        subkind="giay-attp",
        number="12/2024",
        issued_on=date(2024, 3, 1),
        expires_on=date(2027, 3, 1),
    )
    return honey


def paper(workspace: Workspace, dossier: str, at: int = 0) -> Evidence:
    return workspace.dossiers.get(dossier).evidence[at]


def answers(workspace: Workspace, dossier: str) -> dict[str, Any]:
    return dict(workspace.dossiers.get(dossier).answers)


def test_a_changed_field_changes_the_paper_and_one_undo_takes_both_back(
    workspace: Workspace, safety: str
) -> None:
    assert answers(workspace, safety)[NUMBER] == "12/2024"
    changes = workspace.dossiers.set_many(safety, {NUMBER: "13/2025"})
    evidence = f"evidence/{paper(workspace, safety).id}"
    assert {change.path for change in changes} == {NUMBER, evidence}
    assert paper(workspace, safety).number == "13/2025"
    workspace.dossiers.set(safety, EXPIRES, "2028-03-01")
    assert paper(workspace, safety).expires_on == date(2028, 3, 1)
    workspace.dossiers.undo(safety)
    assert paper(workspace, safety).expires_on == date(2027, 3, 1)
    assert answers(workspace, safety)[EXPIRES] == "2027-03-01"
    workspace.dossiers.undo(safety)
    assert paper(workspace, safety).number == answers(workspace, safety)[NUMBER] == "12/2024"
    workspace.dossiers.redo(safety)
    assert paper(workspace, safety).number == answers(workspace, safety)[NUMBER] == "13/2025"


def test_a_changed_paper_changes_the_field_and_one_undo_takes_both_back(
    workspace: Workspace, safety: str
) -> None:
    views = workspace.paper_views
    assert views.say(safety, paper(workspace, safety).id, number="14/2025") == (NUMBER,)
    assert answers(workspace, safety)[NUMBER] == "14/2025"
    workspace.dossiers.undo(safety)
    assert paper(workspace, safety).number == answers(workspace, safety)[NUMBER] == "12/2024"


def test_what_never_was_the_same_stays_apart(workspace: Workspace, safety: str) -> None:
    """The paper is another one: a finding says so, nothing is overwritten."""
    workspace.evidence.update(safety, paper(workspace, safety).id, number="khác")
    workspace.dossiers.set(safety, NUMBER, "15/2026")
    assert paper(workspace, safety).number == "khác"
    found = workspace.assess(safety, date(2026, 11, 20)).findings
    assert "paper-field-differ" in {item.rule for item in found}


@pytest.mark.parametrize("value", [None, "", "  "])
def test_an_emptied_field_leaves_the_paper_alone(
    workspace: Workspace, safety: str, value: str | None
) -> None:
    workspace.dossiers.set(safety, NUMBER, value)
    assert paper(workspace, safety).number == "12/2024"


def test_a_draft_of_a_date_does_not_reach_the_paper(workspace: Workspace, safety: str) -> None:
    workspace.dossiers.set(safety, EXPIRES, "1/4/20")
    assert paper(workspace, safety).expires_on == date(2027, 3, 1)


@pytest.fixture
def tested(workspace: Workspace, honey: str, tmp_path: Path) -> str:
    """Two test reports, each with its row."""
    for number in ("KN-1", "KN-2"):
        (item,) = workspace.evidence.add(honey, [files.pdf(tmp_path / f"{number}.pdf", [number])])
        workspace.paper_views.say(
            honey,
            item.id,
            subkind="phieu-kiem-nghiem",
            number=number,
            issuer="Phòng Mẫu",
            issued_on=date(2026, 5, 1),
        )
    return honey


def test_a_changed_cell_changes_the_paper_of_its_row(workspace: Workspace, tested: str) -> None:
    rows = workspace.dossiers.get(tested).rows("quality.tests")
    assert [row["number"] for row in rows] == ["KN-1", "KN-2"]
    fresh = [rows[0], {**rows[1], "number": "KN-2A", "tested_on": "2026-06-01"}]
    workspace.dossiers.set(tested, "quality.tests", fresh)
    assert paper(workspace, tested, 0).number == "KN-1"
    changed = paper(workspace, tested, 1)
    assert (changed.number, changed.issued_on) == ("KN-2A", date(2026, 6, 1))
    workspace.dossiers.undo(tested)
    assert paper(workspace, tested, 1).number == "KN-2"


def test_rows_that_move_or_go_change_no_paper(workspace: Workspace, tested: str) -> None:
    rows = workspace.dossiers.get(tested).rows("quality.tests")
    workspace.dossiers.set(tested, "quality.tests", rows[::-1])
    workspace.dossiers.set(tested, "quality.tests", rows[1:])
    workspace.dossiers.set(tested, "quality.tests", None)
    assert [paper(workspace, tested, at).number for at in (0, 1)] == ["KN-1", "KN-2"]
