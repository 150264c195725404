"""Profit of the first planned year when things go badly, beside the plan."""

from collections.abc import Iterator

from ocop_desktop.dossier.business.charts.marks import (
    Area,
    Chart,
    Frame,
    Ink,
    Mark,
    Note,
    Stroke,
    millions,
    rectangle,
    wide,
)
from ocop_desktop.dossier.business.plan import BusinessPlan

_NAMES = 0.36


def scenario_chart(plan: BusinessPlan, frame: Frame) -> Chart:
    """Return one bar per scenario; a loss goes to the left of the line."""
    if not plan.known:
        return Chart(frame=frame, marks=(), about="Chưa tính được lợi nhuận.")
    rows = [("Theo kế hoạch", plan.years[0].profit)]
    rows += [(one.shock.name, one.profits[0]) for one in plan.scenarios]
    told = "; ".join(f"{name}: {millions(profit)} triệu đồng" for name, profit in rows)
    about = f"Lợi nhuận năm {plan.years[0].year}. {told}."
    return Chart(frame=frame, marks=tuple(_marks(rows, frame)), about=about)


def _marks(rows: list[tuple[str, int]], frame: Frame) -> Iterator[Mark]:
    text = frame.text
    figures = max(wide(millions(profit), text) for _, profit in rows) + text
    left, right = frame.width * _NAMES, frame.width - figures
    low, high = min(0, *(p for _, p in rows)), max(0, *(p for _, p in rows))
    span = (high - low) or 1

    def at(profit: int) -> float:
        return left + (profit - low) / span * (right - left)

    step = frame.height / len(rows)
    high_bar = min(step * 0.5, text * 1.6)
    for place, (name, profit) in enumerate(rows):
        middle = step * (place + 0.5)
        base = middle + text * 0.36
        ink: Ink = "bad" if profit < 0 else "revenue" if not place else "profit"
        yield Note(text=_cut(name, left, text), at=(0.0, base), size=text, bold=not place)
        start, end = sorted((at(0), at(profit)))
        track = rectangle(left, middle - high_bar / 2, right - left, high_bar)
        yield Area(points=track, fill="grid")
        body = rectangle(start, middle - high_bar / 2, max(end - start, frame.line), high_bar)
        yield Area(points=body, fill="cost" if ink == "bad" else ink)
        yield Note(
            text=millions(profit), at=(frame.width, base), size=text, bold=True, anchor="right"
        )
    for x, dashed in ((at(0), False), (at(rows[0][1]), True)):
        line = ((x, 0.0), (x, frame.height))
        yield Stroke(points=line, ink="ink", width=frame.line * 1.4, dashed=dashed)


def _cut(name: str, room: float, size: float) -> str:
    most = int(room / wide("0", size))
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"
