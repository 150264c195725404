"""The banner over every page of a finalised dossier, with the way to open it again."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.stamps import when
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton, PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.versions import Version, Versions


class LockBar(QWidget):
    """Asks why before it opens a dossier again. Hidden while the dossier is open.

    `list_wanted` carries the dossier whose versions should be shown.
    """

    list_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        versions: Versions,
        show_error: Callable[[UserError], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._versions, self._show_error = versions, show_error
        self._current: Version | None = None
        self._banner = Banner(theme, "info")
        middle = Qt.AlignmentFlag.AlignVCenter
        self.all = ActionButton(theme, self.tr("Các bản đã chốt"), role="link")
        self.all.clicked.connect(self._list)
        self.open = SecondaryButton(theme, self.tr("Mở lại để sửa"), icon="edit")
        self.open.clicked.connect(self.ask)
        self._banner.row.addWidget(self.all, 0, middle)
        self._banner.row.addWidget(self.open, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 0)
        column.setSpacing(8)
        column.addWidget(self._banner)
        column.addWidget(self._make_question(theme))
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._banner.accessibleName()

    def show_dossier(self, dossier_id: str | None) -> None:
        """Show whether a dossier is finalised; None for places outside a dossier."""
        current = self._versions.current(dossier_id) if dossier_id else None
        if current != self._current:
            self._current = current
            self._close()
        self.setVisible(current is not None)
        if current is not None:
            title = self.tr("Đã chốt lúc {time}, bản {snapshot}").format(
                time=when(current.at), snapshot=current.snapshot
            )
            self._banner.say(title, self.tr("Hồ sơ đang khóa, chỉ đọc và xuất được."))

    def ask(self) -> None:
        """Ask why the dossier has to be opened again."""
        self.question.show()
        self.open.setEnabled(False)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def reopen(self) -> None:
        """Open the dossier again; without a reason say so and stay."""
        if self._current is None:
            return
        try:
            self._versions.reopen(self._current.dossier, self.reason.text())
        except UserError as error:
            self._show_error(error)
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the question."""
        if event.key() == Qt.Key.Key_Escape and self.question.isVisible():
            self._close()
            self.open.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    # --- inside ----------------------------------------------------------------------------

    def _make_question(self, theme: Theme) -> QWidget:
        self.question = QWidget()
        column = QVBoxLayout(self.question)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(6)
        name = label(self.tr("Vì sao mở lại? Bản đã chốt vẫn được giữ nguyên."), "strong")
        name.setWordWrap(True)
        self.reason = InputLine(theme)
        self.reason.setAccessibleName(self.tr("Lý do mở lại hồ sơ"))
        self.reason.setPlaceholderText(self.tr("ví dụ: xã trả lại ngày 25/11, thiếu hợp đồng"))
        self.reason.entered.connect(self.reopen)
        name.setBuddy(self.reason)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.confirm = PrimaryButton(theme, self.tr("Mở lại"))
        self.confirm.clicked.connect(self.reopen)
        self.cancel = SecondaryButton(theme, self.tr("Thôi"), key="Esc")
        self.cancel.clicked.connect(self._close)
        row.addWidget(self.reason, 1)
        row.addWidget(self.confirm)
        row.addWidget(self.cancel)
        column.addWidget(name)
        column.addLayout(row)
        self.question.hide()
        return self.question

    def _close(self) -> None:
        self.question.hide()
        self.open.setEnabled(True)
        self.reason.show_text("")

    def _list(self) -> None:
        if self._current is not None:
            self.list_wanted.emit(self._current.dossier)
