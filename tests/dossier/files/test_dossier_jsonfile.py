"""Dossier files nobody should have to fear: every refusal names the place."""

import pytest

from ocop_desktop.dossier.files.jsonfile import DossierFileError, parse, to_dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.units import AdminUnits


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b'{"rulebook": "qd-26-2026", "\\ud800": 1}', ""),
        (b'{"rulebook": "\\udfff"}', "rulebook"),
        (b'{"rulebook": "qd-26-2026", "answers": {"product.name": "a\\ud800"}}',
         "answers.product.name"),
        (b'{"rulebook": "qd-26-2026", "answers": {"x": [{"\\ud800": 1}]}}', "answers.x[0]"),
        (b'{"rulebook": "a", "\\ud800": 1, "\\ud800": 2}', "?"),
        (b'"\\ud800"', ""),
    ],
)  # fmt: skip
def test_half_a_character_is_refused_where_it_stands(data: bytes, place: str) -> None:
    with pytest.raises(DossierFileError) as caught:
        parse(data)
    assert caught.value.place == place
    assert str(caught.value).encode()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1" * 60, "quá lớn"),
        ("1e400", "hữu hạn"),
        ('"12"', "Cần số"),
        ("true", "Cần số"),
    ],
)
def test_numbers_that_cannot_be_printed_are_refused(
    rulebook: Rulebook, units: AdminUnits, value: str, words: str
) -> None:
    data = f'{{"rulebook": "qd-26-2026", "answers": {{"process.capacity": {value}}}}}'
    with pytest.raises(DossierFileError, match=words) as caught:
        to_dossier(parse(data.encode()), rulebook, units)
    assert caught.value.place == "answers[process.capacity]"
