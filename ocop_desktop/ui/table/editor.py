"""The field widget of kind “table”: buttons, the table, totals and what is wrong in it."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from ocop_desktop.rulebook.sections import Column, Field
from ocop_desktop.ui.fields.base import FieldEditor
from ocop_desktop.ui.fields.tools import FieldTools
from ocop_desktop.ui.table.frame import TableFrame
from ocop_desktop.ui.table.lines import Lines
from ocop_desktop.ui.table.model import TableModel
from ocop_desktop.ui.table.totals import TotalsRow
from ocop_desktop.ui.table.view import DataTable
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.text import label

_NEAR_HEAD = 3


class TableEditor(FieldEditor):
    """Commits the whole list of rows after each edit; cells that do not parse stay as drafts."""

    def __init__(self, spec: Field, tools: FieldTools, parent: QWidget | None = None) -> None:
        super().__init__(spec, tools, parent)
        self.model = TableModel(spec, tools.units, self)
        self.view = DataTable(self.theme, self.model)
        self.frame = TableFrame(self.theme)
        self.totals = TotalsRow(self.theme, self.view, self.model)
        self.notice = label("", "caption", wrap=True)
        self.notice.hide()
        self.frame.body.addWidget(self.view)
        self.frame.body.addWidget(self.totals)
        self.totals.setVisible(any(column.total == "sum" for column in spec.columns))
        self._buttons: list[ActionButton] = []
        self._judged: tuple[Lines, list[str]] | None = None  # moving the cursor changes no line
        self._add_buttons()
        self.set_control(self.frame)
        self._body.insertWidget(2, self.notice)
        self.view.setAccessibleDescription(
            self.tr("Bảng. Gõ để sửa ô, Ctrl+Tab ra khỏi bảng. {hint}").format(hint=spec.hint)
        )
        self.view.installEventFilter(self)
        self.view.refused.connect(self._refuse)
        self.view.moved.connect(self._after_move)
        self.model.edited.connect(self._edited)

    # --- FieldEditor -----------------------------------------------------------------------

    @property
    def composing(self) -> bool:
        """Return whether an input method is at work in a cell."""
        editor = self.view.focusWidget()
        return bool(getattr(editor, "composing", False))

    def input(self) -> QWidget:
        """Return the table."""
        return self.view

    def show_value(self, value: Any) -> None:
        """Show the stored rows; the cursor stays where it was."""
        at = self.view.currentIndex()
        place = (at.row(), at.column())
        self.model.load(value)
        if at.isValid():
            self.view.go_to(min(place[0], self.model.rowCount() - 1), place[1])
        self.totals.reload()
        self._judge()

    def draft(self) -> Any:
        """Return the lines when a cell holds words that do not parse."""
        return self.model.lines if self.model.has_drafts() else None

    def restore(self, draft: Any) -> None:
        """Show such lines again."""
        if self.read_only:
            return
        self.model.restore(draft)
        self.totals.reload()
        self._judge()

    def show_read_only(self, *, on: bool) -> None:
        """Cells can be reached and copied, not edited."""
        self.model.set_read_only(on=on)
        for button in self._buttons:
            button.setVisible(not on)

    def flush(self) -> None:
        """Close an open cell, taking its words."""
        if not self.composing:
            self.view.setCurrentIndex(self.view.currentIndex())

    def current_column(self) -> Column | None:
        """Return the column the cursor is in, for the help."""
        index = self.view.currentIndex()
        return self.spec.columns[index.column()] if index.isValid() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show on the frame whether the table has the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._mark(focused=event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    # --- inside ----------------------------------------------------------------------------

    def _add_buttons(self) -> None:
        for text, icon, verb in (
            (self.tr("Thêm dòng"), "add", self._add_row),
            (self.tr("Dán từ Excel"), "clipboard", self._paste),
            (self.tr("Xóa dòng"), "delete", self._remove),
        ):
            button = ActionButton(self.theme, text, icon=icon, role="quiet")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(verb)
            self.extras.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
            self._buttons.append(button)

    def _add_row(self) -> None:
        self.view.setFocus()
        self.view.go_to(self.model.rowCount() - 1, 0)

    def _paste(self) -> None:
        self.view.setFocus()
        if not self.view.currentIndex().isValid():
            self.view.go_to(self.model.rowCount() - 1, 0)
        self.view.paste()

    def _remove(self) -> None:
        self.view.setFocus()
        self.view.remove_rows()

    def _edited(self) -> None:
        self.notice.hide()
        self.totals.reload()
        self._judge()
        rows = self.model.rows()
        if rows != (self._value or []):
            self._before, self._value = self._value, rows or None
            self.committed.emit(self._value)

    def spot(self) -> QRect:
        """Return the current cell; with the first rows also the head of the table."""
        index = self.view.currentIndex()
        if not index.isValid():
            return self.rect()
        cell = self.view.visualRect(index)
        corner = self.view.viewport().mapTo(self, cell.topLeft())
        spot = QRect(corner, cell.size())
        return spot.united(self.header.geometry()) if index.row() < _NEAR_HEAD else spot

    def insert_example(self, example: str) -> None:
        """Add the lines of an example, cells parted by bars, below what is there."""
        block = [[cell.strip() for cell in line.split("|")] for line in example.splitlines()]
        self.model.put_block(len(self.model.lines), 0, block)

    def not_kept(self) -> None:
        """The rows stay; the next edit tries to store them again."""
        self._value = self._before

    def forget_draft(self) -> None:
        """Show the stored rows alone."""
        if self.model.has_drafts():
            self.show_value(self._value)

    def _after_move(self) -> None:
        self._judge()
        self.spot_changed.emit()

    def _refuse(self, sentence: str) -> None:
        self.notice.setText(sentence)
        self.notice.show()

    def _judge(self) -> None:
        """Say the first thing that is wrong and how many more there are."""
        lines = self.model.lines
        if self._judged is None or self._judged[0] is not lines:
            self._judged = lines, self._problems()
        found = self._judged[1]
        if not found:
            self.set_draft_problem(None)
            return
        more = self.tr(" Còn {count} ô nữa.").format(count=len(found) - 1)
        self.set_draft_problem(found[0] + (more if len(found) > 1 else ""))

    def _problems(self) -> list[str]:
        found: list[str] = []
        for row in range(len(self.model.lines)):
            for name, sentence in self.model.problems_of(row).items():
                title = next((c.label for c in self.spec.columns if c.id == name), name)
                found.append(
                    self.tr("Dòng {row}, {column}: {sentence}").format(
                        row=row + 1, column=title, sentence=sentence
                    )
                )
        return found

    def _show_problem(self) -> None:
        if not hasattr(self, "frame"):
            return
        self.problem_row.show_sentence(self.problem, self._state)
        self._mark(focused=self.view.hasFocus())

    def _mark(self, *, focused: bool) -> None:
        wrong = bool(self.problem) and self._state == "blocked"
        self.frame.set_mark("focus" if focused else "error" if wrong else "")
