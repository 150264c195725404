"""The registers: choose one, narrow it, change cells, take tables in, let them out."""

import json
from pathlib import Path

import msgspec
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.registers.query import Query, from_plain
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.registers import Filter, RegisterColumn
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.registers.bulk import BulkBar
from ocop_desktop.ui.registers.catching_up import CatchingUp
from ocop_desktop.ui.registers.empty import EmptyRegister
from ocop_desktop.ui.registers.filters import FilterChips, FilterLine
from ocop_desktop.ui.registers.head import RegisterHead
from ocop_desktop.ui.registers.intake_view import IntakeView
from ocop_desktop.ui.registers.model import RegisterModel
from ocop_desktop.ui.registers.outlets import ask_table, ask_target, write_list
from ocop_desktop.ui.registers.pasting import RegisterClipboard
from ocop_desktop.ui.registers.rows_table import RowsTable
from ocop_desktop.ui.registers.tabs import RegisterTabs
from ocop_desktop.ui.registers.toolbar import RegisterToolbar
from ocop_desktop.workspace.registers.values import CellEdit

_LARGE = 150  # text size in percent from which buttons of the head show only their icons


class RegistersPage(Page):
    """One register at a time. Everything that is done can be taken back."""

    chapter = "so-va-chi-tieu"

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.model = RegisterModel(context, self)
        self.model.refused.connect(self._refuse)
        self.model.edited.connect(self._told_edit)
        self.model.modelReset.connect(self._count_rows)
        self._catching_up = CatchingUp(lambda: context.workspace.registers, self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._make_list())
        self.intake = IntakeView(context, self._intake_done)
        self._stack.addWidget(self.intake)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self.tools.search.setFocus)
        self._connect()
        context.theme.changed.connect(self._restyle)
        self._restyle()

    # -- Page -----------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Sổ theo dõi")

    def show_for(self, target: Target) -> None:
        """`section` names a register, `field` a query as JSON (see `rooms.REGISTERS`)."""
        super().show_for(target)
        self._stack.setCurrentIndex(0)
        name = target.section or self.model.register.id
        query = from_plain(json.loads(target.field)) if target.field else None
        self._catching_up.start()
        if query is None and name == self.model.register.id and self.model.columnCount():
            query = self.model.query
        self.show_register(name, query)

    def refresh(self, changed: frozenset[str]) -> None:
        del changed
        self._catching_up.start()
        self.model.reread()

    def step_history(self, *, redo: bool) -> None:
        registers = self.context.workspace.registers
        batch = registers.redo() if redo else registers.undo()
        if batch is None:
            nothing = self.tr("Không còn gì để làm lại") if redo else ""
            self.context.notify(nothing or self.tr("Không còn gì để hoàn tác"))
            return
        self._relist()
        text = self.tr("Đã làm lại: {what}") if redo else self.tr("Đã hoàn tác: {what}")
        self.context.notify(text.format(what=batch.label))

    def first_focus(self) -> QWidget | None:
        return self.table if self.model.rowCount() else None

    # -- building -------------------------------------------------------------------------------

    def _make_list(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        margin = tokens.PAGE_MARGIN
        column.setContentsMargins(margin, tokens.GAP_L, margin, margin)
        column.setSpacing(tokens.GAP_S)
        self.head = RegisterHead(self.context)
        self._tabs = RegisterTabs(self.context)
        self.tools = RegisterToolbar(self.context)
        self.filter_line = FilterLine(self.context)
        self.chips = FilterChips(self.context)
        self.table = RowsTable(self.context, self.model)
        self.clipboard = RegisterClipboard(
            self.context, self.table, self.model, self.open_table, self._told_paste
        )
        self._empty = EmptyRegister(self.context.theme)
        self.bulk = BulkBar(self.context)
        self.bulk.hide()
        for part in (self.head, self._tabs, self.tools, self.filter_line, self.chips):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self.bulk)
        return whole

    def _connect(self) -> None:
        self._catching_up.waiting.connect(self.head.show_waiting)
        self._catching_up.done.connect(self._relist)
        self.head.rewards.clicked.connect(self.settle_rewards)
        self.head.outlet_wanted.connect(self._ask_out)
        self._tabs.chosen.connect(self._choose_register)
        self.tools.views.chosen.connect(self._narrow)
        self.tools.words_typed.connect(self._words_changed)
        self.tools.filter_button.clicked.connect(self._toggle_filter)
        self.filter_line.made.connect(self.add_filter)
        self.filter_line.refused.connect(self._refuse)
        self.chips.removed.connect(self._remove_filter)
        self.table.choice_changed.connect(self._choice_changed)
        self.table.filtering.connect(self.add_filter)
        self.bulk.wanted.connect(self.put_into_chosen)
        self.bulk.all_wanted.connect(self.table.selectAll)
        for add in (self.head.add, self._empty.add):
            add.clicked.connect(self.add_row)
        for take_in in (self.head.take_in, self._empty.take_in):
            take_in.clicked.connect(self.choose_file)
        for removing in (self.table.removing, self.bulk.removing):
            removing.connect(self.remove_chosen)
        for opening in (self.table.opening, self.bulk.opening):
            opening.connect(self.open_dossier)

    def _restyle(self) -> None:
        theme = self.context.theme
        large = theme.scale >= _LARGE
        self.table.restyle()
        self.head.restyle(large=large)
        self.tools.restyle(theme.px(150 if large else 250), large=large)

    # -- which list -----------------------------------------------------------------------------

    def show_register(self, name: str, query: Query | None = None) -> None:
        """Show a register: `query`, or its first saved view's order without conditions."""
        register = self.context.workspace.registers.get(name)
        other = register is not self.model.register or not self.model.columnCount()
        self.head.show_register(register)
        self.filter_line.show_register(register)
        self.bulk.show_register(register)
        self.table.setAccessibleName(register.title)
        self._show_query(register.id, query or Query())
        if other or self.table.horizontalHeader().sortIndicatorSection() < 0:
            self.table.fit_columns()
        self._show_choices()

    def _show_query(self, name: str, query: Query) -> None:
        register = self.context.workspace.registers.get(name)
        self.table.show_query(register, query)
        self.tools.show_query(query)
        self.chips.show_filters(register, query.filters)
        self._choice_changed()

    def _narrow(self, query: Query) -> None:
        """Show another list of the same register."""
        self._show_query(self.model.register.id, query)
        self.tools.views.show_list(self.model.register.id, query)

    def _relist(self) -> None:
        """Ask for the same list anew and stay where the cursor was."""
        place = self.table.currentIndex().row()
        self._show_query(self.model.register.id, self.model.query)
        self.table.go_to(place)
        self._tabs.show_registers(self.model.register)

    def _show_everything(self) -> None:
        self._show_query(self.model.register.id, Query())
        self._show_choices()

    def _show_choices(self) -> None:
        """Show the registers and saved lists there are to choose from."""
        self._tabs.show_registers(self.model.register)
        self.tools.views.show_list(self.model.register.id, self.model.query)

    def _count_rows(self) -> None:
        rows, query = self.model.rowCount(), self.model.query
        narrowed = bool(query.words or query.filters)
        self.head.show_count(self.model.register, rows, narrowed=narrowed)
        self.table.setVisible(rows > 0)
        self._empty.setVisible(rows == 0)
        if rows == 0:
            self._empty.show_reason(self.model.register, narrowed=narrowed)

    def _choose_register(self, name: str) -> None:
        self.context.navigator.go(rooms.REGISTERS, section=name, field=_packed(Query()))

    def _words_changed(self, words: str) -> None:
        if words != self.model.query.words:
            self._narrow(msgspec.structs.replace(self.model.query, words=words))

    def _toggle_filter(self) -> None:
        self.filter_line.setVisible(not self.filter_line.isVisible())
        if self.filter_line.isVisible():
            self.filter_line.columns.setFocus()

    def add_filter(self, one: Filter) -> None:
        """Narrow the list by one more condition."""
        query = self.model.query
        self._narrow(msgspec.structs.replace(query, filters=(*query.filters, one)))

    def _remove_filter(self, at: int) -> None:
        query = self.model.query
        kept = tuple(one for place, one in enumerate(query.filters) if place != at)
        self._narrow(msgspec.structs.replace(query, filters=kept))

    # -- rows -----------------------------------------------------------------------------------

    def _choice_changed(self) -> None:
        count = self.table.count_chosen()
        row = self.table.current() if count == 1 else None
        self.bulk.show_chosen(count, self.model.rowCount(), has_dossier=bool(row and row.dossier))

    def add_row(self) -> None:
        """Add a row with what it must have; the cursor goes into its first cell."""
        register = self.model.register
        asked = [column for column in register.columns if column.required]
        cells = {column.id: self._first_value(column) for column in asked}
        try:
            number = self.context.workspace.registers.add(register.id, cells)
        except UserError as error:
            self.context.show_error(error)
            return
        self._show_everything()
        self._told_edit()
        self.table.edit_row(self.model.place_of(number))

    def _first_value(self, column: RegisterColumn) -> object:
        if column.kind == "date":
            return self.context.today().isoformat()
        if column.look == "stars":
            return 3
        if column.kind == "text":
            return self.tr("(chưa ghi)")
        return column.choices[0].id if column.choices else 0

    def put_into_chosen(self, column: RegisterColumn, text: str) -> None:
        """Put a value into a column of every row that is chosen, as one step."""
        register, numbers = self.model.register, self.table.chosen()
        registers = self.context.workspace.registers
        try:
            value = registers.maker(register.id).parse(column, text)
            edits = [CellEdit(no=no, column=column.id, value=value) for no in numbers]
            done = registers.change(register.id, edits)
        except ValueError as error:
            self._refuse(str(error))
            return
        except UserError as error:
            self.context.show_error(error)
            return
        self.model.reread()
        told = self.tr("Đã ghi “{column}” cho {n} dòng").format(column=column.label, n=done)
        self.context.notify(told, self._step_back)

    def remove_chosen(self) -> None:
        """Take the chosen rows out; those that follow a dossier stay."""
        numbers = self.table.chosen()
        if not numbers:
            return
        gone, kept = self.context.workspace.registers.remove(self.model.register.id, numbers)
        self._relist()
        text = self.tr("Đã xóa {n} dòng").format(n=gone)
        if kept:
            text += self.tr("; {n} dòng theo hồ sơ nên ở lại").format(n=kept)
        self.context.notify(text, self._step_back if gone else None)

    def settle_rewards(self) -> None:
        """Work the rewards out and show them."""
        new, changed = self.context.workspace.registers.rewards.settle()
        self._choose_register("rewards")
        text = self.tr("Tiền thưởng: {new} khoản mới, {changed} khoản đổi")
        self.context.notify(
            text.format(new=new, changed=changed), self._step_back if new or changed else None
        )

    def open_dossier(self) -> None:
        """Open the dossier behind the row."""
        row = self.table.current()
        if row and row.dossier:
            self.context.navigator.go(rooms.DOSSIER, row.dossier)

    def _told_paste(self, rows: int) -> None:
        self.model.reread()
        told = self.tr("Đã dán vào {n} dòng").format(n=rows)
        self.context.notify(told, (lambda: self.step_history(redo=False)) if rows else None)

    def _told_edit(self) -> None:
        self.context.notify(self.tr("Đã lưu"), self._step_back)

    def _step_back(self) -> None:
        self.step_history(redo=False)

    def _refuse(self, text: str) -> None:
        self.context.show_error(UserError(text))

    # -- tables in and out ------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a table and show what it would do."""
        path = ask_table(self.context, self)
        if path:
            self.open_table(path)

    def open_table(self, path: Path) -> None:
        """Show what a table would do to the register."""
        self._stack.setCurrentIndex(1)
        self.intake.open_file(self.model.register, path)

    def _intake_done(self, taken: int) -> None:
        self._stack.setCurrentIndex(0)
        self._show_everything()
        if taken:
            told = self.tr("Đã nhập {n} dòng").format(n=taken)
            self.context.notify(told, self._step_back)

    def _ask_out(self, layout_id: str, ending: str) -> None:
        out = ask_target(self.context, layout_id or self.model.register.id, ending, self)
        if out:
            self.write_out(out, layout_id)

    def write_out(self, out: Path, layout_id: str = "") -> None:
        """Write the list that is shown to a file, in the background."""
        write_list(self.context, self.model, out, layout_id)


def _packed(query: Query) -> str:
    return msgspec.json.encode(query).decode()
