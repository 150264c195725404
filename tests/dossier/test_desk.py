"""The desk's table of steps and its clock, as cases an officer can read."""

from datetime import date
from pathlib import Path

import pytest
import tomli

from ocop_desktop import paths
from ocop_desktop.dossier.desk.clock import day_count, due_day
from ocop_desktop.dossier.desk.places import check_place, for_producer, place_name
from ocop_desktop.dossier.desk.states import IllegalMoveError, allowed_moves, next_state
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.desk import MOVES, STATES
from ocop_desktop.rulebook.model import Rulebook

HONEY = "mat-ong-va-nong-san-khac"
CASES = tomli.loads((Path(__file__).parents[1] / "cases" / "ban-tiep-nhan.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return Catalogue(paths.forms_dir()).newest()


@pytest.mark.parametrize("case", CASES["days"], ids=lambda case: case["name"])
def test_working_days(rulebook: Rulebook, case: dict[str, object]) -> None:
    received, today = case["received"], case["today"]
    assert isinstance(received, date)
    assert isinstance(today, date)
    stopped = case.get("stopped")
    found = day_count(rulebook, received, today, stopped if isinstance(stopped, date) else None)
    assert (found.used, found.due) == (case["used"], case["due"])
    assert found.is_late == case.get("late", False)
    assert due_day(rulebook, received) == case["due"]


@pytest.mark.parametrize("case", CASES["steps"], ids=lambda case: case["name"])
def test_steps(rulebook: Rulebook, case: dict[str, str]) -> None:
    desk = rulebook.commune_desk
    if case["to"]:
        assert next_state(desk, case["from"], case["step"]) == case["to"]  # type: ignore[arg-type]
        return
    with pytest.raises(IllegalMoveError) as told:
        next_state(desk, case["from"], case["step"])  # type: ignore[arg-type]
    assert desk.state(case["from"]).name in str(told.value)


def test_every_pair_is_either_in_the_table_or_refused(rulebook: Rulebook) -> None:
    desk = rulebook.commune_desk
    for state in STATES:
        allowed = {move.id for move in allowed_moves(desk, state)}
        for move in MOVES:
            if move in allowed:
                assert next_state(desk, state, move) in STATES
            else:
                with pytest.raises(IllegalMoveError, match="không thể"):
                    next_state(desk, state, move)


def test_nothing_leads_out_of_the_last_states(rulebook: Rulebook) -> None:
    assert allowed_moves(rulebook.commune_desk, "revoked") == ()
    assert allowed_moves(rulebook.commune_desk, "expired") == ()


def test_places_are_found_and_named(rulebook: Rulebook) -> None:
    dossier = Dossier(id="x", rulebook=rulebook.id, set=HONEY)
    assert check_place(rulebook, dossier, "2.3") == "assessment/2.3"
    assert place_name(rulebook, dossier, "assessment/2.3").startswith("Tiêu chí 2.3: ")
    assert place_name(rulebook, dossier, "content/labour") == "Sử dụng lao động địa phương"
    assert for_producer("component/samples") == ""
    assert for_producer("product.name") == "product.name"
    for wrong in ("99.9", "evidence/none", "content/none", "product.none"):
        with pytest.raises(UserError):
            check_place(rulebook, dossier, wrong)


def test_phrases_for_a_place_come_first(rulebook: Rulebook) -> None:
    found = rulebook.commune_desk.phrases_for("evidence/abc")
    assert "mờ" in found[1]
    assert found[-1] in {
        phrase.text for phrase in rulebook.commune_desk.phrases if not phrase.places
    }
