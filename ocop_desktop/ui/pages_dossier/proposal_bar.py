"""What the answers already given say about a criterion, with one key to accept it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ocop_desktop.dossier.scoring.proposals import Proposal
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import PrimaryButton
from ocop_desktop.ui.widgets.icon import IconLabel
from ocop_desktop.ui.widgets.text import label, set_role


class ProposalBar(QFrame):
    """A frame with the reason while it is open, a quiet line once answer and data agree."""

    accepted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pending = False
        self._icon = IconLabel(theme, "sparkle", 18, "accent")
        self._title = label("", "strong", wrap=True)
        self._text = label("", "second", wrap=True)
        self._reading = label("", "caption", wrap=True)
        self.button = PrimaryButton(theme, "", icon="check", key="Enter")
        self.button.setDefault(True)
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self.accepted)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addWidget(self._reading)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_proposal(self, proposal: Proposal | None, option: int | None, *, stored: bool) -> None:
        """Show what the data says against what is chosen."""
        self.setVisible(proposal is not None)
        self.pending = False
        if proposal is None:
            return
        agrees = option == proposal.option and stored
        self.pending = not agrees and proposal.option is not None
        if agrees:
            self._agree(proposal)
        else:
            self._open(proposal, contradicts=stored and option is not None)

    def _agree(self, proposal: Proposal) -> None:
        set_role(self, "banner", None)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._icon.set_icon("check", "green")
        self._title.hide()
        self._reading.hide()
        self._text.setText(self.tr("Khớp số liệu: {reason}").format(reason=proposal.reason))
        self._text.setToolTip(proposal.reading)
        set_role(self._text, "look", "second")
        self.button.hide()

    def _open(self, proposal: Proposal, *, contradicts: bool) -> None:
        set_role(self, "banner", "warn" if contradicts else "info")
        self._row.setContentsMargins(12, 9, 10, 9)
        self._icon.set_icon("sparkle", "amber" if contradicts else "accent")
        level = self.tr("mức {option}").format(option=proposal.option)
        if proposal.option is None:
            level = self.tr("chưa đạt mức nào")
        self._title.setText(self.tr("Theo số liệu: {level}").format(level=level))
        self._title.show()
        self._text.setText(proposal.reason)
        self._reading.setText(proposal.reading)
        self._reading.setVisible(bool(proposal.reading))
        set_role(self._text, "look", "second")
        self.button.setVisible(proposal.option is not None)
        if proposal.option is not None:
            self.button.set_text(self.tr("Nhận {level}").format(level=level))
