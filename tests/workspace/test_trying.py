"""Answers tried without touching the dossier."""

from datetime import date
from pathlib import Path

from ocop_desktop.workspace import NewDossier, Workspace
from ocop_desktop.workspace.trying import changes, tried

TODAY = date(2026, 11, 20)
PATH = "assessment/1.1"


def test_tried_answers_count_and_the_dossier_stays(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "ocop") as desk:
        made = desk.dossiers.create(NewDossier(title="Mật MẪU", set_id="mat-ong-va-nong-san-khac"))
        value = {"option": 3, "case": None, "description": ""}
        desk.dossiers.set(made, PATH, {**value, "option": 1})
        found = desk.assess(made, TODAY)
        after = tried(found, {PATH: value})
        assert found.score is not None
        assert after.score is not None
        assert (found.score.points.total, after.score.points.total) == (1, 3)
        gone = tried(found, {PATH: None})
        assert gone.dossier.assessment == {}
        assert tried(found, {}) is found
        assert desk.dossiers.get(made) is found.dossier


def test_only_what_differs_is_a_change(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "ocop") as desk:
        made = desk.dossiers.create(NewDossier(title="Mật MẪU", set_id="mat-ong-va-nong-san-khac"))
        value = {"option": 1, "case": None, "description": ""}
        desk.dossiers.set(made, PATH, value)
        found = desk.assess(made, TODAY)
        other = {**value, "option": 2}
        assert changes(found, {PATH: value, "assessment/1.2": other}) == {"assessment/1.2": other}
