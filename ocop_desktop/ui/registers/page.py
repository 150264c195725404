"""The registers: choose one, narrow it, change cells, take tables in, let them out."""

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QMenu,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.dossier.registers.query import Query, from_plain
from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.registers import Filter, RegisterColumn
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.icons import icon
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.registers.bulk import BulkBar
from ocop_desktop.ui.registers.delegate import RegisterDelegate
from ocop_desktop.ui.registers.filters import FilterChips, FilterLine
from ocop_desktop.ui.registers.intake_view import IntakeView
from ocop_desktop.ui.registers.model import RegisterModel
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import EmptyState
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.fields import SearchField
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.registers.outlet import described
from ocop_desktop.workspace.registers.values import CellEdit, ListedRow, SavedView

_ROW = 32
_TYPING_PAUSE_MS = 120
_PURPOSE = "registers"
_REFRESH_AT_ONCE = 2_000
_LARGE = 150  # text size in percent from which buttons of the head show only their icons


class RegistersPage(Page):
    """One register at a time. Everything that is done can be taken back."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.model = RegisterModel(context, self)
        self.model.refused.connect(lambda text: context.show_error(UserError(text)))
        self.model.edited.connect(self._told_edit)
        self.model.modelReset.connect(self._count_rows)
        self._view_id = ""
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._make_list())
        self.intake = IntakeView(context, self._intake_done)
        self._stack.addWidget(self.intake)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self._words_changed)
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
        self._catch_up()
        if query is None and name == self.model.register.id and self.model.columnCount():
            query = self.model.query
        self.show_register(name, query)

    def refresh(self, changed: frozenset[str]) -> None:
        del changed
        self._catch_up()
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
        column.addLayout(self._make_head())
        self._tabs = QWidget()
        self._tab_flow = FlowLayout(self._tabs, gap=6, line_gap=6)
        column.addWidget(self._tabs)
        column.addLayout(self._make_tools())
        self.filter_line = FilterLine(self.context)
        self.filter_line.made.connect(self.add_filter)
        self.filter_line.refused.connect(lambda text: self.context.show_error(UserError(text)))
        column.addWidget(self.filter_line)
        self.chips = FilterChips(self.context)
        self.chips.removed.connect(self._remove_filter)
        column.addWidget(self.chips)
        self.table = self._make_table()
        self._empty = EmptyState(self.context.theme, "table", "", "")
        add = PrimaryButton(self.context.theme, self.tr("Thêm dòng"), icon="add")
        add.clicked.connect(self.add_row)
        take = SecondaryButton(self.context.theme, self.tr("Nhập Excel"), icon="import")
        take.clicked.connect(self.choose_file)
        self._empty.buttons.addWidget(take)
        self._empty.buttons.addWidget(add)
        column.addWidget(self.table, 1)
        self._empty_area, inner = scrolled()
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._empty)
        column.addWidget(self._empty_area, 1)
        self.bulk = BulkBar(self.context)
        self.bulk.wanted.connect(self.put_into_chosen)
        self.bulk.removing.connect(self.remove_chosen)
        self.bulk.opening.connect(self.open_dossier)
        self.bulk.all_wanted.connect(self.table.selectAll)
        self.bulk.hide()
        column.addWidget(self.bulk)
        return whole

    def _make_head(self) -> QHBoxLayout:
        theme = self.context.theme
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._heading = label("", "title")
        self._count = ElidedLabel("", "second")
        words.addWidget(self._heading)
        words.addWidget(self._count)
        row.addLayout(words, 1)
        self.rewards = SecondaryButton(theme, self.tr("Tính tiền thưởng"), icon="money")
        self.rewards.clicked.connect(self.settle_rewards)
        self.figures = SecondaryButton(theme, self.tr("Chỉ tiêu"), icon="chart")
        self.figures.clicked.connect(lambda: self.context.navigator.go(rooms.INDICATORS))
        self.take_in = SecondaryButton(theme, self.tr("Nhập Excel"), icon="import")
        self.take_in.clicked.connect(self.choose_file)
        self.let_out = SecondaryButton(theme, self.tr("Xuất"), icon="export", trailing="down")
        self.let_out.clicked.connect(self._show_outlets)
        self.add = PrimaryButton(theme, self.tr("Thêm dòng"), icon="add")
        self.add.clicked.connect(self.add_row)
        for button in (self.rewards, self.figures, self.take_in, self.let_out, self.add):
            row.addWidget(button)
        return row

    def _make_tools(self) -> QHBoxLayout:
        theme = self.context.theme
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        self._views = QWidget()
        self._view_flow = FlowLayout(self._views, gap=6, line_gap=6)
        row.addWidget(self._views, 1)
        self.filter_button = SecondaryButton(theme, self.tr("Lọc"), icon="filter")
        self.filter_button.clicked.connect(self._toggle_filter)
        self.keep = SecondaryButton(theme, self.tr("Lưu danh sách"), icon="save")
        self.keep.clicked.connect(self._ask_view_name)
        self.search = SearchField(theme, self.tr("Tìm trong sổ, bỏ dấu cũng được"), key="Ctrl+F")
        self.search.textChanged.connect(lambda _: self._typing.start())
        row.addWidget(self.filter_button)
        row.addWidget(self.keep)
        row.addWidget(self.search)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self.search.setFocus)
        return row

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setItemDelegate(RegisterDelegate(self.context, self.model, table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        table.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        table.setShowGrid(False)
        table.setProperty("list", True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSortingEnabled(True)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setHighlightSections(False)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)
        table.doubleClicked.connect(self._explain_lock)
        table.selectionModel().selectionChanged.connect(self._chosen_changed)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._chosen_changed())
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), table)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self.remove_chosen)
        return table

    def _restyle(self) -> None:
        px = self.context.theme.px
        self.table.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.table.horizontalHeader().setFixedHeight(px(34))
        large = self.context.theme.scale >= _LARGE
        self.search.setFixedWidth(px(150 if large else 250))
        for button in (self.rewards, self.figures, self.take_in, self.let_out, self.add):
            button.show_parts("icons" if large else "all")
        for button in (self.filter_button, self.keep):
            button.show_parts("icons" if large else "all")
        self._fit_columns()

    def _fit_columns(self) -> None:
        head = self.table.horizontalHeader()
        for at in range(self.model.columnCount()):
            head.resizeSection(at, self.context.theme.px(self.model.column(at).width))

    # -- which list -----------------------------------------------------------------------------

    def show_register(self, name: str, query: Query | None = None) -> None:
        """Show a register: `query`, or its first saved view's order without conditions."""
        register = self.context.workspace.registers.get(name)
        fresh = query or Query()
        other = register is not self.model.register or not self.model.columnCount()
        self.filter_line.show_register(register)
        self.bulk.show_register(register)
        self.table.setAccessibleName(register.title)
        self._show_query(register.id, fresh)
        if other or self.table.horizontalHeader().sortIndicatorSection() < 0:
            self._fit_columns()
        self._show_tabs()
        self._show_views()
        self.rewards.setVisible(name in {"rewards", "recognitions"})

    def _show_query(self, name: str, query: Query) -> None:
        register = self.context.workspace.registers.get(name)
        head = self.table.horizontalHeader()
        blocked = head.blockSignals(True)
        ids = [column.id for column in register.shown]
        order = query.order or register.order
        down = query.down if query.order else register.down
        way = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.model.show_list(register, query)
        head.setSortIndicator(ids.index(order) if order in ids else -1, way)
        head.blockSignals(blocked)
        typed = self.search.blockSignals(True)
        if self.search.text().strip() != query.words:
            self.search.setText(query.words)
        self.search.blockSignals(typed)
        self.chips.show_filters(register, query.filters)
        self.keep.setVisible(bool(query.filters or query.words))
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.clearSelection()
        self._chosen_changed()

    def _count_rows(self) -> None:
        register = self.model.register
        rows = self.model.rowCount()
        query = self.model.query
        narrowed = bool(query.words or query.filters)
        self._heading.setText(register.title)
        text = self.tr("{n} {what}").format(n=f"{rows:,}".replace(",", "."), what=register.one)
        if narrowed:
            text += self.tr(" khớp điều kiện")
        self._count.set_full_text(f"{text} · {register.source}")
        self.table.setVisible(rows > 0)
        self._empty_area.setVisible(rows == 0)
        if rows == 0:
            self._say_empty(narrowed=narrowed)

    def _say_empty(self, *, narrowed: bool) -> None:
        labels = self._empty.findChildren(type(self._heading))
        said = [one for one in labels if one.property("look") in {"title", "second"}]
        texts = (
            (self.tr("Không có dòng nào khớp"), self.tr("Bỏ bớt điều kiện hoặc tìm chữ ngắn hơn."))
            if narrowed
            else (self.tr("Sổ chưa có dòng nào"), self.model.register.about)
        )
        for one, text in zip(said, texts, strict=False):
            one.setText(text)

    def _relist(self) -> None:
        """Ask for the same list anew and stay where the cursor was."""
        place = self.table.currentIndex().row()
        self._show_query(self.model.register.id, self.model.query)
        if 0 <= place < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(place, 0))
            self.table.clearSelection()
        self._show_tabs()

    def _show_tabs(self) -> None:
        clear(self._tab_flow)
        registers = self.context.workspace.registers
        for register in registers.all():
            count = registers.count(register.id, (), self.context.today())
            chip = FilterChip(register.title, count)
            chip.setChecked(register is self.model.register)
            chip.clicked.connect(lambda _=False, name=register.id: self._choose_register(name))
            self._tab_flow.addWidget(chip)

    def _choose_register(self, name: str) -> None:
        self._view_id = ""
        self.context.navigator.go(rooms.REGISTERS, section=name, field=_packed(Query()))

    def _show_views(self) -> None:
        clear(self._view_flow)
        name = self.model.register.id
        everything = SavedView(id="", name=self.tr("Tất cả"), query=Query(), shipped=True)
        for view in (everything, *self.context.workspace.registers.views(name)):
            chip = FilterChip(view.name)
            chip.setChecked(_same(view.query, self.model.query))
            chip.clicked.connect(lambda _=False, view=view: self._choose_view(view))
            if not view.shipped:
                chip.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
                drop = QAction(self.tr("Bỏ danh sách này"), chip)
                drop.triggered.connect(lambda _=False, view=view: self.drop_view(view))
                chip.addAction(drop)
                chip.setToolTip(self.tr("Bấm chuột phải để bỏ danh sách này"))
            self._view_flow.addWidget(chip)

    def _choose_view(self, view: SavedView) -> None:
        self._show_query(self.model.register.id, view.query)
        self._show_views()

    def _words_changed(self) -> None:
        words = self.search.text().strip()
        if words != self.model.query.words:
            query = msgspec.structs.replace(self.model.query, words=words)
            self._show_query(self.model.register.id, query)
            self._show_views()

    def _toggle_filter(self) -> None:
        self.filter_line.setVisible(not self.filter_line.isVisible())
        if self.filter_line.isVisible():
            self.filter_line.columns.setFocus()

    def add_filter(self, one: Filter) -> None:
        """Narrow the list by one more condition."""
        query = self.model.query
        kept = (*query.filters, one)
        self._show_query(self.model.register.id, msgspec.structs.replace(query, filters=kept))
        self._show_views()

    def _remove_filter(self, at: int) -> None:
        query = self.model.query
        kept = tuple(one for place, one in enumerate(query.filters) if place != at)
        self._show_query(self.model.register.id, msgspec.structs.replace(query, filters=kept))
        self._show_views()

    def _ask_view_name(self) -> None:
        name, ok = QInputDialog.getText(
            self, self.tr("Lưu danh sách"), self.tr("Tên danh sách, ví dụ: Sắp hết hạn ở xã tôi")
        )
        if ok:
            self.keep_view(name)

    def keep_view(self, name: str) -> None:
        """Keep the list that is shown under a name."""
        register = self.model.register.id
        try:
            view = self.context.workspace.registers.keep_view(register, name, self.model.query)
        except UserError as error:
            self.context.show_error(error)
            return
        self._show_views()
        drop = self.context.workspace.registers.drop_view
        self.context.notify(
            self.tr("Đã lưu danh sách “{name}”").format(name=view.name),
            self._then_views(lambda: drop(view.id)),
        )

    def drop_view(self, view: SavedView) -> None:
        """Forget a list of the person; it can be taken back."""
        registers = self.context.workspace.registers
        registers.drop_view(view.id)
        self._show_views()
        register = self.model.register.id
        self.context.notify(
            self.tr("Đã bỏ danh sách “{name}”").format(name=view.name),
            self._then_views(lambda: registers.keep_view(register, view.name, view.query)),
        )

    def _then_views(self, act: Callable[[], object]) -> Callable[[], None]:
        def both() -> None:
            act()
            self._show_views()

        return both

    # -- rows -----------------------------------------------------------------------------------

    def chosen(self) -> list[int]:
        """Return the numbers of the rows that are chosen."""
        rows = sorted(
            place for part in self._parts() for place in range(part.top(), part.bottom() + 1)
        )
        return self.model.numbers_of(rows)

    def _parts(self) -> list[QItemSelectionRange]:
        return self.table.selectionModel().selection().toList()

    def current(self) -> ListedRow | None:
        """Return the row the cursor is in."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _chosen_changed(
        self, _on: QItemSelection | None = None, _off: QItemSelection | None = None
    ) -> None:
        count = sum(part.bottom() - part.top() + 1 for part in self._parts())
        row = self.current() if count == 1 else None
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
        self._show_query(register.id, Query())
        self._show_tabs()
        self._show_views()
        place = self.model.place_of(number)
        index = self.model.index(place, 0)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        self.table.setFocus()
        self._told_edit()
        self.table.edit(index)

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
        register = self.model.register
        registers = self.context.workspace.registers
        numbers = self.chosen()
        try:
            value = registers.maker(register.id).parse(column, text)
            edits = [CellEdit(no=no, column=column.id, value=value) for no in numbers]
            done = registers.change(register.id, edits)
        except ValueError as error:
            self.context.show_error(UserError(str(error)))
            return
        except UserError as error:
            self.context.show_error(error)
            return
        self.model.reread()
        told = self.tr("Đã ghi “{column}” cho {n} dòng").format(column=column.label, n=done)
        self.context.notify(told, lambda: self.step_history(redo=False))

    def remove_chosen(self) -> None:
        """Take the chosen rows out; those that follow a dossier stay."""
        register = self.model.register
        numbers = self.chosen()
        if not numbers:
            return
        gone, kept = self.context.workspace.registers.remove(register.id, numbers)
        self._relist()
        text = self.tr("Đã xóa {n} dòng").format(n=gone)
        if kept:
            text += self.tr("; {n} dòng theo hồ sơ nên ở lại").format(n=kept)
        self.context.notify(text, (lambda: self.step_history(redo=False)) if gone else None)

    def _explain_lock(self, index: QModelIndex) -> None:
        """Say why a cell cannot be typed into, instead of doing nothing."""
        reason = self.model.lock_of(index)
        if reason:
            self.context.show_error(UserError(reason))

    def open_dossier(self) -> None:
        """Open the dossier behind the row."""
        row = self.current()
        if row and row.dossier:
            self.context.navigator.go(rooms.DOSSIER, row.dossier)

    def _told_edit(self) -> None:
        self.context.notify(self.tr("Đã lưu"), lambda: self.step_history(redo=False))

    def _menu(self, place: QPoint) -> None:
        row = self.current()
        if row is None:
            return
        menu = QMenu(self)
        choices: list[tuple[str, str, Callable[[], None]]] = [
            (self.tr("Sửa ô"), "edit", lambda: self.table.edit(self.table.currentIndex())),
            (self.tr("Lọc theo ô này"), "filter", self.filter_by_cell),
        ]
        if row.dossier:
            choices.append((self.tr("Mở hồ sơ"), "folder-open", self.open_dossier))
        choices.append((self.tr("Xóa dòng"), "delete", self.remove_chosen))
        for name, glyph, action in choices:
            entry = QAction(icon(self.context.theme, glyph), name, menu)
            entry.triggered.connect(action)
            menu.addAction(entry)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def filter_by_cell(self) -> None:
        """Narrow the list to rows that say the same in the column of the cursor."""
        index, row = self.table.currentIndex(), self.current()
        if row is None:
            return
        column = self.model.column(index.column())
        value = row.cells.get(column.id)
        one = (
            Filter(column=column.id, op="empty")
            if value is None
            else Filter(column=column.id, op="is", value=value)
        )
        self.add_filter(one)

    def settle_rewards(self) -> None:
        """Work the rewards out and show them."""
        new, changed = self.context.workspace.registers.settle_rewards()
        self.context.navigator.go(rooms.REGISTERS, section="rewards", field=_packed(Query()))
        text = self.tr("Tiền thưởng: {new} khoản mới, {changed} khoản đổi")
        self.context.notify(
            text.format(new=new, changed=changed),
            (lambda: self.step_history(redo=False)) if new or changed else None,
        )

    # -- tables in and out ------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a table and show what it would do."""
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Nhập bảng vào sổ"),
            self.context.settings.last_folder(_PURPOSE),
            self.tr("Bảng Excel, CSV (*.xlsx *.xlsm *.csv *.txt);;Mọi tệp (*)"),
        )
        if name:
            self.context.settings.set_last_folder(_PURPOSE, Path(name).parent)
            self.open_table(Path(name))

    def open_table(self, path: Path) -> None:
        """Show what a table would do to the register."""
        self._stack.setCurrentIndex(1)
        self.intake.open_file(self.model.register, path)

    def _intake_done(self, taken: int) -> None:
        self._stack.setCurrentIndex(0)
        self._show_query(self.model.register.id, Query())
        self._show_tabs()
        self._show_views()
        if taken:
            told = self.tr("Đã nhập {n} dòng").format(n=taken)
            self.context.notify(told, lambda: self.step_history(redo=False))

    def _show_outlets(self) -> None:
        menu = QMenu(self)
        for layout in self.context.workspace.outlet.layouts(self.model.register.id):
            own = layout.id == self.model.register.id
            for ending in ("xlsx", "csv"):
                kind = self.tr("Excel") if ending == "xlsx" else self.tr("CSV")
                title = self.tr("Danh sách đang xem") if own else layout.title
                entry = QAction(f"{title}, {kind}", menu)
                layout_id = "" if own else layout.id
                entry.triggered.connect(
                    lambda _=False, one=layout_id, end=ending: self._ask_out(one, end)
                )
                menu.addAction(entry)
        menu.popup(self.let_out.mapToGlobal(self.let_out.rect().bottomLeft()))

    def _ask_out(self, layout_id: str, ending: str) -> None:
        folder = Path(self.context.settings.last_folder(_PURPOSE))
        name = folder / f"{layout_id or self.model.register.id}.{ending}"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Xuất sổ"), str(name), f"*.{ending}")
        if chosen:
            self.context.settings.set_last_folder(_PURPOSE, Path(chosen).parent)
            self.write_out(Path(chosen), layout_id)

    def write_out(self, out: Path, layout_id: str = "") -> None:
        """Write the list that is shown to a file, in the background."""
        outlet, name, today = (
            self.context.workspace.outlet,
            self.model.register.id,
            self.context.today(),
        )
        query = self.model.query
        lead = [described(self.context.workspace.registers, name, query, today)]
        sheet = outlet.sheet(name, query, today, layout_id=layout_id, lead=lead)
        self.context.run_task(
            self.tr("Xuất sổ"),
            lambda progress, cancelled: outlet.write(sheet, out, progress, cancelled),
            lambda _: self.context.notify(
                self.tr("Đã ghi {n} dòng vào “{name}”").format(n=len(sheet.rows), name=out.name)
            ),
        )

    # -- rows of dossiers -------------------------------------------------------------------------

    def _catch_up(self) -> None:
        """Make the rows of changed dossiers; very many of them part by part, window alive."""
        registers = self.context.workspace.registers
        if registers.waiting() <= _REFRESH_AT_ONCE:
            registers.refresh()
            return
        self._catch_up_more()

    def _catch_up_more(self) -> None:
        registers = self.context.workspace.registers
        done = [0]

        def enough() -> bool:
            done[0] += 1
            return done[0] > 1

        registers.refresh(cancelled=enough)
        left = registers.waiting()
        if left and self.isVisible():
            self._count.set_full_text(self.tr("Còn {n} hồ sơ đang vào sổ…").format(n=left))
            QTimer.singleShot(0, self._catch_up_more)
        else:
            self._relist()


def select_rows(table: QTableView, first: int, last: int) -> None:
    """Choose the rows from `first` to `last`."""
    model = table.model()
    part = QItemSelection(model.index(first, 0), model.index(last, model.columnCount() - 1))
    table.selectionModel().select(part, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def _packed(query: Query) -> str:
    return msgspec.json.encode(query).decode()


def _same(one: Query, other: Query) -> bool:
    return (one.words, one.filters) == (other.words, other.filters)
