"""The plan's charts as figures of a page: the same marks as on screen, in ink on white."""

from ocop_desktop.documents.blocks import TEXT_WIDTH
from ocop_desktop.documents.drawing import Disc, Figure, Mark, Shape, Words
from ocop_desktop.documents.palette import ACCENT, GREEN, INK, QUIET, RED_SOFT, STAR, TRACK, WHITE
from ocop_desktop.dossier.business.charts import Area, Chart, Dot, Frame, Note
from ocop_desktop.dossier.business.charts.marks import Ink
from ocop_desktop.dossier.business.charts.marks import Mark as Drawn

_POINTS = 72 / 25.4
_TEXT = 3.1
_LINE = 0.2
_COLORS: dict[Ink, str] = {
    "ink": INK,
    "quiet": QUIET,
    "grid": TRACK,
    "revenue": ACCENT,
    "cost": "#A79C86",
    "profit": STAR,
    "good": "#DDEFE3",
    "bad": RED_SOFT,
    "planned": "#F1F3F9",
    "paper": WHITE,
}


def page_frame(height: float, width: float = TEXT_WIDTH) -> Frame:
    """Return the room for a chart as wide as the text, in millimetres."""
    return Frame(width=width, height=height, text=_TEXT, line=_LINE)


def figure(chart: Chart) -> Figure | None:
    """Return a chart as a figure, or None when there is nothing to draw."""
    if not chart.marks:
        return None
    return Figure(
        width=chart.frame.width,
        height=chart.frame.height,
        marks=tuple(_mark(mark) for mark in chart.marks),
        about=chart.about,
    )


def _mark(mark: Drawn) -> Mark:
    if isinstance(mark, Area):
        return Shape(points=mark.points, fill=_COLORS[mark.fill])
    if isinstance(mark, Note):
        return Words(
            text=mark.text,
            at=mark.at,
            size=mark.size * _POINTS,
            color=GREEN if mark.ink == "good" else _COLORS[mark.ink],
            bold=mark.bold,
            anchor=mark.anchor,
        )
    if isinstance(mark, Dot):
        return Disc(
            center=mark.at,
            radius=mark.radius,
            fill=_COLORS[mark.fill],
            stroke=_COLORS[mark.ink],
            line=mark.width,
        )
    return Shape(
        points=mark.points,
        stroke=_COLORS[mark.ink],
        line=mark.width,
        dash=(1.4, 1.0) if mark.dashed else (),
        closed=False,
    )
