"""What the questions of the flow have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages.new.draft import Draft
from ocop_desktop.ui.widgets.text import label


class Step(QWidget):
    """One question. Writes its answer into the draft and says when it changed.

    `short` and `hint` stand in the column on the left, `question` and `help_` above the answer.
    """

    changed = Signal()
    accepted = Signal()

    def __init__(
        self, context: AppContext, draft: Draft, question: str, help_: str, short: str, hint: str
    ) -> None:
        super().__init__()
        self.context = context
        self.draft = draft
        self.short = short
        self.hint = hint
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(tokens.GAP_M)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(label(question, "title", wrap=True))
        head.addWidget(label(help_, "second", wrap=True))
        self.column.addLayout(head)

    def prepare(self) -> None:
        """Bring the question in line with the draft before it is shown."""

    def take_focus(self) -> None:
        """Give the focus to where the answer is given."""

    def missing(self) -> str:
        """Return what has to be answered before going on, "" when nothing."""
        return ""
