"""Money left at the end of every quarter of the planned years."""

from collections.abc import Iterator

from ocop_desktop.dossier.business.charts.marks import (
    Axis,
    Chart,
    Frame,
    Ink,
    Mark,
    Note,
    Stroke,
    bar,
    millions,
)
from ocop_desktop.dossier.business.plan import BusinessPlan

_ROMAN = ("I", "II", "III", "IV")
Ends = list[tuple[int, int, int]]


def cash_chart(plan: BusinessPlan, frame: Frame) -> Chart:
    """Return a bar per quarter; below zero the money does not suffice."""
    ends: Ends = [
        (year.year, quarter.quarter, quarter.closing)
        for year, quarters in zip(plan.years, plan.cash, strict=True)
        for quarter in quarters
    ]
    if not plan.known:
        return Chart(frame=frame, marks=(), about="Chưa tính được dòng tiền.")
    year, quarter, least = min(ends, key=lambda end: end[2])
    about = (
        f"Tiền cuối quý thấp nhất {millions(least)} triệu đồng, "
        f"quý {_ROMAN[quarter - 1]} năm {year}."
    )
    return Chart(frame=frame, marks=tuple(_marks(ends, frame)), about=about)


def _marks(ends: Ends, frame: Frame) -> Iterator[Mark]:
    text = frame.text
    amounts = [float(amount) for _, _, amount in ends]
    axis = Axis(min(amounts), max(amounts), text * 1.6, frame.height - text * 3.2)
    left = axis.margin(frame)
    step = (frame.width - left) / len(ends)
    yield from axis.grid(left, frame.width, frame)
    for place, (year, quarter, amount) in enumerate(ends):
        x, y = left + place * step, axis.at(amount)
        ink: Ink = "revenue" if amount >= 0 else "cost"
        yield from bar(x + step * 0.2, y, axis.at(0), step * 0.6, ink, frame, planned=amount < 0)
        if amount < 0:
            at = (x + step / 2, axis.at(0) - text * 0.4)
            yield Note(text=millions(amount), at=at, size=text, bold=True, anchor="center")
        name = (x + step / 2, frame.height - text * 1.9)
        yield Note(text=_ROMAN[quarter - 1], at=name, size=text, ink="quiet", anchor="center")
        if quarter == 1:
            at = (x + 2 * step, frame.height - text * 0.5)
            yield Note(text=str(year), at=at, size=text, bold=True, anchor="center")
            if place:
                edge = ((x, text), (x, frame.height - text * 1.4))
                yield Stroke(points=edge, ink="grid", width=frame.line)
