"""The panel beside a page of a dossier: tabs Trợ giúp, Điểm, Lỗi."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ocop_desktop.dossier.findings import Finding
from ocop_desktop.ui.pages_dossier.findings_view import FindingsView
from ocop_desktop.ui.pages_dossier.help_view import HelpView
from ocop_desktop.ui.pages_dossier.score_view import ScoreView
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.fields import SegmentedTabs

Tab = Literal["help", "score", "findings"]
_TABS: tuple[Tab, ...] = ("help", "score", "findings")


class SidePanel(QWidget):
    """Keeps the three views; pages fill them."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, below_score: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.help = HelpView(theme)
        self.score = ScoreView(theme)
        self.findings = FindingsView(theme)
        self.tabs = SegmentedTabs(theme, self._names(0), self.tr("Bảng bên phải"))
        self._stack = QStackedWidget()
        score = QWidget()
        middle = QVBoxLayout(score)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(12)
        middle.addWidget(self.score)
        if below_score is not None:
            middle.addWidget(below_score)
        middle.addStretch(1)
        for view in (self.help, score, self.findings):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 4)
        column.setSpacing(14)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.changed.connect(self._stack.setCurrentIndex)

    @property
    def tab(self) -> Tab:
        """The tab that is on."""
        return _TABS[self.tabs.index]

    def show_tab(self, tab: Tab) -> None:
        """Turn a tab on."""
        self.tabs.set_index(_TABS.index(tab))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """List findings and count them on their tab."""
        self.findings.show_findings(findings)
        self.tabs.set_names(self._names(len(findings)))

    def _names(self, count: int) -> tuple[str, str, str]:
        last = self.tr("Lỗi {count}").format(count=count) if count else self.tr("Lỗi")
        return self.tr("Trợ giúp"), self.tr("Điểm"), last
