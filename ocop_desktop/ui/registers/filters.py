"""What narrows a list: conditions as chips, and a line to make another one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.rulebook.registers import Filter, Operator, Register, RegisterColumn
from ocop_desktop.ui import tokens
from ocop_desktop.ui.fields.line import InputLine
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.registers.delegate import choices_of
from ocop_desktop.ui.widgets.buttons import ActionButton, IconButton
from ocop_desktop.ui.widgets.chips import ChipButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.registers.outlet import told

_WORDS = frozenset({"text", "commune", "province", "phone", "tax_code"})


class FilterChips(QWidget):
    """The conditions in force; a click takes one away."""

    removed = Signal(int)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._flow = FlowLayout(self, gap=6, line_gap=6)
        self.hide()

    def show_filters(self, register: Register, filters: Sequence[Filter]) -> None:
        """Show these conditions in words."""
        clear(self._flow)
        for at, one in enumerate(filters):
            text = told(self._context.workspace.registers, register.id, one)
            chip = ChipButton(f"{text}  ×", "accent", self.tr("Bỏ điều kiện này"))
            chip.setAccessibleName(text)
            chip.clicked.connect(lambda _=False, at=at: self.removed.emit(at))
            self._flow.addWidget(chip)
        self.setVisible(bool(filters))
        self.updateGeometry()


class FilterLine(QWidget):
    """Column, comparison, value. Emits `made` with a filter, `refused` with a sentence."""

    made = Signal(object)
    refused = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._register: Register | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP_S)
        self.columns = _combo(self.tr("Cột để lọc"))
        self.operators = _combo(self.tr("So sánh"))
        self.choices = _combo(self.tr("Giá trị"))
        self.value = InputLine(context.theme)
        self.value.setAccessibleName(self.tr("Giá trị"))
        self.value.setPlaceholderText(self.tr("Giá trị"))
        self.add = ActionButton(context.theme, self.tr("Lọc"), icon="filter")
        close = IconButton(context.theme, "close", self.tr("Thôi lọc"))
        row.addWidget(label(self.tr("Chỉ xem dòng có"), "second"))
        for widget in (self.columns, self.operators, self.value, self.choices):
            row.addWidget(widget)
        row.addWidget(self.add)
        row.addWidget(close)
        row.addStretch(1)
        column.addLayout(row)
        self.columns.activated.connect(lambda _: self._column_changed())
        self.operators.activated.connect(lambda _: self._operator_changed())
        self.add.clicked.connect(self._make)
        self.value.returnPressed.connect(self._make)
        close.clicked.connect(self.hide)
        self.hide()

    def show_register(self, register: Register) -> None:
        """Offer the columns of a register."""
        if register is self._register:
            return
        self._register = register
        self.columns.clear()
        for column in register.columns:
            self.columns.addItem(column.label, column.id)
        self._column_changed()

    def column(self) -> RegisterColumn | None:
        """Return the column that is chosen."""
        column_id = self.columns.currentData()
        return self._register.column(column_id) if self._register and column_id else None

    def _column_changed(self) -> None:
        column = self.column()
        self.operators.clear()
        self.choices.clear()
        if column is None:
            return
        for name, operator in self._operators(column):
            self.operators.addItem(name, operator)
        self.choices.addItems(choices_of(column))
        self._operator_changed()

    def _operators(self, column: RegisterColumn) -> list[tuple[str, Operator]]:
        given: list[tuple[str, Operator]] = []
        if column.kind in _WORDS:
            given = [(self.tr("có chữ"), "contains")]
        elif column.kind in {"choice", "yes_no"}:
            given = [(self.tr("là"), "is")]
        else:
            given = [(self.tr("từ"), "from"), (self.tr("đến"), "to"), (self.tr("bằng"), "is")]
        return [*given, (self.tr("còn trống"), "empty"), (self.tr("đã ghi"), "filled")]

    def _operator_changed(self) -> None:
        column = self.column()
        asked = self.operators.currentData() not in {"empty", "filled"}
        listed = bool(column and choices_of(column))
        self.value.setVisible(asked and not listed)
        self.choices.setVisible(asked and listed)

    def _make(self) -> None:
        column, operator = self.column(), self.operators.currentData()
        if column is None or self._register is None:
            return
        if operator in {"empty", "filled"}:
            self.made.emit(Filter(column=column.id, op=operator))
            return
        text = self.choices.currentText() if choices_of(column) else self.value.text()
        try:
            value: Any = self._value(column, operator, text)
        except ValueError as error:
            self.refused.emit(str(error))
            return
        if value is not None:
            self.made.emit(Filter(column=column.id, op=operator, value=value))
            self.value.clear()

    def _value(self, column: RegisterColumn, operator: Operator, text: str) -> Any:
        if operator == "contains":
            words = text.strip()
            if column.kind in {"commune", "province"} and words:
                maker = self._context.workspace.registers.maker(self._register_id)
                return maker.parse(column, words)
            return words or None
        maker = self._context.workspace.registers.maker(self._register_id)
        return maker.parse(column, text)

    @property
    def _register_id(self) -> str:
        return self._register.id if self._register else ""


def _combo(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
