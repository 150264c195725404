"""Reads the words of papers in the background while somebody searches."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ocop_desktop.ui.tasks import TaskRunner
from ocop_desktop.workspace.search import Search, read_papers


class PaperReading(QObject):
    """Goes on, a handful of papers at a time, as long as `field` has the focus."""

    def __init__(self, search: Search, tasks: TaskRunner, field: QWidget) -> None:
        super().__init__(field)
        self._search, self._tasks, self._field = search, tasks, field
        self._busy = False

    def begin(self) -> None:
        """Read papers whose words are not known yet, so that they are found."""
        papers = self._search.to_read()
        if papers and not self._busy:
            self._busy = True
            task = self._tasks.run(
                self.tr("Đọc chữ trong minh chứng"),
                lambda _progress, cancelled: read_papers(papers, cancelled),
                self._search.keep,
            )
            task.ended.connect(self._go_on)

    def _go_on(self) -> None:
        self._busy = False
        if self._field.hasFocus():
            self.begin()
