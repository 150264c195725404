"""One line of a check: its mark, what it is about, what was found, ground and cure."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.drawn.state import State, StateMark
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.chips import Chip, Family
from ocop_desktop.ui.widgets.text import label

_FAMILIES: dict[State, Family] = {
    "ready": "green",
    "blocked": "red",
    "problems": "amber",
    "in_progress": "accent",
    "not_started": "plain",
    "returned": "clay",
}


class ResultRow(QFrame):
    """Read top to bottom: the word of the state stands beside the name, never colour alone."""

    def __init__(
        self,
        theme: Theme,
        state: State,
        word: str,
        name: str,
        texts: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        """`texts` are (role of the label, words); empty words are left out."""
        super().__init__(parent)
        told = " ".join(text for _, text in texts if text)
        self.setAccessibleName(f"{name}: {word}. {told}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(tokens.GAP_M)
        mark = StateMark(theme, state, 18)
        column = QVBoxLayout()
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(tokens.GAP_S)
        head.addWidget(label(name, "strong", wrap=True), 1)
        head.addWidget(Chip(word, _FAMILIES[state]))
        column.addLayout(head)
        for role, text in texts:
            if text:
                column.addWidget(label(text, role, wrap=True))  # type: ignore[arg-type]
        side = QVBoxLayout()
        side.addWidget(mark)
        side.addStretch(1)
        row.addLayout(side)
        row.addLayout(column, 1)
