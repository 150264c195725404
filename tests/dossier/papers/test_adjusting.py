"""Pages turned, cropped, hidden, ordered."""

import pytest

from ocop_desktop.dossier.papers import adjusting
from ocop_desktop.dossier.values import Adjustments, Evidence


def paper(**more: object) -> Evidence:
    return Evidence(id="a", file="a.pdf", adjustments=Adjustments(**more))  # type: ignore[arg-type]


def test_four_turns_are_none_and_the_crop_turns_along() -> None:
    box = (0.1, 0.2, 0.5, 0.6)
    item = Evidence(id="a", file="a.jpg", adjustments=Adjustments(crop=box))
    once = adjusting.turned(item, 1, 1, 90)
    assert once is not None
    assert once.rotation == 90
    assert once.crop == pytest.approx((0.4, 0.1, 0.8, 0.5))
    back = adjusting.turned(Evidence(id="a", adjustments=once), 1, 1, 270)
    assert back is not None
    assert back.rotation == 0
    assert back.crop == pytest.approx(box)
    assert adjusting.turned(paper(rotation=270), 1, 1, 90) is None


def test_one_page_of_many_turns_alone() -> None:
    asked = adjusting.turned(Evidence(id="a"), 2, 3, 90)
    assert asked is not None
    assert [asked.rotation_of(page) for page in (1, 2, 3)] == [0, 90, 0]
    assert adjusting.turned(Evidence(id="a", adjustments=asked), 2, 3, -90) is None


def test_pages_are_hidden_shown_and_moved() -> None:
    item = Evidence(id="a")
    asked = adjusting.hidden(item, 2, 3)
    assert asked is not None
    assert asked.pages == (1, 3)
    assert adjusting.shown(Evidence(id="a", adjustments=asked), 2, 3) is None
    up = adjusting.moved(item, 3, 3, -1)
    assert up is not None
    assert up.pages == (1, 3, 2)
    assert adjusting.moved(item, 1, 3, -1) is None


def test_the_last_page_stays_and_a_range_is_respected() -> None:
    assert adjusting.hidden(Evidence(id="a"), 1, 1) is None
    item = Evidence(id="a", pages=(2, 4))
    assert adjusting.whole(item, 3) == (2, 3)
    asked = adjusting.hidden(item, 2, 9)
    assert asked is not None
    assert asked.pages == (3, 4)


HALF = (0.0, 0.0, 0.5, 0.5)
TOP = (0.0, 0.0, 1.0, 0.3)


def crops(asked: Adjustments | None) -> list[object]:
    return [(asked or Adjustments()).crop_of(page) for page in (1, 2, 3)]


def test_a_slip_crops_nothing() -> None:
    assert adjusting.cropped(Evidence(id="a"), 1, 1, (0.5, 0.5, 0.51, 0.9)) is None
    assert adjusting.cropped(paper(crop=HALF), 1, 1, None) is None
    assert adjusting.cropped(Evidence(id="a"), 2, 3, (0.5, 0.5, 0.51, 0.9)) is None
    assert adjusting.cropped(Evidence(id="a"), 1, 1, HALF) == Adjustments(crop=HALF)


def test_a_crop_belongs_to_its_page_unless_all_are_meant() -> None:
    one = adjusting.cropped(Evidence(id="a"), 2, 3, HALF)
    assert crops(one) == [None, HALF, None]
    two = adjusting.cropped(Evidence(id="a", adjustments=one), 3, 3, TOP)
    assert crops(two) == [None, HALF, TOP]
    every = adjusting.all_cropped(Evidence(id="a", adjustments=two), TOP)
    assert every == Adjustments(crop=TOP)
    freed = adjusting.cropped(Evidence(id="a", adjustments=every), 1, 3, None)
    assert crops(freed) == [None, TOP, TOP]
    again = adjusting.cropped(Evidence(id="a", adjustments=freed), 1, 3, TOP)
    assert again == every
    assert adjusting.all_cropped(Evidence(id="a", adjustments=freed), None) is None


def test_what_is_kept_of_one_page_turns_with_it() -> None:
    both = Adjustments(crop=HALF)
    turned = adjusting.turned(Evidence(id="a", adjustments=both), 2, 3, 90)
    assert crops(turned) == [HALF, (0.5, 0.0, 1.0, 0.5), HALF]
    assert adjusting.turned(Evidence(id="a", adjustments=turned), 2, 3, 270) == both
