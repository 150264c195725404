"""Beside the page: the criteria it proves, what was chosen there, and what is said about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ocop_desktop.dossier.numbers import format_date
from ocop_desktop.dossier.values import Evidence
from ocop_desktop.rulebook.criteria import SetCriterion
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.chips import Chip
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.assessment import Assessment


class ViewerProof(QScrollArea):
    """Emits `criterion_wanted` with the number to go to."""

    criterion_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("plain", True)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(10)
        self.setWidget(inside)
        self._shown: object = None

    def show_paper(self, paper: Evidence, assessment: Assessment) -> None:
        """Show the criteria of a paper."""
        now = (paper, assessment.dossier.assessment, assessment.dossier.set)
        if now == self._shown:
            return
        self._shown = now
        clear(self._column)
        facts = self._facts(paper)
        if facts:
            self._column.addWidget(label(facts, "second", wrap=True))
        self._column.addWidget(label(self.tr("Chứng minh cho"), "strong"))
        chosen = assessment.rulebook.sets.get(assessment.dossier.set or "")
        items = [chosen.by_number[n] for n in paper.criteria if chosen and n in chosen.by_number]
        for item in items:
            self._column.addWidget(self._criterion(item, assessment))
        if not items:
            text = self.tr("Giấy này chưa gắn với tiêu chí nào. Gắn ở trang Minh chứng.")
            self._column.addWidget(label(text, "second", wrap=True))
        self._column.addStretch(1)

    def _facts(self, paper: Evidence) -> str:
        days = [
            (self.tr("Số"), paper.number),
            (self.tr("Nơi cấp"), paper.issuer),
            (self.tr("Cấp cho"), paper.holder),
            (self.tr("Ngày cấp"), format_date(paper.issued_on) if paper.issued_on else ""),
            (self.tr("Hết hạn"), format_date(paper.expires_on) if paper.expires_on else ""),
        ]
        return "\n".join(f"{name}: {value}" for name, value in days if value)

    def _criterion(self, item: SetCriterion, assessment: Assessment) -> QWidget:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(Chip(item.number, "accent", square=True), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(item.criterion.title, "strong", wrap=True), 1)
        card.body.addLayout(head)
        answer = assessment.dossier.answer(item.number)
        options = item.criterion.options
        if answer.case:
            options = next(c.options for c in item.criterion.cases if c.id == answer.case)
        if answer.option is not None and 0 < answer.option <= len(options):
            option = options[answer.option - 1]
            text = self.tr("Đã chọn: {text} ({points} điểm)").format(
                text=option.text, points=option.points
            )
            card.body.addWidget(label(text, "body", wrap=True))
        else:
            card.body.addWidget(label(self.tr("Chưa tự chấm điểm."), "second", wrap=True))
        if answer.description:
            card.body.addWidget(label(answer.description, "second", wrap=True))
        go = ActionButton(self.theme, self.tr("Tới tiêu chí"), icon="forward", role="link")
        go.setAccessibleName(self.tr("Tới tiêu chí {number}").format(number=item.number))
        go.clicked.connect(lambda _=False: self.criterion_wanted.emit(item.number))
        card.body.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        return card
