"""One scorer's view of one criterion: levels as cards, the case, a remark; then the sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ocop_desktop.dossier.rehearsal.sheets import Sheet
from ocop_desktop.dossier.values import Answer
from ocop_desktop.rulebook.criteria import CriteriaSet, SetCriterion
from ocop_desktop.ui import tokens
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.choice import Choice, ChoiceCards
from ocop_desktop.ui.widgets.text import clear, label, rule

_NONE = "0"
_OPINION = 84


class MarkPanel(QWidget):
    """Shows what the page gives it; every change is a signal, never stored here."""

    chosen = Signal(object)
    case_chosen = Signal(str)
    remarked = Signal(str)
    eliminated = Signal(str, bool)
    opinion_given = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._shown: object = None
        self._causes_of = ""
        self.causes: dict[str, QCheckBox] = {}
        self._who = label("", "caption", wrap=True)
        self._title = label("", "heading", wrap=True)
        self.case = QComboBox()
        self.case.setAccessibleName(self.tr("Trường hợp"))
        self.case.activated.connect(lambda at: self.case_chosen.emit(self.case.itemData(at)))
        self.levels = ChoiceCards(theme, self.tr("Mức của tiêu chí"))
        self.levels.changed.connect(lambda key: self.chosen.emit(int(key) or None))
        self.remark = QLineEdit()
        self.remark.setPlaceholderText(self.tr("Nhận xét về tiêu chí này"))
        self.remark.setAccessibleName(self.remark.placeholderText())
        self.remark.editingFinished.connect(lambda: self.remarked.emit(self.remark.text()))
        self.opinion = _Opinion(self.tr("Ý kiến chung của người chấm"))
        self.opinion.finished.connect(self.opinion_given)
        self.opinion.setFixedHeight(theme.px(_OPINION))
        self._questions = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(tokens.GAP_S)
        for widget in (self._who, self._title, self.case, self.levels, self.remark, rule()):
            column.addWidget(widget)
        column.addWidget(label(self.tr("Câu hỏi loại của cả phiếu"), "strong"))
        column.addLayout(self._questions)
        column.addWidget(label(self.tr("Ý kiến chung"), "strong"))
        column.addWidget(self.opinion)
        column.addStretch(1)

    def show_mark(
        self, sheet: Sheet, chosen: CriteriaSet, item: SetCriterion, answer: Answer
    ) -> None:
        """Show a scorer's answer; `answer.case` is the case whose levels are offered."""
        self._who.setText(f"{sheet.scorer}, {sheet.role}" if sheet.role else sheet.scorer)
        self._title.setText(f"{item.number} {item.criterion.title}")
        self._show_levels(sheet, item, answer)
        if not self.remark.hasFocus() or self._shown != (sheet.id, item.number):
            self.remark.setText(answer.description)
        if not self.opinion.hasFocus() or (self._shown or ("",))[0] != sheet.id:  # type: ignore[index]
            self.opinion.setPlainText(sheet.opinion)
        self._shown = (sheet.id, item.number)
        self._show_causes(sheet, chosen)

    # --- inside ----------------------------------------------------------------------------

    def _show_levels(self, sheet: Sheet, item: SetCriterion, answer: Answer) -> None:
        cases = item.criterion.cases
        self.case.setVisible(bool(cases))
        self.case.clear()
        for case in cases:
            self.case.addItem(case.when, case.id)
        self.case.setCurrentIndex(max(0, self.case.findData(answer.case)))
        none = Choice(_NONE, self.tr("Chưa chấm"), key=_NONE)
        levels = [
            Choice(
                str(at),
                self.tr("{n} điểm").format(n=option.points),
                option.text,
                self.tr("từ {n} sao").format(n=option.min_star) if option.min_star else "",
                key=str(at),
            )
            for at, option in enumerate(item.options(answer.case), start=1)
        ]
        state = (sheet.id, item.number, answer.case, tuple(levels))
        if state != self.levels.property("shown"):
            self.levels.setProperty("shown", state)
            self.levels.set_choices([none, *levels], str(answer.option or 0))
        elif self.levels.chosen != str(answer.option or 0):
            self.levels.blockSignals(True)
            self.levels.choose(str(answer.option or 0))
            self.levels.blockSignals(False)

    def _show_causes(self, sheet: Sheet, chosen: CriteriaSet) -> None:
        if self._causes_of != chosen.id:
            self._causes_of = chosen.id
            clear(self._questions)
            self.causes = {}
            for key, text in causes_of(chosen).items():
                self._add_cause(key, text)
        for key, box in self.causes.items():
            box.blockSignals(True)
            box.setChecked(sheet.eliminations.get(key, False))
            box.blockSignals(False)

    def _add_cause(self, key: str, text: str) -> None:
        box = QCheckBox(self.tr("Có"))
        box.setAccessibleName(text)
        box.setToolTip(text)
        box.toggled.connect(lambda on: self.eliminated.emit(key, on))
        self.causes[key] = box
        self._questions.addWidget(label(text, "second", wrap=True))
        self._questions.addWidget(box)


class _Opinion(QPlainTextEdit):
    """Emits what was written when the focus leaves."""

    finished = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: object) -> None:
        """Hand the text over."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.finished.emit(self.toPlainText())


def causes_of(chosen: CriteriaSet) -> dict[str, str]:
    """Return the questions of elimination a scorer answers, by their id."""
    found = {item.id: item.when for item in chosen.disqualifiers}
    for item in chosen.criteria:
        asked = [cause for cause in item.criterion.eliminates if not cause.zero_points_at]
        if asked:
            found[item.number] = asked[0].when
    return found
