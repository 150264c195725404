"""Break-even of the first planned year: revenue and cost over the quantity sold."""

from collections.abc import Iterator

from ocop_desktop.dossier.business.charts.marks import (
    Area,
    Axis,
    Chart,
    Dot,
    Frame,
    Mark,
    Note,
    Stroke,
    ticks,
)
from ocop_desktop.dossier.business.plan import BusinessPlan
from ocop_desktop.dossier.business.shapes import Breakeven, YearPlan
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.shapes import Point

_BEYOND = 1.25


def breakeven_chart(plan: BusinessPlan, frame: Frame) -> Chart:
    """Return where the lines of revenue and cost meet; nothing drawn when they do not."""
    year = plan.first
    even = year.breakeven if year else None
    if year is None or even is None:
        return Chart(frame=frame, marks=(), about="Chưa tính được điểm hòa vốn.")
    about = (
        f"Năm {year.year} hòa vốn ở {format_number(even.quantity)} {plan.unit}, bằng "
        f"{format_number(even.share)}% sản lượng kế hoạch {format_number(year.output)} {plan.unit}."
    )
    return Chart(frame=frame, marks=tuple(_marks(year, even, plan.unit, frame)), about=about)


def _marks(year: YearPlan, even: Breakeven, unit: str, frame: Frame) -> Iterator[Mark]:
    text, output = frame.text, float(year.output)
    reach = max(output, float(even.quantity)) * _BEYOND
    revenue, variable = year.revenue / output, year.variable / output
    top, bottom = text * 1.8, frame.height - text * 3.4
    axis = Axis(0.0, max(revenue * reach, year.fixed + variable * reach), top, bottom)
    left, right = axis.margin(frame), frame.width - text

    def point(quantity: float, amount: float) -> Point:
        return (left + quantity / reach * (right - left), axis.at(amount))

    meet = point(even.quantity, even.revenue)
    zero, fixed = point(0, 0), point(0, year.fixed)
    ends = point(reach, revenue * reach), point(reach, year.fixed + variable * reach)
    yield Area(points=(zero, fixed, meet), fill="bad")
    yield Area(points=(meet, *ends), fill="good")
    yield from axis.grid(left, right, frame)
    level = (fixed, point(reach, year.fixed))
    yield Stroke(points=level, ink="quiet", width=frame.line, dashed=True)
    yield Stroke(points=(fixed, ends[1]), ink="ink", width=frame.line * 2)
    yield Stroke(points=(zero, ends[0]), ink="revenue", width=frame.line * 2)
    yield from _quantities(reach, unit, left, right, bottom, frame)
    plan = point(output, float(year.revenue))
    yield from _spot("Hòa vốn", f"{format_number(even.quantity)} {unit}", meet, bottom, frame)
    yield from _spot("Kế hoạch", f"{format_number(year.output)} {unit}", plan, bottom, frame)
    yield Note(
        text="Doanh thu", at=(right, ends[0][1] - text * 0.4), size=text, ink="revenue",
        bold=True, anchor="right",
    )  # fmt: skip
    yield Note(
        text="Chi phí", at=(right, ends[1][1] + text * 2.2), size=text, bold=True, anchor="right"
    )
    yield Note(
        text="Chi phí cố định", at=(meet[0] + text * 0.5, level[0][1] + text * 1.2), size=text,
        ink="quiet",
    )  # fmt: skip


def _spot(name: str, value: str, at: Point, bottom: float, frame: Frame) -> Iterator[Mark]:
    yield Stroke(points=(at, (at[0], bottom)), ink="quiet", width=frame.line, dashed=True)
    yield Dot(at=at, radius=frame.text * 0.4, ink="ink", fill="paper", width=frame.line * 2)
    x, text = at[0] - frame.text * 0.7, frame.text
    yield Note(text=name, at=(x, at[1] - text * 1.3), size=text, bold=True, anchor="right")
    yield Note(text=value, at=(x, at[1] - text * 0.2), size=text, anchor="right")


def _quantities(
    reach: float, unit: str, left: float, right: float, bottom: float, frame: Frame
) -> Iterator[Mark]:
    for tick in ticks(0.0, reach, most=5):
        if tick <= reach:
            x = left + tick / reach * (right - left)
            yield Note(
                text=format_number(tick), at=(x, bottom + frame.text * 1.3), size=frame.text,
                ink="quiet", anchor="center",
            )  # fmt: skip
    yield Note(
        text=f"lượng bán ({unit}); trục đứng: triệu đồng",
        at=(right, frame.height - 0.4 * frame.text), size=frame.text, ink="quiet", anchor="right",
    )  # fmt: skip
