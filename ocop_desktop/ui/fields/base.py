"""What every field widget is: label, hint, control, and the sentence when something is wrong."""

from typing import Any

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ocop_desktop.dossier.kinds import Kind, Spec
from ocop_desktop.rulebook.sections import Column, Field
from ocop_desktop.ui.drawn.state import State
from ocop_desktop.ui.fields.problem_row import ProblemRow
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.widgets.text import label, set_role

_GAP = 4


class FieldEditor(QWidget):
    """One question. Emits `committed` with the value, None for empty, when it was entered whole.

    Words that cannot be read as a value stay as typed with their sentence; they are a draft and
    are not committed.
    """

    committed = Signal(object)
    spot_changed = Signal()
    judged = Signal()

    def __init__(self, spec: Field, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.tools = tools
        self.theme = tools.theme
        self._value: Any = None
        self._before: Any = None
        self._draft_problem: str | None = None
        self._soft_problem: str | None = None
        self._note: QWidget | None = None
        self._above: QWidget | None = None
        self._read_only = False
        self._problem: str | None = None
        self._state: State = "blocked"
        self.label = label(spec.label, "strong", wrap=True)
        self.hint = label(spec.hint, "caption", wrap=True)
        self.header = QWidget(self)
        self.extras = QHBoxLayout()
        self.problem_row = ProblemRow(self.theme, self)
        self._body = QVBoxLayout(self)
        self._arrange()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    # --- for subclasses --------------------------------------------------------------------

    def set_control(self, control: QWidget) -> None:
        """Put the control between hint and problem and name it for screen readers."""
        self._body.insertWidget(1, control)
        target = self.input()
        self.label.setBuddy(target)
        self.name_controls()
        target.setAccessibleDescription(self.spec.hint)
        self.setFocusProxy(target)

    def input(self) -> QWidget:
        """Return the widget that takes the focus."""
        raise TypeError(type(self).__name__)

    def name_controls(self) -> None:
        """Name what a screen reader meets."""
        self.input().setAccessibleName(self.spec.label)

    def show_value(self, value: Any) -> None:
        """Put a stored value on the screen. None is empty."""
        raise TypeError(type(self).__name__, value)

    def commit(self, value: Any) -> None:
        """Take `value` as the answer and emit it when it is a new one."""
        self.set_draft_problem(None)
        if value == self._value and type(value) is type(self._value):
            return
        self._before, self._value = self._value, value
        self.committed.emit(value)

    def set_draft_problem(self, sentence: str | None) -> None:
        """Say why the words in the control are no value, or that they are."""
        changed = sentence != self._draft_problem
        self._draft_problem, self._soft_problem = sentence, None
        self._show_problem()
        if changed:
            self.judged.emit()

    def set_soft_problem(self, sentence: str | None) -> None:
        """Hint, while typing pauses, that the words do not make sense yet; leaving says so."""
        if sentence != self._soft_problem:
            self._soft_problem = sentence
            self._show_problem()

    # --- for pages -------------------------------------------------------------------------

    @property
    def composing(self) -> bool:
        """Return whether an input method is at work in this field."""
        return False

    def value(self) -> Any:
        """Return the last value shown or committed."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show a stored value. The same value again changes nothing, a draft stays."""
        if value == self._value and type(value) is type(self._value):
            return
        self._value = value
        self.set_draft_problem(None)
        self.show_value(value)

    def set_problem(self, sentence: str | None, state: State = "blocked") -> None:
        """Show what a check says about the field; a draft's own sentence comes first."""
        self._problem = sentence
        self._state = state
        self._show_problem()

    @property
    def problem(self) -> str | None:
        """Return the sentence in force."""
        return self._draft_problem or self._soft_problem or self._problem

    @property
    def draft_problem(self) -> str | None:
        """Return why the words in the control are no value, once they were left."""
        return self._draft_problem

    def flush(self) -> None:
        """Commit what was typed so far, as if the field were left."""

    def draft(self) -> Any:
        """Return what was typed and cannot be kept as a value, or None."""
        return None

    def restore(self, draft: Any) -> None:
        """Show a draft returned earlier by `draft`."""
        del draft

    def forget_draft(self) -> None:
        """Drop words that are no value: another dossier is shown."""
        if self.draft() is not None or self._draft_problem is not None:
            self.set_draft_problem(None)
            self.show_value(self._value)

    def set_note(self, note: QWidget | None) -> None:
        """Put something under the field, such as what its answer just proved."""
        if self._note is not None:
            self._note.hide()
            self._body.removeWidget(self._note)
            self._note.deleteLater()
        self._note = note
        if note is not None:
            self._body.addWidget(note)

    @property
    def read_only(self) -> bool:
        """Return whether the answer can be read and not changed."""
        return self._read_only

    def set_read_only(self, *, on: bool) -> None:
        """Let the answer be read only: the dossier is finalised."""
        if on != self._read_only:
            self._read_only = on
            self.show_read_only(on=on)

    def show_read_only(self, *, on: bool) -> None:
        """Lock the control or open it."""
        self.input().setEnabled(not on)

    def set_above(self, widget: QWidget) -> None:
        """Put something between label and control for good, such as what the commune returned."""
        if widget is not self._above:
            self._above = widget
            self._body.insertWidget(1, widget)

    def not_kept(self) -> None:
        """The value could not be stored: what is stored is the one before."""
        self._value = self._before
        self.show_value(self._value)

    def current_column(self) -> Column | None:
        """Return the column the cursor is in, for tables."""
        return None

    def spot(self) -> QRect:
        """Return the part of the field that matters now: all of it, in a table its cell."""
        return self.rect()

    def insert_example(self, example: str) -> None:
        """Put an example into the field as if it had been typed."""
        self.restore(example)

    def set_header_height(self, height: int) -> None:
        """Make label and hint as high as those of the neighbours."""
        if self.header.minimumHeight() != height:
            self.header.setMinimumHeight(height)

    def header_height(self, width: int) -> int:
        """Return the height label and hint need at `width`, so that neighbours can line up."""
        beside = self.extras.sizeHint().width()
        room = max(60, width - (beside + 8 if beside else 0))
        height = self.label.heightForWidth(room)
        if self.spec.hint:
            height += self.hint.heightForWidth(room) + 1
        return max(height, self.extras.sizeHint().height())

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self.label)
        texts.addWidget(self.hint)
        texts.addStretch(1)
        row = QHBoxLayout(self.header)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        row.addLayout(self.extras)
        self.extras.setSpacing(4)
        self.hint.setVisible(bool(self.spec.hint))
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(_GAP)
        self._body.addWidget(self.header)
        self._body.addWidget(self.problem_row)

    def _show_problem(self) -> None:
        sentence = self.problem
        soft: State = "problems" if self._soft_problem else self._state
        state: State = "blocked" if self._draft_problem else soft
        self.problem_row.show_sentence(sentence, state)
        target = self.input()
        set_error(target, error=bool(sentence) and state == "blocked")
        target.setAccessibleDescription(". ".join(t for t in (sentence, self.spec.hint) if t))
        if self._draft_problem:
            alert = QAccessibleEvent(target, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(alert)


def checked(kind: Kind, spec: Field, value: Any) -> Any:
    """Return `value` when its kind keeps it; raise ValueError with the sentence when not."""
    sentence = None if value is None else kind.problem(value, spec)
    if sentence:
        raise ValueError(sentence)
    return value


def readable(kind: Kind, spec: Spec, value: Any) -> str:
    """Return a stored value as people read it; one that does not fit its kind as it stands."""
    return str(value) if kind.problem(value, spec) else kind.show(value, spec)


def set_error(widget: QWidget, *, error: bool) -> None:
    """Give a control the red border of the style sheet or take it away."""
    if bool(widget.property("error")) != error:
        set_role(widget, "error", error)
