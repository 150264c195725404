"""What a sync file carries of a dossier besides its entries: versions and the case at the desk."""

from collections.abc import Iterable
from datetime import date, datetime

import msgspec

from ocop_desktop.dossier.desk.uniting import Clash, later, missing, unite
from ocop_desktop.dossier.sharing.copies import CaseCopy, VersionCopy
from ocop_desktop.dossier.values import is_aside
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.syncfile import SyncDossier
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.desk.cases import MARK_NAMES, receipt
from ocop_desktop.workspace.dossiers import Dossiers

_LOCK = "Máy khác đã chốt bản {number}"
_MARKS = ("", None, *MARK_NAMES)


def _check_days(days: Iterable[str | None], moments: Iterable[str | None]) -> None:
    for day in filter(None, days):
        date.fromisoformat(day)
    for moment in filter(None, moments):
        datetime.fromisoformat(moment)


class DossierParts:
    """Reads and takes in versions and cases. Taking in needs a transaction around it."""

    def __init__(self, store: Store, catalogue: Catalogue, dossiers: Dossiers) -> None:
        self._store, self._catalogue, self._dossiers = store, catalogue, dossiers

    def of(self, item: SyncDossier) -> SyncDossier:
        """Return what goes into the file: `item` with its versions and its case."""
        row = self._store.dossier(item.id)
        stored = self._store.versions.all(item.id)
        return msgspec.structs.replace(
            item,
            versions=tuple(
                VersionCopy(
                    id=one.id, number=one.number, at=one.at, day=one.day, snapshot=one.snapshot,
                    rulebook=one.rulebook, score=one.score, note=one.note,
                    reopened_at=one.reopened_at, reason=one.reason,
                    entries=self._store.versions.entries(one.id),
                )
                for one in stored
            ),
            locked=next((one.id for one in stored if one.number == row.version), ""),
            case=self._store.desk_copies.of_dossier(item.id),
        )  # fmt: skip

    def checked(self, item: SyncDossier) -> None:
        """Raise where versions or the case of a file cannot be stored; see `Dossiers.checked`."""
        for one in item.versions:
            self._dossiers.checked(one.rulebook, one.entries)
            _check_days([one.day], [one.at, one.reopened_at])
        if item.case is None:
            return
        known = {one.id for one in item.versions}
        rounds = [one.number for one in item.case.rounds]
        if any(one.version not in known for one in item.case.rounds):
            raise UserError("Phiếu nhận có lần nộp không kèm bản hồ sơ — xin xuất lại tệp.")
        if not rounds or len(set(rounds)) != len(rounds) or item.case.round not in rounds:
            raise UserError("Phiếu nhận không nêu đúng các lần nộp — xin xuất lại tệp.")
        if self._catalogue.get(item.rulebook).desk is None:
            raise UserError("Bộ quy định của hồ sơ không có phần bàn tiếp nhận.")
        self._check_case(item.rulebook, item.case)

    def _check_case(self, rulebook: str, case: CaseCopy) -> None:
        """Raise KeyError, ValueError for states, marks and days nobody could read again."""
        desk = self._catalogue.get(rulebook).commune_desk
        for line in case.journal:
            for state in (line.from_state, line.to_state):
                desk.state(state)
            if line.what == "mark" and line.told.get("mark") not in _MARKS:
                raise ValueError(str(line.told.get("mark")))
        days = [case.received_on, case.stopped_on, case.decided_on]
        days += [one.received_on for one in case.rounds] + [one.day for one in case.journal]
        _check_days(days, [one.at for one in case.journal])

    def news(self, item: SyncDossier) -> bool:
        """Return whether a file knows more of a dossier that is here than its entries say."""
        held = {one.id: one.reopened_at for one in self._store.versions.all(item.id)}
        if any(one.id not in held for one in item.versions):
            return True
        if any(one.reopened_at and not held[one.id] for one in item.versions):
            return True
        if item.locked and self._store.dossier(item.id).version is None:
            return True
        if item.case is None:
            return False
        mine = self._store.desk_copies.of_dossier(item.id)
        if mine is None or mine.id != item.case.id:
            return True
        return unite(mine, item.case, self._moments(item)).case != mine

    def take_versions(self, item: SyncDossier) -> list[str]:
        """Add the versions that are not here; one that was opened again there is so here too."""
        moved = self._store.versions.take_in(item.id, item.versions)
        return [
            f"Bản chốt số {there} của máy kia giữ ở đây là bản số {here}, vì số {there} đã có."
            for there, here in moved
        ]

    def lock(self, item: SyncDossier) -> list[str]:
        """Lock the dossier as it is there, when what is here is what was finalised there."""
        if not item.locked or self._store.dossier(item.id).version is not None:
            return []
        version = self._store.versions.get(item.locked)
        if version.reopened_at is not None:
            return []
        frozen = self._store.versions.entries(item.locked)
        mine = {k: v for k, v in self._store.entries(item.id).items() if not is_aside(k)}
        if mine == {k: v for k, v in frozen.items() if not is_aside(k)}:
            self._store.versions.lock_as(item.id, item.locked, _LOCK)
            return []
        return [
            (
                f"Máy kia đã chốt bản {version.number}; ở máy này còn phần khác bản đó "
                "nên hồ sơ vẫn mở."
            )
        ]

    def take_case(self, item: SyncDossier) -> list[str]:
        """Unite the case with the one here; return what has to be told."""
        theirs = item.case
        if theirs is None:
            return []
        mine = self._store.desk_copies.of_dossier(item.id)
        if mine is None:
            return self._take_new(item, theirs)
        if mine.id != theirs.id:
            return [
                (
                    f"Hồ sơ này có hai phiếu: {self._number(item, mine)} ở máy này và "
                    f"{self._number(item, theirs)} ở máy kia — mỗi máy giữ phiếu của mình; "
                    "thống nhất dùng một phiếu."
                )
            ]
        united = unite(mine, theirs, self._moments(item))
        fresh = missing(mine.journal, united.case.journal)
        if fresh or united.case != mine:
            self._store.desk_copies.put(item.id, united.case, fresh)
        return [self._told(item, mine, one) for one in united.clashes]

    def _moments(self, item: SyncDossier) -> dict[str, str]:
        """Return when every version was frozen that this machine or the file knows."""
        known = {one.id: one.at for one in self._store.versions.all(item.id)}
        return known | {one.id: one.at for one in item.versions}

    def _take_new(self, item: SyncDossier, theirs: CaseCopy) -> list[str]:
        held = self._store.desk_copies.holder(theirs)
        if held is not None:
            return [
                (
                    f"Số phiếu {self._number(item, theirs)} ở máy này đã cấp cho “{held[1]}” — "
                    "phiếu của máy kia không nhận vào đây và không đổi số; "
                    "chỉ để một máy cấp số phiếu."
                )
            ]
        whole = msgspec.structs.replace(theirs, journal=())
        united = unite(whole, theirs, self._moments(item)).case
        self._store.desk_copies.put(item.id, united, united.journal)
        return []

    def _number(self, item: SyncDossier, case: CaseCopy) -> str:
        return receipt(self._catalogue.get(item.rulebook), case)

    def _told(self, item: SyncDossier, mine: CaseCopy, clash: Clash) -> str:
        number = self._number(item, mine)
        one, two = clash.values
        if clash.kind == "round":
            which = "máy kia" if later(two, one, self._moments(item)) else "máy này"
            return (
                f"Phiếu {number}: hai máy cùng nhận lần nộp {clash.place}, mỗi máy một bản — "
                f"đang dùng bản nhận sau, của {which}; bản kia còn trong các bản chốt và "
                "trong nhật ký."
            )
        if clash.kind == "state":
            desk = self._catalogue.get(item.rulebook).commune_desk
            names = [desk.state(state).name for state in (one, two)]
            return (
                f"Phiếu {number}: máy này chuyển sang “{names[0]}”, máy kia sang “{names[1]}” — "
                "đang theo bước làm sau; cả hai bước còn trong nhật ký."
            )
        return (
            f"Phiếu {number}, {clash.place}: hai máy ghi khác nhau, “{one}” và “{two}” — "
            "đang giữ lời ghi sau; lời kia còn trong nhật ký."
        )
