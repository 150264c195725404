"""A query as SQL. Values travel as parameters, names come from the register's own columns."""

from collections.abc import Iterable
from typing import Any

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.rulebook.registers import Filter, Register
from ocop_desktop.storage.registers.tables import cell, order, table
from ocop_desktop.storage.registers.tables import words as words_of
from ocop_desktop.text import fold

Sql = tuple[str, list[Any]]

_COMPARE = {"is": "=", "from": ">=", "to": "<="}
FOLD = "ocop_fold"  # folds accents inside SQLite; only asked of rows whose words fit already


def where(register: Register, words: str, filters: Iterable[Filter]) -> Sql:
    """Return the condition (without WHERE) and its parameters."""
    parts, values = ["deleted_at IS NULL"], list[Any]()
    wanted = " ".join(f'"{word}"*' for word in fold(words).split())
    if wanted:
        found = words_of(register)
        parts.append(f"no IN (SELECT rowid FROM {found} WHERE {found} MATCH ?)")  # noqa: S608
        values.append(wanted)
    for one in filters:
        text, more = _filter(register, one)
        parts.append(text)
        values += more
    return " AND ".join(parts), values


def numbers(register: Register, query: Query) -> Sql:
    """Return the statement that gives the numbers of the rows in order."""
    condition, values = where(register, query.words, query.filters)
    column = register.column(query.order or register.order)
    down = query.down if query.order else register.down
    way = "DESC" if down else "ASC"
    text = (
        f"SELECT no FROM {table(register)} WHERE {condition} "  # noqa: S608  (our own names)
        f"ORDER BY {order(column)} {way}, no {way}"
    )
    return text, values


def _filter(register: Register, one: Filter) -> Sql:
    column = register.column(one.column)
    name = cell(column)
    if one.op == "filled":
        return f"{name} IS NOT NULL", []
    if one.op == "empty":
        return f"{name} IS NULL", []
    if one.op == "contains":
        found = fold(str(one.value))
        return f"(folded LIKE ? AND {FOLD}({name}) LIKE ?)", [f"%{found}%", f"%{found}%"]
    if one.op in {"in", "not"}:
        marks = ", ".join("?" for _ in one.values)
        if one.op == "in":
            return f"{name} IN ({marks})", list(one.values)
        return f"({name} IS NULL OR {name} NOT IN ({marks}))", list(one.values)
    return f"{name} {_COMPARE[one.op]} ?", [one.value]
