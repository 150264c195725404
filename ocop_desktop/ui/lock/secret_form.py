"""Two lines for a new passphrase; both must say the same."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.fields.wrapping import WrapCheck
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.text import label
from ocop_desktop.workspace.screen_lock import LONGEST


class SecretForm(QWidget):
    """Emits `entered` when Enter was pressed in the last line."""

    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP_XS)
        self.first = self._line(column, self.tr("Mật khẩu mới, từ 6 ký tự"))
        self.second = self._line(column, self.tr("Nhập lại mật khẩu"))
        self.shown = WrapCheck(theme, self.tr("Hiện chữ đang gõ"))
        self.shown.toggled.connect(self._show_words)
        column.addWidget(self.shown)
        self.first.entered.connect(lambda: self.second.setFocus(Qt.FocusReason.TabFocusReason))
        self.second.entered.connect(self.entered)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not (self.first.text() or self.second.text())

    def secret(self) -> str:
        """Return what was typed twice; raise UserError when the lines differ."""
        if self.first.text() != self.second.text():
            raise UserError(
                self.tr("Hai ô mật khẩu khóa màn hình không giống nhau — nhập lại cả hai.")
            )
        return self.first.text()

    def clear(self) -> None:
        """Empty both lines."""
        self.first.clear()
        self.second.clear()

    def _line(self, column: QVBoxLayout, text: str) -> InputLine:
        line = InputLine(self._theme)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setMaxLength(LONGEST)
        line.setAccessibleName(text)
        name = label(text, "strong", wrap=True)
        name.setBuddy(line)
        column.addWidget(name)
        column.addWidget(line)
        return line

    def _show_words(self, on: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        self.first.setEchoMode(mode)
        self.second.setEchoMode(mode)
