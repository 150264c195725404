"""One dossier between two machines: its state here, and what is taken in of the one in a file.

Every dossier keeps the states it shared. The newest one both machines know is the base of the
merge; without one every difference is asked for. The bin is part of a state: a dossier edited on
one machine and thrown away on another stays out of the bin, and that is told. Where it is
finalised on one machine and edited on another the finalised version holds, see `sync_standing`.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import msgspec

from ocop_desktop.dossier.sharing.merging import (
    BINNED,
    lineage_name,
    over_finalised,
    state_of,
    unite_whole,
)
from ocop_desktop.dossier.values import CONFLICT
from ocop_desktop.errors import UserError
from ocop_desktop.exchange.archive import Archive
from ocop_desktop.exchange.syncfile import SyncDossier
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.storage.dossiers import UnknownDossierError
from ocop_desktop.storage.store import Store
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.sync_papers import copied_papers
from ocop_desktop.workspace.sync_parts import DossierParts
from ocop_desktop.workspace.sync_standing import Standing, Standings, Turn
from ocop_desktop.workspace.sync_values import TakenDossier, What

_AHEAD = timedelta(days=2)
_KEPT = (
    "Một máy đã xóa hồ sơ này, máy khác còn sửa sau đó — hồ sơ vẫn giữ với phần sửa; "
    "muốn bỏ thì xóa lại."
)
_GONE = "Máy kia đã xóa hồ sơ này — hồ sơ vào thùng rác, lấy lại được."
_BACK = "Máy kia đã lấy hồ sơ này ra khỏi thùng rác."


class _Found(msgspec.Struct, kw_only=True):
    """What to write here of a dossier of the file, and as which version it then stands."""

    what: What
    changes: dict[str, Any] = msgspec.field(default_factory=dict)
    standing: Standing | None = None
    turn: Turn = Turn.STAYS
    notes: list[str] = msgspec.field(default_factory=list)


class DossierSync:
    """Gives and takes single dossiers."""

    def __init__(self, store: Store, catalogue: Catalogue, dossiers: Dossiers) -> None:
        self._store, self._dossiers = store, dossiers
        self._parts = DossierParts(store, catalogue, dossiers)
        self._standings = Standings(store)

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
            states=tuple(dict.fromkeys([state, *known, *self._store.shared.seen(dossier_id)])),
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
        seen = {*known, *self._store.shared.seen(item.id)}
        older = mine == theirs or _shared_as(item, theirs) in seen
        standing = self._standings.of(item)
        merged = mine
        if not older:
            common = next((state for state in known if state in item.states), None)
            base = self._store.shared.entries(item.id, common) if common else {}
            if self._name(item.id, item.rulebook, mine, known) in item.states:
                base = mine
            keep = standing.entries if standing else ()
            merged = unite_whole(base, mine, theirs, today, keep=keep)
        notes = list(_about_bin(mine, theirs, merged)) if not older else []
        if standing:
            merged = over_finalised(standing.entries, merged, standing.others, today)
        changes = _difference(mine, merged)
        turn = self._standings.turn(item, standing)
        what: What = "same" if older and not changes and turn is Turn.STAYS else "merged"
        notes += self._standings.told(item, standing, changes)
        return _Found(what=what, changes=changes, standing=standing, turn=turn, notes=notes)

    def _put(self, item: SyncDossier, found: _Found, archive: Archive, label: str) -> list[str]:
        """Store a dossier of the file with its versions and its case; return what to tell."""
        if found.what == "same":
            # Both came to the same by themselves: from now on it is what they have in common.
            shared = _all(item, self._dossiers.checked(item.rulebook, item.entries))
            if shared == self._whole(item.id):
                with self._store.together():
                    self._store.shared.add(item.id, _shared_as(item, shared), shared)
                    self._store.shared.see(item.id, item.states)
            return []
        changes = {path: value for path, value in found.changes.items() if path != BINNED}
        copies = copied_papers(self._store, archive, item, changes)
        theirs = self._dossiers.checked(item.rulebook, item.entries)
        try:
            with self._store.together():
                self._store.files.register(copies)
                told = self._write(item, found, changes, label)
                told += self._parts.take_case(item)
                if BINNED in found.changes:
                    self._store.set_deleted(item.id, deleted=bool(found.changes[BINNED]))
                self._store.shared.add(item.id, _shared_as(item, theirs), _all(item, theirs))
                self._store.shared.see(item.id, item.states)
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
        if found.turn is Turn.OPENS:
            self._standings.open_again(item.id)
        self._dossiers.reread(item.id)
        if found.what == "new":
            return told + self._parts.lock(item)
        if found.turn is Turn.LOCKS and found.standing:
            if changes:
                self._store.write(item.id, changes, label)
            self._standings.lock(item.id, found.standing.id)
        elif changes:
            self._dossiers.take_in(item.id, changes, label)
        return told


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
