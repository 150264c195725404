"""The table on the screen: keys, clipboard, undo, widths."""

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from ocop_desktop.ui.table.clipboard import Block, read_block, write_block
from ocop_desktop.ui.table.delegate import CellDelegate
from ocop_desktop.ui.table.headers import RowHeader
from ocop_desktop.ui.table.legacy_paste import LegacyPaste
from ocop_desktop.ui.table.model import Index, TableModel
from ocop_desktop.ui.table.sized import SizedTable
from ocop_desktop.ui.theme import Theme

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class DataTable(SizedTable):
    """Type to edit; Tab, Enter and arrows move; blocks are copied, pasted, cut and cleared.

    Tab leaves the table behind its last cell, Ctrl+Tab leaves it anywhere.
    """

    refused = Signal(str)
    moved = Signal()

    def __init__(self, theme: Theme, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, parent)
        self.cells = CellDelegate(theme, model, self)
        self.cells.step.connect(self.step)
        self.setItemDelegate(self.cells)
        self.legacy = LegacyPaste(theme, self, self._put, model.undo)
        self.cells.took.connect(lambda at, of, text: self.legacy.pasted(at, of, [[text]]))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )

    # --- moving ----------------------------------------------------------------------------

    def step(self, rows: int, columns: int) -> None:
        """Move the cursor; sideways it runs on into the next row."""
        at = self.currentIndex()
        row, column = at.row() + rows, at.column() + columns
        count = self.table.columnCount()
        if column >= count:
            row, column = row + 1, 0
        elif column < 0:
            row, column = row - 1, count - 1
        self.go_to(row, column)

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor into a cell, if there is one."""
        index = self.table.index(row, column)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _SELECT)
            self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Mark the row's number."""
        super().currentChanged(current, previous)
        self.setProperty("current_row", current.row())
        header = self.verticalHeader()
        if isinstance(header, RowHeader):
            header.set_current(current.row())
        for row in {current.row(), previous.row()}:
            self._repaint_row(row)
        self.moved.emit()

    def _repaint_row(self, row: int) -> None:
        """Draw one row anew: only the current one shows which of its cells have a list."""
        if row >= 0:
            top, high = self.rowViewportPosition(row), self.rowHeight(row)
            self.viewport().update(0, top, self.viewport().width(), high)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin in the first cell."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(0, 0)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001
        """Tab moves inside the table until its end."""
        at = self.currentIndex()
        last = (self.table.rowCount() - 1, self.table.columnCount() - 1)
        edge = (at.row(), at.column()) == (last if next else (0, 0))
        if not at.isValid() or edge:
            return QWidget.focusNextPrevChild(self, next)
        self.step(0, 1 if next else -1)
        return True

    # --- keys ------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Claim the keys of editing before the window's shortcuts see them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            standard = QKeySequence.StandardKey
            mine = any(
                event.matches(key) for key in (standard.Copy, standard.Cut, standard.Paste)
            ) or (
                (event.matches(standard.Undo) and self.table.can_undo)
                or (event.matches(standard.Redo) and self.table.can_redo)
            )
            if mine:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Verbs of a spreadsheet."""
        if self.legacy.take_key(event):
            return
        for key, verb in (
            (QKeySequence.StandardKey.Copy, self.copy),
            (QKeySequence.StandardKey.Cut, self.cut),
            (QKeySequence.StandardKey.Paste, self.paste),
        ):
            if event.matches(key):
                verb()
                return
        if event.matches(QKeySequence.StandardKey.Undo) and self.table.undo():
            return
        if event.matches(QKeySequence.StandardKey.Redo) and self.table.redo():
            return
        if self._verb_of(event):
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and not _moves(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _verb_of(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not alt:
            self.remove_rows() if control else self.clear()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self.step(-1 if shift else 1, 0)
        elif key == Qt.Key.Key_Insert and not control:
            self.insert_row()
        elif key == Qt.Key.Key_Tab and control:
            self._leave(forward=not shift)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and alt and shift:
            self.move_rows(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_F4 or (key == Qt.Key.Key_Down and alt):
            self.open_list()
        else:
            return False
        return True

    # --- verbs -----------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the selected block on the clipboard."""
        box = self._box()
        if box is not None:
            QGuiApplication.clipboard().setText(write_block(self.table.block(*box)))

    def cut(self) -> None:
        """Copy, then clear."""
        self.copy()
        self.clear()

    def paste(self) -> None:
        """Write the clipboard's block from the cursor on; one cell fills the whole selection."""
        text = QGuiApplication.clipboard().text()
        box = self._box()
        if not text or box is None or self.table.read_only:
            return
        block = read_block(text)
        top, left, bottom, right = box
        if len(block) == 1 and len(block[0]) == 1:
            block = [[block[0][0]] * (right - left + 1)] * (bottom - top + 1)
        wide = max(len(row) for row in block)
        if left + wide > self.table.columnCount():
            self.refused.emit(
                self.tr(
                    "Khối dán có {wide} cột, bảng còn {room} cột từ ô này — phần thừa đã bỏ."
                ).format(wide=wide, room=self.table.columnCount() - left)
            )
        self._put(top, left, block)
        self.legacy.pasted(top, left, block)

    def _put(self, top: int, left: int, block: Block) -> None:
        last_row, last_column = self.table.put_block(top, left, block)
        self._select(top, left, last_row, last_column)

    def clear(self) -> None:
        """Empty the selected cells."""
        cells = [(index.row(), index.column()) for index in self.selectedIndexes()]
        self.table.clear_cells(cells)

    def insert_row(self) -> None:
        """Put an empty row above the cursor."""
        row = max(0, self.currentIndex().row())
        if self.table.insertRows(min(row, len(self.table.lines)), 1):
            self.go_to(row, 0)

    def remove_rows(self) -> None:
        """Remove the rows of the selection."""
        rows = {index.row() for index in self.selectedIndexes()}
        if rows and self.table.remove_lines(rows):
            self.go_to(min(*rows, self.table.rowCount() - 1), self.currentIndex().column())

    def move_rows(self, step: int) -> None:
        """Move the rows of the selection one place."""
        box = self._box()
        if box is not None and self.table.move_lines(box[0], box[2], step):
            self._select(box[0] + step, box[1], box[2] + step, box[3])

    def open_list(self) -> None:
        """Edit the cell and show its list, where it has one."""
        if self.table.read_only:
            return
        self.edit(self.currentIndex())
        editor = self.indexWidget(self.currentIndex()) or QGuiApplication.focusObject()
        opener = getattr(editor, "open_list", None)
        if opener is not None:
            opener()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """At the end of the table the page scrolls on."""
        bar = self.verticalScrollBar()
        down = event.angleDelta().y() < 0
        if bar.maximum() == 0 or bar.value() == (bar.maximum() if down else bar.minimum()):
            event.ignore()
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the verbs with their keys."""
        menu = self.build_menu()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def build_menu(self) -> QMenu:
        """Return the menu of a cell."""
        menu = QMenu(self)
        if self.table.read_only:
            menu.addAction(f"{self.tr('Sao chép')}\tCtrl+C").triggered.connect(self.copy)
            return menu
        for text, key, verb in (
            (self.tr("Cắt"), "Ctrl+X", self.cut),
            (self.tr("Sao chép"), "Ctrl+C", self.copy),
            (self.tr("Dán"), "Ctrl+V", self.paste),
            (self.tr("Xóa nội dung ô"), "Delete", self.clear),
            (self.tr("Chèn dòng phía trên"), "Insert", self.insert_row),
            (self.tr("Xóa dòng"), "Ctrl+Delete", self.remove_rows),
            (self.tr("Đưa dòng lên"), "Alt+Shift+Up", lambda: self.move_rows(-1)),
            (self.tr("Đưa dòng xuống"), "Alt+Shift+Down", lambda: self.move_rows(1)),
        ):
            if verb == self.insert_row:
                menu.addSeparator()
            menu.addAction(f"{text}\t{key}").triggered.connect(verb)
        return menu

    # --- inside ----------------------------------------------------------------------------

    def _box(self) -> tuple[int, int, int, int] | None:
        """Return (top, left, bottom, right) of the selection."""
        chosen = self.selectedIndexes() or [self.currentIndex()]
        chosen = [index for index in chosen if index.isValid()]
        if not chosen:
            return None
        rows = [index.row() for index in chosen]
        columns = [index.column() for index in chosen]
        return min(rows), min(columns), max(rows), max(columns)

    def _select(self, top: int, left: int, bottom: int, right: int) -> None:
        block = QItemSelection(self.table.index(top, left), self.table.index(bottom, right))
        selection = self.selectionModel()
        selection.setCurrentIndex(
            self.table.index(top, left), QItemSelectionModel.SelectionFlag.NoUpdate
        )
        selection.select(block, _SELECT)

    def _leave(self, *, forward: bool) -> None:
        QWidget.focusNextPrevChild(self, forward)


def _moves(event: QKeyEvent) -> bool:
    return event.key() in (
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_A,
    )
