"""What can be done with the self-assessment as a whole: try, look ahead, rehearse, print."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import ActionButton
from ocop_desktop.ui.widgets.flow import FlowLayout


class AssessmentBar(QWidget):
    """A line of quiet buttons; the page connects them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attempt = self._button(theme, self.tr("Thử giả định"), "flask")
        self.road = self._button(theme, self.tr("Đường tới sao"), "trend")
        self.rehearse = self._button(theme, self.tr("Chấm thử"), "users")
        self.sheet = self._button(theme, self.tr("In phiếu chấm"), "print", trailing="down")
        self.report = self._button(theme, self.tr("In báo cáo sao"), "print", trailing="down")
        flow = FlowLayout(self, gap=6, line_gap=2)
        flow.setContentsMargins(12, 4, 12, 4)
        for button in (self.attempt, self.road, self.rehearse, self.sheet, self.report):
            flow.addWidget(button)

    def _button(self, theme: Theme, text: str, icon: str, trailing: str = "") -> ActionButton:
        return ActionButton(theme, text, icon=icon, trailing=trailing, role="link")


def below(button: QWidget) -> QPoint:
    """Return where a menu of `button` opens."""
    return button.mapToGlobal(QPoint(0, button.height()))
