"""The tables of a dossier as one workbook, a sheet per table, and back.

What comes in may be anything: limits and refusals are those of the registers' files. Formulas are
never computed here; a cell counts with the value Excel kept for it, and one without is named.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from ocop_desktop.documents.registers.reading import MOST_BYTES, cell_text, guard, no_table
from ocop_desktop.documents.registers.sheets import CellKind, Sheet, SheetColumn, write_sheets
from ocop_desktop.documents.table_heads import HEAD_ROWS, Head, find_head, heading, is_total
from ocop_desktop.dossier.kinds import MAX_ROWS, kind_of
from ocop_desktop.dossier.values import Row
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.sections import Column, Field
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.text import fold

_ID = re.compile(r"\[([a-z_]+\.[a-z_]+)\]")
_MOST_COLUMNS = 60
_MOST_SHEETS = 100
_MOST_SAID = 20
_NAME = 31
_NUMBERS: dict[str, CellKind] = {
    "money": "money", "integer": "integer", "decimal": "decimal", "percent": "decimal",
    "year": "integer",
}  # fmt: skip

_Grid = list[tuple[Any, ...]]


class ReadTables(msgspec.Struct, frozen=True, kw_only=True):
    """Rows per field, and a sentence for every cell that cannot be kept.

    `notes` say what was passed over; `missing` names the columns a table came without.
    """

    rows: dict[str, list[Row]]
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    missing: dict[str, tuple[str, ...]] = {}


def write_field_tables(
    fields: Sequence[Field], tables: Mapping[str, Sequence[Row]], units: AdminUnits, out: Path
) -> None:
    """Write every table field to a sheet of `out`; empty ones get their head. Raises UserError."""
    taken: set[str] = set()
    sheets = [
        Sheet(
            title=_title(field, taken),
            columns=tuple(_column(column) for column in field.columns),
            rows=[_cells(row, field, units) for row in tables.get(field.id, ())],
            lead=(f"{field.label} [{field.id}]",),
        )
        for field in fields
    ]
    write_sheets(sheets, out)


def read_field_tables(path: Path, fields: Sequence[Field], units: AdminUnits) -> ReadTables:
    """Return the tables found in a workbook; sheets that are none of ours are passed over.

    Raises UserError when the file cannot be read or holds no table of ours.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise no_table(path)
    except OSError as error:
        raise UserError(f"Không đọc được “{path}” — xem lại tệp còn ở đó không.") from error
    guard(path)
    rows: dict[str, list[Row]] = {}
    missing: dict[str, tuple[str, ...]] = {}
    problems: list[str] = []
    notes: list[str] = []
    for name, values in _sheets(path):
        field = _field(name, values, fields)
        if field is None:
            notes += _passed_over(name, values)
            continue
        if field.id in rows:
            problems.append(
                f"Trang “{name}”: bảng này đã có ở trang khác — chỉ giữ một trang cho mỗi bảng."
            )
            continue
        head = find_head(field, values)
        notes += [
            f"Trang “{name}”: cột “{text}” không phải cột của bảng nên bỏ qua."
            for text in head.unknown
        ]
        here = {column.id for column in head.columns.values()}
        missing[field.id] = tuple(one.id for one in field.columns if one.id not in here)
        rows[field.id] = list(_rows(name, values, head, units, problems.append, notes.append))
    if not rows:
        raise UserError(
            f"“{path.name}” không có bảng nào của hồ sơ — xuất Excel từ phần mềm, điền vào tệp "
            "ấy rồi nhập lại."
        )
    return ReadTables(
        rows={name: found for name, found in rows.items() if found},
        problems=tuple(problems[:_MOST_SAID]),
        notes=tuple(notes[:_MOST_SAID]),
        missing={name: ids for name, ids in missing.items() if ids and rows[name]},
    )


def _passed_over(name: str, values: _Grid) -> list[str]:
    told = [str(line[0]) for line in values[:HEAD_ROWS] if line and line[0] is not None]
    # Other tables of the dossier may stand in the same file; they are read at their own place.
    if any(map(_ID.search, told)) or not any(cell is not None for row in values for cell in row):
        return []
    return [f"Trang “{name}” không phải bảng của hồ sơ này nên bỏ qua."]


def _title(field: Field, taken: set[str]) -> str:
    """Return a name for a sheet: Excel takes 31 letters, each name once."""
    bare = re.sub(r"[\[\]:*?/\\]", " ", field.label)
    name, number = bare[:_NAME], 2
    while fold(name) in taken:
        name, number = f"{bare[: _NAME - 3]} {number}", number + 1
    taken.add(fold(name))
    return name


def _column(column: Column) -> SheetColumn:
    kind: CellKind = "date" if column.kind == "date" else _NUMBERS.get(column.kind, "text")
    width = max(12, min(40, len(heading(column)) + 4))
    return SheetColumn(heading=heading(column), width=width, kind=kind)


def _cells(row: Row, field: Field, units: AdminUnits) -> list[Any]:
    return [_cell(row.get(column.id), column, units) for column in field.columns]


def _cell(value: Any, column: Column, units: AdminUnits) -> Any:
    """Return a value as it stands in Excel: numbers and dates as such, all else in words."""
    if value is None:
        return None
    if column.kind in _NUMBERS and isinstance(value, int | float):
        return value
    if column.kind == "date" and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return kind_of(column, units).show(value, column)


def _sheets(path: Path) -> Iterator[tuple[str, _Grid]]:
    """Yield (name, cells) of every sheet; a formula without a kept value is its own text."""
    from openpyxl import load_workbook  # noqa: PLC0415  (loaded when a file is read)

    try:
        kept = load_workbook(path, read_only=True, data_only=True, keep_links=False)
        typed = load_workbook(path, read_only=True, data_only=False, keep_links=False)
        try:
            for sheet, source in zip(
                kept.worksheets[:_MOST_SHEETS], typed.worksheets[:_MOST_SHEETS], strict=True
            ):
                yield sheet.title, _grid(sheet, source)
        finally:
            kept.close()
            typed.close()
    except UserError:
        raise
    except Exception as error:
        # The library raises whatever its parsers raise; for the person it is one thing.
        raise no_table(path) from error


def _grid(sheet: Any, source: Any) -> _Grid:
    sheet.reset_dimensions()
    source.reset_dimensions()
    most = MAX_ROWS + HEAD_ROWS
    found: _Grid = []
    pairs = zip(
        sheet.iter_rows(max_col=_MOST_COLUMNS),
        source.iter_rows(max_col=_MOST_COLUMNS),
        strict=False,
    )
    for row, formulas in pairs:
        if len(found) > most:
            raise UserError(
                f"Trang “{sheet.title}” có hơn {MAX_ROWS} dòng — chỉ giữ các dòng của bảng."
            )
        found.append(
            tuple(_value(cell, formula) for cell, formula in zip(row, formulas, strict=False))
        )
    return found


class _Formula(str):
    """A formula Excel kept no value for."""

    __slots__ = ()


def _value(cell: Any, formula: Any) -> Any:
    value = cell.value
    if value is None and formula.value is not None:
        return _Formula(formula.value)
    shown = getattr(cell, "number_format", "") or ""
    if "%" in shown and isinstance(value, int | float) and not isinstance(value, bool):
        # Excel keeps 25 % as 0.25.
        return float(Decimal(str(value)) * 100)
    return value


def _field(name: str, values: _Grid, fields: Sequence[Field]) -> Field | None:
    """Return the field a sheet belongs to: named in brackets on top, else by its title."""
    for line in values[:HEAD_ROWS]:
        for cell in line[:1]:
            found = _ID.search(str(cell or ""))
            if found:
                return next((field for field in fields if field.id == found.group(1)), None)
    return next((field for field in fields if fold(field.label[:_NAME]) == fold(name)), None)


def _rows(
    name: str,
    values: _Grid,
    head: Head,
    units: AdminUnits,
    say: Callable[[str], None],
    note: Callable[[str], None],
) -> Iterator[Row]:
    at, columns = head.at, head.columns
    if not columns:
        say(f"Trang “{name}”: không thấy dòng tên cột — giữ nguyên tên cột như tệp đã xuất.")
        return
    for number, line in enumerate(values[at + 1 :], start=at + 2):
        row: Row = {}
        if is_total(line):
            note(f"Trang “{name}”, dòng {number}: dòng cộng, không nhập vào bảng.")
            continue
        for place, column in columns.items():
            text = _text(line, place, column)
            if not text:
                continue
            spot = f"Trang “{name}”, dòng {number}, cột {column.label}"
            if isinstance(line[place], _Formula):
                say(f"{spot}: là công thức chưa có kết quả — chép rồi dán lại dạng giá trị.")
                continue
            try:
                value = kind_of(column, units).parse(text, column)
            except ValueError as error:
                say(f"{spot}: {error}")
                continue
            if value is not None:
                row[column.id] = value
        if row:
            yield row


def _text(line: Sequence[Any], place: int, column: Column) -> str:
    value = line[place] if place < len(line) else None
    if column.kind == "year" and isinstance(value, date):
        # A year typed into a cell of dates is the first of January to Excel.
        value = value.year
    return cell_text(value)


def tables_of(fields: Iterable[Field]) -> list[Field]:
    """Return the table fields among `fields`, in order."""
    return [field for field in fields if field.kind == "table"]
