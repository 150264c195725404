"""Drawings of the documents as SVG inside the page."""

import math

from ocop_desktop.documents.drawing import Band, Disc, Figure, Mark, Point, Shape, Words
from ocop_desktop.documents.webpage.markup import Markup, el, joined

_MM_PER_POINT = 25.4 / 72
_PIXELS = 4.6  # per millimetre on the screen
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_WHOLE = 359.99


def svg(figure: Figure) -> Markup:
    """Return the figure with its words for those who do not see it."""
    marks = joined(el("title", figure.about), *map(_mark, figure.marks))
    return el(
        "svg",
        marks,
        viewBox=f"0 0 {_number(figure.width)} {_number(figure.height)}",
        width=_number(figure.width * _PIXELS),
        role="img",
    )


def _mark(mark: Mark) -> Markup:
    match mark:
        case Shape():
            return _shape(mark)
        case Disc():
            center = {"cx": _number(mark.center[0]), "cy": _number(mark.center[1])}
            return el("circle", **center, r=_number(mark.radius), **_pen(mark))
        case Band():
            return _band(mark)
        case Words():
            return el(
                "text",
                mark.text,
                x=_number(mark.at[0]),
                y=_number(mark.at[1]),
                fill=mark.color,
                font_size=_number(mark.size * _MM_PER_POINT),
                font_weight="bold" if mark.bold else None,
                text_anchor=_ANCHORS[mark.anchor],
            )


def _pen(mark: Shape | Disc) -> dict[str, str | None]:
    return {
        "fill": mark.fill or "none",
        "stroke": mark.stroke or None,
        "stroke_width": _number(mark.line) if mark.stroke else None,
        "stroke_dasharray": " ".join(map(_number, mark.dash)) if mark.dash else None,
    }


def _shape(mark: Shape) -> Markup:
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in mark.points)
    return el("polygon" if mark.closed else "polyline", points=points, **_pen(mark))


def _band(mark: Band) -> Markup:
    span = min(mark.span, _WHOLE)
    start, end = _on_ring(mark, mark.start), _on_ring(mark, mark.start + span)
    radius = _number(mark.radius)
    far = 1 if span > 180 else 0  # noqa: PLR2004  (half a circle)
    path = f"M {_pair(start)} A {radius} {radius} 0 {far} 1 {_pair(end)}"
    return el("path", d=path, fill="none", stroke=mark.color, stroke_width=_number(mark.thickness))


def _on_ring(mark: Band, degrees: float) -> Point:
    angle = math.radians(degrees)
    x, y = mark.center
    return x + mark.radius * math.sin(angle), y - mark.radius * math.cos(angle)


def _pair(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
