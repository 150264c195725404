"""While the data changes as a whole: what is being done, how far it is, and a stop."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.tasks import Task
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.text import label

_WIDTH = 460


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
