"""A line with a list of suggestions under it; accents in the typed words are optional."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QWidget

from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.places import Suggestion
from ocop_desktop.ui.theme import Theme

Finder = Callable[[str], list[Suggestion]]
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_VISIBLE = 9
_LIST_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)


class SuggestionModel(QAbstractListModel):
    """The suggestions in the list, in the finder's order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[Suggestion] = []

    @property
    def items(self) -> tuple[Suggestion, ...]:
        """What is offered."""
        return tuple(self._items)

    def offer(self, items: list[Suggestion]) -> None:
        """Replace what is offered."""
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of suggestions."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the label, or the id under the user role."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return item.label
        return item.id if role == Qt.ItemDataRole.UserRole else None


class SuggestLine(InputLine):
    """Typing narrows the list; Down or Alt+Down opens it; Enter or Tab takes the marked line.

    `picked` carries the id. Typed words stay as they are until something is picked.
    """

    picked = Signal(str)

    def __init__(
        self, theme: Theme, find: Finder, *, browse: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._find = find
        self._browse = browse
        self._model = SuggestionModel(self)
        self._list = QCompleter(self._model, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(_VISIBLE)
        self._list.setWidget(self)
        self._list.activated.connect(self._pick)
        self.textEdited.connect(self._narrow)
        self.chosen_id = ""
        if browse:
            self.set_icon("down", self.tr("Mở danh sách (F4)"))

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """What is offered now."""
        return self._model.items

    @property
    def open(self) -> bool:
        """Return whether the list is shown."""
        popup = self._list.popup()
        return popup is not None and popup.isVisible()

    def open_list(self) -> None:
        """Show everything, or what fits the words typed so far."""
        if self.isReadOnly():
            return
        self._offer(self.text() if self.touched else "", mark=False)

    def show_text(self, text: str) -> None:
        """Replace the text and forget what was picked."""
        super().show_text(text)
        self.chosen_id = ""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Look for suggestions after a word was composed."""
        super().inputMethodEvent(event)
        if event.commitString() and not self.composing:
            self._narrow(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with Down, Alt+Down or F4; while it is open it takes Enter and Tab."""
        if self.open and event.key() in _LIST_KEYS:
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4) and (self._browse or self.text()):
            self.open_list()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens a short list at once."""
        super().mousePressEvent(event)
        if self._browse and event.button() == Qt.MouseButton.LeftButton and not self.open:
            self.open_list()

    def _narrow(self, text: str) -> None:
        self.chosen_id = ""
        if self.composing:
            return
        if not text.strip():
            self._close()
            return
        self._offer(text, mark=True)

    def _offer(self, text: str, *, mark: bool) -> None:
        self._model.offer(self._find(text))
        if not self._model.rowCount():
            self._close()
            return
        self._list.complete()
        row = 0 if mark else self._row_of(self.text())
        popup = self._list.popup()
        if popup is not None:
            popup.setCurrentIndex(self._list.completionModel().index(row, 0))

    def _close(self) -> None:
        popup = self._list.popup()
        if popup is not None:
            popup.hide()

    def _row_of(self, label: str) -> int:
        return next((i for i, item in enumerate(self._model.items) if item.label == label), 0)

    def _pick(self, label: str) -> None:
        at = self._row_of(label)
        popup = self._list.popup()
        if popup is not None and popup.currentIndex().isValid():
            at = popup.currentIndex().row()
        item = self._model.items[at]
        self.setText(item.label)
        self.chosen_id = item.id
        self.picked.emit(item.id)
