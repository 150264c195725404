"""Single documents from a page: ask for a folder, write in a worker, offer to open."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.papers import OpenFile, open_with_system
from ocop_desktop.ui.tasks import Task
from ocop_desktop.workspace.printing import Printed

_PURPOSE = "prints"
_FORMATS = ("pdf", "docx")


class Printing(QObject):
    """The document shows what the dossier says when the button is pressed; typing goes on."""

    def __init__(
        self, context: AppContext, parent: QWidget, open_file: OpenFile = open_with_system
    ) -> None:
        super().__init__(parent)
        self._context, self._page, self._open_file = context, parent, open_file
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        """Whether a document is being written."""
        return self._task is not None

    def write(
        self, dossier_id: str, document: str, fmt: str, *, blank: bool = False, star: int = 0
    ) -> None:
        """Ask where to, write the document in a worker and open it; a failure is shown."""
        if self._task is not None:
            self._context.notify(self.tr("Đang in một tài liệu khác. Chờ xong rồi in tiếp."))
            return
        folder = QFileDialog.getExistingDirectory(
            self._page, self.tr("Chọn nơi lưu tài liệu"), self._last_folder()
        )
        if not folder:
            return
        prints, today = self._context.workspace.prints, self._context.today()
        try:
            source = prints.source(dossier_id)
        except UserError as error:
            self._context.show_error(error)
            return
        self._context.settings.set_last_folder(_PURPOSE, Path(folder))
        self._task = self._context.run_task(
            self.tr("In tài liệu"),
            lambda _progress, _cancelled: prints.write(
                source, document, fmt, Path(folder), today=today, star=star, blank=blank
            ),
            self._done,
        )
        self._task.ended.connect(self._ended)

    def menu(self, dossier_id: str, document: str, *, star: int = 0, blanks: bool = False) -> QMenu:
        """Return a menu with the formats, and the blank form where there is one."""
        menu = QMenu(self._page)
        names = {"pdf": self.tr("PDF để in"), "docx": self.tr("Word để sửa")}
        for fmt in _FORMATS:
            menu.addAction(
                names[fmt],
                partial(self.write, dossier_id, document, fmt, star=star),
            )
        if blanks:
            menu.addSeparator()
            menu.addAction(
                self.tr("Phiếu trống, PDF"),
                lambda: self.write(dossier_id, document, "pdf", blank=True),
            )
            menu.addAction(
                self.tr("Phiếu trống, Word"),
                lambda: self.write(dossier_id, document, "docx", blank=True),
            )
        return menu

    def _done(self, made: Printed) -> None:
        self._context.notify(self.tr("Đã lưu {name}").format(name=made.path.name))
        self._open_file(made.path)

    def _ended(self) -> None:
        self._task = None

    def _last_folder(self) -> str:
        last = self._context.settings.last_folder(_PURPOSE)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return last or QStandardPaths.writableLocation(documents)
