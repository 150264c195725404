"""While the data changes as a whole: what is being done, how far it is, and a stop."""

from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QProgressBar, QVBoxLayout, QWidget

from ocop_desktop.errors import CancelledError, UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.beside import Work, run_beside
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.tasks import Task
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.text import label

T = TypeVar("T")
_WIDTH = 460
_SOON_MS = 300  # what takes no longer shows no dialog


class WorkingDialog(QDialog):
    """Lies over the window until `task` has ended: nothing else may be written meanwhile."""

    def __init__(self, theme: Theme, task: Task, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task = task
        self.setProperty("working", True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(task.title)
        self.setMinimumWidth(theme.px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(tokens.GAP_M)
        column.addWidget(label(task.title, "heading", wrap=True))
        column.addWidget(label(about, "second", wrap=True))
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Tiến độ"))
        column.addWidget(self.bar)
        self.doing = ElidedLabel("", "caption")
        column.addWidget(self.doing)
        self.stop = SecondaryButton(theme, self.tr("&Dừng"), icon="stop")
        self.stop.clicked.connect(self.reject)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        task.progressed.connect(self._show)
        task.ended.connect(self._ended)

    def reject(self) -> None:
        """Esc and the button stop the work; the dialog goes when it has stopped."""
        self._task.cancel()
        self.stop.setEnabled(False)
        self.doing.setText(self.tr("Đang dừng…"))

    def _show(self, done: int, total: int, text: str) -> None:
        self.bar.setRange(0, max(0, total))
        self.bar.setValue(done)
        if self.stop.isEnabled():
            self.doing.setText(f"{done}/{total}: {text}" if total else text)

    def _ended(self) -> None:
        super().reject()


def done_beside(context: AppContext, title: str, about: str, work: Work[T]) -> T:
    """Return what `work` gives; the window waits, under a dialog when that takes a while.

    Raises its UserError, CancelledError when the person stopped it.
    """
    made: list[T] = []
    failures: list[UserError] = []
    loop = QEventLoop()
    task = run_beside(context, title, work, made.append, failures.append, told=False)
    ended: list[bool] = []
    task.ended.connect(lambda: ended.append(True))
    task.ended.connect(loop.quit)
    dialog = WorkingDialog(context.theme, task, about, _above())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    QTimer.singleShot(_SOON_MS, loop, loop.quit)
    # What is typed or clicked waits, so that nothing begins twice.
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if not ended:
        dialog.open()
        loop.exec()
    dialog.deleteLater()
    if failures:
        raise failures[0]
    if not made:
        raise CancelledError
    return made[0]


def _above() -> QWidget | None:
    """Return the window to lie over: a box that was just answered may still be the active one."""
    found: QWidget | None = QApplication.activeWindow()
    while found is not None and not found.isVisible():
        found = found.parentWidget()
    return found
