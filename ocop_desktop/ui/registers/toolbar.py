"""What narrows the list of a register: saved lists, conditions, words."""

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ocop_desktop.dossier.registers.query import Query
from ocop_desktop.ui import tokens
from ocop_desktop.ui.page import AppContext
from ocop_desktop.ui.registers.saved_views import SavedViews
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.fields import SearchField

_TYPING_PAUSE_MS = 120


class RegisterToolbar(QWidget):
    """One row over the table. `words_typed` comes a moment after the last letter."""

    words_typed = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.GAP_S)
        self.views = SavedViews(context)
        row.addWidget(self.views, 1)
        self.filter_button = SecondaryButton(theme, self.tr("Lọc"), icon="filter")
        self.keep = SecondaryButton(theme, self.tr("Lưu danh sách"), icon="save")
        self.keep.clicked.connect(self.views.ask_name)
        self.search = SearchField(theme, self.tr("Gõ đầu chữ, đầu số; bỏ dấu được"), key="Ctrl+F")
        self.search.setToolTip(
            self.tr(
                "Mỗi chữ, mỗi số được tìm từ đầu: “thu” thấy “Thung Mây”, “123/QĐ” thấy "
                "“123/QĐ-UBND”, “14620” thấy “01/PĐK-37-14620-2026”. Gõ không dấu cũng được."
            )
        )
        row.addWidget(self.filter_button)
        row.addWidget(self.keep)
        row.addWidget(self.search)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(lambda: self.words_typed.emit(self.search.text().strip()))
        self.search.textChanged.connect(lambda _: self._typing.start())

    def show_query(self, query: Query) -> None:
        """Show what narrows the list now."""
        with QSignalBlocker(self.search):
            if self.search.text().strip() != query.words:
                self.search.setText(query.words)
        self.keep.setVisible(bool(query.filters or query.words))

    def restyle(self, width: int, *, large: bool) -> None:
        """Give the search line its width; show only icons where the text is large."""
        self.search.setFixedWidth(width)
        for button in (self.filter_button, self.keep):
            button.show_parts("icons" if large else "all")
