"""Two editions compared line by line: exactly what was changed is told, nothing else."""

from pathlib import Path

import msgspec
import pytest

from ocop_desktop.rulebook.criteria import Case, Elimination, SetCriterion
from ocop_desktop.rulebook.diff import Difference, diff, same_criterion
from ocop_desktop.rulebook.model import Rulebook
from tests.rulebook import amended
from tests.rulebook.amended import ADDED, HONEY, Edit, amend

FINE = "Rất tốt, phù hợp đặc tính sản phẩm"
TASTY = "Mùi/vị tự nhiên, rất phù hợp đặc tính sản phẩm"
DIRTY = "Có tạp chất không chấp nhận được"
RISK = "nguy cơ gây mất an toàn thực phẩm"
MANY = "Có trên 2 chỉ tiêu"
FIVE = ", tối thiểu 5 sao"
GROWN = "sản phẩm nuôi/trồng trong tỉnh"
CHANGES: dict[str, tuple[tuple[Edit, ...], list[str]]] = {
    "points": (
        amended.POINTS,
        [
            f"~ {HONEY} 6.3 tối đa: 4 điểm → 5 điểm",
            f"~ {HONEY} 6.3 mức 4: 4 điểm{FIVE}: {FINE} → 5 điểm{FIVE}: {FINE}",
            f"~ {HONEY} 6.4 tối đa: 4 điểm → 3 điểm",
            f"~ {HONEY} 6.4 mức 5: 4 điểm{FIVE}: {TASTY} → 3 điểm{FIVE}: {TASTY}",
        ],
    ),
    "mark": (
        amended.MARK,
        [f"~ {HONEY} 7 mức 3: 3 điểm: {MANY} → 3 điểm, tối thiểu 4 sao: {MANY}"],
    ),
    "title": (amended.TITLE, [f"~ {HONEY} tiêu chí 6.2: Độ đồng đều của sản phẩm → Độ đồng đều"]),
    "clock": (amended.CLOCK, ["~ thời hạn commune-review: 15 ngày làm việc → 10 ngày làm việc"]),
    "band": (amended.BAND, ["~ bậc sao 4 sao: từ 70 điểm → từ 72 điểm"]),
    "label": (amended.LABEL, ["~ trường product.brand: Thương hiệu, nhãn hiệu → Nhãn hiệu"]),
    "stop": (
        amended.STOP,
        [f"~ {HONEY} 6.1 dừng chấm khi: {DIRTY}, {RISK} → Có tạp chất có {RISK}"],
    ),
    "cause": (
        amended.CAUSE,
        [f"~ {HONEY} điều kiện loại gia-mao-ho-so: Giả mạo hồ sơ → Giả mạo giấy tờ"],
    ),
    "condition": (amended.CONDITION, [f"~ {HONEY} 1.1 điều kiện: 100% {GROWN} → 90% {GROWN}"]),
}


@pytest.mark.parametrize("name", CHANGES)
def test_exactly_the_changed_lines_are_told(rulebook: Rulebook, tmp_path: Path, name: str) -> None:
    edits, lines = CHANGES[name]
    assert [str(line) for line in diff(rulebook, amend(tmp_path, edits))] == lines


def test_all_changes_at_once_and_a_set_more(rulebook: Rulebook, tmp_path: Path) -> None:
    edits = [edit for changed, _ in CHANGES.values() for edit in changed]
    told = {str(line) for line in diff(rulebook, amend(tmp_path, edits, added=True))}
    expected = {line for _, lines in CHANGES.values() for line in lines}
    assert told == expected | {f"+ bộ sản phẩm {ADDED}: Bánh giả định"}


def test_backwards_adds_what_was_removed(rulebook: Rulebook, tmp_path: Path) -> None:
    """The other way round, the same lines are told with both sides exchanged."""
    other = amend(tmp_path, amended.swapped("6.2", "6.3"), added=True)

    def turned(line: Difference) -> Difference:
        what = {"added": "removed", "removed": "added", "changed": "changed"}[line.what]
        return msgspec.structs.replace(line, what=what, before=line.after, after=line.before)

    there, back = diff(rulebook, other), diff(other, rulebook)
    assert {line.what for line in there} == {"added", "removed", "changed"}
    assert sorted(map(str, map(turned, there))) == sorted(map(str, back))


def test_a_line_knows_its_place(rulebook: Rulebook, tmp_path: Path) -> None:
    first, *_, last = diff(rulebook, amend(tmp_path, amended.POINTS))
    assert (first.set, first.criterion, first.key) == (HONEY, "6.3", "tối đa")
    assert (last.what, last.criterion, last.key) == ("changed", "6.4", "mức 5")


def test_an_edition_does_not_differ_from_itself(rulebook: Rulebook, tmp_path: Path) -> None:
    assert diff(rulebook, rulebook) == ()
    assert diff(rulebook, amend(tmp_path, ())) == ()


def one(rulebook: Rulebook, number: str, **changed: object) -> Rulebook:
    """Return the edition with one thing of one honey criterion changed in memory."""
    chosen = rulebook.sets[HONEY]
    item = chosen.by_number[number]
    criterion = msgspec.structs.replace(item.criterion, **changed)
    items = {**chosen.by_number, number: msgspec.structs.replace(item, criterion=criterion)}
    made = msgspec.structs.replace(chosen, by_number=items)
    return msgspec.structs.replace(rulebook, sets={**rulebook.sets, HONEY: made})


ZERO = Elimination(kind="stop_scoring", when="Có 0 điểm", zero_points_at=("6.1", "6.2"))


@pytest.mark.parametrize(
    ("number", "changed", "lines"),
    [
        ("7", {"hint": "Theo phiếu"}, ["gợi ý"]),
        ("7", {"note": "Ghi chú"}, ["chú thích"]),
        ("5.2", {"applies_when": None}, ["chỉ chấm khi"]),
        ("2.4", {"single_box": False}, ["một ô"]),
        ("7", {"eliminates": (ZERO,)}, ["dừng chấm khi"]),
        ("7", {"options": ()}, ["mức 1", "mức 2", "mức 3"]),
    ],
)
def test_everything_a_criterion_says_is_compared(
    rulebook: Rulebook, number: str, changed: dict[str, object], lines: list[str]
) -> None:
    found = diff(rulebook, one(rulebook, number, **changed))
    assert [line.key for line in found] == lines
    assert {(line.set, line.criterion) for line in found} == {(HONEY, number)}


def test_a_zero_rule_names_its_criteria(rulebook: Rulebook) -> None:
    before = one(rulebook, "7", eliminates=(ZERO,))
    fewer = msgspec.structs.replace(ZERO, zero_points_at=("6.1",))
    (line,) = diff(before, one(rulebook, "7", eliminates=(fewer,)))
    assert (line.before, line.after) == (
        "Có 0 điểm (0 điểm ở 6.1, 6.2)",
        "Có 0 điểm (0 điểm ở 6.1)",
    )


def test_cases_are_compared_by_name_and_option(rulebook: Rulebook) -> None:
    options = rulebook.sets[HONEY].by_number["7"].criterion.options
    one_case = (Case("a", "Thứ nhất", options),)
    two = (Case("a", "Thứ một", options[:2]), Case("b", "Thứ hai", options))
    before = one(rulebook, "7", options=(), cases=one_case)
    found = diff(before, one(rulebook, "7", options=(), cases=two))
    assert {(line.what, line.key) for line in found} == {
        ("changed", "trường hợp a"),
        ("added", "trường hợp b"),
        ("removed", "mức a.3"),
        ("added", "mức b.1"),
        ("added", "mức b.2"),
        ("added", "mức b.3"),
    }


def item(rulebook: Rulebook, number: str) -> SetCriterion:
    return rulebook.sets[HONEY].by_number[number]


@pytest.mark.parametrize(
    ("number", "changed", "same"),
    [
        ("7", {"hint": "Theo phiếu"}, True),
        ("7", {"note": "Ghi chú"}, True),
        ("7", {"title": "Dinh dưỡng khác"}, True),
        ("7", {"id": "ma-khac"}, True),
        ("7", {"requirement": "Phải có phiếu"}, False),
        ("7", {"eliminates": (ZERO,)}, False),
        ("5.2", {"applies_when": None}, False),
        ("2.4", {"single_box": False}, False),
        ("7", {"options": ()}, False),
    ],
)
def test_an_answer_is_carried_over_only_to_the_same_choice(
    rulebook: Rulebook, number: str, changed: dict[str, object], *, same: bool
) -> None:
    other = one(rulebook, number, **changed)
    assert same_criterion(item(rulebook, number), item(other, number)) == same
    assert same_criterion(item(rulebook, number), item(rulebook, number))


def test_every_option_text_point_and_mark_decides(rulebook: Rulebook) -> None:
    before = item(rulebook, "7")
    for index, option in enumerate(before.criterion.options):
        for changed in (
            {"points": option.points + 1},
            {"text": f"{option.text} khác"},
            {"min_star": 5},
        ):
            options = list(before.criterion.options)
            options[index] = msgspec.structs.replace(option, **changed)
            after = item(one(rulebook, "7", options=tuple(options)), "7")
            assert not same_criterion(before, after)
