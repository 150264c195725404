"""The registers of the office as a row of chips with their counts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ocop_desktop.rulebook.registers import Register
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.widgets.chips import FilterChip
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear


class RegisterTabs(QWidget):
    """`chosen` carries the id of a register."""

    chosen = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._flow = FlowLayout(self, gap=6, line_gap=6)

    def show_registers(self, current: Register) -> None:
        """Show every register with its number of rows."""
        clear(self._flow)
        registers = self._context.workspace.registers
        for register in registers.all():
            count = registers.count(register.id, (), self._context.today())
            chip = FilterChip(register.title, count)
            chip.setChecked(register is current)
            chip.clicked.connect(lambda _=False, name=register.id: self.chosen.emit(name))
            self._flow.addWidget(chip)
