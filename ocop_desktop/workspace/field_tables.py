"""The tables of a dossier as an Excel file, out and in."""

from collections.abc import Callable, Sequence
from pathlib import Path

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

__all__ = ["FieldTables", "ReadTables"]

_NAMED = 3


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
    return f"Chưa nhập gì. {' '.join(problems[:_NAMED])}{more} — sửa trong Excel rồi nhập lại."
