"""Work on the workspace in a worker, through a connection of its own; the window goes on."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.tasks import Cancelled, Progress, Task
from ocop_desktop.workspace.workspace import Workspace

T = TypeVar("T")
Work = Callable[[Workspace, Progress, Cancelled], T]


def run_beside(
    context: AppContext,
    title: str,
    work: Work[T],
    on_done: Callable[[T], object],
    on_error: Callable[[UserError], object] | None = None,
    *,
    told: bool = True,
) -> Task:
    """Start `work` with the workspace as a worker may use it; return the task.

    A stop that came too late counts as none: what was stored is handed to `on_done` all the same.
    What `work` wrote the pages see after `workspace.reread`. With `told` a stop is told here.
    """
    stored: list[T] = []

    def run(progress: Progress, cancelled: Cancelled) -> None:
        with context.workspace.beside() as beside:
            stored.append(work(beside, progress, cancelled))

    def failed(error: UserError) -> None:
        if told and isinstance(error, CancelledError):
            context.notify(_tr("Đã dừng, không có gì thay đổi"))
        else:
            (on_error or context.show_error)(error)

    def ended() -> None:
        if stored:
            on_done(stored[0])

    task = context.run_task(title, run, lambda _: None, failed)
    task.ended.connect(ended)
    return task


class Reading:
    """What a page shows, read in a worker; a newer question takes the place of an older one."""

    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._task: Task | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._task is not None

    def ask(self, title: str, work: Work[T], on_done: Callable[[T], object]) -> None:
        """Read and hand the answer to `on_done`, unless something newer was asked meanwhile."""
        if self._task is not None:
            self._task.cancel()

        def done(answer: T) -> None:
            if self._task is task:
                self._task = None
                on_done(answer)

        def failed(error: UserError) -> None:
            if self._task is not task:
                return
            self._task = None
            if not isinstance(error, CancelledError):
                self._context.show_error(error)

        self._task = task = run_beside(self._context, title, work, done, failed, told=False)


def stoppable(progress: Progress, cancelled: Cancelled) -> Progress:
    """Return `progress` that stops the work at its next step: it raises CancelledError there."""

    def step(done: int, total: int, text: str = "") -> None:
        if cancelled():
            raise CancelledError
        progress(done, total, text)

    return step


def _tr(text: str) -> str:
    return QCoreApplication.translate("Beside", text)
