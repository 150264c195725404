"""Every result is said in words, with its place in the law."""

import msgspec
import pytest

from ocop_desktop.dossier.scoring.explain import Explanation, explain, headline
from ocop_desktop.dossier.scoring.score import Score, minimum, score
from ocop_desktop.dossier.values import Answer, Dossier
from ocop_desktop.rulebook.model import Rulebook

HONEY = "mat-ong-va-nong-san-khac"
WATER = "nuoc-khoang-nuoc-uong-dong-chai"


def dossier(
    rulebook: Rulebook, options: dict[str, int], set_id: str = HONEY, **more: object
) -> Dossier:
    answers = {number: Answer(option=option) for number, option in options.items()}
    made = Dossier(id="d", rulebook=rulebook.id, set=set_id, assessment=answers)
    return msgspec.structs.replace(made, **more)


def highest(rulebook: Rulebook, set_id: str = HONEY) -> dict[str, int]:
    return {item.number: len(item.options()) for item in rulebook.sets[set_id].criteria}


def minimums(rulebook: Rulebook, star: int) -> dict[str, int]:
    found = {
        item.number: minimum(item, None, star, cumulative=True)
        for item in rulebook.sets[HONEY].criteria
    }
    return {number: option for number, option in found.items() if option}


def told(rulebook: Rulebook, made: Dossier) -> tuple[Score, Explanation]:
    result = score(rulebook, made)
    return result, explain(rulebook, made, result)


def test_points_for_four_stars_but_minimums_missed(rulebook: Rulebook, honey: Dossier) -> None:
    assert told(rulebook, honey)[1].headline == (
        "70,0 điểm đủ 4 sao, nhưng 4 mức tối thiểu của 4 sao chưa đạt: 2.3, 3.5, 5.1, 10 → 3 sao."
    )


def test_nothing_chosen(rulebook: Rulebook) -> None:
    result, explanation = told(rulebook, dossier(rulebook, {}))
    assert result.answered == 0
    assert explanation.headline == "Chưa chọn mức nào: 0,0 điểm → 1 sao."


def test_too_few_points_for_three_stars(rulebook: Rulebook) -> None:
    """10 points with every 3-star minimum met, and 31 points without them."""
    few = told(rulebook, dossier(rulebook, minimums(rulebook, 3)))
    assert few[1].headline == "10,0 điểm → 1 sao; mức tối thiểu chỉ xét từ 3 sao."
    some = dict(list(highest(rulebook).items())[:12])
    result, explanation = told(rulebook, dossier(rulebook, some))
    assert (result.points.total, result.star_by_minimums) == (31, 2)
    assert explanation.headline == "31,0 điểm → 2 sao; mức tối thiểu chỉ xét từ 3 sao."


def test_points_short_of_what_the_minimums_would_allow(rulebook: Rulebook) -> None:
    made = dossier(rulebook, minimums(rulebook, 5))
    assert told(rulebook, made)[1].headline == (
        "52,0 điểm → 3 sao; các mức tối thiểu đã đủ tới 5 sao."
    )


def test_points_and_minimums_agree(rulebook: Rulebook) -> None:
    made = dossier(rulebook, highest(rulebook))
    assert told(rulebook, made)[1].headline == "100,0 điểm, đủ các mức tối thiểu → 5 sao."


def test_enough_points_but_a_three_star_minimum_missed(rulebook: Rulebook) -> None:
    made = dossier(rulebook, {n: o for n, o in highest(rulebook).items() if n != "3.5"})
    assert told(rulebook, made)[1].headline == (
        "97,0 điểm đủ 5 sao, nhưng 1 mức tối thiểu của 3 sao chưa đạt: 3.5 → 2 sao."
    )


def test_disqualified_and_stopped_are_told_apart(rulebook: Rulebook) -> None:
    cause = rulebook.sets[HONEY].disqualifiers[0]
    out = dossier(rulebook, highest(rulebook), eliminations={cause.id: True})
    result, explanation = told(rulebook, out)
    assert explanation.headline == "100,0 điểm nhưng hồ sơ bị loại: chưa có sao nào."
    assert explanation.eliminations == (f"Bị loại: {cause.when} ({rulebook.sets[HONEY].source})",)
    stopped = dossier(rulebook, highest(rulebook), eliminations={"6.1": True})
    result, explanation = told(rulebook, stopped)
    assert headline(result) == ("100,0 điểm nhưng hồ sơ không được đánh giá tiếp: chưa có sao nào.")
    (line,) = explanation.eliminations
    assert line.startswith("Không đánh giá các bước tiếp theo: ")
    assert line.endswith("(QĐ 26/2026/QĐ-TTg, Phụ lục II, bộ sản phẩm số 4, tiêu chí 6.1)")


def test_a_sensory_zero_stops_the_water_set(rulebook: Rulebook) -> None:
    options = highest(rulebook, WATER) | {"6.2": 1}
    result, explanation = told(rulebook, dossier(rulebook, options, WATER))
    assert result.star == 0
    assert "không được đánh giá tiếp" in explanation.headline
    assert len(explanation.eliminations) == 1


def test_every_note_cites_its_place_and_sums_to_the_total(
    rulebook: Rulebook, honey: Dossier
) -> None:
    result, explanation = told(rulebook, honey)
    chosen = rulebook.sets[HONEY]
    assert [note.number for note in explanation.criteria] == list(chosen.by_number)
    for note in explanation.criteria:
        assert note.place == (
            f"QĐ 26/2026/QĐ-TTg, Phụ lục II, bộ sản phẩm số 4, tiêu chí {note.number}"
        )
        assert note.title == chosen.by_number[note.number].criterion.title
        assert note.max == chosen.by_number[note.number].max
    assert sum(note.points for note in explanation.criteria) == result.points.total == 70
    assert explanation.place == f"QĐ 26/2026/QĐ-TTg, Điều 3 và {chosen.source}"


def test_a_note_says_what_each_star_asks(rulebook: Rulebook, honey: Dossier) -> None:
    notes = {note.number: note for note in told(rulebook, honey)[1].criteria}
    assert notes["3.5"].minimums == {3: (1, True), 4: (2, False), 5: (2, False)}
    assert notes["10"].minimums == {3: (1, True), 4: (3, False), 5: (3, False)}
    assert notes["1.5"].minimums == {4: (2, True), 5: (3, False)}
    assert notes["3.3"].minimums == {}
    assert notes["2.3"].chosen.startswith("Nhãn đủ nội dung, đúng quy định; có hình ảnh")
    assert (notes["5.1"].points, notes["5.1"].max) == (3, 5)


def test_missed_minimums_of_the_notes_are_the_blockers_of_the_score(
    rulebook: Rulebook, honey: Dossier
) -> None:
    result, explanation = told(rulebook, honey)
    for star in (3, 4, 5):
        missed = {n.number for n in explanation.criteria if not n.minimums.get(star, (0, True))[1]}
        assert missed == {item.criterion for item in result.blockers(star)}


def test_remarks_where_nothing_is_chosen_or_no_story_is_told(rulebook: Rulebook) -> None:
    made = dossier(rulebook, {"5.1": 1, "5.2": 3})
    notes = {note.number: note for note in told(rulebook, made)[1].criteria}
    assert notes["5.2"].remark == "Không chấm vì chưa có câu chuyện sản phẩm."
    assert notes["5.2"].points == 0
    assert notes["1.1"].remark == "Chưa chọn mức nào: tính 0 điểm."
    assert notes["5.1"].remark == ""


@pytest.mark.parametrize(("flags", "lines"), [({}, 0), ({"1.1": True}, 0), ({"1.1": False}, 1)])
def test_an_unmet_condition_is_said_and_changes_no_points(
    rulebook: Rulebook, flags: dict[str, bool], lines: int
) -> None:
    result, explanation = told(rulebook, dossier(rulebook, {"1.1": 3}, requirements=flags))
    assert result.points.total == 3
    assert len(explanation.unmet) == lines
    if lines:
        assert explanation.unmet[0] == (
            "Tiêu chí 1.1 đặt điều kiện chưa đạt: 100% sản phẩm nuôi/trồng trong tỉnh. "
            "Luật không nói hậu quả, nên sao này chưa chắc chắn."
        )


def test_readings_the_result_rests_on(rulebook: Rulebook) -> None:
    some = told(rulebook, dossier(rulebook, {"1.1": 3}))[1].readings
    full = told(rulebook, dossier(rulebook, highest(rulebook)))[1].readings
    texts = [
        rulebook.reading(name).text for name in ("minimums-cumulative", "lower-star-when-missed")
    ]
    assert list(full) == texts
    assert list(some) == [*texts, rulebook.reading("nothing-chosen").text]


def test_all_sets_can_be_explained_with_nothing_chosen(rulebook: Rulebook) -> None:
    for set_id, chosen in rulebook.sets.items():
        explanation = told(rulebook, dossier(rulebook, {}, set_id))[1]
        assert len(explanation.criteria) == len(chosen.criteria)
        assert all(note.place.endswith(f"tiêu chí {note.number}") for note in explanation.criteria)
