"""Geometry of the drawings, without Qt: the same shapes go on the screen and into documents.

Angles are in degrees, clockwise from 12 o'clock. Lengths are in the unit of the caller. The y axis
points down.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]

_RING_GAP = 1.4
_STAR_INNER = 0.44


@dataclass(frozen=True, slots=True)
class Arc:
    """A piece of the ring; `part` is "A", "B", "C" or "gain"."""

    part: str
    start: float
    span: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A small upright bar of the day clock."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Label:
    """A label along a line: `x` is its centre, `row` counts outwards from the line."""

    x: float
    above: bool
    row: int


def ring_thickness(size: float) -> float:
    """Return the thickness of a ring of diameter `size`."""
    return max(3.0, size / 8)


def ring_arcs(
    points: Sequence[tuple[str, float]], gain: float = 0, whole: float = 100
) -> list[Arc]:
    """Return the arcs of the parts one after another, then the gain; empty parts have none."""
    arcs: list[Arc] = []
    at = 0.0
    per_point = 360 / whole
    for part, value in [*points, ("gain", gain)]:
        span = max(0.0, value) * per_point
        if span > 0:
            gap = min(_RING_GAP, span / 2)
            arcs.append(Arc(part, at + gap / 2, span - gap))
        at += span
    return arcs


def on_circle(center: Point, radius: float, angle: float) -> Point:
    """Return the point at `angle` on a circle."""
    turn = math.radians(angle)
    return center[0] + radius * math.sin(turn), center[1] - radius * math.cos(turn)


def star(center: Point, radius: float) -> list[Point]:
    """Return the ten points of a star standing on two feet."""
    return [
        on_circle(center, radius if i % 2 == 0 else radius * _STAR_INNER, i * 36) for i in range(10)
    ]


def octagon(center: Point, radius: float) -> list[Point]:
    """Return the eight points of a stop sign."""
    return [on_circle(center, radius, 22.5 + i * 45) for i in range(8)]


def triangle(center: Point, radius: float) -> list[Point]:
    """Return the three points of a warning sign, its middle moved to `center`."""
    middle = (center[0], center[1] + radius * 0.12)
    return [on_circle(middle, radius, i * 120) for i in range(3)]


def day_bars(days: int, width: float = 7, height: float = 10) -> list[Bar]:
    """Return one bar per day, a gap of 2 between days and 4 more after each fifth."""
    unit = width / 7
    return [
        Bar(i * (width + 2 * unit) + (i // 5) * 4 * unit, 0, width, height) for i in range(days)
    ]


def timeline_labels(
    marks: Sequence[tuple[float, float]], width: float, gap: float = 10
) -> list[Label]:
    """Place labels along a line of `width` so that none touch.

    `marks` are (x, label width) from left to right. Labels alternate above and below; one that
    would touch its neighbour moves to the other side, then outwards row by row.
    """
    ends: dict[tuple[bool, int], float] = {}
    placed: list[Label] = []
    above = True
    for x, wide in marks:
        center = min(max(x, wide / 2), width - wide / 2)
        sides = [(side, row) for row in range(len(marks)) for side in (above, not above)]
        side, row = next(
            slot for slot in sides if ends.get(slot, -math.inf) + gap <= center - wide / 2
        )
        ends[side, row] = center + wide / 2
        placed.append(Label(center, side, row))
        above = not side
    return placed
