"""How many pages papers have, counted in a background thread once for every content."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThreadPool, Signal

from ocop_desktop.dossier.values import Evidence
from ocop_desktop.errors import UserError

Count = Callable[[Evidence], int]
_WAITING = 80


class PageCounts(QObject):
    """Gives the number of pages of papers; emits `ready` when another one is known."""

    ready = Signal()

    def __init__(self, count: Count, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self._known: dict[str, int] = {}
        self._waiting: set[str] = set()
        self._asked = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)
        self._answer = _Answer()
        self._answer.counted.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def of(self, paper: Evidence) -> int:
        """Return how many pages of a paper are shown; 0 while unknown, or when it has none."""
        count = self._known.get(paper.sha256)
        if count is None and paper.sha256 and paper.sha256 not in self._waiting:
            self._ask(paper)
        return len(paper.shown_pages(count)) if count else 0

    def wait(self) -> None:
        """Wait until everything asked for has been counted."""
        self._pool.waitForDone()

    def stop(self) -> None:
        """Count no more than the one under way."""
        self._pool.clear()
        self._waiting.clear()

    def _ask(self, paper: Evidence) -> None:
        if len(self._waiting) >= _WAITING:
            self.stop()  # scrolled past; what is still in view asks again when it is drawn
        self._waiting.add(paper.sha256)
        self._asked += 1
        self._pool.start(_Counting(self._count, self._answer, paper), self._asked)

    def _keep(self, sha256: str, count: int) -> None:
        self._waiting.discard(sha256)
        self._known[sha256] = count
        self.ready.emit()


class _Answer(QObject):
    """Carries counts out of a worker; it outlives the page that asked."""

    counted = Signal(str, int)


class _Counting(QRunnable):
    def __init__(self, count: Count, answer: _Answer, paper: Evidence) -> None:
        super().__init__()
        self._count, self._answer, self._paper = count, answer, paper

    def run(self) -> None:
        """Count the pages of one paper."""
        try:
            pages = self._count(self._paper)
        except (UserError, OSError):
            pages = 0
        self._answer.counted.emit(self._paper.sha256, pages)
