import json
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desktop.dossier.values import (
    Answer,
    Dossier,
    Evidence,
    from_entries,
    to_entries,
    with_entry,
)

ENTRIES = {
    "set": "mat-ong-va-nong-san-khac",
    "sample": True,
    "producer.name": "Hợp tác xã",
    "registration.year": 2027,
    "product.business_paper": True,
    "quality.standards": ["own", "national"],
    "materials.sources": [{"material": "Mật", "share": 100}],
    "assessment/1.1": {"option": 3, "case": None, "description": "Trong xã."},
    "assessment/8": {"option": 1, "case": "a", "description": ""},
    "elimination/gia-mao-ho-so": False,
    "elimination/2.1": True,
    "requirement/1.1": True,
    "planned/haccp": True,
    "evidence/b": {"file": "b.pdf", "order": 2, "issued_on": "2024-03-15"},
    "evidence/a": {
        "file": "a.pdf", "order": 1, "criteria": ["1.1", "10"], "fields": ["product.photos"],
    },
    "evidence/c": {"file": "c.pdf", "order": 2},
}  # fmt: skip


def _dossier() -> Dossier:
    return from_entries("d1", "qd-26-2026", ENTRIES)


def test_entries_become_a_dossier() -> None:
    dossier = _dossier()
    assert (dossier.id, dossier.rulebook, dossier.set, dossier.sample) == (
        "d1", "qd-26-2026", "mat-ong-va-nong-san-khac", True,
    )  # fmt: skip
    assert set(dossier.answers) == {
        "producer.name", "registration.year", "product.business_paper", "quality.standards",
        "materials.sources",
    }  # fmt: skip
    assert dossier.assessment["1.1"] == Answer(option=3, description="Trong xã.")
    assert dossier.eliminations == {"gia-mao-ho-so": False, "2.1": True}
    assert dossier.requirements == {"1.1": True}
    assert dossier.planned == {"haccp": True}


def test_evidence_comes_in_order_then_by_id() -> None:
    assert [item.id for item in _dossier().evidence] == ["a", "b", "c"]
    assert _dossier().evidence[1].issued_on == date(2024, 3, 15)


def test_there_and_back() -> None:
    dossier = _dossier()
    assert from_entries("d1", "qd-26-2026", dict(to_entries(dossier))) == dossier


def test_entries_are_plain_json() -> None:
    plain = dict(to_entries(_dossier()))
    stored = json.loads(json.dumps(plain, ensure_ascii=False))
    assert from_entries("d1", "qd-26-2026", stored) == _dossier()
    assert "id" not in plain["evidence/a"]


def test_an_empty_dossier_has_no_entries() -> None:
    assert dict(to_entries(Dossier(id="x", rulebook="r"))) == {}


def test_one_entry_changes_and_goes() -> None:
    dossier = _dossier()
    renamed = with_entry(dossier, "producer.name", "Tên mới")
    assert renamed.text("producer.name") == "Tên mới"
    assert dossier.text("producer.name") == "Hợp tác xã"
    without = with_entry(renamed, "producer.name", None)
    assert "producer.name" not in without.answers
    assert with_entry(without, "producer.name", None) == without
    assert with_entry(dossier, "set", None).set is None
    assert not with_entry(dossier, "sample", None).sample


def test_reading_answers_by_type() -> None:
    dossier = _dossier()
    assert dossier.text("registration.year") == ""
    assert dossier.number("registration.year") == 2027
    assert dossier.number("product.business_paper") is None
    assert dossier.number("producer.name") is None
    assert dossier.chosen("quality.standards") == ["own", "national"]
    assert dossier.chosen("materials.sources") == []
    assert dossier.rows("materials.sources") == [{"material": "Mật", "share": 100}]
    assert dossier.rows("quality.standards") == []
    assert dossier.rows("producer.name") == []
    assert dossier.day("producer.name") is None
    assert dossier.day("nothing") is None
    day = with_entry(dossier, "producer.registration_date", "2021-06-14")
    assert day.day("producer.registration_date") == date(2021, 6, 14)


def test_reading_answers_to_criteria_and_evidence() -> None:
    dossier = _dossier()
    assert dossier.answer("1.1").option == 3
    assert dossier.answer("9.9") == Answer()
    assert [item.id for item in dossier.evidence_for("10")] == ["a"]
    assert [item.id for item in dossier.evidence_of_field("product.photos")] == ["a"]


@pytest.mark.parametrize(
    ("item", "label"),
    [
        (Evidence(file="minh-chung/so.pdf", title="Sổ thu mua"), "Sổ thu mua"),
        (Evidence(file="minh-chung/so.pdf"), "so.pdf"),
        (Evidence(file="so.pdf"), "so.pdf"),
    ],
)
def test_label_of_a_paper(item: Evidence, label: str) -> None:
    assert item.label == label


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("assessment/1.1", {"option": "3"}),
        ("assessment/1.1", {"options": 3}),
        ("evidence/a", {"file": 5}),
        ("evidence/a", {"file": "a.pdf", "issued_on": "15/3/2024"}),
        ("evidence/a", {"file": "a.pdf", "colour": "red"}),
    ],
)
def test_entries_out_of_shape_are_refused(path: str, value: object) -> None:
    with pytest.raises(msgspec.ValidationError):
        from_entries("d1", "qd-26-2026", {path: value})


@given(
    st.dictionaries(
        st.sampled_from(["producer.name", "product.name", "story.text", "set"]),
        st.text(min_size=1, max_size=30),
    ),
    st.dictionaries(
        st.sampled_from(["1.1", "2.4", "6.1.1", "8"]),
        st.builds(Answer, option=st.none() | st.integers(1, 5), description=st.text(max_size=20)),
    ),
    st.dictionaries(st.sampled_from(["gia-mao-ho-so", "1.1"]), st.booleans()),
)
def test_any_dossier_goes_there_and_back(
    answers: dict[str, str], assessment: dict[str, Answer], flags: dict[str, bool]
) -> None:
    chosen = answers.pop("set", None)
    dossier = Dossier(
        id="d", rulebook="r", set=chosen, answers=dict(answers), assessment=assessment,
        eliminations=flags, requirements=flags,
    )  # fmt: skip
    assert from_entries("d", "r", dict(to_entries(dossier))) == dossier
