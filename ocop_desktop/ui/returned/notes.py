"""The returned items of one place, one below the other, stored as they are answered."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.dossier.returned import Returned
from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.returned.note import ReturnedNote


class ReturnedNotes(QWidget):
    """Hidden without items. A note stays the same widget as long as its item is there."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._dossier = ""
        self.notes: dict[str, ReturnedNote] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 2)
        self._column.setSpacing(6)
        self.hide()

    def show_items(
        self,
        dossier_id: str,
        items: Sequence[Returned],
        places: Mapping[str, str] | None = None,
    ) -> None:
        """Show items of a dossier in this order; `places` names each by its id."""
        if dossier_id != self._dossier:
            self._drop(set(self.notes))
            self._dossier = dossier_id
        self._drop(set(self.notes) - {item.id for item in items})
        for at, item in enumerate(items):
            note = self.notes.get(item.id) or self._add(item)
            note.show_item(item, (places or {}).get(item.id, ""))
            if self._column.indexOf(note) != at:
                self._column.insertWidget(at, note)
        self.setVisible(bool(items))

    def tab_before(self, control: QWidget) -> None:
        """Let Tab meet the notes before a control."""
        for note in self.notes.values():
            before = _tab_stop_before(control)
            QWidget.setTabOrder(before, note.answer)
            QWidget.setTabOrder(note.answer, note.done)

    def flush(self) -> None:
        """Store what is being typed."""
        for note in self.notes.values():
            note.flush()

    def _add(self, item: Returned) -> ReturnedNote:
        note = ReturnedNote(self._context.theme, item, self)
        note.answered.connect(self._answer)
        note.ticked.connect(self._tick)
        self.notes[item.id] = note
        self._column.addWidget(note)
        return note

    def _drop(self, gone: set[str]) -> None:
        for name in gone:
            note = self.notes.pop(name)
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()

    def _answer(self, item_id: str, words: str) -> None:
        try:
            self._context.workspace.returns.answer(self._dossier, item_id, words)
        except UserError as error:
            self._context.show_error(error)

    def _tick(self, item_id: str, done: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        try:
            self._context.workspace.returns.set_done(self._dossier, item_id, done=done)
        except UserError as error:
            self._context.show_error(error)


def _tab_stop_before(control: QWidget) -> QWidget:
    """Return the tab stop before a control; a widget that hands its focus on is none."""
    at = control.previousInFocusChain()
    while at is not None and at is not control:
        if at.focusProxy() is None and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return at
        at = at.previousInFocusChain()
    return control
