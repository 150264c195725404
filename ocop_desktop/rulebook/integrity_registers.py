"""Whether registers, layouts and indicators name only what there is."""

import re
from collections.abc import Iterable

from ocop_desktop.rulebook.errors import RulebookError
from ocop_desktop.rulebook.layouts import Layout, split_place
from ocop_desktop.rulebook.register_book import FOLDER, RegisterBook
from ocop_desktop.rulebook.registers import Filter, Register, RegisterColumn

_ID = re.compile(r"[a-z][a-z0-9_]{0,40}")
_UNFIT = frozenset({"choices", "table", "files", "long_text"})


def verify_register(name: str, register: Register, book: RegisterBook) -> None:
    """Raise RulebookError for ids, keys, columns or views that do not fit together."""
    ids = [column.id for column in register.columns]
    for item_id in (register.id, *ids):
        if not _ID.fullmatch(item_id):
            raise RulebookError(name, item_id, "mã chỉ gồm chữ thường không dấu, số, gạch dưới")
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice:
        raise RulebookError(name, twice, "cột bị lặp")
    for key in (*register.key, *register.match, register.order):
        _need_column(name, "key, match, order", register, key)
    for column in register.columns:
        _verify_column(name, register, column, book)
    for to, own in register.carries.items():
        other, _, column_id = split_place(to)
        _need_column(name, "carries", _need_register(name, "carries", book, other), column_id)
        _need_column(name, "carries", register, own)
    for view in register.views:
        _verify_filters(name, f"views “{view.id}”", register, view.where)
        if view.order:
            _need_column(name, f"views “{view.id}”", register, view.order)


def _verify_column(
    name: str, register: Register, column: RegisterColumn, book: RegisterBook
) -> None:
    key = f"columns “{column.id}”"
    if column.kind in _UNFIT:
        raise RulebookError(name, key, f"sổ không giữ được cột loại “{column.kind}”")
    if column.kind == "choice" and not column.choices:
        raise RulebookError(name, key, "cột chọn thiếu choices")
    if column.latest:
        other = _need_register(name, key, book, column.latest.register)
        _need_column(name, key, other, column.latest.column)
        _need_column(name, key, other, column.latest.by)
        if not (register.match and other.match):
            raise RulebookError(name, key, "latest cần match ở cả hai sổ")
    if column.counts:
        other = _need_register(name, key, book, column.counts.register)
        _need_column(name, key, other, column.counts.match)
        _need_column(name, key, register, column.counts.own)
        _verify_filters(name, key, other, column.counts.where)
    for one in (*column.minus, *([column.after.column] if column.after else [])):
        _need_column(name, key, register, one)


def verify_layout(name: str, layout: Layout, book: RegisterBook) -> None:
    """Raise RulebookError for a column that leads to a register or column there is not."""
    _need_register(name, "register", book, layout.register)
    for place in layout.columns:
        if place.to and place.to != "no":
            register, _, column = split_place(place.to)
            found = _need_register(name, f"columns “{place.heading}”", book, register)
            _need_column(name, f"columns “{place.heading}”", found, column)


def verify_indicators(book: RegisterBook) -> None:
    """Raise RulebookError for an indicator that lacks or misnames what it counts."""
    name = f"{FOLDER}/indicators.toml"
    for item in book.indicators.values():
        register = _need_register(name, item.id, book, item.register)
        _verify_filters(name, item.id, register, (*item.where, *item.of))
        needs = [one for one in (item.column, item.base, item.by) if one]
        if item.kind == "distinct" and not item.by:
            raise RulebookError(name, item.id, "thiếu by")
        if item.kind in {"sum", "ratio", "growth"} and not item.column:
            raise RulebookError(name, item.id, "thiếu column")
        if item.kind in {"ratio", "growth"} and not item.base:
            raise RulebookError(name, item.id, "thiếu base")
        for one in needs:
            _need_column(name, item.id, register, one)


def _verify_filters(name: str, key: str, register: Register, filters: Iterable[Filter]) -> None:
    for one in filters:
        _need_column(name, key, register, one.column)


def _need_register(name: str, key: str, book: RegisterBook, register_id: str) -> Register:
    if register_id not in book.registers:
        raise RulebookError(name, key, f"không có sổ “{register_id}”")
    return book.registers[register_id]


def _need_column(name: str, key: str, register: Register, column_id: str) -> None:
    if all(column.id != column_id for column in register.columns):
        raise RulebookError(name, key, f"sổ {register.id} không có cột “{column_id}”")
