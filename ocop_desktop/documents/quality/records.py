"""The control plan, the risks for guests, and sheets to fill with a pen."""

from collections.abc import Sequence
from datetime import date

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import Align, Block, Paragraph, Row, TableBlock
from ocop_desktop.documents.tables import aimed, cell, grid, head_row
from ocop_desktop.documents.wording import body, filled
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.quality.control import PLAN, STEPS
from ocop_desktop.dossier.quality.guests import guests

SIZE = 11.0
_PLAN_WIDTHS = (24.0, 34.0, 27.0, 38.0, 37.0)
_PLAN_HEAD = (
    "Bước",
    "Mối nguy",
    "Giới hạn",
    "Theo dõi: cách, lúc nào, ai",
    "Sai thì làm gì, ghi vào đâu",
)
_RISKS = "hospitality.risks"
_SERVICES, _PACKINGS = "operation.services", "product.packings"
_LOT_HEAD = ("TT", "Bước", "Phải đạt", "Đo được", "Ngày, giờ", "Người làm ký")
_LOT_WIDTHS = (9.0, 38.0, 36.0, 25.0, 24.0, 28.0)
_BLANK_STEPS = 8
_LOG_HEAD = ("Ngày", "Đoàn, số khách", "Dịch vụ", "Việc bất thường", "Đã xử lý", "Người trực")
_LOG_WIDTHS = (18.0, 34.0, 27.0, 32.0, 29.0, 20.0)
_LOG_ROWS = 16
_LOT_LINES = (
    "Số lô: ………………    Bắt đầu: ……………    Xong: {}",
    "Nguyên liệu dùng (tên, nơi lấy, số phiếu nhập, lượng): {}",
    "Lượng thành phẩm: ……………    Số bao gói: …………    Mẫu lưu: {}",
)
_LOT_END = (
    "Hàng không đạt và cách xử lý: {}",
    "Kết luận (cho xuất hay giữ lại): …………………    Người ký: {}",
    "Xuất cho ai, ngày nào, lượng bao nhiêu: {}",
)


def control(answers: Answers) -> list[Block]:
    """Return the plan, five columns wide; a sentence while nothing stands in it."""
    rows = answers.rows(PLAN)
    if not rows:
        return list(body("Chưa lập kế hoạch kiểm soát; bắt đầu từ các bước của quy trình."))
    table = TableBlock(
        widths=_PLAN_WIDTHS,
        head=(head_row(_PLAN_HEAD, SIZE),),
        rows=tuple(_plan_row(answers, row) for row in rows),
    )
    critical = sum(bool(row.get("critical")) for row in rows)
    told = f"Có {critical} điểm kiểm soát tới hạn, đánh dấu (*)." if critical else ""
    return [aimed(table, [PLAN]), *(body(told) if told else [])]


def risks(answers: Answers) -> list[Block]:
    """Return the risks for guests; a sentence while nothing stands in it."""
    rows = answers.rows(_RISKS)
    if not rows:
        return list(body("Chưa kê rủi ro nào với khách."))
    columns = answers.rulebook.fields[_RISKS].columns
    used = [c for c in columns if any(answers.cell(row, c) for row in rows)]
    texts = [
        [str(number), *(answers.cell(row, column) for column in used)]
        for number, row in enumerate(rows, start=1)
    ]
    aligns: list[Align] = ["left" for _ in range(len(used) + 1)]
    table = grid(["TT", *(column.label for column in used)], texts, aligns)
    return [aimed(table, [_RISKS])]


def prices(answers: Answers) -> list[Block]:
    """Return the prices a guest reads: services, then packages; a sentence while there are none."""
    texts = [
        [str(number), *row]
        for number, row in enumerate(
            (*_priced(answers, _SERVICES, "service"), *_priced(answers, _PACKINGS, "packing")),
            start=1,
        )
    ]
    if not texts:
        return list(body("Chưa ghi giá dịch vụ nào."))
    aligns: list[Align] = ["left", "left", "left", "right", "right"]
    table = grid(
        ["TT", "Dịch vụ, gói", "Thời lượng", "Sức chứa (khách)", "Giá (đồng)"], texts, aligns
    )
    return [aimed(table, [_SERVICES, _PACKINGS])]


def capacity(answers: Answers) -> list[Block]:
    """Return how many guests are taken in a day, counted from households, routes and guides."""
    found = guests(answers.rulebook, answers.dossier, answers.context.today or date.min)
    if found is None or not (found.beds or found.routes):
        return list(body("Chưa kê chỗ ngủ hay tuyến nào nên chưa tính được sức chứa."))
    lines = []
    if found.beds:
        rooms = f" trong {format_number(found.rooms)} phòng" if found.rooms else ""
        lines.append(f"Chỗ ngủ: {format_number(found.beds)} khách{rooms}.")
    lines += [
        f"{route.name}: {route.group} khách × {route.groups} đoàn = "
        f"{format_number(route.guests)} khách một ngày."
        for route in found.routes
    ]
    if found.guide_hours:
        lines.append(
            f"Ngày đông nhất cần {format_number(found.guide_hours)} giờ dẫn; "
            f"có {found.guides} người dẫn."
        )
    return [block for line in lines for block in body(line)]


def _priced(answers: Answers, field: str, name: str) -> list[list[str]]:
    """Return name, duration, capacity and price of the rows that have a price."""
    columns = {column.id: column for column in answers.rulebook.fields[field].columns}
    wanted = (name, "duration", "capacity", "price")
    return [
        [answers.cell(row, columns[one]) if one in columns else "" for one in wanted]
        for row in answers.rows(field)
        if row.get("price")
    ]


def lot(answers: Answers) -> list[Block]:
    """Return one sheet for a lot: its head, the steps with their limits, room to write."""
    return [
        *(_to_fill(text) for text in _LOT_LINES),
        TableBlock(
            widths=_LOT_WIDTHS,
            head=(head_row(_LOT_HEAD, SIZE),),
            rows=tuple(
                _blank_row((str(number), *texts), len(_LOT_HEAD))
                for number, texts in enumerate(_steps(answers), start=1)
            ),
        ),
        *(_to_fill(text) for text in _LOT_END),
    ]


def service_log(answers: Answers) -> list[Block]:
    """Return a page to log guests and incidents on, with whom to call."""
    contacts = dict.fromkeys(
        f"{row.get('risk')}: {row['contact']}" for row in answers.rows(_RISKS) if row.get("contact")
    )
    table = TableBlock(
        widths=_LOG_WIDTHS,
        head=(head_row(_LOG_HEAD, SIZE),),
        rows=tuple(_blank_row((), len(_LOG_HEAD)) for _ in range(_LOG_ROWS)),
    )
    called = f"Khi có việc, gọi: {'; '.join(contacts)}." if contacts else ""
    return [*(body(called) if called else []), table]


def _plan_row(answers: Answers, row: dict[str, object]) -> Row:
    shown = {c.id: answers.cell(row, c) for c in answers.rulebook.fields[PLAN].columns}
    star = " (*)" if row.get("critical") else ""
    watching = ", ".join(shown[name] for name in ("monitor", "frequency", "who") if shown[name])
    after = [shown["correction"], f"Ghi: {shown['record']}" if shown["record"] else ""]
    hazard = ": ".join(part for part in (shown["kind"], shown["hazard"]) if part)
    texts = (
        f"{shown['step']}{star}",
        hazard,
        shown["limit"],
        watching,
        "\n".join(part for part in after if part),
    )
    return Row(cells=tuple(cell(text, SIZE, bold=not place) for place, text in enumerate(texts)))


def _steps(answers: Answers) -> list[tuple[str, str]]:
    """Return (step, limit) of the plan, else of the process, else empty lines."""
    planned = [(_text(row, "step"), _text(row, "limit")) for row in answers.rows(PLAN)]
    made = [(_text(row, "step"), _text(row, "control")) for row in answers.rows(STEPS)]
    return planned or made or [("", "")] * _BLANK_STEPS


def _blank_row(texts: Sequence[str], width: int) -> Row:
    cells = [cell(text, SIZE) for text in texts]
    cells += [cell("\n", SIZE) for _ in range(width - len(texts))]
    return Row(cells=tuple(cells))


def _text(row: dict[str, object], column: str) -> str:
    return str(row.get(column) or "").strip()


def _to_fill(text: str) -> Paragraph:
    """Return a line with its dots, the last ones up to the margin."""
    return Paragraph(inlines=filled(text, lambda _: "", fill=True), align="left", size=13)
