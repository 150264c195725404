"""One criterion on the assessment page: what the data says, the levels, the description."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.dossier.findings import Finding
from ocop_desktop.dossier.scoring.proposals import Proposal
from ocop_desktop.dossier.scoring.score import applies
from ocop_desktop.dossier.values import Answer
from ocop_desktop.rulebook.criteria import CriteriaSet, SetCriterion
from ocop_desktop.rulebook.sections import Choice, Field
from ocop_desktop.ui.fields.choice import RadioEditor
from ocop_desktop.ui.fields.long_text import LongTextEditor
from ocop_desktop.ui.fields.problem_row import ProblemRow
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.pages_dossier.criterion_head import CriterionHead
from ocop_desktop.ui.pages_dossier.findings_view import STATES
from ocop_desktop.ui.pages_dossier.option_card import OptionCard
from ocop_desktop.ui.pages_dossier.option_cards import OptionCards
from ocop_desktop.ui.pages_dossier.proposal_bar import ProposalBar
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.text import label, rule
from ocop_desktop.workspace.assessment import Assessment

_DIGITS = range(10)
# Said in the criterion where they belong; others are too general to stand under one.
_UNDER = ("criterion-undescribed", "minimum-missed", "requirement-unmet", "trace-missing")


class CriterionBlock(QWidget):
    """Emits `answered` with the whole answer and `entered` with the path of a question."""

    answered = Signal(str, object)
    asked = Signal(str, object)
    touched = Signal(str)

    def __init__(
        self,
        item: SetCriterion,
        chosen: CriteriaSet,
        tools: FieldTools,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.item = item
        self.number = item.number
        self.theme = tools.theme
        self._tools = tools
        self._chosen = chosen
        self._answer = Answer()
        self._stored = False
        self._locked = False
        self._state: tuple[Any, ...] = ()
        self._proposal: Proposal | None = None
        self.case: RadioEditor | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 10, 0, 14)
        self._column.setSpacing(8)
        self._build()

    @property
    def cards(self) -> list[OptionCard]:
        """The levels there are to choose from."""
        return self._options.cards

    # --- what the page shows ---------------------------------------------------------------

    def show_assessment(self, assessment: Assessment) -> None:
        """Show the answer, the proposal, the questions and what is wrong; nothing if the same."""
        state = self._state_of(assessment)
        if state == self._state:
            return
        self._state = state
        dossier = assessment.dossier
        answer = dossier.answer(self.number)
        self._stored = self.number in dossier.assessment
        scored = applies(self.item, self._chosen, dossier.assessment)
        self._unscored.setVisible(not scored)
        if answer.case != self._answer.case or not self.cards:
            self._answer = answer
            self._fill_cards()
        self._answer = answer
        if self.case is not None:
            self.case.set_value(answer.case)
        self.description.set_value(answer.description or None)
        self.head.show_answers(dossier)
        self._show_choice()
        self._show_proposal(assessment)
        self._show_problem([f for f in assessment.findings if f.criterion == self.number])

    def set_read_only(self, *, on: bool) -> None:
        """Let everything be read only: the dossier is finalised and nothing is tried."""
        self._locked = on
        self.description.set_read_only(on=on)
        if self.case is not None:
            self.case.set_read_only(on=on)
        for editor in self.questions.values():
            editor.set_read_only(on=on)

    def set_current(self, *, on: bool) -> None:
        """Mark the criterion the person is at."""
        self.head.set_current(on=on)

    def focus_target(self) -> QWidget:
        """Return what takes the focus: the proposal, the chosen level, or the first."""
        if self.bar.pending and not self._locked:
            return self.bar.button
        if self.case is not None and not self.cards:
            return self.case.input()
        return self._options.first()

    def choose(self, digit: int) -> bool:
        """Choose a level by its digit; return whether there is such a level."""
        if digit == 0:
            self._take(None)
            return True
        if self._options.has(digit):
            self._take(digit)
            return True
        return False

    def set_above(self, widget: QWidget) -> None:
        """Put something under the head, such as what the commune returned."""
        self._column.insertWidget(self._column.indexOf(self.bar), widget)

    def not_kept(self) -> None:
        """What was entered last could not be stored: cards show what is, words stay."""
        self.description.not_kept()
        self._show_choice()

    def flush(self) -> None:
        """Commit what is being typed."""
        self.description.flush()

    # --- Qt --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose; Delete takes the choice back."""
        digit = event.key() - int(Qt.Key.Key_0)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and digit in _DIGITS and self.choose(digit):
            return
        if plain and event.key() == Qt.Key.Key_Delete:
            self._take(None)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere makes this the current criterion."""
        super().mousePressEvent(event)
        self.touched.emit(self.number)

    # --- building --------------------------------------------------------------------------

    def _build(self) -> None:
        self.head = CriterionHead(self.item, self._chosen, self._tools)
        self.head.asked.connect(self.asked)
        self.questions = self.head.questions
        self._column.addWidget(rule())
        self._column.addWidget(self.head)
        self.bar = ProposalBar(self.theme)
        self.bar.accepted.connect(self._accept)
        self._column.addWidget(self.bar)
        self._unscored = label(
            self.tr(
                "Chỉ chấm khi đã có câu chuyện sản phẩm. Chọn mức ở tiêu chí câu chuyện trước."
            ),
            "amber",
            wrap=True,
        )
        self._column.addWidget(self._unscored)
        self._add_cases()
        self._options = OptionCards(self.theme)
        self._options.taken.connect(self._take)
        self._column.addWidget(self._options)
        self._problem = ProblemRow(self.theme)
        self._column.addWidget(self._problem)
        self._add_description()
        self._column.addWidget(label(self.item.place, "caption", wrap=True))

    def _add_cases(self) -> None:
        cases = self.item.criterion.cases
        if not cases:
            return
        spec = Field(
            id=f"case/{self.number}",
            kind="choice",
            label=self.tr("Chọn trường hợp trước"),
            source=self.item.place,
            slot="",
            choices=tuple(Choice(id=case.id, label=case.when) for case in cases),
        )
        self.case = RadioEditor(spec, self._tools)
        self.case.committed.connect(self._take_case)
        self._column.addWidget(self.case)

    def _add_description(self) -> None:
        spec = Field(
            id=f"assessment/{self.number}",
            kind="long_text",
            label=self.tr("Mô tả đưa vào Mẫu 02"),
            source=self.item.place,
            slot="",
            example=self.tr("Viết điều làm được, có số và ngày; nêu tên giấy tờ chứng minh."),
        )
        self.description = LongTextEditor(spec, self._tools)
        self.description.box.set_least_lines(2)
        self.description.committed.connect(self._take_description)
        self.suggest = ActionButton(
            self.theme, self.tr("Viết gợi ý từ số liệu"), icon="sparkle", role="link"
        )
        self.suggest.clicked.connect(self._suggest)
        self.suggest.hide()
        self.description.extras.addWidget(self.suggest)
        self._column.addWidget(self.description)

    def _fill_cards(self) -> None:
        unnamed = self.case is not None and self._answer.case is None
        self._options.show_options(() if unnamed else self.item.options(self._answer.case))

    def _state_of(self, assessment: Assessment) -> tuple[Any, ...]:
        """Return everything this block shows of a dossier."""
        dossier = assessment.dossier
        return (
            self._locked,
            dossier.id,
            dossier.assessment.get(self.number),
            applies(self.item, self._chosen, dossier.assessment),
            self.head.answers(dossier),
            assessment.proposals.get(self.number),
            tuple(f for f in assessment.findings if f.criterion == self.number),
        )

    # --- showing ---------------------------------------------------------------------------

    def _show_choice(self) -> None:
        answer = self._answer
        # Having named the case is not yet an answer.
        said = self._stored and (self.case is None or bool(answer.description))
        none = answer.option is None and said
        self._options.choose(0 if none else answer.option)
        self.description.box.setPlaceholderText(
            self.tr("Ghi vì sao chưa đạt mức nào; để trống thì vẫn tính là chưa chấm.")
            if none
            else self.description.spec.example
        )

    def _show_proposal(self, assessment: Assessment) -> None:
        proposal = assessment.proposals.get(self.number)
        if self.case is not None and not self.cards:
            proposal = None
        self._proposal = proposal
        told = proposal is not None and bool(proposal.reason)
        self.suggest.setVisible(told and not self._answer.description and not self._locked)
        self.bar.show_proposal(proposal, self._answer.option, stored=self._stored)
        self.bar.button.setEnabled(not self._locked)
        wanted = (proposal.option or 0) if proposal is not None else -1
        self._options.propose(wanted)

    def _show_problem(self, findings: list[Finding]) -> None:
        found = next((f for f in findings if f.rule in _UNDER and f.severity in STATES), None)
        if found is None:
            self._problem.show_sentence(None)
        else:
            self._problem.show_sentence(found.message, STATES[found.severity])

    # --- answers ---------------------------------------------------------------------------

    def _take(self, option: int | None) -> None:
        if self._locked:
            self._show_choice()
            return
        self._send(option=option)
        self._show_choice()

    def _take_case(self, case: Any) -> None:
        self._send(option=None, case=case)

    def _take_description(self, text: Any) -> None:
        self._send(description=text or "")

    def _accept(self) -> None:
        if self._proposal is None:
            return
        words = self._answer.description or self._proposal.reason
        self._send(option=self._proposal.option, description=words)

    def _suggest(self) -> None:
        if self._proposal is not None:
            self.description.insert_example(self._proposal.reason)
            self.description.input().setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self, **changes: Any) -> None:
        value = {
            "option": self._answer.option,
            "case": self._answer.case,
            "description": self.description.value() or "",
        } | changes
        self.touched.emit(self.number)
        self.answered.emit(self.number, value)
