"""The score ring and the star ladder as drawings, with the geometry of the screen."""

import msgspec

from ocop_desktop import shapes
from ocop_desktop.documents.drawing import Band, Disc, Figure, Mark, Shape, Words, box
from ocop_desktop.documents.measure import text_width
from ocop_desktop.documents.palette import (
    ACCENT,
    GREEN,
    INK,
    PARTS,
    QUIET,
    RED,
    RIM,
    STAR,
    STAR_SOFT,
    TRACK,
    WHITE,
)
from ocop_desktop.dossier.scoring.score import STARS_WITH_MINIMUMS, Score, chosen_option, minimum
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.rulebook.edition import Edition

_SIZE = 33.0
_RING_WIDTH = 50.0
RING_HEIGHT = 48.0
_CENTER = (_RING_WIDTH / 2, 20.8)
_DEGREES = 3.6
_LEGEND_SIZE = 9.0

_WIDTH = 160.0
_RUNG = 13.0
_NODE_X = 6.0
_BAR_X, _BAR_WIDTH = 34.0, 50.0
_MARKS_X = 92.0
_SQUARE, _GAP = 2.6, 0.9
_SMALL = 9.0
_NUMBERS_WIDTH = _WIDTH - _MARKS_X


class Rung(msgspec.Struct, frozen=True, kw_only=True):
    """One star: the points from which it begins and its own minimums, number → met."""

    star: int
    band: int
    reached: bool
    minimums: dict[str, bool]

    @property
    def missing(self) -> list[str]:
        """The criteria whose minimum is not met."""
        return [number for number, met in self.minimums.items() if not met]


def rungs(
    edition: Edition, chosen: CriteriaSet, dossier: Dossier, score: Score
) -> tuple[Rung, ...]:
    """Return the rungs from the highest star down, each with the marks of exactly this star."""
    bands = {band.star: band.from_points for band in edition.bands}
    return tuple(
        Rung(
            star=star,
            band=bands[star],
            reached=star <= score.star,
            minimums=_minimums(chosen, dossier, star),
        )
        for star in sorted(STARS_WITH_MINIMUMS, reverse=True)
    )


def _minimums(chosen: CriteriaSet, dossier: Dossier, star: int) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for item in chosen.criteria:
        answer = dossier.answer(item.number)
        need = minimum(item, answer.case, star, cumulative=False)
        if need is not None:
            picked = chosen_option(item, answer)
            found[item.number] = picked is not None and picked[0] >= need
    return found


def ring_figure(edition: Edition, score: Score) -> Figure:
    """Return the ring of a score with the star bands across it and a legend below."""
    points = [(part.id, float(getattr(score.points, part.id))) for part in edition.parts]
    thick = shapes.ring_thickness(_SIZE)
    middle = (_SIZE - thick) / 2
    marks: list[Mark] = [Disc(center=_CENTER, radius=middle, stroke=TRACK, line=thick)]
    marks += [
        Band(
            center=_CENTER,
            radius=middle,
            thickness=thick,
            start=arc.start,
            span=arc.span,
            color=PARTS[arc.part],
        )
        for arc in shapes.ring_arcs(points)
    ]
    for band in edition.bands:
        if band.star in STARS_WITH_MINIMUMS:
            marks += _tick(band.star, band.from_points, thick)
    x, y = _CENTER
    marks.append(_text(str(score.points.total), (x, y + 2.4), 26, INK, bold=True, middle=True))
    marks.append(_text("trên 100", (x, y + 6.6), _SMALL, QUIET, middle=True))
    for place, part in enumerate(edition.parts):
        marks += _legend(place, part.id, f"{getattr(score.points, part.id)}/{part.max}")
    parts = ", ".join(f"{name} {value:.0f}" for name, value in points)
    about = f"{score.points.total} trên 100 điểm: {parts}; đạt {score.star} sao."
    return Figure(width=_RING_WIDTH, height=RING_HEIGHT, marks=tuple(marks), about=about, after=0.0)


def _tick(star: int, points: int, thick: float) -> list[Mark]:
    outside = _SIZE / 2
    ends = tuple(
        shapes.on_circle(_CENTER, radius, points * _DEGREES)
        for radius in (outside - thick - 0.8, outside + 0.8)
    )
    x, y = shapes.on_circle(_CENTER, outside + 3.8, points * _DEGREES)
    return [
        Shape(points=ends, stroke=WHITE, line=1.3, closed=False),
        Shape(points=ends, stroke=INK, line=0.5, closed=False),
        _text(str(star), (x - 1.0, y + 1.2), _SMALL, INK, bold=True, middle=True),
        Shape(points=tuple(shapes.star((x + 1.3, y), 1.3)), fill=STAR),
    ]


def _legend(place: int, part: str, text: str) -> list[Mark]:
    x = 1.0 + place * (_RING_WIDTH / 3)
    y = RING_HEIGHT - 4.2
    return [
        Shape(points=tuple(box(x, y, 2.8, 2.8)), fill=PARTS[part]),
        _text(f"{part} {text}", (x + 3.6, y + 2.4), _LEGEND_SIZE, INK),
    ]


def ladder_figure(edition: Edition, rungs: tuple[Rung, ...], total: int, aim: int) -> Figure:
    """Return the three rungs 5, 4, 3: points against the band, minimums met, what is missing."""
    marks: list[Mark] = []
    last = len(rungs) - 1
    line = ((_NODE_X, _RUNG / 2), (_NODE_X, _RUNG * (last + 0.5)))
    marks.append(Shape(points=line, stroke=RIM, line=0.5, closed=False))
    whole = sum(part.max for part in edition.parts)
    for place, rung in enumerate(rungs):
        y = _RUNG * (place + 0.5)
        marks += _node(rung, y, aim)
        marks += _bar(rung, y, total, whole, aim)
        marks += _squares(rung, y, near=rung.star <= aim)
    about = "; ".join(
        f"{r.star} sao: cần {r.band} điểm, đạt {len(r.minimums) - len(r.missing)} trên "
        f"{len(r.minimums)} mức tối thiểu"
        for r in rungs
    )
    return Figure(
        width=_WIDTH,
        height=_RUNG * len(rungs),
        marks=tuple(marks),
        about=f"Thang sao với {total} điểm. {about}.",
    )


def _node(rung: Rung, y: float, aim: int) -> list[Mark]:
    target = rung.star == aim and not rung.reached
    center = (_NODE_X, y)
    stroke = STAR if rung.reached else ACCENT if target else RIM
    ring = Disc(
        center=center,
        radius=4.0,
        fill=STAR_SOFT if rung.reached else WHITE,
        stroke=stroke,
        line=0.6,
        dash=(1.2, 0.8) if target else (),
    )
    star = Shape(
        points=tuple(shapes.star(center, 2.3)),
        fill=STAR if rung.reached else WHITE,
        stroke=STAR if rung.reached or target else RIM,
        line=0.35,
    )
    state = "đã đạt" if rung.reached else "mục tiêu" if target else ""
    name_y = y + 0.2 if state else y + 1.4
    named = [
        _text(f"{rung.star} sao", (_NODE_X + 6.5, name_y), 12, INK, bold=True),
        _text(state, (_NODE_X + 6.5, y + 3.8), _SMALL, QUIET),
    ]
    return [ring, star, *named[: 1 + bool(state)]]


def _bar(rung: Rung, y: float, total: int, whole: int, aim: int) -> list[Mark]:
    per_point = _BAR_WIDTH / whole
    tick = _BAR_X + rung.band * per_point
    color = GREEN if rung.reached else ACCENT if rung.star == aim else RIM
    short = rung.band - total
    verdict = "đủ điểm" if short <= 0 else f"thiếu {short} điểm"
    return [
        Shape(points=box(_BAR_X, y - 3.2, _BAR_WIDTH, 2.2), fill=TRACK),
        Shape(points=box(_BAR_X, y - 3.2, total * per_point, 2.2), fill=color),
        Shape(points=box(tick - 0.25, y - 4.2, 0.5, 4.2), fill=INK),
        _text(f"{total}/{rung.band} điểm: {verdict}", (_BAR_X, y + 3.0), _SMALL, INK),
    ]


def _squares(rung: Rung, y: float, *, near: bool) -> list[Mark]:
    marks: list[Mark] = []
    for place, met in enumerate(rung.minimums.values()):
        x = _MARKS_X + place * (_SQUARE + _GAP)
        side = box(x, y - 4.4, _SQUARE, _SQUARE)
        if met:
            tick = ((x + 0.5, y - 3.1), (x + 1.1, y - 2.5), (x + 2.1, y - 3.8))
            marks.append(Shape(points=side, fill=GREEN, stroke=GREEN, line=0.25))
            marks.append(Shape(points=tick, stroke=WHITE, line=0.4, closed=False))
        else:
            marks.append(Shape(points=side, fill=WHITE, stroke=RED if near else RIM, line=0.35))
    if not rung.minimums:
        return [_text("không đòi thêm mức tối thiểu nào", (_MARKS_X, y + 0.6), _SMALL, QUIET)]
    met_count = len(rung.minimums) - len(rung.missing)
    text = f"{met_count}/{len(rung.minimums)} mức tối thiểu"
    if not rung.missing:
        return [*marks, _text(text, (_MARKS_X, y + 2.2), _SMALL, INK)]
    numbers = fitting(rung.missing, _NUMBERS_WIDTH, _SMALL)
    return [
        *marks,
        _text(f"{text}, còn thiếu:", (_MARKS_X, y + 1.4), _SMALL, INK),
        _text(numbers, (_MARKS_X, y + 5.0), _SMALL, RED if near else QUIET, bold=True),
    ]


def fitting(numbers: list[str], width: float, size: float) -> str:
    """Return the numbers joined, as many as fit `width` mm in bold, and how many more there are."""
    for count in range(len(numbers), 0, -1):
        left = len(numbers) - count
        text = ", ".join(numbers[:count]) + (f" và {left} nữa" if left else "")
        if text_width(text, size, bold=True) <= width:
            return text
    return f"{len(numbers)} tiêu chí"


def _text(
    text: str,
    at: tuple[float, float],
    size: float,
    color: str,
    *,
    bold: bool = False,
    middle: bool = False,
) -> Words:
    return Words(
        text=text,
        at=at,
        size=size,
        color=color,
        bold=bold,
        anchor="center" if middle else "left",
    )
