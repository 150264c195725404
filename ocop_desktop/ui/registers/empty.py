"""What stands where a register shows no row."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.rulebook.registers import Register
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.card import EmptyState
from ocop_desktop.ui.widgets.scrolled import scrolled


class EmptyRegister(QWidget):
    """Says why there is no row and offers to make or take in some."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = EmptyState(theme, "table", "", "")
        self.add = PrimaryButton(theme, self.tr("Thêm dòng"), icon="add")
        self.take_in = SecondaryButton(theme, self.tr("Nhập Excel"), icon="import")
        self._state.buttons.addWidget(self.take_in)
        self._state.buttons.addWidget(self.add)
        area, inner = scrolled()
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._state)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_reason(self, register: Register, *, narrowed: bool) -> None:
        """Say that nothing fits the conditions, or what the register will hold."""
        if narrowed:
            self._state.say(
                self.tr("Không có dòng nào khớp"),
                self.tr("Bỏ bớt điều kiện hoặc tìm chữ ngắn hơn."),
            )
        else:
            self._state.say(self.tr("Sổ chưa có dòng nào"), register.about)
