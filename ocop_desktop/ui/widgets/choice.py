"""One of several, as cards: digits choose, arrows move, Enter accepts."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.fields import KeyCap
from ocop_desktop.ui.widgets.text import clear, label, set_role

_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One card. `key` is the digit that chooses it; `aside` stands at the right end."""

    id: str
    title: str
    text: str = ""
    aside: str = ""
    key: str = ""


class ChoiceCard(Card):
    """A card that can be chosen. Only the chosen one is a tab stop."""

    pressed = Signal()
    accepted = Signal()
    moved = Signal(int)
    typed = Signal(str)

    def __init__(self, choice: Choice, extra: QWidget | None = None) -> None:
        super().__init__(padding=0)
        self.choice = choice
        self.setProperty("choice", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(choice.title)
        self.setAccessibleDescription(f"{choice.text} {choice.aside}".strip())
        row = QHBoxLayout()
        row.setContentsMargins(14, 11, 14, 11)
        row.setSpacing(12)
        if choice.key:
            row.addWidget(KeyCap(choice.key), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(choice.title, "strong"))
        if extra is not None:
            head.addWidget(extra)
        head.addStretch(1)
        words.addLayout(head)
        if choice.text:
            words.addWidget(label(choice.text, "second", wrap=True))
        row.addLayout(words, 1)
        if choice.aside:
            row.addWidget(label(choice.aside, "caption"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def choose(self, *, on: bool) -> None:
        """Mark the card and make it the tab stop."""
        self.set_selected(on=on)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.accepted.emit()
        elif event.text().isdigit():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.accepted.emit()
        super().mouseDoubleClickEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        set_role(self, "lit", True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        set_role(self, "lit", False)
        super().focusOutEvent(event)


class ChoiceCards(QWidget):
    """Cards from top to bottom, one of them chosen."""

    changed = Signal(str)
    accepted = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.GAP_S)
        self._cards: list[ChoiceCard] = []
        self._index = -1

    @property
    def cards(self) -> Sequence[ChoiceCard]:
        """The cards from top to bottom."""
        return self._cards

    @property
    def chosen(self) -> str:
        """The id of the chosen card, "" when there is none."""
        return self._cards[self._index].choice.id if self._index >= 0 else ""

    def set_choices(
        self, choices: Sequence[Choice], chosen: str = "", extras: Sequence[QWidget] = ()
    ) -> None:
        """Show other cards; `extras` stand beside the titles."""
        clear(self._column)
        self._cards = []
        self._index = -1
        for index, choice in enumerate(choices):
            card = ChoiceCard(choice, extras[index] if index < len(extras) else None)
            card.pressed.connect(lambda card=card: self.choose(card.choice.id, focus=True))
            card.moved.connect(self._move)
            card.typed.connect(self._type)
            card.accepted.connect(self.accepted)
            self._cards.append(card)
            self._column.addWidget(card)
        self._mark(max(0, self._find(chosen)) if choices else -1)

    def choose(self, choice_id: str, *, focus: bool = False) -> None:
        """Choose a card; emit `changed` when it was another one."""
        index = self._find(choice_id)
        if index < 0:
            return
        other = index != self._index
        self._mark(index)
        if focus:
            self._cards[index].setFocus(Qt.FocusReason.OtherFocusReason)
        if other:
            self.changed.emit(choice_id)

    def focus_chosen(self) -> None:
        """Give the focus to the chosen card."""
        if self._index >= 0:
            self._cards[self._index].setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, choice_id: str) -> int:
        return next((i for i, c in enumerate(self._cards) if c.choice.id == choice_id), -1)

    def _mark(self, index: int) -> None:
        self._index = index
        for number, card in enumerate(self._cards):
            card.choose(on=number == index)

    def _move(self, step: int) -> None:
        index = max(0, min(len(self._cards) - 1, self._index + step))
        self.choose(self._cards[index].choice.id, focus=True)

    def _type(self, digit: str) -> None:
        for card in self._cards:
            if card.choice.key == digit:
                self.choose(card.choice.id, focus=True)
