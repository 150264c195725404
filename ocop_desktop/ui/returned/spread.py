"""Returned items spread over the places of a page."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ocop_desktop.dossier.returned import Returned
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.returned.notes import ReturnedNotes


class ReturnedSpread(QObject):
    """`put` places the notes of a place when they are first needed.

    Tab meets them ahead of the control that `before` names for a place.
    """

    def __init__(
        self,
        context: AppContext,
        put: Callable[[str, QWidget], None],
        parent: QObject | None = None,
        before: Callable[[str], QWidget | None] = lambda _place: None,
    ) -> None:
        super().__init__(parent)
        self._context, self._put, self._before = context, put, before
        self._notes: dict[str, ReturnedNotes] = {}

    @property
    def notes(self) -> Mapping[str, ReturnedNotes]:
        """The notes by place."""
        return self._notes

    def show_groups(
        self,
        dossier_id: str,
        items: Iterable[tuple[str, Returned]],
        names: Mapping[str, str] | None = None,
    ) -> None:
        """Show (place, item) pairs; `names` says in words where an item belongs, by its id."""
        groups: dict[str, list[Returned]] = {}
        for place, item in items:
            groups.setdefault(place, []).append(item)
        for place, notes in self._notes.items():
            if place not in groups:
                notes.show_items(dossier_id, ())
        for place, some in groups.items():
            if place not in self._notes:
                self._notes[place] = ReturnedNotes(self._context)
                self._put(place, self._notes[place])
            notes = self._notes[place]
            known = set(notes.notes)
            notes.show_items(dossier_id, some, names)
            after = self._before(place)
            if after is not None and set(notes.notes) - known:
                notes.tab_before(after)

    def forget(self) -> None:
        """The page was built anew and took the notes with it."""
        self._notes.clear()

    def flush(self) -> None:
        """Store what is being answered."""
        for notes in self._notes.values():
            notes.flush()
