"""The banner over the pages of a dossier in which two machines wrote different values."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ocop_desktop.dossier.values import CONFLICT
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Banner
from ocop_desktop.workspace.dossiers import Dossiers


class ChoiceBar(QWidget):
    """Hidden while nothing waits. `wanted` carries the dossier whose choices should be shown."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, dossiers: Dossiers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossiers = dossiers
        self._dossier = ""
        self._banner = Banner(theme, "warn")
        self.choose = SecondaryButton(theme, self.tr("Xem và chọn"))
        self.choose.clicked.connect(lambda: self.wanted.emit(self._dossier))
        self._banner.row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 0)
        column.addWidget(self._banner)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return self._banner.accessibleName()

    def show_dossier(self, dossier_id: str | None, *, away: bool) -> None:
        """Say how many places wait; `away` hides it on the page that lists them."""
        self._dossier = dossier_id or ""
        waiting = self._waiting(dossier_id) if dossier_id and not away else 0
        self.setVisible(waiting > 0)
        if waiting:
            words = self.tr("{n} chỗ hai máy ghi khác nhau").format(n=waiting)
            self._banner.say(words, self.tr("Chọn giá trị đúng trước khi chốt hồ sơ."))

    def _waiting(self, dossier_id: str) -> int:
        return len(self._dossiers.aside(dossier_id, CONFLICT))
