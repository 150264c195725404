"""Two versions side by side: every answer that differs, what it was and what it became."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ocop_desktop.dossier.compare_words import word_parts
from ocop_desktop.dossier.sharing.compare import AnswerChange
from ocop_desktop.ui import tokens
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import Chip, Family
from ocop_desktop.ui.widgets.text import clear, label, rule

_FAMILIES: dict[str, Family] = {"added": "green", "removed": "red", "changed": "amber"}


class ChangesView(QWidget):
    """One card a page of the forms; `titles` names the pages."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.CARD_GAP)

    def show_changes(
        self, found: tuple[AnswerChange, ...], titles: dict[str, str], names: tuple[str, str]
    ) -> None:
        """Show what differs; `names` are the heads of the columns."""
        clear(self._column)
        count = self.tr("{count} chỗ khác nhau").format(count=len(found))
        text = count if found else self.tr("Hai bản giống hệt nhau.")
        self.setAccessibleName(text)
        self._column.addWidget(label(text, "strong"))
        for section in dict.fromkeys(change.section for change in found):
            own = [change for change in found if change.section == section]
            self._column.addWidget(self._card(titles.get(section, section), own, names))

    # --- inside ----------------------------------------------------------------------------

    def _card(self, title: str, own: list[AnswerChange], names: tuple[str, str]) -> Card:
        card = Card()
        card.body.addWidget(label(title, "heading"))
        for at, change in enumerate(own):
            if at:
                card.body.addWidget(rule())
            card.body.addWidget(self._change(change, names))
        return card

    def _change(self, change: AnswerChange, names: tuple[str, str]) -> QWidget:
        words = {
            "added": self.tr("thêm"),
            "removed": self.tr("bỏ"),
            "changed": self.tr("đổi"),
        }
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP_XS)
        head = QHBoxLayout()
        head.setSpacing(tokens.GAP_S)
        head.addWidget(Chip(words[change.what], _FAMILIES[change.what]))
        head.addWidget(label(change.label, "strong", wrap=True), 1)
        column.addLayout(head)
        nothing = self.tr("(trống)")
        texts = (change.before or nothing, change.after or nothing)
        box.setAccessibleName(f"{change.label}: {texts[0]} → {texts[1]}")
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.GAP_L)
        for at, (name, text) in enumerate(zip(names, texts, strict=True)):
            grid.setColumnStretch(at, 1)
            grid.addWidget(label(name, "caption"), 0, at)
            grid.addWidget(label(text, wrap=True), 1, at)
        if change.before and change.after:
            _mark(grid, change)
        column.addLayout(grid)
        return box


def _mark(grid: QGridLayout, change: AnswerChange) -> None:
    """Strike what is gone and make bold what is new, where the texts share most of their words."""
    parts = word_parts(change.before, change.after)
    if any(len(side) == 1 for side in parts) and all(side[0][1] for side in parts):
        return
    for at, (side, tag) in enumerate(zip(parts, ("s", "b"), strict=True)):
        item = grid.itemAtPosition(1, at)
        words = item.widget() if item else None
        if isinstance(words, QLabel):
            words.setTextFormat(Qt.TextFormat.RichText)
            words.setText(
                "".join(
                    f"<{tag}>{safe}</{tag}>" if differs else safe
                    for text, differs in side
                    for safe in [escape(text).replace("\n", "<br>")]
                )
            )
