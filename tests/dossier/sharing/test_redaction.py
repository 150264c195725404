"""What is published holds no person's data; what describes the product stays."""

import json
from typing import Any

import msgspec
import pytest

from ocop_desktop import paths
from ocop_desktop.dossier.files import jsonfile
from ocop_desktop.dossier.sharing.redaction import redact
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.model import Rulebook

SAMPLES = sorted(paths.samples_dir().glob("*/ho-so.json"))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(paths.forms_dir())


@pytest.fixture(scope="module")
def rulebook(catalogue: Catalogue) -> Rulebook:
    return catalogue.newest()


def dossier_of(answers: dict[str, Any]) -> Dossier:
    return Dossier(id="a", rulebook="qd-26-2026", answers=answers)


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.parent.name)
def test_a_sample_shows_nothing_private(
    rulebook: Rulebook, catalogue: Catalogue, file: Any
) -> None:
    dossier = jsonfile.to_dossier(
        jsonfile.parse(file.read_bytes()), rulebook, catalogue.units(rulebook)
    )
    made = redact(rulebook, dossier)
    told = json.dumps(msgspec.to_builtins(made.dossier), ensure_ascii=False)
    private = [
        dossier.text(name)
        for name in (
            "producer.phone",
            "producer.email",
            "producer.representative_number",
            "producer.representative_address",
        )
    ]
    # A word that is public elsewhere, such as the producer's own name, is no leak.
    public = told_publicly(dossier)
    leaked = [text for text in private if len(text) > 5 and text not in public and text in told]
    assert leaked == []
    assert dossier.text("product.name") in told
    assert "Điện thoại" in made.withheld


def told_publicly(dossier: Dossier) -> str:
    kept = ("producer.name", "producer.representative", "product.name", "story.text")
    return " ".join(dossier.text(name) for name in kept)


def test_numbers_in_stories_are_blotted_out_and_prices_stay(rulebook: Rulebook) -> None:
    text = (
        "Gọi bà Mơ 0900 000 001 hoặc +84 900000001, viết mo@vidu.vn, căn cước 037190000123. "
        "Giá 120.000 đồng, doanh thu 1.234.567.890 đồng, năm 2026, lô 20261120."
    )
    made = redact(rulebook, dossier_of({"story.text": text})).dossier.text("story.text")
    for gone in ("0900 000 001", "900000001", "mo@vidu.vn", "037190000123"):
        assert gone not in made
    for kept in ("120.000 đồng", "1.234.567.890 đồng", "năm 2026", "lô 20261120"):
        assert kept in made


def test_tables_keep_their_rows_without_the_private_cells(rulebook: Rulebook) -> None:
    answers = {
        "materials.sources": [
            {"material": "Mật thô", "share": 40, "supplier": "Ông A", "contract": "01/HĐ"}
        ],
        "people.labour": [{"group": "Đóng chai", "total": 5, "wage": 6_000_000}],
    }
    made = redact(rulebook, dossier_of(answers)).dossier.answers
    assert made["materials.sources"] == [
        {
            "material": "Mật thô",
            "share": 40,
            "supplier": "(không công bố)",
            "contract": "(không công bố)",
        }
    ]
    assert made["people.labour"] == [{"group": "Đóng chai", "total": 5}]


def test_the_tools_tell_nobody_by_name(rulebook: Rulebook) -> None:
    answers = {
        "workforce.people": [
            {"name": "Chị Mẫu", "birth_year": 1980, "group": "Đóng chai", "insured": True}
        ],
        "tracing.events": [{"lot": "L1", "what": "Rót chai", "person": "Anh Mẫu"}],
        "agreement.partner": "Bà Mẫu",
        "agreement.goods": [{"goods": "Mật thô", "quality": "Ẩm dưới 21%", "price": 90_000}],
    }
    made = redact(rulebook, dossier_of(answers)).dossier.answers
    assert made == {
        "workforce.people": [{"name": "(không công bố)", "group": "Đóng chai"}],
        "tracing.events": [{"lot": "L1", "what": "Rót chai", "person": "(không công bố)"}],
        "agreement.partner": "(không công bố)",
        "agreement.goods": [{"goods": "Mật thô", "quality": "Ẩm dưới 21%"}],
    }


def test_every_rule_names_what_the_dossier_holds(rulebook: Rulebook) -> None:
    """The law's fields that identify a person are all on the list."""
    withheld = {item.field for item in rulebook.publication.withheld}
    kinds = {f.id for f in rulebook.fields.values() if f.kind in ("phone", "email")}
    kinds |= {f.id for f in rulebook.fields.values() if f.kind == "personal_number"}
    assert kinds <= withheld
