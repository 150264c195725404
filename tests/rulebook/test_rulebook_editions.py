"""Two texts side by side: the decision and a fictional amendment (tests/data/forms)."""

from pathlib import Path

import pytest

from ocop_desktop.dossier.files.jsonfile import DossierFileError, decode, encode, parse, to_dossier
from ocop_desktop.dossier.scoring.score import score
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.suggest import suggest

REAL, FICTION = "qd-26-2026", "qd-99-2031-gia-dinh"
HONEY, ADDED = "mat-ong-va-nong-san-khac", "banh-mat-gia-dinh"


def _dossier(catalogue: Catalogue, edition: str, chosen: str = HONEY) -> Dossier:
    text = (
        f'{{"rulebook": "{edition}", "set": "{chosen}", "assessment": {{"4.1": {{"option": 3}}}}}}'
    )

    def find(name: str):  # noqa: ANN202 - the pair decode asks for
        rulebook = catalogue.get(name)
        return rulebook, catalogue.units(rulebook)

    return decode(text.encode(), find)


def test_both_editions_are_found_and_the_newest_is_the_later_one(catalogue: Catalogue) -> None:
    assert catalogue.ids() == (REAL, FICTION)
    assert catalogue.newest().id == FICTION
    assert catalogue.get(REAL) is catalogue.get(REAL)


def test_an_amendment_differs_in_one_figure_and_one_set(catalogue: Catalogue) -> None:
    real, fiction = catalogue.get(REAL), catalogue.get(FICTION)
    before, after = real.sets[HONEY], fiction.sets[HONEY]
    changed = [
        item.number
        for item in before.criteria
        if item.criterion != after.by_number[item.number].criterion
    ]
    assert changed == ["4.1"]
    assert before.by_number["4.1"].options()[2].points == 3
    assert after.by_number["4.1"].options()[2].points == 4
    assert ADDED in fiction.sets
    assert ADDED not in real.sets


def test_a_dossier_is_scored_by_its_own_edition(catalogue: Catalogue) -> None:
    points = {
        edition: score(catalogue.get(edition), _dossier(catalogue, edition)).points.total
        for edition in (REAL, FICTION)
    }
    assert points == {REAL: 3, FICTION: 4}


def test_a_dossier_stays_pinned_through_its_file(catalogue: Catalogue) -> None:
    dossier = _dossier(catalogue, FICTION)
    assert parse(encode(dossier)).rulebook == FICTION
    rulebook = catalogue.get(REAL)
    with pytest.raises(DossierFileError) as caught:
        to_dossier(parse(encode(dossier)), rulebook, catalogue.units(rulebook))
    assert caught.value.place == "rulebook"


def test_a_set_of_another_edition_is_refused(catalogue: Catalogue) -> None:
    assert score(catalogue.get(FICTION), _dossier(catalogue, FICTION, ADDED)).set == ADDED
    with pytest.raises(DossierFileError) as caught:
        _dossier(catalogue, REAL, ADDED)
    assert caught.value.place == "set"


def test_suggestions_come_from_the_edition_asked(catalogue: Catalogue) -> None:
    assert suggest(catalogue.get(FICTION), "bánh mật thử")[0].set == ADDED
    assert ADDED not in {item.set for item in suggest(catalogue.get(REAL), "bánh mật thử")}


def test_both_share_the_units_of_the_real_folder(catalogue: Catalogue) -> None:
    real, fiction = catalogue.get(REAL), catalogue.get(FICTION)
    assert catalogue.units(real) is catalogue.units(fiction)


@pytest.mark.parametrize("name", ["qd-148-2023", "", "../forms/qd-26-2026", "admin-units"])
def test_unknown_edition_is_said_in_words(catalogue: Catalogue, name: str) -> None:
    with pytest.raises(UserError, match="Máy này không có bộ quy định"):
        catalogue.get(name)


def test_missing_units_are_said_in_words(tmp_path: Path, catalogue: Catalogue) -> None:
    with pytest.raises(UserError, match="2026-07"):
        Catalogue(tmp_path).units(catalogue.get(REAL))


def test_an_edition_that_does_not_hold_does_not_hide_the_others(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    (tmp_path / "qd-0-0000").mkdir()
    (tmp_path / "qd-0-0000" / "rulebook.toml").write_text("id = 1", encoding="utf-8")
    both = Catalogue(*catalogue._folders, tmp_path)
    assert both.ids() == ("qd-0-0000", REAL, FICTION)
    assert both.get(REAL).id == REAL
    with pytest.raises(RulebookError):
        both.get("qd-0-0000")
