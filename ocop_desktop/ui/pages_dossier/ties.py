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
    """Emits `changed` with the numbers, `fields_changed` with the fields a paper is tied to."""

    changed = Signal(object)
    fields_changed = Signal(object)

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
        self._tied: tuple[str, ...] = ()
        self._open_fields: list[Suggestion] = []
        self._field_chips = QWidget()
        self._field_flow = FlowLayout(self._field_chips)
        self.field_line = SuggestLine(theme, self._find_field, browse=True)
        self.field_line.setPlaceholderText(self.tr("Gắn thêm ô trong hồ sơ…"))
        self.field_line.setAccessibleName(self.tr("Gắn thêm ô trong hồ sơ"))
        self.field_line.picked.connect(self._add_field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Dùng cho tiêu chí"), "strong"))
        column.addWidget(self._chips)
        column.addWidget(self.line)
        column.addWidget(self._field_chips)
        column.addWidget(self.field_line)

    def set_read_only(self, *, on: bool) -> None:
        """Let the ties be read only."""
        self._chips.setEnabled(not on)
        self._field_chips.setEnabled(not on)
        for line in (self.line, self.field_line):
            line.setEnabled(not on)

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
        self._show_fields(assessment, paper)
        self.line.show_text("")

    def _show_fields(self, assessment: Assessment, paper: Evidence) -> None:
        fields = assessment.rulebook.fields
        self._tied = paper.fields
        self._open_fields = [
            Suggestion(item.id, item.label) for item in fields.values() if item.kind == "files"
        ]
        clear(self._field_flow)
        for name in paper.fields:
            text = fields[name].label if name in fields else name
            words = self.tr("Gỡ khỏi ô {name}").format(name=text)
            chip = ChipButton(f"{_short(text)}  ×", "plain", words)
            chip.clicked.connect(lambda _=False, one=name: self._remove_field(one))
            self._field_flow.addWidget(chip)
        self._field_chips.setVisible(bool(paper.fields))
        self.field_line.setVisible(bool(self._open_fields))
        self.field_line.show_text("")

    def _find_field(self, text: str) -> list[Suggestion]:
        parts = fold(text).split()
        return [
            item
            for item in self._open_fields
            if item.id not in self._tied and all(part in fold(item.label) for part in parts)
        ]

    def _add_field(self, name: str) -> None:
        self.field_line.show_text("")
        self.fields_changed.emit((*self._tied, name))

    def _remove_field(self, name: str) -> None:
        self.field_line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields_changed.emit(tuple(one for one in self._tied if one != name))

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


_MOST = 30


def _short(text: str) -> str:
    return text if len(text) <= _MOST else text[: _MOST - 1].rstrip(" ,;") + "…"
