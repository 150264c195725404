"""The tables of a dossier as an Excel file, out and in."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from ocop_desktop.documents.field_tables import (
    ReadTables,
    read_field_tables,
    tables_of,
    write_field_tables,
)
from ocop_desktop.dossier.conditions import shown_fields, shown_sections
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.sections import Field
from ocop_desktop.workspace.dossiers import Changes, Dossiers

__all__ = ["FieldTables", "ReadTables", "TableChange", "change_told"]

_NAMED = 3


class TableChange(msgspec.Struct, frozen=True, kw_only=True):
    """What taking a table in would do: rows before and after, what is new, gone and lost."""

    field: str
    label: str
    before: int
    after: int
    added: int
    removed: int
    lost: tuple[str, ...] = ()


class FieldTables:
    """Any table of a dossier; `fields` picks some, none means all that are asked."""

    def __init__(self, catalogue: Catalogue, dossiers: Dossiers) -> None:
        self._catalogue, self._dossiers = catalogue, dossiers

    def asked(self, dossier_id: str, names: Sequence[str]) -> tuple[str, ...]:
        """Return those of `names` that are tables this dossier is asked."""
        known = {field.id for field in self._fields(dossier_id, ())}
        return tuple(name for name in names if name in known)

    def export(self, dossier_id: str, out: Path, fields: Sequence[str] = ()) -> tuple[str, ...]:
        """Write tables to `out` (.xlsx) and return their ids; raise UserError."""
        dossier, rulebook = self._dossiers.get(dossier_id), self._dossiers.rulebook(dossier_id)
        wanted = self._fields(dossier_id, fields)
        tables = {field.id: dossier.rows(field.id) for field in wanted}
        write_field_tables(wanted, tables, self._catalogue.units(rulebook), out)
        return tuple(field.id for field in wanted)

    def read(self, dossier_id: str, path: Path, fields: Sequence[str] = ()) -> ReadTables:
        """Return what a file holds without storing it; raise UserError when it is no such file."""
        return self.reader(dossier_id, fields)(path)

    def reader(self, dossier_id: str, fields: Sequence[str] = ()) -> Callable[[Path], ReadTables]:
        """Return what reads a file for a dossier; it may be called in any thread."""
        units = self._catalogue.units(self._dossiers.rulebook(dossier_id))
        wanted = self._fields(dossier_id, fields)
        return lambda path: read_field_tables(path, wanted, units)

    def compare(self, dossier_id: str, found: ReadTables) -> tuple[TableChange, ...]:
        """Return what `take` would change, table by table; a table that stays is left out.

        `lost` names columns that are filled in the dossier and not in the file.
        """
        dossier, rulebook = self._dossiers.get(dossier_id), self._dossiers.rulebook(dossier_id)
        changes: list[TableChange] = []
        for name, rows in found.rows.items():
            old = list(dossier.rows(name))
            if rows == old:
                continue
            field = rulebook.fields[name]
            gone = found.missing.get(name, ())
            changes.append(
                TableChange(
                    field=name,
                    label=field.label,
                    before=len(old),
                    after=len(rows),
                    added=sum(row not in old for row in rows),
                    removed=sum(row not in rows for row in old),
                    lost=tuple(
                        column.label
                        for column in field.columns
                        if column.id in gone and any(column.id in row for row in old)
                    ),
                )
            )
        return tuple(changes)

    def take(self, dossier_id: str, found: ReadTables) -> Changes:
        """Store the tables that were read, as one undo step.

        Raises UserError, and stores nothing, when a cell could not be read.
        """
        if found.problems:
            raise UserError(told(found.problems))
        return self._dossiers.set_many(dossier_id, dict(found.rows))

    def _fields(self, dossier_id: str, names: Sequence[str]) -> list[Field]:
        dossier, rulebook = self._dossiers.get(dossier_id), self._dossiers.rulebook(dossier_id)
        asked = tables_of(
            field
            for section in shown_sections(rulebook, dossier)
            for field in shown_fields(section, rulebook, dossier)
        )
        known = {field.id for field in asked}
        for name in names:
            if name not in known:
                raise UserError(f"Không có bảng “{name}” — chọn {', '.join(sorted(known))}.")
        return [field for field in asked if not names or field.id in names]


def told(problems: Sequence[str]) -> str:
    """Return the first problems of a file in one message with what to do."""
    more = f" và {len(problems) - _NAMED} chỗ nữa" if len(problems) > _NAMED else ""
    said = " ".join(problems[:_NAMED]).removesuffix(".")
    return f"Chưa nhập gì. {said}{more} — sửa trong Excel rồi nhập lại."


def change_told(change: TableChange) -> str:
    """Return one line about a table: rows before and after, and columns that would be emptied."""
    parts = [f"{change.before} dòng thành {change.after} dòng"]
    if change.added:
        parts.append(f"{change.added} dòng mới hoặc đã sửa")
    if change.removed:
        parts.append(f"{change.removed} dòng cũ không còn như trước")
    if change.lost:
        columns = ", ".join(f"“{name}”" for name in change.lost)
        parts.append(f"tệp thiếu cột {columns} nên số liệu cột ấy mất")
    return f"{change.label}: {'; '.join(parts)}."
