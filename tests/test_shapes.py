import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_desktop import shapes


def test_arcs_follow_each_other_and_leave_a_gap() -> None:
    arcs = shapes.ring_arcs([("A", 28), ("B", 18), ("C", 24)], gain=2)
    assert [arc.part for arc in arcs] == ["A", "B", "C", "gain"]
    assert arcs[0].start == pytest.approx(0.7)
    assert arcs[0].span == pytest.approx(28 * 3.6 - 1.4)
    for before, after in itertools.pairwise(arcs):
        assert after.start - (before.start + before.span) == pytest.approx(1.4)


def test_an_empty_part_has_no_arc_and_a_tiny_one_no_negative_span() -> None:
    arcs = shapes.ring_arcs([("A", 0), ("B", 0.1), ("C", 0)])
    assert [arc.part for arc in arcs] == ["B"]
    assert arcs[0].span > 0


def test_angles_run_clockwise_from_noon() -> None:
    assert shapes.on_circle((0, 0), 10, 0) == pytest.approx((0, -10))
    assert shapes.on_circle((0, 0), 10, 90) == pytest.approx((10, 0), abs=1e-9)


def test_a_star_has_ten_points_between_two_circles() -> None:
    points = shapes.star((5, 5), 10)
    radii = [math.dist((5, 5), point) for point in points]
    assert len(points) == 10
    assert radii[0::2] == pytest.approx([10] * 5)
    assert radii[1::2] == pytest.approx([4.4] * 5)


def test_the_day_clock_parts_weeks_of_five() -> None:
    bars = shapes.day_bars(15)
    steps = [after.x - before.x for before, after in itertools.pairwise(bars)]
    assert steps[3] == 9
    assert steps[4] == 13
    assert len(bars) == 15


@given(
    st.lists(st.tuples(st.floats(0, 1000), st.floats(20, 260)), min_size=1, max_size=9).map(sorted)
)
def test_labels_on_the_same_side_never_touch(marks: list[tuple[float, float]]) -> None:
    placed = shapes.timeline_labels(marks, 1000)
    for i, (one, (_, wide)) in enumerate(zip(placed, marks, strict=True)):
        assert one.x - wide / 2 + 1e-6 >= 0
        assert one.x + wide / 2 <= 1000 + 1e-6
        for other, (_, also) in zip(placed[i + 1 :], marks[i + 1 :], strict=True):
            if (one.above, one.row) == (other.above, other.row):
                assert abs(one.x - other.x) >= (wide + also) / 2
