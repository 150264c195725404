"""Minutes of a council rehearsal: who scored, the averages, where they disagree, what they said."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import (
    AFTER,
    SMALL,
    TEXT_WIDTH,
    Align,
    Block,
    Paragraph,
    Row,
    Run,
    TableBlock,
)
from ocop_desktop.documents.tables import cell, grid, head_row
from ocop_desktop.documents.wording import body, dotted, one_line, plain
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.rehearsal.sheets import Result, Sheet, Spread, rehearse
from ocop_desktop.rulebook.computed_items import RehearsalSpread
from ocop_desktop.rulebook.criteria import CriteriaSet

_T = TypeVar("_T")
_NO_SHEETS = "(Chưa có phiếu chấm nào.)"
_SAME = "Những người chấm chọn giống nhau ở mọi tiêu chí."
# More scorers than this have no column each; their lowest and highest points stand instead.
_MOST_COLUMNS = 9
_COLUMN = 9.5
# All criteria of a set fit on one page.
_SIZE = 12.0
_AVERAGE, _DISTANCE = 18.0, 18.0
_LINES_FOR_OPINIONS = 3


def rehearsal_members(answers: Answers) -> list[Block]:
    """Return the table of scorers with each one's points."""
    result = _result(answers)
    if result is None:
        return [plain(_NO_SHEETS, italic=True, after=AFTER)]
    rows = []
    for number, sheet in enumerate(answers.context.sheets, start=1):
        score = result.scores[sheet.id]
        points = (score.points.A, score.points.B, score.points.C, score.points.total)
        star = "bị loại" if score.eliminated else f"{score.star} sao"
        rows.append([str(number), sheet.scorer, sheet.role, *map(str, points), star])
    labels = ["TT", "Người chấm", "Vai trò", "A", "B", "C", "Tổng", "Kết quả"]
    aligns: list[Align] = ["center", "left", "left"]
    aligns += ["center"] * 5
    if not any(sheet.role for sheet in answers.context.sheets):
        labels, aligns = _without(labels, 2), _without(aligns, 2)
        rows = [_without(row, 2) for row in rows]
    return [grid(labels, rows, aligns)]


def rehearsal_result(answers: Answers) -> list[Block]:
    """Return the averages and the star they give, with the reading they rest on."""
    result = _result(answers)
    if result is None:
        return list(dotted(_LINES_FOR_OPINIONS))
    parts = ", ".join(f"{name} {_number(value)}" for name, value in result.parts.items())
    average = f"- Điểm trung bình: {_number(result.average)} ({parts})"
    everybody = f"- Mức tối thiểu: mọi người chấm đều thấy đạt tới {result.minimums_all} sao"
    lines = [
        f"{average}, theo điểm là {result.star_by_points} sao.",
        f"{everybody}; quá nửa số người chấm thấy đạt tới {result.minimums_most} sao.",
    ]
    if result.eliminated_by:
        names = [s.scorer for s in answers.context.sheets if s.id in result.eliminated_by]
        lines.append(f"- Cho rằng hồ sơ bị loại hoặc phải dừng đánh giá: {', '.join(names)}.")
    star = f"{result.star} sao" if result.star else "chưa có sao nào"
    blocks: list[Block] = [part for text in lines for part in body(text)]
    blocks.append(_line(f"- Kết quả chấm thử: {star}.", bold=True))
    reading = answers.rulebook.reading("average").text
    return [*blocks, plain(f"Cách đọc: {reading}", size=SMALL, italic=True, after=AFTER)]


def rehearsal_spread(answers: Answers, item: RehearsalSpread) -> list[Block]:
    """Return every scorer's points per criterion, or only the criteria seen differently."""
    chosen, result = answers.chosen, _result(answers)
    if chosen is None or result is None:
        return [plain(_NO_SHEETS, italic=True, after=AFTER)]
    spreads = [spread for spread in result.spreads if spread.distance or not item.only_different]
    if not spreads:
        return list(body(_SAME))
    sheets = answers.context.sheets
    each = len(sheets) <= _MOST_COLUMNS
    heads = [str(number) for number in range(1, len(sheets) + 1)] if each else ["Thấp", "Cao"]
    columns = [_COLUMN if each else _AVERAGE] * len(heads)
    widths = (TEXT_WIDTH - sum(columns) - _AVERAGE - _DISTANCE, *columns, _AVERAGE, _DISTANCE)
    labels = ("Tiêu chí", *heads, "Trung bình", "Chênh nhau")
    rows = [_spread_row(chosen, spread, sheets if each else ()) for spread in spreads]
    blocks: list[Block] = [
        TableBlock(widths=widths, head=(head_row(labels, _SIZE),), rows=tuple(rows))
    ]
    if each:
        names = "; ".join(f"{number}: {sheet.scorer}" for number, sheet in enumerate(sheets, 1))
        blocks.append(plain(f"Cột {names}.", size=SMALL, italic=True, after=AFTER))
    return blocks


def rehearsal_opinions(answers: Answers) -> list[Block]:
    """Return each scorer's opinion and remarks; room to write where nobody said anything."""
    blocks: list[Block] = []
    for sheet in answers.context.sheets:
        said = _said(sheet)
        if said:
            blocks.append(_line(f"- {_named(sheet)}:", keep_next=True))
            blocks += [part for text in said for part in body(text)]
    return blocks or list(dotted(_LINES_FOR_OPINIONS))


def _line(text: str, *, bold: bool = False, keep_next: bool = False) -> Paragraph:
    inlines = (Run(text=one_line(text), bold=bold),)
    return Paragraph(inlines=inlines, indent=True, keep_next=keep_next)


def _result(answers: Answers) -> Result | None:
    sheets = {sheet.id: sheet for sheet in answers.context.sheets}
    return rehearse(answers.rulebook, sheets) if sheets else None


def _spread_row(chosen: CriteriaSet, spread: Spread, sheets: Sequence[Sheet]) -> Row:
    title = f"{spread.criterion} {chosen.by_number[spread.criterion].criterion.title}"
    given = spread.points.values()
    points = [spread.points[sheet.id] for sheet in sheets] or [min(given), max(given)]
    apart = spread.distance > 0
    texts = [*map(str, points), _number(spread.average), str(spread.distance) if apart else ""]
    cells = [cell(title, _SIZE, bold=apart)]
    cells += [cell(text, _SIZE, "center", bold=apart) for text in texts]
    return Row(cells=tuple(cells))


def _said(sheet: Sheet) -> list[str]:
    remarks = [
        f"Tiêu chí {number}: {answer.description}"
        for number, answer in sheet.assessment.items()
        if answer.description
    ]
    return [*([sheet.opinion] if sheet.opinion else []), *remarks]


def _named(sheet: Sheet) -> str:
    return f"{sheet.scorer} ({sheet.role})" if sheet.role else sheet.scorer


def _number(value: Decimal) -> str:
    return format_number(value, 2)


def _without(items: Sequence[_T], place: int) -> list[_T]:
    return [item for index, item in enumerate(items) if index != place]
