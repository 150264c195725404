"""Pages turned, cropped, hidden, ordered."""

import pytest

from ocop_desktop.dossier import adjusting
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


def test_a_slip_crops_nothing() -> None:
    assert adjusting.cropped(Evidence(id="a"), (0.5, 0.5, 0.51, 0.9)) is None
    assert adjusting.cropped(paper(crop=(0, 0, 0.5, 0.5)), None) is None
    kept = adjusting.cropped(Evidence(id="a"), (0, 0, 0.5, 0.5))
    assert kept == Adjustments(crop=(0, 0, 0.5, 0.5))
