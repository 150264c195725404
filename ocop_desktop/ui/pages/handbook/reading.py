"""Chapters and words of the handbook to read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ocop_desktop.rulebook.sections import Chapter, Term
from ocop_desktop.ui import tokens
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.text import label

_WIDTH = 720
_BULLET = "- "


class ReadingView(QWidget):
    """A column of text no wider than is pleasant to read."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("plain", True)
        outer = QVBoxLayout(self)
        margin = tokens.PAGE_MARGIN
        outer.setContentsMargins(margin + 4, tokens.GAP_L, margin, margin)
        box = QWidget()
        box.setMaximumWidth(max(_WIDTH, theme.px(_WIDTH)))
        self.column = QVBoxLayout(box)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(tokens.GAP_M)
        self.column.addWidget(label(title, "title", wrap=True))
        outer.addWidget(box)
        outer.addStretch(1)


class ChapterView(ReadingView):
    """One chapter: paragraphs and lists, then its source."""

    def __init__(self, theme: Theme, chapter: Chapter) -> None:
        super().__init__(theme, chapter.title)
        for block in chapter.text.strip().split("\n\n"):
            self._add_block(block.splitlines())
        source = self.tr("Căn cứ: {source}").format(source=chapter.source)
        self.column.addWidget(label(source, "caption", wrap=True))

    def _add_block(self, lines: Sequence[str]) -> None:
        words = [line for line in lines if not line.startswith(_BULLET)]
        if words:
            self.column.addWidget(label(" ".join(words), wrap=True))
        points = [line.removeprefix(_BULLET) for line in lines if line.startswith(_BULLET)]
        if points:
            self.column.addLayout(self._list(points))

    def _list(self, points: Sequence[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, text in enumerate(points):
            grid.addWidget(label("–", "caption"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(text, wrap=True), row, 1)
        return grid


class GlossaryView(ReadingView):
    """Every word with its meaning and where it stands."""

    def __init__(self, theme: Theme, title: str, terms: Sequence[Term]) -> None:
        super().__init__(theme, title)
        self.cards: dict[str, Card] = {}
        for term in terms:
            card = Card()
            self.cards[term.term] = card
            card.body.setSpacing(3)
            card.body.addWidget(label(term.term, "strong", wrap=True))
            card.body.addWidget(label(term.meaning, wrap=True))
            card.body.addWidget(label(term.source, "caption", wrap=True))
            self.column.addWidget(card)
