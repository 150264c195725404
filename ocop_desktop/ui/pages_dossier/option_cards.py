"""The levels of one criterion as cards below each other; one of them may be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.rulebook.criteria import Option
from ocop_desktop.ui.pages_dossier.option_card import OptionCard, OptionData
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.text import clear


class OptionCards(QWidget):
    """Emits `taken` with the number of a level, None for "none of them"."""

    taken = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: list[OptionCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_options(self, options: Sequence[Option]) -> None:
        """Show these levels; without one of 0 points also that none is reached."""
        clear(self._column)
        self.cards = []
        shown = [
            OptionData(at, option.text, option.points, option.min_star)
            for at, option in enumerate(options, start=1)
        ]
        if options and all(option.points for option in options):
            shown.insert(0, OptionData(0, self.tr("Chưa đạt mức nào"), 0))
        for data in shown:
            self._add(data)

    def choose(self, key: int | None) -> None:
        """Mark the level that is chosen: 0 is none reached, None nothing said."""
        for card in self.cards:
            card.setChecked(card.data.key == key)

    def propose(self, key: int) -> None:
        """Mark the level that is proposed, -1 for no proposal."""
        for card in self.cards:
            card.set_proposed(on=card.data.key == key)

    def first(self) -> OptionCard:
        """Return the chosen card, else the first one."""
        return next((card for card in self.cards if card.isChecked()), self.cards[0])

    def has(self, key: int) -> bool:
        """Return whether there is a level of this number."""
        return any(card.data.key == key for card in self.cards)

    def _add(self, data: OptionData) -> None:
        card = OptionCard(self._theme, data)
        card.clicked.connect(lambda: self.taken.emit(data.key or None))
        card.stepped.connect(lambda step: self._step(card, step))
        self.cards.append(card)
        self._column.addWidget(card)

    def _step(self, card: OptionCard, step: int) -> None:
        at = self.cards.index(card) + step
        if 0 <= at < len(self.cards):
            self.cards[at].setFocus(Qt.FocusReason.TabFocusReason)
