"""Asks for the passphrase of a sealed package, or for a new one typed twice."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.tasks import RunTask, Task
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.text import label

_WIDTH = 460


class PassphraseDialog(QDialog):
    """One line to open, two lines to seal. `check` may refuse with a sentence, and one stays.

    With `run` the check is made in a worker: trying a passphrase takes most of a second.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        check: Callable[[str], object],
        *,
        new: bool = False,
        run: RunTask | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._check, self._run = theme, check, run
        self._task: Task | None = None
        self.passphrase = ""
        title = self.tr("Đặt mật khẩu cho gói") if new else self.tr("Gói này có mật khẩu")
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(tokens.GAP_S)
        column.addWidget(label(title, "title", wrap=True))
        if new:
            about = self.tr(
                "Ai không có mật khẩu thì không đọc được gói, kể cả anh/chị: quên là mất. Báo mật "
                "khẩu cho người nhận qua đường khác, không gửi cùng gói."
            )
            column.addWidget(label(about, "second", wrap=True))
        elif name:
            column.addWidget(label(name, "second", wrap=True))
        self.first = self._line(column, self.tr("Mật khẩu"))
        self.second = self._line(column, self.tr("Gõ lại mật khẩu")) if new else None
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = SecondaryButton(theme, self.tr("Thôi"))
        cancel.clicked.connect(self.reject)
        self.go = PrimaryButton(theme, self.tr("Khóa gói") if new else self.tr("Mở gói"))
        self.go.setDefault(True)
        self.go.clicked.connect(self.enter)
        row.addWidget(cancel)
        row.addWidget(self.go)
        column.addLayout(row)

    def enter(self) -> None:
        """Take what was typed, or say why not."""
        typed = self.first.text()
        if self.second is not None and self.second.text() != typed:
            self._say(self.tr("Hai lần gõ khác nhau — gõ lại."))
            return
        if self._run is not None:
            self._begin(self._run, typed)
            return
        try:
            self._check(typed)
        except UserError as error:
            self._say(str(error))
            return
        self._taken(typed)

    @property
    def busy(self) -> bool:
        """Whether a passphrase is being tried."""
        return self._task is not None

    def reject(self) -> None:
        """Leave, also while a passphrase is tried."""
        if self._task is not None:
            self._task.cancel()
        super().reject()

    def _begin(self, run: RunTask, typed: str) -> None:
        if self.busy:
            return
        self.problem.hide()
        self._task = run(
            self.tr("Thử mật khẩu"),
            lambda _progress, _cancelled: self._check(typed),
            lambda _: self._taken(typed),
            lambda error: self._say(str(error)),
        )
        self._task.ended.connect(self._ended)
        self.go.setEnabled(False)

    def _ended(self) -> None:
        self._task = None
        self.go.setEnabled(True)

    def _taken(self, typed: str) -> None:
        self.passphrase = typed
        self.accept()

    def _line(self, column: QVBoxLayout, name: str) -> InputLine:
        line = InputLine(self._theme)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setAccessibleName(name)
        heading = label(name, "strong")
        heading.setBuddy(line)
        column.addWidget(heading)
        column.addWidget(line)
        return line

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
        self.first.setFocus()
        self.first.selectAll()
