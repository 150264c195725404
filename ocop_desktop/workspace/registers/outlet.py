"""Registers out of the app: Excel and CSV, in their own columns or in those of others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from ocop_desktop.documents.registers.sheets import CellKind, Sheet, SheetColumn, write_sheets
from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.layouts import Layout, Place, registers_named, split_place
from ocop_desktop.rulebook.registers import Filter, RegisterColumn
from ocop_desktop.storage.store import Store
from ocop_desktop.text import fold
from ocop_desktop.workspace.registers import layouts
from ocop_desktop.workspace.registers.desk import Registers
from ocop_desktop.workspace.registers.values import ListedRow
from ocop_desktop.workspace.values import Cancelled, Progress

_KINDS: Mapping[str, CellKind] = {
    "integer": "integer", "year": "integer", "money": "money", "decimal": "decimal",
    "percent": "percent", "date": "date",
}  # fmt: skip
_AT_ONCE = 2_000
_VALID, _LAPSED, _REVOKED, _NONE = "Còn hạn", "Hết hạn", "Thu hồi", "Chưa có"


class Outlet:
    """Writes registers. `sheet` reads the database, `write` does not: it works in any thread."""

    def __init__(self, store: Store, catalogue: Catalogue, registers: Registers) -> None:
        self._store, self._catalogue, self._registers = store, catalogue, registers

    def layouts(self, name: str) -> list[Layout]:
        """Return the layouts a register can be written as, its own columns first."""
        book = self._catalogue.registers()
        return layouts.layouts_of(book, self._registers.get(name))

    def find(self, name: str) -> tuple[str, str]:
        """Return (register, layout) for what a person calls an export: either may be named."""
        book = self._catalogue.registers()
        if name in book.layouts:
            return book.layouts[name].register, name
        if name in book.registers:
            return name, ""
        known = [*book.registers, *book.layouts]
        raise UserError(f"Không có sổ hay mẫu sổ “{name}” — chọn một trong: {', '.join(known)}.")

    def sheet(
        self,
        name: str,
        query: Query,
        today: date,
        *,
        layout_id: str = "",
        year: int | None = None,
        lead: Sequence[str] = (),
    ) -> Sheet:
        """Return a list as a sheet in a layout; "" is the register's own columns."""
        register = self._registers.get(name)
        layout = layouts.layout_named(self._catalogue.registers(), register, layout_id)
        if layout.stars:
            only = Filter(column="star", op="in", values=layout.stars)
            query = msgspec.structs.replace(query, filters=(*query.filters, only))
        numbers = self._registers.numbers(name, query, today)
        writer = _Writer(self._store, self._registers, layout, today, year or today.year)
        rows = [writer.line(at, row) for at, row in enumerate(self._all(name, numbers), start=1)]
        return Sheet(
            title=layout.sheet, columns=writer.columns(), rows=rows,
            lead=() if layout_id else tuple(lead),
        )  # fmt: skip

    def write(
        self,
        sheet: Sheet,
        out: Path,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        """Write a sheet to `out` (.xlsx or .csv); raise UserError for another ending."""
        if out.suffix.lower() not in {".xlsx", ".csv"}:
            raise UserError(f"“{out.name}” phải có đuôi .xlsx hoặc .csv — đổi tên tệp.")
        write_sheets([sheet], out, progress, cancelled)

    def _all(self, name: str, numbers: Sequence[int]) -> Iterator[ListedRow]:
        for start in range(0, len(numbers), _AT_ONCE):
            yield from self._registers.rows(name, numbers[start : start + _AT_ONCE])


class _Writer:
    """Turns rows into the lines of a layout."""

    def __init__(
        self, store: Store, registers: Registers, layout: Layout, today: date, year: int
    ) -> None:
        self._shelf, self._registers, self._layout = store.registers, registers, layout
        self._today, self._year = today, year
        self._others = [slot for slot in registers_named(layout) if slot[0] != layout.register]
        self._places = [(place, self._column(place)) for place in layout.columns]

    def columns(self) -> tuple[SheetColumn, ...]:
        return tuple(
            SheetColumn(heading=place.heading, width=place.width, kind=self._kind(place, column))
            for place, column in self._places
        )

    def line(self, at: int, row: ListedRow) -> list[Any]:
        rows = {(self._layout.register, 1): row.cells} | self._tied(row)
        return [self._value(place, column, at, row, rows) for place, column in self._places]

    def _tied(self, row: ListedRow) -> dict[tuple[str, int], dict[str, Any]]:
        """Return the rows of other registers that stand on the same line."""
        found: dict[tuple[str, int], dict[str, Any]] = {}
        main = self._registers.maker(self._layout.register)
        for name in {name for name, _ in self._others}:
            other = self._registers.maker(name).register
            if other.match and main.register.match:
                rows = self._shelf.with_match(name, main.match(row.cells))
                rows = sorted(rows, key=lambda one: str(one.cells.get("issued") or ""))
                slots = sorted(number for slot, number in self._others if slot == name)
                # Of more recognitions than there is room for, the newest ones are shown.
                for number, one in zip(slots, rows[-len(slots) :], strict=False):
                    found[name, number] = one.cells
            else:
                carried = {
                    split_place(to)[2]: row.cells.get(own)
                    for to, own in main.register.carries.items()
                    if split_place(to)[0] == name
                }
                known = self._shelf.with_key(name, carried)
                if known:
                    found[name, 1] = known.cells
        return found

    def _value(
        self,
        place: Place,
        column: RegisterColumn | None,
        at: int,
        row: ListedRow,
        rows: Mapping[tuple[str, int], Mapping[str, Any]],
    ) -> Any:
        if place.to == "no":
            return at
        if place.moment:
            return self._year if place.moment == "year" else self._status(row.cells)
        if column is None:
            return self._year_of(place, rows)
        name, number, column_id = split_place(place.to)
        value = rows.get((name, number), {}).get(column_id)
        return self._written(place, name, column, value)

    def _year_of(
        self, place: Place, rows: Mapping[tuple[str, int], Mapping[str, Any]]
    ) -> int | None:
        """Return the year beside a day of the same group ("Năm lần 1")."""
        for other, column in self._places:
            if other.group and other.group == place.group and column and column.kind == "date":
                name, number, column_id = split_place(other.to)
                day = rows.get((name, number), {}).get(column_id)
                return int(day[:4]) if day else None
        return None

    def _written(self, place: Place, name: str, column: RegisterColumn, value: Any) -> Any:
        if value is None:
            return None
        if place.codes:
            return place.codes.get(str(value), str(value))
        if place.scale != 1 or place.places is not None:
            return round(value / place.scale, place.places or 0)
        if column.kind in _KINDS:
            return date.fromisoformat(value) if column.kind == "date" else value
        if place.length and column.kind in {"commune", "province"}:
            return str(value)[: place.length]  # a standard asks for the code, not the name
        text = self._registers.show(name, column, value)
        return text[: place.length] if place.length else text

    def _status(self, cells: Mapping[str, Any]) -> str:
        if cells.get("status") == "revoked":
            return _REVOKED
        if not cells.get("expires"):
            return _NONE
        return _VALID if cells["expires"] >= self._today.isoformat() else _LAPSED

    def _column(self, place: Place) -> RegisterColumn | None:
        if not place.to or place.to == "no":
            return None
        name, _, column_id = split_place(place.to)
        return self._registers.get(name).column(column_id)

    def _kind(self, place: Place, column: RegisterColumn | None) -> CellKind:
        if place.to == "no" or (column is None and place.moment != "status"):
            return "integer"
        if column is None or place.codes:
            return "text"
        if place.places:
            return "decimal"
        return _KINDS.get(column.kind, "text")


def described(registers: Registers, name: str, query: Query, today: date) -> str:
    """Return a list in words: "Sản phẩm, ngày 20/11/2026; lọc: …"."""
    register = registers.get(name)
    parts = [f"{register.title}, ngày {format_date(today)}"]
    if fold(query.words):
        parts.append(f"có chữ “{query.words.strip()}”")
    parts += [told(registers, name, one) for one in query.filters]
    return "; ".join(parts)


def told(registers: Registers, name: str, one: Filter) -> str:
    """Return a filter in words."""
    column = registers.get(name).column(one.column)

    def shown(value: Any) -> str:
        moving = {"today": "hôm nay", "year": "năm nay", "year-start": "đầu năm",
                  "year-end": "cuối năm"}  # fmt: skip
        if isinstance(value, str):
            head, sign, days = value.partition("+")
            if value in moving:
                return moving[value]
            if head == "today" and sign:
                return f"{days} ngày nữa"
            if value.startswith("today-"):
                return f"{value[6:]} ngày trước"
        if column.kind == "yes_no":
            return "có" if value else "không"
        return registers.show(name, column, value)

    values = ", ".join(map(shown, one.values))
    words = {
        "is": f"là {shown(one.value)}", "in": f"là {values}", "not": f"khác {values}",
        "from": f"từ {shown(one.value)}", "to": f"đến {shown(one.value)}",
        "contains": f"có “{one.value}”", "filled": "đã ghi", "empty": "còn trống",
    }  # fmt: skip
    return f"{column.label} {words[one.op]}"


def joined(filters: Iterable[Filter], registers: Registers, name: str) -> str:
    """Return filters in words, "" without any."""
    return "; ".join(told(registers, name, one) for one in filters)
