"""The item model of the evidence grid."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ocop_desktop.ui.pages_dossier.paper_cards import CardData, CardFilter, passes

Index = QModelIndex | QPersistentModelIndex
CARD = int(Qt.ItemDataRole.UserRole)
_ROOT = QModelIndex()


class CardModel(QAbstractListModel):
    """The cards the filter lets through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[CardData] = []
        self._shown: list[CardData] = []
        self.filter: CardFilter = "all"
        self.kind: str = ""
        self.criterion: str = ""

    @property
    def shown(self) -> tuple[CardData, ...]:
        """The cards in view."""
        return tuple(self._shown)

    def show_cards(self, cards: Sequence[CardData]) -> None:
        """Replace the cards; the view keeps its place when the same ones stay."""
        self._cards = list(cards)
        self._apply()

    def set_filter(self, name: CardFilter) -> None:
        """Let only some cards through."""
        self.filter = name
        self._apply()

    def narrow(self, *, kind: str, criterion: str) -> None:
        """Let only cards of one kind and one criterion through; "" means every one."""
        self.kind, self.criterion = kind, criterion
        self._apply()

    def count(self, name: CardFilter) -> int:
        """Return how many cards a filter lets through."""
        return sum(passes(card, name) for card in self._cards if self._narrowed(card))

    @property
    def cards(self) -> tuple[CardData, ...]:
        """All cards, whatever the filters say."""
        return tuple(self._cards)

    def row_of(self, key: str) -> int:
        """Return the row of a card, or -1."""
        return next((at for at, card in enumerate(self._shown) if card.key == key), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of cards."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the card, or its words."""
        if not index.isValid():
            return None
        card = self._shown[index.row()]
        if role == CARD:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            missing = "" if card.paper else self.tr("chưa có")
            if card.needless:
                missing = self.tr("không cần")
            problem = card.problem.message if card.problem else ""
            words = (
                card.code,
                card.title,
                missing,
                card.badge,
                card.second,
                problem,
                *card.criteria,
            )
            return ", ".join(word for word in words if word)
        return None

    def _narrowed(self, card: CardData) -> bool:
        if self.kind and (card.kind is None or card.kind.id != self.kind):
            return False
        return not self.criterion or self.criterion in card.criteria

    def _apply(self) -> None:
        shown = [c for c in self._cards if passes(c, self.filter) and self._narrowed(c)]
        if [card.key for card in shown] == [card.key for card in self._shown]:
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()
