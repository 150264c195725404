"""The line below the page: what keys do while cropping, for this page or for every one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import label


class CropBar(QWidget):
    """Says what there is to say about the page; while cropping it offers to keep the part.

    Emits `kept` with whether every page is meant, and `left`.
    """

    kept = Signal(bool)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", "caption", wrap=True)
        self.one = ActionButton(theme, self.tr("Giữ phần này"), icon="crop", key="Enter")
        self.every = ActionButton(theme, self.tr("Cho mọi trang"), key="Shift+Enter")
        self.none = ActionButton(theme, self.tr("Bỏ"), role="quiet", key="Esc")
        self.one.clicked.connect(lambda: self.kept.emit(False))
        self.every.clicked.connect(lambda: self.kept.emit(True))
        self.none.clicked.connect(self.left)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons)
        for button in (self.one, self.every, self.none):
            flow.addWidget(button)
        self._buttons.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 6)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._buttons)

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say a sentence; "" says nothing."""
        self._words.setText(words)

    def show_cropping(self, *, on: bool, several: bool) -> None:
        """Offer the buttons while a part is chosen."""
        self._buttons.setVisible(on)
        self.every.setVisible(several)
        if on:
            self.say(
                self.tr(
                    "Kéo chuột để chọn phần giữ lại, hoặc dùng phím mũi tên và Shift + mũi tên."
                )
            )
        else:
            self.say("")
