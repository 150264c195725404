"""Which finalised version holds of a dossier that two machines hold.

The version finalised last decides, by its time and then its id, the same on every machine: while
nobody opened it again the dossier stands as it and what was edited elsewhere is offered for the
time after; once somebody opened it the dossier is open everywhere. All versions stay.
"""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Any

import msgspec

from ocop_desktop.dossier.desk.uniting import later
from ocop_desktop.dossier.sharing.copies import VersionCopy
from ocop_desktop.dossier.values import CONFLICT
from ocop_desktop.exchange.syncfile import SyncDossier
from ocop_desktop.storage.rows import StoredVersion
from ocop_desktop.storage.store import Store

_LOCK = "Máy khác đã chốt bản {number}"
_OPEN = "Máy khác đã mở lại bản chốt sau bản {number}"


class Turn(Enum):
    """What a merge does to the lock of a dossier here."""

    STAYS = auto()
    LOCKS = auto()
    OPENS = auto()


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """The version a dossier stands as; `others` are the entries of all its other versions."""

    id: str
    entries: dict[str, Any]
    others: tuple[dict[str, Any], ...] = ()


class Standings:
    """Locks and opens dossiers of one workspace as merging says."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, item: SyncDossier) -> Standing | None:
        """Return what a dossier of a file and of this machine stands as; None while it is open."""
        stored = {one.id: one for one in self._store.versions.all(item.id)}
        copies = {one.id: one for one in item.versions}
        newest = _newest({**copies, **stored})
        own = self._locked(item.id)
        if newest not in {item.locked, own.id if own else ""} - {""}:
            return None
        if any(one[newest].reopened_at for one in (stored, copies) if newest in one):
            return None
        known = {one.id: one.entries for one in item.versions}
        known |= {one: self._store.versions.entries(one) for one in stored}
        others = tuple(entries for one, entries in sorted(known.items()) if one != newest)
        return Standing(id=newest, entries=known[newest], others=others)

    def turn(self, item: SyncDossier, standing: Standing | None) -> Turn:
        """Return what has to be done so that the dossier stands here as it does there."""
        own = self._locked(item.id)
        if standing is None:
            return Turn.STAYS if own is None else Turn.OPENS
        return Turn.STAYS if own is not None and own.id == standing.id else Turn.LOCKS

    def told(
        self, item: SyncDossier, standing: Standing | None, changes: Mapping[str, Any]
    ) -> list[str]:
        """Return what a person has to know about finalised versions."""
        own = self._locked(item.id)
        if standing is None:
            return _opened(item, own)
        sentences: list[str] = []
        if own is not None and item.locked and own.id != item.locked:
            which = "máy này" if own.id == standing.id else "máy kia"
            sentences.append(
                f"Hai máy đã chốt hai bản khác nhau — đang dùng bản chốt sau, của {which}; "
                "bản kia còn nguyên trong danh sách các bản chốt."
            )
        waiting = sum(path.startswith(CONFLICT) and changes[path] is not None for path in changes)
        if waiting:
            sentences.append(
                f"Hồ sơ đã chốt nên bản chốt được giữ; {waiting} chỗ sửa sau hoặc sửa ở máy khác "
                "chờ chọn, chọn được sau khi mở lại hồ sơ."
            )
        elif self._turns_locked(own, standing):
            sentences.append("Máy kia đã chốt hồ sơ này — ở đây hồ sơ cũng khóa theo bản chốt.")
        return sentences

    def lock(self, dossier_id: str, version_id: str) -> None:
        """Lock a dossier as a version it has."""
        self._store.versions.lock_as(dossier_id, version_id, _LOCK)

    def open_again(self, dossier_id: str) -> None:
        """Open a dossier that stands finalised here: a later version was opened elsewhere."""
        self._store.versions.open_as_elsewhere(dossier_id, _OPEN)

    def _turns_locked(self, own: StoredVersion | None, standing: Standing) -> bool:
        return own is None or own.id != standing.id

    def _locked(self, dossier_id: str) -> StoredVersion | None:
        number = self._store.dossier(dossier_id).version
        stored = self._store.versions.all(dossier_id)
        return next((one for one in stored if one.number == number), None)


def _newest(versions: Mapping[str, StoredVersion | VersionCopy]) -> str:
    moments = {name: one.at for name, one in versions.items()}
    newest = ""
    for name in versions:
        newest = name if not newest or later(name, newest, moments) else newest
    return newest


def _opened(item: SyncDossier, own: StoredVersion | None) -> list[str]:
    if own is not None and not any(one.id == own.id and one.reopened_at for one in item.versions):
        return [
            (
                f"Bản chốt {own.number} của máy này làm trước một bản đã mở lại ở máy kia — "
                "hồ sơ mở; bản chốt còn trong danh sách các bản chốt."
            )
        ]
    if own is None and item.locked:
        return [
            (
                "Máy kia còn khóa theo một bản chốt làm trước bản đã mở lại ở đây — "
                "hồ sơ vẫn mở; bản chốt ấy giữ trong danh sách các bản chốt."
            )
        ]
    return []
