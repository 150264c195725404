"""Dossiers held built, so that a page does not read and build the same one again and again."""

from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, TypeAlias

from ocop_desktop.dossier.values import Dossier, from_entries, is_aside
from ocop_desktop.errors import UserError
from ocop_desktop.storage.dossiers import UnknownDossierError
from ocop_desktop.storage.rows import StoredDossier
from ocop_desktop.storage.store import Store

_Kept: TypeAlias = tuple[dict[str, Any], Dossier]

_MOST = 16  # the window shows one or two at a time


class KeptDossiers:
    """Entries and dossiers as they are stored. Unknown ids raise UserError."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    def row(self, dossier_id: str) -> StoredDossier:
        """Return the line of the list, always as it is stored."""
        try:
            return self._store.dossier(dossier_id)
        except UnknownDossierError as error:
            raise no_such_dossier(dossier_id) from error

    def entries(self, dossier_id: str) -> dict[str, Any]:
        """Return all entries. Not to be changed."""
        return self._read(dossier_id)[0]

    def dossier(self, dossier_id: str) -> Dossier:
        """Return the dossier: the same object as long as nothing of it changed."""
        return self._read(dossier_id)[1]

    def follow(self, dossier_id: str, entries: Mapping[str, Any]) -> None:
        """Bring the dossier up to date with entries that were stored (None: removed)."""
        kept = self._kept.pop(dossier_id, None)
        if kept is None:
            return
        merged = {k: v for k, v in (kept[0] | dict(entries)).items() if v is not None}
        dossier = kept[1]  # the same object: nothing has to be computed anew
        if not all(map(is_aside, entries)):
            dossier = from_entries(dossier_id, dossier.rulebook, merged)
        self._kept[dossier_id] = merged, dossier

    def forget(self, dossier_id: str) -> None:
        """Read this dossier anew when it is next asked for."""
        self._kept.pop(dossier_id, None)

    def forget_all(self) -> None:
        """Read every dossier anew when it is next asked for."""
        self._kept.clear()

    def _read(self, dossier_id: str) -> _Kept:
        if dossier_id not in self._kept:
            row = self.row(dossier_id)
            entries = self._store.entries(dossier_id)
            self._kept[dossier_id] = entries, from_entries(row.id, row.rulebook, entries)
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        self._kept.move_to_end(dossier_id)
        return self._kept[dossier_id]


def no_such_dossier(words: str) -> UserError:
    """Return the sentence for a dossier that is not there."""
    return UserError(f"Không có hồ sơ mang mã “{words}” — xem mã trong danh sách hồ sơ.")
