"""What blocks the star and the to-do that leads to it, cut to what one page has room for."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from ocop_desktop.documents.answers import Answers
from ocop_desktop.documents.blocks import (
    CELL_SIDE,
    CELL_TOP,
    TEXT_WIDTH,
    Align,
    Block,
    Cell,
    Row,
    TableBlock,
)
from ocop_desktop.documents.measure import line_count
from ocop_desktop.documents.palette import ACCENT_SOFT, RED_SOFT
from ocop_desktop.documents.star_report import TEXT, aim_of, extra_height, heading, line
from ocop_desktop.documents.tables import cell, head_row
from ocop_desktop.dossier.numbers import format_date, format_number
from ocop_desktop.dossier.planning.roadmap import Roadmap, Step, roadmap
from ocop_desktop.dossier.scoring.explain import explain
from ocop_desktop.dossier.scoring.score import Score, score
from ocop_desktop.dossier.scoring.ways import DAYS_PER_MONTH
from ocop_desktop.rulebook.criteria import CriteriaSet

# Room in mm for both tables on the page of the report, and the share the first one may take.
_ROOM = 127.0
_BLOCKERS_SHARE = 0.4
_LINE = TEXT * 1.15 * 25.4 / 72
_HEAD = _LINE + 2 * CELL_TOP
_TITLE = 7.0
_REST = 6.0

_BLOCKER_WIDTHS = (122.0, 19.0, 19.0)
_MONTHS = 8
_MONTH_WIDTH = 6.75
_MONTH_SIZE = 9.0
_STEP_WIDTHS = (9.5, 58.5, 17.5, 20.5)
_OPENED = "mở {} sao"


def star_road(answers: Answers) -> list[Block]:
    """Return blockers and road; nothing while no set is chosen."""
    chosen = answers.chosen
    if chosen is None:
        return []
    result = score(answers.rulebook, answers.dossier)
    aim = aim_of(answers, result)
    blocks: list[Block] = []
    told = explain(answers.rulebook, answers.dossier, result)
    notes = [*told.eliminations, *told.unmet]
    blocks += [line(text, bold=True) for text in notes]
    used = extra_height(answers)
    used += sum(_LINE * line_count(text, TEXT_WIDTH, TEXT) + 1.0 for text in notes)
    table, height = _blockers(answers, chosen, result, aim)
    blocks += table
    if answers.context.today is not None:
        blocks += _road(answers, aim, answers.context.today, _ROOM - used - height)
    return blocks


class _Fitted(msgspec.Struct, frozen=True):
    """The rows a page has room for: how many, and how high they are in mm."""

    count: int
    height: float


def _fitted(rows: Sequence[Sequence[str]], widths: Sequence[float], room: float) -> _Fitted:
    """Return how many rows fit `room`; when not all do, one line is left for the rest."""
    heights = [_height(row, widths) for row in rows]
    if sum(heights) <= room:
        return _Fitted(len(rows), sum(heights))
    used, count = _REST, 0
    for height in heights:
        if used + height > room:
            break
        used += height
        count += 1
    return _Fitted(max(1, count), used)


def _height(row: Sequence[str], widths: Sequence[float]) -> float:
    lines = (
        line_count(text, width - 2 * CELL_SIDE, TEXT)
        for text, width in zip(row, widths, strict=True)
    )
    return max(lines) * _LINE + 2 * CELL_TOP


def _blockers(
    answers: Answers, chosen: CriteriaSet, result: Score, aim: int
) -> tuple[list[Block], float]:
    """Return what keeps the dossier from `aim`, and the height it takes."""
    rows = [
        (f"{item.criterion} {chosen.by_number[item.criterion].criterion.title}",
         str(item.have), str(item.need))
        for item in result.blockers(aim)
    ]  # fmt: skip
    band = answers.rulebook.band(aim).from_points
    if result.points.total < band:
        rows.insert(0, ("Tổng điểm", str(result.points.total), str(band)))
    if not rows:
        return [], 0.0
    fitted = _fitted(rows, _BLOCKER_WIDTHS, _ROOM * _BLOCKERS_SHARE - _TITLE - _HEAD)
    blocks: list[Block] = [heading(f"Còn chặn {aim} sao", chosen.source)]
    blocks.append(
        _table(
            ("Tiêu chí", "Đang có", "Phải có"),
            _BLOCKER_WIDTHS,
            [_cells(row, ("left", "center", "center")) for row in rows[: fitted.count]],
        )
    )
    left = [row[0].partition(" ")[0] for row in rows[fitted.count :]]
    if left:
        blocks.append(line(f"Và {len(left)} tiêu chí nữa: {', '.join(left)}.", italic=True))
    return blocks, fitted.height + _TITLE + _HEAD


def _road(answers: Answers, aim: int, today: date, room: float) -> list[Block]:
    found = roadmap(answers.rulebook, answers.units, answers.dossier, aim, today)
    blocks: list[Block] = [heading(f"Đường tới {aim} sao", _summary(found))]
    if not found.steps:
        return [*blocks, line(found.reason or "Không còn việc gì phải làm thêm.")]
    if found.reason:
        blocks.append(line(found.reason, bold=True))
    months = _Months(today, found)
    steps = _joined(found.steps)
    widths = (*_STEP_WIDTHS, *([_MONTH_WIDTH] * _MONTHS))
    texts = [_texts(number, step) for number, step in enumerate(steps, start=1)]
    fitted = _fitted(texts, _STEP_WIDTHS, room - 2 * _TITLE - _HEAD)
    rows = [
        Row(
            cells=(*_cells(text, ("center", "left", "left", "left")).cells, *months.bar(step)),
            keep_next=True,
        )
        for text, step in zip(texts[: fitted.count], steps, strict=False)
    ]
    head = head_row(("TT", "Việc cần làm", "Được", "Thường mất"), TEXT)
    top = Row(cells=(*head.cells, *months.head()), keep_next=True)
    blocks.append(TableBlock(widths=widths, head=(top,), rows=tuple(rows), after=3.0))
    left = len(steps) - fitted.count
    if left:
        blocks.append(line(f"Và {left} việc nữa, xem trong phần mềm.", italic=True))
    return [*blocks, line(months.note(), italic=True)]


def _summary(found: Roadmap) -> str:
    if not found.reachable:
        return f"đang có {found.points_now} điểm, cần {found.points_needed}"
    points = f"{found.points_now} → {found.points_after} điểm, cần {found.points_needed}"
    work = f"{len(_joined(found.steps))} việc; " if found.steps else ""
    if found.file_by is None:
        return f"{work}{points}; chưa chọn đợt"
    verdict = "kịp đợt này" if found.in_time else "không kịp đợt này"
    return f"{work}{points}; {verdict}"


def _joined(steps: Sequence[Step]) -> list[Step]:
    """Return the steps with all missing proofs as one: they are one afternoon's work."""
    proofs = [step for step in steps if step.kind == "prove"]
    found = [step for step in steps if step.kind != "prove"]
    if proofs:
        numbers = ", ".join(step.criterion for step in proofs)
        title = "Gắn minh chứng"
        found.append(msgspec.structs.replace(proofs[0], criterion=numbers, title=title))
    return found


def _texts(number: int, step: Step) -> tuple[str, str, str, str]:
    opened = [_OPENED.format(star) for star in step.opens[:1]]
    gained = [f"+{step.points} điểm"] if step.points else []
    planned = " (đã lên kế hoạch)" if step.planned else ""
    wait = f"{format_number(step.months)} tháng" if step.months else "làm ngay"
    late = "" if step.possible else ", không kịp"
    return (
        str(number),
        f"{step.criterion}: {step.title}{planned}",
        ", ".join([*gained, *opened]) or ("giữ điểm" if step.kind in {"renew", "prove"} else ""),
        f"{wait}{late}",
    )


def _cells(texts: Sequence[str], aligns: Sequence[Align]) -> Row:
    cells = (cell(text, TEXT, align) for text, align in zip(texts, aligns, strict=True))
    return Row(cells=tuple(cells))


def _table(labels: Sequence[str], widths: tuple[float, ...], rows: Sequence[Row]) -> TableBlock:
    return TableBlock(widths=widths, head=(head_row(labels, TEXT),), rows=tuple(rows), after=4.0)


class _Months:
    """The columns of the calendar: each a month, or several when the road is long."""

    def __init__(self, today: date, found: Roadmap) -> None:
        self._today, self._last = today, found.file_by
        longest = max((step.months for step in found.steps), default=0)
        end = today + timedelta(days=round(longest * DAYS_PER_MONTH))
        if self._last is not None:
            end = max(end, self._last)
        self._each = 1 + self._index(end) // _MONTHS

    def head(self) -> list[Cell]:
        """Return the numbers of the months; the one of the last day to hand in is tinted."""
        last = self._column(self._last) if self._last else -1
        cells = []
        for column in range(_MONTHS):
            month = (self._today.month - 1 + column * self._each) % 12 + 1
            made = cell(str(month), _MONTH_SIZE, "center", bold=True)
            tint = RED_SOFT if column == last else ""
            cells.append(msgspec.structs.replace(made, fill=tint, middle=True))
        return cells

    def bar(self, step: Step) -> list[Cell]:
        """Return the cells of a step, tinted from now to when it is usually done."""
        end = self._today + timedelta(days=round(step.months * DAYS_PER_MONTH))
        color = ACCENT_SOFT if step.possible else RED_SOFT
        done = self._column(end)
        return [
            Cell(content=cell("", TEXT).content, fill=color if column <= done else "")
            for column in range(_MONTHS)
        ]

    def note(self) -> str:
        """Say how the calendar is read."""
        each = "một tháng" if self._each == 1 else f"{self._each} tháng"
        text = f"Mỗi ô {each}, tính từ tháng {self._today.month}/{self._today.year}; ô tô màu: "
        text += "thời gian thường cần (ước lượng của phần mềm) nếu bắt đầu ngay."
        if self._last:
            text += f" Hạn nộp tại xã: {format_date(self._last)} (tháng tô đỏ)."
        return text

    def _index(self, day: date) -> int:
        return (day.year - self._today.year) * 12 + day.month - self._today.month

    def _column(self, day: date) -> int:
        return self._index(day) // self._each
