"""The desk: numbers that open lists, saved views, the register, one case beside it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.errors import UserError
from ocop_desktop.text import fold
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.desk.dropping import dropped_package, may_drop
from ocop_desktop.ui.desk.mark_row import as_mark
from ocop_desktop.ui.desk.numbers import ALL, MINE, RETURNED, SENT, SOON, DeskNumbers, in_view
from ocop_desktop.ui.desk.panel import CasePanel
from ocop_desktop.ui.desk.printing import ask_and_print, print_paper
from ocop_desktop.ui.desk.table import CaseDelegate, CaseModel, Column
from ocop_desktop.ui.keys import bind
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages_dossier.papers import OpenFile, open_with_system
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import EmptyState
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.widgets.fields import SearchField
from ocop_desktop.ui.widgets.row_list import RowList, size_rows
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.desk import Case
from ocop_desktop.workspace.desk.letters import COMMUNE_PART, JOURNAL, REPORT, SLIP

_ROW = 44
_WIDTHS: dict[int, int] = {
    Column.NUMBER: 46,
    Column.SET: 96,
    Column.STARS: 92,
    Column.RECEIVED: 90,
    Column.CLOCK: 196,
    Column.STATE: 124,
}
_ROOMY = 860
_TIGHT = 640
_HIGH = 400


class DeskPage(Page):
    """Every case of the commune; `target.section` chooses a case, `target.field` a view."""

    chapter = "ban-tiep-nhan"

    def __init__(
        self,
        context: AppContext,
        parent: QWidget | None = None,
        open_file: OpenFile = open_with_system,
    ) -> None:
        super().__init__(context, parent)
        self.setAcceptDrops(True)
        self._open_file = open_file
        self._cases: list[Case] = []
        self._view = MINE
        self._chosen = ""
        self.model = CaseModel(context.workspace.catalogue, self)
        self.panel = CasePanel(
            context,
            {
                "review": self.review,
                "return": partial(self._go, rooms.DESK_SEND, "return"),
                "forward": partial(self._go, rooms.DESK_SEND, "forward"),
                "history": partial(self._go, rooms.DESK_HISTORY),
                "open": self._open_dossier,
                "print": self._print_menu,
                "again": self._receive_again,
            },
            self.note,
        )
        bind(self.panel, self.open_chapter, "F1")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._make_full())
        self._stack.addWidget(self._make_empty())
        context.theme.changed.connect(self._restyle)
        self._restyle()

    # --- Page ------------------------------------------------------------------------------

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Bàn tiếp nhận")

    def show_for(self, target: Target) -> None:
        """Show the register, a view of it or one case in it."""
        super().show_for(target)
        if target.field:
            self._view = target.field
        self._chosen = target.section or self._chosen
        self._fill()
        self.focus_first()

    def refresh(self, changed: frozenset[str]) -> None:
        """Show what changed; the cursor stays."""
        del changed
        self._fill()

    def context_widget(self) -> QWidget | None:
        """Return the panel of the chosen case."""
        return self.panel if self._cases else None

    def first_focus(self) -> QWidget | None:
        """Return the register, or the way to begin."""
        return self.table if self.model.rowCount() else self.receive_button

    # --- what can be done --------------------------------------------------------------------

    @property
    def case(self) -> Case | None:
        """The case the cursor is on."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def review(self) -> None:
        """Open the review of the case, or its history when there is nothing to review."""
        case = self.case
        if case is not None:
            self._go(rooms.DESK_REVIEW if case.is_open else rooms.DESK_HISTORY)

    def note(self, case_id: str, target: str, mark: str, words: str) -> None:
        """Store a mark of the panel; "" takes it away."""
        desk, today = self.context.workspace.desk, self.context.today()
        try:
            desk.mark(case_id, target, as_mark(mark), words, today=today)
        except UserError as error:
            self.context.show_error(error)
            self.refresh(frozenset())

    def print_document(self, document: str, fmt: str, out: Path) -> None:
        """Write one paper of the case in a worker and open it."""
        if self.case is not None:
            print_paper(self.context, self.case.id, document, fmt, out, self._open_file)

    # --- building ----------------------------------------------------------------------------

    def _make_full(self) -> QWidget:
        full = QWidget()
        column = QVBoxLayout(full)
        margin = tokens.PAGE_MARGIN
        column.setContentsMargins(margin, tokens.GAP_L, margin, margin)
        column.setSpacing(tokens.GAP_M)
        column.addLayout(self._make_head())
        self.numbers = DeskNumbers(self.context, self._choose_view)
        column.addWidget(self.numbers)
        column.addLayout(self._make_tools())
        column.addWidget(self._make_table(), 1)
        return full

    def _make_head(self) -> QHBoxLayout:
        theme = self.context.theme
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        self._title = label("", "title", wrap=True)
        row.addWidget(self._title, 1)
        self.here_button = SecondaryButton(theme, self.tr("Lập hồ sơ tại bàn"), icon="add")
        self.here_button.clicked.connect(lambda: self.context.navigator.go(rooms.NEW_DOSSIER))
        self.receive_button = PrimaryButton(
            theme, self.tr("Nhận gói hồ sơ"), icon="desk", key="Ctrl+R"
        )
        self.receive_button.clicked.connect(self._receive)
        shortcut = QShortcut(QKeySequence("Ctrl+R"), self)
        shortcut.activated.connect(self._receive)
        row.addWidget(self.here_button)
        row.addWidget(self.receive_button)
        return row

    def _make_tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        self.chips: dict[str, FilterChip] = {}
        for view, name in (
            (MINE, self.tr("Việc của tôi")),
            (SOON, self.tr("Sắp hết hạn")),
            (RETURNED, self.tr("Đã trả lại")),
            (SENT, self.tr("Đã gửi tỉnh")),
            (ALL, self.tr("Tất cả")),
        ):
            chip = FilterChip(name, 0)
            chip.clicked.connect(partial(self._choose_view, view))
            self.chips[view] = chip
            row.addWidget(chip)
        row.addStretch(1)
        self.filter_field = SearchField(self.context.theme, self.tr("Lọc trong sổ"), key="Ctrl+F")
        self.filter_field.setMaximumWidth(260)
        self.filter_field.textChanged.connect(self._show_rows)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self.filter_field.setFocus)
        row.addWidget(self.filter_field)
        return row

    def _make_table(self) -> QTableView:
        self.table = table = RowList(self.model)
        table.setItemDelegate(CaseDelegate(self.context.theme, self.model, table))
        table.setAccessibleName(self.tr("Sổ đăng ký"))
        table.sortByColumn(Column.CLOCK, Qt.SortOrder.AscendingOrder)
        table.opened.connect(self.review)
        stretch = QHeaderView.ResizeMode.Stretch
        table.horizontalHeader().setSectionResizeMode(Column.PRODUCT, stretch)
        table.selectionModel().currentRowChanged.connect(self._moved)
        return table

    def _make_empty(self) -> QWidget:
        theme = self.context.theme
        empty = EmptyState(
            theme,
            "desk",
            self.tr("Bàn tiếp nhận chưa có hồ sơ nào"),
            self.tr(
                "Nhận gói hồ sơ chủ thể gửi qua USB, thư hay trò chuyện: phần mềm kiểm tra gói, "
                "cho xem trước rồi mới cấp số phiếu và đếm ngày làm việc."
            ),
        )
        receive = PrimaryButton(theme, self.tr("Nhận gói hồ sơ"), icon="desk", key="Ctrl+R")
        receive.clicked.connect(self._receive)
        here = SecondaryButton(theme, self.tr("Lập hồ sơ tại bàn"), icon="add")
        here.clicked.connect(lambda: self.context.navigator.go(rooms.NEW_DOSSIER))
        empty.buttons.addWidget(receive)
        empty.buttons.addWidget(here)
        self.first_receive = receive
        return empty

    def _restyle(self) -> None:
        size_rows(self.table, self.context.theme, _ROW, _WIDTHS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # What is not needed to know the case makes room for its name.
        narrow = self.width() < self.context.theme.px(_ROOMY)
        self.table.setColumnHidden(Column.STARS, narrow)
        self.table.setColumnHidden(Column.RECEIVED, narrow)
        # The chips below count the same: with large text the register is worth more.
        self.numbers.setVisible(self.height() >= self.context.theme.px(_HIGH))
        self.table.setColumnHidden(Column.SET, self.width() < self.context.theme.px(_TIGHT))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        may_drop(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at a package dropped on the register, on the page that receives."""
        path = dropped_package(self.context, event)
        if path is not None:
            self.context.navigator.go(rooms.DESK_RECEIVE, field=str(path))

    # --- filling -----------------------------------------------------------------------------

    def _fill(self) -> None:
        today, workspace = self.context.today(), self.context.workspace
        self._cases = workspace.desk.cases(today)
        self._stack.setCurrentIndex(0 if self._cases else 1)
        unit = workspace.units.communes.get(workspace.profile.get().commune)
        name = self.tr("Bàn tiếp nhận, {commune}").format(commune=unit.title) if unit else ""
        self._title.setText(name or self.tr("Bàn tiếp nhận"))
        self.numbers.show_cases(self._cases, today)
        for view, chip in self.chips.items():
            chip.set_count(sum(in_view(case, view) for case in self._cases))
        self._show_rows()

    def _show_rows(self) -> None:
        for view, chip in self.chips.items():
            chip.setChecked(view == self._view)
        words = fold(self.filter_field.text())
        shown = [
            case
            for case in self._cases
            if in_view(case, self._view)
            and words in fold(f"{case.number} {case.title} {case.producer}")
        ]
        kept = self._chosen
        self.model.show_rows(shown)
        row = self.model.row_of(kept)
        if shown:
            self.table.selectRow(max(0, row))
        self._moved()

    def _moved(self) -> None:
        case = self.case
        if case is not None:
            self._chosen = case.id
        self.panel.show_case(case, self.context.today())

    # --- doing -------------------------------------------------------------------------------

    def _choose_view(self, view: str) -> None:
        self._view = view
        self._show_rows()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, room: str, field: str | None = None) -> None:
        case = self.case
        if case is not None:
            self.context.navigator.go(room, section=case.id, field=field)

    def _open_dossier(self) -> None:
        case = self.case
        if case is not None:
            self.context.navigator.go(rooms.DOSSIER, case.dossier)

    def _receive(self) -> None:
        self.context.navigator.go(rooms.DESK_RECEIVE)

    def _receive_again(self) -> None:
        case = self.case
        if case is not None:
            self.context.navigator.go(rooms.DESK_RECEIVE, section=case.dossier)

    def _print_menu(self) -> None:
        menu = QMenu(self)
        word = QMenu(self.tr("Bản Word, để sửa"), menu)
        for document, name in (
            (SLIP, self.tr("Phiếu tiếp nhận")),
            (COMMUNE_PART, self.tr("Mẫu 01, phần của xã")),
            (REPORT, self.tr("Mẫu 03, dự thảo")),
            (JOURNAL, self.tr("Nhật ký hồ sơ")),
        ):
            menu.addAction(name, partial(self._ask_print, document, "pdf"))
            word.addAction(name, partial(self._ask_print, document, "docx"))
        menu.addMenu(word)
        button = self.panel.buttons["print"]
        menu.popup(button.mapToGlobal(button.rect().topLeft()))

    def _ask_print(self, document: str, fmt: str) -> None:
        if self.case is not None:
            ask_and_print(self.context, self, self.case.id, document, fmt, self._open_file)
