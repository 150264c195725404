"""Tables about money: investments, loans, cash by quarter, needs of support."""

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Align, Block
from ocop_desktop.documents.business.cells import NONE, caption, money, note, percent, table
from ocop_desktop.documents.tables import aimed, grid, whole
from ocop_desktop.documents.wording import body
from ocop_desktop.dossier.business import BusinessPlan
from ocop_desktop.dossier.business.shapes import Loan, QuarterCash
from ocop_desktop.dossier.business.words import priority_name
from ocop_desktop.dossier.money_words import money_in_words
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.text import lower_first

_MONTHS_OF_QUARTER = 3
_ROMAN = ("I", "II", "III", "IV")
_FUNDS = ("cost", "own", "loan", "support")
_SOURCES = {
    "cost": "Kinh phí", "state": "Nhà nước", "own": "Đối ứng", "other": "Nguồn khác",
}  # fmt: skip


def investments(_answers: Answers, plan: BusinessPlan) -> list[Block]:
    """Return what is bought, from which money, and how it is written off."""
    bought = plan.inputs.investments
    if not bought:
        return list(body("Không có đầu tư mới."))
    labels = ["Hạng mục", "Năm", "Kinh phí", "Tự có", "Vay", "Nhà nước hỗ trợ", "Dùng (năm)"]
    rows = [
        [
            one.item,
            str(one.year),
            money(one.cost),
            money(one.own),
            money(one.loan),
            money(one.support),
            str(one.life or NONE),
        ]
        for one in bought
    ]
    sums = (sum(getattr(one, name) for one in bought) for name in _FUNDS)
    total = ["Cộng", "", *map(money, sums), ""]
    made = aimed(table(labels, rows, total), ["plan.investments"])
    return [caption("Đầu tư và nguồn vốn", "đồng"), made]


def loans(_answers: Answers, plan: BusinessPlan) -> list[Block]:
    """Return the yearly sums of the loan schedule, one block of rows per loan."""
    if not plan.loans:
        return []
    rows = []
    for place, loan in enumerate(plan.inputs.debts):
        paid = [part for part in plan.loans if part.loan == place]
        name = _loan_name(loan)
        for year in sorted({part.year for part in paid}):
            parts = [part for part in paid if part.year == year]
            rows.append(
                [
                    name if year == paid[0].year else "",
                    str(year),
                    money(parts[0].opening),
                    money(sum(part.principal for part in parts)),
                    money(sum(part.interest for part in parts)),
                    money(parts[-1].closing),
                ]
            )
    labels = ["Khoản vay", "Năm", "Nợ đầu năm", "Trả gốc", "Trả lãi", "Còn nợ"]
    total = [
        "Cộng",
        "",
        "",
        money(sum(part.principal for part in plan.loans)),
        money(sum(part.interest for part in plan.loans)),
        "",
    ]
    told = (
        "Gốc trả đều mỗi quý, bắt đầu cuối quý nhận tiền hoặc khi hết ân hạn; lãi tính trên dư nợ "
        "đầu quý. Vay cũ tính từ dư nợ đầu năm thứ nhất."
    )
    return [caption("Lịch trả nợ", "đồng"), table(labels, rows, total), note(told)]


def _loan_name(loan: Loan) -> str:
    name = f"{loan.item}, {percent(loan.rate)} một năm"
    if loan.existing:
        return f"{name} (vay cũ)"
    grace = loan.free * _MONTHS_OF_QUARTER
    return f"{name}, {grace} tháng đầu chỉ trả lãi" if grace else name


def payback(_answers: Answers, plan: BusinessPlan) -> list[Block]:
    """Return after how long the money has come back, in one sentence."""
    invested = sum(one.own + one.loan for one in plan.inputs.investments)
    if not invested or not plan.known:
        return []
    if plan.payback is None:
        return list(body("Với số liệu này vốn bỏ ra chưa thu hồi được."))
    return list(
        body(
            f"Vốn tự có và vốn vay {money(invested)} đồng thu hồi sau "
            f"{format_number(plan.payback)} năm."
        )
    )


def cash(_answers: Answers, plan: BusinessPlan) -> list[Block]:
    """Return money in and out by quarter, a table per year."""
    if not plan.known:
        return []
    blocks: list[Block] = []
    for year, quarters in zip(plan.years, plan.cash, strict=True):
        labels = ["Khoản", *(f"Quý {_ROMAN[q.quarter - 1]}" for q in quarters), "Cả năm"]
        blocks += [
            caption(f"Dòng tiền năm {year.year}", "đồng"),
            whole(table(labels, _cash_rows(quarters))),
        ]
    low = plan.lowest_cash
    if low is not None:
        year_no, quarter = low
        when = f"cuối quý {_ROMAN[quarter.quarter - 1]} năm {year_no}"
        text = f"Thời điểm ít tiền nhất: {when}, còn {money(quarter.closing)} đồng."
        if quarter.closing < 0:
            text += " Số âm là tiền còn thiếu, cần vay thêm hoặc giãn chi."
        blocks += body(text)
    return blocks


def _cash_rows(quarters: tuple[QuarterCash, ...]) -> list[list[str]]:
    lines = (
        ("Thu bán hàng", "sales"),
        ("Vốn tự có", "own"),
        ("Tiền vay", "loan"),
        ("Hỗ trợ", "support"),
        ("Chi sản xuất", "running"),
        ("Đầu tư", "invested"),
        ("Trả gốc", "principal"),
        ("Trả lãi", "interest"),
        ("Nộp thuế", "tax"),
    )
    first, last = money(quarters[0].opening), money(quarters[-1].closing)
    rows = [["Đầu quý", *(money(q.opening) for q in quarters), first]]
    for name, key in lines:
        amounts = [getattr(quarter, key) for quarter in quarters]
        if any(amounts):
            rows.append([name, *map(money, amounts), money(sum(amounts))])
    rows.append(["Cuối quý", *(money(q.closing) for q in quarters), last])
    return rows


def support(answers: Answers, plan: BusinessPlan) -> list[Block]:
    """Return the needs of support with their sources and the sum in words."""
    if not plan.needs:
        return list(body("Không đề nghị hỗ trợ."))
    # Other sources are rare: without any their column only takes room.
    names = [name for name in _SOURCES if name != "other" or any(n.other for n in plan.needs)]
    labels = ["Nội dung", "Số lượng", *(_SOURCES[name] for name in names), "Ưu tiên", "Thời gian"]
    rows = [
        [
            f"{need.content} (cho {need.investment})" if need.investment else need.content,
            need.quantity,
            *(money(getattr(need, name)) for name in names),
            priority_name(answers.rulebook, need.priority),
            need.when,
        ]
        for need in plan.needs
    ]
    state = sum(need.state for need in plan.needs)
    sums = (sum(getattr(need, name) for need in plan.needs) for name in names)
    middle: list[Align] = ["right"] * len(names)
    aligns: list[Align] = ["left", "left", *middle, "left", "left"]
    made = grid(labels, rows, aligns, ["Cộng", "", *map(money, sums), "", ""])
    said = f"Đề nghị Nhà nước hỗ trợ {money(state)} đồng"
    told = f"{said} (bằng chữ: {lower_first(money_in_words(state))})."
    return [
        caption("Nhu cầu hỗ trợ", "đồng"),
        aimed(made, ["plan.support"]),
        *body(told),
    ]
