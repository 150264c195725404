"""Three years done and three planned: revenue and cost as columns, profit as a line."""

import itertools
from collections.abc import Iterator

from ocop_desktop.dossier.business.charts.marks import (
    Area,
    Axis,
    Chart,
    Dot,
    Frame,
    Ink,
    Mark,
    Note,
    Stroke,
    bar,
    boxed,
    hatched,
    millions,
    rectangle,
    wide,
)
from ocop_desktop.dossier.business.plan import BusinessPlan
from ocop_desktop.dossier.business.shapes import PastYear
from ocop_desktop.shapes import Point


def years_chart(plan: BusinessPlan, frame: Frame) -> Chart:
    """Return the comparison as a drawing, in million đồng."""
    years = plan.comparison
    return Chart(frame=frame, marks=tuple(_marks(years, frame)), about=_about(years))


def _marks(years: tuple[PastYear, ...], frame: Frame) -> Iterator[Mark]:
    if not years:
        return
    amounts = [
        float(amount)
        for one in years
        for amount in (one.revenue, one.cost, one.profit)
        if amount is not None
    ]
    text = frame.text
    top, bottom = text * 4.4, frame.height - text * 2.2
    axis = Axis(min(amounts, default=0.0), max(amounts, default=0.0), top, bottom)
    left = axis.margin(frame)
    step = (frame.width - left) / len(years)
    planned = next((i for i, one in enumerate(years) if one.planned), len(years))
    if planned < len(years):
        x = left + planned * step
        area = rectangle(x, text * 1.9, frame.width - x, bottom - text * 1.9)
        yield Area(points=area, fill="planned")
        yield Note(text="Kế hoạch", at=(x + text * 0.6, text * 3.1), size=text, bold=True)
    yield from _legend(frame)
    yield from axis.grid(left, frame.width, frame)
    for place, one in enumerate(years):
        yield from _year(one, left + place * step, step, axis, frame)
    yield from _profits(years, left, step, axis, frame)


def _year(one: PastYear, x: float, step: float, axis: Axis, frame: Frame) -> Iterator[Mark]:
    width, zero = step * 0.3, axis.at(0)
    start = x + step * 0.18
    if one.revenue is not None:
        y = axis.at(one.revenue)
        yield from bar(start, y, zero, width, "revenue", frame, planned=one.planned)
        yield Note(
            text=millions(one.revenue),
            at=(start + width / 2, y - frame.text * 0.4),
            size=frame.text,
            anchor="center",
        )
    if one.cost is not None:
        start += width + step * 0.04
        yield from bar(start, axis.at(one.cost), zero, width, "cost", frame, planned=one.planned)
    name = f"{one.year} ước" if one.estimated else str(one.year)
    at = (x + step / 2, frame.height - frame.text * 0.7)
    yield Note(text=name, at=at, size=frame.text, bold=True, anchor="center")


def _profits(
    years: tuple[PastYear, ...], left: float, step: float, axis: Axis, frame: Frame
) -> Iterator[Mark]:
    places: list[tuple[PastYear, Point]] = [
        (one, (left + (place + 0.5) * step, axis.at(one.profit)))
        for place, one in enumerate(years)
        if one.profit is not None
    ]
    for (_, before), (one, point) in itertools.pairwise(places):
        yield Stroke(points=(before, point), ink="profit", width=frame.line * 2, dashed=one.planned)
    for one, (x, y) in places:
        yield Dot(
            at=(x, y), radius=frame.text * 0.3, ink="profit", fill="paper", width=frame.line * 1.6
        )
        yield from boxed(millions(one.profit or 0), (x, y - frame.text * 1.3), frame, "profit")


def _legend(frame: Frame) -> Iterator[Mark]:
    side, x, y = frame.text * 0.9, frame.text * 0.2, frame.text * 1.05
    inks: tuple[tuple[str, Ink], ...] = (("Doanh thu", "revenue"), ("Chi phí", "cost"))
    for name, ink in inks:
        yield Area(points=rectangle(x, y - side, side, side), fill=ink)
        yield Note(text=name, at=(x + side * 1.5, y), size=frame.text)
        x += side * 2.4 + wide(name, frame.text)
    middle = y - side / 2
    yield Stroke(points=((x, middle), (x + side * 1.6, middle)), ink="profit", width=frame.line * 2)
    yield Note(text="Lợi nhuận", at=(x + side * 2.1, y), size=frame.text)
    x += side * 3 + wide("Lợi nhuận", frame.text)
    yield from hatched(x, y - side, side * 1.3, side, "quiet", frame)
    yield Note(text="kế hoạch; triệu đồng", at=(x + side * 1.8, y), size=frame.text, ink="quiet")


def _about(years: tuple[PastYear, ...]) -> str:
    told = [
        f"{one.year}{' kế hoạch' if one.planned else ''}: doanh thu {_said(one.revenue)}, "
        f"chi phí {_said(one.cost)}, lợi nhuận {_said(one.profit)}"
        for one in years
    ]
    return "Triệu đồng. " + "; ".join(told) + "." if told else "Chưa có số liệu."


def _said(amount: int | None) -> str:
    return "chưa có" if amount is None else millions(amount)
