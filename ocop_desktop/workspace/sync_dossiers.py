"""One dossier between two machines: its state here, and what is taken in of the one in a file.

Every dossier keeps the states it shared. The newest one both machines know is the base of the
merge; without one every difference is asked for. The bin is part of a state: a dossier edited on
one machine and thrown away on another stays out of the bin, and that is told.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import msgspec

from ocop_desktop.dossier.desk.uniting import later
from ocop_desktop.dossier.sharing.merging import BINNED, lineage_name, state_of, unite_whole
from ocop_desktop.dossier.values import CONFLICT, is_aside
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.archive import Archive
from ocop_desktop.exchange.syncfile import SyncDossier
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.dossiers import UnknownDossierError
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.sync_papers import copied_papers
from ocop_desktop.workspace.sync_parts import DossierParts
from ocop_desktop.workspace.sync_values import TakenDossier, What

_AHEAD = timedelta(days=2)
_KEPT = (
    "Một máy đã xóa hồ sơ này, máy khác còn sửa sau đó — hồ sơ vẫn giữ với phần sửa; "
    "muốn bỏ thì xóa lại."
)
_GONE = "Máy kia đã xóa hồ sơ này — hồ sơ vào thùng rác, lấy lại được."
_BACK = "Máy kia đã lấy hồ sơ này ra khỏi thùng rác."


class _Found(msgspec.Struct, kw_only=True):
    """What to write here of a dossier of the file; `over` names the version it is finalised as."""

    what: What
    changes: dict[str, Any] = msgspec.field(default_factory=dict)
    over: str = ""
    notes: list[str] = msgspec.field(default_factory=list)


class DossierSync:
    """Gives and takes single dossiers."""

    def __init__(self, store: Store, catalogue: Catalogue, dossiers: Dossiers) -> None:
        self._store, self._dossiers = store, dossiers
        self._parts = DossierParts(store, catalogue, dossiers)

    # --- giving ----------------------------------------------------------------------------

    def ids(self) -> list[str]:
        """Return the dossiers to be given: all, of the bin those another machine has seen."""
        return [
            one.id
            for one in self._dossiers.list(include_deleted=True)
            if not one.deleted or self._store.shared.names(one.id)
        ]

    def state(self, dossier_id: str) -> SyncDossier:
        """Return a dossier as it goes into a file; the first of its states is what it is now."""
        row = self._dossiers.summary(dossier_id)
        whole = self._whole(dossier_id)
        known = self._store.shared.names(dossier_id)
        state = self._name(dossier_id, row.rulebook, whole, known)
        item = SyncDossier(
            id=dossier_id,
            rulebook=row.rulebook,
            entries={path: value for path, value in whole.items() if path != BINNED},
            states=(state, *(one for one in known if one != state)),
            binned=BINNED in whole,
        )
        return self._parts.of(item)

    def given(self, item: SyncDossier) -> None:
        """Note that another machine can have seen this state."""
        self._store.shared.add(item.id, item.states[0], _all(item, item.entries))

    def _whole(self, dossier_id: str) -> dict[str, Any]:
        binned = self._store.dossier(dossier_id).deleted_at is not None
        return self._store.entries(dossier_id) | ({BINNED: True} if binned else {})

    def _name(
        self, dossier_id: str, rulebook: str, entries: Mapping[str, Any], known: list[str]
    ) -> str:
        """Return the name of the state a dossier is in here."""

        def newest() -> str:
            return state_of(rulebook, self._store.shared.entries(dossier_id, known[0]))

        return lineage_name(state_of(rulebook, entries), known, newest)

    # --- taking ----------------------------------------------------------------------------

    def take(
        self, item: SyncDossier, archive: Archive, label: str, today: date, *, dry: bool
    ) -> TakenDossier:
        """Merge a dossier of a file into this workspace, whole or not at all."""
        title = str(item.entries.get("product.name") or "")
        notes: list[str] = []
        try:
            _check_days(item, today)
            self._parts.checked(item)
            found = self._found(item, today)
            if found.what == "same" and self._parts.news(item):
                found.what = "merged"
            notes = list(found.notes)
            if not dry:
                notes += self._put(item, found, archive, label)
        except (UserError, KeyError, ValueError, TypeError) as error:
            told = str(error) if isinstance(error, UserError) else _unfit(error)
            return TakenDossier(id=item.id, title=title, what="refused", problem=told)
        paths = [path for path in found.changes if path != BINNED]
        return TakenDossier(
            id=item.id,
            title=title,
            what=found.what,
            changed=tuple(sorted(path for path in paths if not path.startswith(CONFLICT))),
            open=tuple(
                sorted(
                    path.removeprefix(CONFLICT)
                    for path in paths
                    if path.startswith(CONFLICT) and found.changes[path] is not None
                )
            ),
            notes=tuple(notes),
        )

    def _found(self, item: SyncDossier, today: date) -> _Found:
        theirs = _all(item, self._dossiers.checked(item.rulebook, item.entries))
        try:
            row = self._store.dossier(item.id)
        except UnknownDossierError:
            return _Found(what="new", changes=theirs)
        if row.rulebook != item.rulebook:
            raise UserError(
                "Ở hai máy hồ sơ theo hai bộ quy định khác nhau — chuyển về cùng một bộ rồi gộp."
            )
        mine = self._whole(item.id)
        known = self._store.shared.names(item.id)
        over, frozen, told = self._finalised(item)
        if mine == theirs and over:
            return _Found(what="merged", over=over, notes=told)
        if mine == theirs or _shared_as(item, theirs) in known:
            return _Found(what="same")
        common = next((state for state in known if state in item.states), None)
        base = self._store.shared.entries(item.id, common) if common else {}
        if self._name(item.id, item.rulebook, mine, known) in item.states:
            base = mine
        merged = unite_whole(base, mine, theirs, today)
        notes = list(_about_bin(mine, theirs, merged))
        if frozen:
            merged = frozen | {path: v for path, v in merged.items() if _is_beside(path)}
        return _Found(
            what="merged", changes=_difference(mine, merged), over=over, notes=notes + told
        )

    def _finalised(self, item: SyncDossier) -> tuple[str, dict[str, Any], list[str]]:
        """Return which version holds when both machines finalised, and its own entries.

        It is the one finalised later, on every machine alike; the other stays a version.
        """
        stored = self._store.versions.all(item.id)
        number = self._store.dossier(item.id).version
        mine = next((one for one in stored if one.number == number), None)
        reopened = {one.id for one in stored if one.reopened_at}
        reopened |= {one.id for one in item.versions if one.reopened_at}
        theirs = next((one for one in item.versions if one.id == item.locked), None)
        if mine is None or theirs is None or mine.id == theirs.id:
            return "", {}, []
        if {mine.id, theirs.id} & reopened:
            return "", {}, []
        moments = {one.id: one.at for one in stored} | {one.id: one.at for one in item.versions}
        theirs_holds = later(theirs.id, mine.id, moments)
        entries = theirs.entries if theirs_holds else self._store.versions.entries(mine.id)
        which = "máy kia" if theirs_holds else "máy này"
        told = (
            f"Hai máy đã chốt hai bản khác nhau — đang dùng bản chốt sau, của {which}; "
            "bản kia còn nguyên trong danh sách các bản chốt."
        )
        own = {path: value for path, value in entries.items() if not is_aside(path)}
        return (theirs.id if theirs_holds else "", own, [told])

    def _put(self, item: SyncDossier, found: _Found, archive: Archive, label: str) -> list[str]:
        """Store a dossier of the file with its versions and its case; return what to tell."""
        if found.what == "same":
            # Both came to the same by themselves: from now on it is what they have in common.
            shared = _all(item, self._dossiers.checked(item.rulebook, item.entries))
            if shared == self._whole(item.id):
                self._store.shared.add(item.id, _shared_as(item, shared), shared)
            return []
        changes = {path: value for path, value in found.changes.items() if path != BINNED}
        copies = copied_papers(self._store, archive, item, changes)
        theirs = self._dossiers.checked(item.rulebook, item.entries)
        try:
            with self._store.together():
                self._store.files.register(copies)
                told = self._write(item, found, changes, label)
                told += self._parts.take_case(item)
                told += self._parts.lock(item)
                if BINNED in found.changes:
                    self._store.set_deleted(item.id, deleted=bool(found.changes[BINNED]))
                self._store.shared.add(item.id, _shared_as(item, theirs), _all(item, theirs))
        except BaseException:
            self._store.files.discard(copies)
            raise
        finally:
            self._dossiers.reread(item.id)
        return told

    def _write(
        self, item: SyncDossier, found: _Found, changes: dict[str, Any], label: str
    ) -> list[str]:
        if found.what == "new":
            self._dossiers.add_as(item.id, item.rulebook, changes)
        told = self._parts.take_versions(item)
        self._dossiers.reread(item.id)
        if found.over:
            self._parts.put_over(item.id, found.over, changes, label)
        elif found.what != "new" and changes:
            self._dossiers.take_in(item.id, changes, label)
        return told


def _is_beside(path: str) -> bool:
    """Return whether an entry may change while the dossier is finalised."""
    return path == BINNED or is_aside(path.removeprefix(CONFLICT))


def _about_bin(
    mine: Mapping[str, Any], theirs: Mapping[str, Any], merged: Mapping[str, Any]
) -> Iterator[str]:
    was, is_now = BINNED in mine, BINNED in merged
    if is_now and not was:
        yield _GONE
    elif was and not is_now and BINNED not in theirs:
        yield _BACK if {**mine, BINNED: 0} == {**theirs, BINNED: 0} else _KEPT
    elif BINNED in theirs and not is_now:
        yield _KEPT


def _check_days(item: SyncDossier, today: date) -> None:
    """Refuse what a wrong clock wrote: it would win over everything written after."""
    # The person may look at another day than the calendar's; the later of both is fair.
    last = max(today, date.today()) + _AHEAD  # noqa: DTZ011
    moments = [one.at for one in item.versions]
    if item.case is not None:
        moments += [one.at for one in item.case.journal]
        moments += [one.received_on for one in item.case.rounds]
    late = max(moments, default="")[:10]
    if late > last.isoformat():
        day = ".".join(reversed(late.split("-")))
        raise UserError(
            f"Máy kia ghi ngày {day}, sau hôm nay — chỉnh ngày giờ của máy đó rồi xuất lại tệp."
        )


def _all(item: SyncDossier, entries: Mapping[str, Any]) -> dict[str, Any]:
    return dict(entries) | ({BINNED: True} if item.binned else {})


def _shared_as(item: SyncDossier, entries: Mapping[str, Any]) -> str:
    """Return the name under which the other machine shared what is in the file."""
    return item.states[0] if item.states else state_of(item.rulebook, _all(item, entries))


def _difference(mine: Mapping[str, Any], merged: Mapping[str, Any]) -> dict[str, Any]:
    changed = {path: value for path, value in merged.items() if mine.get(path) != value}
    return changed | {path: None for path in mine if path not in merged}


def _unfit(error: Exception) -> str:
    return (
        f"Hồ sơ có chỗ phần mềm này không hiểu ({error}) — "
        "cập nhật phần mềm ở hai máy lên cùng một bản rồi gộp lại."
    )
