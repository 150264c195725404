"""All criteria of a set on one scrolling page, with the questions that come first."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.pages_dossier.criterion_block import CriterionBlock
from ocop_desktop.ui.pages_dossier.set_questions import SetQuestions
from ocop_desktop.ui.widgets.text import clear
from ocop_desktop.workspace.assessment import Assessment

_TOP = 8
# Texts take their height after they have their width, and push down what is below them.
_PASSES = 3


class CriteriaColumn(QScrollArea):
    """Built once per set and refilled. Emits entry paths with their new values."""

    entered = Signal(str, object)
    touched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blocks: dict[str, CriterionBlock] = {}
        self.questions: SetQuestions | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("plain", True)
        self._column = QVBoxLayout(inside)
        margin = tokens.PAGE_MARGIN
        self._column.setContentsMargins(margin, 6, margin, margin)
        self._column.setSpacing(0)
        self.setWidget(inside)

    def build(self, chosen: CriteriaSet, tools: FieldTools) -> None:
        """Make the blocks of a set."""
        clear(self._column)
        self.blocks = {}
        self.questions = SetQuestions(chosen, tools)
        self.questions.asked.connect(self.entered)
        self._column.addWidget(self.questions)
        for item in chosen.criteria:
            block = CriterionBlock(item, chosen, tools)
            block.answered.connect(
                lambda number, value: self.entered.emit(f"assessment/{number}", value)
            )
            block.asked.connect(self.entered)
            block.touched.connect(self.touched)
            self.blocks[item.number] = block
            self._column.addWidget(block)
        self._column.addStretch(1)

    def show_assessment(self, assessment: Assessment) -> None:
        """Redraw what changed."""
        for block in self.blocks.values():
            block.show_assessment(assessment)
        if self.questions is not None:
            self.questions.show_assessment(assessment)

    def set_read_only(self, *, on: bool) -> None:
        """Let all answers be read only."""
        for block in self.blocks.values():
            block.set_read_only(on=on)
        for editor in self.questions.editors.values() if self.questions else ():
            editor.set_read_only(on=on)

    def put_on_top(self, widget: QWidget) -> None:
        """Put something above everything else; it goes when another set is built."""
        self._column.insertWidget(0, widget)

    def flush(self) -> None:
        """Commit what is being typed."""
        for block in self.blocks.values():
            block.flush()

    def scroll_to(self, number: str) -> None:
        """Put a criterion at the top, also while the page is still being laid out."""
        self._follow(number, _PASSES)

    def _follow(self, number: str, passes: int) -> None:
        block = self.blocks.get(number)
        if block is None:
            return
        self.verticalScrollBar().setValue(block.y() + _TOP)
        if passes:
            QTimer.singleShot(0, lambda: self._follow(number, passes - 1))

    def reveal(self, number: str) -> None:
        """Scroll only when a criterion is not wholly in view."""
        block, bar = self.blocks[number], self.verticalScrollBar()
        bottom = block.y() + block.height()
        if block.y() + _TOP < bar.value() or bottom > bar.value() + self.viewport().height():
            self.scroll_to(number)
