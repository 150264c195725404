"""The list of papers to collect: what, from whom, by when; boxes to tick with a pen."""

from collections.abc import Iterator
from datetime import date

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import AFTER, Block, Box, Cell, Paragraph, Row, Run, TableBlock
from ocop_desktop.documents.tables import cell, head_row
from ocop_desktop.documents.wording import body, plain
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.planning.plan import PaperPlan, PlanItem, PlanRound, paper_plan
from ocop_desktop.text import lower_first

SIZE = 12.0
_NOTE = 11.0
_HEAD = ("", "Giấy tờ, việc phải làm", "Nơi cấp, người làm", "Số ngày", "Bắt đầu trước", "Có trước")
_WIDTHS = (8.0, 63.0, 29.0, 14.0, 23.0, 23.0)
_LATE = "ĐÃ TRỄ, xin ngay"
_LATE_ASKED = "KHÓ KỊP, hỏi nơi cấp"


def paper_list(answers: Answers) -> list[Block]:
    """Return the list as of the export's day; without one nothing is late and no paper lapsed."""
    today = answers.context.today or date.min
    plan = paper_plan(answers.rulebook, answers.units, answers.dossier, today)
    blocks: list[Block] = [*_round(plan)]
    if plan.open:
        blocks.append(_title(f"Cần làm ({len(plan.open)})"))
        blocks.append(_table(plan.open))
    for state, title in (("have", "Đã có"), ("not_required", "Không cần")):
        items = [item for item in plan.items if item.state == state and item.kind == "paper"]
        if items:
            blocks.append(_title(f"{title} ({len(items)})"))
            blocks += _plain_items(items)
    return blocks


def _round(plan: PaperPlan) -> Iterator[Block]:
    if plan.round is None:
        yield from body("Chưa chọn đợt đánh giá nên chưa có ngày; giấy lâu nhất đứng trước.")
        return
    yield from body(_told(plan.round))
    if not plan.in_time:
        later = plan.fitting
        fits = f", kịp {later.name.lower()} năm {later.year}" if later else ""
        late = f"Không còn kịp đợt này: làm ngay thì xong ngày {format_date(plan.ready)}{fits}."
        yield Paragraph(inlines=(Run(text=late, bold=True),), indent=True)


def _told(one: PlanRound) -> str:
    return (
        f"{one.name} năm {one.year}: nộp cho xã chậm nhất {format_date(one.file_by)}; "
        f"xã gửi đề nghị trước {format_date(one.commune_by)}; "
        f"tỉnh có kết quả trước {format_date(one.province_by)}."
    )


def _table(items: tuple[PlanItem, ...]) -> TableBlock:
    dated = any(item.start_by for item in items)
    used = range(len(_HEAD) if dated else len(_HEAD) - 2)
    widths = [_WIDTHS[index] for index in used]
    widths[1] += sum(_WIDTHS) - sum(widths)
    return TableBlock(
        widths=tuple(widths),
        head=(head_row([_HEAD[index] for index in used], SIZE),),
        rows=tuple(Row(cells=_cells(item)[: len(used)]) for item in items),
    )


def _cells(item: PlanItem) -> tuple[Cell, ...]:
    box = Paragraph(inlines=(Box(checked=False),), size=SIZE, align="center", after=0)
    notes = [plain(text, size=_NOTE, italic=True) for text in [" ".join(_notes(item))] if text]
    title = plain(item.title, size=SIZE, bold=True)
    told = _LATE_ASKED if item.begun else _LATE
    late = [plain(told, size=_NOTE, bold=True)] if item.late else []
    return (
        Cell(content=(box,)),
        Cell(content=(title, *late, *notes)),
        cell(item.who, SIZE),
        cell(str(item.days), SIZE, "center"),
        cell(_begin(item), SIZE, "center", bold=item.late),
        cell(_day(item.ready_by), SIZE, "center"),
    )


def _notes(item: PlanItem) -> Iterator[str]:
    if item.state == "expired":
        yield "Giấy đang có đã hết hạn."
    if item.state == "expires_before_council":
        yield "Giấy đang có hết hạn trước khi tỉnh có kết quả."
    if item.begun:
        yield f"Đã nộp đơn ngày {format_date(item.begun)}."
    if item.waits_for:
        yield f"Sau khi có: {'; '.join(map(lower_first, item.waits_for))}."
    if item.not_before:
        yield f"Không làm sớm hơn {format_date(item.not_before)}."
    if item.note:
        yield f"{item.note}."
    if item.criteria:
        yield f"Dùng cho tiêu chí {', '.join(item.criteria)}."


def _plain_items(items: list[PlanItem]) -> Iterator[Paragraph]:
    for place, item in enumerate(items):
        because = f": {lower_first(item.because)}" if item.because else ""
        text = f"- {item.title}{because}".rstrip(".")
        last = place == len(items) - 1
        yield plain(f"{text}.", size=SIZE, after=AFTER if last else 0)


def _title(text: str) -> Paragraph:
    return plain(text, bold=True, keep_next=True, after=AFTER, level=2)


def _begin(item: PlanItem) -> str:
    return "đã nộp" if item.begun else _day(item.start_by)


def _day(day: date | None) -> str:
    return format_date(day) if day else ""
