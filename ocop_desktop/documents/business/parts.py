"""One part of the plan as blocks; a part without numbers says so instead of an empty table."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block
from ocop_desktop.documents.business.cells import caption, money, note, percent, quantity, table
from ocop_desktop.documents.business.drawings import figure, page_frame
from ocop_desktop.documents.business.money_tables import cash, investments, loans, payback, support
from ocop_desktop.documents.business.year_tables import costs, growth, output, sales, years
from ocop_desktop.documents.wording import body
from ocop_desktop.dossier.business import BusinessPlan, business_plan
from ocop_desktop.dossier.business.charts import (
    breakeven_chart,
    cash_chart,
    scenario_chart,
    years_chart,
)
from ocop_desktop.dossier.business.plan import unit_cost
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.rulebook.computed_items import BusinessPart, BusinessPartName

_YEARS_HIGH = 62.0
_EVEN_HIGH = 66.0
_CASH_HIGH = 50.0
_ROW_HIGH = 7.0
_Part = Callable[[Answers, BusinessPlan], Sequence[Block]]


def business_part(answers: Answers, item: BusinessPart) -> list[Block]:
    """Return the blocks of one part of the plan."""
    plan = business_plan(answers.rulebook, answers.dossier)
    return list(_PARTS[item.part](answers, plan))


def _summary(_answers: Answers, plan: BusinessPlan) -> list[Block]:
    year = plan.first
    if year is None or not plan.known:
        return [note(f"Chưa đủ số liệu: {gap}") for gap in plan.gaps]
    rows = [
        ["Sản lượng", f"{quantity(year.output)} {plan.unit}"],
        ["Doanh thu", f"{money(year.revenue)} đồng"],
        ["Chi phí", f"{money(year.cost)} đồng"],
        ["Lợi nhuận trước thuế", f"{money(year.profit)} đồng"],
        *([["Lợi nhuận sau thuế", f"{money(year.after_tax)} đồng"]] if year.tax else []),
        [f"Giá thành một {plan.unit}", f"{money(unit_cost(year))} đồng"],
    ]
    if year.breakeven is not None:
        even = f"{format_number(year.breakeven.quantity)} {plan.unit}"
        rows.append(["Điểm hòa vốn", f"{even} ({percent(year.breakeven.share)} kế hoạch)"])
    if plan.payback is not None:
        rows.append(["Thời gian hoàn vốn", f"{format_number(plan.payback)} năm"])
    return [table([f"Chỉ tiêu năm {year.year}", "Số liệu"], rows)]


def _years(_answers: Answers, plan: BusinessPlan) -> list[Block]:
    drawn = figure(years_chart(plan, page_frame(_YEARS_HIGH)))
    return [*years(plan), *([drawn] if drawn else ())]


def _breakeven(_answers: Answers, plan: BusinessPlan) -> list[Block]:
    year = plan.first
    if year is None or year.breakeven is None:
        return []
    even = year.breakeven
    told = (
        f"Năm {year.year} bán từ {format_number(even.quantity)} {plan.unit} "
        f"({money(even.revenue)} đồng) trở lên là bắt đầu có lãi, bằng {percent(even.share)} "
        "kế hoạch."
    )
    drawn = figure(breakeven_chart(plan, page_frame(_EVEN_HIGH)))
    sentence = [replace(paragraph, keep_next=drawn is not None) for paragraph in body(told)]
    return [*sentence, *([drawn] if drawn else ())]


def _scenarios(_answers: Answers, plan: BusinessPlan) -> list[Block]:
    if not plan.known:
        return []
    labels = ["Tình huống", *(str(year.year) for year in plan.years)]
    rows = [["Theo kế hoạch", *(money(year.profit) for year in plan.years)]]
    rows += [[one.shock.name, *(money(profit) for profit in one.profits)] for one in plan.scenarios]
    height = _ROW_HIGH * len(rows)
    drawn = figure(scenario_chart(plan, page_frame(height)))
    head = caption("Lợi nhuận theo tình huống", "đồng")
    return [head, table(labels, rows), *([drawn] if drawn else ())]


def _cash(answers: Answers, plan: BusinessPlan) -> list[Block]:
    drawn = figure(cash_chart(plan, page_frame(_CASH_HIGH)))
    head = caption("Tiền còn lại cuối mỗi quý", "triệu đồng")
    return [*cash(answers, plan), *([head, drawn] if drawn else ())]


def _conventions(answers: Answers, _plan: BusinessPlan) -> list[Block]:
    return [note(f"- {text}") for text in answers.rulebook.business.conventions]


_PARTS: dict[BusinessPartName, _Part] = {
    "summary": _summary,
    "years": _years,
    "growth": growth,
    "output": output,
    "sales": sales,
    "costs": costs,
    "breakeven": _breakeven,
    "investments": investments,
    "loans": loans,
    "payback": payback,
    "cash": _cash,
    "scenarios": _scenarios,
    "support": support,
    "conventions": _conventions,
}
