"""Draws the page in view in a background thread; only the last page asked for arrives."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.ui.pages_dossier.thumbnails import Answer, drawn_page


class PageDrawing(QObject):
    """Emits `drawn` with a picture; a null one when the page cannot be drawn."""

    drawn = Signal(QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._answer = Answer()
        self._answer.made.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def ask(self, path: Path, page: int, wide: int, paper: Evidence) -> None:
        """Draw a page (counted from 1) `wide` pixels wide; what was asked before is dropped."""
        self._run += 1
        self._pool.clear()
        self._pool.start(
            _Drawing(lambda: drawn_page(path, page, wide, paper), self._answer, self._run)
        )

    def _keep(self, run: int, image: QImage) -> None:
        if run == self._run:
            self.drawn.emit(image)


class _Drawing(QRunnable):
    def __init__(self, draw: Callable[[], QImage], answer: Answer, run: int) -> None:
        super().__init__()
        self._draw, self._answer, self._number = draw, answer, run

    def run(self) -> None:
        """Draw one page."""
        self._answer.made.emit(self._number, self._draw())
