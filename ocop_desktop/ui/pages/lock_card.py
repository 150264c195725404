"""Settings: the lock on the screen, what it protects, and the way back in."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.lock.code_dialog import CodeDialog
from ocop_desktop.ui.lock.secret_form import SecretForm
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.fields import SegmentedTabs
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.screen_lock import IDLE_CHOICES, wrong_secret

ShowCode = Callable[[str], object]


class LockCard(Card):
    """Without a lock: a form to set one. With a lock: change, take away, lock now, idle time."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        theme = context.theme
        self.show_code: ShowCode = self._show_code
        self.body.addWidget(label(self.tr("Khóa màn hình"), "heading"))
        self.body.addWidget(label(self._about(), "caption", wrap=True))
        self.state = label("", "strong", wrap=True)
        self.body.addWidget(self.state)
        self._add_idle()
        self.old = InputLine(theme)
        self.old.setEchoMode(QLineEdit.EchoMode.Password)
        self.old.setAccessibleName(self.tr("Mật khẩu đang dùng hoặc mã khôi phục"))
        self._old_name = label(self.old.accessibleName(), "strong", wrap=True)
        self._old_name.setBuddy(self.old)
        self.body.addWidget(self._old_name)
        self.body.addWidget(self.old)
        self.form = SecretForm(theme)
        self.form.entered.connect(self.set_lock)
        self.body.addWidget(self.form)
        self.problem = label("", "error", wrap=True)
        self.body.addWidget(self.problem)
        self.body.addWidget(self._make_buttons())
        self.reload()

    def reload(self) -> None:
        """Show whether a lock is set."""
        lock = self.context.workspace.lock
        on = lock.is_set
        self.state.setText(self.tr("Đang khóa bằng mật khẩu") if on else self.tr("Chưa đặt khóa"))
        for widget in (self._old_name, self.old, self._idle_row, self.remove, self.lock_now):
            widget.setVisible(on)
        self.save.set_text(self.tr("Đổi mật khẩu") if on else self.tr("Đặt khóa"))
        self.idle.show_index(IDLE_CHOICES.index(lock.idle_minutes))
        self.problem.hide()

    def set_lock(self) -> None:
        """Set the lock or another passphrase and show the recovery code once."""
        lock = self.context.workspace.lock
        try:
            if lock.is_set and not lock.opens(self.old.text()):
                raise wrong_secret()
            code = lock.set(self.form.secret(), lock.idle_minutes if lock.is_set else 15)
        except UserError as error:
            self._say(str(error))
            return
        self._settled(self.tr("Đã đặt khóa màn hình"))
        self.show_code(code)

    def take_away(self) -> None:
        """Take the lock away."""
        try:
            self.context.workspace.lock.remove(self.old.text())
        except UserError as error:
            self._say(str(error))
            return
        self._settled(self.tr("Đã bỏ khóa màn hình"))

    # --- inside ----------------------------------------------------------------------------

    def _about(self) -> str:
        return self.tr(
            "Che màn hình khi rời máy, để người khác khỏi đọc hoặc sửa. Khóa không mã hóa ổ đĩa: "
            "muốn giữ kín cả khi mất máy thì bật mã hóa ổ đĩa của hệ điều hành."
        )

    def _add_idle(self) -> None:
        names = [
            self.tr("{n} phút").format(n=one) if one else self.tr("Không") for one in IDLE_CHOICES
        ]
        self.idle = SegmentedTabs(self.context.theme, names, self.tr("Tự khóa khi để yên"))
        self.idle.changed.connect(self._choose_idle)
        self._idle_row = QWidget()
        flow = FlowLayout(self._idle_row, gap=tokens.GAP_M)
        flow.addWidget(label(self.tr("Tự khóa khi để yên"), "strong"))
        flow.addWidget(self.idle)
        self.body.addWidget(self._idle_row)

    def _make_buttons(self) -> QWidget:
        theme = self.context.theme
        self.save = SecondaryButton(theme, self.tr("Đặt khóa"), icon="lock")
        self.save.clicked.connect(self.set_lock)
        self.remove = SecondaryButton(theme, self.tr("Bỏ khóa"))
        self.remove.clicked.connect(self.take_away)
        self.lock_now = SecondaryButton(theme, self.tr("Khóa ngay"), key="Ctrl+L")
        self.lock_now.clicked.connect(self.context.lock_screen)
        box = QWidget()
        flow = FlowLayout(box, gap=tokens.GAP_S)
        for button in (self.save, self.remove, self.lock_now):
            flow.addWidget(button)
        return box

    def _choose_idle(self, index: int) -> None:
        self.context.workspace.lock.set_idle(IDLE_CHOICES[index])
        self.context.lock_changed()

    def _settled(self, words: str) -> None:
        self.form.clear()
        self.old.clear()
        self.reload()
        self.context.lock_changed()
        self.context.notify(words)

    def _show_code(self, code: str) -> None:
        CodeDialog(self.context.theme, code, self.window()).exec()

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
