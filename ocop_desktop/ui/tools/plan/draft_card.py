"""A drafted narrative: shown as a proposal until it is taken over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.text import label


class DraftCard(Card):
    """Emits `taken` with the words. What already stands in the field is replaced, with undo.

    `origin` says in a few words what the draft was made of.
    """

    taken = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        text: str,
        *,
        filled: bool,
        origin: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(name, "strong"))
        head.addWidget(Chip(origin or self.tr("Bản nháp từ số liệu"), "accent"))
        head.addStretch(1)
        words = self.tr("Thay bằng bản nháp") if filled else self.tr("Dùng bản nháp")
        self.take = SecondaryButton(theme, words, icon="edit")
        self.take.setAccessibleName(f"{words}: {name}")
        self.take.clicked.connect(lambda: self.taken.emit(text))
        head.addWidget(self.take)
        self.body.addLayout(head)
        self.body.addWidget(label(text, "second", wrap=True))
