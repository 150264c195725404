"""Exchange between machines: sync files, folders of packages, signing keys."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.sharing.keys_card import KeysCard
from ocop_desktop.ui.sharing.sync_card import SyncCard
from ocop_desktop.ui.sharing.tree_card import TreeCard
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import label

_WIDTH = 860


class ExchangePage(Page):
    """A target's `field` names a sync file to take in at once."""

    chapter = "trao-doi"

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        area, column = scrolled()
        column.setSpacing(tokens.CARD_GAP)
        column.addWidget(label(self.title(), "title"))
        self.sync = SyncCard(context)
        self.trees = TreeCard(context)
        self.keys = KeysCard(context)
        for card in (self.sync, self.trees, self.keys):
            # A column asks a narrow card how high it is at its own width, a row at the card's.
            row = QHBoxLayout()
            row.addWidget(card, 1)
            row.addStretch(0)
            column.addLayout(row)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        context.theme.changed.connect(self._restyle)
        self._restyle()

    def title(self) -> str:
        return self.tr("Trao đổi giữa các máy")

    def show_for(self, target: Target) -> None:
        super().show_for(target)
        self.keys.reload()
        # A producer has one's own packages only; an office takes in those of many.
        self.trees.setVisible(self.context.workspace.profile.get().role == "officer")
        if target.field:
            path = Path(target.field)
            QTimer.singleShot(0, self, lambda: self.sync.take_file(path))

    def first_focus(self) -> QWidget | None:
        return self.sync.write

    def _restyle(self) -> None:
        wide = max(_WIDTH, self.context.theme.px(_WIDTH))
        for card in (self.sync, self.trees, self.keys):
            card.setMaximumWidth(wide)
