"""A newer paper in the place of an older one: the ties go on, the older paper is kept."""

import uuid
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from ocop_desktop.dossier.papers.following import record_entries, rows_of
from ocop_desktop.dossier.papers.replaced import Replaced, entry_of, newer, replaced_in
from ocop_desktop.dossier.values import REPLACED, Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.storage.rows import StoredFile
from ocop_desktop.text import nfc
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.evidence import EvidenceShelf


class Replacements:
    """Replaces papers and brings them back; each is one undo step."""

    def __init__(self, dossiers: Dossiers, shelf: EvidenceShelf) -> None:
        self._dossiers, self._shelf = dossiers, shelf

    def rows(self, dossier_id: str, evidence_id: str) -> tuple[str, ...]:
        """Return the labels of the tables with a row of this paper; it may follow a newer one."""
        rulebook, dossier = self._dossiers.rulebook(dossier_id), self._dossiers.get(dossier_id)
        paper = next(item for item in dossier.evidence if item.id == evidence_id)
        tables = [link.table for link, _, _ in rows_of(rulebook, dossier, paper)]
        return tuple(rulebook.fields[table].label for table in dict.fromkeys(tables))

    def replace(
        self, dossier_id: str, evidence_id: str, path: Path, today: date, *, row: bool = False
    ) -> Evidence:
        """Take `path` in as the newer paper and return its record.

        It keeps criteria, fields, kind, title and code. Number, dates, pages and note belonged to
        the older sheet: they are empty, as are the fields that said the same, until the new ones
        are confirmed. With `row` the table row of the older paper then takes over number, dates
        and names as well; else it goes on naming the older one, and a finding says so.
        Raises UserError for a file that cannot be taken in, or is there already.
        """
        self._dossiers.require_open(dossier_id)
        (copy,) = self._shelf.copy([path])
        return self.put(dossier_id, evidence_id, copy, today, row=row)

    def put(
        self, dossier_id: str, evidence_id: str, copy: StoredFile, today: date, *, row: bool = False
    ) -> Evidence:
        """Do the same with a content that `EvidenceShelf.copy` took in."""
        self._dossiers.require_open(dossier_id)
        dossier = self._dossiers.get(dossier_id)
        held = next((item for item in dossier.evidence if item.sha256 == copy.sha256), None)
        if held is not None:
            raise UserError(
                f"Tệp này chính là “{held.label}” đã có trong hồ sơ — chọn tệp giấy mới."
            )
        self._shelf.register([copy])
        old = next(item for item in dossier.evidence if item.id == evidence_id)
        new = newer(old, nfc(copy.name), copy.sha256, copy.size)
        self._store(dossier_id, old, new, today, "thay giấy", row=row)
        return new

    def kept(self, dossier_id: str, evidence_id: str) -> tuple[Replaced, ...]:
        """Return the papers it took the place of, the last one first."""
        return replaced_in(self._dossiers.aside(dossier_id, REPLACED), evidence_id)

    def all(self, dossier_id: str) -> tuple[Replaced, ...]:
        """Return every older paper of a dossier."""
        return replaced_in(self._dossiers.aside(dossier_id, REPLACED))

    def bring_back(self, dossier_id: str, replaced_id: str, today: date) -> Evidence:
        """Let an older paper go on again; the one in its place is kept as replaced."""
        found = self._dossiers.aside(dossier_id, REPLACED)[f"{REPLACED}{replaced_id}"]
        back = msgspec.convert(found, Replaced)
        evidence = self._dossiers.get(dossier_id).evidence
        now = next(item for item in evidence if item.id == back.of)
        # What it proves may have changed since; that is said of the place, not of the sheet.
        old = msgspec.structs.replace(
            back.paper, id=now.id, criteria=now.criteria, fields=now.fields, order=now.order
        )
        self._store(dossier_id, now, old, today, "dùng lại giấy cũ", gone=(replaced_id,))
        return old

    def copy_out(self, item: Replaced, folder: Path) -> Path:
        """Copy an older paper under its own name into `folder`, for opening elsewhere."""
        return self._shelf.copy_record(item.paper, folder)

    def _store(
        self,
        dossier_id: str,
        old: Evidence,
        new: Evidence,
        today: date,
        label: str,
        gone: Iterable[str] = (),
        *,
        row: bool = False,
    ) -> None:
        dossier, rulebook = self._dossiers.get(dossier_id), self._dossiers.rulebook(dossier_id)
        entries: dict[str, Any] = record_entries(rulebook, dossier, old, new)
        entries |= {f"{REPLACED}{key}": None for key in gone}
        entries[f"{REPLACED}{uuid.uuid4().hex}"] = entry_of(old, today, row=row)
        self._dossiers.set_many(dossier_id, entries, label)
