"""Packages of a folder tree, read in a worker and stored in the window's thread, one at a time."""

import threading
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal

from ocop_desktop.errors import UserError
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.tasks import Cancelled, Progress, Task
from ocop_desktop.workspace.package_trees import FoundPackage, PreparedPackage, TakenPackage

_AHEAD = 4  # packages read before the window had time to store them
_LOOK_AGAIN = 0.1  # seconds


class TreeRun(QObject):
    """The database belongs to the window's thread: the worker waits when it is too far ahead.

    `kept` tells every package, `ended` that no more will come.
    """

    kept = Signal(object)
    ended = Signal()
    _ready = Signal(object)

    def __init__(
        self, context: AppContext, found: Sequence[FoundPackage], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._found = context, list(found)
        self._trees = context.workspace.package_trees
        self._room = threading.Semaphore(_AHEAD)
        self._done = 0
        self._task: Task | None = None
        self._ready.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def start(self, title: str) -> None:
        """Begin; the status line shows the progress and a way to stop."""
        known = self._trees.known()

        def work(_progress: Progress, cancelled: Cancelled) -> None:
            for one in self._found:
                while not self._room.acquire(timeout=_LOOK_AGAIN):
                    if cancelled():
                        return
                if cancelled():
                    return
                self._ready.emit(self._trees.prepare(one.path, one.name, known))

        self._task = self._context.run_task(title, work, lambda _: self._trees.finish())
        self._task.ended.connect(self._end)

    def cancel(self) -> None:
        """Stop after the package that is being read; what came in stays in."""
        if self._task is not None:
            self._task.cancel()

    @property
    def left(self) -> list[FoundPackage]:
        """The packages that were not dealt with."""
        return self._found[self._done :]

    def _keep(self, one: PreparedPackage) -> None:
        self._room.release()
        if self._task is None or self._task.is_cancelled():
            self._trees.leave(one)
            return
        try:
            (taken,) = self._trees.keep([one])
        except UserError as error:  # the disk is full, the folder is gone: no other will do better
            self._trees.leave(one)
            self.cancel()
            self._context.show_error(error)
            return
        self._done += 1
        self._task.report(self._done, len(self._found), one.name)
        told: TakenPackage = taken
        self.kept.emit(told)

    def _end(self) -> None:
        self._task = None
        self.ended.emit()
