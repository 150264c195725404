"""What the answers lead to: the papers to collect, who issues them, by when to ask."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.rulebook.model import Rulebook
from ocop_desktop.ui.drawn.state import StateMark
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages.new.draft import Draft, PaperToCollect, papers_for
from ocop_desktop.ui.pages.new.step import Step
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.text import clear, label, rule
from ocop_desktop.ui.words import span


class PapersStep(Step):
    """A list to read and to print from; nothing to answer."""

    def __init__(self, context: AppContext, draft: Draft, rulebook: Rulebook) -> None:
        super().__init__(
            context,
            draft,
            self.tr("Giấy tờ cần lo"),
            self.tr("Giấy nào lâu thì xin trước."),
            self.tr("Giấy tờ cần lo"),
            self.tr("Ai cấp, mất bao lâu, xin trước ngày nào"),
        )
        self._rulebook = rulebook
        self._summary = label("", "second", wrap=True)
        self.column.addWidget(self._summary)
        inner = QWidget()
        inner.setProperty("plain", True)
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, 4, 0)
        card = Card(padding=0)
        self._rows = card.body
        self._rows.setSpacing(0)
        outer.addWidget(card)
        outer.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Giấy tờ cần lo"))
        self._scroll.setWidget(inner)
        self.column.addWidget(self._scroll, 1)
        self.papers: list[PaperToCollect] = []

    def prepare(self) -> None:
        self.papers = papers_for(self._rulebook, self.draft)
        deadline = self.draft.deadline(self._rulebook)
        if deadline is not None:
            self._summary.setText(
                self.tr("{n} loại giấy, để kịp nộp cho xã trước {day}.").format(
                    n=len(self.papers), day=format_date(deadline)
                )
            )
        clear(self._rows)
        for index, item in enumerate(self.papers):
            if index:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._row(item))

    def take_focus(self) -> None:
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, item: PaperToCollect) -> QWidget:
        late = item.too_late(self.context.today())
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(12)
        mark = StateMark(self.context.theme, "problems" if late else "not_started", 16)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(item.paper.name, "strong", wrap=True))
        about = item.paper.issuer
        if item.paper.note:
            about += f". {item.paper.note}"
        words.addWidget(label(about, "caption", wrap=True))
        row.addLayout(words, 1)
        right = QVBoxLayout()
        right.setSpacing(1)
        end = Qt.AlignmentFlag.AlignRight
        right.addWidget(label(span(item.paper.days), "strong"), 0, end)
        if item.start_by is not None:
            day = format_date(item.start_by)
            text = self.tr("lẽ ra xin từ {day}") if late else self.tr("xin trước {day}")
            right.addWidget(label(text.format(day=day), "amber" if late else "caption"), 0, end)
        right.addStretch(1)
        row.addLayout(right)
        return box
