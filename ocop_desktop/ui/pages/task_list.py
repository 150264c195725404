"""The tasks of a dossier: every section with its state and, in a few words, what is missing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.findings import Finding
from ocop_desktop.ui import icons
from ocop_desktop.ui.drawn.canvas import painting, pen, rounded
from ocop_desktop.ui.drawn.state import State, StateMark, paint_state, state_name
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.outline import Entry, Group
from ocop_desktop.ui.pages_dossier.findings_view import FindingRow
from ocop_desktop.ui.returned.places import ReturnedLine
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.drawn_button import RowButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label, rule

_ROW = 29
_COUNTED: tuple[State, ...] = (
    "returned",
    "ready",
    "in_progress",
    "problems",
    "blocked",
    "not_started",
)
_TONES = {"caption": "ink3", "amber": "amber", "red": "red", "clay": "clay"}


class TaskRow(RowButton):
    """State, name, what is missing. Arrow keys move, Enter opens."""

    def __init__(self, theme: Theme, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.entry = entry
        words = [entry.title, state_name(entry.state) if entry.state else "", entry.note]
        self.setAccessibleName(", ".join(word for word in words if word))
        self.setToolTip(entry.note)

    def sizeHint(self) -> QSize:
        return QSize(280, self.theme.px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        with painting(self) as painter:
            if self.hovered or self.hasFocus():
                box = rounded(0, 0, self.width(), self.height(), 6)
                painter.fillPath(box, theme.color("accentsoft" if self.hasFocus() else "sunken"))
            if self.hasFocus():
                painter.setPen(pen(theme.color("accent"), 2))
                painter.drawPath(rounded(1, 1, self.width() - 2, self.height() - 2, 5))
            side = theme.px(16)
            mark = QRectF(10, (self.height() - side) / 2, side, side)
            if self.entry.state is None:
                icons.paint(painter, self.entry.icon, mark, theme.color("ink2"))
            else:
                paint_state(painter, mark, self.entry.state, theme)
            arrow = theme.px(12)
            right = self.width() - arrow - 8
            place = QRectF(right, (self.height() - arrow) / 2, arrow, arrow)
            icons.paint(painter, "next", place, theme.color("ink3"))
            self._paint_words(painter, mark.right() + 10, right - 8)

    def _paint_words(self, painter: QPainter, left: float, right: float) -> None:
        """Draw the name whole if it fits; the note takes what is left, at least a third."""
        theme = self.theme
        middle = Qt.AlignmentFlag.AlignVCenter
        note_font = theme.font("caption", bold=self.entry.tone == "red")
        painter.setFont(theme.font())
        name = painter.fontMetrics().horizontalAdvance(self.entry.title) + 2.0
        room = right - left - 10
        painter.setFont(note_font)
        note = painter.fontMetrics().horizontalAdvance(self.entry.note) + 2.0
        if name + note > room:
            name = min(name, max(room - note, room * 0.6))
            note = min(note, room - name)
        shown = painter.fontMetrics().elidedText(
            self.entry.note, Qt.TextElideMode.ElideRight, int(note)
        )
        painter.setPen(theme.color(_TONES[self.entry.tone]))
        box = QRectF(right - note, 0, note, self.height())
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, shown)
        painter.setFont(theme.font())
        painter.setPen(theme.color("ink"))
        title = painter.fontMetrics().elidedText(
            self.entry.title, Qt.TextElideMode.ElideRight, int(name)
        )
        painter.drawText(QRectF(left, 0, name, self.height()), middle, title)


class TaskList(Card):
    """Counts of states on top, then the rows; one tab stop."""

    def __init__(
        self, theme: Theme, go: Callable[[Target], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, padding=6)
        self._theme = theme
        self._go = go
        self.setAccessibleName(self.tr("Các việc của hồ sơ"))
        self.body.setSpacing(0)
        self._counts = FlowLayout(gap=16, line_gap=4)
        self._counts.setContentsMargins(10, 6, 6, 8)
        self.body.addLayout(self._counts)
        self.body.addWidget(rule())
        self._returned_column = QVBoxLayout()
        self._returned_column.setSpacing(0)
        self.body.addLayout(self._returned_column)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(self._column)
        self._rows: list[TaskRow] = []
        self._returned: Sequence[ReturnedLine] = ()
        self.returned_rows: list[FindingRow] = []
        self._groups: Sequence[Group] = ()

    @property
    def rows(self) -> Sequence[TaskRow]:
        """The rows from top to bottom."""
        return self._rows

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show the outline; rows keep the focus where they were."""
        if groups == self._groups:
            return
        self._groups = groups
        focused = next((i for i, row in enumerate(self._rows) if row.hasFocus()), None)
        self._count([entry for group in groups for entry in group.entries])
        clear(self._column)
        self._rows = []
        for group in groups:
            head = label(group.title, "overline")
            head.setContentsMargins(10, 8, 0, 3)
            self._column.addWidget(head)
            for entry in group.entries:
                self._add(entry)
        if self._rows:
            self._rows[focused or 0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if focused is not None and focused < len(self._rows):
            self._rows[focused].setFocus()

    def show_returned(self, lines: Sequence[ReturnedLine]) -> None:
        """Show what the commune returned, in its own words, above everything else."""
        if lines == self._returned:
            return
        self._returned = lines
        clear(self._returned_column)
        self.returned_rows = []
        if not lines:
            return
        head = label(self.tr("Xã trả lại, sửa trước"), "overline")
        head.setContentsMargins(10, 8, 0, 3)
        self._returned_column.addWidget(head)
        for line in lines:
            self._add_returned(line)
        self._returned_column.addWidget(rule())

    def put_on_top(self, widget: QWidget) -> None:
        """Put something between the counts and the rows."""
        self.body.insertWidget(self.body.indexOf(self._returned_column), widget)

    def _add_returned(self, line: ReturnedLine) -> None:
        told = Finding(
            rule="returned",
            severity="blocking",
            message=line.words,
            fix=f"{line.place}. {line.about}",
            source="",
            section="",
        )
        row = FindingRow(self._theme, told, state="returned")
        row.clicked.connect(lambda: self._go(line.target))
        row.stepped.connect(lambda step: self._step_returned(row, step))
        self.returned_rows.append(row)
        self._returned_column.addWidget(row)

    def _step_returned(self, row: FindingRow, step: int) -> None:
        at = self.returned_rows.index(row) + step
        if 0 <= at < len(self.returned_rows):
            self.returned_rows[at].setFocus(Qt.FocusReason.TabFocusReason)
        elif step > 0 and self._rows:
            self._rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _count(self, entries: Sequence[Entry]) -> None:
        clear(self._counts)
        for state in _COUNTED:
            number = sum(entry.state == state for entry in entries)
            if number:
                box = QWidget()
                row = QHBoxLayout(box)
                row.setContentsMargins(0, 0, 0, 0)
                row.setSpacing(6)
                row.addWidget(StateMark(self._theme, state, 14))
                row.addWidget(label(f"{number} {state_name(state)}", "caption"))
                self._counts.addWidget(box)

    def _add(self, entry: Entry) -> None:
        row = TaskRow(self._theme, entry)
        row.clicked.connect(lambda: self._go(entry.target))
        row.moved.connect(lambda step: self._move(row, step))
        self._rows.append(row)
        self._column.addWidget(row)

    def _move(self, row: TaskRow, step: int) -> None:
        index = self._rows.index(row) + step
        if 0 <= index < len(self._rows):
            for other in self._rows:
                other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._rows[index].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._rows[index].setFocus(Qt.FocusReason.TabFocusReason)
