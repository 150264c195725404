"""Scorers' sheets out to other machines and back."""

from pathlib import Path
from typing import Literal

import msgspec

from ocop_desktop.disk import read_at_most, writing_whole
from ocop_desktop.dossier.rehearsal.sheetfile import (
    MAX_BYTES,
    SUFFIX,
    SheetFile,
    decode_sheet,
    encode_sheet,
    sheet_of,
)
from ocop_desktop.dossier.rehearsal.sheets import Sheet
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.names import safe
from ocop_desktop.exchange.snapshot import snapshot
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.rehearsals import Rehearsals

Outcome = Literal["added", "replaced", "unchanged", "kept"]

_NAME = 80
_OUTCOMES: dict[Outcome, str] = {
    "added": "Đã thêm phiếu của {}.",
    "replaced": "Phiếu của {} trong tệp mới hơn nên đã thay phiếu đang có.",
    "unchanged": "Phiếu của {} đã có sẵn, giống hệt tệp này.",
    "kept": "Phiếu của {} đang có mới hơn tệp này nên được giữ nguyên.",
}


class TakenSheet(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a sheet file: the sheet as it lies beside the dossier now, and why.

    `added`: new here. `replaced`: the file was newer. `unchanged`: both say the same. `kept`: what
    was here is newer and stays.
    """

    sheet: Sheet
    outcome: Outcome

    @property
    def sentence(self) -> str:
        """Return it in words."""
        return _OUTCOMES[self.outcome].format(self.sheet.scorer)


class SheetFiles:
    """Sheets as files. A sheet finds its dossier by id, or by a dossier that says the very same."""

    def __init__(self, dossiers: Dossiers, rehearsals: Rehearsals, catalogue: Catalogue) -> None:
        self._dossiers, self._rehearsals, self._catalogue = dossiers, rehearsals, catalogue

    def export(self, dossier_id: str, sheet_id: str, out: Path) -> Path:
        """Write a sheet to `out` (a folder, or a name that gets our suffix); return the file."""
        sheet = self._rehearsals.sheet(dossier_id, sheet_id)
        dossier = self._dossiers.get(dossier_id)
        product = dossier.text("product.name")
        target = _target(out, f"Phiếu chấm - {product or 'chưa đặt tên'} - {sheet.scorer}")
        with writing_whole(target) as part:
            part.write_bytes(encode_sheet(sheet, product, snapshot(dossier)))
        return target

    def take(self, path: Path, dossier_id: str | None = None) -> TakenSheet:
        """Merge a sheet file back and say what became of it; the newer one stays.

        Without `dossier_id` it goes to the dossier it was made for. On any error (unknown dossier,
        edition or set, options there are none of, changed by hand) nothing is stored.
        """
        file = decode_sheet(read_at_most(path, MAX_BYTES, "phiếu chấm"), self._catalogue.get)
        home = dossier_id or self._home(file)
        known = next((s for s in self._rehearsals.sheets(home) if s.id == file.id), None)
        self._check_home(file, home, known)
        taken = sheet_of(file, home)
        if known is not None and _says_the_same(known, taken):
            return TakenSheet(sheet=known, outcome="unchanged")
        if known is not None and known.changed_at >= taken.changed_at:
            return TakenSheet(sheet=known, outcome="kept")
        sheet = self._rehearsals.put(home, taken)
        return TakenSheet(sheet=sheet, outcome="replaced" if known else "added")

    def _home(self, file: SheetFile) -> str:
        rows = self._dossiers.list()
        if any(row.id == file.dossier for row in rows):
            return file.dossier
        raise UserError(
            f"Không có hồ sơ nào ở đây ứng với phiếu chấm “{_about(file)}” — "
            "nhập hồ sơ trước, hoặc mở đúng hồ sơ rồi nhận phiếu."
        )

    def _check_home(self, file: SheetFile, dossier_id: str, known: Sheet | None) -> None:
        dossier = self._dossiers.get(dossier_id)
        if known is None and file.dossier != dossier_id and file.snapshot != snapshot(dossier):
            raise UserError(
                f"Phiếu này chấm hồ sơ khác (“{_about(file)}”), hoặc hồ sơ đã sửa sau khi phiếu "
                "được lập — chọn đúng hồ sơ rồi nhận lại; chưa có gì được ghi."
            )
        if (file.rulebook, file.set) != (dossier.rulebook, dossier.set):
            raise UserError(
                "Phiếu này chấm theo bộ sản phẩm khác với hồ sơ hiện nay — "
                "lập phiếu mới theo bộ hiện nay; chưa có gì được ghi."
            )


def _says_the_same(known: Sheet, taken: Sheet) -> bool:
    return msgspec.structs.replace(taken, changed_at=known.changed_at) == known


def _about(file: SheetFile) -> str:
    return file.product or file.set


def _target(out: Path, name: str) -> Path:
    if out.is_dir():
        return out / (safe(name, _NAME) + SUFFIX)
    return out if out.name.endswith(SUFFIX) else out.with_name(out.name + SUFFIX)
