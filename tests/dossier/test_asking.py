"""Conditions before anything is answered."""

from typing import Literal

import pytest

from ocop_desktop.dossier.asking import certain, in_words
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.rulebook.sections import Condition

HONEY, TOURISM = "mat-ong-va-nong-san-khac", "du-lich-cong-dong-sinh-thai-diem-du-lich"
FOOD = Condition(industries=("thuc-pham",))
COOPERATIVE = Condition(field="producer.kind", among=("cooperative",))
FOUR = Condition(target_from=4)
TRACED = Condition(field="packaging.trace_link", filled=True)
Known = Literal[True, False] | None


@pytest.mark.parametrize(
    ("condition", "honey", "tourism", "unknown"),
    [
        (None, True, True, True),
        (FOOD, True, False, None),
        (Condition(sets=(HONEY,)), True, False, None),
        (Condition(none_of=(FOOD,)), False, True, None),
        (COOPERATIVE, None, None, None),
        (FOUR, None, None, None),
        (Condition(all_of=(FOOD, COOPERATIVE)), None, False, None),
        (Condition(any_of=(FOOD, COOPERATIVE)), True, None, None),
        (Condition(any_of=(FOOD, Condition(sets=(HONEY,)))), True, False, None),
        (Condition(none_of=(COOPERATIVE,)), None, None, None),
    ],
)
def test_what_the_set_decides(
    rulebook: Rulebook,
    condition: Condition | None,
    honey: Known,
    tourism: Known,
    unknown: Known,
) -> None:
    assert certain(condition, rulebook, HONEY) is honey
    assert certain(condition, rulebook, TOURISM) is tourism
    assert certain(condition, rulebook, None) is unknown


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (None, ""),
        (COOPERATIVE, "“Loại hình tổ chức” là hợp tác xã"),
        (FOUR, "nhắm từ 4 sao"),
        (FOOD, "sản phẩm thuộc thực phẩm"),
        (Condition(sets=(HONEY,)), "sản phẩm thuộc bộ 4"),
        (TRACED, "“Đường dẫn trang truy xuất” đã ghi"),
        (Condition(field="product.business_paper", among=(True,)),
         "“Có giấy đăng ký kinh doanh” là có"),
        (Condition(any_of=(COOPERATIVE, FOUR)),
         "“Loại hình tổ chức” là hợp tác xã hoặc nhắm từ 4 sao"),
        (Condition(none_of=(COOPERATIVE,)), "không phải “Loại hình tổ chức” là hợp tác xã"),
    ],
)  # fmt: skip
def test_conditions_in_words(rulebook: Rulebook, condition: Condition | None, words: str) -> None:
    assert in_words(condition, rulebook) == words


def test_what_is_certain_is_not_said(rulebook: Rulebook) -> None:
    both = Condition(all_of=(FOOD, FOUR))
    assert in_words(both, rulebook, HONEY) == "nhắm từ 4 sao"
    assert in_words(FOOD, rulebook, HONEY) == ""
    assert in_words(Condition(target_from=4, industries=("thuc-pham",)), rulebook, HONEY) == (
        "nhắm từ 4 sao"
    )


def test_every_condition_of_the_forms_has_words(rulebook: Rulebook) -> None:
    conditions = [field.shown_when for field in rulebook.fields.values()]
    conditions += [paper.needed_when for paper in rulebook.papers()]
    for condition in filter(None, conditions):
        assert in_words(condition, rulebook)
