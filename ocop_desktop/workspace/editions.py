"""Dossiers from one edition of the law to another: what changed, what it would do, the move."""

from typing import Any

import msgspec

from ocop_desktop.dossier.sharing.moving import Move
from ocop_desktop.dossier.sharing.moving import move as moved_to
from ocop_desktop.dossier.values import MOVED, to_entries
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.catalogue import Catalogue
from ocop_desktop.rulebook.diff import Difference, diff
from ocop_desktop.workspace.dossiers import Dossiers
from ocop_desktop.workspace.values import Progress


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a moved dossier came from; `review` are the criteria whose option was left behind."""

    dossier: str
    rulebook: str
    review: tuple[str, ...]
    dropped: tuple[str, ...]


class Trial(msgspec.Struct, frozen=True, kw_only=True):
    """What a move would do to one dossier. Nothing was written."""

    dossier: str
    title: str
    move: Move


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """A move that was made: the new dossier's id. The old dossier is as it was."""

    dossier: str
    move: Move


class Editions:
    """Editions side by side, and the dossiers pinned to them."""

    def __init__(self, dossiers: Dossiers, catalogue: Catalogue) -> None:
        self._dossiers, self._catalogue = dossiers, catalogue

    def differences(self, before: str, after: str) -> tuple[Difference, ...]:
        """Return line by line what changed; raise UserError for an unknown edition."""
        return diff(self._catalogue.get(before), self._catalogue.get(after))

    def try_all(
        self, before: str, after: str, progress: Progress | None = None
    ) -> tuple[Trial, ...]:
        """Return what moving each dossier of edition `before` to `after` would do."""
        old, new = self._catalogue.get(before), self._catalogue.get(after)
        rows = self._dossiers.of_edition(old.id)
        found: list[Trial] = []
        for row in rows:
            if progress:
                progress(len(found), len(rows), row.title)
            made = moved_to(old, new, self._dossiers.get(row.id))
            found.append(Trial(dossier=row.id, title=row.title, move=made))
        return tuple(found)

    def move(self, dossier_id: str, after: str) -> Moved:
        """Copy a dossier to edition `after`: only identical criteria keep their option.

        The rest is left open for review in the new dossier (`to_review`).
        """
        dossier = self._dossiers.get(dossier_id)
        if dossier.rulebook == self._catalogue.get(after).id:
            raise UserError("Hồ sơ đã theo đúng bộ quy định này — không cần chuyển.")
        made = moved_to(self._dossiers.rulebook(dossier_id), self._catalogue.get(after), dossier)
        origin = Origin(
            dossier=dossier_id,
            rulebook=dossier.rulebook,
            review=made.review,
            dropped=made.dropped,
        )
        entries: dict[str, Any] = dict(to_entries(made.dossier))
        entries[MOVED] = msgspec.to_builtins(origin)
        return Moved(dossier=self._dossiers.add(after, entries), move=made)

    def origin(self, dossier_id: str) -> Origin | None:
        """Return where a dossier was moved from, or None for one that was not."""
        found = self._dossiers.aside(dossier_id, MOVED)
        return msgspec.convert(found[MOVED], Origin) if found else None

    def to_review(self, dossier_id: str) -> tuple[str, ...]:
        """Return the criteria a move left open and nobody has answered since."""
        origin = self.origin(dossier_id)
        dossier = self._dossiers.get(dossier_id)
        chosen = self._dossiers.rulebook(dossier_id).sets.get(dossier.set or "")
        if origin is None or chosen is None:
            return ()
        return tuple(
            number
            for number in origin.review
            if number in chosen.by_number and dossier.answer(number).option is None
        )
