"""Several people score one dossier: averages, disagreement, what is refused."""

from decimal import Decimal

import msgspec
import pytest

from ocop_desktop.dossier.rehearsal.sheets import Result, Sheet, average_of, rehearse
from ocop_desktop.dossier.scoring.score import minimum
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.model import Rulebook

HONEY = "mat-ong-va-nong-san-khac"
WATER = "nuoc-khoang-nuoc-uong-dong-chai"


def sheet(options: dict[str, int], **more: object) -> Sheet:
    made = Sheet(
        id="s",
        scorer="Thành viên MẪU",
        rulebook="qd-26-2026",
        set=HONEY,
        dossier="d",
        assessment={number: Answer(option=option) for number, option in options.items()},
    )
    return msgspec.structs.replace(made, **more)


def options_of(honey: Dossier, **changed: int) -> dict[str, int]:
    options = {number: answer.option or 0 for number, answer in honey.assessment.items()}
    options |= {number.replace("_", "."): option for number, option in changed.items()}
    return {number: option for number, option in options.items() if option}


def council(rulebook: Rulebook, *sheets: Sheet) -> Result:
    return rehearse(rulebook, {f"p{no:03d}": item for no, item in enumerate(sheets, start=1)})


def ready_for_four(honey: Dossier) -> dict[str, int]:
    """All 4-star minimums met, 76 points."""
    return options_of(honey) | {"2.3": 3, "3.5": 2, "5.1": 5, "10": 2}


def at(honey: Dossier, points: int) -> dict[str, int]:
    """The 4-star minimums met and `points` in all (70 or 69)."""
    fewer = {"1.1": 1, "1.7": 1, "3.3": 1, "4.2": 2, "4.3": 3}  # 6 points less than 76
    return ready_for_four(honey) | fewer | ({"1.4": 1} if points == 69 else {})


def test_one_scorer(rulebook: Rulebook, honey: Dossier) -> None:
    result = council(rulebook, sheet(options_of(honey)))
    assert result.average == Decimal("70.00")
    assert result.parts == {"A": Decimal("30.00"), "B": Decimal("18.00"), "C": Decimal("22.00")}
    assert (result.star_by_points, result.minimums_all, result.star) == (4, 3, 3)
    assert all(spread.distance == 0 for spread in result.spreads)


def test_averages_have_two_decimals(rulebook: Rulebook, honey: Dossier) -> None:
    """70, 70 and 71 points: 70.33 on average."""
    sheets = [
        sheet(options_of(honey)),
        sheet(options_of(honey)),
        sheet(options_of(honey, **{"2_3": 3})),
    ]
    result = council(rulebook, *sheets)
    assert str(result.average) == "70.33"
    assert str(result.parts["A"]) == "30.33"
    assert str(result.parts["B"]) == "18.00"


@pytest.mark.parametrize(
    ("values", "average"),
    [([70], "70.00"), ([70, 69], "69.50"), ([1, 1, 2], "1.33"), ([0], "0.00")],
)
def test_average_of(values: list[int], average: str) -> None:
    assert str(average_of(values)) == average


@pytest.mark.parametrize(
    ("seventies", "sixty_nines", "average", "star"),
    [
        (1, 0, "70.00", 4),
        (0, 1, "69.00", 3),
        (8, 1, "69.89", 3),  # a council of nine
        (99, 1, "69.99", 3),
        (249, 1, "70.00", 3),  # 69.996: printed 70.00, still below the band
    ],
)
def test_the_band_begins_at_exactly_seventy(
    rulebook: Rulebook,
    honey: Dossier,
    seventies: int,
    sixty_nines: int,
    average: str,
    star: int,
) -> None:
    high, low = sheet(at(honey, 70)), sheet(at(honey, 69))
    result = council(rulebook, *[high] * seventies, *[low] * sixty_nines)
    assert {score.points.total for score in result.scores.values()} <= {69, 70}
    assert result.minimums_all == 4
    assert str(result.average) == average
    assert (result.star_by_points, result.star) == (star, star)


def test_disagreement_is_shown_per_criterion(rulebook: Rulebook, honey: Dossier) -> None:
    result = council(
        rulebook,
        sheet(options_of(honey)),
        sheet(options_of(honey, **{"4_3": 1})),
        sheet(options_of(honey, **{"4_3": 5})),
    )
    spreads = {spread.criterion: spread for spread in result.spreads}
    assert list(spreads) == list(rulebook.sets[HONEY].by_number)
    assert spreads["4.3"].points == {"p001": 3, "p002": 0, "p003": 5}
    assert str(spreads["4.3"].average) == "2.67"
    assert spreads["4.3"].distance == 5
    assert [s.criterion for s in result.spreads if s.distance] == ["4.3"]


def test_both_views_of_a_minimum_are_shown(rulebook: Rulebook, honey: Dossier) -> None:
    """Two of three see every 4-star minimum met: most see 4 stars, all of them only 3."""
    ready, not_yet = sheet(ready_for_four(honey)), sheet(options_of(honey))
    result = council(rulebook, ready, ready, not_yet)
    assert (result.minimums_all, result.minimums_most) == (3, 4)
    assert str(result.average) == "74.00"
    assert (result.star_by_points, result.star) == (4, 3)


def test_half_is_not_more_than_half(rulebook: Rulebook, honey: Dossier) -> None:
    ready, not_yet = sheet(ready_for_four(honey)), sheet(options_of(honey))
    assert council(rulebook, ready, not_yet).minimums_most == 3
    assert council(rulebook, ready, ready, not_yet, not_yet).minimums_most == 3


def test_those_who_see_more_stars_also_see_the_fewer(rulebook: Rulebook, honey: Dossier) -> None:
    """Views 2, 4 and 5: two of three see at least 4."""
    top = {item.number: len(item.options()) for item in rulebook.sets[HONEY].criteria}
    low = {n: o for n, o in options_of(honey).items() if n != "10"}
    result = council(rulebook, sheet(low), sheet(ready_for_four(honey)), sheet(top))
    assert [s.star_by_minimums for s in result.scores.values()] == [2, 4, 5]
    assert (result.minimums_all, result.minimums_most) == (2, 4)


def test_points_decide_when_all_minimums_are_met(rulebook: Rulebook) -> None:
    chosen = rulebook.sets[HONEY]
    least = {i.number: minimum(i, None, 5, cumulative=True) or 0 for i in chosen.criteria}
    result = council(rulebook, sheet({n: o for n, o in least.items() if o}))
    assert (result.minimums_all, result.star_by_points, result.star) == (5, 3, 3)


def test_one_scorer_who_eliminates_leaves_no_star(rulebook: Rulebook, honey: Dossier) -> None:
    out = sheet(ready_for_four(honey), eliminations={"6.1": True})
    result = council(rulebook, sheet(ready_for_four(honey)), out)
    assert result.eliminated_by == ("p002",)
    assert result.star == 0
    assert str(result.average) == "76.00"


def test_a_zero_in_the_water_set_eliminates_through_the_scores(rulebook: Rulebook) -> None:
    top = {item.number: len(item.options()) for item in rulebook.sets[WATER].criteria}
    result = council(rulebook, sheet(top, set=WATER), sheet(top | {"6.3": 1}, set=WATER))
    assert result.eliminated_by == ("p002",)


def test_no_sheets_are_refused(rulebook: Rulebook) -> None:
    with pytest.raises(UserError, match="Chưa có phiếu chấm nào — thêm"):
        rehearse(rulebook, {})


@pytest.mark.parametrize(
    "other",
    [
        {"set": WATER},
        {"set": "bo-khong-co"},
        {"rulebook": "qd-99-2031-gia-dinh"},
        {"dossier": "e"},
    ],
)
def test_sheets_that_do_not_belong_together_are_refused(
    rulebook: Rulebook, honey: Dossier, other: dict[str, str]
) -> None:
    mine = sheet(options_of(honey))
    stranger = sheet({}, **other)
    with pytest.raises(UserError, match="chỉ gộp phiếu của cùng một hồ sơ"):
        council(rulebook, mine, stranger)


def test_sheets_all_of_an_unknown_set_are_refused(rulebook: Rulebook) -> None:
    with pytest.raises(UserError, match="chỉ gộp phiếu"):
        council(rulebook, sheet({}, set="bo-khong-co"))


def test_the_order_of_the_sheets_does_not_matter(rulebook: Rulebook, honey: Dossier) -> None:
    sheets = {
        "a": sheet(options_of(honey)),
        "b": sheet(ready_for_four(honey)),
        "c": sheet(options_of(honey, **{"8": 1})),
    }
    there, back = rehearse(rulebook, sheets), rehearse(rulebook, dict(reversed(sheets.items())))
    assert there.average == back.average
    assert there.spreads == back.spreads
    assert (there.star, there.minimums_most) == (back.star, back.minimums_most)
