"""Which criteria a paper proves: chips to take away, a line to add."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.text import fold
from ocop_desktop.ui.fields.places import Suggestion
from ocop_desktop.ui.fields.suggest import SuggestLine
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.chips import ChipButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.assessment import Assessment


class Ties(QWidget):
    """Emits `changed` with the numbers a paper is tied to from now on."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._numbers: tuple[str, ...] = ()
        self._all: list[Suggestion] = []
        self._shown: object = None
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.line = SuggestLine(theme, self._find, browse=True)
        self.line.setPlaceholderText(self.tr("Gắn thêm tiêu chí…"))
        self.line.setAccessibleName(self.tr("Gắn thêm tiêu chí"))
        self.line.picked.connect(self._add)
        self._fields = label("", "caption", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Dùng cho tiêu chí"), "strong"))
        column.addWidget(self._chips)
        column.addWidget(self.line)
        column.addWidget(self._fields)

    def show_ties(self, assessment: Assessment, paper: Evidence) -> None:
        """Show the ties of a paper."""
        chosen = assessment.rulebook.sets.get(assessment.dossier.set or "")
        now = (paper.id, paper.criteria, paper.fields, chosen.id if chosen else "")
        if now == self._shown:
            return
        self._shown = now
        self._numbers = paper.criteria
        items = chosen.criteria if chosen else ()
        self._all = [Suggestion(i.number, f"{i.number} {i.criterion.title}") for i in items]
        titles = {item.id: item.label for item in self._all}
        clear(self._flow)
        for number in paper.criteria:
            words = self.tr("Gỡ khỏi tiêu chí {name}").format(name=titles.get(number, number))
            chip = ChipButton(f"{number}  ×", "accent", words)
            chip.clicked.connect(lambda _=False, one=number: self._remove(one))
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(paper.criteria))
        names = [
            assessment.rulebook.fields[name].label
            for name in paper.fields
            if name in assessment.rulebook.fields
        ]
        text = self.tr("Gắn với ô: {names}").format(names=", ".join(names))
        self._fields.setText(text if names else "")
        self._fields.setVisible(bool(names))
        self.line.show_text("")

    def _find(self, text: str) -> list[Suggestion]:
        parts = fold(text).split()
        return [
            item
            for item in self._all
            if item.id not in self._numbers and all(part in fold(item.label) for part in parts)
        ]

    def _add(self, number: str) -> None:
        self.line.show_text("")
        self.changed.emit((*self._numbers, number))

    def _remove(self, number: str) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(tuple(one for one in self._numbers if one != number))
