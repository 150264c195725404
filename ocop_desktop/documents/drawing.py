"""Drawings as shapes: the same ones go into the PDF as they are and into Word as a picture.

Lengths in millimetres from the upper left corner, y downwards; type sizes in points; colours
`#RRGGBB`, "" for none. Angles in degrees clockwise from 12 o'clock, as in `shapes`.
"""

from typing import Literal, TypeAlias

import msgspec

Point: TypeAlias = tuple[float, float]
Anchor = Literal["left", "center", "right"]


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """A polygon, or an open line when not `closed`."""

    points: tuple[Point, ...]
    fill: str = ""
    stroke: str = ""
    line: float = 0.3
    dash: tuple[float, ...] = ()
    closed: bool = True


class Disc(msgspec.Struct, frozen=True, kw_only=True):
    """A circle."""

    center: Point
    radius: float
    fill: str = ""
    stroke: str = ""
    line: float = 0.3
    dash: tuple[float, ...] = ()


class Band(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of a ring: `radius` is its middle, `thickness` across."""

    center: Point
    radius: float
    thickness: float
    start: float
    span: float
    color: str


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """A short line of text; `at` lies on its base line."""

    text: str
    at: Point
    size: float
    color: str
    bold: bool = False
    anchor: Anchor = "left"


Mark: TypeAlias = Shape | Disc | Band | Words


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """Marks drawn one over another in a box of `width` × `height`.

    `about` says the same in words, for those who do not see the picture.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    about: str
    after: float = 6.0


def box(x: float, y: float, width: float, height: float) -> tuple[Point, ...]:
    """Return the corners of a rectangle."""
    return ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
