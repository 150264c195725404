"""Single documents from a page: ask for a folder, write in a worker, offer to open."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.papers import OpenFile, open_with_system
from ocop_desktop.ui.saving import Saving

_PURPOSE = "prints"
_FORMATS = ("pdf", "docx")


class Printing(QObject):
    """The document shows what the dossier says when the button is pressed; typing goes on."""

    def __init__(
        self, context: AppContext, parent: QWidget, open_file: OpenFile = open_with_system
    ) -> None:
        super().__init__(parent)
        self._context, self._page = context, parent
        self.saving = Saving(context, parent, _PURPOSE, open_file)

    @property
    def busy(self) -> bool:
        """Whether a document is being written."""
        return self.saving.busy

    def write(
        self, dossier_id: str, document: str, fmt: str, *, blank: bool = False, star: int = 0
    ) -> None:
        """Ask where to, write the document in a worker and open it; a failure is shown."""
        folder = self.saving.ask()
        if folder is None:
            return
        prints, today = self._context.workspace.prints, self._context.today()
        try:
            source = prints.source(dossier_id)
        except UserError as error:
            self._context.show_error(error)
            return
        self.saving.start(
            self.tr("In tài liệu"),
            lambda: (
                prints.write(
                    source, document, fmt, folder, today=today, star=star, blank=blank
                ).path
            ),
        )

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
