"""The bar above a page that says what went wrong and what to do; it waits to be closed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import IconButton, SecondaryButton
from ocop_desktop.ui.widgets.card import Banner


class ErrorBar(QWidget):
    """One sentence: "what happened — what to do". Hidden while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banner = Banner(theme, "error")
        copy = IconButton(theme, "copy", self.tr("Chép câu báo lỗi"), size=16)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        self.close_button = IconButton(theme, "close", self.tr("Đóng thông báo lỗi"), size=16)
        self.close_button.clicked.connect(self.hide)
        top = Qt.AlignmentFlag.AlignTop
        self.remedy = SecondaryButton(theme, "")
        self.remedy.clicked.connect(self._mend)
        self._act: Callable[[], None] | None = None
        self._banner.row.addWidget(self.remedy, 0, top)
        self._banner.row.addWidget(copy, 0, top)
        self._banner.row.addWidget(self.close_button, 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 0)
        column.addWidget(self._banner)
        self._text = ""
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._text

    def say(self, sentence: str, remedy: str = "", act: Callable[[], None] | None = None) -> None:
        """Show a sentence; the part behind the dash is what to do.

        A `remedy` is a button that does it or leads there, by `act`.
        """
        self._act = act
        self.remedy.setText(remedy)
        self.remedy.setVisible(bool(remedy))
        self._text = sentence
        what, dash, do = sentence.partition(" — ")
        todo = f"{do[:1].upper()}{do[1:]}" if dash else ""
        self._banner.say(what, todo)
        self.setAccessibleName(sentence)
        self.show()
        first = self.remedy if remedy else self.close_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _mend(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
