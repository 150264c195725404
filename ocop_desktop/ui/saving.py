"""Files a page makes: ask for a folder, write in a worker, say so and open what was made."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.pages_dossier.papers import OpenFile, open_with_system
from ocop_desktop.ui.tasks import Task


class Saving(QObject):
    """One file at a time. `purpose` names the folder that is remembered."""

    def __init__(
        self,
        context: AppContext,
        parent: QWidget,
        purpose: str,
        open_file: OpenFile = open_with_system,
    ) -> None:
        super().__init__(parent)
        self._context, self._page, self._purpose = context, parent, purpose
        self.open_file = open_file
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._task is not None

    def ask(self) -> Path | None:
        """Ask for a folder and remember it; None when the person left or something is written."""
        if self._task is not None:
            self._context.notify(self.tr("Đang ghi một tệp khác. Chờ xong rồi làm tiếp."))
            return None
        folder = QFileDialog.getExistingDirectory(
            self._page, self.tr("Chọn nơi lưu tài liệu"), self._last_folder()
        )
        if not folder:
            return None
        self._context.settings.set_last_folder(self._purpose, Path(folder))
        return Path(folder)

    def start(self, title: str, work: Callable[[], Path]) -> None:
        """Run `work` in a worker; open the file it returns. A failure is shown."""
        self._task = self._context.run_task(title, lambda _p, _c: work(), self._done)
        self._task.ended.connect(self._ended)

    def _done(self, path: Path) -> None:
        self._context.notify(self.tr("Đã lưu {name}").format(name=path.name))
        self.open_file(path)

    def _ended(self) -> None:
        self._task = None

    def _last_folder(self) -> str:
        last = self._context.settings.last_folder(self._purpose)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return last or QStandardPaths.writableLocation(documents)
