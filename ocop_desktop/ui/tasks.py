"""Long work in worker threads: progress, cancel, and the answer back in the window's thread."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from ocop_desktop.errors import UserError

T = TypeVar("T")


class Progress(Protocol):
    """Called by the work: `done` of `total` steps and, if useful, what is being done."""

    def __call__(self, done: int, total: int, text: str = "") -> None:
        """Report a step."""


Cancelled = Callable[[], bool]


class Task(QObject):
    """One piece of work under way. Signals arrive in the thread that created it."""

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop; it stops at its next safe point."""
        self._cancelled = True

    def is_cancelled(self) -> bool:
        """Return whether somebody asked to stop."""
        return self._cancelled

    def report(self, done: int, total: int, text: str = "") -> None:
        """Pass progress on (called from the worker thread)."""
        self.progressed.emit(done, total, text)


class _Work(QRunnable):
    def __init__(self, task: Task, work: Callable[[Progress, Cancelled], Any]) -> None:
        super().__init__()
        self._task = task
        self._work = work

    def run(self) -> None:
        """Run in the pool; whatever is raised travels to the window's thread."""
        try:
            result = self._work(self._task.report, self._task.is_cancelled)
        except BaseException as error:  # noqa: BLE001 - re-raised or shown in the window's thread
            self._task.failed.emit(error)
        else:
            self._task.succeeded.emit(result)


class RunTask(Protocol):
    """The signature pages see as `context.run_task`."""

    def __call__(
        self,
        title: str,
        work: Callable[[Progress, Cancelled], T],
        on_done: Callable[[T], object],
        on_error: Callable[[UserError], object] | None = None,
    ) -> Task:
        """Start `work` and return its task."""
        ...


class TaskRunner(QObject):
    """Runs tasks in the global pool and keeps them alive until their answer has arrived."""

    started = Signal(object)
    finished = Signal(object)

    def __init__(
        self, show_error: Callable[[UserError], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._show_error = show_error
        self._pool = QThreadPool(self)
        self._running: list[Task] = []

    @property
    def running(self) -> tuple[Task, ...]:
        """The tasks whose answer has not arrived yet."""
        return tuple(self._running)

    def run(
        self,
        title: str,
        work: Callable[[Progress, Cancelled], T],
        on_done: Callable[[T], object],
        on_error: Callable[[UserError], object] | None = None,
    ) -> Task:
        """Start `work`; call `on_done` or, for a UserError, `on_error` in this thread."""
        task = Task(title, self)

        def done(result: T) -> None:
            self._end(task)
            if not task.is_cancelled():
                on_done(result)

        def failed(error: BaseException) -> None:
            self._end(task)
            if not isinstance(error, UserError):
                raise error
            (on_error or self._show_error)(error)

        task.succeeded.connect(done, Qt.ConnectionType.QueuedConnection)
        task.failed.connect(failed, Qt.ConnectionType.QueuedConnection)
        self._running.append(task)
        self.started.emit(task)
        self._pool.start(_Work(task, work))
        return task

    def stop_all(self, wait_ms: int = 5000) -> None:
        """Cancel everything and wait a little, for the end of the program."""
        for task in self._running:
            task.cancel()
        self._pool.waitForDone(wait_ms)

    def _end(self, task: Task) -> None:
        self._running.remove(task)
        task.ended.emit()
        self.finished.emit(task)
        task.deleteLater()
