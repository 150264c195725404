"""Fields answered by choosing: one of a few, one of many, several, yes or no."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from ocop_desktop.rulebook.sections import Choice, Field
from ocop_desktop.text import fold
from ocop_desktop.ui.fields.base import FieldEditor, readable
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.places import (
    Suggestion,
    exact_commune,
    find_communes,
    find_provinces,
)
from ocop_desktop.ui.fields.suggest import SuggestLine
from ocop_desktop.ui.fields.text import LineEditor
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.fields.wrapping import WrapCheck, WrapRadio
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.flow import FlowLayout

FEW = 5
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RadioEditor(FieldEditor):
    """One of up to five answers, all in view. Arrows choose, Delete takes the answer back."""

    def __init__(self, spec: Field, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(spec, tools, parent)
        self.box = QWidget()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: dict[Any, WrapRadio] = {}
        layout = FlowLayout(self.box, gap=12, line_gap=2)
        for value, text in self.answers():
            button = WrapRadio(self.theme, text)
            button.installEventFilter(self)
            self._group.addButton(button)
            self.buttons[value] = button
            layout.addWidget(button)
        self._group.buttonClicked.connect(self._chosen)
        self.clear_button = ActionButton(self.theme, self.tr("Bỏ chọn"), role="link")
        self.clear_button.clicked.connect(lambda: self._take(None))
        layout.addWidget(self.clear_button)
        self.clear_button.hide()
        self.set_control(self.box)

    def answers(self) -> Sequence[tuple[Any, str]]:
        """Return (value, label) of every answer."""
        return [(choice.id, choice.label) for choice in self.spec.choices]

    def input(self) -> QWidget:
        """Return the chosen button, or the first."""
        return self.buttons.get(self._value) or next(iter(self.buttons.values()))

    def name_controls(self) -> None:
        """Name every button by its answer and the question."""
        for button in self.buttons.values():
            button.setAccessibleName(f"{button.whole}, {self.spec.label}")

    def show_value(self, value: Any) -> None:
        """Mark the answer, or none."""
        self._group.setExclusive(False)
        for answer, button in self.buttons.items():
            button.setChecked(value is not None and answer == value)
        self._group.setExclusive(True)
        self._offer_clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete or Backspace on a button takes the answer back."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _CLEAR
            and self._value is not None
            and not self.read_only
        ):
            self._take(None)
            return True
        return super().eventFilter(watched, event)

    def show_read_only(self, *, on: bool) -> None:
        """Buttons can be reached and read, not pressed."""
        for button in self.buttons.values():
            button.locked = on
        self._offer_clear()

    def _chosen(self, button: WrapRadio) -> None:
        if not self.read_only:
            self._take(next(value for value, one in self.buttons.items() if one is button))

    def _take(self, value: Any) -> None:
        if value is None:
            self.show_value(None)
        self.commit(value)
        self._offer_clear()

    def _offer_clear(self) -> None:
        may = not self.spec.required and not self.read_only
        self.clear_button.setVisible(may and self._value is not None)

    def _show_problem(self) -> None:
        if hasattr(self, "buttons"):
            super()._show_problem()


class YesNoEditor(RadioEditor):
    """Có or Không; neither until answered."""

    def answers(self) -> Sequence[tuple[Any, str]]:
        """Return yes and no."""
        return [(True, self.tr("Có")), (False, self.tr("Không"))]


class CheckEditor(FieldEditor):
    """Any number of answers, in as many columns as their labels allow."""

    def __init__(self, spec: Field, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(spec, tools, parent)
        self.boxes = {choice.id: WrapCheck(self.theme, choice.label) for choice in spec.choices}
        self.control = _Columns(list(self.boxes.values()))
        for box in self.boxes.values():
            box.clicked.connect(self._ticked)
        self.set_control(self.control)

    def input(self) -> QWidget:
        """Return the first box."""
        return next(iter(self.boxes.values()))

    def name_controls(self) -> None:
        """Name every box by its answer and the question."""
        for box in self.boxes.values():
            box.setAccessibleName(f"{box.whole}, {self.spec.label}")

    def show_value(self, value: Any) -> None:
        """Tick the chosen answers."""
        chosen = value if isinstance(value, list) else []
        for name, box in self.boxes.items():
            box.setChecked(name in chosen)

    def show_read_only(self, *, on: bool) -> None:
        """Boxes can be reached and read, not ticked."""
        for box in self.boxes.values():
            box.locked = on

    def _ticked(self) -> None:
        if self.read_only:
            return
        self.commit([name for name, box in self.boxes.items() if box.isChecked()] or None)

    def _show_problem(self) -> None:
        if hasattr(self, "boxes"):
            super()._show_problem()


class _Columns(QWidget):
    """Boxes in one to three columns, whichever the width and the longest label allow."""

    def __init__(self, boxes: list[WrapCheck]) -> None:
        super().__init__()
        self._boxes = boxes
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._place(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the number of columns again."""
        super().resizeEvent(event)
        widest = max((box.sizeHint().width() for box in self._boxes), default=1)
        most = 3 if len(self._boxes) > 3 * FEW else 2 if len(self._boxes) > 2 else 1
        self._place(max(1, min(most, (self.width() + 12) // (widest + 12))))

    def _place(self, count: int) -> None:
        if count == self._count:
            return
        self._count = count
        rows = -(-len(self._boxes) // count)
        for index, box in enumerate(self._boxes):
            self._grid.addWidget(box, index % rows, index // rows)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < count else 0)


class ListChoiceEditor(LineEditor):
    """One of many answers: type to find it, Down to see all."""

    def make_line(self) -> InputLine:
        """Return a line that suggests the field's choices."""
        line = SuggestLine(self.theme, self.look_up, browse=True)
        line.picked.connect(self._picked)
        return line

    def look_up(self, text: str) -> list[Suggestion]:
        """Return the choices whose label holds the typed words."""
        return find_choices(self.spec.choices, text)

    def typed(self, value: Any) -> str:
        """A choice is edited as it is read."""
        return self.shown(value)

    def read(self, text: str) -> Any:
        """Return what was picked, or the choice the words name."""
        line = self.line
        if isinstance(line, SuggestLine) and line.chosen_id:
            return line.chosen_id
        return self.read_words(text)

    def read_words(self, text: str) -> Any:
        """Return the value behind words that were not picked from the list."""
        found = self.look_up(text)
        return found[0].id if len(found) == 1 else super().read(text)

    def _picked(self) -> None:
        self.flush()


class ProvinceEditor(ListChoiceEditor):
    """A province or city, accents optional."""

    def look_up(self, text: str) -> list[Suggestion]:
        """Return the provinces whose title holds the typed words."""
        return find_provinces(self.tools.units, text)


class CommuneEditor(ListChoiceEditor):
    """A commune with its province, found by words of both, accents optional."""

    def make_line(self) -> InputLine:
        """Return a line that suggests communes once something is typed."""
        line = SuggestLine(self.theme, self.look_up, browse=False)
        line.picked.connect(self._picked)
        return line

    def look_up(self, text: str) -> list[Suggestion]:
        """Return the communes that fit the typed words."""
        return find_communes(self.tools.units, text)

    def shown(self, value: Any) -> str:
        """Return “xã Phú Long, tỉnh Ninh Bình”."""
        return readable(self.kind, self.spec, value)

    def read_words(self, text: str) -> Any:
        """Return the commune the words name; raise ValueError when they fit none or many."""
        return exact_commune(self.tools.units, text) or LineEditor.read(self, text)


def find_choices(choices: Sequence[Choice], text: str) -> list[Suggestion]:
    """Return the choices whose label holds all words, those beginning with them first."""
    wanted = fold(text)
    hits = [
        (not fold(choice.label).startswith(wanted), Suggestion(choice.id, choice.label))
        for choice in choices
        if all(part in fold(choice.label) for part in wanted.split())
    ]
    hits.sort(key=lambda hit: hit[0])
    return [suggestion for _, suggestion in hits]
