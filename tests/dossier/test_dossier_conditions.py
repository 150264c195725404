from typing import Any

import pytest

from ocop_desktop.dossier.conditions import (
    holds,
    is_filled,
    is_required,
    is_shown,
    matching_rows,
    shown_fields,
    shown_sections,
    target_star,
)
from ocop_desktop.dossier.values import Dossier, Evidence
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Condition

HONEY, TEA = "mat-ong-va-nong-san-khac", "che-tuoi-che-che-bien"
TOURISM = "du-lich-cong-dong-sinh-thai-diem-du-lich"
TOURISM_INDUSTRY = "dich-vu-du-lich-cong-dong-du-lich-sinh-thai-va-diem-du-lich"
RIGHTS = [
    {"kind": "trademark", "name": "A", "stage": "accepted"},
    {"kind": "copyright", "name": "B", "stage": "granted"},
]


def _dossier(chosen: str | None = HONEY, **answers: Any) -> Dossier:
    named = {name.replace("__", "."): value for name, value in answers.items()}
    return Dossier(id="d", rulebook="qd-26-2026", set=chosen, answers=named)


KIND = Condition(field="producer.kind", among=("llc", "joint_stock"))
FILLED = Condition(field="producer.name", filled=True)
EMPTY = Condition(field="producer.name", filled=False)


@pytest.mark.parametrize(
    ("condition", "answers", "expected"),
    [
        (None, {}, True),
        (Condition(), {}, True),
        (KIND, {"producer__kind": "llc"}, True),
        (KIND, {"producer__kind": "farm"}, False),
        (KIND, {}, False),
        (FILLED, {"producer__name": "A"}, True),
        (FILLED, {"producer__name": ""}, False),
        (FILLED, {}, False),
        (EMPTY, {}, True),
        (EMPTY, {"producer__name": "A"}, False),
        (Condition(field="x.y", filled=True), {"x__y": False}, True),
        (Condition(field="x.y", filled=True), {"x__y": 0}, True),
        (Condition(field="x.y", filled=True), {"x__y": []}, False),
        (Condition(field="x.y", among=(True,)), {"x__y": True}, True),
        (Condition(field="x.y", among=(True,)), {"x__y": False}, False),
        (Condition(field="x.y", among=("b",)), {"x__y": ["a", "b"]}, True),
        (Condition(field="x.y", among=("b",)), {"x__y": ["a"]}, False),
        (Condition(field="x.y", row={"kind": ("trademark",)}), {"x__y": RIGHTS}, True),
        (Condition(field="x.y", row={"kind": ("trademark",), "stage": ("granted",)}),
         {"x__y": RIGHTS}, False),
        (Condition(field="x.y", row={"kind": ("trademark",)}), {}, False),
        (Condition(sets=(HONEY,)), {}, True),
        (Condition(sets=(TEA,)), {}, False),
        (Condition(industries=("thuc-pham",)), {}, True),
        (Condition(industries=("do-uong",)), {}, False),
        (Condition(target_from=4), {"registration__target_star": "4"}, True),
        (Condition(target_from=4), {"registration__target_star": "5"}, True),
        (Condition(target_from=4), {"registration__target_star": "3"}, False),
        (Condition(target_from=4), {}, False),
        (Condition(sets=(HONEY,), target_from=4), {"registration__target_star": "3"}, False),
        (Condition(all_of=(KIND, FILLED)), {"producer__kind": "llc", "producer__name": "A"}, True),
        (Condition(all_of=(KIND, FILLED)), {"producer__kind": "llc"}, False),
        (Condition(any_of=(KIND, FILLED)), {"producer__name": "A"}, True),
        (Condition(any_of=(KIND, FILLED)), {}, False),
        (Condition(none_of=(KIND, FILLED)), {}, True),
        (Condition(none_of=(KIND, FILLED)), {"producer__name": "A"}, False),
        (Condition(none_of=(Condition(all_of=(KIND, FILLED)),)), {"producer__name": "A"}, True),
    ],
)  # fmt: skip
def test_condition(
    rulebook: Rulebook, condition: Condition | None, answers: dict[str, Any], *, expected: bool
) -> None:
    assert holds(condition, rulebook, _dossier(**answers)) is expected


def test_no_set_means_no_industry(rulebook: Rulebook) -> None:
    for condition in (Condition(industries=("thuc-pham",)), Condition(sets=(HONEY,))):
        assert not holds(condition, rulebook, _dossier(None))
        assert not holds(condition, rulebook, _dossier("khong-co"))


def test_goods_and_tourism_ask_different_sections(rulebook: Rulebook) -> None:
    goods = {one.id for one in shown_sections(rulebook, _dossier()) if not one.tool}
    tourism = {one.id for one in shown_sections(rulebook, _dossier(TOURISM)) if not one.tool}
    assert goods - tourism == {"materials", "process", "quality", "packaging"}
    assert tourism - goods == {"resources", "operation", "service"}


def test_a_field_is_hidden_with_its_section(rulebook: Rulebook) -> None:
    field = rulebook.fields["materials.sources"]
    assert is_shown(field, rulebook, _dossier())
    assert not is_shown(field, rulebook, _dossier(TOURISM))


def test_certificate_is_asked_only_when_there_is_one(rulebook: Rulebook) -> None:
    field = rulebook.fields["registration.certificate_number"]
    for kind, asked in (("first", False), ("upgrade", True), ("reassessment", True)):
        dossier = _dossier(registration__kind=kind)
        assert is_shown(field, rulebook, dossier) is asked
        assert is_required(field, rulebook, dossier) is asked


def test_fields_of_a_section_in_order(rulebook: Rulebook) -> None:
    section = rulebook.section_of("registration.kind")
    shown = [field.id for field in shown_fields(section, rulebook, _dossier())]
    assert shown[:2] == ["registration.kind", "registration.target_star"]
    assert "registration.changes" not in shown


def test_required_by_the_field_itself(rulebook: Rulebook) -> None:
    assert is_required(rulebook.fields["producer.name"], rulebook, _dossier())
    assert not is_required(rulebook.fields["producer.email"], rulebook, _dossier())


def test_filled(rulebook: Rulebook) -> None:
    photos, name = rulebook.fields["product.photos"], rulebook.fields["product.name"]
    assert not is_filled(name, _dossier())
    assert is_filled(name, _dossier(product__name="Mật ong"))
    assert not is_filled(photos, _dossier())
    paper = Evidence(id="a", file="a.jpg", fields=("product.photos",))
    with_photo = Dossier(id="d", rulebook="qd-26-2026", evidence=(paper,))
    assert is_filled(photos, with_photo)


@pytest.mark.parametrize(("text", "star"), [("4", 4), ("", None), ("bốn", None)])
def test_target_star(text: str, star: int | None) -> None:
    assert target_star(_dossier(registration__target_star=text)) == star


def test_rows_a_condition_means() -> None:
    first = Condition(field="ip.rights", row={"kind": ("trademark",)})
    either = Condition(any_of=(first, Condition(field="ip.rights", row={"stage": ("granted",)})))
    dossier = _dossier(ip__rights=RIGHTS)
    assert matching_rows(first, dossier) == RIGHTS[:1]
    assert matching_rows(either, dossier) == RIGHTS
    assert matching_rows(Condition(field="ip.rights"), dossier) == []
