"""What stands in the window while it is locked: one line and a button, nothing of the dossiers."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import PrimaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.screen_lock import ScreenLock, wrong_secret

_WIDTH = 420
_TRIES = 5
_WAIT_MS = 10_000


class LockScreen(QWidget):
    """Emits `opened` with whether it was the recovery code. Five wrong tries make a pause."""

    opened = Signal(bool)

    def __init__(self, theme: Theme, lock: ScreenLock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._lock = theme, lock
        self._tries = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WAIT_MS)
        self._pause.timeout.connect(self._let_try)
        self._card = Card(padding=24)
        self._card.body.setSpacing(tokens.GAP_M)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._card.body.addWidget(IconLabel(theme, "lock", 40, "accent"), 0, centre)
        title = label(self.tr("Màn hình đang khóa"), "title", wrap=True)
        title.setAlignment(centre)
        self._card.body.addWidget(title)
        self.line = InputLine(theme)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(self.tr("Mật khẩu hoặc mã khôi phục"))
        self.line.entered.connect(self.try_open)
        name = label(self.tr("Mật khẩu hoặc mã khôi phục"), "strong", wrap=True)
        name.setBuddy(self.line)
        self._card.body.addWidget(name)
        self._card.body.addWidget(self.line)
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        self._card.body.addWidget(self.problem)
        self.button = PrimaryButton(theme, self.tr("&Mở khóa"), icon="lock")
        self.button.clicked.connect(self.try_open)
        self._card.body.addWidget(self.button, 0, centre)
        about = self.tr(
            "Quên mật khẩu thì nhập mã khôi phục đã in lúc đặt khóa. Dữ liệu vẫn nguyên trên máy."
        )
        self._card.body.addWidget(label(about, "caption", wrap=True))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        theme.changed.connect(self._restyle)
        self._restyle()

    def ask(self) -> None:
        """Empty the line and give it the focus."""
        self.line.clear()
        self.problem.hide()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def try_open(self) -> None:
        """Open when the words fit; else say so, and pause after several wrong ones."""
        if self._pause.isActive():
            return
        secret = self.line.text()
        if self._lock.opens(secret):
            self._tries = 0
            self.line.clear()
            self.opened.emit(self._lock.is_recovery_code(secret))
            return
        self._tries += 1
        if self._tries % _TRIES == 0:
            self._pause.start()
            self.button.setEnabled(False)
            words = self.tr("Sai {n} lần. Chờ {s} giây rồi nhập lại.")
            self._say(words.format(n=self._tries, s=_WAIT_MS // 1000))
        else:
            self._say(str(wrong_secret()))
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_try(self) -> None:
        self.button.setEnabled(True)
        self.problem.hide()

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
        self.line.setAccessibleDescription(text)

    def _restyle(self) -> None:
        self._card.setFixedWidth(self._theme.px(_WIDTH))
