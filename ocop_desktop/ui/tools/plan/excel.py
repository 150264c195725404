"""Tables to Excel and back, from the plan's page."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.papers import OpenFile, open_with_system
from ocop_desktop.ui.tools.plan.excel_preview import ExcelPreview
from ocop_desktop.workspace.field_tables import ReadTables, told

_PURPOSE = "tables"


class ExcelTables(QObject):
    """Reading runs in a worker: a file may be large. What is taken in is one undo step."""

    def __init__(
        self, context: AppContext, page: QWidget, open_file: OpenFile = open_with_system
    ) -> None:
        super().__init__(page)
        self._context, self._page, self._open_file = context, page, open_file
        self.preview: ExcelPreview | None = None

    def menu(self, dossier_id: str, fields: Sequence[str], *, locked: bool) -> QMenu:
        """Return a menu with both directions; nothing comes into a finalised dossier."""
        menu = QMenu(self._page)
        menu.addAction(self.tr("Xuất các bảng ra Excel"), partial(self.write, dossier_id, fields))
        bring = menu.addAction(
            self.tr("Nhập các bảng từ Excel"), partial(self.bring, dossier_id, fields)
        )
        bring.setEnabled(not locked)
        return menu

    def write(self, dossier_id: str, fields: Sequence[str]) -> None:
        """Ask where to, write the tables and open the file."""
        name, _ = QFileDialog.getSaveFileName(
            self._page,
            self.tr("Lưu các bảng"),
            str(Path(self._folder()) / self.tr("Bảng phương án.xlsx")),
            self.tr("Excel (*.xlsx)"),
        )
        if not name:
            return
        out = Path(name) if name.lower().endswith(".xlsx") else Path(f"{name}.xlsx")
        tables = self._context.workspace.field_tables
        try:
            tables.export(dossier_id, out, tables.asked(dossier_id, fields))
        except UserError as error:
            self._context.show_error(error)
            return
        self._context.settings.set_last_folder(_PURPOSE, out.parent)
        self._context.notify(self.tr("Đã lưu {name}").format(name=out.name))
        self._open_file(out)

    def bring(self, dossier_id: str, fields: Sequence[str]) -> None:
        """Ask which file, read it and show what it would change; a wrong cell stores nothing."""
        name, _ = QFileDialog.getOpenFileName(
            self._page, self.tr("Chọn tệp Excel"), self._folder(), self.tr("Excel (*.xlsx)")
        )
        if not name:
            return
        tables = self._context.workspace.field_tables
        wanted, path = tables.asked(dossier_id, fields), Path(name)
        self._context.settings.set_last_folder(_PURPOSE, path.parent)
        reader = tables.reader(dossier_id, wanted)
        self._context.run_task(
            self.tr("Đọc tệp Excel"),
            lambda _progress, _cancelled: reader(path),
            partial(self._show, dossier_id),
        )

    def _show(self, dossier_id: str, found: ReadTables) -> None:
        """Show what would change; nothing is stored before it is agreed to."""
        tables = self._context.workspace.field_tables
        if found.problems:
            self._context.show_error(UserError(told(found.problems)))
            return
        changes = tables.compare(dossier_id, found)
        if not changes:
            self._context.notify(self.tr("Các bảng trong tệp giống hệt hồ sơ, không có gì đổi"))
            return
        self.preview = ExcelPreview(self._context, changes, found, self._page)
        self.preview.taken.connect(partial(self._take, dossier_id, found))
        self.preview.open()

    def _take(self, dossier_id: str, found: ReadTables) -> None:
        workspace = self._context.workspace
        try:
            changes = workspace.field_tables.take(dossier_id, found)
        except UserError as error:
            self._context.show_error(error)
            return
        self._context.notify(
            self.tr("Đã nhập {n} bảng").format(n=len(changes)),
            lambda: workspace.dossiers.undo(dossier_id),
        )

    def _folder(self) -> str:
        return self._context.settings.last_folder(_PURPOSE) or ""
