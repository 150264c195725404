"""What a chart is made of. Lengths in the frame's own unit, y downwards from the upper left."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, TypeAlias

import msgspec

from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.shapes import Point

Ink = Literal[
    "ink", "quiet", "grid", "revenue", "cost", "profit", "good", "bad", "planned", "paper"
]
"""What a colour stands for; screen and paper choose their own."""

Anchor = Literal["left", "center", "right"]
_MILLION = Decimal(1_000_000)
_HAIR = 1e-9
_WIDE = 0.56  # of the type size: a digit or a small letter of a plain face, on average
_TO_BASE = 0.36  # of the type size: from the middle of a line of digits down to its base line


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """Room for a chart: its size, the height of its type and the width of a thin line."""

    width: float
    height: float
    text: float
    line: float


class Area(msgspec.Struct, frozen=True, kw_only=True):
    """A filled polygon."""

    points: tuple[Point, ...]
    fill: Ink


class Stroke(msgspec.Struct, frozen=True, kw_only=True):
    """A line through points."""

    points: tuple[Point, ...]
    ink: Ink
    width: float
    dashed: bool = False


class Dot(msgspec.Struct, frozen=True, kw_only=True):
    """A disc with an edge."""

    at: Point
    radius: float
    ink: Ink
    fill: Ink
    width: float


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A short text; `at` lies on its base line."""

    text: str
    at: Point
    size: float
    ink: Ink = "ink"
    bold: bool = False
    anchor: Anchor = "left"


Mark: TypeAlias = Area | Stroke | Dot | Note


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """Marks drawn one over another; `about` says the same in words."""

    frame: Frame
    marks: tuple[Mark, ...]
    about: str


def rectangle(x: float, y: float, width: float, height: float) -> tuple[Point, ...]:
    """Return the corners of a rectangle."""
    return ((x, y), (x + width, y), (x + width, y + height), (x, y + height))


def wide(text: str, size: float) -> float:
    """Return about how wide a text is: enough to keep labels apart."""
    return len(text) * size * _WIDE


def boxed(text: str, at: Point, frame: Frame, edge: Ink) -> Iterator[Mark]:
    """Yield a text in a small box; `at` is the middle of both."""
    width, height = wide(text, frame.text) + frame.text * 0.7, frame.text * 1.4
    corners = rectangle(at[0] - width / 2, at[1] - height / 2, width, height)
    yield Area(points=corners, fill="paper")
    yield Stroke(points=(*corners, corners[0]), ink=edge, width=frame.line)
    base = at[1] + frame.text * _TO_BASE
    yield Note(text=text, at=(at[0], base), size=frame.text, bold=True, anchor="center")


def hatched(
    x: float, y: float, width: float, height: float, ink: Ink, frame: Frame
) -> Iterator[Mark]:
    """Yield a bar with slanting lines instead of a filled one: planned, not done."""
    corners = rectangle(x, y, width, height)
    yield Area(points=corners, fill="paper")
    step = frame.text * 0.5
    offset = step
    while offset < width + height:
        start = (x + max(0.0, offset - height), y + min(offset, height))
        end = (x + min(offset, width), y + max(0.0, offset - width))
        yield Stroke(points=(start, end), ink=ink, width=frame.line * 1.6)
        offset += step
    yield Stroke(points=(*corners, corners[0]), ink=ink, width=frame.line * 1.6)


def bar(
    x: float, top: float, bottom: float, width: float, ink: Ink, frame: Frame, *, planned: bool
) -> Iterator[Mark]:
    """Yield a bar between two heights, hatched when it is planned."""
    y, height = min(top, bottom), abs(bottom - top)
    if height < frame.line:
        return
    if planned:
        yield from hatched(x, y, width, height, ink, frame)
    else:
        yield Area(points=rectangle(x, y, width, height), fill=ink)


def ticks(low: float, high: float, most: int = 5) -> tuple[float, ...]:
    """Return round values that span `low` to `high`, zero among them."""
    span = max(high, 0.0) - min(low, 0.0) or 1.0
    step = 10.0 ** (len(str(int(span))) - 1)
    while span / step > most:
        step *= 2 if str(step)[0] != "2" else 2.5
    while span / step < most / 2 and step > 1:
        step /= 2
    value, found = int(min(low, 0.0) // step) * step, []
    # The last one reaches `high`; without the hair a rounded sum would add one more.
    while value < max(high, 0.0) + step - _HAIR:
        found.append(value)
        value += step
    return tuple(found)


def millions(amount: float) -> str:
    """Return an amount of đồng in millions, whole ones."""
    return format_number(Decimal(str(amount)) / _MILLION, 0)


class Axis:
    """Values of đồng (or anything) as heights between two levels, with its grid."""

    def __init__(self, low: float, high: float, top: float, bottom: float) -> None:
        self.ticks = ticks(low, high)
        self._low, self._high = self.ticks[0], self.ticks[-1]
        self._top, self._bottom = top, bottom

    def at(self, value: float) -> float:
        """Return the height of a value."""
        share = (value - self._low) / ((self._high - self._low) or 1.0)
        return self._bottom - share * (self._bottom - self._top)

    def grid(self, left: float, right: float, frame: Frame) -> Iterator[Mark]:
        """Yield a thin line and its value for every tick."""
        for tick in self.ticks:
            y = self.at(tick)
            ink: Ink = "quiet" if tick == 0 else "grid"
            yield Stroke(points=((left, y), (right, y)), ink=ink, width=frame.line)
            at = (left - frame.text * 0.5, y + frame.text * _TO_BASE)
            yield Note(text=millions(tick), at=at, size=frame.text, ink="quiet", anchor="right")

    def margin(self, frame: Frame) -> float:
        """Return the room the values need at the left."""
        return max(wide(millions(tick), frame.text) for tick in self.ticks) + frame.text
