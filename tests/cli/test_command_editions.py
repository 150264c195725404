"""rulebook diff, rulebook try, move."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ocop_desktop import paths
from ocop_desktop.cli import inputs
from ocop_desktop.rulebook.catalogue import Catalogue

Run = Callable[..., Any]
Write = Callable[..., Path]
REAL, FICTION = "qd-26-2026", "qd-99-2031-gia-dinh"
FORMS = Path(__file__).parent.parent / "data" / "forms"


@pytest.fixture(scope="module")
def both() -> Catalogue:
    return Catalogue(paths.forms_dir(), FORMS)


@pytest.fixture
def two(run: Run, both: Catalogue, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Commands on a machine that knows two editions."""
    monkeypatch.setattr(inputs, "Catalogue", lambda _folder: both)
    return run


def test_diff_prints_line_by_line(two: Run) -> None:
    ran = two("rulebook", "diff", REAL, FICTION, "--json")
    assert ran.code == 0
    changed = [line for line in ran.value if line["criterion"] == "4.1"]
    assert changed
    assert set(changed[0]) == {"what", "set", "criterion", "key", "before", "after"}
    told = two("rulebook", "diff", REAL, FICTION).out
    assert "4.1 mức 3: 3 điểm" in told
    assert f"{len(ran.value)} chỗ khác nhau." in told
    assert "Hai bộ giống hệt nhau." in two("rulebook", "diff", REAL, REAL).out


def test_diff_needs_two_known_editions(two: Run) -> None:
    assert two("rulebook", "diff", REAL).code == 2
    assert two("rulebook", "try", REAL, FICTION, REAL).code == 2
    ran = two("rulebook", "diff", REAL, "qd-1-1999")
    assert ran.code == 1
    assert "qd-1-1999" in ran.err


def test_try_and_move(two: Run, write: Write) -> None:
    same = two("import", write(assessment={"1.1": {"option": 2}})).out.split()[0]
    path = write(answers={"product.name": "Mật ong"}, assessment={"4.1": {"option": 3}})
    changed = two("import", path).out.split()[0]
    before = two("show", changed, "--json").out
    ran = two("rulebook", "try", REAL, FICTION, "--json")
    assert ran.code == 0
    effects = {trial["dossier"]: trial["effect"] for trial in ran.value}
    assert effects == {same: "unaffected", changed: "points_change"}
    told = two("rulebook", "try", REAL, FICTION).out
    assert "Mật ong: đổi điểm (3 → 0 điểm" in told
    assert f"2 hồ sơ theo {REAL}: 1 không ảnh hưởng, 1 đổi điểm." in told
    moved = two("move", changed[:10], "--to", FICTION, "--json")
    assert moved.code == 0
    assert moved.value["review"] == ["4.1"]
    new = two("show", moved.value["dossier"], "--json").value
    assert new["rulebook"] == FICTION
    assert new["assessment"]["4.1"]["option"] is None
    assert two("show", changed, "--json").out == before
    assert "Phải xem lại tiêu chí: 4.1" in two("move", changed, "--to", FICTION).out


def test_a_move_that_makes_no_sense_is_refused(two: Run, write: Write) -> None:
    made = two("import", write()).out.split()[0]
    assert two("move", made, "--to", REAL).code == 1
    assert two("move", made, "--to", "qd-1-1999").code == 1
    assert two("move", made).code == 2
    assert len(two("list", "--json").value) == 1
