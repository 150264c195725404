"""The head of the plan's page: its name, the two ways to look at it, Excel and print."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ocop_desktop.ui import tokens
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from ocop_desktop.ui.widgets.fields import SegmentedTabs
from ocop_desktop.ui.widgets.text import label

_BESIDE_FROM = 720


class PlanHead(QWidget):
    """One line, two where the page is narrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tabs = SegmentedTabs(
            theme, (self.tr("Nhập số"), self.tr("Biểu đồ")), self.tr("Cách xem phương án")
        )
        self.excel = SecondaryButton(theme, self.tr("Excel"), icon="table")
        self.print = PrimaryButton(theme, self.tr("In phương án"), icon="print")
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(tokens.GAP_S)
        name = label(self.tr("Phương án sản xuất kinh doanh"), "title", wrap=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.GAP_S)
        for widget in (self.tabs, self.excel, self.print):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        self._box.addWidget(name, 1)
        self._box.addLayout(buttons)

    def fit(self, width: int) -> None:
        """Put the buttons beside the name or below it."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(across if width >= self._theme.px(_BESIDE_FROM) else down)
