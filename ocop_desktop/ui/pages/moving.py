"""While the data is copied to another folder: how far it is, and a stop. Nothing else goes on."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.relocation import copy_to

_WIDTH = 460
_STEPS = 1000


class MoveDialog(QDialog):
    """Accepted once everything was copied and compared; `failure` says why it was not."""

    def __init__(self, context: AppContext, target: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.failure = ""
        self.setProperty("working", True)
        self.setWindowTitle(self.tr("Chuyển dữ liệu"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(tokens.GAP_M)
        column.addWidget(label(self.tr("Đang chép và so lại dữ liệu"), "heading", wrap=True))
        column.addWidget(label(str(target), "second", wrap=True))
        column.addStretch(1)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(self.tr("Đã chép"))
        column.addWidget(self.bar)
        self.stop = SecondaryButton(context.theme, self.tr("&Dừng"), icon="stop")
        column.addWidget(self.stop)
        self.setMinimumWidth(context.theme.px(_WIDTH))
        source = context.workspace.folder
        self._task = context.run_task(
            self.tr("Chuyển dữ liệu"),
            lambda progress, cancelled: copy_to(source, target, progress, cancelled),
            lambda _folder: None,
            self._failed,
        )
        # Also when the stop came too late: what is whole is used.
        self._task.succeeded.connect(self._done)
        self._task.progressed.connect(self._show)
        self.stop.clicked.connect(self.reject)

    def reject(self) -> None:
        """Esc and the button stop the work; the dialog closes when it has stopped."""
        self._task.cancel()
        self.stop.setEnabled(False)

    def _show(self, done: int, whole: int, _name: str) -> None:
        self.bar.setValue(done * _STEPS // max(whole, 1))

    def _done(self) -> None:
        self.accept()

    def _failed(self, error: UserError) -> None:
        self.failure = str(error)
        super().reject()
