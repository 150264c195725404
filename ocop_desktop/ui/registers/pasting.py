"""Cells of a register to and from Excel: copy rows, paste cells, paste a whole table."""

import csv
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut

from ocop_desktop.errors import UserError
from ocop_desktop.text import fold
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.registers.model import RegisterModel
from ocop_desktop.ui.registers.rows_table import RowsTable
from ocop_desktop.ui.table.clipboard import Block, read_block, write_block
from ocop_desktop.workspace.registers.values import CellEdit

MOST_COPIED = 5_000
_HEADINGS = 2  # columns a first line must name to be the head of a table


class RegisterClipboard(QObject):
    """Ctrl+C and Ctrl+V of a register's table.

    Rows are copied with their heading. Cells are pasted from the cursor to the right and down,
    one step of undo; a block that begins with headings is a table and goes to `taken_in`, which
    shows what every line would do before anything is stored. `told` says how many rows changed.
    """

    def __init__(
        self,
        context: AppContext,
        table: RowsTable,
        model: RegisterModel,
        taken_in: Callable[[Path], None],
        told: Callable[[int], None],
    ) -> None:
        super().__init__(table)
        self._context, self._table, self._model = context, table, model
        self._taken_in, self._told = taken_in, told
        # A pasted table is read by a worker: its file stays until the table goes.
        self._folder: Path | None = None
        keys = QKeySequence.StandardKey
        for key, act in ((keys.Copy, self.copy), (keys.Paste, self.paste)):
            shortcut = QShortcut(QKeySequence(key), table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        table.copying.connect(self.copy)
        table.pasting.connect(self.paste)

    def copy(self) -> None:
        """Put the chosen rows, or the one of the cursor, on the clipboard with their heading."""
        rows = self._chosen()
        if len(rows) > MOST_COPIED:
            text = self.tr("Chép nhiều nhất {n} dòng một lần — dùng Xuất để lấy cả sổ.")
            self._refuse(text.format(n=f"{MOST_COPIED:,}".replace(",", ".")))
            return
        if rows:
            columns = range(self._model.columnCount())
            block = [[self._model.column(at).label for at in columns]]
            block += [[self._text(row, at) for at in columns] for row in rows]
            QGuiApplication.clipboard().setText(write_block(block))
            self._context.notify(self.tr("Đã chép {n} dòng").format(n=len(rows)))

    def paste(self) -> None:
        """Put what is on the clipboard into cells, or show it as a table to take in."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._refuse(self.tr("Bảng tạm chưa có chữ nào — chép các ô ở Excel rồi dán lại."))
            return
        block = read_block(text)
        if len(block) > 1 and self._is_head(block[0]):
            self._take_in(block)
            return
        try:
            edits = self._edits(block)
            register = self._model.register
            label = self.tr("Dán vào sổ {name}").format(name=register.title)
            done = self._context.workspace.registers.change(register.id, edits, label)
        except UserError as error:
            self._refuse(str(error))
            return
        self._told(done)

    def _edits(self, block: Block) -> list[CellEdit]:
        """Return what the block says of the cells it lies on; raise UserError where it has none."""
        start = self._table.currentIndex()
        chosen = self._chosen()
        if len(block) == 1 and len(block[0]) == 1 and len(chosen) > 1:
            block = block * len(chosen)  # one value for every chosen row
            places = chosen
        else:
            first = max(start.row(), 0)
            places = list(range(first, first + len(block)))
        width = max(len(line) for line in block)
        if not start.isValid() or places[-1] >= self._model.rowCount():
            text = self.tr(
                "Bảng tạm có {n} dòng, sổ không đủ dòng từ ô đang đứng — chép kèm dòng tiêu đề "
                "để thêm dòng mới."
            )
            raise UserError(text.format(n=len(block)))
        if start.column() + width > self._model.columnCount():
            text = self.tr("Bảng tạm có {n} cột, từ ô đang đứng không đủ cột — chọn ô khác.")
            raise UserError(text.format(n=width))
        edits: list[CellEdit] = []
        for number, (place, line) in enumerate(zip(places, block, strict=True), start=1):
            edits += self._line_edits(place, start.column(), line, number)
        return edits

    def _line_edits(
        self, place: int, first: int, line: Sequence[str], number: int
    ) -> list[CellEdit]:
        row = self._model.row(place)
        if row is None:
            return []
        register = self._model.register.id
        maker = self._context.workspace.registers.maker(register)
        edits = []
        for at, text in enumerate(line, start=first):
            column = self._model.column(at)
            try:
                value = maker.parse(column, text)
            except ValueError as error:
                said = self.tr("Dòng dán thứ {n}, cột “{column}”: {why}")
                told = said.format(n=number, column=column.label, why=error)
                raise UserError(told) from error
            if value != row.cells.get(column.id):
                edits.append(CellEdit(no=row.no, column=column.id, value=value))
        return edits

    def _is_head(self, line: Sequence[str]) -> bool:
        known = {fold(column.label) for column in self._model.register.columns}
        named = [cell for cell in line if cell.strip()]
        return len(named) >= _HEADINGS and all(fold(cell.strip()) in known for cell in named)

    def _take_in(self, block: Block) -> None:
        if self._folder is None:
            self._folder = Path(mkdtemp(prefix="ocop-"))
            self.destroyed.connect(partial(rmtree, self._folder, ignore_errors=True))
        path = self._folder / self.tr("Bảng vừa dán.csv")
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(block)
        self._taken_in(path)

    def _chosen(self) -> list[int]:
        parts = self._table.selectionModel().selection().toList()
        rows = sorted({n for part in parts for n in range(part.top(), part.bottom() + 1)})
        here = self._table.currentIndex()
        return rows or ([here.row()] if here.isValid() else [])

    def _text(self, row: int, at: int) -> str:
        found = self._model.row(row)
        column = self._model.column(at)
        if found is None:
            return ""
        register = self._model.register.id
        return self._context.workspace.registers.show(register, column, found.cells.get(column.id))

    def _refuse(self, text: str) -> None:
        self._context.show_error(UserError(text))
