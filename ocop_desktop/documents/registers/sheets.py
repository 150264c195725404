"""Write a table as Excel or CSV. Text is always text: nothing in it can become a formula."""

import csv
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal

import msgspec

from ocop_desktop.disk import writing_whole
from ocop_desktop.errors import CancelledError

FORMATS = ("xlsx", "csv")
_EVERY = 1_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SHEET_NAME = 31
_HEAD_FILL = "E7EDF8"
_LINE = "A9BADD"

Report = Callable[[int, int, str], None]
Stop = Callable[[], bool]
CellKind = Literal["text", "integer", "money", "decimal", "percent", "date"]
_PATTERNS: dict[CellKind, str] = {
    "integer": "0", "money": "#,##0", "decimal": "#,##0.00", "percent": "0.0", "date": "dd/mm/yyyy",
}  # fmt: skip


class SheetColumn(msgspec.Struct, frozen=True, kw_only=True):
    """One column: its heading, its width in characters, what stands in it."""

    heading: str
    width: int = 16
    kind: CellKind = "text"


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """One sheet of a workbook; `lead` are lines above the table."""

    title: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Sequence[Any]]
    lead: tuple[str, ...] = ()


def write_sheets(
    sheets: Sequence[Sheet],
    out: Path,
    progress: Report | None = None,
    cancelled: Stop | None = None,
) -> None:
    """Write `sheets` to `out` (.xlsx, or .csv for the first one); raise UserError.

    The file appears whole or not at all.
    """
    with writing_whole(out) as part:
        if out.suffix.lower() == ".csv":
            _write_csv(sheets[0], part, progress, cancelled)
        else:
            _write_xlsx(sheets, part, progress, cancelled)


def _write_csv(sheet: Sheet, out: Path, progress: Report | None, cancelled: Stop | None) -> None:
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.heading for column in sheet.columns])
        for row in _counted(sheet.rows, progress, cancelled):
            writer.writerow([_harmless(value) for value in row])


def _harmless(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _write_xlsx(
    sheets: Sequence[Sheet], out: Path, progress: Report | None, cancelled: Stop | None
) -> None:
    from openpyxl import Workbook  # noqa: PLC0415  (loaded when a file is written)

    book = Workbook(write_only=True)
    for sheet in sheets:
        _add_sheet(book, sheet, progress, cancelled)
    book.save(out)


def _add_sheet(book: Any, sheet: Sheet, progress: Report | None, cancelled: Stop | None) -> None:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    made = book.create_sheet(_sheet_name(sheet.title))
    bold, fill = Font(bold=True), PatternFill("solid", start_color=_HEAD_FILL)
    line = Border(bottom=Side(style="thin", color=_LINE))
    wrap = Alignment(wrap_text=True, vertical="center")
    for at, column in enumerate(sheet.columns, start=1):
        made.column_dimensions[get_column_letter(at)].width = column.width
    head = len(sheet.lead) + 1
    made.freeze_panes = f"A{head + 1}"
    last = get_column_letter(len(sheet.columns))
    made.auto_filter.ref = f"A{head}:{last}{head + len(sheet.rows)}"
    for text in sheet.lead:
        lead = WriteOnlyCell(made, value=text)
        lead.font = bold
        made.append([lead])
    cells = []
    for column in sheet.columns:
        cell = WriteOnlyCell(made, value=column.heading)
        cell.font, cell.fill, cell.alignment, cell.border = bold, fill, wrap, line
        cells.append(cell)
    made.append(cells)

    def written(value: Any, kind: CellKind) -> Any:
        if value is None:
            return None
        if isinstance(value, str) and not value.startswith("="):
            return value
        cell = WriteOnlyCell(made, value=value)
        if isinstance(value, str):
            cell.data_type = "s"  # "=…" typed by a person is text
        elif isinstance(value, date) or kind != "integer":
            cell.number_format = _PATTERNS.get(kind, "General")
        else:
            return value
        return cell

    kinds = [column.kind for column in sheet.columns]
    for row in _counted(sheet.rows, progress, cancelled):
        made.append([written(value, kind) for value, kind in zip(row, kinds, strict=True)])


def _counted(
    rows: Sequence[Sequence[Any]], progress: Report | None, cancelled: Stop | None
) -> Iterable[Sequence[Any]]:
    for at, row in enumerate(rows):
        if at % _EVERY == 0:
            if cancelled and cancelled():
                raise CancelledError
            if progress:
                progress(at, len(rows), "")
        yield row


def _sheet_name(title: str) -> str:
    return "".join(" " if ch in "[]:*?/\\" else ch for ch in title)[:_SHEET_NAME] or "Sheet"
