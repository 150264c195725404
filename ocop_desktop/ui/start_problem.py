"""What is shown when the workspace cannot be opened: the sentence, and what can be done."""

from enum import Enum

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout

from ocop_desktop.errors import UserError
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.text import label

_WIDTH = 560


class Answer(Enum):
    """What the person wants to do."""

    AGAIN = "again"
    ELSEWHERE = "elsewhere"
    LEAVE = "leave"


class StartProblem(QDialog):
    """`answer` and, for `ELSEWHERE`, `folder` hold what was chosen."""

    def __init__(self, theme: Theme, error: UserError) -> None:
        super().__init__()
        self.answer = Answer.LEAVE
        self.folder = ""
        self.setWindowTitle(self.tr("Chưa mở được dữ liệu"))
        self.setMinimumWidth(theme.px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Chưa mở được dữ liệu"), "title"))
        what, _, todo = str(error).partition(" — ")
        column.addWidget(Banner(theme, "error", what, f"{todo[:1].upper()}{todo[1:]}"))
        row = QHBoxLayout()
        row.setSpacing(10)
        elsewhere = SecondaryButton(theme, self.tr("Chọn &thư mục khác"), icon="folder-open")
        elsewhere.clicked.connect(self._choose)
        leave = ActionButton(theme, self.tr("Th&oát"), role="quiet")
        leave.clicked.connect(self.reject)
        self.again = PrimaryButton(theme, self.tr("Thử &lại"))
        self.again.clicked.connect(self._again)
        row.addWidget(elsewhere)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self.again)
        column.addLayout(row)
        self.again.setFocus()

    def _again(self) -> None:
        self.answer = Answer.AGAIN
        self.accept()

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Chọn thư mục dữ liệu"))
        if folder:
            self.answer = Answer.ELSEWHERE
            self.folder = folder
            self.accept()
