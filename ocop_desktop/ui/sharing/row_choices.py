"""Cells of registers that wait for a choice, and which machine gives out receipt numbers."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.widgets.buttons import ActionButton, SecondaryButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.syncing import RowChoice


class RowChoices(QWidget):
    """One line per cell with a button for every value; what is chosen leaves the list."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.buttons: list[SecondaryButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.GAP_S)
        self.show_choices()

    def show_choices(self) -> None:
        """List what waits now."""
        clear(self._column)
        self.buttons = []
        choices = self.context.workspace.syncing.rows.choices()
        if choices:
            words = _tr("{n} ô trong sổ hai máy ghi khác nhau, chọn giá trị đúng:")
            self._column.addWidget(label(words.format(n=len(choices)), "strong", wrap=True))
        for choice in choices:
            self._column.addWidget(self._line(choice))
        self.setVisible(bool(choices))

    def _line(self, choice: RowChoice) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.GAP_XS)
        column.addWidget(label(choice.label, "caption", wrap=True))
        line = QWidget()
        flow = FlowLayout(line, gap=tokens.GAP_S)
        for number, told in enumerate(choice.told):
            text = told or _tr("(để trống)")
            shown = _tr("Máy này: {value}") if number == 0 else _tr("Máy kia: {value}")
            button = SecondaryButton(self.context.theme, shown.format(value=text))
            button.setAccessibleName(f"{choice.label}: {button.text()}")
            button.clicked.connect(lambda _=False, at=number: self._choose(choice, at))
            self.buttons.append(button)
            flow.addWidget(button)
        column.addWidget(line)
        return box

    def _choose(self, choice: RowChoice, number: int) -> None:
        self.context.workspace.syncing.rows.choose(choice.path, choice.values[number])
        self.show_choices()


class NumbersLine(QWidget):
    """Says that another machine gives out receipt numbers, and lets this one take over."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.GAP_S)
        words = _tr(
            "Chỉ một máy của xã cấp số phiếu tiếp nhận. Máy cấp số đã hỏng hoặc hai máy cùng cấp "
            "thì cho máy này cấp từ nay, rồi trao tệp đồng bộ."
        )
        row.addWidget(label(words, "caption", wrap=True), 1)
        self.take = ActionButton(context.theme, _tr("Máy này cấp số"), role="link")
        self.take.clicked.connect(self._take_over)
        row.addWidget(self.take)

    def _take_over(self) -> None:
        self.context.workspace.desk.numbers.take_over()
        self.context.notify(_tr("Từ nay máy này cấp số phiếu tiếp nhận"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowChoices", text)
