"""The questions that come before any scoring: what would put the whole dossier out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.rulebook.criteria import CriteriaSet
from ocop_desktop.ui.fields.choice import YesNoEditor
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.pages_dossier.question import question
from ocop_desktop.ui.widgets.card import Banner, Card
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.assessment import Assessment


class SetQuestions(QWidget):
    """Elimination causes of the set as plain questions, and the doubts about the set."""

    asked = Signal(str, object)

    def __init__(
        self, chosen: CriteriaSet, tools: FieldTools, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editors: dict[str, YesNoEditor] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 6)
        column.setSpacing(10)
        title = self.tr("Bộ {no}: {name}").format(no=chosen.no, name=chosen.name)
        column.addWidget(label(title, "title", wrap=True))
        for doubt in chosen.doubts:
            if doubt.number is None:
                column.addWidget(
                    Banner(tools.theme, "warn", self.tr("Chỗ luật in chưa rõ"), doubt.text)
                )
        if not chosen.disqualifiers:
            return
        card = Card()
        card.body.setSpacing(10)
        card.body.addWidget(label(self.tr("Trước khi chấm"), "heading"))
        text = self.tr("Trả lời “Có” ở một câu là hồ sơ bị loại, dù điểm cao đến đâu.")
        card.body.addWidget(label(text, "second", wrap=True))
        for cause in chosen.disqualifiers:
            words = self.tr("Có trường hợp này không: {when}?").format(when=cause.when.rstrip("."))
            editor = question(f"elimination/{cause.id}", words, chosen.source, tools)
            editor.committed.connect(
                lambda value, path=f"elimination/{cause.id}": self.asked.emit(path, value)
            )
            self.editors[cause.id] = editor
            card.body.addWidget(editor)
        card.body.addWidget(label(chosen.source, "caption", wrap=True))
        column.addWidget(card)

    def show_assessment(self, assessment: Assessment) -> None:
        """Show the answers."""
        for name, editor in self.editors.items():
            value = assessment.dossier.eliminations.get(name)
            editor.set_value(value)
            sentence = self.tr("Hồ sơ bị loại vì câu trả lời này.") if value else None
            editor.set_problem(sentence)

    def focus_open(self) -> None:
        """Focus the first question without an answer."""
        for editor in self.editors.values():
            if editor.value() is None:
                editor.input().setFocus(Qt.FocusReason.TabFocusReason)
                return
