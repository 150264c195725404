"""Registers to a PostgreSQL server. Only the command `publish` imports this, never the window."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.rulebook.registers import Register
from ocop_desktop.storage.publishing import (
    PublishColumn,
    Published,
    PublishTable,
    publish,
    read_address,
    schema_document,
)
from ocop_desktop.workspace.workspace import Workspace

_AT_ONCE = 2_000
_ANY_DAY = date.min  # the whole register: no filter looks at the day
Row = tuple[str, str | None, Sequence[Any]]


def publish_registers(workspace: Workspace, dsn: str) -> list[Published]:
    """Write every register to the server at `dsn`; raise UserError. Running it again is harmless.

    What dossiers say is brought up to date first.
    """
    address = read_address(dsn)
    workspace.registers.refresh()
    return publish(address, tables(workspace))


def tables(workspace: Workspace) -> list[PublishTable]:
    """Return the registers as tables of a server."""
    return [_table(workspace, register) for register in workspace.registers.all()]


def schema_told(workspace: Workspace) -> str:
    """Return the description of the tables, as Markdown."""
    return schema_document(tables(workspace))


def _table(workspace: Workspace, register: Register) -> PublishTable:
    def rows() -> Iterator[Row]:
        numbers = workspace.registers.numbers(register.id, Query(), _ANY_DAY)
        for start in range(0, len(numbers), _AT_ONCE):
            for row in workspace.registers.rows(register.id, numbers[start : start + _AT_ONCE]):
                cells = [row.cells[column.id] for column in register.columns]
                yield row.id, row.dossier, cells

    return PublishTable(
        name=register.id,
        about=f"{register.title}. {register.source}",
        columns=tuple(
            PublishColumn(name=column.id, kind=column.kind, about=_told(column))
            for column in register.columns
        ),
        rows=rows,
    )


def _told(column: Any) -> str:
    parts = [column.label, f"({column.unit})" if column.unit else "", column.hint]
    if column.choices:
        parts.append("; ".join(f"{choice.id} = {choice.label}" for choice in column.choices))
    return " ".join(part for part in parts if part)
