"""The ways papers come in: chosen, from a folder, from the clipboard, as the address of a clip."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.intake import LinkDialog, ScanDialog
from ocop_desktop.ui.pages_dossier.paper_cards import CardData
from ocop_desktop.ui.pages_dossier.papers import Papers
from ocop_desktop.ui.pasting import Pasting

Added = Callable[[list[Evidence]], object]


class Adding(QObject):
    """Takes papers into the dossier of `papers`; `added` is told the records made."""

    def __init__(self, context: AppContext, papers: Papers, added: Added, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._papers, self._added, self._page = context, papers, added, page
        self._pasting = Pasting()

    def choose_files(self) -> list[Path]:
        """Ask for files."""
        names, _ = QFileDialog.getOpenFileNames(self._page, self.tr("Chọn tệp minh chứng"))
        return [Path(name) for name in names]

    def add(self, paths: list[Path], card: CardData | None) -> None:
        """Add files; on the card of a missing paper they become that kind of paper."""
        if card is not None and card.paper is None and card.kind is not None:
            self._papers.take(
                paths,
                kind=card.kind.id,
                subkind=card.subkind,
                criteria=card.criteria,
                then=self._added,
            )
        else:
            self._papers.take(paths, then=self._added)

    def choose_folder(self) -> None:
        """Ask which folder to look into."""
        last = self._context.workspace.folder_scans.last_folder(self._papers.dossier_id)
        title = self.tr("Chọn thư mục để quét")
        name = QFileDialog.getExistingDirectory(self._page, title, str(last or ""))
        if name:
            self.scan(Path(name))

    def scan(self, folder: Path) -> ScanDialog | None:
        """Show the files of a folder; those ticked are added."""
        scans, dossier_id = self._context.workspace.folder_scans, self._papers.dossier_id
        try:
            found = scans.scan(dossier_id, folder)
        except UserError as error:
            self._context.show_error(error)
            return None
        scans.remember(dossier_id, found)
        if not found.found:
            text = self.tr("Thư mục không có giấy tờ nào mới; {held} tệp đã có trong hồ sơ.")
            self._context.notify(text.format(held=found.held))
            return None
        dialog = ScanDialog(self._context.theme, found, self._page)
        dialog.chosen.connect(lambda paths: self._papers.take(paths, then=self._added))
        dialog.open()
        return dialog

    def pasted(self) -> list[Path]:
        """Return the picture or the files on the clipboard as files; say so when there are none."""
        name = self.tr("Ảnh dán {day}").format(day=self._context.today().isoformat())
        files = self._pasting.files(name)
        if not files:
            self._context.notify(self.tr("Bộ nhớ tạm không có ảnh hay tệp nào để dán."))
        return files

    def add_link(self) -> LinkDialog:
        """Ask for the address of a clip."""

        def keep(link: str) -> None:
            views = self._context.workspace.paper_views
            self._added([views.add_link(self._papers.dossier_id, link)])

        dialog = LinkDialog(self._context.theme, keep, self._page)
        dialog.open()
        return dialog
