"""The yearly report of indicators as Word, PDF or Excel; the same numbers and drawings in each."""

from collections.abc import Iterator
from pathlib import Path

from ocop_desktop.documents.blocks import AFTER, Align, Block, Cell, Document, Row, Rule, TableBlock
from ocop_desktop.documents.registers.charts import bars_chart, columns_chart, shares_chart
from ocop_desktop.documents.registers.sheets import Sheet, SheetColumn, write_sheets
from ocop_desktop.documents.render import write_docx, write_pdf
from ocop_desktop.documents.tables import cell, head_row
from ocop_desktop.documents.wording import plain
from ocop_desktop.dossier.numbers import format_number
from ocop_desktop.dossier.registers.indicators import Figure, Report

_SIZE = 12.0
_NOTE = 11.0
_HEAD = ("Chỉ tiêu", "Đạt được", "Chỉ tiêu giao", "Kết quả")
_WIDTHS = (76.0, 36.0, 26.0, 22.0)
_ALIGNS: tuple[Align, ...] = ("left", "right", "right", "center")
_PERCENT = frozenset({"share", "ratio", "growth"})
_MANY = 6


def write_report(report: Report, out: Path) -> None:
    """Write the report in the format of the file's ending."""
    ending = out.suffix.lower()
    if ending == ".xlsx":
        write_sheets(list(_sheets(report)), out)
    elif ending == ".pdf":
        write_pdf(compose_report(report), out)
    else:
        write_docx(compose_report(report), out)


def compose_report(report: Report) -> Document:
    """Return the report as blocks: heading, charts, a table for each group."""
    title = f"Kết quả thực hiện chỉ tiêu OCOP năm {report.year}"
    blocks: list[Block] = [
        plain(title.upper(), bold=True, align="center", keep_next=True, level=1),
    ]
    if report.place:
        blocks.append(plain(f"Địa bàn: {report.place}", align="center", italic=True))
    blocks.append(Rule(width=50.0, after=2 * AFTER))
    blocks += _charts(report)
    for group, figures in report.groups().items():
        blocks.append(plain(group, bold=True, keep_next=True, after=AFTER, level=2))
        blocks.append(_table(figures))
    blocks += _notes(report)
    return Document(
        title=title,
        blocks=tuple(blocks),
        footer_left=f"So với: {report.plan}",
        footer_right=f"Năm {report.year}",
        draft=False,
    )


def _charts(report: Report) -> Iterator[Block]:
    for figure in report.figures:
        if figure.groups:
            groups = [(name, value) for name, value, _ in figure.groups]
            yield plain(figure.indicator.title, bold=True, keep_next=True, after=AFTER, level=2)
            many = len(groups) > _MANY or any(len(name) > 12 for name, _ in groups)  # noqa: PLR2004
            chart = bars_chart if many else columns_chart
            yield chart(figure.indicator.title, groups)
    shares = [f for f in report.figures if f.indicator.kind == "share" and f.value is not None]
    if shares:
        yield plain("Tỷ lệ so với chỉ tiêu", bold=True, keep_next=True, after=AFTER, level=2)
        yield shares_chart(shares)


def _table(figures: list[Figure]) -> TableBlock:
    return TableBlock(
        widths=_WIDTHS,
        head=(head_row(_HEAD, _SIZE),),
        rows=tuple(Row(cells=_cells(figure)) for figure in figures),
    )


def _cells(figure: Figure) -> tuple[Cell, ...]:
    texts = (figure.indicator.title, value_told(figure), target_told(figure), result_told(figure))
    first = [plain(texts[0], size=_SIZE)]
    behind = behind_told(figure)
    if behind:
        first.append(plain(behind, size=_NOTE, italic=True))
    rest = (
        cell(text, _SIZE, align, bold=at == 0)
        for at, (text, align) in enumerate(zip(texts[1:], _ALIGNS[1:], strict=True))
    )
    return (Cell(content=tuple(first)), *rest)


def _notes(report: Report) -> Iterator[Block]:
    if report.plan_note:
        yield plain(f"Chỉ tiêu: {report.plan_note}", size=_NOTE, italic=True)
    for figure in report.figures:
        if figure.indicator.note:
            text = f"{figure.indicator.title}: {figure.indicator.note}"
            yield plain(text, size=_NOTE, italic=True)


def _sheets(report: Report) -> Iterator[Sheet]:
    columns = (
        SheetColumn(heading="Nhóm", width=14),
        SheetColumn(heading="Chỉ tiêu", width=48),
        SheetColumn(heading="Đạt được", width=18, kind="decimal"),
        SheetColumn(heading="Đơn vị", width=11),
        SheetColumn(heading="Phần", width=18, kind="decimal"),
        SheetColumn(heading="Trên", width=18, kind="decimal"),
        SheetColumn(heading="Chỉ tiêu giao", width=14, kind="decimal"),
        SheetColumn(heading="Kết quả", width=13),
    )
    rows = [
        (
            one.indicator.group, one.indicator.title, one.value, one.indicator.unit,
            one.part, one.whole, one.target.value if one.target else None, result_told(one),
        )
        for one in report.figures
    ]  # fmt: skip
    lead = (f"Kết quả thực hiện chỉ tiêu OCOP năm {report.year}", f"So với: {report.plan}")
    yield Sheet(title=f"Chỉ tiêu {report.year}", columns=columns, rows=rows, lead=lead)
    groups = [
        (one.indicator.title, name, value)
        for one in report.figures
        for name, value, _ in one.groups
    ]
    yield Sheet(
        title="Theo nhóm",
        columns=(
            SheetColumn(heading="Chỉ tiêu", width=44),
            SheetColumn(heading="Nhóm", width=44),
            SheetColumn(heading="Số", width=18, kind="integer"),
        ),
        rows=groups,
    )


def value_told(figure: Figure) -> str:
    """Return the value with its unit, "chưa có số" when there is none."""
    if figure.value is None:
        return "chưa có số"
    return _with_unit(figure.value, figure)


def target_told(figure: Figure) -> str:
    """Return the target with its unit, "" without one."""
    return _with_unit(figure.target.value, figure) if figure.target else ""


def result_told(figure: Figure) -> str:
    """Return whether the target is reached, in words."""
    if figure.target is None:
        return ""
    if figure.reached is None:
        return "chưa có số"
    return "đạt" if figure.reached else "chưa đạt"


def behind_told(figure: Figure) -> str:
    """Return what a share is made of: "12 trên 30"."""
    if figure.indicator.kind not in _PERCENT or not figure.whole:
        return ""
    over = "so với" if figure.indicator.kind == "growth" else "trên"
    return f"{format_number(figure.part)} {over} {format_number(figure.whole)}"


def _with_unit(value: float, figure: Figure) -> str:
    unit = figure.indicator.unit
    return f"{format_number(value)}{'' if unit == '%' else ' '}{unit}"
