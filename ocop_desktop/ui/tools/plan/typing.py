"""What is being typed counts at once: the plan is shown as if the cell were entered already.

Nothing is stored and no word is composed anew; text that is no value yet changes nothing.
"""

from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ocop_desktop.dossier.kinds import Spec, kind_of
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.keys import follow_focus
from ocop_desktop.ui.table.editor import TableEditor
from ocop_desktop.ui.tools.plan.help import PlanHelp

_PAUSE_MS = 120
_NUMBERS = frozenset({"integer", "decimal", "percent", "money", "year"})


class TypingPreview(QObject):
    """Emits `previewed` with (field, value) shortly after a key was pressed in a number.

    `ended` follows when the cell is left, entered or not: what is stored holds again.
    """

    previewed = Signal(str, object)
    ended = Signal()

    def __init__(self, help_: PlanHelp, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._help = help_
        self._units: AdminUnits | None = None
        self._line: QLineEdit | None = None
        self._shown = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        follow_focus(self._moved)

    def show_for(self, units: AdminUnits) -> None:
        """Take the administrative units fields are read with."""
        self._units = units

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._timer.stop()
        if self._shown:
            self._shown = False
            self.ended.emit()
        self._line = new if isinstance(new, QLineEdit) else None
        if self._line is not None and self._help.editor_at(self._line) is not None:
            # The same line may get the focus many times.
            self._line.textEdited.connect(self._typed, Qt.ConnectionType.UniqueConnection)

    @Slot(str)
    def _typed(self, _text: str) -> None:
        if self.sender() is self._line:
            self._timer.start()

    def _tell(self) -> None:
        if self._line is None or self._units is None:
            return
        editor = self._help.editor_at(self._line)
        if editor is None:
            return
        found = self._value(editor, self._line.text())
        if found is not None:
            self._shown = True
            self.previewed.emit(editor.spec.id, found[0])

    def _value(self, editor: FieldEditor, text: str) -> tuple[Any] | None:
        """Return the field's value with the words being typed, or None when they are no number."""
        if not isinstance(editor, TableEditor):
            return self._read(editor.spec, text)
        at = editor.view.currentIndex()
        if not at.isValid():
            return None
        column = editor.spec.columns[at.column()]
        found = self._read(column, text)
        if found is None:
            return None
        rows = [dict(line.values) for line in editor.model.lines]
        if at.row() == len(rows):
            rows.append({})
        if at.row() < len(rows):
            rows[at.row()][column.id] = found[0]
        return (rows,)

    def _read(self, spec: Spec, text: str) -> tuple[Any] | None:
        if spec.kind not in _NUMBERS or self._units is None:
            return None
        try:
            return (kind_of(spec, self._units).parse(text, spec),)
        except ValueError:
            return None
