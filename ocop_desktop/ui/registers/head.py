"""The head of the registers: which one it is, how many rows, and what is done with the whole."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.rulebook.registers import Register
from ocop_desktop.ui import navigator as rooms
from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.registers.outlets import OutletMenu
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.elided import ElidedLabel
from ocop_desktop.ui.widgets.text import label


class RegisterHead(QWidget):
    """Title, count and buttons. `outlet_wanted` carries a layout (or "") and a file ending."""

    outlet_wanted = Signal(str, str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.GAP_S)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._heading = label("", "title")
        self._count = ElidedLabel("", "second")
        words.addWidget(self._heading)
        words.addWidget(self._count)
        row.addLayout(words, 1)
        self.rewards = SecondaryButton(theme, self.tr("Tính tiền thưởng"), icon="money")
        self.figures = SecondaryButton(theme, self.tr("Chỉ tiêu"), icon="chart")
        self.figures.clicked.connect(lambda: context.navigator.go(rooms.INDICATORS))
        self.take_in = SecondaryButton(theme, self.tr("Nhập Excel"), icon="import")
        self.let_out = SecondaryButton(theme, self.tr("Xuất"), icon="export", trailing="down")
        self.let_out.clicked.connect(self._show_outlets)
        self.add = PrimaryButton(theme, self.tr("Thêm dòng"), icon="add")
        self._buttons = (self.rewards, self.figures, self.take_in, self.let_out, self.add)
        for button in self._buttons:
            row.addWidget(button)
        self._register = ""

    def show_register(self, register: Register) -> None:
        """Name the register and offer what can be done with it."""
        self._register = register.id
        self._heading.setText(register.title)
        self.rewards.setVisible(register.id in {"rewards", "recognitions"})

    def show_count(self, register: Register, rows: int, *, narrowed: bool) -> None:
        """Say how many rows the list has."""
        text = self.tr("{n} {what}").format(n=f"{rows:,}".replace(",", "."), what=register.one)
        if narrowed:
            text += self.tr(" khớp điều kiện")
        self._count.set_full_text(f"{text} · {register.source}")

    def show_waiting(self, left: int) -> None:
        """Say how many dossiers still have to give their rows."""
        self._count.set_full_text(self.tr("Còn {n} hồ sơ đang vào sổ…").format(n=left))

    def restyle(self, *, large: bool) -> None:
        """Show only icons where the text is large."""
        for button in self._buttons:
            button.show_parts("icons" if large else "all")

    def _show_outlets(self) -> None:
        menu = OutletMenu(self._context, self._register, self)
        menu.chosen.connect(self.outlet_wanted)
        menu.popup(self.let_out.mapToGlobal(self.let_out.rect().bottomLeft()))
