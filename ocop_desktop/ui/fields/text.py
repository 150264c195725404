"""Fields of one line: words, phone, e-mail, codes, links, years."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ocop_desktop.dossier.kinds import kind_of
from ocop_desktop.rulebook.sections import Field, FieldKind
from ocop_desktop.ui.fields.base import FieldEditor, checked, readable
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.widgets.buttons import IconButton

# Short answers do not get a line as wide as the page: its length says what is expected.
_WIDEST: dict[FieldKind, int] = {
    "year": 130,
    "date": 190,
    "integer": 260,
    "decimal": 260,
    "percent": 200,
    "money": 300,
    "phone": 260,
    "tax_code": 260,
    "personal_number": 260,
    "gtin": 260,
}
_WIDEST_WIDGET = 16_777_215


SOFT_MS = 1_000


class LineEditor(FieldEditor):
    """Reads its line when it is left or on Enter; shows the value in full form when idle."""

    def __init__(self, spec: Field, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(spec, tools, parent)
        self.kind = kind_of(spec, tools.units)
        self._late = False
        self.line = self.make_line()
        self.line.setPlaceholderText(spec.example)
        self.line.arrived.connect(self._arrive)
        self.line.left.connect(self._leave)
        self.line.entered.connect(self.flush)
        self.line.textEdited.connect(self._edited)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SOFT_MS)
        self._pause.timeout.connect(self._hint)
        self.set_control(self.make_control())
        self._limit_width()
        self.theme.changed.connect(self._limit_width)

    # --- for subclasses --------------------------------------------------------------------

    def make_line(self) -> InputLine:
        """Return the line to type into."""
        line = InputLine(self.theme)
        line.set_suffix(self.spec.unit)
        return line

    def make_control(self) -> QWidget:
        """Return what stands under the label: the line, perhaps with a button."""
        return self.line

    def typed(self, value: Any) -> str:
        """Return a value as it is edited."""
        return str(value)

    def shown(self, value: Any) -> str:
        """Return a value as it is read."""
        return readable(self.kind, self.spec, value)

    def read(self, text: str) -> Any:
        """Return the value behind typed words; raise ValueError with a sentence."""
        return self.kind.parse(text, self.spec)

    # --- FieldEditor -----------------------------------------------------------------------

    @property
    def composing(self) -> bool:
        """Return whether an input method is at work in the line."""
        return self.line.composing

    def input(self) -> QWidget:
        """Return the line."""
        return self.line

    def show_value(self, value: Any) -> None:
        """Put a value on the line, unless an input method is composing there."""
        if self.line.composing:
            self._late = True
            return
        self._late = False
        words = self.typed if self.line.hasFocus() else self.shown
        self.line.show_text("" if value is None else words(value))

    def show_read_only(self, *, on: bool) -> None:
        """The line can still be entered, read aloud and copied."""
        self.line.setReadOnly(on)

    def flush(self) -> None:
        """Read the line; commit the value or say why there is none."""
        self._pause.stop()
        if self.line.composing:
            return
        if not self.line.touched:
            self.set_draft_problem(None)
            return
        try:
            value = self._checked(self.line.text())
        except ValueError as error:
            self.set_draft_problem(str(error))
            return
        self.line.mark_clean()
        self.commit(value)

    def not_kept(self) -> None:
        """The words stay and count as typed, so that they can be tried again."""
        self._value = self._before
        self.line.mark_touched()

    def draft(self) -> Any:
        """Return the words that were typed but not committed."""
        return self.line.text() if self.line.touched else None

    def restore(self, draft: Any) -> None:
        """Show those words again, with their sentence."""
        if self.read_only:
            return
        self.line.setText(str(draft))
        self.flush()

    # --- inside ----------------------------------------------------------------------------

    def _checked(self, text: str) -> Any:
        return checked(self.kind, self.spec, self.read(text))

    def _arrive(self) -> None:
        if not self.line.touched and not self.line.composing and self._value is not None:
            self.line.show_text(self.typed(self._value))

    def _leave(self) -> None:
        self.flush()
        if not self.line.touched:
            self.line.show_text("" if self._value is None else self.shown(self._value))

    def _edited(self) -> None:
        """Take a sentence away as soon as the words make sense; a new one waits for a pause."""
        self._pause.start()
        if self.problem is None or self.line.composing:
            return
        try:
            self._checked(self.line.text())
        except ValueError:
            return
        self.set_draft_problem(None)

    def _hint(self) -> None:
        """Typing has stopped: say softly what would be wrong with it."""
        if self.line.composing or not self.line.touched or not self.line.hasFocus():
            return
        try:
            self._checked(self.line.text())
        except ValueError as error:
            if self._draft_problem is None:
                self.set_soft_problem(str(error))

    def _limit_width(self) -> None:
        widest = _WIDEST.get(self.spec.kind) if self.spec.width == "full" else None
        self.line.setMaximumWidth(self.theme.px(widest) if widest else _WIDEST_WIDGET)


class LinkEditor(LineEditor):
    """A web address with a button that copies it; nothing is opened, the app uses no network."""

    def make_control(self) -> QWidget:
        """Return the line and the copy button."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        self.copy = IconButton(self.theme, "copy", self.tr("Sao chép đường dẫn"))
        self.copy.clicked.connect(self._copy)
        row.addWidget(self.copy)
        return box

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line.text().strip())
