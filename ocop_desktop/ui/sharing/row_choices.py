"""Cells of registers that wait for a choice, and which machine gives out receipt numbers."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.errors import UserError
from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.widgets.buttons import ActionButton, SecondaryButton
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.syncing import RowChoice, RowPair

_SHOWN = 50  # more than that nobody goes through here; the rest comes when these are done


class RowChoices(QWidget):
    """One line per cell with a button for every value; what is chosen leaves the list."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.buttons: list[SecondaryButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, tokens.GAP_L)
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
            self._line(choice)
        pairs = self.context.workspace.syncing.doubles.pairs()
        if pairs:
            words = _tr("{n} cặp dòng trong sổ có vẻ là một, do hai máy cùng nhập:")
            self._column.addWidget(label(words.format(n=len(pairs)), "strong", wrap=True))
        for pair in pairs[:_SHOWN]:
            self._pair(pair)
        self.setVisible(bool(choices or pairs))
        self._settle_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of all lines: a box within boxes takes too little for wrapped ones."""
        super().resizeEvent(event)
        self._settle_height()

    def event(self, event: QEvent) -> bool:
        """Do so again when lines took other fonts."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle_height()
        return done

    def _settle_height(self) -> None:
        if self._column.hasHeightForWidth():
            self.setMinimumHeight(self._column.totalHeightForWidth(self.width()))

    def _line(self, choice: RowChoice) -> None:
        self._column.addWidget(label(choice.label, "caption", wrap=True))
        for number, told in enumerate(choice.told):
            text = told or _tr("(để trống)")
            whose = choice.whose[number]
            self._column.addWidget(label(text, "second", wrap=True))
            self._column.addWidget(label(whose, "caption", wrap=True))
            button = SecondaryButton(self.context.theme, _tr("Dùng giá trị này"))
            button.setAccessibleName(f"{choice.label}: {text}, {whose}")
            button.clicked.connect(lambda _=False, at=number: self._choose(choice, at))
            self.buttons.append(button)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _pair(self, pair: RowPair) -> None:
        self._column.addWidget(label(pair.label, "caption", wrap=True))
        for number, told in enumerate(pair.told, start=1):
            words = _tr("Dòng {n}: {words}").format(n=number, words=told or _tr("không khác gì"))
            self._column.addWidget(label(words, "second", wrap=True))
        doubles = self.context.workspace.syncing.doubles
        same = pair.told == ("", "")
        for text, act in (
            (_tr("Nhập làm một") if same else _tr("Nhập làm một, theo dòng 1"),
             lambda: doubles.join(pair.path, 0)),
            ("" if same else _tr("Nhập làm một, theo dòng 2"), lambda: doubles.join(pair.path, 1)),
            (_tr("Để hai dòng"), lambda: doubles.keep_apart(pair.path)),
        ):  # fmt: skip
            if text:
                button = SecondaryButton(self.context.theme, text)
                button.setAccessibleName(f"{text}: {pair.label}")
                button.clicked.connect(lambda _=False, todo=act: self._do(todo))
                self.buttons.append(button)
                self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _do(self, act: Callable[[], None]) -> None:
        try:
            act()
        except UserError as error:
            self.context.show_error(error)
        self.show_choices()
        if self.buttons:
            self.buttons[0].setFocus()

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
