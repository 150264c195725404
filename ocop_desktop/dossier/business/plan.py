"""The whole plan at once, and what the person still has to say for it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec

from ocop_desktop.dossier.business.amounts import HUNDRED, dong, exact, whole, words
from ocop_desktop.dossier.business.comparison import comparison
from ocop_desktop.dossier.business.costing import cash_of, year_plan
from ocop_desktop.dossier.business.funding import payback
from ocop_desktop.dossier.business.making import size_of
from ocop_desktop.dossier.business.reading import Inputs, read_inputs
from ocop_desktop.dossier.business.shapes import (
    LoanQuarter,
    PastYear,
    QuarterCash,
    ScenarioResult,
    Shock,
    YearPlan,
)
from ocop_desktop.dossier.business.support import SupportNeed, support_needs
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.values import Dossier
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.text import fold

_MONTHS = 12


class PlanFigures(msgspec.Struct, frozen=True, kw_only=True):
    """What was entered and what follows for each year: all that checking needs."""

    inputs: Inputs
    years: tuple[YearPlan, ...]
    needs: tuple[SupportNeed, ...]

    @property
    def unit(self) -> str:
        """The unit the output is counted in."""
        return self.inputs.unit


class BusinessPlan(PlanFigures, frozen=True, kw_only=True):
    """Everything computed. `cash` has one entry of four quarters per planned year."""

    comparison: tuple[PastYear, ...]
    loans: tuple[LoanQuarter, ...]
    cash: tuple[tuple[QuarterCash, ...], ...]
    scenarios: tuple[ScenarioResult, ...]
    payback: Decimal | None
    gaps: tuple[str, ...]

    @property
    def known(self) -> bool:
        """Whether cost and profit of every planned year are computed."""
        return bool(self.years) and all(year.known for year in self.years)

    @property
    def first(self) -> YearPlan | None:
        """The first planned year."""
        return self.years[0] if self.years else None

    @property
    def lowest_cash(self) -> tuple[int, QuarterCash] | None:
        """The year and quarter at whose end the least money is left."""
        ends = [
            (year.year, quarter)
            for year, quarters in zip(self.years, self.cash, strict=True)
            for quarter in quarters
        ]
        return min(ends, key=lambda end: end[1].closing, default=None)


def plan_figures(rulebook: Rulebook, dossier: Dossier) -> PlanFigures:
    """Compute each year, without scenarios, cash and comparison; asked after every edit."""
    inputs = read_inputs(rulebook, dossier)
    return PlanFigures(
        inputs=inputs,
        years=tuple(year_plan(inputs, year, Shock()) for year in inputs.years),
        needs=support_needs(dossier),
    )


def business_plan(rulebook: Rulebook, dossier: Dossier) -> BusinessPlan:
    """Compute the plan of a dossier. Pure; what was not entered is named in `gaps`."""
    known = plan_figures(rulebook, dossier)
    inputs, years = known.inputs, known.years
    cash: list[tuple[QuarterCash, ...]] = []
    for year in years:
        cash.append(cash_of(inputs, year, cash[-1][-1].closing if cash else inputs.opening))
    return BusinessPlan(
        inputs=inputs,
        years=years,
        comparison=comparison(dossier, inputs, years),
        loans=inputs.loans,
        cash=tuple(cash),
        scenarios=tuple(_scenario(inputs, shock) for shock in inputs.scenarios),
        payback=payback(inputs.investments, years),
        needs=known.needs,
        gaps=tuple(_gaps(inputs, dossier)),
    )


def unit_cost(year: YearPlan) -> int | None:
    """Return the full cost of one unit in đồng, or None while it cannot be told."""
    return dong(Decimal(year.cost) / year.output) if year.known and year.output else None


def average_price(year: YearPlan) -> int | None:
    """Return the average price of one unit sold in đồng, or None when nothing is sold."""
    sold = sum((sale.quantity for sale in year.sales), Decimal(0))
    return dong(Decimal(year.revenue) / sold) if sold else None


def target_rows(plan: PlanFigures, dossier: Dossier) -> list[dict[str, Any]]:
    """Return the rows of the yearly targets with the computed figures put in.

    Years, unit and workers stay as they are; a year whose costs are unknown is left alone.
    """
    rows = {whole(row, "year"): row for row in dossier.rows("plan.targets")}
    found: list[dict[str, Any]] = []
    for year in plan.years:
        row: dict[str, Any] = {"year": year.year, **rows.get(year.year, {})}
        if year.known:
            row |= {"output": plain(year.output), "revenue": year.revenue, "profit": year.profit}
            if plan.unit:
                row.setdefault("unit", plan.unit)
        found.append(row)
    return found


def plain(quantity: Decimal) -> int | float:
    """Return a quantity as it is stored."""
    return int(quantity) if quantity == quantity.to_integral_value() else float(quantity)


def differing_years(plan: PlanFigures, dossier: Dossier) -> tuple[int, ...]:
    """Return the years whose targets say other figures than the plan computes."""
    stored = {whole(row, "year"): row for row in dossier.rows("plan.targets")}
    return tuple(
        row["year"]
        for row, year in zip(target_rows(plan, dossier), plan.years, strict=True)
        if year.known
        and any(row.get(k) != stored.get(year.year, {}).get(k) for k in ("revenue", "profit"))
    )


def _scenario(inputs: Inputs, shock: Shock) -> ScenarioResult:
    years = [year_plan(inputs, year, shock) for year in inputs.years]
    return ScenarioResult(shock=shock, profits=tuple(year.profit for year in years))


def _gaps(inputs: Inputs, dossier: Dossier) -> Iterator[str]:
    """Yield what keeps the plan from being whole, as sentences with what to do."""
    if not inputs.years:
        yield "Chưa có năm kế hoạch — ghi năm ở bảng Mục tiêu từng năm."
    if not inputs.visits:
        yield from _packing_gaps(inputs)
    else:
        yield from _visit_gaps(inputs)
    if not inputs.costs:
        yield "Chưa có chi phí — điền bảng Các khoản chi phí để tính lợi nhuận, điểm hòa vốn."
    yield from _investment_gaps(inputs)
    yield from _money_gaps(dossier)
    for need in support_needs(dossier):
        if not need.balanced:
            yield f"{need.content}: các nguồn cộng lại khác kinh phí — sửa bảng Nhu cầu hỗ trợ."
    yield from _quarter_gaps(dossier)


def _investment_gaps(inputs: Inputs) -> Iterator[str]:
    for one in inputs.investments:
        if one.own + one.loan + one.support != one.cost:
            yield f"{one.item}: ba nguồn vốn cộng lại khác kinh phí — sửa cho bằng nhau."
        if not one.life:
            yield f"{one.item}: chưa ghi dùng mấy năm — ghi thì mới có khấu hao."
        if one.loan and not one.term:
            yield f"{one.item}: chưa ghi vay mấy năm — ghi thì mới có lịch trả nợ."
        if one.term and one.grace >= one.term * _MONTHS:
            yield f"{one.item}: ân hạn dài bằng cả thời gian vay — sửa số tháng chưa trả gốc."


def _money_gaps(dossier: Dossier) -> Iterator[str]:
    for row in dossier.rows("business.loans"):
        if not whole(row, "balance") or not whole(row, "months"):
            name = words(row, "lender") or "Khoản vay cũ"
            yield f"{name}: thiếu dư nợ hoặc số tháng còn lại — ghi thì mới có lịch trả nợ."
    basis = dossier.text("business.tax_basis")
    if basis in {"profit", "revenue"} and dossier.answers.get("business.tax_rate") is None:
        yield "Thuế: chưa ghi tỷ lệ — ghi số của mình hoặc bỏ trống cách tính thuế."
    if basis == "fixed" and dossier.answers.get("business.tax_amount") is None:
        yield "Thuế: chưa ghi số tiền một năm — ghi số của mình hoặc bỏ trống cách tính thuế."


def _packing_gaps(inputs: Inputs) -> Iterator[str]:
    if not inputs.packings:
        yield "Chưa có giá bán — điền bảng Quy cách và giá bán."
        return
    if not inputs.unit:
        yield "Chưa có đơn vị sản lượng — ghi đơn vị ở bảng Mục tiêu từng năm."
    total = sum((one.share for one in inputs.packings), Decimal(0))
    if total != HUNDRED:
        yield f"Tỷ trọng bán cộng lại {format_number(total)}%, phải đủ 100% — sửa bảng giá bán."
    for packing in inputs.packings:
        if inputs.unit and size_of(inputs, packing) is None:
            yield (
                f"{packing.name}: không đổi được “{packing.unit}” sang “{inputs.unit}” "
                "— ghi lượng và đơn vị của quy cách."
            )


def _visit_gaps(inputs: Inputs) -> Iterator[str]:
    for row in inputs.visits:
        service = inputs.services.get(fold(words(row, "service")))
        name = words(row, "service")
        if service is None:
            yield f"Không có dịch vụ “{name}” — ghi tên như ở bảng Dịch vụ."
        elif not service.capacity or not service.price:
            yield f"{name}: thiếu sức chứa hoặc giá — điền ở bảng Dịch vụ."


def _quarter_gaps(dossier: Dossier) -> Iterator[str]:
    for column, name in (("sales", "thu tiền bán hàng"), ("costs", "chi sản xuất")):
        cells = [exact(row, column) for row in dossier.rows("business.quarters")]
        filled = [value for value in cells if value is not None]
        if filled and sum(filled) != HUNDRED:
            total = format_number(sum(filled, Decimal(0)))
            yield f"Tỷ lệ {name} theo quý cộng lại {total}%, nên đang chia đều — sửa cho đủ 100%."
