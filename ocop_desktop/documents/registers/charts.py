"""Charts of the yearly report: columns by group, bars of shares against their targets."""

import math
from collections.abc import Sequence

from ocop_desktop.documents.blocks import TEXT_WIDTH
from ocop_desktop.documents.drawing import Anchor, Figure, Mark, Shape, Words, box
from ocop_desktop.documents.measure import text_width
from ocop_desktop.documents.palette import ACCENT, ACCENT_SOFT, GREEN, INK, QUIET, TRACK
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.registers import indicators

_SMALL = 9.0
_TEXT = 10.0
_COLUMNS_HEIGHT = 58.0
_FOOT = 9.0
_TOP = 7.0
_LINES = 4
_NAME_WIDTH = 64.0
_ROW = 9.0
_MOST_ROWS = 12
_WIDEST = 22.0
_EDGE = 0.8  # a picture in Word cuts what lies on its edge


def columns_chart(title: str, groups: Sequence[tuple[str, float]]) -> Figure:
    """Return columns with their numbers on top and names below; light lines behind."""
    most = max((value for _, value in groups), default=0) or 1
    step = nice_step(most / _LINES)
    top = step * max(1, math.ceil(most / step))
    floor = _COLUMNS_HEIGHT - _FOOT
    high = floor - _TOP
    marks: list[Mark] = []
    for at in range(round(top / step) + 1):
        y = floor - high * at * step / top
        marks.append(Shape(points=((10, y), (TEXT_WIDTH, y)), stroke=TRACK, closed=False))
        marks.append(_words(format_number(at * step), (8.5, y + 1.1), _SMALL, QUIET, "right"))
    room = (TEXT_WIDTH - 12) / max(1, len(groups))
    wide = min(_WIDEST, room * 0.6)
    for at, (name, value) in enumerate(groups):
        x = 12 + room * (at + 0.5)
        y = floor - high * value / top
        marks.append(Shape(points=box(x - wide / 2, y, wide, floor - y), fill=ACCENT))
        marks.append(_words(format_number(value), (x, y - 1.2), _TEXT, INK, "center", bold=True))
        marks.append(_words(fitting(name, room - 2), (x, floor + 4.6), _SMALL, INK, "center"))
    told = "; ".join(f"{name}: {format_number(value)}" for name, value in groups)
    return Figure(
        width=TEXT_WIDTH, height=_COLUMNS_HEIGHT, marks=tuple(marks), about=f"{title}: {told}."
    )


def bars_chart(title: str, rows: Sequence[tuple[str, float]]) -> Figure:
    """Return bars lying on their side, for names that need room; at most a dozen."""
    shown = list(rows[:_MOST_ROWS])
    if len(rows) > _MOST_ROWS:
        rest = sum(value for _, value in rows[_MOST_ROWS - 1 :])
        shown = [*rows[: _MOST_ROWS - 1], (f"{len(rows) - _MOST_ROWS + 1} nhóm khác", rest)]
    most = max((value for _, value in shown), default=0) or 1
    # Sums of money are wider than counts.
    widest = max(
        (text_width(format_number(value), _SMALL, bold=True) for _, value in shown), default=0.0
    )
    room = TEXT_WIDTH - _NAME_WIDTH - max(14.0, widest + 4)
    marks: list[Mark] = []
    for at, (name, value) in enumerate(shown):
        y = at * 6.6
        marks.append(_words(fitting(name, _NAME_WIDTH - 3), (_EDGE, y + 4.4), _SMALL, INK, "left"))
        wide = room * value / most
        marks.append(Shape(points=box(_NAME_WIDTH, y + 1.2, wide, 4.2), fill=ACCENT))
        number = (_NAME_WIDTH + wide + 1.5, y + 4.4)
        marks.append(_words(format_number(value), number, _SMALL, INK, "left", bold=True))
    told = "; ".join(f"{name}: {format_number(value)}" for name, value in shown)
    return Figure(
        width=TEXT_WIDTH, height=6.6 * len(shown) + 2, marks=tuple(marks), about=f"{title}: {told}."
    )


def shares_chart(figures: Sequence[indicators.Figure]) -> Figure:
    """Return a bar per share from 0 to 100 %, the target as a line across it."""
    room = TEXT_WIDTH - _NAME_WIDTH - 30
    marks: list[Mark] = []
    told = []
    for at, figure in enumerate(figures):
        value, target = figure.value or 0.0, figure.target
        y = at * _ROW
        name = fitting(figure.indicator.title, _NAME_WIDTH - 3)
        marks.append(_words(name, (_EDGE, y + 5.3), _SMALL, INK, "left"))
        marks.append(Shape(points=box(_NAME_WIDTH, y + 2, room, 4.6), fill=TRACK))
        wide = room * min(100.0, max(0.0, value)) / 100
        color = GREEN if figure.reached else ACCENT if target else ACCENT_SOFT
        if wide:
            marks.append(Shape(points=box(_NAME_WIDTH, y + 2, wide, 4.6), fill=color))
        said = f"{format_number(value)}%"
        if target:
            x = _NAME_WIDTH + room * min(100.0, target.value) / 100
            marks.append(Shape(points=box(x - 0.4, y + 0.8, 0.8, 7), fill=INK))
            said += f" / {format_number(target.value)}%"
        place = (_NAME_WIDTH + room + 2, y + 5.5)
        marks.append(_words(said, place, _SMALL, INK, "left", bold=bool(figure.reached)))
        told.append(f"{figure.indicator.title} {said}")
    return Figure(
        width=TEXT_WIDTH,
        height=_ROW * len(figures) + 1,
        marks=tuple(marks),
        about=f"Tỷ lệ so với chỉ tiêu: {'; '.join(told)}.",
    )


def nice_step(rough: float) -> float:
    """Return 1, 2 or 5 times a power of ten, at least `rough` and at least 1."""
    if rough <= 1:
        return 1
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * step for step in (1.0, 2.0, 5.0, 10.0) if power * step >= rough)


def fitting(text: str, width: float) -> str:
    """Return as much of a name as fits `width` mm, with an ellipsis when it is cut."""
    if text_width(text, _SMALL) <= width:
        return text
    while text and text_width(f"{text}…", _SMALL) > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _words(
    text: str,
    at: tuple[float, float],
    size: float,
    color: str,
    anchor: Anchor,
    *,
    bold: bool = False,
) -> Words:
    return Words(text=text, at=at, size=size, color=color, anchor=anchor, bold=bold)
