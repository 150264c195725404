"""Tables that run over the planned years: comparison, output, sales, costs."""

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Block
from ocop_desktop.documents.business.cells import (
    NONE,
    caption,
    money,
    note,
    percent,
    quantity,
    table,
)
from ocop_desktop.documents.wording import body
from ocop_desktop.dossier.business import BusinessPlan
from ocop_desktop.dossier.business.making import CAPACITY, MATERIAL
from ocop_desktop.dossier.business.plan import unit_cost
from ocop_desktop.dossier.business.words import cost_name
from ocop_desktop.dossier.scoring.proposals import propose

_LIMITS = {MATERIAL: "nguyên liệu", CAPACITY: "công suất"}


def years(plan: BusinessPlan) -> list[Block]:
    """Return the three years done beside the planned ones."""
    if not plan.comparison:
        return list(body("Chưa có số liệu năm nào."))
    labels = ["Năm", "Sản lượng", "Doanh thu", "Chi phí", "Lợi nhuận", "Tăng lợi nhuận"]
    rows = []
    for one in plan.comparison:
        kind = " (kế hoạch)" if one.planned else " (ước)" if one.estimated else ""
        rows.append(
            [
                f"{one.year}{kind}",
                quantity(one.output),
                money(one.revenue),
                money(one.cost),
                money(one.profit),
                percent(one.profit_step, signed=True),
            ]
        )
    unit = f"sản lượng: {plan.unit}; tiền: đồng" if plan.unit else "đồng"
    return [caption("Kết quả và kế hoạch", unit), table(labels, rows)]


def growth(answers: Answers, plan: BusinessPlan) -> list[Block]:
    """Return what the criterion of growth reads from the years done."""
    today = answers.context.today
    topic = answers.rulebook.business.growth_topic
    if answers.chosen is None or today is None or not plan.comparison:
        return []
    found = propose(answers.rulebook, answers.units, answers.dossier, today)
    for item in answers.chosen.criteria:
        if item.criterion.topic == topic and item.number in found:
            one = found[item.number]
            text = f"Tiêu chí {item.number}: {one.reason}; {one.points} điểm."
            return [note(text)]
    return []


def output(_answers: Answers, plan: BusinessPlan) -> list[Block]:
    """Return the output by season and year."""
    if not any(year.seasons for year in plan.years):
        return []
    first = "Dịch vụ, mùa" if plan.inputs.visits else "Vụ"
    able = "Sức chứa" if plan.inputs.visits else "Theo công suất"
    labels = ["Năm", first, "Theo nguyên liệu", able, "Sản lượng", "Giới hạn bởi"]
    rows = [
        [
            str(year.year),
            season.season,
            quantity(season.from_material),
            quantity(season.from_capacity),
            quantity(season.output),
            _LIMITS.get(season.limit, ""),
        ]
        for year in plan.years
        for season in year.seasons
    ]
    keep = [i for i in range(len(labels)) if any(row[i] not in ("", NONE) for row in rows)]
    made = table([labels[i] for i in keep], [[row[i] for i in keep] for row in rows], words=2)
    stays = "; chỉ cộng lượt lưu trú" if plan.inputs.visits else ""
    totals = "; ".join(f"{year.year}: {quantity(year.output)}" for year in plan.years)
    return [
        caption("Sản lượng tính được", plan.unit),
        made,
        note(f"Sản lượng cả năm ({plan.unit}{stays}): {totals}."),
    ]


def sales(_answers: Answers, plan: BusinessPlan) -> list[Block]:
    """Return what is sold at which price, year by year."""
    if not any(year.sales for year in plan.years):
        return list(body("Chưa có giá bán."))
    blocks: list[Block] = []
    for year in plan.years:
        rows = [
            [
                sale.name,
                quantity(sale.quantity),
                money(sale.packs),
                money(sale.price),
                money(sale.revenue),
            ]
            for sale in year.sales
        ]
        count = "Số lượt" if plan.inputs.visits else "Số gói"
        blocks += [
            caption(f"Doanh thu năm {year.year}", "đồng"),
            table(
                ["Quy cách, dịch vụ", f"Lượng ({plan.unit})", count, "Giá thu về", "Doanh thu"],
                rows,
                ["Cộng", "", "", "", money(year.revenue)],
            ),
        ]
    return blocks


def costs(answers: Answers, plan: BusinessPlan) -> list[Block]:
    """Return cost by kind over the years, then what is left."""
    if not plan.known:
        return list(body("Chưa có bảng chi phí."))
    kinds = list(dict.fromkeys(line.kind for year in plan.years for line in year.costs))
    labels = ["Khoản", *(str(year.year) for year in plan.years)]
    rows = [
        [cost_name(answers.rulebook, kind), *(money(year.of_kind(kind)) for year in plan.years)]
        for kind in kinds
    ]
    total = ["Tổng chi phí", *(money(year.cost) for year in plan.years)]
    after = [
        ["Doanh thu", *(money(year.revenue) for year in plan.years)],
        ["Tổng chi phí", *(money(year.cost) for year in plan.years)],
        ["Trong đó chi phí biến đổi", *(money(year.variable) for year in plan.years)],
        ["Trong đó chi phí cố định", *(money(year.fixed) for year in plan.years)],
        ["Lợi nhuận trước thuế", *(money(year.profit) for year in plan.years)],
        *_taxed(plan),
        [f"Giá thành một {plan.unit}", *(money(unit_cost(year)) for year in plan.years)],
    ]
    return [
        caption("Chi phí theo loại", "đồng"),
        table(labels, rows, total),
        caption("Lợi nhuận", "đồng"),
        table(labels, after),
        note(tax_told(plan)),
    ]


def _taxed(plan: BusinessPlan) -> list[list[str]]:
    if plan.inputs.tax is None:
        return []
    return [
        ["Thuế", *(money(year.tax) for year in plan.years)],
        ["Lợi nhuận sau thuế", *(money(year.after_tax) for year in plan.years)],
    ]


def tax_told(plan: BusinessPlan) -> str:
    """Return one sentence: how the tax is counted, or that none was told."""
    tax = plan.inputs.tax
    if tax is None:
        return "Chủ thể chưa khai thuế nên phương án chưa trừ thuế."
    if tax.basis == "fixed":
        how = f"{money(tax.amount)} đồng một năm" if tax.amount else "không phải nộp"
    else:
        base = "doanh thu" if tax.basis == "revenue" else "lợi nhuận trước thuế"
        how = f"{percent(tax.rate)} {base}"
    return f"Thuế do chủ thể tự khai: {how}."
