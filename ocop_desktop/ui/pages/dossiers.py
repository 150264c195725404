"""The list of all dossiers: filter without accents, open, copy, take out, put away with undo."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ocop_desktop.errors import UserError
from ocop_desktop.text import fold, slug
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.icons import icon
from ocop_desktop.ui.navigator import Target
from ocop_desktop.ui.page import AppContext, Page
from ocop_desktop.ui.pages.dossier_table import Column, DossierModel, StarDelegate
from ocop_desktop.ui.pages.opening import import_files, open_samples
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import EmptyState
from ocop_desktop.ui.widgets.fields import SearchField
from ocop_desktop.ui.widgets.row_list import RowList, size_rows
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.values import DossierSummary

_ROW = 40
_WIDTHS: dict[int, int] = {
    Column.PRODUCER: 250,
    Column.SET: 300,
    Column.TARGET: 104,
    Column.ROUND: 100,
    Column.UPDATED: 140,
}
_TYPING_PAUSE_MS = 80
_HITS = 500
_LISTED = 2_000  # an office that has more looks for them by words or in the registers


class DossiersPage(Page):
    """Every dossier of the workspace."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._model = DossierModel(context.workspace.catalogue, self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._make_full())
        self._stack.addWidget(self._make_empty())
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self._fill)
        context.theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def table(self) -> QTableView:
        """The table."""
        return self._table

    @property
    def filter_field(self) -> SearchField:
        """The field that narrows the list."""
        return self._filter

    def title(self) -> str:
        return self.tr("Hồ sơ")

    def show_for(self, target: Target) -> None:
        super().show_for(target)
        if target.field:
            self._filter.setText(target.field)
        self._fill()

    def refresh(self, changed: frozenset[str]) -> None:
        del changed
        self._fill()

    def first_focus(self) -> QWidget | None:
        return self._table if self._model.rowCount() else None

    def selected(self) -> DossierSummary | None:
        """Return the row the cursor is on, or None."""
        index = self._table.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    # -- building -----------------------------------------------------------------------------

    def _make_full(self) -> QWidget:
        full = QWidget()
        column = QVBoxLayout(full)
        margin = tokens.PAGE_MARGIN
        column.setContentsMargins(margin, tokens.GAP_L, margin, margin)
        column.setSpacing(tokens.GAP_M)
        column.addLayout(self._make_head())
        column.addLayout(self._make_tools())
        self._table = self._make_table()
        column.addWidget(self._table, 1)
        return full

    def _make_head(self) -> QHBoxLayout:
        theme = self.context.theme
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self.tr("Hồ sơ"), "title"))
        self._count = label("", "second")
        words.addWidget(self._count)
        row.addLayout(words, 1)
        opening = SecondaryButton(theme, self.tr("Mở tệp hồ sơ"), icon="import")
        opening.clicked.connect(lambda: import_files(self, self.context))
        new = PrimaryButton(theme, self.tr("Hồ sơ mới"), icon="add", key="Ctrl+N")
        new.clicked.connect(lambda: self.context.navigator.go(rooms.NEW_DOSSIER))
        row.addWidget(opening)
        row.addWidget(new)
        return row

    def _make_tools(self) -> QHBoxLayout:
        theme = self.context.theme
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_XS)
        self._filter = SearchField(theme, self.tr("Tìm trong tên và nội dung hồ sơ…"), key="Ctrl+F")
        self._filter.textChanged.connect(self._typed)
        self._filter.returnPressed.connect(self._open)
        row.addWidget(self._filter, 1)
        row.addSpacing(tokens.GAP_S)
        self._tools: list[ActionButton] = []
        for name, glyph, action in (
            (self.tr("Mở"), "folder-open", self._open),
            (self.tr("Nhân bản"), "copy", self._duplicate),
            (self.tr("Xuất tệp dữ liệu"), "export", self._export),
            (self.tr("Xóa"), "delete", self._remove),
        ):
            button = ActionButton(theme, name, icon=glyph, role="quiet")
            button.clicked.connect(action)
            self._tools.append(button)
            row.addWidget(button)
        return row

    def _make_table(self) -> QTableView:
        table = RowList(self._model)
        table.setAccessibleName(self.tr("Danh sách hồ sơ"))
        table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)
        table.setItemDelegateForColumn(Column.TARGET, StarDelegate(self.context.theme, table))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)
        table.opened.connect(self._open)
        table.horizontalHeader().setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._enable)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, action in (
            (QKeySequence(QKeySequence.StandardKey.Delete), self._remove),
            (QKeySequence("Ctrl+D"), self._duplicate),
        ):
            shortcut = QShortcut(keys, table)
            shortcut.setContext(context)
            shortcut.activated.connect(action)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self._filter.setFocus)
        return table

    def _make_empty(self) -> QWidget:
        theme = self.context.theme
        empty = EmptyState(
            theme,
            "folder",
            self.tr("Chưa có hồ sơ nào"),
            self.tr("Lập hồ sơ đầu tiên, mở tệp người khác gửi, hoặc mở bộ hồ sơ mẫu để xem thử."),
        )
        new = PrimaryButton(theme, self.tr("Hồ sơ mới"), icon="add", key="Ctrl+N")
        new.clicked.connect(lambda: self.context.navigator.go(rooms.NEW_DOSSIER))
        samples = SecondaryButton(theme, self.tr("Mở bộ hồ sơ mẫu"), icon="folder-open")
        samples.clicked.connect(lambda: open_samples(self.context))
        practise = SecondaryButton(theme, self.tr("Luyện tập"), icon="flask")
        practise.clicked.connect(lambda: self.context.navigator.go(rooms.PRACTICE))
        empty.buttons.addWidget(new)
        empty.buttons.addWidget(samples)
        empty.buttons.addWidget(practise)
        return empty

    def _restyle(self) -> None:
        size_rows(self._table, self.context.theme, _ROW, _WIDTHS)

    # -- filling ------------------------------------------------------------------------------

    def _fill(self) -> None:
        dossiers = self.context.workspace.dossiers
        words = self._filter.text()
        kept = self.selected()
        found = dossiers.search(words, _HITS) if fold(words) else dossiers.list(limit=_LISTED)
        self._stack.setCurrentIndex(0 if found or fold(words) else 1)
        practice = self.context.workspace.practice.ids()
        self._model.set_rows(found, ranked=bool(fold(words)), practice=practice)
        text = self.tr("{n} hồ sơ").format(n=len(found))
        whole = dossiers.count()
        if not fold(words) and whole > len(found):
            text = self.tr("{n} hồ sơ đầu trong {whole} hồ sơ, gõ để tìm")
            text = text.format(n=len(found), whole=whole)
        self._count.setText(
            self.tr("{found} khớp với “{words}”").format(found=text, words=words.strip())
            if fold(words)
            else text
        )
        row = self._model.row_of(kept.id) if kept else -1
        if found:
            self._table.selectRow(max(0, row))
        self._enable()

    def _typed(self, _text: str) -> None:
        self._typing.start()

    def _enable(self) -> None:
        for button in self._tools:
            button.setEnabled(self.selected() is not None)

    # -- actions ------------------------------------------------------------------------------

    def _open(self) -> None:
        item = self.selected()
        if item is not None:
            self.context.navigator.go(rooms.DOSSIER, item.id)

    def _duplicate(self) -> None:
        item = self.selected()
        if item is None:
            return
        dossiers = self.context.workspace.dossiers
        copy = dossiers.duplicate(item.id)
        self._fill()
        self._table.selectRow(self._model.row_of(copy))
        text = self.tr("Đã nhân bản “{title}”").format(title=item.title)
        self.context.notify(text, lambda: dossiers.remove(copy))

    def _remove(self) -> None:
        item = self.selected()
        if item is None:
            return
        dossiers = self.context.workspace.dossiers
        row = self._table.currentIndex().row()
        dossiers.remove(item.id)
        self.context.navigator.forget(item.id)
        self._fill()
        if self._model.rowCount():
            self._table.selectRow(min(row, self._model.rowCount() - 1))
        text = self.tr("Đã xóa “{title}”").format(title=item.title)
        self.context.notify(text, lambda: dossiers.restore(item.id))

    def _export(self) -> None:
        item = self.selected()
        if item is None:
            return
        folder = self.context.settings.last_folder("json")
        name = str(Path(folder) / f"{slug(item.title)}.json")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Xuất tệp dữ liệu"), name, self.tr("Tệp dữ liệu hồ sơ (*.json)")
        )
        if chosen:
            self.context.settings.set_last_folder("json", Path(chosen).parent)
            self.export_to(item, Path(chosen))

    def export_to(self, item: DossierSummary, path: Path) -> None:
        """Write a dossier's data to `path` and say so."""
        try:
            self.context.workspace.dossiers.export_json(item.id, path)
        except UserError as error:
            self.context.show_error(error)
            return
        self.context.notify(self.tr("Đã xuất dữ liệu ra “{name}”").format(name=path.name))

    def _menu(self, place: QPoint) -> None:
        if self.selected() is None:
            return
        menu = QMenu(self)
        for name, glyph, action in (
            (self.tr("Mở"), "folder-open", self._open),
            (self.tr("Nhân bản"), "copy", self._duplicate),
            (self.tr("Xuất tệp dữ liệu"), "export", self._export),
            (self.tr("Xóa"), "delete", self._remove),
        ):
            entry = QAction(icon(self.context.theme, glyph), name, menu)
            entry.triggered.connect(action)
            menu.addAction(entry)
        menu.popup(self._table.viewport().mapToGlobal(place))
