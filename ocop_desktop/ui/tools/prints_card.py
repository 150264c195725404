"""The documents of a tool: one button each, with a menu of the formats."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ocop_desktop.dossier.conditions import holds
from ocop_desktop.rulebook.documents import DocumentSpec
from ocop_desktop.ui.theme import Theme
from ocop_desktop.ui.widgets.buttons import SecondaryButton
from ocop_desktop.ui.widgets.card import Card
from ocop_desktop.ui.widgets.flow import FlowLayout
from ocop_desktop.ui.widgets.text import clear, label
from ocop_desktop.workspace.assessment import Assessment


class PrintsCard(Card):
    """Emits `wanted` with the id of a document."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: dict[str, SecondaryButton] = {}
        self.body.addWidget(label(self.tr("Giấy tờ in ra"), "heading"))
        about = self.tr("PDF để in, Word để sửa. Đọc lại trước khi ký.")
        self.body.addWidget(label(about, "second", wrap=True))
        inside = QWidget()
        inside.setProperty("plain", True)
        self._flow = FlowLayout(inside, gap=8, line_gap=8)
        self.body.addWidget(inside)

    def show_documents(self, assessment: Assessment, tool: str) -> None:
        """Offer the documents of a tool that apply to a dossier."""
        found = offered(assessment, tool)
        if [spec.id for spec in found] == list(self.buttons):
            return
        clear(self._flow)
        self.buttons = {}
        for spec in found:
            button = SecondaryButton(self._theme, spec.short, icon="print")
            button.clicked.connect(lambda _on=False, one=spec.id: self.wanted.emit(one))
            self.buttons[spec.id] = button
            self._flow.addWidget(button)


def offered(assessment: Assessment, tool: str) -> list[DocumentSpec]:
    """Return the documents a tool has for a dossier, in order."""
    return [
        spec
        for spec in sorted(assessment.rulebook.documents.values(), key=lambda one: one.order)
        if spec.tool == tool and holds(spec.shown_when, assessment.rulebook, assessment.dossier)
    ]
