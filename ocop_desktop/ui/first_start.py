"""The first start: who works here, where the data lies, and whether to begin with samples."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.rulebook.units import AdminUnits
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.wrapping import WrapCheck
from ocop_desktop.ui.keys import follow_focus
from ocop_desktop.ui.lock.secret_form import SecretForm
from ocop_desktop.ui.place_form import PlaceForm
from ocop_desktop.ui.profile_form import ProfileForm
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.scrolled import scrolled
from ocop_desktop.ui.widgets.stacked import stack
from ocop_desktop.ui.widgets.text import label, rule
from ocop_desktop.workspace.profile import Profile
from ocop_desktop.workspace.screen_lock import check_secret

_SIZE = (720, 700)


class FirstStart(QDialog):
    """After it was accepted `profile`, `folder`, `secret` and `samples` hold the answers.

    `secret` is the passphrase of the screen lock, "" when none is wanted.
    """

    def __init__(
        self, theme: Theme, units: AdminUnits, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.profile = Profile()
        self.samples = False
        self.secret = ""
        self.setWindowTitle(self.tr("OCOP Desktop"))
        self._area, column = scrolled()
        column.addWidget(label(self.tr("Chào anh/chị"), "title"))
        about = self.tr(
            "Vài câu trước khi bắt đầu. Tên và nơi làm việc để trống cũng được; mọi câu trả lời "
            "sửa lại được trong Cài đặt."
        )
        column.addWidget(label(about, "second", wrap=True))
        self.form = ProfileForm(theme, units)
        self.place = PlaceForm(theme, folder)
        column.addWidget(self.form)
        column.addWidget(self.place)
        self.with_lock = WrapCheck(theme, self.tr("Khóa màn hình bằng mật khẩu (không bắt buộc)"))
        about = self.tr(
            "Che màn hình khi rời máy. Không mã hóa ổ đĩa; quên mật khẩu thì mở bằng mã khôi phục."
        )
        self.lock_form = SecretForm(theme)
        self.lock_form.hide()
        self.with_lock.toggled.connect(self.lock_form.setVisible)
        column.addWidget(self.with_lock)
        column.addWidget(label(about, "caption", wrap=True))
        column.addWidget(self.lock_form)
        column.addStretch(1)
        self.problem = Banner(theme, "error")
        self.problem.hide()
        stack(self, self._area, rule(), self._make_foot(), stretched=self._area)
        self.form.entered.connect(lambda: self.place.line.setFocus(Qt.FocusReason.TabFocusReason))
        self.place.entered.connect(
            lambda: self.empty_button.setFocus(Qt.FocusReason.TabFocusReason)
        )
        follow_focus(self._follow)
        self._fit()
        self.form.role.focus_chosen()

    @property
    def folder(self) -> Path:
        """Where the workspace is to lie."""
        return self.place.folder

    @property
    def _locks(self) -> bool:
        return self.with_lock.isChecked()

    def begin(self, *, samples: bool) -> None:
        """Take the answers and close; say what is wrong when something is."""
        self.samples = samples
        if not self.place.judge():
            self.problem.hide()
            self.place.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            self.profile = self.form.profile()
            self.secret = check_secret(self.lock_form.secret()) if self._locks else ""
        except UserError as error:
            what, _, todo = str(error).partition(" — ")
            self.problem.say(what, f"{todo[:1].upper()}{todo[1:]}")
            self.problem.show()
            return
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the line or button that has the focus, never to the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, ActionButton):
                focus.click()
            return
        super().keyPressEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(tokens.GAP_S)
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        leave = ActionButton(self.theme, self.tr("Th&oát"), role="quiet")
        leave.clicked.connect(self.reject)
        self.samples_button = SecondaryButton(
            self.theme, self.tr("Mở bộ hồ sơ &mẫu"), icon="folder-open"
        )
        self.samples_button.clicked.connect(lambda: self.begin(samples=True))
        self.empty_button = PrimaryButton(self.theme, self.tr("Bắt đầu t&rống"))
        self.empty_button.clicked.connect(lambda: self.begin(samples=False))
        for button in (leave, self.samples_button, self.empty_button):
            button.setAutoDefault(False)
        row.addWidget(leave)
        row.addStretch(1)
        row.addWidget(self.samples_button)
        row.addWidget(self.empty_button)
        column.addLayout(row)
        return foot

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """At large text not everything is in view."""
        inner = self._area.widget()
        if now is not None and inner is not None and inner.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, 40)

    def _fit(self) -> None:
        """As large as the text asks for and the screen allows."""
        room = self.screen().availableSize()
        wide, high = (self.theme.px(side) for side in _SIZE)
        self.resize(min(wide, room.width() - 40), min(high, room.height() - 60))
